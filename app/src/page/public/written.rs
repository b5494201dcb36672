//! The pages of the body as its staff wrote them. Where nobody has written one, the page shows what the program brings.

use entity::organization::Organization;
use entity::site_page::{GROUNDS, LocalizedText, PageKey, PageText, filled};

use super::{article, grounds, kept};
use crate::component::passage::Passage;
use crate::prelude::*;
use text::public::block::plain;
use text::public::facts as t;
use text::public::marks;
use usecase::query::site_pages;

/// From so many sections on a page has its contents beside it.
const LONG: usize = 7;

/// The page, if the staff wrote one.
pub(super) async fn page(ctx: &Ctx, key: PageKey) -> Result<Option<Response>, AppError> {
    let Some((text, since)) = site_pages::published(&ctx.app, key).await? else { return Ok(None) };
    let lang = ctx.lang;
    let body = ctx.app.organization().clone();
    let title = t::title(key).get(lang);
    let since = since.map(|at| t::since(lang, &date::day(lang, entity::time::day_in_japan(at))));
    Ok(Some(kept(ctx.page(Frame::Public, title, move || {
        view! {
            <h1>{title}</h1>
            {(key == PageKey::Rules).then(|| grounds::translated(lang)).flatten()}
            {text_of(lang, key, &text, &body)}
            {(key == PageKey::Rules).then(|| grounds::start(lang))}
            <p class="quiet">{since}</p>
        }
    }))))
}

/// Everything under the name of a page, as people read it.
pub(in crate::page) fn text_of(lang: Lang, key: PageKey, text: &PageText, body: &Organization) -> AnyView {
    if lang == Lang::En && !text.has_english() {
        return html! {
            <Note><p>{t::JAPANESE_ONLY.get(lang)}</p></Note>
            <div lang=Lang::Ja.tag()>{set(Lang::Ja, key, text, body)}</div>
        };
    }
    set(lang, key, text, body)
}

fn set(lang: Lang, key: PageKey, text: &PageText, body: &Organization) -> AnyView {
    // A value of the settings is shown letter by letter, whatever Markdown would make of it.
    let marked = |said: &LocalizedText| filled(said_in(lang, said), |fact| plain(&marks::value(lang, body, fact)));
    let heading = |said: &LocalizedText| filled(said_in(lang, said), |fact| marks::value(lang, body, fact));
    let lead = marked(&text.lead);
    let sections: Vec<_> = text
        .passages
        .iter()
        .map(|passage| {
            let grounds = (key.fixed() == Some(passage.anchor.as_str())).then(|| grounds::grounds(lang));
            html! {
                <section aria-labelledby=passage.anchor.clone()>
                    <h2 id=passage.anchor.clone()>{heading(&passage.title)}</h2>
                    <Passage lang=lang markdown=marked(&passage.text)/>
                    {grounds}
                </section>
            }
        })
        .collect();
    let lead = html! { <Passage lang=lang markdown=lead/> };
    if text.passages.len() < LONG {
        return html! { {lead} {sections} };
    }
    let mut entries = Vec::new();
    for passage in &text.passages {
        entries.push((passage.anchor.clone(), heading(&passage.title)));
        if passage.anchor == GROUNDS && key.fixed().is_some() {
            entries.extend(grounds::entries(lang));
        }
    }
    let contents = article::with_contents(t::CONTENTS.get(lang), &entries, sections.into_any());
    html! { {lead} {contents} }
}

fn said_in(lang: Lang, said: &LocalizedText) -> &str {
    match lang {
        Lang::Ja => &said.ja,
        Lang::En => &said.en,
    }
}
