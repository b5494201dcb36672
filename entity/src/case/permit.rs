//! Who may do what in which status: one table for buttons, doors, tests and docs.

use super::denied::Denied;
use super::file::CaseFile;
use crate::people::Actor;

coded! {
    /// Everything that can be done to a case.
    pub enum Action {
        /// Begin a draft.
        Begin = "begin",
        /// Send or enter an application.
        Receive = "receive",
        /// Answer as a consultation.
        BeginConsultation = "begin-consultation",
        /// Ask for resolution.
        AskResolution = "ask-resolution",
        /// Check as a complaint.
        BeginCheck = "begin-check",
        /// Refer to another desk.
        Refer = "refer",
        /// Ask for papers.
        AskPapers = "ask-papers",
        /// Hand papers in.
        SupplyPapers = "supply-papers",
        /// Finish the check.
        FinishCheck = "finish-check",
        /// Accept.
        Accept = "accept",
        /// Back to the check.
        ReturnToCheck = "return-to-check",
        /// Tell the member.
        NotifyMember = "notify-member",
        /// Ask the member.
        AskMember = "ask-member",
        /// Answer as the member.
        AnswerAsMember = "answer-as-member",
        /// Mark the member late.
        MarkLate = "mark-late",
        /// Accept the member's reason.
        AcceptReason = "accept-reason",
        /// Explain the result.
        Explain = "explain",
        /// Close as settled.
        Settle = "settle",
        /// Comment with new facts.
        CommentNewFacts = "comment-new-facts",
        /// Suspend.
        Suspend = "suspend",
        /// Resume.
        Resume = "resume",
        /// Withdraw.
        Withdraw = "withdraw",
        /// Handle again.
        Reopen = "reopen",
        /// Open a file on the member.
        OpenGuidance = "open-guidance",
        /// Flag a leak.
        FlagLeak = "flag-leak",
        /// Ask or tell the Commission.
        ContactPpc = "contact-ppc",
        /// End a consultation.
        CloseConsultation = "close-consultation",
        /// Propose 不受理.
        ProposeNonAcceptance = "propose-non-acceptance",
        /// Propose 中止.
        ProposeDiscontinuance = "propose-discontinuance",
        /// Propose 通知留保.
        ProposeWithholding = "propose-withholding",
        /// Propose lifting it.
        ProposeLifting = "propose-lifting",
        /// Propose 不調終結.
        ProposeUnsettled = "propose-unsettled",
        /// 決裁.
        Approve = "approve",
        /// 差戻し.
        SendBack = "send-back",
        /// Assign a handler.
        AssignHandler = "assign-handler",
        /// Step back.
        DeclareConflict = "declare-conflict",
        /// Internal note.
        WriteNote = "write-note",
        /// Write to the applicant.
        WriteToApplicant = "write-to-applicant",
        /// Write to the member.
        WriteToMember = "write-to-member",
        /// The applicant writes.
        WriteAsApplicant = "write-as-applicant",
        /// The member writes.
        WriteAsMember = "write-as-member",
        /// Add files.
        AddFiles = "add-files",
        /// Record an identity check.
        RecordIdentity = "record-identity",
        /// Record a check of authority.
        RecordAuthority = "record-authority",
        /// Confirm the member.
        ConfirmMember = "confirm-member",
        /// Set the points.
        SetPoints = "set-points",
        /// Record a duty.
        RecordDuty = "record-duty",
        /// Record consent.
        RecordConsent = "record-consent",
        /// Speak of danger.
        ReportDanger = "report-danger",
        /// Clear danger.
        ClearHarm = "clear-harm",
        /// Review a withholding.
        ReviewHarm = "review-harm",
        /// Remind.
        Remind = "remind",
        /// Give more time.
        ExtendDue = "extend-due",
        /// Save findings.
        Assess = "assess",
        /// Ask for a review.
        AskReview = "ask-review",
        /// Decide a review.
        DecideReview = "decide-review",
        /// Confirm the mail address.
        ConfirmMail = "confirm-mail",
        /// Change the ways of contact.
        ChangeContact = "change-contact",
        /// Complete the application.
        CompleteApplication = "complete-application",
        /// Note that a person was told.
        MarkTold = "mark-told",
        /// Link another case.
        LinkCase = "link-case",
    }
}

/// Whether this actor may take this step on this case as it stands, before its content is looked at.
///
/// # Errors
/// Why not.
pub fn check(_file: &CaseFile, _actor: &Actor, _action: Action) -> Result<(), Denied> {
    Err(Denied::NotThisStep)
}

/// Everything this actor may do on this case as it stands.
#[must_use]
pub fn permitted(file: &CaseFile, actor: &Actor) -> Vec<Action> {
    Action::ALL.iter().copied().filter(|action| check(file, actor, *action).is_ok()).collect()
}
