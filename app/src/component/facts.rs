//! Small pieces of the desk: the four duties, the bar that says which case this is.

use leptos::prelude::*;

use super::tag::{Tag, Tone};
use text::component as words;

/// How one of the four duties of article 53 stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum DutyState {
    #[default]
    Open,
    /// Done; the date as shown.
    Done(String),
    /// Left out; the reason.
    Reasoned(String),
}

/// The four duties on every application (article 53(1)): consult, advise, investigate, notify.
#[component]
pub fn FourDuties(
    consult: DutyState,
    advise: DutyState,
    investigate: DutyState,
    /// Notice to the member and the request to settle.
    notify: DutyState,
) -> impl IntoView {
    let rows: Vec<_> = [
        (words::CONSULT, consult),
        (words::ADVISE, advise),
        (words::INVESTIGATE, investigate),
        (words::NOTIFY, notify),
    ]
    .into_iter()
    .map(|(name, state)| {
        let (class, mark, note) = match state {
            DutyState::Open => ("duty", words::DUTY_OPEN, None),
            DutyState::Done(on) => ("duty duty--done", words::DUTY_DONE, Some(on)),
            DutyState::Reasoned(why) => ("duty duty--reasoned", words::DUTY_REASONED, Some(why)),
        };
        view! {
            <li class=class>
                <span>{name}</span>
                <span class="duty__mark">{mark}</span>
                {note.map(|note| view! { <span class="duty__note">{note}</span> })}
            </li>
        }
    })
    .collect();
    html! { <ul class="duties">{rows}</ul> }
}

/// A fact in an [`IdentityBar`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fact {
    pub term: String,
    pub value: String,
    /// Where more of it is; empty shows no link.
    pub href: String,
    /// Whether it must catch the eye.
    pub weight: Weight,
}

/// How a fact stands beside the others. The words say it too; the colour only helps to find it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Weight {
    #[default]
    Plain,
    /// A day that has passed.
    Late,
}

/// Which case this is: number as `h1`, chips, a few facts.
#[component]
pub fn IdentityBar(
    #[prop(into)] number: String,
    #[prop(optional)] tags: Vec<(Tone, String)>,
    /// The facts, in order.
    #[prop(optional)]
    facts: Vec<Fact>,
) -> impl IntoView {
    let tags: Vec<_> = tags.into_iter().map(|(tone, label)| view! { <Tag label=label tone=tone/> }).collect();
    let facts: Vec<_> = facts
        .into_iter()
        .map(|fact| {
            let class = match fact.weight {
                Weight::Plain => None,
                Weight::Late => Some("identity-bar__late"),
            };
            let value = if fact.href.is_empty() {
                fact.value.into_any()
            } else {
                html! { <a href=fact.href>{fact.value}</a> }
            };
            view! {
                <div class="identity-bar__fact">
                    <dt>{fact.term}</dt>
                    <dd class=class>{value}</dd>
                </div>
            }
        })
        .collect();
    html! {
        <div class="identity-bar">
            <div class="identity-bar__head">
                <h1 class="identity-bar__number">{number}</h1>
                {tags}
            </div>
            <dl class="identity-bar__facts">{facts}</dl>
        </div>
    }
}
