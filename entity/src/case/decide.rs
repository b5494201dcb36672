//! Whether a command may be carried out, and which events it leads to.

use chrono::{DateTime, NaiveDate, Utc};

use super::command::Command;
use super::denied::Denied;
use super::event::Event;
use super::file::CaseFile;
use crate::body::Body;
use crate::law::calendar::Calendar;
use crate::people::Actor;

/// What a decision needs to know of the world.
#[derive(Debug, Clone, Copy)]
pub struct Circumstances<'a> {
    /// Now.
    pub now: DateTime<Utc>,
    /// Today in Japan.
    pub today: NaiveDate,
    /// The body and its terms.
    pub body: &'a Body,
    /// Which days count.
    pub calendar: &'a Calendar,
}

/// Whether it may happen.
///
/// # Errors
/// Why not.
pub fn decide(
    _file: &CaseFile,
    _actor: &Actor,
    _command: &Command,
    _circumstances: &Circumstances<'_>,
) -> Result<Vec<Event>, Denied> {
    Err(Denied::NotThisStep)
}
