//! What a decision needs to know besides the case.

use chrono::{DateTime, NaiveDate, Utc};

use crate::law::calendar::Calendar;
use crate::organization::Organization;

/// What a decision needs to know of the world.
#[derive(Debug, Clone, Copy)]
pub struct Circumstances<'a> {
    pub now: DateTime<Utc>,
    pub today: NaiveDate,
    /// The body and its terms.
    pub body: &'a Organization,
    pub calendar: &'a Calendar,
}
