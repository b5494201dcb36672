//! The four duties on every application (Law 53(1)): 相談に応じ、助言をし、事情を調査し、通知してその迅速な解決を求める.

use crate::case::duties::{Absence, Duty, DutyRecord};
use crate::case::file::CaseFile;
use crate::case::status::Status;

/// The four duties with what is on record for each (Law 53(1)).
#[must_use]
pub fn standing(file: &CaseFile) -> [(Duty, Option<&DutyRecord>); 4] {
    [Duty::Consult, Duty::Advise, Duty::Investigate, Duty::Notify].map(|duty| (duty, file.duties.of(duty)))
}

/// Whether an ended case has each of the four dated or reasoned (Law 53(1), invariant iii).
#[must_use]
pub fn is_accounted_for(file: &CaseFile) -> bool {
    file.duties.unrecorded().is_empty()
}

/// The reasons for leaving a duty out that make sense in a status (house rule): what a page offers.
#[must_use]
pub fn reasons(status: Status) -> &'static [Absence] {
    match status {
        Status::Consulting => &[Absence::ConsultationOnly, Absence::Other],
        Status::Withheld => &[Absence::Harm, Absence::Other],
        Status::Accepted => &[Absence::SolvedByAdvice, Absence::Other],
        Status::Draft
        | Status::Received
        | Status::Checking
        | Status::AwaitingPapers
        | Status::Screening
        | Status::NotAccepted
        | Status::Referred
        | Status::Notified
        | Status::Requested
        | Status::Overdue
        | Status::Weighing
        | Status::Explained
        | Status::Suspended
        | Status::Discontinued
        | Status::Settled
        | Status::Unsettled
        | Status::Withdrawn => &[Absence::Other],
    }
}
