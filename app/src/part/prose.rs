//! Long texts written in Markdown: guidelines, rules, notices.

use std::collections::HashSet;

use comrak::{Options, markdown_to_html};
use leptos::prelude::*;

/// What a long text may consist of. Everything else is dropped, with its attributes.
const TAGS: [&str; 22] = [
    "a",
    "blockquote",
    "br",
    "code",
    "em",
    "h2",
    "h3",
    "h4",
    "hr",
    "li",
    "ol",
    "p",
    "pre",
    "strong",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "ul",
];

/// Markdown as HTML that holds no script, no style and no foreign address but links.
#[must_use]
pub fn html(markdown: &str) -> String {
    let mut options = Options::default();
    options.extension.table = true;
    options.render.hardbreaks = true;
    let rough = markdown_to_html(markdown, &options);
    ammonia::Builder::new()
        .tags(HashSet::from(TAGS))
        .generic_attributes(HashSet::new())
        .url_schemes(HashSet::from(["http", "https", "mailto", "tel"]))
        .link_rel(Some("noopener noreferrer"))
        .clean(&rough)
        .to_string()
}

/// A text in Markdown. Headings in it begin at level 2; the page has its own `h1`.
#[component]
pub fn Prose(
    /// The text.
    #[prop(into)]
    markdown: String,
) -> impl IntoView {
    view! { <div class="prose" inner_html=html(&markdown)></div> }.into_any()
}
