//! What somebody wants to happen to a case, in the imperative. `decide` says whether it may; what comes with a command
//! is in `order`.

use serde::{Deserialize, Serialize};

use super::checked::{AuthorityResult, IdentityResult, MemberMatch};
use super::disclosure::Disclosure;
use super::payload::{
    Acceptance, Beginning, CallAttempt, DutyNote, Explanation, Extension, HarmReview, InformedRetracted, Lateness,
    LeakFlag, MessageText, PaperAsk, PersonInformed, PpcContact, Reason, Reception, Referral, Reopening,
    ResolutionWish, ReviewDecision, SendingBack, Settlement, Supply, SuspensionOrder, Withdrawal,
};
use super::permit::Action;
use super::point::{Assessment, MemberAnswer, PointDecision, PointDraft};
use super::proposal::{Plan, PlanKind, ProposalNo};
use super::request::RequestDraft;
use crate::application::Application;
use crate::application::answer::{ContactPlan, Danger, FileGiven, Share};
use crate::id::{CaseId, MeasureFileId, StaffId};

/// What somebody wants to happen to a case. The numbers are those of the transition table.
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
    CommentNewFacts(MessageText),
    /// 26: suspend for a time.
    Suspend(SuspensionOrder),
    /// 27: the obstacle has gone.
    Resume(MessageText),
    /// 29: the applicant withdraws.
    Withdraw(Withdrawal),
    /// 30: handle it again.
    Reopen(Reopening),
    /// 31: open a file on the member; it survives the case.
    OpenGuidance(MeasureFileId),
    /// 32: a leak is suspected.
    FlagLeak(LeakFlag),
    /// 33: ask or inform the Commission (PPC).
    ContactPpc(PpcContact),
    /// 34: the question is answered.
    CloseConsultation(MessageText),
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
    WriteNote(MessageText),
    /// Write to the applicant.
    WriteToApplicant(MessageText),
    /// Write to the member, about a case it has been told of.
    WriteToMember(MessageText),
    WriteAsApplicant(MessageText),
    /// The member writes, without it being an answer.
    WriteAsMember(MessageText),
    AddFiles(Vec<FileGiven>),
    /// Record the result of looking at the identity papers; their images are destroyed with it.
    RecordIdentity(IdentityResult),
    /// Record the result of looking at the proxy's papers.
    RecordAuthority(AuthorityResult),
    /// Destroy the images of papers of proof whose time is over.
    DestroyPapers,
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
    ExtendDue(Extension),
    /// Save findings on the points.
    Assess(Vec<Assessment>),
    /// Leave a point out that was taken up: money, or already in court.
    LeavePoint(PointDecision),
    /// Ask once for a review of a refusal or discontinuance.
    AskReview(MessageText),
    /// Decide that review, as a third person.
    DecideReview(ReviewDecision),
    /// The mail address was confirmed by its code.
    ConfirmMail(String),
    /// Change the ways of contact.
    ChangeContact(Box<ContactPlan>),
    /// Complete what was taken down on the telephone or on paper.
    CompleteApplication(Box<Application>),
    /// Note that a person was told: by telephone, by posted letter.
    MarkTold(PersonInformed),
    /// Take that note back on the day it was made: it was a mistake.
    TakeBackTold(InformedRetracted),
    /// Note a call that reached nobody.
    NoteTry(CallAttempt),
    /// Link another case on the same event.
    LinkCase(CaseId),
}

impl Command {
    /// Which step it is.
    pub fn action(&self) -> Action {
        match self {
            Self::Begin(_) => Action::Begin,
            Self::Receive(_) => Action::Receive,
            Self::BeginConsultation => Action::BeginConsultation,
            Self::AskResolution(_) => Action::AskResolution,
            Self::BeginCheck => Action::BeginCheck,
            Self::Refer(_) => Action::Refer,
            Self::AskPapers(_) => Action::AskPapers,
            Self::SupplyPapers(_) => Action::SupplyPapers,
            Self::FinishCheck => Action::FinishCheck,
            Self::Accept(_) => Action::Accept,
            Self::ReturnToCheck(_) => Action::ReturnToCheck,
            Self::NotifyMember(_) => Action::NotifyMember,
            Self::AskMember(_) => Action::AskMember,
            Self::AnswerAsMember(_) => Action::AnswerAsMember,
            Self::MarkLate(_) => Action::MarkLate,
            Self::AcceptReason(_) => Action::AcceptReason,
            Self::Explain(_) => Action::Explain,
            Self::Settle(_) => Action::Settle,
            Self::CommentNewFacts(_) => Action::CommentNewFacts,
            Self::Suspend(_) => Action::Suspend,
            Self::Resume(_) => Action::Resume,
            Self::Withdraw(_) => Action::Withdraw,
            Self::Reopen(_) => Action::Reopen,
            Self::OpenGuidance(_) => Action::OpenGuidance,
            Self::FlagLeak(_) => Action::FlagLeak,
            Self::ContactPpc(_) => Action::ContactPpc,
            Self::CloseConsultation(_) => Action::CloseConsultation,
            Self::Propose(plan) => match plan.kind() {
                PlanKind::NonAcceptance => Action::ProposeNonAcceptance,
                PlanKind::Discontinuance => Action::ProposeDiscontinuance,
                PlanKind::WithholdNotice => Action::ProposeWithholding,
                PlanKind::LiftWithholding => Action::ProposeLifting,
                PlanKind::CloseUnsettled => Action::ProposeUnsettled,
            },
            Self::Approve(_) => Action::Approve,
            Self::SendBack(_) => Action::SendBack,
            Self::AssignHandler(_) => Action::AssignHandler,
            Self::DeclareConflict(_) => Action::DeclareConflict,
            Self::WriteNote(_) => Action::WriteNote,
            Self::WriteToApplicant(_) => Action::WriteToApplicant,
            Self::WriteToMember(_) => Action::WriteToMember,
            Self::WriteAsApplicant(_) => Action::WriteAsApplicant,
            Self::WriteAsMember(_) => Action::WriteAsMember,
            Self::AddFiles(_) => Action::AddFiles,
            Self::RecordIdentity(_) => Action::RecordIdentity,
            Self::RecordAuthority(_) => Action::RecordAuthority,
            Self::DestroyPapers => Action::DestroyPapers,
            Self::ConfirmMember(_) => Action::ConfirmMember,
            Self::SetPoints(_) => Action::SetPoints,
            Self::RecordDuty(_) => Action::RecordDuty,
            Self::RecordConsent(_) => Action::RecordConsent,
            Self::ReportDanger(_) => Action::ReportDanger,
            Self::ClearHarm(_) => Action::ClearHarm,
            Self::ReviewHarm(_) => Action::ReviewHarm,
            Self::Remind => Action::Remind,
            Self::ExtendDue(_) => Action::ExtendDue,
            Self::Assess(_) => Action::Assess,
            Self::LeavePoint(_) => Action::LeavePoint,
            Self::AskReview(_) => Action::AskReview,
            Self::DecideReview(_) => Action::DecideReview,
            Self::ConfirmMail(_) => Action::ConfirmMail,
            Self::ChangeContact(_) => Action::ChangeContact,
            Self::CompleteApplication(_) => Action::CompleteApplication,
            Self::MarkTold(_) => Action::MarkTold,
            Self::TakeBackTold(_) => Action::TakeBackTold,
            Self::NoteTry(_) => Action::NoteTry,
            Self::LinkCase(_) => Action::LinkCase,
        }
    }
}
