//! A file as it stands: what its events add up to.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::content::{Measure, MeasureDraft, MeasureNo, Pending, Reply, Verification};
use super::event::{Event, Recorded};
use super::number::MeasureFileNumber;
use super::status::Status;
use crate::id::{CaseId, MeasureFileId, MemberId};
use crate::law::guidance::{Facts, Improvement, Rung};
use crate::people::Actor;

/// A file as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeasureFile {
    pub id: MeasureFileId,
    /// Sequence number of the last event.
    pub version: u32,
    /// Its number; `None`: nothing happened yet.
    pub number: Option<MeasureFileNumber>,
    /// Where it stands; `None`: nothing happened yet.
    pub status: Option<Status>,
    pub member: Option<MemberId>,
    /// The case that started it.
    pub case: Option<CaseId>,
    /// Why it was opened.
    pub reason: String,
    pub measures: Vec<Measure>,
    /// What waits for a second person.
    pub pending: Option<Pending>,
    /// Notes with when and by whom, oldest first.
    pub notes: Vec<(DateTime<Utc>, Actor, String)>,
    /// Why it was closed.
    pub closed_because: Option<String>,
}

impl MeasureFile {
    /// A file to which nothing has happened.
    pub fn new(id: MeasureFileId) -> Self {
        Self {
            id,
            version: 0,
            number: None,
            status: None,
            member: None,
            case: None,
            reason: String::new(),
            measures: Vec::new(),
            pending: None,
            notes: Vec::new(),
            closed_because: None,
        }
    }

    /// The file that these events add up to.
    pub fn from_history<'a>(id: MeasureFileId, history: impl IntoIterator<Item = &'a Recorded>) -> Self {
        let mut file = Self::new(id);
        for recorded in history {
            file.apply(recorded);
        }
        file
    }

    /// Adds one recorded event to the file.
    pub fn apply(&mut self, recorded: &Recorded) {
        let Recorded { seq, at, actor, event } = recorded;
        self.version = *seq;
        match event {
            Event::Opened(opening) => {
                self.number = Some(opening.number);
                self.member = Some(opening.member);
                self.case = opening.case;
                self.reason.clone_from(&opening.reason);
                self.status = Some(Status::Opened);
            }
            Event::Issued { draft, by, approved_by } => {
                self.pending = None;
                self.status = Some(if draft.rung == Rung::Exclusion { Status::Excluded } else { Status::Issued });
                let no = MeasureNo(self.measures.iter().map(|measure| measure.no.0).max().unwrap_or(0) + 1);
                self.measures.push(Measure {
                    no,
                    draft: draft.clone(),
                    issued_by: *by,
                    approved_by: *approved_by,
                    issued_at: *at,
                    read_at: None,
                    reply: None,
                    verified: None,
                });
            }
            Event::Proposed(draft) => {
                if let Some(by) = actor.staff() {
                    self.pending = Some(Pending { seq: *seq, draft: draft.clone(), by, at: *at });
                }
            }
            Event::SentBack { .. } => self.pending = None,
            Event::Read => {
                if let Some(measure) = self.measures.last_mut() {
                    measure.read_at = Some(*at);
                }
            }
            Event::Replied { text, done_on, came_on } => {
                if let Some(measure) = self.measures.last_mut() {
                    measure.reply = Some(Reply { text: text.clone(), done_on: *done_on, came_on: *came_on, at: *at });
                }
                self.status = Some(Status::Answered);
            }
            Event::Verified { result, evidence } => {
                if let (Some(measure), Some(by)) = (self.measures.last_mut(), actor.staff()) {
                    measure.verified = Some(Verification { result: *result, evidence: evidence.clone(), by, at: *at });
                }
                // Not improved: the file stands open for the next rung.
                self.status = Some(if *result == Improvement::Full { Status::Improved } else { Status::Opened });
            }
            Event::Closed { reason } => {
                self.closed_because = Some(reason.clone());
                self.pending = None;
                self.status = Some(Status::Closed);
            }
            Event::Noted { text } => self.notes.push((*at, *actor, text.clone())),
        }
    }

    /// What is known for the next rung.
    pub fn facts(&self, draft: &MeasureDraft) -> Facts {
        Facts {
            guideline_published_on: draft.cites.as_ref().and_then(|cites| cites.published_on),
            clause: draft.cites.as_ref().map(super::content::Citation::headings),
            earlier: self
                .measures
                .iter()
                .filter(|measure| measure.draft.rung.is_measure())
                .map(|measure| (measure.draft.due, measure.verified.as_ref().map(|verified| verified.result)))
                .collect(),
        }
    }

    /// The day that is awaited.
    pub fn due(&self) -> Option<NaiveDate> {
        match self.status {
            Some(Status::Issued) => self.measures.last().map(|measure| measure.draft.due),
            Some(Status::Opened | Status::Answered | Status::Improved | Status::Closed | Status::Excluded) | None => {
                None
            }
        }
    }

    /// Whether a member may see the file: its own, once a measure was issued.
    #[must_use]
    pub fn member_may_see(&self, member: MemberId) -> bool {
        self.member == Some(member) && !self.measures.is_empty()
    }

    /// Whether the file is open.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.status.is_some_and(|status| !status.is_end())
    }
}
