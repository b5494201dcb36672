//! `GET /complain/company/suggest?q=`: the companies that the picker offers while one types.

use super::{coverage, look_for, place};
use crate::page::complain::input::{LINE_MAX, longer_than};
use crate::prelude::*;
use crate::web::reply::json;
use island::company_picker::Suggestion;

/// The most companies offered at once; the search page shows more.
const OFFERED: usize = 8;

/// The door. Everything it tells is published.
pub(crate) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let typed = ctx.query.trimmed("q");
    if typed.is_empty() || longer_than(typed, LINE_MAX).is_some() {
        return Ok(json(StatusCode::OK, &Vec::<Suggestion>::new()));
    }
    let (lang, today) = (ctx.lang, ctx.today());
    let found = look_for(&ctx.app, typed).await?;
    let offers: Vec<Suggestion> = found
        .rows
        .into_iter()
        .take(OFFERED)
        .map(|member| Suggestion {
            covered: coverage(lang, &member, today),
            place: place(&member),
            number: member.columns.number,
            name: member.columns.name,
            kana: member.columns.kana,
        })
        .collect();
    Ok(json(StatusCode::OK, &offers))
}
