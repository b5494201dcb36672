//! Periods: the only place where the days of a case are counted. What the law fixes and what the body has set for itself
//! are kept apart: 「遅滞なく」, 「速やかに」 and 「直ちに」 are no number of days, and a house rule is never shown as law.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use super::calendar::{Calendar, Counted};
use crate::organization::Terms;

/// Rule 8(1) with GL-G §3-5-3-3: 「概ね3～5日以内」 from knowing.
const PRELIMINARY_DAYS: (u64, u64) = (3, 5);

/// Rule 8(2): thirty days, sixty where the purpose may be malicious.
const FINAL_DAYS: u16 = 30;
const FINAL_DAYS_MALICIOUS: u16 = 60;

/// Law 39(1): two weeks from the arrival of the request.
const LAWSUIT_DAYS: u64 = 14;

/// House rule: days for which a decision that nothing stands against telling the member counts.
const CLEARANCE_DAYS: u64 = 30;

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
pub fn lawsuit(arrived: NaiveDate) -> BeforeLawsuit {
    let last = arrived.checked_add_days(Days::new(LAWSUIT_DAYS)).unwrap_or(arrived);
    BeforeLawsuit { arrived, last, from: last.succ_opt().unwrap_or(last) }
}

/// The day by which somebody answers a complaint first, from the day of its receipt (house rule: the law says
/// 「遅滞なく」).
pub fn first_answer(received: NaiveDate, terms: &Terms, calendar: &Calendar) -> Counted {
    calendar.business_days_after(received, terms.first_answer_business_days)
}

/// The day by which papers are handed in (house rule), from the day on which they are asked for; more time is counted
/// from the day that was given.
pub fn papers(from: NaiveDate, terms: &Terms, calendar: &Calendar) -> Counted {
    calendar.days_after(from, terms.completion_days)
}

/// The day by which a member is asked to answer (house rule: the law says 「迅速」).
pub fn member_answer(from: NaiveDate, terms: &Terms, calendar: &Calendar) -> Counted {
    calendar.business_days_after(from, terms.member_answer_business_days)
}

/// The last day to which a member's answer can be put off, from the day that was given (house rule).
pub fn member_extension(due: NaiveDate, terms: &Terms, calendar: &Calendar) -> Counted {
    calendar.business_days_after(due, terms.member_extension_business_days)
}

/// The day by which the applicant may comment on an explanation of the result (house rule).
pub fn comment(explained: NaiveDate, terms: &Terms, calendar: &Calendar) -> Counted {
    calendar.business_days_after(explained, terms.comment_business_days)
}

/// The day on which a withholding is looked at again unless somebody sets another (house rule).
pub fn harm_review(from: NaiveDate, terms: &Terms, calendar: &Calendar) -> Counted {
    calendar.days_after(from, terms.harm_review_days)
}

/// The day on which a suspension is looked at again unless somebody sets another (house rule).
pub fn suspension_review(from: NaiveDate, terms: &Terms, calendar: &Calendar) -> Counted {
    calendar.days_after(from, terms.suspension_review_days)
}

/// Whether a decision that nothing stands against telling the member still counts (house rule: danger changes).
#[must_use]
pub fn clearance_counts(decided: NaiveDate, today: NaiveDate) -> bool {
    decided.checked_add_days(Days::new(CLEARANCE_DAYS)).is_some_and(|until| today <= until)
}

/// An answer's day after a suspension: it moves by the business days that were lost (house rule; transition 27).
pub fn answer_after_suspension(due: NaiveDate, since: NaiveDate, today: NaiveDate, calendar: &Calendar) -> NaiveDate {
    let lost = u16::try_from(calendar.business_days_between(since, today)).unwrap_or(0);
    calendar.business_days_after(due, lost).due
}

/// The review of a withholding after a suspension: it moves by the calendar days that were lost (house rule;
/// transition 27).
pub fn review_after_suspension(review_on: NaiveDate, since: NaiveDate, today: NaiveDate) -> Option<NaiveDate> {
    let lost = u64::try_from((today - since).num_days()).unwrap_or(0);
    review_on.checked_add_days(Days::new(lost))
}
