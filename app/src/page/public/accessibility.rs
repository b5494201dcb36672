//! `/accessibility`: what works, what does not yet, how to tell us.

use entity::site_page::PageKey;

use super::{article, written};
use crate::prelude::*;
use text::public::accessibility as t;

pub(super) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    if let Some(written) = written::page(&ctx, PageKey::Accessibility).await? {
        return Ok(written);
    }
    Ok(article::page(&ctx, t::TITLE, t::LEAD, t::sections))
}
