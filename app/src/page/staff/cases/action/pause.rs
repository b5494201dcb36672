//! Pauses and ends that one person records, and the second look at a refusal.

use entity::case::Command;
use entity::case::payload::{
    MessageText, ReopenReason, Reopening, ReviewDecision, ReviewOutcome, SuspensionOrder, SuspensionReason, Withdrawal,
};
use entity::case::permit::Action;

use super::super::action_page::{CaseAction, CaseForm, FieldSpec, LONG, SHORT, choices};
use crate::prelude::*;
use text::staff::act::pause as t;

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

    fn body(sheet: &CaseForm<'_>) -> AnyView {
        let why = choices(SuspensionReason::ALL, SuspensionReason::code, suspension);
        html! { {sheet.radios(&WHY, why)}{sheet.area(&SUSPEND_TEXT)}{sheet.date(&REVIEW_ON)} }
    }

    fn command(sheet: &mut CaseForm<'_>) -> Option<Command> {
        let why = sheet.pick(&WHY, SuspensionReason::from_code);
        let text = sheet.text(&SUSPEND_TEXT);
        let review_on = sheet.maybe_open_day(&REVIEW_ON);
        Some(Command::Suspend(SuspensionOrder { why: why?, text, review_on }))
    }
}

/// Sets the clocks going again.
pub(crate) struct Resume;

const RESUME_TEXT: FieldSpec<'static> = FieldSpec::new("text", t::RESUME_TEXT, LONG).hint(t::RESUME_HINT);

impl CaseAction for Resume {
    const ACTIONS: &'static [Action] = &[Action::Resume];

    fn body(sheet: &CaseForm<'_>) -> AnyView {
        sheet.area(&RESUME_TEXT)
    }

    fn command(sheet: &mut CaseForm<'_>) -> Option<Command> {
        Some(Command::Resume(MessageText { text: sheet.text(&RESUME_TEXT), files: Vec::new() }))
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

    fn body(sheet: &CaseForm<'_>) -> AnyView {
        html! { {sheet.date(&CONFIRMED)}{sheet.area(&REASON)} }
    }

    fn command(sheet: &mut CaseForm<'_>) -> Option<Command> {
        let confirmed_on = sheet.past_day(&CONFIRMED);
        Some(Command::Withdraw(Withdrawal { reason: sheet.maybe(&REASON), confirmed_on }))
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

    fn body(sheet: &CaseForm<'_>) -> AnyView {
        let why = choices(REOPEN_REASONS, ReopenReason::code, reopening);
        html! { {sheet.radios(&REOPEN_WHY, why)}{sheet.area(&REOPEN_TEXT)} }
    }

    fn command(sheet: &mut CaseForm<'_>) -> Option<Command> {
        let why =
            sheet.pick(&REOPEN_WHY, |code| ReopenReason::from_code(code).filter(|why| REOPEN_REASONS.contains(why)));
        let text = sheet.text(&REOPEN_TEXT);
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

    fn body(sheet: &CaseForm<'_>) -> AnyView {
        let asked = sheet.opened.file.review.as_ref().map(|review| review.text.clone()).unwrap_or_default();
        html! {
            <Note kind=NoteKind::Info>{t::REVIEW_LEAD}</Note>
            <Card title=t::REVIEW_ASKED><p class="as-typed">{asked}</p></Card>
            {sheet.radios(&OUTCOME, choices(ReviewOutcome::ALL, ReviewOutcome::code, outcome))}
            {sheet.area(&REASONS)}
        }
    }

    fn command(sheet: &mut CaseForm<'_>) -> Option<Command> {
        let outcome = sheet.pick(&OUTCOME, ReviewOutcome::from_code);
        let reasons = sheet.text(&REASONS);
        Some(Command::DecideReview(ReviewDecision { outcome: outcome?, reasons }))
    }
}
