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
use usecase::support::submission::Submission;

const LIMIT: usize = 4_000;

pub(super) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let (_, seen) = measures::one(&ctx.app, &ctx.actor()?, ctx.param("no")?).await?;
    if seen.status != Status::Issued {
        return Err(AppError::Barred(entity::measure::Denied::NotNow).into());
    }
    Ok(show(&ctx, &seen, StatusCode::OK, &Fields::default(), FieldErrors::new()))
}

pub(super) async fn post(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    let actor = ctx.actor()?;
    let (id, seen) = measures::one(&ctx.app, &actor, ctx.param("no")?).await?;
    let form = ctx.form_token(&fields)?;
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
        return Ok(show(&ctx, &seen, StatusCode::UNPROCESSABLE_ENTITY, &fields, errors));
    }
    let location = format!("{PATH}/{}?done=reply", seen.number);
    let act = Submission {
        actor: &actor,
        request_id: &ctx.visit.request_id,
        form: Some(&form),
        seen: Some(fields.version()?),
        location: &location,
    };
    match execute::execute(&ctx.app, &act, id, &Command::Reply { text, done_on, came_on: None }).await {
        Ok(done) => Ok(reply::see_other(&done.location)),
        Err(AppError::Barred(why)) => {
            for sentence in codes::denied(&why) {
                errors.add("form", sentence);
            }
            Ok(show(&ctx, &seen, StatusCode::UNPROCESSABLE_ENTITY, &fields, errors))
        }
        // What was typed stays; the page shows the file as it is now.
        Err(AppError::Conflict(_)) => {
            errors.add("form", error::CONFLICT_TEXT.get(lang));
            Ok(show(&ctx, &seen, StatusCode::CONFLICT, &fields, errors))
        }
        Err(other) => Err(other.into()),
    }
}

fn show(ctx: &Ctx, seen: &MemberView, status: StatusCode, fields: &Fields, errors: FieldErrors) -> Response {
    let lang = ctx.lang;
    let key = ctx.form_key_again(fields);
    let version = match fields.version() {
        Ok(made) if status != StatusCode::CONFLICT => i64::from(made),
        Ok(_) | Err(_) => i64::from(seen.version),
    };
    let rows = seen.measures.last().map(|seen| measure::said(lang, &seen.draft)).unwrap_or_default();
    let heading = seen.measures.last().map(|last| codes::measure(last.no.0, last.draft.rung)).unwrap_or_default();
    let (text, done_on) = (fields.get("text").to_owned(), dates::words(fields, "done-on"));
    let back = format!("{PATH}/{}", seen.number);
    ctx.page_with(status, frame(ctx), t::REPLY_TITLE, move || {
        let (text_error, day_error) = (errors.of("text"), errors.of("done-on"));
        view! {
            <div id="form"><ErrorSummary errors=errors/></div>
            <h1>{t::REPLY_TITLE}</h1>
            <p>{t::REPLY_LEAD}</p>
            <Card title=heading><SummaryList rows=rows/></Card>
            <PostForm form_key=key version=Some(version)>
                <TextArea name="text" label=t::F_TEXT hint=t::TEXT_HINT value=text error=text_error
                    need=Need::Required max=LIMIT rows=10/>
                <DateField name="done-on" label=t::F_DONE_ON value=done_on error=day_error
                    need=Need::Optional/>
                <Buttons><Button label=t::SEND/></Buttons>
            </PostForm>
            <p><a href=back>{t::BACK}</a></p>
        }
    })
}
