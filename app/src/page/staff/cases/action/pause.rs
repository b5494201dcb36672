//! Pauses and ends that one person records, and the second look at a refusal.

use entity::case::Command;
use entity::case::payload::{
    MessageText, ReopenReason, Reopening, ReviewDecision, ReviewOutcome, SuspensionOrder, SuspensionReason, Withdrawal,
};
use entity::case::permit::Action;

use super::super::action_page::{CaseAction, CaseForm, FieldSpec, LONG, SHORT, choices};
use crate::prelude::*;
use text::staff::action::pause as t;

pub(crate) struct Suspend;

const WHY: FieldSpec<'static> = FieldSpec::choice("why", t::SUSPEND_WHY);
const SUSPEND_TEXT: FieldSpec<'static> = FieldSpec::new("text", t::SUSPEND_TEXT, LONG);
const REVIEW_ON: FieldSpec<'static> = FieldSpec::choice("review", t::REVIEW_ON).hint(t::REVIEW_HINT).optional();

const fn suspension(why: SuspensionReason) -> &'static str {
    match why {
        SuspensionReason::Litigation => t::LITIGATION,
        SuspensionReason::AuthorityInDoubt => t::AUTHORITY,
        SuspensionReason::Difficult => t::DIFFICULT,
        SuspensionReason::ApplicantAsks => t::APPLICANT_ASKS,
        SuspensionReason::LeakInquiry => t::LEAK,
    }
}

impl CaseAction for Suspend {
    const ACTIONS: &'static [Action] = &[Action::Suspend];

    fn body(form: &CaseForm<'_>) -> AnyView {
        let why = choices(SuspensionReason::ALL, SuspensionReason::code, suspension);
        html! { {form.radios(&WHY, why)}{form.area(&SUSPEND_TEXT)}{form.date(&REVIEW_ON)} }
    }

    fn command(form: &mut CaseForm<'_>) -> Option<Command> {
        let why = form.pick(&WHY, SuspensionReason::from_code);
        let text = form.text(&SUSPEND_TEXT);
        let review_on = form.maybe_open_day(&REVIEW_ON);
        Some(Command::Suspend(SuspensionOrder { why: why?, text, review_on }))
    }
}

/// Sets the clocks going again.
pub(crate) struct Resume;

const RESUME_TEXT: FieldSpec<'static> = FieldSpec::new("text", t::RESUME_TEXT, LONG).hint(t::RESUME_HINT);

impl CaseAction for Resume {
    const ACTIONS: &'static [Action] = &[Action::Resume];

    fn body(form: &CaseForm<'_>) -> AnyView {
        form.area(&RESUME_TEXT)
    }

    fn command(form: &mut CaseForm<'_>) -> Option<Command> {
        Some(Command::Resume(MessageText { text: form.text(&RESUME_TEXT), files: Vec::new() }))
    }
}

/// A withdrawal by word of mouth, confirmed in writing.
pub(crate) struct Withdraw;

const CONFIRMED: FieldSpec<'static> = FieldSpec::choice("confirmed", t::WITHDRAW_ON).hint(t::WITHDRAW_HINT);
const REASON: FieldSpec<'static> =
    FieldSpec::new("reason", t::WITHDRAW_REASON, SHORT).hint(t::WITHDRAW_REASON_HINT).optional();

impl CaseAction for Withdraw {
    const ACTIONS: &'static [Action] = &[Action::Withdraw];
    const LOOK: Look = Look::Danger;

    fn body(form: &CaseForm<'_>) -> AnyView {
        html! { {form.date(&CONFIRMED)}{form.area(&REASON)} }
    }

    fn command(form: &mut CaseForm<'_>) -> Option<Command> {
        let confirmed_on = form.past_day(&CONFIRMED);
        Some(Command::Withdraw(Withdrawal { reason: form.maybe(&REASON), confirmed_on }))
    }
}

/// Takes an ended case up again.
pub(crate) struct Reopen;

const REOPEN_WHY: FieldSpec<'static> = FieldSpec::choice("why", t::REOPEN_WHY);
const REOPEN_TEXT: FieldSpec<'static> = FieldSpec::new("text", t::REOPEN_TEXT, LONG);
/// A review is decided on a page of its own, by a third person.
const REOPEN_REASONS: &[ReopenReason] = &[
    ReopenReason::NewFacts,
    ReopenReason::PapersSupplied,
    ReopenReason::LawsuitEnded,
    ReopenReason::PromiseBroken,
    ReopenReason::ErrorFound,
];

const fn reopening(why: ReopenReason) -> &'static str {
    match why {
        ReopenReason::NewFacts => t::NEW_FACTS,
        ReopenReason::PapersSupplied => t::PAPERS,
        ReopenReason::LawsuitEnded => t::LAWSUIT_ENDED,
        ReopenReason::PromiseBroken => t::PROMISE_BROKEN,
        ReopenReason::ErrorFound => t::ERROR_FOUND,
        ReopenReason::Review => t::REVIEW,
    }
}

impl CaseAction for Reopen {
    const ACTIONS: &'static [Action] = &[Action::Reopen];

    fn body(form: &CaseForm<'_>) -> AnyView {
        let why = choices(REOPEN_REASONS, ReopenReason::code, reopening);
        html! { {form.radios(&REOPEN_WHY, why)}{form.area(&REOPEN_TEXT)} }
    }

    fn command(form: &mut CaseForm<'_>) -> Option<Command> {
        let why =
            form.pick(&REOPEN_WHY, |code| ReopenReason::from_code(code).filter(|why| REOPEN_REASONS.contains(why)));
        let text = form.text(&REOPEN_TEXT);
        Some(Command::Reopen(Reopening { why: why?, text, files: Vec::new() }))
    }
}

/// A third person looks at a refusal again.
pub(crate) struct ReviewRefusal;

const OUTCOME: FieldSpec<'static> = FieldSpec::choice("outcome", t::REVIEW);
const REASONS: FieldSpec<'static> = FieldSpec::new("reasons", t::REVIEW_REASONS, LONG);

const fn outcome(outcome: ReviewOutcome) -> &'static str {
    match outcome {
        ReviewOutcome::Upheld => t::UPHELD,
        ReviewOutcome::Reopened => t::REOPENED,
    }
}

impl CaseAction for ReviewRefusal {
    const ACTIONS: &'static [Action] = &[Action::DecideReview];

    fn body(form: &CaseForm<'_>) -> AnyView {
        let asked = form.opened.file.review.as_ref().map(|review| review.text.clone()).unwrap_or_default();
        html! {
            <Note kind=NoteKind::Info>{t::REVIEW_LEAD}</Note>
            <Card title=t::REVIEW_ASKED><p class="as-typed">{asked}</p></Card>
            {form.radios(&OUTCOME, choices(ReviewOutcome::ALL, ReviewOutcome::code, outcome))}
            {form.area(&REASONS)}
        }
    }

    fn command(form: &mut CaseForm<'_>) -> Option<Command> {
        let outcome = form.pick(&OUTCOME, ReviewOutcome::from_code);
        let reasons = form.text(&REASONS);
        Some(Command::DecideReview(ReviewDecision { outcome: outcome?, reasons }))
    }
}
