//! A file on a member (指導・勧告): the same shape as a case, and it outlives the case that started it. It is about a
//! company: nothing in it names an applicant.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::id::{CaseId, GuidanceId, GuidelineId, MemberId, StaffId};
use crate::law::guidance::{self, Facts, Improvement, Obstacle, Rung};
use crate::people::{Actor, MemberRole, Role};

coded! {
    /// Where a file stands.
    pub enum Status {
        /// Opened: facts are gathered.
        Opened = "opened",
        /// A measure was issued; the member's answer is awaited.
        Issued = "issued",
        /// The member answered; it is to be verified.
        Answered = "answered",
        /// Verified and closed as improved.
        Improved = "improved",
        /// Closed without improvement.
        Closed = "closed",
        /// The member was excluded (除外).
        Excluded = "excluded",
    }
}

impl Status {
    /// Whether the file is closed.
    #[must_use]
    pub const fn is_end(self) -> bool {
        matches!(self, Self::Improved | Self::Closed | Self::Excluded)
    }
}

/// A measure as staff write it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeasureDraft {
    /// Which rung.
    pub rung: Rung,
    /// The guideline it rests on.
    pub guideline: Option<GuidelineId>,
    /// The version of it in force.
    pub guideline_version: Option<u32>,
    /// The day on which the Commission published that version.
    pub guideline_published_on: Option<NaiveDate>,
    /// The clause.
    pub clause: Option<String>,
    /// Articles of the Act.
    pub articles: String,
    /// What was found, without naming an applicant.
    pub facts: String,
    /// What is demanded.
    pub demand: String,
    /// Until when. A house rule.
    pub due: NaiveDate,
}

/// Number of a measure within its file, from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct MeasureNo(pub u32);

/// A measure that was issued.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measure {
    /// Its number.
    pub no: MeasureNo,
    /// What it says.
    pub draft: MeasureDraft,
    /// Who issued it.
    pub issued_by: StaffId,
    /// Who approved it, where two people are needed.
    pub approved_by: Option<StaffId>,
    /// When.
    pub issued_at: DateTime<Utc>,
    /// The member's reply.
    pub reply: Option<Reply>,
    /// What the check found.
    pub verified: Option<Verification>,
}

/// The member's reply to a measure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reply {
    /// What it says.
    pub text: String,
    /// Since when or until when the demand is met.
    pub done_on: Option<NaiveDate>,
    /// When it came.
    pub at: DateTime<Utc>,
}

/// What a check found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verification {
    /// The result.
    pub result: Improvement,
    /// What shows it.
    pub evidence: String,
    /// By whom.
    pub by: StaffId,
    /// When.
    pub at: DateTime<Utc>,
}

/// A measure that waits for a second person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pending {
    /// Sequence number of the event that proposed it.
    pub seq: u32,
    /// What is proposed.
    pub draft: MeasureDraft,
    /// By whom.
    pub by: StaffId,
    /// When.
    pub at: DateTime<Utc>,
}

/// A wish.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "command", content = "data", rename_all = "snake_case")]
pub enum Command {
    /// Open the file.
    Open(Opening),
    /// Issue a measure that one person may issue.
    Issue(MeasureDraft),
    /// Propose one that needs two.
    Propose(MeasureDraft),
    /// Approve the proposal with this sequence number.
    Approve(u32),
    /// Send it back.
    SendBack {
        /// Which.
        seq: u32,
        /// Why.
        reason: String,
    },
    /// The member replies; staff may note what came by post.
    Reply {
        /// What it says.
        text: String,
        /// Since when or until when the demand is met.
        done_on: Option<NaiveDate>,
    },
    /// Verify what became of the last measure.
    Verify {
        /// The result.
        result: Improvement,
        /// What shows it.
        evidence: String,
    },
    /// Close without improvement, with a reason.
    Close {
        /// Why.
        reason: String,
    },
    /// Write an internal note.
    Note {
        /// The words.
        text: String,
    },
}

/// How a file begins.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opening {
    /// On which member.
    pub member: MemberId,
    /// The case that started it.
    pub case: Option<CaseId>,
    /// Why, without naming an applicant.
    pub reason: String,
}

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
    /// The member replied.
    Replied {
        /// What it says.
        text: String,
        /// Since when or until when the demand is met.
        done_on: Option<NaiveDate>,
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

impl Event {
    /// The code of its kind.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Opened(_) => "opened",
            Self::Issued { .. } => "issued",
            Self::Proposed(_) => "proposed",
            Self::SentBack { .. } => "sent-back",
            Self::Replied { .. } => "replied",
            Self::Verified { .. } => "verified",
            Self::Closed { .. } => "closed",
            Self::Noted { .. } => "noted",
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

/// A file as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GuidanceFile {
    /// Which file.
    pub id: GuidanceId,
    /// Sequence number of the last event.
    pub version: u32,
    /// Where it stands; `None`: nothing happened yet.
    pub status: Option<Status>,
    /// On which member.
    pub member: Option<MemberId>,
    /// The case that started it.
    pub case: Option<CaseId>,
    /// Why it was opened.
    pub reason: String,
    /// Measures, oldest first.
    pub measures: Vec<Measure>,
    /// What waits for a second person.
    pub pending: Option<Pending>,
    /// Notes with when and by whom, oldest first.
    pub notes: Vec<(DateTime<Utc>, Actor, String)>,
    /// Why it was closed.
    pub closed_because: Option<String>,
}

/// Why a command is not carried out. Keys only.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Denied {
    /// Not in this role.
    #[error("not this step")]
    NotThisStep,
    /// Not as the file stands.
    #[error("not now")]
    NotNow,
    /// Another member's file.
    #[error("not you")]
    NotYou,
    /// A second person is needed.
    #[error("second person")]
    NeedsSecondPerson,
    /// A text is missing.
    #[error("text missing")]
    TextMissing,
    /// A day lies where it may not.
    #[error("date")]
    Date,
    /// The law stands against it.
    #[error("obstacles: {0:?}")]
    Obstacles(Vec<Obstacle>),
}

impl GuidanceFile {
    /// A file to which nothing has happened.
    #[must_use]
    pub fn new(id: GuidanceId) -> Self {
        Self {
            id,
            version: 0,
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
    #[must_use]
    pub fn from_history<'a>(id: GuidanceId, history: impl IntoIterator<Item = &'a Recorded>) -> Self {
        let mut file = Self::new(id);
        for recorded in history {
            file.apply(recorded);
        }
        file
    }

    /// Adds one event.
    pub fn apply(&mut self, recorded: &Recorded) {
        let Recorded { seq, at, actor, event } = recorded;
        self.version = *seq;
        match event {
            Event::Opened(opening) => {
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
            Event::Replied { text, done_on } => {
                if let Some(measure) = self.measures.last_mut() {
                    measure.reply = Some(Reply { text: text.clone(), done_on: *done_on, at: *at });
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
                self.status = Some(Status::Closed);
            }
            Event::Noted { text } => self.notes.push((*at, *actor, text.clone())),
        }
    }

    /// What is known for the next rung.
    #[must_use]
    pub fn facts(&self, draft: &MeasureDraft) -> Facts {
        Facts {
            guideline_published_on: draft.guideline_published_on,
            clause: draft.clause.clone(),
            earlier: self
                .measures
                .iter()
                .filter(|measure| measure.draft.rung.is_measure())
                .map(|measure| (measure.draft.due, measure.verified.as_ref().map(|verified| verified.result)))
                .collect(),
        }
    }

    /// The day that is awaited.
    #[must_use]
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
}

/// Whether a command may be carried out, and the events it leads to. 指導 is issued by a handler; recommendation and
/// exclusion take two people.
///
/// # Errors
/// Why not.
pub fn decide(file: &GuidanceFile, actor: &Actor, command: &Command, today: NaiveDate) -> Result<Vec<Event>, Denied> {
    may(file, actor, command)?;
    let open = file.status.is_some_and(|status| !status.is_end());
    match command {
        Command::Open(opening) => {
            if file.status.is_some() {
                return Err(Denied::NotNow);
            }
            needs(&opening.reason)?;
            Ok(vec![Event::Opened(opening.clone())])
        }
        _ if !open => Err(Denied::NotNow),
        Command::Issue(draft) if draft.rung.needs_two() => Err(Denied::NeedsSecondPerson),
        Command::Issue(draft) => {
            let by = actor.staff().ok_or(Denied::NotThisStep)?;
            fine(file, draft, today)?;
            Ok(vec![Event::Issued { draft: draft.clone(), by, approved_by: None }])
        }
        Command::Propose(draft) => {
            if file.pending.is_some() {
                return Err(Denied::NotNow);
            }
            fine(file, draft, today)?;
            Ok(vec![Event::Proposed(draft.clone())])
        }
        Command::Approve(seq) => {
            let (pending, approver) = second_person(file, actor, *seq)?;
            fine(file, &pending.draft, today)?;
            Ok(vec![Event::Issued { draft: pending.draft.clone(), by: pending.by, approved_by: Some(approver) }])
        }
        Command::SendBack { seq, reason } => {
            second_person(file, actor, *seq)?;
            needs(reason)?;
            Ok(vec![Event::SentBack { seq: *seq, reason: reason.clone() }])
        }
        Command::Reply { text, done_on } => {
            needs(text)?;
            if file.status != Some(Status::Issued) {
                return Err(Denied::NotNow);
            }
            Ok(vec![Event::Replied { text: text.clone(), done_on: *done_on }])
        }
        Command::Verify { result, evidence } => {
            needs(evidence)?;
            if !matches!(file.status, Some(Status::Issued | Status::Answered)) {
                return Err(Denied::NotNow);
            }
            Ok(vec![Event::Verified { result: *result, evidence: evidence.clone() }])
        }
        Command::Close { reason } => {
            needs(reason)?;
            Ok(vec![Event::Closed { reason: reason.clone() }])
        }
        Command::Note { text } => {
            needs(text)?;
            Ok(vec![Event::Noted { text: text.clone() }])
        }
    }
}

/// Which role takes which step.
fn may(file: &GuidanceFile, actor: &Actor, command: &Command) -> Result<(), Denied> {
    match actor {
        Actor::Applicant { .. } => Err(Denied::NotYou),
        Actor::System => Err(Denied::NotThisStep),
        Actor::Member { member, role, .. } => {
            if !file.member_may_see(*member) {
                return Err(Denied::NotYou);
            }
            let answers = matches!(role, MemberRole::Admin | MemberRole::Answerer);
            let replies = matches!(command, Command::Reply { .. });
            if answers && replies { Ok(()) } else { Err(Denied::NotThisStep) }
        }
        Actor::Staff { role, .. } => {
            let allowed = match command {
                Command::Approve(_) | Command::SendBack { .. } => *role == Role::Approver,
                Command::Note { .. } => matches!(role, Role::Handler | Role::Approver),
                Command::Open(_)
                | Command::Issue(_)
                | Command::Propose(_)
                | Command::Reply { .. }
                | Command::Verify { .. }
                | Command::Close { .. } => *role == Role::Handler,
            };
            if allowed { Ok(()) } else { Err(Denied::NotThisStep) }
        }
    }
}

fn second_person<'a>(file: &'a GuidanceFile, actor: &Actor, seq: u32) -> Result<(&'a Pending, StaffId), Denied> {
    let staff = actor.staff().ok_or(Denied::NotThisStep)?;
    let pending = file.pending.as_ref().filter(|pending| pending.seq == seq).ok_or(Denied::NotNow)?;
    if pending.by == staff { Err(Denied::NeedsSecondPerson) } else { Ok((pending, staff)) }
}

fn fine(file: &GuidanceFile, draft: &MeasureDraft, today: NaiveDate) -> Result<(), Denied> {
    needs(&draft.facts)?;
    needs(&draft.demand)?;
    if draft.due <= today {
        return Err(Denied::Date);
    }
    let obstacles = guidance::obstacles(draft.rung, &file.facts(draft), today);
    if obstacles.is_empty() { Ok(()) } else { Err(Denied::Obstacles(obstacles)) }
}

fn needs(text: &str) -> Result<(), Denied> {
    if text.trim().is_empty() { Err(Denied::TextMissing) } else { Ok(()) }
}
