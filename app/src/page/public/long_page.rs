//! The long pages of text: those that staff may write anew, and two that only the program writes.

use entity::organization::{Accreditation, Organization};
use entity::site_page::{LocalizedText, PageKey, PageText, filled};

use super::{article, grounds, kept};
use crate::component::passage::Passage;
use crate::prelude::*;
use text::public::marks;
use text::public::pages::{self as t, LongPage};
use usecase::query::site_pages;

/// From so many sections on a page has its contents beside it.
const LONG: usize = 7;

/// `/about`: who we are, the accreditation, fairness.
pub(super) async fn about(ctx: Ctx) -> Result<Response, PageError> {
    page(&ctx, PageKey::About).await
}

/// `/complaints/rules`: the written rules, with the eight grounds word by word and in plain words.
pub(super) async fn rules(ctx: Ctx) -> Result<Response, PageError> {
    page(&ctx, PageKey::Rules).await
}

/// `/privacy`: what becomes of personal information here.
pub(super) async fn privacy(ctx: Ctx) -> Result<Response, PageError> {
    page(&ctx, PageKey::Privacy).await
}

/// `/accessibility`: what works, what does not yet, how to tell us.
pub(super) async fn accessibility(ctx: Ctx) -> Result<Response, PageError> {
    page(&ctx, PageKey::Accessibility).await
}

/// `/contact`: how to reach us.
pub(super) async fn contact(ctx: Ctx) -> Result<Response, PageError> {
    page(&ctx, PageKey::Contact).await
}

/// `/safety`: reading this site without being found out.
pub(super) async fn safety(ctx: Ctx) -> Result<Response, PageError> {
    Ok(fixed(&ctx, LongPage::Safety, ()))
}

/// `/complaints`: what a complaint can and cannot do, so that a person can decide whether to begin.
pub(super) async fn complaints(ctx: Ctx) -> Result<Response, PageError> {
    let (start, find) = (t::START.get(ctx.lang), t::FIND.get(ctx.lang));
    let onward = html! {
        <Buttons>
            <LinkButton href="/complain" label=start/>
            <LinkButton href="/members" label=find look=Look::Secondary/>
        </Buttons>
    };
    Ok(fixed(&ctx, LongPage::Complaints, onward))
}

/// A page that only the program writes.
fn fixed(ctx: &Ctx, page: LongPage, onward: impl IntoAny + Send + 'static) -> Response {
    let (lang, title, body) = (ctx.lang, page.title().get(ctx.lang), ctx.app.organization().clone());
    kept(ctx.page(Frame::Public, title, move || {
        view! {
            <h1>{title}</h1>
            {set(lang, None, &page.built_in(&body), &body)}
            {onward.into_any()}
        }
    }))
}

/// A page as the staff wrote it, or as the program brings it.
async fn page(ctx: &Ctx, key: PageKey) -> Result<Response, PageError> {
    let lang = ctx.lang;
    let body = ctx.app.organization().clone();
    let (text, since) = match site_pages::published(&ctx.app, key).await? {
        Some(written) => written,
        None => (LongPage::Site(key).built_in(&body), None),
    };
    let title = t::title(key).get(lang);
    let since = since.map(|at| t::since(lang, &date::day(lang, entity::time::day_in_japan(at))));
    let is_invented = key == PageKey::About && body.standing == Accreditation::Fictional;
    Ok(kept(ctx.page(Frame::Public, title, move || {
        view! {
            <h1>{title}</h1>
            {is_invented.then(|| view! {
                <Note title=t::FICTION_TITLE.get(lang)><p>{t::FICTION.get(lang)}</p></Note>
            })}
            {(key == PageKey::Rules).then(|| grounds::translated(lang)).flatten()}
            {text_of(lang, key, &text, &body)}
            {(key == PageKey::Rules).then(|| grounds::start(lang))}
            {since.map(|since| view! { <p class="quiet">{since}</p> })}
        }
    })))
}

/// Everything under the name of a page, as people read it.
pub(in crate::page) fn text_of(lang: Lang, key: PageKey, text: &PageText, body: &Organization) -> AnyView {
    if lang == Lang::En && !text.has_english() {
        return html! {
            <Note><p>{t::JAPANESE_ONLY.get(lang)}</p></Note>
            <div lang=Lang::Ja.tag()>{set(Lang::Ja, Some(key), text, body)}</div>
        };
    }
    set(lang, Some(key), text, body)
}

fn set(lang: Lang, key: Option<PageKey>, text: &PageText, body: &Organization) -> AnyView {
    // A value of the settings is shown letter by letter, whatever Markdown would make of it.
    let marked = |said: &LocalizedText| {
        t::without_empty_terms(&filled(said_in(lang, said), |fact| t::plain(&marks::value(lang, body, fact))))
    };
    let heading = |said: &LocalizedText| filled(said_in(lang, said), |fact| marks::value(lang, body, fact));
    let lead = marked(&text.lead);
    let sections: Vec<_> = text
        .passages
        .iter()
        .map(|passage| {
            let grounds =
                (key.and_then(PageKey::fixed) == Some(passage.anchor.as_str())).then(|| grounds::grounds(lang));
            html! {
                <section aria-labelledby=passage.anchor.clone()>
                    <h2 id=passage.anchor.clone()>{heading(&passage.title)}</h2>
                    <Passage lang=lang markdown=marked(&passage.text)/>
                    {grounds}
                </section>
            }
        })
        .collect();
    let lead = html! { <div class="lead"><Passage lang=lang markdown=lead/></div> };
    if text.passages.len() < LONG {
        return html! { {lead} {sections} };
    }
    let mut entries = Vec::new();
    for passage in &text.passages {
        entries.push((passage.anchor.clone(), heading(&passage.title)));
        if key.and_then(PageKey::fixed) == Some(passage.anchor.as_str()) {
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
