//! Staff pages about guidelines: the register, drafts, the steps of a version, publication by two people, opinions on
//! drafts, and who has read what.

pub(super) mod compare;
pub(super) mod consultation;
pub(super) mod edit;
pub(super) mod life;
pub(super) mod list;
pub(super) mod opinion;
pub(super) mod publish;
pub(super) mod readers;
pub(super) mod show;
pub(super) mod step;

use entity::guideline::life::Stage;

use crate::prelude::*;
use text::staff::guidelines as t;

/// Where a version stands, as a chip.
fn stage(stage: Stage) -> AnyView {
    let tone = match stage {
        Stage::Draft | Stage::Superseded | Stage::Withdrawn => Tone::Plain,
        Stage::Consulting => Tone::Applicant,
        Stage::Heard | Stage::Adopted | Stage::PpcPublished | Stage::Proposed => Tone::Body,
        Stage::Filed => Tone::Hold,
        Stage::Published => Tone::Settled,
    };
    html! { <Tag label=t::stage(stage) tone=tone/> }
}
