//! What happened, newest first.

use leptos::prelude::*;

use super::{field::some, list::Link};
use text::component as words;

/// What kind of entry it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MomentKind {
    /// A step of the procedure.
    #[default]
    Step,
    /// A message or paper from or to somebody.
    Word,
    /// A note that stays inside.
    Internal,
}

/// One entry of a [`Timeline`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Moment {
    /// What happened, in a few words.
    pub title: String,
    pub at: String,
    /// Who; empty shows nothing.
    pub who: String,
    /// The text that belongs to it; line breaks are kept.
    pub text: String,
    pub kind: MomentKind,
    /// Papers and pages that belong to it.
    pub links: Vec<Link>,
}

/// Entries in the order given.
#[component]
pub fn Timeline(items: Vec<Moment>) -> impl IntoView {
    let items: Vec<_> = items
        .into_iter()
        .map(|item| {
            let class = match item.kind {
                MomentKind::Step => "timeline__item",
                MomentKind::Word => "timeline__item timeline__item--word",
                MomentKind::Internal => "timeline__item timeline__item--internal",
            };
            let inside = (item.kind == MomentKind::Internal)
                .then(|| view! { <p class="timeline__inside">{words::INTERNAL}</p> });
            let links: Vec<_> =
                item.links.into_iter().map(|link| view! { <li><a href=link.href>{link.label}</a></li> }).collect();
            view! {
                <li class=class>
                    <h3 class="timeline__title">{item.title}</h3>
                    <p class="timeline__by">
                        <span>{item.at}</span>
                        {some(item.who).map(|who| view! { <span>{who}</span> })}
                    </p>
                    {inside}
                    {some(item.text).map(|text| view! { <p class="timeline__text as-typed">{text}</p> })}
                    {(!links.is_empty()).then(|| view! { <ul class="timeline__links">{links}</ul> })}
                </li>
            }
        })
        .collect();
    html! { <ol class="timeline">{items}</ol> }
}
