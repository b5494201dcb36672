//! What somebody wants to happen to a case, in the imperative. `decide` says whether it may.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::disclosure::Disclosure;
use super::duties::{Duty, DutyRecord};
use super::file::{AuthorityResult, IdentityResult, MemberMatch};
use super::number::CaseNumber;
use super::point::{Assessment, MemberAnswer, PointDecision, PointDraft};
use super::proposal::{Plan, ProposalNo};
use super::request::{Paper, RequestDraft};
use crate::application::Application;
use crate::application::answer::{Channel, ContactPlan, ContactWay, Danger, FileGiven, Share};
use crate::id::{CaseId, FileId, GuidanceId, StaffId};
use crate::law::ground::Ground;

/// A wish. The numbers are those of the transition table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "command", content = "data", rename_all = "snake_case")]
pub enum Command {
    /// 1: begin a draft, after the purpose was shown (Law 21(2)).
    Begin(Beginning),
    /// 2: send, or enter what came by telephone, fax, post or mail.
    Receive(Box<Reception>),
    /// 3: answer as a consultation.
    BeginConsultation,
    /// 4: the applicant asks for resolution after all.
    AskResolution(ResolutionWish),
    /// 5: check it as a complaint.
    BeginCheck,
    /// 6: refer to another desk, because it is outside the remit.
    Refer(Referral),
    /// 7: ask for papers or facts (補正).
    AskPapers(PaperAsk),
    /// 8: hand them in.
    SupplyPapers(Supply),
    /// 10: identity verified, member matched.
    FinishCheck,
    /// 12: accept, wholly or in part.
    Accept(Acceptance),
    /// 38: back to the check.
    ReturnToCheck(Reason),
    /// 15: tell the member and ask for prompt resolution (Law 53(1)).
    NotifyMember(Box<Disclosure>),
    /// 16 and 21: ask for explanation or materials (Law 53(2)).
    AskMember(RequestDraft),
    /// 17 and 19: the member answers; an interim answer moves nothing.
    AnswerAsMember(Box<MemberAnswer>),
    /// 18: the day has passed, or the refusal has no good reason.
    MarkLate(Lateness),
    /// 20: a refusal has a good reason (Law 53(3)).
    AcceptReason(Reason),
    /// 22, 35, 36 and 37: explain the result to the applicant.
    Explain(Explanation),
    /// 23: close as settled.
    Settle(Settlement),
    /// 25: the applicant comments with new facts.
    CommentNewFacts(Words),
    /// 26: suspend for a time.
    Suspend(SuspensionOrder),
    /// 27: the obstacle has gone.
    Resume(Words),
    /// 29: the applicant withdraws.
    Withdraw(Withdrawal),
    /// 30: handle it again.
    Reopen(Reopening),
    /// 31: open a file on the member; it survives the case.
    OpenGuidance(GuidanceId),
    /// 32: a leak is suspected.
    FlagLeak(LeakFlag),
    /// 33: ask or inform the Commission (PPC).
    ContactPpc(PpcContact),
    /// 34: the question is answered.
    CloseConsultation(Words),
    /// 9, 11, 13, 14, 24 and 28, first person: propose.
    Propose(Box<Plan>),
    /// 9, 11, 13, 14, 24 and 28, second person: 決裁.
    Approve(ProposalNo),
    /// Second person: 差戻し.
    SendBack(SendingBack),

    /// Give the case to a handler.
    AssignHandler(StaffId),
    /// Step back from the case for conflict of interest.
    DeclareConflict(Reason),
    /// Write an internal note.
    WriteNote(Words),
    /// Write to the applicant.
    WriteToApplicant(Words),
    /// Write to the member, about a case it has been told of.
    WriteToMember(Words),
    /// The applicant writes.
    WriteAsApplicant(Words),
    /// The member writes, without it being an answer.
    WriteAsMember(Words),
    /// Add files.
    AddFiles(Vec<FileGiven>),
    /// Record the result of looking at the identity papers; their images are destroyed with it.
    RecordIdentity(IdentityResult),
    /// Record the result of looking at the proxy's papers.
    RecordAuthority(AuthorityResult),
    /// Confirm which member it is, from evidence.
    ConfirmMember(MemberMatch),
    /// Set the list of points.
    SetPoints(Vec<PointDraft>),
    /// Record one of the four duties.
    RecordDuty(DutyNote),
    /// Record what may be told to the member.
    RecordConsent(Share),
    /// Somebody speaks of danger; or staff asked and note the answer.
    ReportDanger(Danger),
    /// Decide that the danger spoken of does not stand against telling the member.
    ClearHarm(Reason),
    /// Look at a withholding again and set the next day.
    ReviewHarm(HarmReview),
    /// Remind whoever is asked.
    Remind,
    /// Give more time.
    ExtendDue(Extension),
    /// Save findings on the points.
    Assess(Vec<Assessment>),
    /// Ask once for a review of a refusal or discontinuance.
    AskReview(Words),
    /// Decide that review, as a third person.
    DecideReview(ReviewDecision),
    /// The mail address was confirmed by its code.
    ConfirmMail(String),
    /// Change the ways of contact.
    ChangeContact(Box<ContactPlan>),
    /// Complete what was taken down on the telephone or on paper.
    CompleteApplication(Box<Application>),
    /// Note that a person was told: by telephone, by posted letter.
    MarkTold(Told),
    /// Link another case on the same event.
    LinkCase(CaseId),
}

/// The start of a draft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Beginning {
    /// Channel.
    pub channel: Channel,
    /// Version of the purpose text that was shown (Law 21(2)).
    pub purpose_version: String,
}

/// An application that arrives.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reception {
    /// What was said.
    pub application: Application,
    /// The number drawn for it.
    pub number: CaseNumber,
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
    /// In words.
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

coded! {
    /// Why an application is outside the remit.
    pub enum OutsideReason {
        /// The company is not a member.
        NotMember = "not-member",
        /// Outside the field of a limited accreditation (Law 47(2)).
        OutsideField = "outside-field",
        /// Not about personal information.
        NotPersonalInformation = "not-personal-information",
        /// Press, writers, religion, politics (Law 57).
        ExemptPurpose = "exempt-purpose",
        /// A public body.
        PublicBody = "public-body",
        /// マイナンバー: its own desk.
        MyNumber = "my-number",
    }
}

/// Papers that are asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperAsk {
    /// What is missing.
    pub papers: Vec<Paper>,
    /// What the applicant reads beside the list.
    pub text: String,
    /// Until when; `None`: the body's usual term.
    pub due: Option<NaiveDate>,
}

/// Papers that come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Supply {
    /// In words.
    pub text: String,
    /// The files.
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
    /// The words.
    pub reason: String,
}

/// Something written, with files.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// The words.
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
    /// After what.
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
    /// Why.
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
    #[must_use]
    pub fn ground(self) -> Option<Ground> {
        match self {
            Self::Litigation => Some(Ground::Litigation),
            Self::AuthorityInDoubt => Some(Ground::NotPrincipal),
            Self::Difficult => Some(Ground::Difficult),
            Self::ApplicantAsks | Self::LeakInquiry => None,
        }
    }
}

/// A withdrawal.
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
    /// Why.
    pub why: ReopenReason,
    /// What is new, in words.
    pub text: String,
    /// Papers that come with it.
    pub files: Vec<FileGiven>,
}

coded! {
    /// Why a case is handled again.
    pub enum ReopenReason {
        /// New facts.
        NewFacts = "new-facts",
        /// The papers came.
        PapersSupplied = "papers-supplied",
        /// The lawsuit ended.
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
    pub kinds: Vec<crate::law::deadline::LeakKind>,
    /// What is suspected.
    pub text: String,
}

/// A contact with the Commission.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PpcContact {
    /// The day.
    pub on: NaiveDate,
    /// What was asked or told.
    pub text: String,
    /// What came back.
    pub answer: Option<String>,
}

/// A proposal sent back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SendingBack {
    /// Which proposal.
    pub proposal: ProposalNo,
    /// Why.
    pub reason: String,
}

/// A record for one of the four duties.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DutyNote {
    /// Which duty.
    pub duty: Duty,
    /// Dated or reasoned.
    pub record: DutyRecord,
}

/// A withholding looked at again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HarmReview {
    /// What was found.
    pub text: String,
    /// When it is looked at next.
    pub review_on: NaiveDate,
}

/// More time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Extension {
    /// The new day; `None`: the body's usual extension.
    pub until: Option<NaiveDate>,
    /// Why.
    pub reason: String,
}

/// The decision on a review.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReviewDecision {
    /// What is decided.
    pub outcome: ReviewOutcome,
    /// Why, for the applicant.
    pub reasons: String,
}

coded! {
    /// What a review ends with.
    pub enum ReviewOutcome {
        /// The decision stands.
        Upheld = "upheld",
        /// The case is handled again.
        Reopened = "reopened",
    }
}

/// A person was told of something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// Sequence number of the event that was told.
    pub about: u32,
    /// By which way.
    pub way: ContactWay,
    /// On which day.
    pub on: NaiveDate,
}
