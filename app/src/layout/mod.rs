//! The html document around every page: head, banner, header, menus, footer, and the few lines that wake islands.

pub mod bundle;
mod document;
mod frame;
mod links;
#[cfg(test)]
mod tests;

pub use document::{Document, Frame, Quiet};

use leptos::prelude::*;

use crate::web::localize;
use text::public::hours;
use text::{Lang, layout as words};

/// Where the button for leaving in a hurry leads. Browsers hold the answer to a form, too, against the policy for forms.
pub(crate) const AWAY: &str = "https://www.jma.go.jp";

/// The Content-Security-Policy of a page with this nonce.
///
/// Scripts run by nonce only, WebAssembly may be compiled, strings never become scripts or markup.
pub fn csp(nonce: &str) -> String {
    format!(
        "default-src 'none'; script-src 'nonce-{nonce}' 'strict-dynamic' 'wasm-unsafe-eval'; style-src 'self'; \
         img-src 'self' data: blob:; connect-src 'self'; form-action 'self' {AWAY}; base-uri 'none'; \
         frame-ancestors 'none'; require-trusted-types-for 'script'"
    )
}

/// Renders a whole page. `content` is what stands in `main`.
pub fn render<V: IntoView>(document: &Document<'_>, content: impl FnOnce() -> V) -> String {
    let owner = Owner::new();
    let html = owner.with(|| {
        provide_context(document.lang);
        let content = content().into_view().to_html();
        let head = head(document, has_islands(&content)).into_view().to_html();
        let page = frame::page(document, content).into_view().to_html();
        let lang = document.lang.tag();
        format!("<!DOCTYPE html><html lang=\"{lang}\"><head>{head}</head>{page}</html>")
    });
    owner.cleanup();
    without_markers(&html)
}

/// Leptos parts neighbouring texts by `<!>`, which is not HTML; an empty comment is, and makes the same tree.
/// Texts and attributes are escaped, so these three bytes come from nowhere else.
fn without_markers(html: &str) -> String {
    html.replace("<!>", "<!---->")
}

fn has_islands(content: &str) -> bool {
    content.contains("<leptos-island")
}

/// The document title: errors first, then the page, then whose site it is. Quiet pages tell nothing.
fn title(document: &Document<'_>) -> String {
    let lang = document.lang;
    let page = if document.frame.is_quiet() {
        words::QUIET_TITLE.get(lang).to_owned()
    } else if document.title.is_empty() {
        hours::short_name(lang, document.body).to_owned()
    } else {
        format!("{}{}{}", document.title, words::TITLE_BAR.get(lang), hours::short_name(lang, document.body))
    };
    if document.has_errors { format!("{}{page}", text::component::ERROR.get(lang)) } else { page }
}

fn head(document: &Document<'_>, islands: bool) -> impl IntoView {
    let indexed = document.frame.is_public();
    view! {
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width,initial-scale=1"/>
        <title>{title(document)}</title>
        {(!indexed).then(|| view! { <meta name="robots" content="noindex,nofollow"/> })}
        <meta name="format-detection" content="telephone=no"/>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml"/>
        <link rel="stylesheet" href=document.bundle.style_href()/>
        {indexed.then(|| twins(document))}
        {feed(document).map(|(href, title)| view! {
            <link rel="alternate" type="application/atom+xml" href=href title=title/>
        })}
        {document.frame.can_be_left().then(|| bundle::leave_script(document.nonce))}
        {if islands { bundle::scripts(document.bundle, document.nonce) } else { ().into_any() }}
    }
}

/// Where search engines find the page, in each language; who speaks neither gets the Japanese one.
fn twins(document: &Document<'_>) -> Option<AnyView> {
    let twin = document.twin?;
    let place = |lang| format!("{}{}", document.origin, localize::address(lang, twin));
    Some(html! {
        <link rel="canonical" href=place(document.lang)/>
        <link rel="alternate" hreflang=Lang::Ja.tag() href=place(Lang::Ja)/>
        <link rel="alternate" hreflang=Lang::En.tag() href=place(Lang::En)/>
        <link rel="alternate" hreflang="x-default" href=place(Lang::Ja)/>
    })
}

/// Where the changes of the member list can be followed.
pub(crate) const FEED_PATH: &str = "/members/changes.atom";

/// Where the notices can be followed.
pub(crate) const NEWS_PATH: &str = "/feed.xml";

/// The feed that a feed reader should find when it is given this page: its address and title.
fn feed(document: &Document<'_>) -> Option<(&'static str, String)> {
    let lang = document.lang;
    let body = hours::short_name(lang, document.body);
    match document.path {
        _ if !document.frame.is_public() => None,
        "/members" | "/members/changes" => Some((FEED_PATH, text::public::members::feed_title(lang, body))),
        "/" | "/notices" => Some((NEWS_PATH, text::public::notices::feed_title(lang, body))),
        _ => None,
    }
}
