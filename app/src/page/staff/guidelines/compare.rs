//! `/staff/guidelines/{slug}/compare/{pair}`: the 新旧対照表 of any two versions, drafts too, for the board and for filing.

use crate::page::public::compare;
use crate::page::staff::prelude::*;
use text::staff::guidelines as t;
use usecase::query::guidelines;

pub(in crate::page::staff) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let one = guidelines::by_slug(&ctx.app, ctx.param("slug")?).await?;
    let (old, new) = one.pair(ctx.param("pair")?).ok_or(AppError::NotFound)?;
    let back = (format!("/staff/guidelines/{}", one.slug), text::Word::new(t::BACK, t::BACK));
    let heading = t::compared(&one.title, old.number, new.number);
    let sides = compare::Sides::of_versions(ctx.lang, heading, old, new);
    compare::page(&ctx, frame(&ctx), sides, back).await
}
