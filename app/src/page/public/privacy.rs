//! `/privacy`: five lines, then everything.

use entity::site_page::PageKey;

use super::{article, kept, written};
use crate::component::list::Steps;
use crate::prelude::*;
use text::public::privacy as t;

pub(super) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    if let Some(written) = written::page(&ctx, PageKey::Privacy).await? {
        return Ok(written);
    }
    let lang = ctx.lang;
    let body = ctx.app.organization().clone();
    Ok(kept(ctx.page(Frame::Public, t::TITLE.get(lang), move || {
        let sections = t::sections(lang, &body);
        let entries = article::entries(&sections);
        view! {
            <h1>{t::TITLE.get(lang)}</h1>
            <section aria-labelledby="short">
                <h2 id="short">{t::SHORT.get(lang)}</h2>
                <Steps items=t::five(lang, &body)/>
            </section>
            <section class="band" aria-labelledby="long">
                <h2 id="long">{t::LONG.get(lang)}</h2>
                {article::with_contents(t::CONTENTS.get(lang), &entries, article::sections(sections))}
            </section>
        }
    })))
}
