//! A file on a member (指導・勧告): the same shape as a case, and it outlives the case that started it. It is about a
//! company: nothing in it names an applicant.
//!
//! Its history is a list of [`Event`]s, its present, [`MeasureFile`], is what they add up to. [`decide`] says whether a
//! [`Command`] may happen, [`permit`] which acts are open to whom, [`notice`] what the member must be told, and [`view`]
//! what the member sees of it.

mod command;
mod content;
mod decide;
mod denied;
mod event;
mod file;
pub mod notice;
mod number;
mod opening;
pub mod permit;
mod status;
pub mod view;

pub use command::Command;
pub use content::{Citation, CitedClause, Measure, MeasureDraft, MeasureNo, Pending, Reply, Verification};
pub use decide::{CaseOrigin, Circumstances, Cited, Coverage, decide};
pub use denied::Denied;
pub use event::{Event, EventKind, Recorded};
pub use file::MeasureFile;
pub use number::MeasureFileNumber;
pub use opening::Opening;
pub use status::Status;
