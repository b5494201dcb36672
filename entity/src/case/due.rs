//! The days of a case: on which something is due, and what.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::file::Case;
use super::request::RequestKind;
use super::status::Status;
use crate::law::calendar::{Calendar, Counted};
use crate::law::deadline;
use crate::organization::Terms;
use crate::time::day_in_japan;

coded! {
    /// What a period rests on.
    pub enum Basis {
        Law = "law",
        /// The body's own rule.
        House = "house",
    }
}

coded! {
    /// What a day on the calendar of a case is about.
    pub enum DeadlineKind {
        /// The body answers first.
        FirstAnswer = "first-answer",
        /// Papers are handed in.
        Papers = "papers",
        MemberAnswer = "member-answer",
        Comment = "comment",
        /// A withholding is looked at again.
        HarmReview = "harm-review",
        /// A suspension is looked at again.
        SuspensionReview = "suspension-review",
        /// The member's preliminary report of a leak, the later of the 3 to 5 days.
        LeakPreliminary = "leak-preliminary",
        /// The member's final report of a leak.
        LeakFinal = "leak-final",
    }
}

/// A day that is awaited, and how it was counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deadline {
    /// What it is about.
    pub kind: DeadlineKind,
    /// Which request the member answers; `None` for every other day.
    pub request: Option<RequestKind>,
    /// What it rests on.
    pub basis: Basis,
    pub due: NaiveDate,
    /// How it was counted; `None` where a person set the day.
    pub counted: Option<Counted>,
    /// Whether the clock stands still, because the case is suspended.
    pub clock: Clock,
}

coded! {
    /// Whether a clock runs.
    pub enum Clock {
        Runs = "runs",
        Stands = "stands",
    }
}

/// The next day on which something is due, and what.
pub fn next(file: &Case) -> Option<(NaiveDate, DeadlineKind)> {
    if let Some(suspension) = &file.suspension {
        return Some((suspension.review_on, DeadlineKind::SuspensionReview));
    }
    let review = || file.harm.review_on().map(|day| (day, DeadlineKind::HarmReview));
    let first = || file.answer_by.map(|day| (day, DeadlineKind::FirstAnswer)).or_else(review);
    match file.status {
        Status::AwaitingPapers => file.open_papers().map(|papers| (papers.due, DeadlineKind::Papers)).or_else(first),
        Status::Notified | Status::Requested | Status::Overdue => {
            file.open_requests().map(|request| request.due).min().map(|day| (day, DeadlineKind::MemberAnswer))
        }
        Status::Explained => file.comment_by.map(|day| (day, DeadlineKind::Comment)),
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

/// Every day that is awaited on a case, earliest first (house rules, and Law 26 for a suspected leak).
pub fn all(file: &Case, calendar: &Calendar, terms: &Terms) -> Vec<Deadline> {
    let clock = if file.status == Status::Suspended { Clock::Stands } else { Clock::Runs };
    let mut found = Vec::new();
    let mut house = |kind, due, counted: Option<Counted>, clock| {
        let counted = counted.filter(|counted| counted.due == due);
        found.push(Deadline { kind, request: None, basis: Basis::House, due, counted, clock });
    };
    if let (Some(due), Some(from)) = (file.answer_by, file.receipt_day) {
        house(DeadlineKind::FirstAnswer, due, Some(deadline::first_answer(from, terms, calendar)), clock);
    }
    if let Some(papers) = file.open_papers().filter(|_| file.standing_status() == Status::AwaitingPapers) {
        let counted = deadline::papers(day_in_japan(papers.asked_at), terms, calendar);
        house(DeadlineKind::Papers, papers.due, Some(counted), clock);
    }
    if let Some(due) = file.comment_by {
        house(DeadlineKind::Comment, due, None, clock);
    }
    if let Some(due) = file.harm.review_on().filter(|_| file.status.is_open()) {
        house(DeadlineKind::HarmReview, due, None, clock);
    }
    if let Some(suspension) = &file.suspension {
        house(DeadlineKind::SuspensionReview, suspension.review_on, None, Clock::Runs);
    }
    for request in file.open_requests().filter(|_| !file.status.is_end()) {
        let counted = deadline::member_answer(day_in_japan(request.asked_at), terms, calendar);
        found.push(Deadline {
            kind: DeadlineKind::MemberAnswer,
            request: Some(request.kind),
            basis: Basis::House,
            due: request.due,
            counted: Some(counted).filter(|counted| counted.due == request.due),
            clock,
        });
    }
    if let Some((known_on, leak_flag)) = file.leak.as_ref().and_then(|flag| Some((flag.known_on?, flag))) {
        let days = deadline::leak(known_on, &leak_flag.kinds, calendar);
        let law =
            |kind, due, counted| Deadline { kind, request: None, basis: Basis::Law, due, counted, clock: Clock::Runs };
        found.push(law(DeadlineKind::LeakPreliminary, days.preliminary_to, None));
        found.push(law(DeadlineKind::LeakFinal, days.last.due, Some(days.last)));
    }
    found.sort_by_key(|deadline| deadline.due);
    found
}
