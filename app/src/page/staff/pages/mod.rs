//! Staff pages about the pages of the body: versions, drafts, publication by two people.

pub(super) mod edit;
pub(super) mod list;
pub(super) mod show;
pub(super) mod version;

use entity::site_page::{PageKey, PageStatus};

use crate::prelude::*;
use text::staff::pages as t;
use usecase::query::site_pages::{self, PageVersion};

/// How far a version is, as a chip.
fn status(status: PageStatus) -> AnyView {
    let tone = match status {
        PageStatus::Draft | PageStatus::Superseded => Tone::Plain,
        PageStatus::Proposed => Tone::Body,
        PageStatus::Published => Tone::Settled,
    };
    html! { <Tag label=t::status(status) tone=tone/> }
}

fn key(ctx: &Ctx) -> Result<PageKey, AppError> {
    PageKey::from_code(ctx.param("page")?).ok_or(AppError::NotFound)
}

fn path(key: PageKey) -> String {
    format!("/staff/pages/{}", key.code())
}

/// The version that the address names.
async fn asked(ctx: &Ctx) -> Result<(PageKey, PageVersion), AppError> {
    let key = key(ctx)?;
    let number: i32 = ctx.param("number")?.parse().map_err(|_| AppError::NotFound)?;
    let all = site_pages::versions(&ctx.app, key).await?;
    let one = all.into_iter().find(|version| version.number == number).ok_or(AppError::NotFound)?;
    Ok((key, one))
}
