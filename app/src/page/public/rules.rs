//! `/complaints/rules`: the written rules, with the eight grounds word by word and in plain words.

use entity::site_page::PageKey;

use super::{article, grounds, kept, written};
use crate::prelude::*;
use text::public::rules as t;

pub(super) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    if let Some(written) = written::page(&ctx, PageKey::Rules).await? {
        return Ok(written);
    }
    let lang = ctx.lang;
    let body = ctx.app.organization().clone();
    Ok(kept(ctx.page(Frame::Public, t::TITLE.get(lang), move || {
        let before = t::before_grounds(lang, &body);
        let head = t::grounds_head(lang);
        let after = t::after_grounds(lang, &body);
        let mut entries = article::entries(&before);
        entries.push((head.anchor.to_owned(), head.title.clone()));
        entries.extend(grounds::entries(lang));
        entries.extend(article::entries(&after));
        view! {
            <h1>{t::TITLE.get(lang)}</h1>
            <p class="lead">{t::LEAD.get(lang)}</p>
            {grounds::translated(lang)}
            {article::with_contents(t::CONTENTS.get(lang), &entries, view! {
                {article::sections(before)}
                {article::section(head)}
                {grounds::grounds(lang)}
                {article::sections(after)}
                {grounds::start(lang)}
            })}
        }
    })))
}
