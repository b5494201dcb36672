//! Boxes that stand out: notes, receipt panel, cards.

use leptos::prelude::*;

use super::field::some;
use text::component as words;

/// What a note is about; each has its own colour and its own words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NoteKind {
    #[default]
    Info,
    Warn,
    /// Something is asked of the reader.
    Ask,
    Done,
    /// Safety of a person.
    Safety,
    /// Stays inside the body.
    Internal,
}

impl NoteKind {
    const fn class(self) -> &'static str {
        match self {
            Self::Info => "note",
            Self::Warn => "note note--warn",
            Self::Ask => "note note--ask",
            Self::Done => "note note--done",
            Self::Safety => "note note--safety",
            Self::Internal => "note note--internal",
        }
    }
}

/// A box beside the text. Its title is bold text, not a heading.
#[component]
pub fn Note(
    /// What it is about.
    #[prop(optional)]
    kind: NoteKind,
    /// A short title; empty shows none.
    #[prop(optional, into)]
    title: String,
    children: Children,
) -> impl IntoView {
    let role = (kind == NoteKind::Done).then_some("status");
    html! {
        <div class=kind.class() role=role>
            {some(title).map(|title| view! { <p class="note__title">{title}</p> })}
            {children()}
        </div>
    }
}

/// The receipt at the end of a form: large, and with the `h1` of the page.
#[component]
pub fn Panel(#[prop(into)] title: String, children: Children) -> impl IntoView {
    html! {
        <div class="panel">
            <h1 class="panel__title">{title}</h1>
            {children()}
        </div>
    }
}

/// A number or code to copy down, large and in groups.
#[component]
pub fn BigCode(
    #[prop(into)] label: String,
    /// The code; groups are parted by spaces or hyphens.
    #[prop(into)]
    code: String,
) -> impl IntoView {
    html! {
        <p class="big-code">
            <span class="big-code__label">{label}</span>
            <strong class="big-code__value">{code}</strong>
        </p>
    }
}

/// Which heading a box has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Level {
    #[default]
    Two,
    Three,
}

/// A heading of the level asked for.
pub(crate) fn heading(level: Level, class: &'static str, title: String) -> AnyView {
    match level {
        Level::Two => html! { <h2 class=class>{title}</h2> },
        Level::Three => html! { <h3 class=class>{title}</h3> },
    }
}

/// A box with a heading of its own.
#[component]
pub fn Card(#[prop(into)] title: String, #[prop(optional)] level: Level, children: Children) -> impl IntoView {
    html! {
        <section class="card">
            {heading(level, "card__title", title)}
            {children()}
        </section>
    }
}

/// A note of the staff that never leaves the house.
#[component]
pub fn InternalNote(children: Children) -> impl IntoView {
    html! { <Note kind=NoteKind::Internal title=words::INTERNAL>{children()}</Note> }
}
