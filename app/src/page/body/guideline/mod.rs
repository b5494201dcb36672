//! Staff pages about guidelines: the register, drafts, publication by two people.

pub(super) mod edit;
pub(super) mod list;
pub(super) mod publish;
pub(super) mod show;

use leptos::prelude::*;

use crate::part::tag::{Tag, Tone};
use crate::text::Lang;
use crate::text::body::guidelines as t;
use crate::usecase::read::guidelines::Status;

/// How far a version is, as a chip.
fn status(lang: Lang, status: Status) -> AnyView {
    let (label, tone) = match status {
        Status::Draft => (t::DRAFT, Tone::Plain),
        Status::Proposed => (t::PROPOSED, Tone::Body),
        Status::Published => (t::PUBLISHED, Tone::Settled),
        Status::Superseded => (t::SUPERSEDED, Tone::Plain),
    };
    view! { <Tag label=label.get(lang) tone=tone/> }.into_any()
}
