//! `/safety`: reading this site without being found out.

use axum::response::Response;

use super::article;
use crate::error::AppError;
use crate::text::public::safety as t;
use crate::web::ctx::Ctx;

pub(super) async fn get(ctx: Ctx) -> Result<Response, AppError> {
    Ok(article::page(&ctx, t::TITLE, t::LEAD, t::sections))
}
