//! What somebody wants to happen to a file on a member.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::content::MeasureDraft;
use super::opening::Opening;
use super::permit::Action;
use crate::law::guidance::Improvement;

/// What somebody wants to happen to the file, in the imperative.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "command", content = "data", rename_all = "snake_case")]
pub enum Command {
    Open(Opening),
    /// Issue a measure that one person may issue.
    Issue(MeasureDraft),
    /// Propose one that needs two.
    Propose(MeasureDraft),
    /// Approve the proposal with this sequence number.
    Approve(u32),
    SendBack {
        seq: u32,
        reason: String,
    },
    /// The member says that the last measure was read.
    MarkRead,
    /// The member replies; staff may note what came by post.
    Reply {
        text: String,
        /// Since when or until when the demand is met.
        done_on: Option<NaiveDate>,
        /// The day it came; of staff who note a letter, and of nobody else.
        came_on: Option<NaiveDate>,
    },
    /// Verify what became of the last measure.
    Verify {
        result: Improvement,
        evidence: String,
    },
    /// Close without improvement, with a reason.
    Close {
        reason: String,
    },
    /// Write an internal note.
    Note {
        text: String,
    },
}

impl Command {
    /// The act this asks for.
    pub const fn action(&self) -> Action {
        match self {
            Self::Open(_) => Action::Open,
            Self::Issue(_) | Self::Propose(_) => Action::Issue,
            Self::Approve(_) | Self::SendBack { .. } => Action::Approve,
            Self::MarkRead => Action::MarkRead,
            Self::Reply { .. } => Action::Reply,
            Self::Verify { .. } => Action::Verify,
            Self::Close { .. } => Action::Close,
            Self::Note { .. } => Action::Note,
        }
    }
}
