//! Chips: short words with a colour that says whose turn it is. The words stand alone without the colour.

use leptos::prelude::*;

/// Whose turn it is, or what a chip warns of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Turn {
    /// Nobody's: a draft, or over.
    #[default]
    Nobody,
    /// Ours.
    Body,
    /// The applicant's.
    Applicant,
    /// The member's.
    Member,
    /// The member's, and late.
    Late,
    /// On hold.
    Hold,
    /// A person's safety.
    Safety,
    /// Settled.
    Settled,
}

impl Turn {
    const fn class(self) -> &'static str {
        match self {
            Self::Nobody => "tag",
            Self::Body => "tag tag--body",
            Self::Applicant => "tag tag--applicant",
            Self::Member => "tag tag--member",
            Self::Late => "tag tag--late",
            Self::Hold => "tag tag--hold",
            Self::Safety => "tag tag--safety",
            Self::Settled => "tag tag--settled",
        }
    }
}

/// A chip.
#[component]
pub fn Tag(
    /// Its words.
    #[prop(into)]
    label: String,
    /// Its colour.
    #[prop(optional)]
    turn: Turn,
) -> impl IntoView {
    view! { <span class=turn.class()>{label}</span> }.into_any()
}
