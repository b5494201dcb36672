//! `/safety`: reading this site without being found out.

use super::article;
use crate::prelude::*;
use text::public::safety as t;

pub(super) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    Ok(article::page(&ctx, t::TITLE, t::LEAD, t::sections))
}
