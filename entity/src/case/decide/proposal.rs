//! 起案・決裁・差戻し: transitions 9, 11, 13, 14, 24 and 28. What is checked when it is proposed is checked again when
//! it is decided, because the case may have changed.

use super::circumstances::Circumstances;
use super::{guard, member};
use crate::case::denied::{Denied, Key, Needs};
use crate::case::event::Event;
use crate::case::file::Case;
use crate::case::four_eyes;
use crate::case::payload::SendingBack;
use crate::case::proposal::{Lifting, Plan, PlanKind, Proposal, ProposalNo, Refusal, UnsettledClosing, Withholding};
use crate::case::status::Status;
use crate::law::duty::{Absence, Duty};
use crate::law::ground::Ground;
use crate::people::Actor;
use crate::time::day_in_japan;

/// Reminders that must have gone before silence counts (transition 9).
const REMINDERS: u32 = 2;

/// First person.
pub(super) fn propose(file: &Case, plan: &Plan, circumstances: &Circumstances<'_>) -> Result<Vec<Event>, Denied> {
    if file.open_proposals().any(|open| open.plan.kind() == plan.kind()) {
        return Err(Denied::NotNow { status: file.status });
    }
    check(file, plan, circumstances)?;
    Ok(vec![Event::Proposed(Box::new(plan.clone()))])
}

/// Second person.
pub(super) fn approve(
    file: &Case,
    actor: &Actor,
    no: ProposalNo,
    circumstances: &Circumstances<'_>,
) -> Result<Vec<Event>, Denied> {
    let staff = actor.staff().ok_or(Denied::NotThisStep)?;
    let proposal = four_eyes::second_person(file, no, staff)?;
    fits_status(file, proposal.plan.kind())?;
    check(file, &proposal.plan, circumstances)?;
    let mut events = vec![Event::Approved(no)];
    events.extend(carried_out(file, proposal, circumstances)?);
    Ok(events)
}

/// Second person, with a reason.
pub(super) fn send_back(file: &Case, actor: &Actor, sent: &SendingBack) -> Result<Vec<Event>, Denied> {
    let staff = actor.staff().ok_or(Denied::NotThisStep)?;
    four_eyes::second_person(file, sent.proposal, staff)?;
    guard::text(Key::Reason, &sent.reason)?;
    Ok(vec![Event::SentBack(sent.clone())])
}

/// Proposals lapse when the case moves, so this can only fail on a history that was not made here.
fn fits_status(file: &Case, kind: PlanKind) -> Result<(), Denied> {
    let fits = match kind {
        PlanKind::NonAcceptance => matches!(file.status, Status::AwaitingPapers | Status::Screening),
        PlanKind::Discontinuance => file.status.is_open(),
        PlanKind::WithholdNotice => file.status == Status::Accepted,
        PlanKind::LiftWithholding => {
            matches!(file.status, Status::Accepted | Status::Withheld) && file.harm.held().is_some()
        }
        PlanKind::CloseUnsettled => file.status == Status::Explained,
    };
    if fits { Ok(()) } else { Err(Denied::NotNow { status: file.status }) }
}

fn check(file: &Case, plan: &Plan, circumstances: &Circumstances<'_>) -> Result<(), Denied> {
    match plan {
        Plan::NonAcceptance(refusal) => check_non_acceptance(file, refusal, circumstances),
        Plan::Discontinuance(refusal) => check_discontinuance(file, refusal, circumstances),
        Plan::WithholdNotice(withholding) => check_withholding(withholding, circumstances),
        Plan::LiftWithholding(lifting) => check_lifting(lifting, circumstances)
            .and_then(|()| member::notification(file, &lifting.disclosure, circumstances).map(|_| ())),
        Plan::CloseUnsettled(closing) => check_unsettled(file, closing),
    }
}

/// What every refusal needs: facts, reasons in plain words, advice, another road and the way back.
fn texts_of(refusal: &Refusal, needs: &mut Needs) {
    needs
        .text(Key::Text, &refusal.facts)
        .text(Key::Reason, &refusal.reasons)
        .text(Key::Advice, &refusal.advice)
        .text(Key::Referral, &refusal.referral)
        .text(Key::WayBack, &refusal.way_back);
}

fn check_non_acceptance(file: &Case, refusal: &Refusal, circumstances: &Circumstances<'_>) -> Result<(), Denied> {
    let mut needs = Needs::default();
    texts_of(refusal, &mut needs);
    if file.status == Status::AwaitingPapers {
        // Transition 9: silence after two reminders is ground 6, authority that stays unproved is ground 1.
        let silent =
            file.open_papers().is_some_and(|papers| papers.reminders >= REMINDERS && papers.due < circumstances.today);
        let ground = matches!(refusal.ground, Ground::NotPrincipal | Ground::NoCooperation);
        needs.fact(Key::Reminders, silent).fact(Key::Ground, ground);
    }
    if refusal.ground == Ground::Falsehood {
        needs.fact(Key::Hearing, refusal.heard_on.is_some_and(|on| on <= circumstances.today));
    }
    needs.met()
}

/// Ground 4 needs a hearing and ground 6 a warning with a date first. A silent member is never a ground: while the
/// member is late, ground 8 is no way out (Law 53(3)).
fn check_discontinuance(file: &Case, refusal: &Refusal, circumstances: &Circumstances<'_>) -> Result<(), Denied> {
    let mut needs = Needs::default();
    texts_of(refusal, &mut needs);
    if matches!(refusal.ground, Ground::Falsehood | Ground::NoCooperation) {
        needs.fact(Key::Hearing, refusal.heard_on.is_some_and(|on| on <= circumstances.today));
    }
    let member_is_late = file.standing_status() == Status::Overdue;
    needs.fact(Key::Ground, !(member_is_late && refusal.ground == Ground::Difficult));
    needs.met()
}

fn check_withholding(withholding: &Withholding, circumstances: &Circumstances<'_>) -> Result<(), Denied> {
    Needs::default()
        .text(Key::Reason, &withholding.fear)
        .text(Key::Text, &withholding.evidence)
        .text(Key::TextForApplicant, &withholding.text_for_applicant)
        .fact(Key::ReviewDate, withholding.review_on > circumstances.today)
        .met()?;
    guard::open_day(circumstances, withholding.review_on)
}

/// The applicant is told before the member is (transition 14).
fn check_lifting(lifting: &Lifting, circumstances: &Circumstances<'_>) -> Result<(), Denied> {
    Needs::default()
        .text(Key::Reason, &lifting.reason)
        .fact(Key::ApplicantTold, lifting.told_applicant_on <= circumstances.today)
        .met()
}

fn check_unsettled(file: &Case, closing: &UnsettledClosing) -> Result<(), Denied> {
    Needs::default()
        .text(Key::Reason, &closing.reasons)
        .text(Key::Advice, &closing.advice)
        .text(Key::Referral, &closing.referral)
        .met()?;
    guard::all_duties(file)
}

/// The decision itself, with the duties it carries out or leaves open for a reason.
fn carried_out(file: &Case, proposal: &Proposal, circumstances: &Circumstances<'_>) -> Result<Vec<Event>, Denied> {
    match &proposal.plan {
        Plan::NonAcceptance(refusal) => {
            let mut events = duties(file, Absence::NotAccepted, circumstances);
            events.push(Event::NotAccepted(refusal.clone()));
            Ok(events)
        }
        Plan::Discontinuance(refusal) => {
            let mut events = duties(file, Absence::Discontinued, circumstances);
            events.push(Event::Discontinued(refusal.clone()));
            Ok(events)
        }
        Plan::WithholdNotice(withholding) => Ok(vec![Event::NoticeWithheld(withholding.clone())]),
        Plan::LiftWithholding(lifting) => lift(file, proposal, lifting, circumstances),
        Plan::CloseUnsettled(closing) => Ok(vec![Event::ClosedUnsettled(closing.clone())]),
    }
}

fn duties(file: &Case, why: Absence, circumstances: &Circumstances<'_>) -> Vec<Event> {
    [
        guard::done(file, Duty::Consult, circumstances.today),
        guard::done(file, Duty::Advise, circumstances.today),
        guard::absent(file, Duty::Investigate, why),
        guard::absent(file, Duty::Notify, why),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Lifting and telling the member are one step. Danger spoken of after the proposal was made wins: it stays withheld.
fn lift(
    file: &Case,
    proposal: &Proposal,
    lifting: &Lifting,
    circumstances: &Circumstances<'_>,
) -> Result<Vec<Event>, Denied> {
    let newer =
        file.harm.said.as_ref().is_some_and(|said| {
            said.at > proposal.at && said.danger.kind != crate::application::answer::DangerKind::No
        });
    let in_order = lifting.told_applicant_on <= day_in_japan(circumstances.now);
    Needs::default().fact(Key::HarmDecision, !newer).fact(Key::ApplicantTold, in_order).met()?;
    let notified = member::notification(file, &lifting.disclosure, circumstances)?;
    let mut events = vec![Event::WithholdingLifted(Box::new(lifting.clone()))];
    events.extend(guard::done(file, Duty::Notify, circumstances.today));
    events.push(notified);
    Ok(events)
}
