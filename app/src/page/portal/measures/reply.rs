//! The member's answer in writing.

use entity::measure::view::MemberView;
use entity::measure::{Command, Status};

use super::PATH;
use crate::page::measure;
use crate::page::portal::frame;
use crate::prelude::*;
use crate::web::reply;
use text::measure::{self as codes, portal as t};
use text::{error, status_page};
use usecase::form::dates::{self, TypedDate};
use usecase::measure::execute;
use usecase::query::measures;

const LIMIT: usize = 4_000;

pub(super) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let (_, seen) = measures::one(&ctx.app, &ctx.actor()?, ctx.param("no")?).await?;
    if seen.status != Status::Issued {
        return Err(AppError::Barred(entity::measure::Denied::NotNow).into());
    }
    Ok(show(&ctx, &seen, StatusCode::OK, FilledForm::default()))
}

pub(super) async fn post(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    let actor = ctx.actor()?;
    let (id, seen) = measures::one(&ctx.app, &actor, ctx.param("no")?).await?;
    let lang = ctx.lang;
    let mut errors = FieldErrors::new();
    let text = entity::input::free(fields.get("text"));
    let length = entity::input::count(&text);
    if text.is_empty() {
        errors.add("text", t::E_TEXT);
    } else if length > LIMIT {
        errors.add("text", status_page::too_long(lang, LIMIT, length));
    } else if entity::my_number::is_in(&text) {
        errors.add("text", status_page::MY_NUMBER.get(lang));
    }
    let done_on = match dates::day(&fields, "done-on") {
        TypedDate::Day(day) => Some(day),
        TypedDate::Nothing => None,
        TypedDate::Wrong => {
            errors.add("done-on", t::E_DATE);
            None
        }
    };
    if !errors.is_empty() {
        return Ok(show(&ctx, &seen, StatusCode::UNPROCESSABLE_ENTITY, FilledForm::new(fields.clone(), errors)));
    }
    let location = format!("{PATH}/{}?done=reply", seen.number);
    let act = ctx.submission(&fields, location)?.of_what_was_seen()?;
    match execute::execute(&ctx.app, &act, id, &Command::Reply { text, done_on, came_on: None }).await {
        Ok(done) => Ok(reply::see_other(&done.location)),
        Err(AppError::Barred(why)) => {
            for sentence in codes::denied(&why) {
                errors.add("form", sentence);
            }
            Ok(show(&ctx, &seen, StatusCode::UNPROCESSABLE_ENTITY, FilledForm::new(fields.clone(), errors)))
        }
        // What was typed stays; the page shows the file as it is now.
        Err(AppError::Conflict(_)) => {
            errors.add("form", error::CONFLICT_TEXT.get(lang));
            Ok(show(&ctx, &seen, StatusCode::CONFLICT, FilledForm::new(fields.clone(), errors)))
        }
        Err(other) => Err(other.into()),
    }
}

fn show(ctx: &Ctx, seen: &MemberView, status: StatusCode, form: FilledForm) -> Response {
    let lang = ctx.lang;
    let key = ctx.form_key_again(&form.fields);
    let version = match form.fields.version() {
        Ok(made) if status != StatusCode::CONFLICT => i64::from(made),
        Ok(_) | Err(_) => i64::from(seen.version),
    };
    let rows = seen.measures.last().map(|seen| measure::said(lang, &seen.draft)).unwrap_or_default();
    let heading = seen.measures.last().map(|last| codes::measure(last.no.0, last.draft.rung)).unwrap_or_default();
    let back = format!("{PATH}/{}", seen.number);
    ctx.page_with(status, frame(ctx), t::REPLY_TITLE, move || {
        view! {
            <div id="form"><ErrorSummary errors=form.errors.clone()/></div>
            <h1>{t::REPLY_TITLE}</h1>
            <p>{t::REPLY_LEAD}</p>
            <Card title=heading><SummaryList rows=rows/></Card>
            <PostForm form_key=key version=Some(version)>
                <TextArea at=form.at("text") label=t::F_TEXT hint=t::TEXT_HINT
                    need=Need::Required max=LIMIT rows=10/>
                <DateField at=form.at("done-on") label=t::F_DONE_ON
                    need=Need::Optional/>
                <Buttons><Button label=t::SEND/></Buttons>
            </PostForm>
            <p><a href=back>{t::BACK}</a></p>
        }
    })
}
