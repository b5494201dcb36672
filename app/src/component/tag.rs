//! Chips: short words with a colour that says whose turn it is. The words stand alone without the colour.

use chrono::NaiveDate;
use entity::case::status::{Status, Turn};
use leptos::prelude::*;

use crate::component::page_lang::page_lang;
use text::{date, status as words};

/// The colour of a chip: whose turn it is, or what it warns of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Nobody's turn: a draft, or over.
    #[default]
    Plain,
    Body,
    Applicant,
    Member,
    Late,
    /// On hold, or near its date.
    Hold,
    Safety,
    Settled,
}

impl Tone {
    const fn class(self) -> &'static str {
        match self {
            Self::Plain => "tag",
            Self::Body => "tag tag--body",
            Self::Applicant => "tag tag--applicant",
            Self::Member => "tag tag--member",
            Self::Late => "tag tag--late",
            Self::Hold => "tag tag--hold",
            Self::Safety => "tag tag--safety",
            Self::Settled => "tag tag--settled",
        }
    }

    /// The colour of a state.
    pub const fn of(status: Status) -> Self {
        if matches!(status, Status::Suspended) {
            return Self::Hold;
        }
        match status.turn() {
            Turn::Nobody | Turn::Ended => Self::Plain,
            Turn::Body => Self::Body,
            Turn::Applicant => Self::Applicant,
            Turn::Member => Self::Member,
            Turn::MemberLate => Self::Late,
            Turn::Safety => Self::Safety,
            Turn::Settled => Self::Settled,
        }
    }
}

#[component]
pub fn Tag(#[prop(into)] label: String, #[prop(optional)] tone: Tone) -> impl IntoView {
    html! { <span class=tone.class()>{label}</span> }
}

/// Who reads a state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Viewer {
    /// Staff: the word of the rules.
    Staff,
    /// A member: plain words; nothing at all where the member must not know.
    Member,
}

/// The state of a case as a chip. The applicant reads sentences instead: [`text::status::applicant`].
#[component]
pub fn StatusTag(status: Status, reader: Viewer) -> impl IntoView {
    let word = match reader {
        Viewer::Staff => Some(words::staff(status)),
        Viewer::Member => words::member(status),
    };
    word.map(|word| view! { <Tag label=word tone=Tone::of(status)/> }).into_any()
}

/// A date to keep, with how far it is in words: 「11月25日（水）」「あと2営業日」.
#[component]
pub fn DueTag(
    date: NaiveDate,
    /// Business days from today to that day ([`entity::law::calendar::Calendar::business_days_between`]); below zero is late.
    left: i64,
) -> impl IntoView {
    let lang = page_lang();
    let class = if left < 0 { "due__left due__left--late" } else { "due__left" };
    html! {
        <span class="due">
            <time datetime=date::machine_day(date)>{date::short_day(lang, date)}</time>
            <span class=class>{date::left(lang, left)}</span>
        </span>
    }
}
