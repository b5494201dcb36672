//! The entrance: receipt number and confirmation code.

use axum::response::Response;
use entity::application::answer::Device;
use leptos::prelude::*;

use crate::error::AppError;
use crate::page::sign::keep::{self, Kept};
use crate::part::choice::Tick;
use crate::part::field::{Kind, Need, TextField};
use crate::part::form::{Button, Buttons, ErrorSummary, PostForm};
use crate::part::note::Note;
use crate::shell::Frame;
use crate::text::{sign, status_page as t};
use crate::usecase::enter::{self, Shown};
use crate::web::ctx::{Caller, Ctx};
use crate::web::errors::FieldErrors;
use crate::web::fields::Fields;
use crate::web::reply;

pub(super) async fn get(ctx: Ctx) -> Result<Response, AppError> {
    if matches!(ctx.caller(), Caller::Applicant { .. }) {
        return Ok(reply::see_other("/status/case"));
    }
    Ok(ctx.page(Frame::Public, t::ENTER_TITLE.get(ctx.lang), body(&ctx, &Fields::default(), FieldErrors::new())))
}

pub(super) async fn post(ctx: Ctx, fields: Fields) -> Result<Response, AppError> {
    let mut errors = FieldErrors::new();
    if fields.trimmed("number").is_empty() {
        errors.add("number", t::NUMBER_EMPTY.get(ctx.lang));
    }
    if fields.trimmed("code").is_empty() {
        errors.add("code", t::CODE_EMPTY.get(ctx.lang));
    }
    if errors.is_empty() {
        let device = if fields.has("shared", "yes") { Device::Shared } else { Device::Own };
        let shown = Shown { number: fields.get("number"), code: fields.get("code"), device };
        match enter::enter(&ctx.desk, &ctx.visit, shown).await {
            Ok(change) => {
                // What was typed when the session had run out is offered again.
                let on = kept(&fields)
                    .map_or_else(|| reply::see_other("/status/case"), |kept| keep::again(&ctx, &kept, "/status/case"));
                return Ok(reply::with_session(on, change));
            }
            Err(AppError::NotFound) => errors.add("number", t::NO_MATCH.get(ctx.lang)),
            Err(AppError::TooMany { .. }) => errors.add("number", t::TOO_MANY.get(ctx.lang)),
            Err(other) => return Err(other),
        }
    }
    Ok(ctx.page_again(Frame::Public, t::ENTER_TITLE.get(ctx.lang), body(&ctx, &fields, errors)))
}

/// A form of these pages that waits for its person to come back.
fn kept(fields: &Fields) -> Option<Kept> {
    Kept::from_fields(fields).and_then(|kept| kept.under("/status/"))
}

/// Goes, also when the session has ended by itself: nobody is asked for a code in order to leave.
pub(super) async fn leave(ctx: Ctx) -> Result<Response, AppError> {
    if !matches!(ctx.caller(), Caller::Applicant { .. }) {
        return Ok(reply::see_other("/status"));
    }
    let change = enter::leave(&ctx.desk, &ctx.visit).await?;
    Ok(reply::with_session(reply::see_other("/status"), change))
}

fn body(ctx: &Ctx, fields: &Fields, errors: FieldErrors) -> impl FnOnce() -> AnyView + use<> {
    let lang = ctx.lang;
    let number = fields.get("number").to_owned();
    let code = fields.get("code").to_owned();
    let shared = fields.get("shared").to_owned();
    let kept = kept(fields);
    move || {
        view! {
            <ErrorSummary errors=errors.clone()/>
            <h1>{t::ENTER_TITLE.get(lang)}</h1>
            <p>{t::ENTER_INTRO.get(lang)}</p>
            {kept.is_some().then(|| view! { <Note><p>{sign::ENDED_CODE_KEPT.get(lang)}</p></Note> })}
            <PostForm>
                {kept.map(|kept| kept.hidden())}
                <TextField name="number" label=t::NUMBER.get(lang) hint=t::NUMBER_HINT.get(lang) value=number
                    error=errors.of("number") need=Need::Required/>
                <TextField name="code" label=t::CODE.get(lang) hint=t::CODE_HINT.get(lang) value=code
                    error=errors.of("code") need=Need::Required kind=Kind::Code/>
                <Tick name="shared" label=t::SHARED.get(lang) hint=t::SHARED_HINT.get(lang) value=shared/>
                <Buttons><Button label=t::ENTER.get(lang)/></Buttons>
            </PostForm>
            <p>{t::NEVER_ASKED.get(lang)}</p>
            <h2>{t::LOST_TITLE.get(lang)}</h2>
            <p>{t::LOST.get(lang)}</p>
            <h2>{t::DRAFT_TITLE.get(lang)}</h2>
            <p><a href="/complain/resume">{t::DRAFT_LINK.get(lang)}</a></p>
        }
        .into_any()
    }
}
