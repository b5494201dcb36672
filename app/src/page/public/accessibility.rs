//! `/accessibility`: what works, what does not yet, how to tell us.

use axum::response::Response;
use entity::site_page::PageKey;

use super::{article, written};
use crate::web::ctx::Ctx;
use crate::web::error::PageError;
use text::public::accessibility as t;

pub(super) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    if let Some(written) = written::page(&ctx, PageKey::Accessibility).await? {
        return Ok(written);
    }
    Ok(article::page(&ctx, t::TITLE, t::LEAD, t::sections))
}
