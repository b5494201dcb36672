//! `/accessibility`: what works, what does not yet, how to tell us.

use axum::response::Response;
use entity::body_page::PageKey;

use super::{article, written};
use crate::error::AppError;
use crate::text::public::accessibility as t;
use crate::web::ctx::Ctx;

pub(super) async fn get(ctx: Ctx) -> Result<Response, AppError> {
    if let Some(written) = written::page(&ctx, PageKey::Accessibility).await? {
        return Ok(written);
    }
    Ok(article::page(&ctx, t::TITLE, t::LEAD, t::sections))
}
