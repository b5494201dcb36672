//! Days as people give them and as Japan counts them. No clock here.

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveTime, Utc};
use serde::{Deserialize, Serialize};

/// Seconds by which Japanese time is ahead of UTC; there is no summer time.
const JAPAN_SECONDS: i32 = 9 * 60 * 60;

/// The moment as Japanese wall-clock time.
pub fn in_japan(at: DateTime<Utc>) -> DateTime<FixedOffset> {
    match FixedOffset::east_opt(JAPAN_SECONDS) {
        Some(offset) => at.with_timezone(&offset),
        None => at.fixed_offset(),
    }
}

/// The moment of a Japanese day and time of day.
pub fn at_in_japan(day: NaiveDate, time: NaiveTime) -> Option<DateTime<Utc>> {
    let offset = FixedOffset::east_opt(JAPAN_SECONDS)?;
    day.and_time(time).and_local_timezone(offset).single().map(|at| at.with_timezone(&Utc))
}

/// The Japanese calendar day of a moment.
pub fn day_in_japan(at: DateTime<Utc>) -> NaiveDate {
    in_japan(at).date_naive()
}

/// The first moment of a Japanese day; of one that has none, the end of time.
pub fn beginning(day: NaiveDate) -> DateTime<Utc> {
    at_in_japan(day, NaiveTime::MIN).unwrap_or(DateTime::<Utc>::MAX_UTC)
}

/// The first moment after a Japanese day.
pub fn end(day: NaiveDate) -> DateTime<Utc> {
    day.succ_opt().map_or(DateTime::<Utc>::MAX_UTC, beginning)
}

/// A day of every year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct MonthDay {
    pub month: u32,
    pub day: u32,
}

impl MonthDay {
    /// The month and day of a date.
    /// The one in which the day lies.
    pub fn of(date: NaiveDate) -> Self {
        Self { month: date.month(), day: date.day() }
    }
}

/// A date of which month or day may be unknown: people often remember only 「去年の夏」.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct PartialDate {
    pub year: i32,
    /// 1 to 12, if known.
    pub month: Option<u32>,
    /// 1 to 31, if known; never without a month.
    pub day: Option<u32>,
    /// As the person typed it.
    pub typed: String,
}

impl PartialDate {
    /// The one in which the day lies.
    pub fn of(date: NaiveDate) -> Self {
        Self {
            year: date.year(),
            month: Some(date.month()),
            day: Some(date.day()),
            typed: date.format("%Y-%m-%d").to_string(),
        }
    }

    /// How much of the date is known.
    pub fn precision(&self) -> Precision {
        match (self.month, self.day) {
            (Some(_), Some(_)) => Precision::Day,
            (Some(_), None) => Precision::Month,
            (None, _) => Precision::Year,
        }
    }

    /// The first day it may mean; `None` when there is no such day.
    pub fn earliest(&self) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1))
    }

    /// The last day it may mean; `None` when there is no such day.
    pub fn latest(&self) -> Option<NaiveDate> {
        let month = self.month.unwrap_or(12);
        match self.day {
            Some(day) => NaiveDate::from_ymd_opt(self.year, month, day),
            None => {
                NaiveDate::from_ymd_opt(self.year, month, 1)?.checked_add_months(chrono::Months::new(1))?.pred_opt()
            }
        }
    }
}

coded! {
    /// How much of a date is known.
    pub enum Precision {
        Year = "year",
        Month = "month",
        Day = "day",
    }
}
