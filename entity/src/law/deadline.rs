//! Periods. What the law fixes and what the body has set for itself are kept apart: 「遅滞なく」, 「速やかに」 and 「直ちに」
//! are no number of days, and a house rule is never shown as law.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use super::calendar::{Calendar, Counted};

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
