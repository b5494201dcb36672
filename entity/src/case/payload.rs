//! What comes with a command, and stays on record in the events it leads to.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::number::CaseNumber;
use super::point::{PointDecision, PointDraft};
use super::proposal::ProposalNo;
use crate::application::answer::{Channel, ContactWay, FileGiven, Share};
use crate::application::{Application, Name};
use crate::id::{CaseId, FileId, TaskId};
use crate::law::deadline::LeakKind;
use crate::law::duty::{Duty, DutyRecord};
use crate::law::ground::Ground;
use crate::law::paper::Paper;
use crate::law::remit::OutsideReason;

/// The start of a draft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Beginning {
    pub channel: Channel,
    /// Version of the purpose text that was shown (Law 21(2)).
    pub purpose_version: String,
}

/// An application that arrives.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reception {
    pub application: Application,
    /// The number drawn for it.
    pub number: CaseNumber,
    /// The points found in the answers, worded by the caller; staff may set others.
    pub points: Vec<PointDraft>,
    /// When it really arrived; not later than now.
    pub received_at: DateTime<Utc>,
    /// An earlier case of which this is a continuation.
    pub prior: Option<CaseId>,
}

/// The wish that the body works for a resolution.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ResolutionWish {
    /// What may be told, if it was said.
    pub share: Option<Share>,
    /// The name, if none was given before.
    pub name: Option<Name>,
    pub text: String,
}

/// A referral to another desk. Advice is owed with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Referral {
    /// Why it is outside.
    pub why: OutsideReason,
    /// The desks named, as the applicant reads them.
    pub desks: Vec<String>,
    /// Advice (助言, Law 53(1)).
    pub advice: String,
}

/// Papers that are asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperAsk {
    pub papers: Vec<Paper>,
    /// What the applicant reads beside the list.
    pub text: String,
    /// Until when; `None`: the body's usual term.
    pub due: Option<NaiveDate>,
}

/// Papers or words that come after they were asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Supply {
    pub text: String,
    pub files: Vec<FileGiven>,
}

/// Acceptance (受理): what is taken and what is not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Acceptance {
    /// Every point with its decision.
    pub points: Vec<PointDecision>,
    /// What the applicant reads.
    pub text: String,
}

/// A reason, never empty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reason {
    pub reason: String,
}

/// Something written, with files.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MessageText {
    pub text: String,
    /// Files that go with it; they are added to the case.
    pub files: Vec<FileGiven>,
}

/// Why the member counts as late.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "late", rename_all = "snake_case")]
pub enum Lateness {
    /// The day has passed.
    DuePassed,
    /// It refuses without good reason (Law 53(3)).
    RefusedWithoutGoodReason {
        /// Why the reason given is not good.
        reason: String,
    },
}

/// What the applicant is told in the end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Explanation {
    pub after: ExplainedAfter,
    /// What the member said, as far as it may be told.
    pub member_said: String,
    /// What the body thinks.
    pub view: String,
    /// Advice (助言).
    pub advice: String,
    /// What else the applicant can do.
    pub other_roads: String,
    /// The outline for the member; empty where nothing goes to the member.
    pub outline_for_member: String,
    /// For 36 why telling the member stays impossible, for 37 how the applicant said that it is no longer wanted.
    pub why: String,
    /// Files of the member that the applicant may see.
    pub files: Vec<FileId>,
}

coded! {
    /// After what the result is explained.
    pub enum ExplainedAfter {
        /// 22: the member answered.
        Answer = "answer",
        /// 35: reminders and guidance brought no answer.
        NoAnswer = "no-answer",
        /// 36: telling the member stays impossible.
        NoticeImpossible = "notice-impossible",
        /// 37: solved by advice; the applicant no longer wants the member told.
        AdviceOnly = "advice-only",
    }
}

/// The end as settled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settlement {
    /// Why it is settled.
    pub why: SettledBy,
    /// What the applicant reads.
    pub text: String,
    /// What the member reads, if it had been told.
    pub text_for_member: String,
}

coded! {
    /// Why a case is settled.
    pub enum SettledBy {
        /// The applicant is content.
        Content = "content",
        /// The member did what was agreed.
        MeasureDone = "measure-done",
        /// The member promised it and the applicant agrees.
        MeasurePromised = "measure-promised",
    }
}

/// An order to suspend.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SuspensionOrder {
    pub why: SuspensionReason,
    /// In words, for both sides.
    pub text: String,
    /// When it is looked at again; `None`: the body's usual term.
    pub review_on: Option<NaiveDate>,
}

coded! {
    /// Why handling is suspended.
    pub enum SuspensionReason {
        /// Ground 3: a lawsuit over the same matter.
        Litigation = "litigation",
        /// Ground 1 in doubt: authority is to be proved.
        AuthorityInDoubt = "authority-in-doubt",
        /// Ground 8: handling is difficult for now.
        Difficult = "difficult",
        /// The applicant asks for a pause.
        ApplicantAsks = "applicant-asks",
        /// An inquiry into a leak is running.
        LeakInquiry = "leak-inquiry",
    }
}

impl SuspensionReason {
    /// The ground it rests on, if it rests on one.
    pub fn ground(self) -> Option<Ground> {
        match self {
            Self::Litigation => Some(Ground::Litigation),
            Self::AuthorityInDoubt => Some(Ground::NotPrincipal),
            Self::Difficult => Some(Ground::Difficult),
            Self::ApplicantAsks | Self::LeakInquiry => None,
        }
    }
}

/// The applicant ends the complaint, by whatever way she says so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withdrawal {
    /// Why, if the applicant says so.
    pub reason: Option<String>,
    /// When an oral withdrawal was confirmed in writing; needed when staff record it.
    pub confirmed_on: Option<NaiveDate>,
}

/// A case that is handled again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reopening {
    pub why: ReopenReason,
    /// What is new, in words.
    pub text: String,
    /// Papers that come with it.
    pub files: Vec<FileGiven>,
}

coded! {
    /// Why a case is handled again.
    pub enum ReopenReason {
        NewFacts = "new-facts",
        PapersSupplied = "papers-supplied",
        LawsuitEnded = "lawsuit-ended",
        /// A promise was not kept.
        PromiseBroken = "promise-broken",
        /// An error of the body was found.
        ErrorFound = "error-found",
        /// A review said so.
        Review = "review",
    }
}

/// A suspected leak (Law 26). The body never reports for the member.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeakFlag {
    /// The day from which the member may count as knowing, if it has been told.
    pub known_on: Option<NaiveDate>,
    /// Which reportable situations come into question (Rule 7).
    pub kinds: Vec<LeakKind>,
    pub text: String,
}

/// A contact with the Commission.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PpcContact {
    pub on: NaiveDate,
    /// What was asked or told.
    pub text: String,
    pub answer: Option<String>,
}

/// A proposal sent back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SendingBack {
    pub proposal: ProposalNo,
    pub reason: String,
}

/// A record for one of the four duties.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DutyNote {
    pub duty: Duty,
    pub record: DutyRecord,
}

/// A withholding looked at again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HarmReview {
    pub text: String,
    /// When it is looked at next.
    pub review_on: NaiveDate,
}

/// More time for whoever is awaited; without a day the usual one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Extension {
    /// The new day; `None`: the body's usual extension.
    pub until: Option<NaiveDate>,
    pub reason: String,
}

/// The decision on a review.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReviewDecision {
    pub outcome: ReviewOutcome,
    /// Why, for the applicant.
    pub reasons: String,
}

coded! {
    /// What a review ends with.
    pub enum ReviewOutcome {
        Upheld = "upheld",
        /// The case is handled again.
        Reopened = "reopened",
    }
}

/// A person was told of something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonInformed {
    /// Sequence number of the event that was told.
    pub about: u32,
    pub way: ContactWay,
    pub on: NaiveDate,
    /// What was said to it, if something was written down.
    #[serde(default)]
    pub note: Option<String>,
}

/// A call that told nobody anything. It moves nothing and counts for nothing but that it was tried.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CallAttempt {
    pub task: TaskId,
    /// The number that was called, as it was typed.
    pub number: String,
    pub outcome: Unreached,
    pub note: Option<String>,
    /// When it is tried again.
    pub again_on: Option<NaiveDate>,
}

coded! {
    /// How a call ended that did not reach the person.
    pub enum Unreached {
        /// Nobody answered, the line was busy, somebody else answered there.
        NotReached = "not-reached",
        /// The number is not the person's.
        WrongNumber = "wrong-number",
    }
}

/// Takes back the record that a person was told: it was made by mistake.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct InformedRetracted {
    /// Sequence number of the event that recorded it.
    pub told: u32,
}
