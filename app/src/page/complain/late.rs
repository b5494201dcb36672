//! A form of the wizard that comes after the complaint was sent, from another window: nothing of it was taken. Its person
//! is told so, reads what she wrote, and is shown where it can still be said.

use axum::response::Response;
use http::StatusCode;
use leptos::prelude::*;

use super::done;
use super::flow::WizardStep;
use crate::component::form::{Buttons, LinkButton, Look};
use crate::layout::Frame;
use crate::web::ctx::Ctx;
use crate::web::error::PageError;
use crate::web::kept_form::{self, Kept};
use crate::web::upload::Upload;
use text::complain::{done as receipt, late as t};
use usecase::error::AppError;
use usecase::form::fields::Fields;

/// The answer to a form without files.
pub(crate) async fn form(ctx: &Ctx, fields: &Fields) -> Result<Response, PageError> {
    page(ctx, fields, Vec::new()).await
}

/// The answer to a form with files; they go by unread.
pub(crate) async fn upload(ctx: &Ctx, form: Upload) -> Result<Response, PageError> {
    let (fields, files) = kept_form::without_files(form).await?;
    page(ctx, &fields, files).await
}

async fn page(ctx: &Ctx, fields: &Fields, files: Vec<String>) -> Result<Response, PageError> {
    if ctx.wants_json() {
        // The island has words of its own for a page from which nothing can be sent any more.
        return Err(AppError::Gone.into());
    }
    let lang = ctx.lang;
    let quiet = done::quiet_of(ctx).await?;
    let written = Kept::of_post(ctx, fields, files).map(|kept| kept.shown(lang));
    let title = t::TITLE.get(lang);
    Ok(ctx.page_with(StatusCode::CONFLICT, Frame::Wizard { back: None, quiet }, title, move || {
        view! {
            <h1>{title}</h1>
            <p>{t::NOT_TAKEN.get(lang)}</p>
            <p>{t::ADD.get(lang)}</p>
            {written}
            <Buttons>
                <LinkButton href=WizardStep::DONE label=t::RECEIPT.get(lang)/>
                <LinkButton href="/status" label=receipt::STATUS.get(lang) look=Look::Secondary/>
            </Buttons>
        }
    }))
}
