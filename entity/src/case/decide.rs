//! Whether a command may be carried out, and which events it leads to. Rights and statuses are asked of `permit`;
//! here are the guards on what the command says. Everything that is missing is said at once.

mod acceptance;
mod circumstances;
mod closing;
mod guard;
mod intake;
mod member;
mod proposal;
mod record;
mod talk;

use super::command::Command;
use super::denied::Denied;
use super::event::Event;
use super::file::Case;
use super::permit;
use super::quota_check;
use crate::people::Actor;

pub use circumstances::Circumstances;

/// Whether a command may be carried out on a case as it stands, and the events it leads to.
///
/// # Errors
/// Why it may not: not this role, not now, not this person, a second person is needed, something is missing, or more
/// would be told to the member than was allowed.
pub fn decide(
    file: &Case,
    actor: &Actor,
    command: &Command,
    circumstances: &Circumstances<'_>,
) -> Result<Vec<Event>, Denied> {
    permit::check(file, actor, command.action())?;
    quota_check::check(file, actor, command, circumstances.today)?;
    match command {
        Command::Begin(beginning) => intake::begin(beginning),
        Command::Receive(reception) => intake::receive(file, actor, reception, circumstances),
        Command::BeginConsultation => Ok(vec![Event::ConsultationBegun]),
        Command::AskResolution(wish) => intake::ask_resolution(file, wish),
        Command::BeginCheck => intake::begin_check(file),
        Command::Refer(referral) => intake::refer(file, referral, circumstances),
        Command::AskPapers(ask) => intake::ask_papers(file, ask, circumstances),
        Command::SupplyPapers(supply) => intake::supply_papers(file, actor, supply),
        Command::FinishCheck => intake::finish_check(file),
        Command::CloseConsultation(words) => intake::close_consultation(file, words, circumstances),
        Command::Accept(acceptance) => acceptance::accept(file, acceptance, circumstances),
        Command::ReturnToCheck(reason) => acceptance::return_to_check(reason),
        Command::SetPoints(drafts) => acceptance::set_points(file, drafts),
        Command::LeavePoint(decision) => acceptance::leave_point(file, decision),
        Command::NotifyMember(copy) => member::notify(file, copy, circumstances),
        Command::AskMember(draft) => member::ask(file, draft, circumstances),
        Command::AnswerAsMember(answer) => member::answer(file, answer, circumstances),
        Command::MarkLate(lateness) => member::mark_late(file, actor, lateness, circumstances),
        Command::AcceptReason(reason) => member::accept_reason(reason),
        Command::Assess(assessments) => member::assess(file, assessments),
        Command::Explain(explanation) => closing::explain(file, explanation, circumstances),
        Command::Settle(settlement) => closing::settle(file, settlement),
        Command::CommentNewFacts(words) => closing::comment_new_facts(file, actor, words),
        Command::Suspend(order) => closing::suspend(file, order, circumstances),
        Command::Resume(words) => closing::resume(file, words, circumstances),
        Command::Withdraw(withdrawal) => closing::withdraw(file, actor, withdrawal, circumstances),
        Command::Reopen(reopening) => closing::reopen(file, actor, reopening),
        Command::AskReview(words) => closing::ask_review(words),
        Command::DecideReview(decision) => closing::decide_review(file, actor, decision),
        Command::Propose(plan) => proposal::propose(file, plan, circumstances),
        Command::Approve(no) => proposal::approve(file, actor, *no, circumstances),
        Command::SendBack(sent) => proposal::send_back(file, actor, sent),
        Command::OpenGuidance(guidance) => record::open_guidance(file, *guidance),
        Command::FlagLeak(flag) => record::flag_leak(file, flag, circumstances),
        Command::ContactPpc(contact) => record::contact_ppc(contact, circumstances),
        Command::RecordIdentity(result) => record::identity(file, result),
        Command::RecordAuthority(result) => record::authority(file, result),
        Command::DestroyPapers => record::destroy_papers(file, circumstances),
        Command::ConfirmMember(matched) => record::confirm_member(matched),
        Command::RecordDuty(note) => record::duty(note, circumstances),
        Command::RecordConsent(share) => record::consent(file, share),
        Command::ReportDanger(danger) => Ok(vec![Event::DangerReported(danger.clone())]),
        Command::ClearHarm(reason) => record::clear_harm(file, reason, circumstances),
        Command::ReviewHarm(review) => record::review_harm(review, circumstances),
        Command::Remind => record::remind(file),
        Command::ExtendDue(extension) => record::extend(file, extension, circumstances),
        Command::MarkTold(told) => record::told(file, told, circumstances),
        Command::TakeBackTold(back) => record::take_back(file, actor, *back, circumstances),
        Command::NoteTry(tried) => record::tried(tried, circumstances),
        Command::AssignHandler(staff) => talk::assign(file, *staff),
        Command::DeclareConflict(reason) => talk::declare_conflict(actor, reason),
        Command::WriteNote(words) => talk::note(file, actor, words),
        Command::WriteToApplicant(words) => talk::to_applicant(file, actor, words),
        Command::WriteToMember(words) => talk::to_member(file, actor, words),
        Command::WriteAsApplicant(words) => talk::as_applicant(file, actor, words),
        Command::WriteAsMember(words) => talk::as_member(file, actor, words),
        Command::AddFiles(files) => talk::add_files(file, actor, files),
        Command::ConfirmMail(address) => talk::confirm_mail(file, address),
        Command::ChangeContact(contact) => talk::change_contact(contact),
        Command::CompleteApplication(said) => talk::complete(file, actor, said),
        Command::LinkCase(case) => talk::link(file, *case),
    }
}
