//! The clock of the demonstration.

use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Utc};
use usecase::state::Clock;

/// A clock that can be set.
#[derive(Clone, Debug)]
pub(crate) struct Time {
    now: Arc<Mutex<DateTime<Utc>>>,
    today: NaiveDate,
}

impl Time {
    pub(super) fn new(now: DateTime<Utc>) -> Self {
        Self { now: Arc::new(Mutex::new(now)), today: entity::time::day_in_japan(now) }
    }

    pub(super) fn clock(&self) -> Clock {
        let now = Arc::clone(&self.now);
        Clock::new(move || *now.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Sets the clock to a time of a day some days ago, Japanese time. Never later than it really is.
    pub(crate) fn back(&self, days: u64, hour: u32, minute: u32) {
        let day = self.today.checked_sub_days(Days::new(days)).unwrap_or(self.today);
        let time = NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or(NaiveTime::MIN);
        let at = day.and_time(time).and_utc() - TimeDelta::hours(9);
        *self.now.lock().unwrap_or_else(PoisonError::into_inner) = at;
    }

    /// The clock goes on a little, so that nothing happens at the same instant.
    pub(crate) fn tick(&self) {
        *self.now.lock().unwrap_or_else(PoisonError::into_inner) += TimeDelta::minutes(7);
    }

    /// A day some days ago.
    pub(crate) fn day(&self, days: u64) -> NaiveDate {
        self.today.checked_sub_days(Days::new(days)).unwrap_or(self.today)
    }
}
