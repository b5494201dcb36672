//! What happened to a case, in the past tense. Events are only ever added; the database seals each as a whole.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::checked::{AuthorityResult, IdentityResult, MemberMatch};
use super::disclosure::Disclosure;
use super::number::CaseNumber;
use super::payload::{
    Acceptance, Beginning, CallAttempt, DutyNote, Explanation, HarmReview, InformedRetracted, Lateness, LeakFlag,
    MessageText, PersonInformed, PpcContact, Reason, Referral, Reopening, ResolutionWish, ReviewDecision, SendingBack,
    Settlement, SuspensionReason, Withdrawal,
};
use super::point::{Assessment, MemberAnswer, Point, PointDecision};
use super::proposal::{Lifting, Plan, ProposalNo, Refusal, UnsettledClosing, Withholding};
use super::request::{MemberRequest, PaperRequest, RequestNo};
use crate::application::answer::{ContactPlan, Danger, FileGiven, Share};
use crate::application::{Application, Kind};
use crate::id::{CaseId, FileId, MeasureFileId, MemberId, StaffId};
use crate::people::{Actor, Party};

/// An event with when and by whom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recorded {
    /// Place in the history, from 1 without gaps.
    pub seq: u32,
    pub at: DateTime<Utc>,
    pub actor: Actor,
    pub event: Event,
}

/// One thing that happened to a case, in the past tense; it is only ever added.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", content = "data", rename_all = "snake_case")]
pub enum Event {
    /// A draft was begun.
    Begun(Beginning),
    /// The application was received.
    Received(Box<Received>),
    /// It is answered as a consultation.
    ConsultationBegun,
    /// The applicant asked for resolution.
    ResolutionAsked(ResolutionWish),
    /// It is checked as a complaint.
    CheckBegun,
    /// It was referred to another desk.
    Referred(Referral),
    /// Papers were asked for.
    PapersAsked(PaperRequest),
    PapersSupplied(MessageText),
    /// Identity and member are verified.
    CheckFinished,
    Accepted(Acceptance),
    /// It went back to the check.
    ReturnedToCheck(Reason),
    /// The member was told.
    MemberNotified(Box<Notification>),
    /// The member was asked for explanation or materials.
    MemberAsked(MemberRequest),
    MemberAnswered(Box<MemberAnswered>),
    /// The member counts as late.
    MarkedLate(Lateness),
    /// The member's reason for not explaining was accepted.
    ReasonAccepted(Reason),
    /// The result was explained.
    ResultExplained(Box<Explained>),
    Settled(Settlement),
    /// The applicant commented with new facts.
    NewFactsCommented(MessageText),
    Suspended(SuspensionSet),
    Resumed(Resumption),
    Withdrawn(Withdrawal),
    /// It is handled again.
    Reopened(Reopening),
    /// A file on the member was opened.
    GuidanceOpened(MeasureFileId),
    /// A leak is suspected.
    LeakFlagged(LeakFlag),
    /// The Commission was asked or told.
    PpcContacted(PpcContact),
    ConsultationClosed(MessageText),
    /// Somebody proposed a decision.
    Proposed(Box<Plan>),
    /// A second person approved a proposal; the decision follows as its own event.
    Approved(ProposalNo),
    /// A second person sent a proposal back.
    SentBack(SendingBack),
    /// It was not accepted.
    NotAccepted(Refusal),
    Discontinued(Refusal),
    /// Telling the member was withheld.
    NoticeWithheld(Withholding),
    /// The withholding was lifted; `MemberNotified` follows.
    WithholdingLifted(Box<Lifting>),
    ClosedUnsettled(UnsettledClosing),

    /// A handler was assigned.
    HandlerAssigned(StaffId),
    /// A staff person stepped back.
    ConflictDeclared(Conflict),
    /// An internal note was written.
    NoteWritten(MessageText),
    /// The body wrote to the applicant.
    WrittenToApplicant(MessageText),
    /// The body wrote to the member.
    WrittenToMember(MessageText),
    ApplicantWrote(MessageText),
    MemberWrote(MessageText),
    FilesAdded(Vec<FileGiven>),
    /// The identity papers were looked at; the named images are destroyed.
    IdentityChecked(IdentityChecked),
    /// The proxy's papers were looked at; the named images are destroyed.
    AuthorityChecked(AuthorityChecked),
    /// Images of papers of proof were destroyed because their time was over.
    PapersDestroyed(Vec<FileId>),
    /// The member was confirmed by staff.
    MemberConfirmed(MemberMatch),
    /// The list of points was set.
    PointsSet(Vec<Point>),
    /// A duty was recorded.
    DutyRecorded(DutyNote),
    ConsentRecorded(Share),
    /// Danger was spoken of, or asked about.
    DangerReported(Danger),
    /// The danger was decided not to stand against telling the member.
    HarmCleared(Reason),
    /// A withholding was looked at again.
    HarmReviewed(HarmReview),
    /// Whoever is asked was reminded.
    Reminded(Reminder),
    /// More time was given.
    DueExtended(Extended),
    Assessed(Vec<Assessment>),
    /// A point that was taken up is left out after all.
    PointLeft(PointDecision),
    /// A review was asked for.
    ReviewAsked(MessageText),
    /// The review was decided.
    ReviewDecided(ReviewDecision),
    /// The mail address was confirmed.
    MailConfirmed(String),
    /// The ways of contact changed.
    ContactChanged(Box<ContactPlan>),
    /// The application was completed by staff.
    ApplicationCompleted(Box<Application>),
    /// A person was told.
    PersonTold(PersonInformed),
    /// That a person was told was taken back: it had been noted by mistake.
    ToldTakenBack(InformedRetracted),
    /// A call reached nobody.
    CallTried(CallAttempt),
    /// Another case was linked.
    CaseLinked(CaseId),
}

/// An application that was received.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Received {
    pub application: Application,
    pub number: CaseNumber,
    /// 相談 or 苦情.
    pub kind: Kind,
    pub received_at: DateTime<Utc>,
    /// The business day it counts for.
    pub receipt_day: NaiveDate,
    /// By when the body answers first. A house rule.
    pub answer_by: NaiveDate,
    /// The staff person who typed it in.
    pub typed_by: Option<StaffId>,
    /// The points found in the application.
    pub points: Vec<Point>,
    pub prior: Option<CaseId>,
}

/// The member was told: an exact copy of what it sees.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notification {
    pub member: MemberId,
    pub disclosure: Disclosure,
    /// The request that goes with it (Law 53(1)).
    pub request: MemberRequest,
}

/// What the member answered, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberAnswered {
    pub answer: MemberAnswer,
    /// Whether it is taken as the answer, or its reason for not explaining must be weighed first.
    pub taken: AnswerTaken,
}

coded! {
    /// How an answer is taken.
    pub enum AnswerTaken {
        Final = "final",
        /// As an interim answer; the day stays.
        Interim = "interim",
        /// A refusal with a reason: a handler decides whether it is good (Law 53(3)).
        ReasonPending = "reason-pending",
    }
}

/// The result was explained.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Explained {
    pub explanation: Explanation,
    /// By when a comment is awaited. A house rule.
    pub comment_by: NaiveDate,
}

/// A suspension as it was ordered, with the day on which it is looked at again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SuspensionSet {
    pub why: SuspensionReason,
    pub text: String,
    /// When it is looked at again.
    pub review_on: NaiveDate,
}

/// The end of a suspension: clocks that stood still get their days back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Resumption {
    pub text: String,
    /// New day for the papers asked of the applicant.
    pub papers_due: Option<NaiveDate>,
    /// New days for open requests to the member.
    pub requests_due: Vec<(RequestNo, NaiveDate)>,
    /// New day for the applicant's comment.
    pub comment_due: Option<NaiveDate>,
    /// New review day of a withholding.
    pub harm_review_on: Option<NaiveDate>,
}

/// A staff person stepped back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Conflict {
    pub staff: StaffId,
    pub reason: String,
}

/// Identity papers were looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IdentityChecked {
    /// The result, without any number.
    pub result: IdentityResult,
    /// Images destroyed with it.
    pub destroyed: Vec<FileId>,
}

/// Proxy papers were looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuthorityChecked {
    pub result: AuthorityResult,
    /// Images destroyed with it.
    pub destroyed: Vec<FileId>,
}

/// Who was reminded, and of which day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reminder {
    pub to: Party,
    /// The day it is about.
    pub due: NaiveDate,
}

/// More time for a side that is awaited, with the reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Extended {
    pub to: Party,
    pub due: NaiveDate,
    pub reason: String,
}
