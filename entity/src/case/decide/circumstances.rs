//! What a decision needs to know besides the case.

use chrono::{DateTime, NaiveDate, Utc};

use crate::law::calendar::Calendar;
use crate::organization::Organization;

/// What a decision needs to know of the world.
#[derive(Debug, Clone, Copy)]
pub struct Circumstances<'a> {
    /// Now.
    pub now: DateTime<Utc>,
    /// Today in Japan.
    pub today: NaiveDate,
    /// The body and its terms.
    pub body: &'a Organization,
    /// Which days count.
    pub calendar: &'a Calendar,
}
