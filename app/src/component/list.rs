//! Lists: answers to check, facts, links.

use leptos::prelude::*;

use super::field::some;
use crate::component::page_lang::page_lang;
use text::component as words;

/// One line of a [`SummaryList`].
pub struct SummaryRow {
    term: String,
    value: AnyView,
    change: Option<String>,
}

impl SummaryRow {
    /// A line of plain text; line breaks are kept, nothing typed shows as 「書いていません」.
    pub fn text(term: impl Into<String>, value: impl Into<String>) -> Self {
        let value = match some(value) {
            Some(value) => html! { <span class="as-typed">{value}</span> },
            None => html! { <span class="blank">{words::BLANK.get(page_lang())}</span> },
        };
        Self { term: term.into(), value, change: None }
    }

    /// Several answers to one question, one below the other.
    pub fn texts(term: impl Into<String>, values: Vec<String>) -> Self {
        if values.is_empty() {
            return Self::text(term, "");
        }
        let lines: Vec<_> = values.into_iter().map(|value| view! { <li>{value}</li> }).collect();
        Self { term: term.into(), value: html! { <ul class="plain-list">{lines}</ul> }, change: None }
    }

    /// A line that shows more than text.
    pub fn view(term: impl Into<String>, value: impl IntoAny) -> Self {
        Self { term: term.into(), value: value.into_any(), change: None }
    }

    /// The same line with a link that changes it.
    #[must_use]
    pub fn change(self, href: impl Into<String>) -> Self {
        Self { change: Some(href.into()), ..self }
    }
}

/// Terms and what they are, with links to change them.
#[component]
pub fn SummaryList(
    /// The lines, in order.
    rows: Vec<SummaryRow>,
) -> impl IntoView {
    let rows: Vec<_> = rows
        .into_iter()
        .map(|row| {
            let about = row.term.clone();
            view! {
                <div class="summary-list__row">
                    <dt class="summary-list__term">{row.term}</dt>
                    <dd class="summary-list__value">{row.value}</dd>
                    {row.change.map(|href| view! {
                        <dd class="summary-list__change">
                            <a href=href>{words::CHANGE.get(page_lang())}<span class="unseen">{format!("{}{about}", words::ABOUT.get(page_lang()))}</span></a>
                        </dd>
                    })}
                </div>
            }
        })
        .collect();
    html! { <dl class="summary-list">{rows}</dl> }
}

/// A link with a line about it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Link {
    pub href: String,
    pub label: String,
    /// One sentence about it; empty shows nothing.
    pub note: String,
}

impl Link {
    /// A link without a sentence.
    pub fn new(href: impl Into<String>, label: impl Into<String>) -> Self {
        Self { href: href.into(), label: label.into(), note: String::new() }
    }

    /// The same link with a sentence.
    #[must_use]
    pub fn with_note(self, note: impl Into<String>) -> Self {
        Self { note: note.into(), ..self }
    }
}

fn link_lines(items: Vec<Link>, class: &'static str) -> Vec<AnyView> {
    items
        .into_iter()
        .map(|item| {
            html! {
                <li class=class>
                    <a href=item.href>{item.label}</a>
                    {some(item.note).map(|note| view! { <span class="link-list__note">{note}</span> })}
                </li>
            }
        })
        .collect()
}

/// Links one below the other.
#[component]
pub fn LinkList(
    /// The links, in order.
    items: Vec<Link>,
) -> impl IntoView {
    html! { <ul class="link-list">{link_lines(items, "link-list__item")}</ul> }
}

/// The few doors of a start page: large boxes, each one link.
#[component]
pub fn Doors(
    /// The doors, in order of need.
    items: Vec<Link>,
) -> impl IntoView {
    html! { <ul class="doors">{link_lines(items, "door")}</ul> }
}

/// Numbered steps of what happens next.
#[component]
pub fn Steps(
    /// The steps, in order.
    items: Vec<String>,
) -> impl IntoView {
    let items: Vec<_> = items.into_iter().map(|item| view! { <li class="steps__item">{item}</li> }).collect();
    html! { <ol class="steps">{items}</ol> }
}

/// Plain sentences with bullets.
#[component]
pub fn Bullets(
    /// The sentences, in order.
    items: Vec<String>,
) -> impl IntoView {
    let items: Vec<_> = items.into_iter().map(|item| view! { <li>{item}</li> }).collect();
    html! { <ul class="bullets">{items}</ul> }
}
