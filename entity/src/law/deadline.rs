//! Periods. What the law fixes and what the body has set for itself are kept apart: 「遅滞なく」, 「速やかに」 and 「直ちに」
//! are no number of days, and a house rule is never shown as law.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use super::calendar::{Calendar, Counted};
use crate::case::file::CaseFile;
use crate::case::request::RequestKind;
use crate::case::status::Status;
use crate::time::day_in_japan;

/// Rule 8(1) with GL-G §3-5-3-3: 「概ね3～5日以内」 from knowing.
const PRELIMINARY_DAYS: (u64, u64) = (3, 5);

/// Rule 8(2): thirty days, sixty where the purpose may be malicious.
const FINAL_DAYS: u16 = 30;
const FINAL_DAYS_MALICIOUS: u16 = 60;

/// Law 39(1): two weeks from the arrival of the request.
const LAWSUIT_DAYS: u64 = 14;

coded! {
    /// Reportable situations (Rule 7 of the Commission).
    pub enum LeakKind {
        /// i 要配慮個人情報.
        SpecialCare = "i",
        /// ii 財産的被害のおそれ.
        FinancialHarm = "ii",
        /// iii 不正の目的.
        Malicious = "iii",
        /// iv 千人超.
        Many = "iv",
    }
}

coded! {
    /// What a period rests on.
    pub enum Basis {
        /// The law.
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
        /// The member answers.
        MemberAnswer = "member-answer",
        /// The applicant comments.
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
    /// The day.
    pub due: NaiveDate,
    /// How it was counted; `None` where a person set the day.
    pub counted: Option<Counted>,
    /// Whether the clock stands still, because the case is suspended.
    pub clock: Clock,
}

coded! {
    /// Whether a clock runs.
    pub enum Clock {
        /// It runs.
        Runs = "runs",
        /// It stands still.
        Stands = "stands",
    }
}

/// The member's days for reporting a leak (Law 26; Rules 7 and 8 of the Commission). The body never reports for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeakDays {
    /// Preliminary report: from this day …
    pub preliminary_from: NaiveDate,
    /// … to this day, in calendar days from knowing.
    pub preliminary_to: NaiveDate,
    /// Final report, day of knowing as day 1, rolled forward.
    pub last: Counted,
}

/// The days for reporting a leak known on a day (Law 26; Rule 8(1)(2)). A possibly malicious purpose makes it sixty
/// days, also where other kinds apply too.
#[must_use]
pub fn leak(known_on: NaiveDate, kinds: &[LeakKind], calendar: &Calendar) -> LeakDays {
    let days = if kinds.contains(&LeakKind::Malicious) { FINAL_DAYS_MALICIOUS } else { FINAL_DAYS };
    let after = |days| known_on.checked_add_days(Days::new(days)).unwrap_or(known_on);
    LeakDays {
        preliminary_from: after(PRELIMINARY_DAYS.0),
        preliminary_to: after(PRELIMINARY_DAYS.1),
        last: calendar.first_day_counts(known_on, days),
    }
}

/// The two weeks of Law 39(1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct BeforeLawsuit {
    /// The request arrived on this day, which does not count.
    pub arrived: NaiveDate,
    /// The last of the fourteen days.
    pub last: NaiveDate,
    /// From this day on a lawsuit is possible; at once if the request was refused.
    pub from: NaiveDate,
}

/// From when a lawsuit is possible after a request for disclosure and the like (Law 39(1)): the day of arrival does
/// not count. In the source's own example what arrives on 1 April allows a lawsuit from 16 April.
#[must_use]
pub fn lawsuit(arrived: NaiveDate) -> BeforeLawsuit {
    let last = arrived.checked_add_days(Days::new(LAWSUIT_DAYS)).unwrap_or(arrived);
    BeforeLawsuit { arrived, last, from: last.succ_opt().unwrap_or(last) }
}

/// The day by which a member is asked to answer (house rule: the law says 「迅速」).
#[must_use]
pub fn member_answer(from: NaiveDate, days: u16, calendar: &Calendar) -> Counted {
    calendar.business_days_after(from, days)
}

/// The day by which papers are asked for (house rule).
#[must_use]
pub fn completion(from: NaiveDate, days: u16, calendar: &Calendar) -> Counted {
    calendar.days_after(from, days)
}

/// Every day that is awaited on a case, earliest first (house rules, and Law 26 for a suspected leak).
#[must_use]
pub fn of_case(file: &CaseFile, calendar: &Calendar, terms: &crate::body::Terms) -> Vec<Deadline> {
    let clock = if file.status == Status::Suspended { Clock::Stands } else { Clock::Runs };
    let mut found = Vec::new();
    let mut house = |kind, due, counted: Option<Counted>, clock| {
        let counted = counted.filter(|counted| counted.due == due);
        found.push(Deadline { kind, request: None, basis: Basis::House, due, counted, clock });
    };
    if let (Some(due), Some(from)) = (file.answer_by, file.receipt_day) {
        let counted = calendar.business_days_after(from, terms.first_answer_business_days);
        house(DeadlineKind::FirstAnswer, due, Some(counted), clock);
    }
    if let Some(papers) = file.open_papers().filter(|_| file.standing_status() == Status::AwaitingPapers) {
        let counted = calendar.days_after(day_in_japan(papers.asked_at), terms.completion_days);
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
        let from = day_in_japan(request.asked_at);
        let counted = calendar.business_days_after(from, terms.member_answer_business_days);
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
        let days = leak(known_on, &leak_flag.kinds, calendar);
        let law =
            |kind, due, counted| Deadline { kind, request: None, basis: Basis::Law, due, counted, clock: Clock::Runs };
        found.push(law(DeadlineKind::LeakPreliminary, days.preliminary_to, None));
        found.push(law(DeadlineKind::LeakFinal, days.last.due, Some(days.last)));
    }
    found.sort_by_key(|deadline| deadline.due);
    found
}
