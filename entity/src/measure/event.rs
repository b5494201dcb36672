//! What happened in a file on a member.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::content::MeasureDraft;
use super::opening::Opening;
use crate::id::StaffId;
use crate::law::guidance::Improvement;
use crate::people::Actor;

/// One thing that happened in a file on a member, in the past tense.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", content = "data", rename_all = "snake_case")]
pub enum Event {
    /// The file was opened.
    Opened(Opening),
    /// A measure was issued.
    Issued {
        draft: MeasureDraft,
        by: StaffId,
        /// Who approved it, where two people are needed.
        approved_by: Option<StaffId>,
    },
    /// A measure was proposed.
    Proposed(MeasureDraft),
    /// A proposal was sent back.
    SentBack {
        seq: u32,
        reason: String,
    },
    /// The member said that the last measure was read.
    Read,
    Replied {
        text: String,
        /// Since when or until when the demand is met.
        done_on: Option<NaiveDate>,
        /// The day it came by letter.
        came_on: Option<NaiveDate>,
    },
    Verified {
        result: Improvement,
        evidence: String,
    },
    /// It was closed without improvement.
    Closed {
        reason: String,
    },
    /// A note was written.
    Noted {
        text: String,
    },
}

coded! {
    /// What kind of thing happened.
    pub enum EventKind {
        Opened = "opened",
        Issued = "issued",
        Proposed = "proposed",
        SentBack = "sent-back",
        Read = "read",
        Replied = "replied",
        Verified = "verified",
        Closed = "closed",
        Noted = "noted",
    }
}

impl Event {
    /// The code that stands beside the sealed event.
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
    pub at: DateTime<Utc>,
    pub actor: Actor,
    pub event: Event,
}
