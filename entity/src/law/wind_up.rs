//! The end of the accredited business (認定業務の廃止): announced three months ahead (Law 51, Cabinet Order 15).
//! Until the last day of intake everybody may complain; what is in hand is finished until the business ends.

use chrono::{Months, NaiveDate};

/// So many months lie at least between the filing with the Commission and the end (Cabinet Order 15).
pub const NOTICE_MONTHS: u32 = 3;

/// When the business ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WindUp {
    /// The last day on which complaints are taken.
    pub intake_until: NaiveDate,
    /// The last day of the business.
    pub ends_on: NaiveDate,
    /// The day it was filed with the Commission.
    pub filed_on: NaiveDate,
}

/// What keeps an end from being announced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WindUpFault {
    /// The last day of intake has passed.
    IntakePast,
    /// The business would end before intake does.
    EndsBeforeIntake,
    /// It was filed in the future.
    FiledLater,
    /// Less than three months lie between the filing and the end; the first day that is allowed.
    TooSoon(NaiveDate),
}

/// Whether complaints are taken on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Intake {
    /// They are, and nobody has said until when.
    Open,
    /// They are, until this day.
    Until(NaiveDate),
    /// They were, until this day.
    Over(NaiveDate),
}

impl WindUp {
    /// What keeps it from being announced today, in the order of the form (Law 51(1), Cabinet Order 15).
    pub fn faults(&self, today: NaiveDate) -> Vec<WindUpFault> {
        let mut faults = Vec::new();
        if self.intake_until < today {
            faults.push(WindUpFault::IntakePast);
        }
        if self.ends_on < self.intake_until {
            faults.push(WindUpFault::EndsBeforeIntake);
        }
        if self.filed_on > today {
            faults.push(WindUpFault::FiledLater);
        }
        if let Some(first) = self.filed_on.checked_add_months(Months::new(NOTICE_MONTHS))
            && self.ends_on < first
        {
            faults.push(WindUpFault::TooSoon(first));
        }
        faults
    }

    /// Whether complaints are taken on this day (Law 51; house rule: intake ends before the business does).
    pub fn intake(&self, today: NaiveDate) -> Intake {
        if today > self.intake_until { Intake::Over(self.intake_until) } else { Intake::Until(self.intake_until) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn end(intake: &str, ends: &str, filed: &str) -> WindUp {
        WindUp { intake_until: day(intake), ends_on: day(ends), filed_on: day(filed) }
    }

    #[test]
    fn three_months_lie_between_filing_and_end() {
        let today = day("2026-11-30");
        assert_eq!(end("2026-12-28", "2027-02-28", "2026-11-30").faults(today), []);
        let soon = end("2026-12-28", "2027-02-27", "2026-11-30").faults(today);
        assert_eq!(
            soon,
            [WindUpFault::TooSoon(day("2027-02-28"))],
            "30 November and three months is the end of February"
        );
    }

    #[test]
    fn the_days_follow_each_other() {
        let today = day("2026-11-22");
        let past = end("2026-11-21", "2027-03-31", "2026-11-20").faults(today);
        assert_eq!(past, [WindUpFault::IntakePast]);
        let before = end("2027-04-01", "2027-03-31", "2026-11-20").faults(today);
        assert_eq!(before, [WindUpFault::EndsBeforeIntake]);
        let later = end("2027-01-31", "2027-03-31", "2026-11-23").faults(today);
        assert_eq!(later, [WindUpFault::FiledLater]);
    }

    #[test]
    fn the_last_day_is_a_day_of_intake() {
        let end = end("2027-01-31", "2027-03-31", "2026-11-20");
        assert_eq!(end.intake(day("2026-12-01")), Intake::Until(day("2027-01-31")));
        assert_eq!(end.intake(day("2027-01-31")), Intake::Until(day("2027-01-31")));
        assert_eq!(end.intake(day("2027-02-01")), Intake::Over(day("2027-01-31")));
    }
}
