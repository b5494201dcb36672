//! A message of the member to the body, and a wish for more time.

use entity::case::Command;
use entity::case::payload::MessageText;

use crate::prelude::*;
use crate::web::reply;
use text::portal as t;
use text::status_page;
use usecase::case::execute;
use usecase::form::dates::{self, TypedDate};
use usecase::query::member_cases;
use usecase::support::submission::Submission;

const LIMIT: usize = 4_000;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum PortalForm {
    Message,
    Extend,
}

pub(super) async fn get_message(ctx: Ctx) -> Result<Response, PageError> {
    get(&ctx, PortalForm::Message).await
}

pub(super) async fn get_extend(ctx: Ctx) -> Result<Response, PageError> {
    get(&ctx, PortalForm::Extend).await
}

pub(super) async fn post_message(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    post(&ctx, &fields, PortalForm::Message).await
}

pub(super) async fn post_extend(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    post(&ctx, &fields, PortalForm::Extend).await
}

async fn get(ctx: &Ctx, what: PortalForm) -> Result<Response, PageError> {
    let here = super::here(ctx)?;
    let (_, view) = member_cases::one(&ctx.app, here.member, ctx.param("no")?).await?;
    let away = if what == PortalForm::Extend { super::not_asked(&view) } else { super::closed(&view) };
    if let Some(away) = away {
        return Ok(away);
    }
    Ok(show(ctx, &view.number, view.version, what, FilledForm::default()))
}

async fn post(ctx: &Ctx, fields: &Fields, what: PortalForm) -> Result<Response, PageError> {
    let here = super::here(ctx)?;
    let (id, view) = member_cases::one(&ctx.app, here.member, ctx.param("no")?).await?;
    let mut errors = FieldErrors::new();
    let text = entity::input::free(fields.get("text"));
    let length = entity::input::count(&text);
    if text.is_empty() {
        errors.add("text", if what == PortalForm::Message { t::MESSAGE_EMPTY } else { t::WHY_EMPTY });
    } else if length > LIMIT {
        errors.add("text", status_page::too_long(ctx.lang, LIMIT, length));
    } else if entity::my_number::is_in(&text) {
        errors.add("text", status_page::MY_NUMBER.get(ctx.lang));
    }
    let until = match (what, dates::day(fields, "until")) {
        (PortalForm::Extend, TypedDate::Day(day)) if day > ctx.today() => Some(day),
        (PortalForm::Extend, _) => {
            errors.add("until", t::UNTIL_BAD);
            None
        }
        (PortalForm::Message, _) => None,
    };
    // Time is asked for where an answer is; what was typed stays to be sent as a message.
    if what == PortalForm::Extend && super::not_asked(&view).is_some() {
        errors.add("text", t::EXTEND_LATE);
    }
    if errors.is_empty() {
        let command = match what {
            PortalForm::Message => Command::WriteAsMember(MessageText { text, files: Vec::new() }),
            PortalForm::Extend => Command::WriteAsMember(MessageText {
                text: t::extension(&text, until.map(|day| date::day(ctx.lang, day))),
                files: Vec::new(),
            }),
        };
        let location = format!("/portal/cases/{}?done=sent", view.number);
        let act = Submission { seen: None, ..ctx.submission(fields, location)? };
        match execute::execute(&ctx.app, &act, id, &command).await {
            Ok(done) => return Ok(reply::see_other(&done.location)),
            Err(AppError::Denied(why)) => {
                for sentence in super::refusal(ctx.lang, &why) {
                    errors.add("text", sentence);
                }
            }
            Err(other) => return Err(other.into()),
        }
    }
    Ok(show(ctx, &view.number, view.version, what, FilledForm::new(fields.clone(), errors)))
}

fn show(ctx: &Ctx, number: &str, version: u32, what: PortalForm, form: FilledForm) -> Response {
    let key = ctx.form_key_again(&form.fields);
    let back = format!("/portal/cases/{number}");
    let wrong = !form.errors.is_empty();
    let (title, label, button) = match what {
        PortalForm::Message => (t::MESSAGE_TITLE, t::MESSAGE, t::SEND_MESSAGE),
        PortalForm::Extend => (t::EXTEND_TITLE, t::EXTEND_WHY, t::EXTEND_DO),
    };
    let body = move || {
        let day = (what == PortalForm::Extend).then(|| {
            view! {
                <p>{t::EXTEND_TEXT}</p>
                <DateField at=form.at("until") label=t::EXTEND_UNTIL need=Need::Required/>
            }
        });
        view! {
            <ErrorSummary errors=form.errors.clone()/>
            <h1>{title}</h1>
            <PostForm form_key=key version=Some(i64::from(version))>
                {day}
                <TextArea at=form.at("text") label=label need=Need::Required
                    max=LIMIT/>
                <Buttons><Button label=button/></Buttons>
            </PostForm>
            <p><a href=back>{t::BACK}</a></p>
        }
    };
    let frame = super::frame(ctx);
    if wrong { ctx.page_again(frame, title, body) } else { ctx.page(frame, title, body) }
}
