//! What was noted by mistake can be taken back: on the day it was noted, by who noted it or by who handles the case.
//! The history keeps both.

use chrono::{DateTime, NaiveDate, Utc};

use super::denied::{Denied, Key, Needs};
use crate::id::StaffId;
use crate::people::Actor;
use crate::time::day_in_japan;

/// Whether this person may take it back now.
///
/// # Errors
/// [`Denied::Missing`] with what stands in the way.
pub fn check(
    actor: &Actor,
    handler: Option<StaffId>,
    by: Option<StaffId>,
    at: DateTime<Utc>,
    today: NaiveDate,
) -> Result<(), Denied> {
    let me = actor.staff();
    Needs::default()
        .fact(Key::SameDay, day_in_japan(at) == today)
        .fact(Key::OwnNote, me.is_some() && (me == by || me == handler))
        .met()
}
