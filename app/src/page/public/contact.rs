//! `/contact`: how to reach us.

use axum::response::Response;
use entity::body_page::PageKey;

use super::{article, written};
use crate::error::AppError;
use crate::text::public::contact as t;
use crate::web::ctx::Ctx;

pub(super) async fn get(ctx: Ctx) -> Result<Response, AppError> {
    if let Some(written) = written::page(&ctx, PageKey::Contact).await? {
        return Ok(written);
    }
    Ok(article::page(&ctx, t::TITLE, t::LEAD, t::sections))
}
