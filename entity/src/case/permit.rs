//! Who may do what in which status: one table for buttons, doors, tests and docs.

use super::denied::Denied;
use super::file::Case;
use super::four_eyes;
use super::status::Status;
use crate::people::{Actor, is_second};
use crate::permission::{MemberPermission, Permission};

coded! {
    /// Everything that can be done to a case.
    pub enum Action {
        Begin = "begin",
        /// Send or enter an application.
        Receive = "receive",
        /// Answer as a consultation.
        BeginConsultation = "begin-consultation",
        AskResolution = "ask-resolution",
        /// Check as a complaint.
        BeginCheck = "begin-check",
        /// Refer to another desk.
        Refer = "refer",
        AskPapers = "ask-papers",
        SupplyPapers = "supply-papers",
        FinishCheck = "finish-check",
        Accept = "accept",
        /// Back to the check.
        ReturnToCheck = "return-to-check",
        NotifyMember = "notify-member",
        AskMember = "ask-member",
        /// Answer as the member.
        AnswerAsMember = "answer-as-member",
        /// Mark the member late.
        MarkLate = "mark-late",
        /// Accept the member's reason.
        AcceptReason = "accept-reason",
        Explain = "explain",
        Settle = "settle",
        /// Comment with new facts.
        CommentNewFacts = "comment-new-facts",
        Suspend = "suspend",
        Resume = "resume",
        Withdraw = "withdraw",
        Reopen = "reopen",
        /// Open a file on the member.
        OpenGuidance = "open-guidance",
        FlagLeak = "flag-leak",
        /// Ask or tell the Commission.
        ContactPpc = "contact-ppc",
        CloseConsultation = "close-consultation",
        /// Propose 不受理.
        ProposeNonAcceptance = "propose-non-acceptance",
        /// Propose 中止.
        ProposeDiscontinuance = "propose-discontinuance",
        /// Propose 通知留保.
        ProposeWithholding = "propose-withholding",
        ProposeLifting = "propose-lifting",
        /// Propose 不調終結.
        ProposeUnsettled = "propose-unsettled",
        Approve = "approve",
        SendBack = "send-back",
        AssignHandler = "assign-handler",
        DeclareConflict = "declare-conflict",
        WriteNote = "write-note",
        /// Write to the applicant.
        WriteToApplicant = "write-to-applicant",
        /// Write to the member.
        WriteToMember = "write-to-member",
        WriteAsApplicant = "write-as-applicant",
        WriteAsMember = "write-as-member",
        AddFiles = "add-files",
        /// Record an identity check.
        RecordIdentity = "record-identity",
        /// Record a check of authority.
        RecordAuthority = "record-authority",
        /// Destroy papers of proof whose time is over.
        DestroyPapers = "destroy-papers",
        ConfirmMember = "confirm-member",
        SetPoints = "set-points",
        RecordDuty = "record-duty",
        RecordConsent = "record-consent",
        ReportDanger = "report-danger",
        ClearHarm = "clear-harm",
        ReviewHarm = "review-harm",
        Remind = "remind",
        ExtendDue = "extend-due",
        Assess = "assess",
        /// Leave a point out that was taken up.
        LeavePoint = "leave-point",
        /// Ask for a review.
        AskReview = "ask-review",
        DecideReview = "decide-review",
        /// Confirm the mail address.
        ConfirmMail = "confirm-mail",
        /// Change the ways of contact.
        ChangeContact = "change-contact",
        CompleteApplication = "complete-application",
        /// Note that a person was told.
        MarkTold = "mark-told",
        /// Take back the note that a person was told.
        TakeBackTold = "take-back-told",
        /// Note a call that reached nobody.
        NoteTry = "note-try",
        LinkCase = "link-case",
    }
}

coded! {
    /// In which role somebody comes to a case.
    pub enum ActorRole {
        Applicant = "applicant",
        Intake = "intake",
        Handler = "handler",
        Approver = "approver",
        /// 対象事業者の回答者: never its viewers.
        Member = "member",
        System = "system",
    }
}

/// Who may take a step, and in which status.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    pub when: &'static [Status],
    pub who: &'static [ActorRole],
}

/// Every status but the draft.
pub const RECEIVED: &[Status] = &[
    Status::Received,
    Status::Consulting,
    Status::Checking,
    Status::AwaitingPapers,
    Status::Screening,
    Status::NotAccepted,
    Status::Referred,
    Status::Accepted,
    Status::Withheld,
    Status::Notified,
    Status::Requested,
    Status::Overdue,
    Status::Weighing,
    Status::Explained,
    Status::Suspended,
    Status::Discontinued,
    Status::Settled,
    Status::Unsettled,
    Status::Withdrawn,
];

/// The states that can be suspended (transition 26).
pub const SUSPENDABLE: &[Status] = &[
    Status::Accepted,
    Status::Withheld,
    Status::Notified,
    Status::Requested,
    Status::Overdue,
    Status::Weighing,
    Status::Explained,
];

const INTAKE: &[Status] =
    &[Status::Received, Status::Consulting, Status::Checking, Status::AwaitingPapers, Status::Screening];

const BEFORE_NOTICE: &[Status] = &[
    Status::Received,
    Status::Checking,
    Status::AwaitingPapers,
    Status::Screening,
    Status::Accepted,
    Status::Withheld,
];

const MEMBER_TALK: &[Status] =
    &[Status::Notified, Status::Requested, Status::Overdue, Status::Weighing, Status::Explained, Status::Suspended];

/// 受付 and, standing in for it, 担当.
const INTAKE_STAFF: &[ActorRole] = &[ActorRole::Intake, ActorRole::Handler];
const HANDLER: &[ActorRole] = &[ActorRole::Handler];
const APPROVER: &[ActorRole] = &[ActorRole::Approver];
const STAFF: &[ActorRole] = &[ActorRole::Intake, ActorRole::Handler, ActorRole::Approver];
/// The applicant, or the staff who note what the applicant said by telephone or on paper.
const APPLICANT: &[ActorRole] = &[ActorRole::Applicant, ActorRole::Intake, ActorRole::Handler];

/// Who may take a step, and when. The one table of rights; everything else asks it.
pub const fn rule(action: Action) -> Rule {
    let (when, who): (&'static [Status], &'static [ActorRole]) = match action {
        Action::Begin | Action::Receive => (&[Status::Draft], APPLICANT),
        Action::BeginConsultation | Action::BeginCheck => (&[Status::Received], INTAKE_STAFF),
        Action::AskResolution => (&[Status::Consulting], APPLICANT),
        Action::Refer | Action::AskPapers | Action::FinishCheck => (&[Status::Checking], INTAKE_STAFF),
        Action::SupplyPapers => (&[Status::AwaitingPapers], APPLICANT),
        Action::Accept => (&[Status::Screening], &[ActorRole::Handler, ActorRole::Approver]),
        Action::ReturnToCheck => (&[Status::Screening], INTAKE_STAFF),
        Action::NotifyMember => (&[Status::Accepted], HANDLER),
        Action::AskMember => (&[Status::Notified, Status::Weighing], HANDLER),
        // A handler notes what the member explained by word of mouth (Law 53(2)).
        Action::AnswerAsMember => {
            (&[Status::Notified, Status::Requested, Status::Overdue], &[ActorRole::Member, ActorRole::Handler])
        }
        Action::MarkLate => (&[Status::Notified, Status::Requested], &[ActorRole::System, ActorRole::Handler]),
        Action::AcceptReason => (&[Status::Requested], HANDLER),
        Action::Explain => (&[Status::Weighing, Status::Overdue, Status::Withheld, Status::Accepted], HANDLER),
        Action::Settle | Action::ProposeUnsettled => (&[Status::Explained], HANDLER),
        Action::CommentNewFacts => (&[Status::Explained], APPLICANT),
        Action::Suspend => (SUSPENDABLE, APPROVER),
        Action::Resume => (&[Status::Suspended], APPROVER),
        Action::Withdraw => (Status::OPEN, APPLICANT),
        Action::Reopen => (Status::ENDS, &[ActorRole::Applicant, ActorRole::Approver]),
        Action::OpenGuidance | Action::FlagLeak => (RECEIVED, HANDLER),
        Action::ContactPpc => (RECEIVED, APPROVER),
        Action::CloseConsultation => (&[Status::Consulting], INTAKE_STAFF),
        Action::ProposeNonAcceptance => (&[Status::AwaitingPapers, Status::Screening], INTAKE_STAFF),
        Action::ProposeDiscontinuance => (Status::OPEN, HANDLER),
        Action::ProposeWithholding => (&[Status::Accepted], HANDLER),
        // A withholding of an earlier round is lifted where the member would otherwise be told.
        Action::ProposeLifting => (&[Status::Accepted, Status::Withheld], HANDLER),
        Action::Approve | Action::SendBack => (Status::OPEN, APPROVER),
        Action::AssignHandler => (Status::OPEN, STAFF),
        Action::DeclareConflict
        | Action::WriteNote
        | Action::WriteToApplicant
        | Action::MarkTold
        | Action::TakeBackTold
        | Action::NoteTry
        | Action::LinkCase => (RECEIVED, STAFF),
        Action::WriteToMember => (MEMBER_TALK, HANDLER),
        Action::WriteAsApplicant | Action::ChangeContact => (RECEIVED, APPLICANT),
        Action::WriteAsMember => (MEMBER_TALK, &[ActorRole::Member]),
        Action::AddFiles => {
            (Status::OPEN, &[ActorRole::Applicant, ActorRole::Intake, ActorRole::Handler, ActorRole::Member])
        }
        Action::RecordIdentity | Action::RecordAuthority | Action::RecordDuty => (Status::OPEN, INTAKE_STAFF),
        Action::DestroyPapers => (RECEIVED, &[ActorRole::System]),
        Action::ConfirmMember => (BEFORE_NOTICE, INTAKE_STAFF),
        Action::SetPoints => {
            (&[Status::Received, Status::Checking, Status::AwaitingPapers, Status::Screening], INTAKE_STAFF)
        }
        Action::RecordConsent => (Status::OPEN, APPLICANT),
        Action::ReportDanger => {
            (Status::OPEN, &[ActorRole::Applicant, ActorRole::Intake, ActorRole::Handler, ActorRole::Approver])
        }
        Action::ClearHarm => (Status::OPEN, APPROVER),
        Action::ReviewHarm => (Status::OPEN, APPROVER),
        Action::Remind => (
            &[Status::AwaitingPapers, Status::Notified, Status::Requested, Status::Overdue],
            &[ActorRole::System, ActorRole::Intake, ActorRole::Handler],
        ),
        Action::ExtendDue => (&[Status::AwaitingPapers, Status::Notified, Status::Requested], INTAKE_STAFF),
        Action::Assess => (&[Status::Weighing, Status::Overdue], HANDLER),
        Action::LeavePoint => (SUSPENDABLE, HANDLER),
        Action::AskReview => (&[Status::NotAccepted, Status::Discontinued], APPLICANT),
        Action::DecideReview => (&[Status::NotAccepted, Status::Discontinued], STAFF),
        Action::ConfirmMail => (RECEIVED, &[ActorRole::Applicant, ActorRole::System]),
        Action::CompleteApplication => (INTAKE, INTAKE_STAFF),
    };
    Rule { when, who }
}

impl ActorRole {
    /// In which role an actor comes to a case; `None`: one who only reads, or does not even read.
    pub fn of(actor: &Actor) -> Option<Self> {
        match actor {
            Actor::Applicant { .. } => Some(Self::Applicant),
            Actor::System => Some(Self::System),
            Actor::Staff { role, .. } => {
                let works_as = [
                    (Permission::HandleCases, Self::Handler),
                    (Permission::OverseeCases, Self::Approver),
                    (Permission::CheckCases, Self::Intake),
                ];
                works_as.into_iter().find(|(permission, _)| permission.is_held_by(*role)).map(|(_, as_whom)| as_whom)
            }
            Actor::Member { role, .. } => MemberPermission::Answer.is_held_by(*role).then_some(Self::Member),
        }
    }
}

/// Whether this actor may see the case at all. What one may not see does not exist for one.
#[must_use]
pub fn may_see(file: &Case, actor: &Actor) -> bool {
    match actor {
        Actor::Applicant { case } => *case == file.id,
        Actor::Staff { id, role } => Permission::ReadCases.is_held_by(*role) && !file.recused.contains(id),
        Actor::Member { member, .. } => file.may_be_seen_by(*member),
        Actor::System => true,
    }
}

/// Whether this actor may take this step on this case as it stands, before its content is looked at.
///
/// # Errors
/// Why not.
pub fn check(file: &Case, actor: &Actor, action: Action) -> Result<(), Denied> {
    if !may_see(file, actor) {
        return Err(Denied::NotYou);
    }
    let rule = rule(action);
    if !ActorRole::of(actor).is_some_and(|role| rule.who.contains(&role)) {
        return Err(Denied::NotThisStep);
    }
    if !rule.when.contains(&file.status) {
        return Err(Denied::NotNow { status: file.status });
    }
    // What must hold beside the status.
    let facts = [
        (Action::Begin, file.version == 0),
        (Action::AskReview, file.review.is_none()),
        (Action::AcceptReason, file.reason_pending),
        (Action::WriteToMember, file.disclosed.is_some()),
        (Action::ClearHarm, file.harm.held().is_none()),
        (Action::ReviewHarm, file.harm.held().is_some()),
        (Action::ProposeLifting, file.harm.held().is_some()),
        (Action::CompleteApplication, file.application.is_some()),
        (Action::TakeBackTold, !file.told.is_empty()),
    ];
    if facts.iter().any(|(about, holds)| *about == action && !holds) {
        return Err(Denied::NotNow { status: file.status });
    }
    if matches!(action, Action::Approve | Action::SendBack) {
        return may_decide(file, actor);
    }
    if action == Action::DecideReview {
        return may_review(file, actor);
    }
    Ok(())
}

fn may_decide(file: &Case, actor: &Actor) -> Result<(), Denied> {
    let mut open = file.open_proposals().peekable();
    if open.peek().is_none() {
        return Err(Denied::NotNow { status: file.status });
    }
    let other = open.any(|proposal| actor.staff().is_some_and(|staff| is_second([proposal.by], staff)));
    if other { Ok(()) } else { Err(Denied::NeedsSecondPerson) }
}

fn may_review(file: &Case, actor: &Actor) -> Result<(), Denied> {
    let waits = file.review.as_ref().is_some_and(|review| review.decided.is_none());
    if !waits {
        return Err(Denied::NotNow { status: file.status });
    }
    actor.staff().map_or(Err(Denied::NotThisStep), |staff| four_eyes::third_person(file, staff))
}

/// Everything this actor may do on this case as it stands.
pub fn permitted(file: &Case, actor: &Actor) -> Vec<Action> {
    Action::ALL.iter().copied().filter(|action| check(file, actor, *action).is_ok()).collect()
}
