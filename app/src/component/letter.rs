//! A letter on A4, to be printed: address in the window of a long envelope (長形3号), sender, subject, text.

use leptos::prelude::*;

use super::field::some;

/// One letter, one or more sheets. Stands alone in the frame `Print`.
#[component]
pub fn Letter(
    /// 文書番号; empty shows none.
    #[prop(optional, into)]
    number: String,
    /// The date as letters write it (令和8年11月24日（火）).
    #[prop(into)]
    date: String,
    /// Postal code, address and name with 様 or 御中, line by line.
    to: Vec<String>,
    /// Name and address of the sender, line by line.
    from: Vec<String>,
    /// What it is about.
    #[prop(into)]
    subject: String,
    /// The text: paragraphs, lists, 記.
    children: Children,
) -> impl IntoView {
    let lines = |lines: Vec<String>| -> Vec<_> {
        lines.into_iter().map(|line| view! { <span class="letter__line">{line}</span> }).collect()
    };
    html! {
        <article class="letter">
            <p class="letter__head">
                {some(number).map(|number| view! { <span class="letter__line">{number}</span> })}
                <span class="letter__line">{date}</span>
            </p>
            <p class="letter__to">{lines(to)}</p>
            <p class="letter__from">{lines(from)}</p>
            <h1 class="letter__subject">{subject}</h1>
            <div class="letter__text">{children()}</div>
        </article>
    }
}
