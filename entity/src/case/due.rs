//! The next day of a case: on which something is due, and what.

use chrono::NaiveDate;

use super::file::CaseFile;
use super::status::Status;

coded! {
    /// What the next day of a case is about.
    pub enum DueKind {
        /// The body's first answer.
        FirstAnswer = "first-answer",
        /// Papers asked of the applicant.
        Papers = "papers",
        /// The member's answer.
        MemberAnswer = "member-answer",
        /// The applicant's comment.
        Comment = "comment",
        /// A withholding is looked at again.
        HarmReview = "harm-review",
        /// A suspension is looked at again.
        SuspensionReview = "suspension-review",
    }
}

/// The next day on which something is due, and what.
#[must_use]
pub fn next(file: &CaseFile) -> Option<(NaiveDate, DueKind)> {
    if let Some(suspension) = &file.suspension {
        return Some((suspension.review_on, DueKind::SuspensionReview));
    }
    let review = || file.harm.review_on().map(|day| (day, DueKind::HarmReview));
    let first = || file.answer_by.map(|day| (day, DueKind::FirstAnswer)).or_else(review);
    match file.status {
        Status::AwaitingPapers => file.open_papers().map(|papers| (papers.due, DueKind::Papers)).or_else(first),
        Status::Notified | Status::Requested | Status::Overdue => {
            file.open_requests().map(|request| request.due).min().map(|day| (day, DueKind::MemberAnswer))
        }
        Status::Explained => file.comment_by.map(|day| (day, DueKind::Comment)),
        Status::Withheld => review(),
        Status::Received | Status::Consulting | Status::Checking | Status::Screening | Status::Accepted => first(),
        Status::Draft
        | Status::Weighing
        | Status::NotAccepted
        | Status::Referred
        | Status::Suspended
        | Status::Discontinued
        | Status::Settled
        | Status::Unsettled
        | Status::Withdrawn => None,
    }
}
