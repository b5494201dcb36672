//! Why a command is not carried out. Keys only; the words are chosen where people read them.

use serde::{Deserialize, Serialize};

use super::disclosure::Excess;
use super::status::Status;
use crate::law::calendar::ClosedDay;

/// Why a command is not carried out.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Denied {
    /// This role never takes this step.
    #[error("this step is not open to this role")]
    NotThisStep,
    /// The case does not stand where this step is taken.
    #[error("not in status {status}")]
    NotNow { status: Status },
    /// It is somebody else's case, or the person has withdrawn from it for conflict of interest.
    #[error("not this person")]
    NotYou,
    /// Two different people are needed, and this is the first one again.
    #[error("a second person is needed")]
    NeedsSecondPerson,
    /// Something must be there first.
    #[error("missing: {0:?}")]
    Missing(Vec<Key>),
    /// More would be told to the member than the applicant allowed.
    #[error("exceeds consent: {0:?}")]
    TooMuch(Vec<Excess>),
    /// As much was written from outside as a case takes, today or in all.
    #[error("enough: {0}")]
    Full(super::quota::Full),
    /// The day that was set is none on which the body works.
    #[error("the body is closed on {}", .0.day)]
    ClosedDay(ClosedDay),
}

coded! {
    /// What must be there first.
    pub enum Key {
        Application = "application",
        /// A text that must not be empty.
        Text = "text",
        Reason = "reason",
        /// Advice to the applicant (助言).
        Advice = "advice",
        /// Where else the applicant can turn.
        Referral = "referral",
        /// How the applicant can come back.
        WayBack = "way-back",
        /// A day that lies where it must.
        Date = "date",
        /// A review day in the future.
        ReviewDate = "review-date",
        /// At least one paper that is asked for.
        Papers = "papers",
        /// Two reminders and a due day that has passed.
        Reminders = "reminders",
        /// Identity confirmed by staff.
        Identity = "identity",
        /// The proxy's authority confirmed by staff.
        Authority = "authority",
        /// The member confirmed by staff from evidence.
        Member = "member",
        /// At least one point.
        Points = "points",
        /// At least one point that is taken up.
        PointTaken = "point-taken",
        /// A ground for each point that is not taken up.
        Ground = "ground",
        /// The applicant's consent to telling the member.
        Consent = "consent",
        /// A decision on the danger the applicant spoke of.
        HarmDecision = "harm-decision",
        /// A fresh harm decision: the last one is older than 30 days.
        HarmDecisionFresh = "harm-decision-fresh",
        /// The applicant must have been told first.
        ApplicantTold = "applicant-told",
        Questions = "questions",
        /// An answer to every point.
        Answers = "answers",
        /// A planned day for what the member will do.
        PlannedDay = "planned-day",
        /// The text that the applicant may read.
        TextForApplicant = "text-for-applicant",
        Request = "request",
        /// A due day that has passed, or a refusal.
        Overdue = "overdue",
        /// The one extension has been used.
        Extension = "extension",
        /// The finding on every point.
        Findings = "findings",
        /// A reminder to the member and a guidance file.
        Guidance = "guidance",
        /// Consultation, dated or reasoned (Law 53(1)).
        DutyConsult = "duty-consult",
        /// Advice, dated or reasoned (Law 53(1)).
        DutyAdvise = "duty-advise",
        /// Investigation, dated or reasoned (Law 53(1)).
        DutyInvestigate = "duty-investigate",
        /// Notice to the member, dated or reasoned (Law 53(1)).
        DutyNotify = "duty-notify",
        /// An open proposal with this number.
        Proposal = "proposal",
        /// The applicant's written confirmation of what was said.
        WrittenConfirmation = "written-confirmation",
        /// The first review, which has not yet been asked for.
        Review = "review",
        /// The applicant's chance to speak before a finding of falsity.
        Hearing = "hearing",
        /// A file that is part of this case.
        File = "file",
        /// The applicant's wish that the body works for a resolution.
        Resolution = "resolution",
        /// The application's own words, which staff do not change.
        OwnWords = "own-words",
        /// A name: anonymous applicants get advice only.
        Name = "name",
        /// The record that is to be taken back.
        Telling = "telling",
        /// The day on which it was noted: later nothing is taken back.
        SameDay = "same-day",
        /// Who noted it, or who handles the case.
        OwnNote = "own-note",
    }
}

impl Denied {
    /// One thing is missing.
    pub fn missing(key: Key) -> Self {
        Self::Missing(vec![key])
    }
}

/// Collects what is missing, so that a person learns everything at once.
#[derive(Debug, Default, Clone, Serialize, Deserialize)]
pub(crate) struct Needs(Vec<Key>);

impl Needs {
    /// Notes the key unless the fact holds.
    pub(crate) fn fact(&mut self, key: Key, holds: impl Into<Holds>) -> &mut Self {
        if holds.into() == Holds::No && !self.0.contains(&key) {
            self.0.push(key);
        }
        self
    }

    /// Notes the key unless there is text.
    pub(crate) fn text(&mut self, key: Key, text: &str) -> &mut Self {
        self.fact(key, !text.trim().is_empty())
    }

    /// Fine, or everything that is missing.
    pub(crate) fn met(&self) -> Result<(), Denied> {
        if self.0.is_empty() { Ok(()) } else { Err(Denied::Missing(self.0.clone())) }
    }
}

/// Whether a fact holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Holds {
    Yes,
    No,
}

impl From<bool> for Holds {
    fn from(holds: bool) -> Self {
        if holds { Self::Yes } else { Self::No }
    }
}
