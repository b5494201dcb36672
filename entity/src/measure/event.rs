//! What happened.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::measure::MeasureDraft;
use super::opening::Opening;
use crate::id::StaffId;
use crate::law::guidance::Improvement;
use crate::people::Actor;

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", content = "data", rename_all = "snake_case")]
pub enum Event {
    /// The file was opened.
    Opened(Opening),
    /// A measure was issued.
    Issued {
        /// What it says.
        draft: MeasureDraft,
        /// Who wrote it.
        by: StaffId,
        /// Who approved it, where two people are needed.
        approved_by: Option<StaffId>,
    },
    /// A measure was proposed.
    Proposed(MeasureDraft),
    /// A proposal was sent back.
    SentBack {
        /// Which.
        seq: u32,
        /// Why.
        reason: String,
    },
    /// The member said that the last measure was read.
    Read,
    /// The member replied.
    Replied {
        /// What it says.
        text: String,
        /// Since when or until when the demand is met.
        done_on: Option<NaiveDate>,
        /// The day it came by letter.
        came_on: Option<NaiveDate>,
    },
    /// It was verified.
    Verified {
        /// The result.
        result: Improvement,
        /// What shows it.
        evidence: String,
    },
    /// It was closed without improvement.
    Closed {
        /// Why.
        reason: String,
    },
    /// A note was written.
    Noted {
        /// The words.
        text: String,
    },
}

coded! {
    /// What kind of thing happened.
    pub enum EventKind {
        /// `Event::Opened`.
        Opened = "opened",
        /// `Event::Issued`.
        Issued = "issued",
        /// `Event::Proposed`.
        Proposed = "proposed",
        /// `Event::SentBack`.
        SentBack = "sent-back",
        /// `Event::Read`.
        Read = "read",
        /// `Event::Replied`.
        Replied = "replied",
        /// `Event::Verified`.
        Verified = "verified",
        /// `Event::Closed`.
        Closed = "closed",
        /// `Event::Noted`.
        Noted = "noted",
    }
}

impl Event {
    /// Its kind.
    #[must_use]
    pub const fn kind(&self) -> EventKind {
        match self {
            Self::Opened(_) => EventKind::Opened,
            Self::Issued { .. } => EventKind::Issued,
            Self::Proposed(_) => EventKind::Proposed,
            Self::SentBack { .. } => EventKind::SentBack,
            Self::Read => EventKind::Read,
            Self::Replied { .. } => EventKind::Replied,
            Self::Verified { .. } => EventKind::Verified,
            Self::Closed { .. } => EventKind::Closed,
            Self::Noted { .. } => EventKind::Noted,
        }
    }
}

/// An event with when and by whom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recorded {
    /// Place in the history, from 1.
    pub seq: u32,
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub actor: Actor,
    /// What.
    pub event: Event,
}
