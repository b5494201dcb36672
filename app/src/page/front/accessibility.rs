//! `/accessibility`: what works, what does not yet, how to tell us.

use axum::response::Response;

use super::article;
use crate::error::AppError;
use crate::text::front::accessibility as t;
use crate::web::ctx::Ctx;

pub(super) async fn get(ctx: Ctx) -> Result<Response, AppError> {
    Ok(article::page(&ctx, t::TITLE, t::LEAD, t::sections))
}
