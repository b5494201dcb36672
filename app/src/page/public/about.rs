//! `/about`: who we are, the accreditation, fairness.

use entity::site_page::PageKey;

use super::{article, kept, written};
use crate::prelude::*;
use text::public::about as t;

pub(super) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    if let Some(written) = written::page(&ctx, PageKey::About).await? {
        return Ok(written);
    }
    let lang = ctx.lang;
    let body = ctx.app.organization().clone();
    Ok(kept(ctx.page(Frame::Public, t::TITLE.get(lang), move || {
        view! {
            <h1>{t::TITLE.get(lang)}</h1>
            <p class="lead">{t::lead(lang, &body)}</p>
            {article::sections(t::sections(lang, &body))}
        }
    })))
}
