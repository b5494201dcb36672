//! One complaint case (事案). Its history is a list of events; its present is what they add up to.
//!
//! `command` what somebody wants · `decide` whether it may happen · `event` what happened · `fold` what it leads to ·
//! `permit` who may what and when · `transition` the 38 moves as data · `notice` who must be told · `round` what belongs
//! to which member · `view` what that member reads.

pub mod checked;
pub mod command;
pub mod contact_instructions;
pub mod correction;
mod current_round;
pub mod decide;
pub mod denied;
pub mod diagram;
pub mod disclosure;
pub mod disclosure_check;
pub mod due;
pub mod event;
pub mod event_kind;
mod facts;
pub mod file;
pub mod finding;
mod fold;
pub mod four_eyes;
pub mod harm;
pub mod notice;
pub mod number;
pub mod payload;
pub mod permit;
pub mod point;
pub mod proposal;
pub mod quota;
pub mod quota_check;
pub mod reminder;
pub mod request;
pub mod round;
pub mod status;
pub mod transition;
pub mod view;

pub use command::Command;
pub use decide::{Circumstances, decide};
pub use denied::Denied;
pub use event::{Event, Recorded};
pub use event_kind::EventKind;
pub use file::Case;
pub use number::CaseNumber;
pub use status::Status;
