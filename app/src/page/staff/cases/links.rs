//! Where each act has its page, and in which group of buttons it stands.

use entity::case::permit::Action;

/// A group of buttons beside the case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Group {
    /// What brings the case forward in the state in which it is allowed at all.
    Forward,
    /// Words to and from people.
    Words,
    /// Records that move nothing.
    Records,
    /// What stops or ends it.
    Ends,
}

/// The groups in their order.
pub(crate) const GROUPS: [Group; 4] = [Group::Forward, Group::Words, Group::Records, Group::Ends];

/// The page of an act and its group; `None` for acts that are not taken from the case page.
pub(crate) const fn page(action: Action) -> Option<(&'static str, Group)> {
    Some(match action {
        Action::BeginConsultation | Action::CloseConsultation => ("consultation", Group::Forward),
        Action::AskResolution => ("resolution", Group::Forward),
        Action::BeginCheck | Action::FinishCheck => ("check", Group::Forward),
        Action::ReturnToCheck => ("return", Group::Forward),
        Action::RecordIdentity => ("identity", Group::Records),
        Action::RecordAuthority => ("authority", Group::Records),
        Action::ConfirmMember => ("member", Group::Records),
        Action::AskPapers => ("papers", Group::Forward),
        Action::SupplyPapers => ("supply", Group::Forward),
        Action::Accept => ("accept", Group::Forward),
        Action::ClearHarm => ("clear-harm", Group::Records),
        Action::NotifyMember => ("notify", Group::Forward),
        Action::ProposeLifting => ("lift", Group::Forward),
        Action::AskMember => ("ask", Group::Forward),
        Action::MarkLate => ("late", Group::Forward),
        Action::AcceptReason => ("good-reason", Group::Forward),
        Action::Assess => ("assessment", Group::Forward),
        Action::LeavePoint => ("points/leave", Group::Records),
        Action::Explain => ("explain", Group::Forward),
        Action::Resume => ("resume", Group::Forward),
        Action::Reopen => ("reopen", Group::Forward),
        Action::DecideReview => ("review", Group::Forward),
        Action::WriteNote => ("note", Group::Words),
        Action::WriteToApplicant => ("message", Group::Words),
        Action::WriteToMember => ("message-member", Group::Words),
        Action::Remind => ("remind", Group::Words),
        Action::ExtendDue => ("extend", Group::Words),
        Action::MarkTold => ("told", Group::Words),
        Action::AssignHandler => ("assign", Group::Records),
        Action::SetPoints => ("points/edit", Group::Records),
        Action::RecordDuty => ("duty", Group::Records),
        Action::RecordConsent => ("consent", Group::Records),
        Action::ReportDanger => ("danger", Group::Records),
        Action::ReviewHarm => ("review-harm", Group::Records),
        Action::ChangeContact => ("contact", Group::Records),
        Action::CompleteApplication => ("complete", Group::Records),
        Action::FlagLeak => ("leak", Group::Records),
        Action::ContactPpc => ("ppc", Group::Records),
        Action::DeclareConflict => ("conflict", Group::Records),
        Action::Refer => ("refer", Group::Ends),
        Action::ProposeNonAcceptance => ("refuse", Group::Ends),
        Action::ProposeWithholding => ("withhold", Group::Ends),
        Action::Suspend => ("suspend", Group::Ends),
        Action::ProposeDiscontinuance => ("discontinue", Group::Ends),
        Action::Settle => ("settle", Group::Ends),
        Action::ProposeUnsettled => ("unsettled", Group::Ends),
        Action::Withdraw => ("withdraw", Group::Ends),
        // A draft and an application begin elsewhere; applicants and members have pages of their own;
        // proposals are decided on their own page; a mail address is confirmed by its code.
        Action::Begin
        | Action::Receive
        | Action::AnswerAsMember
        | Action::CommentNewFacts
        | Action::WriteAsApplicant
        | Action::WriteAsMember
        | Action::AddFiles
        | Action::AskReview
        // The program does it by itself.
        | Action::DestroyPapers
        | Action::ConfirmMail
        | Action::Approve
        | Action::SendBack
        // The file on a member has pages of its own.
        | Action::OpenGuidance
        // Calls and letters have pages of their own.
        | Action::TakeBackTold
        | Action::NoteTry
        | Action::LinkCase => return None,
    })
}
