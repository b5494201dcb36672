//! The entrance: receipt number and confirmation code.

use entity::application::answer::Device;

use crate::prelude::*;
use crate::web::kept_form::{self, Ended, Kept};
use crate::web::reply;
use text::{sign_in, status_page as t};
use usecase::account::open_status::{self, ShownCredentials};
use usecase::caller::Caller;

/// Under it lie the pages behind this entrance.
const FOLDER: &str = "/status/";

pub(super) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    if matches!(ctx.caller(), Caller::Applicant { .. }) {
        return Ok(reply::see_other("/status/case"));
    }
    let ended = Ended::told(&ctx, &Fields::default(), FOLDER);
    Ok(show(&ctx, FilledForm::default(), (StatusCode::OK, ended.as_ref())))
}

pub(super) async fn post(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    let mut errors = FieldErrors::new();
    if fields.trimmed("number").is_empty() {
        errors.add("number", t::NUMBER_EMPTY.get(ctx.lang));
    }
    if fields.trimmed("code").is_empty() {
        errors.add("code", t::CODE_EMPTY.get(ctx.lang));
    }
    if errors.is_empty() {
        let device = if fields.has("shared", "yes") { Device::Shared } else { Device::Own };
        let shown = ShownCredentials { number: fields.get("number"), code: fields.get("code"), device };
        match open_status::enter(&ctx.app, &ctx.visit, shown).await {
            Ok(change) => {
                // What was typed when the session had run out is offered again.
                let kept = Kept::from_fields(&fields).and_then(|kept| kept.under(FOLDER));
                let on = kept.map_or_else(
                    || reply::see_other("/status/case"),
                    |kept| kept_form::again(&ctx, Frame::Status { quiet: Quiet::Yes }, &kept, "/status/case"),
                );
                return Ok(reply::with_session(on, change));
            }
            Err(AppError::NotFound) => errors.add("number", t::NO_MATCH.get(ctx.lang)),
            Err(AppError::TooMany { .. }) => errors.add("number", t::TOO_MANY.get(ctx.lang)),
            Err(other) => return Err(other.into()),
        }
    }
    let ended = Ended::told(&ctx, &fields, FOLDER);
    Ok(show(&ctx, FilledForm::new(fields.clone(), errors), (StatusCode::UNPROCESSABLE_ENTITY, ended.as_ref())))
}

/// The entrance in the place of a page whose session is over.
pub(crate) fn ended(ctx: &Ctx, ended: &Ended) -> Response {
    show(ctx, FilledForm::default(), (StatusCode::UNAUTHORIZED, Some(ended)))
}

/// Goes, also when the session has ended by itself: nobody is asked for a code in order to leave.
pub(super) async fn leave(ctx: Ctx) -> Result<Response, PageError> {
    if !matches!(ctx.caller(), Caller::Applicant { .. }) {
        return Ok(reply::see_other("/status"));
    }
    let change = open_status::leave(&ctx.app, &ctx.visit).await?;
    Ok(reply::with_session(reply::see_other("/status"), change))
}

/// The page with its status, and why one is there.
fn show(ctx: &Ctx, form: FilledForm, why: (StatusCode, Option<&Ended>)) -> Response {
    let (status, ended) = why;
    let lang = ctx.lang;
    // Who comes from a page with a neutral title and a button to leave finds both here.
    let frame = if ended.is_some() { Frame::Status { quiet: Quiet::Yes } } else { Frame::Public };
    let closed = ended.map(|ended| ended.code_note(lang, sign_in::ENDED_CASE_KEPT));
    let (hidden, shown) = (ended.map(Ended::hidden), ended.and_then(|ended| ended.shown(lang)));
    ctx.page_with(status, frame, t::ENTER_TITLE.get(lang), move || {
        view! {
            <ErrorSummary errors=form.errors.clone()/>
            <h1>{t::ENTER_TITLE.get(lang)}</h1>
            {closed}
            <p>{t::ENTER_INTRO.get(lang)}</p>
            <PostForm action="/status">
                {hidden}
                <TextField at=form.at("number") label=t::NUMBER.get(lang) hint=t::NUMBER_HINT.get(lang)
                    need=Need::Required/>
                <TextField at=form.at("code") label=t::CODE.get(lang) hint=t::CODE_HINT.get(lang)
                    need=Need::Required kind=InputKind::Code/>
                <Tick at=form.at("shared") label=t::SHARED.get(lang)
                    hint=t::SHARED_HINT.get(lang)/>
                <Buttons><Button label=t::ENTER.get(lang)/></Buttons>
            </PostForm>
            <p>{t::NEVER_ASKED.get(lang)}</p>
            <h2>{t::LOST_TITLE.get(lang)}</h2>
            <p>{t::LOST.get(lang)}</p>
            {shown}
            <h2>{t::DRAFT_TITLE.get(lang)}</h2>
            <p><a href="/complain/resume">{t::DRAFT_LINK.get(lang)}</a></p>
        }
    })
}
