//! Complaint cases: [`execute`] is the one place that changes one, the others open, follow up and copy.

pub mod answer_draft;
pub mod attachment;
pub mod draft;
pub mod draft_conflict;
pub mod execute;
pub mod follow_up;
pub mod identity;
pub mod intake;
pub mod load;
pub mod mail_code;
pub mod member_view;
pub mod points;
pub mod rebuild_copies;
pub(crate) mod snapshot;
pub mod upkeep;
