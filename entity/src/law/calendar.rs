//! Which days count: weekends, national holidays (data, since the law changes them yearly), the turn of the year, and
//! the body's own closing days. All days are Japanese calendar days. Holidays: 国民の祝日に関する法律 art. 2 and 3; how
//! periods are counted: 民法 art. 140 to 143.

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike, Days, NaiveDate, Utc, Weekday};
use serde::{Deserialize, Serialize};

use crate::organization::{Closing, Hours};
use crate::time::{MonthDay, in_japan};

/// The holidays of 2024 to 2028 as published.
const HOLIDAYS: &str = include_str!("../../data/holidays.csv");

/// Runs of closed days longer than this do not exist; it bounds every search for the next open day.
const LONGEST_CLOSURE_DAYS: usize = 60;

/// 12-29 to 01-03: 行政機関の休日に関する法律 art. 1, which the rule on report deadlines refers to.
const ADMINISTRATION_CLOSED: Closing =
    Closing { from: MonthDay { month: 12, day: 29 }, until: MonthDay { month: 1, day: 3 } };

/// Holidays and the body's own closing days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    holidays: BTreeMap<NaiveDate, String>,
    closed: Vec<Closing>,
}

/// What kind of day a day is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "day", content = "name", rename_all = "snake_case")]
pub enum DayKind {
    Business,
    Saturday,
    Sunday,
    /// 国民の祝日, with its name.
    Holiday(String),
    /// 年末年始 and other closing days.
    Closed,
}

/// A day on which the body does not work, where one on which it works was asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClosedDay {
    pub day: NaiveDate,
    /// Why the body does not work.
    pub kind: DayKind,
    /// The next day on which it does.
    pub next: NaiveDate,
}

/// A day that was passed over, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Skipped {
    pub day: NaiveDate,
    /// Why it does not count.
    pub kind: DayKind,
}

/// A counted day, with what was passed over, so that a page can say how it was counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counted {
    /// Counting began on this day.
    pub from: NaiveDate,
    /// How many days were counted.
    pub days: u16,
    /// How they were counted.
    pub rule: CountRule,
    /// The last day before it was rolled forward.
    pub last: NaiveDate,
    /// The day that counts.
    pub due: NaiveDate,
    /// Days that were passed over: in between for business days, after `last` for the others.
    pub skipped: Vec<Skipped>,
}

coded! {
    /// How days are counted.
    pub enum CountRule {
        /// Business days; the first day does not count.
        BusinessDays = "business-days",
        /// Calendar days; the first day does not count (民法140条).
        CalendarDays = "calendar-days",
        /// Calendar days; the first day counts as day 1; the last rolls forward to a day of the administration.
        FirstDayCounts = "first-day-counts",
    }
}

impl Calendar {
    /// The calendar of Japan with these closing days of the body.
    pub fn japan(closed: &[Closing]) -> Self {
        Self::from_table(HOLIDAYS, closed)
    }

    /// A calendar from a table of holidays, `YYYY-MM-DD,name` a line. Lines that are no such line are passed over.
    pub fn from_table(table: &str, closed: &[Closing]) -> Self {
        let holidays = table
            .lines()
            .filter_map(|line| {
                let (day, name) = line.split_once(',')?;
                let day = NaiveDate::parse_from_str(day.trim(), "%Y-%m-%d").ok()?;
                Some((day, name.trim().to_owned()))
            })
            .collect();
        Self { holidays, closed: closed.to_vec() }
    }

    /// First and last year for which holidays are known.
    pub fn known_years(&self) -> Option<(i32, i32)> {
        let first = self.holidays.first_key_value()?.0.year();
        let last = self.holidays.last_key_value()?.0.year();
        Some((first, last))
    }

    /// What kind of day it is for the body.
    pub fn kind(&self, day: NaiveDate) -> DayKind {
        self.kind_with(day, &self.closed)
    }

    fn kind_with(&self, day: NaiveDate, closed: &[Closing]) -> DayKind {
        if let Some(name) = self.holidays.get(&day) {
            return DayKind::Holiday(name.clone());
        }
        if closed.iter().any(|closing| closing.covers(day)) {
            return DayKind::Closed;
        }
        match day.weekday() {
            Weekday::Sat => DayKind::Saturday,
            Weekday::Sun => DayKind::Sunday,
            Weekday::Mon | Weekday::Tue | Weekday::Wed | Weekday::Thu | Weekday::Fri => DayKind::Business,
        }
    }

    /// Whether the body works on this day.
    #[must_use]
    pub fn is_business_day(&self, day: NaiveDate) -> bool {
        self.kind(day) == DayKind::Business
    }

    /// This day if the body works on it, otherwise the next on which it does; with the days passed over.
    pub fn on_or_after(&self, day: NaiveDate) -> (NaiveDate, Vec<Skipped>) {
        self.roll(day, &self.closed)
    }

    /// Whether the body may set this day for an answer, for papers, or for looking at something again. A house rule: what
    /// is due on a day when nobody is there reaches nobody.
    ///
    /// # Errors
    /// The day with its kind, and the next on which the body works.
    pub fn settable(&self, day: NaiveDate) -> Result<(), ClosedDay> {
        match self.kind(day) {
            DayKind::Business => Ok(()),
            kind @ (DayKind::Saturday | DayKind::Sunday | DayKind::Holiday(_) | DayKind::Closed) => {
                Err(ClosedDay { day, kind, next: self.on_or_after(day).0 })
            }
        }
    }

    fn roll(&self, day: NaiveDate, closed: &[Closing]) -> (NaiveDate, Vec<Skipped>) {
        let mut skipped = Vec::new();
        for candidate in day.iter_days().take(LONGEST_CLOSURE_DAYS) {
            match self.kind_with(candidate, closed) {
                DayKind::Business => return (candidate, skipped),
                kind @ (DayKind::Saturday | DayKind::Sunday | DayKind::Holiday(_) | DayKind::Closed) => {
                    skipped.push(Skipped { day: candidate, kind });
                }
            }
        }
        (day, skipped)
    }

    /// The day `days` business days after `from`; `from` itself does not count.
    pub fn business_days_after(&self, from: NaiveDate, days: u16) -> Counted {
        let mut left = days;
        let mut due = from;
        let mut skipped = Vec::new();
        let mut unbroken = 0;
        for day in from.iter_days().skip(1) {
            if left == 0 || unbroken == LONGEST_CLOSURE_DAYS {
                break;
            }
            match self.kind(day) {
                DayKind::Business => {
                    left -= 1;
                    unbroken = 0;
                    due = day;
                }
                kind @ (DayKind::Saturday | DayKind::Sunday | DayKind::Holiday(_) | DayKind::Closed) => {
                    unbroken += 1;
                    skipped.push(Skipped { day, kind });
                }
            }
        }
        Counted { from, days, rule: CountRule::BusinessDays, last: due, due, skipped }
    }

    /// The day `days` calendar days after `from`, rolled forward to a business day of the body.
    pub fn days_after(&self, from: NaiveDate, days: u16) -> Counted {
        let last = from.checked_add_days(Days::new(u64::from(days))).unwrap_or(from);
        let (due, skipped) = self.on_or_after(last);
        Counted { from, days, rule: CountRule::CalendarDays, last, due, skipped }
    }

    /// Day number `days` when `from` is day 1, rolled forward past Saturdays, Sundays, holidays and 12-29 to 01-03:
    /// how the report of a leak is counted (Rule 8(2), GL-G §3-5-3-4).
    pub fn first_day_counts(&self, from: NaiveDate, days: u16) -> Counted {
        let steps = u64::from(days.saturating_sub(1));
        let last = from.checked_add_days(Days::new(steps)).unwrap_or(from);
        let (due, skipped) = self.roll(last, &[ADMINISTRATION_CLOSED]);
        Counted { from, days, rule: CountRule::FirstDayCounts, last, due, skipped }
    }

    /// How many business days lie after `from` up to `until`; negative when `until` lies before.
    pub fn business_days_between(&self, from: NaiveDate, until: NaiveDate) -> i64 {
        let (first, last, sign) = if from <= until { (from, until, 1) } else { (until, from, -1) };
        let mut count = 0;
        for day in first.iter_days().skip(1).take_while(|day| *day <= last) {
            if self.is_business_day(day) {
                count += 1;
            }
        }
        sign * count
    }

    /// The business day for which something counts that arrives at this moment: the same day before closing time of a
    /// business day, else the next business day. A house rule, shown to the applicant.
    pub fn receipt_day(&self, at: DateTime<Utc>, hours: Hours) -> (NaiveDate, Vec<Skipped>) {
        let local = in_japan(at);
        let day = local.date_naive();
        if local.time() < hours.close {
            return self.on_or_after(day);
        }
        self.on_or_after(day.succ_opt().unwrap_or(day))
    }
}

impl Closing {
    /// Whether this yearly run covers the day.
    #[must_use]
    pub fn covers(&self, day: NaiveDate) -> bool {
        let day = MonthDay::of(day);
        if self.from <= self.until {
            self.from <= day && day <= self.until
        } else {
            self.from <= day || day <= self.until
        }
    }
}
