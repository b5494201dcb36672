//! The check of an application as a complaint: begin, finish, go back; the proxy's authority.

use entity::case::Command;
use entity::case::checked::{AuthorityResult, Checked, Membership};
use entity::case::payload::Reason;
use entity::case::permit::Action;

use super::super::action_page::{CaseAction, CaseForm, FieldSpec, SHORT, open_action};
use crate::prelude::*;
use text::staff::action::check as t;

/// Begins the check, or finishes it.
pub(crate) struct Check;

impl CaseAction for Check {
    const ACTIONS: &'static [Action] = &[Action::BeginCheck, Action::FinishCheck];

    fn body(form: &CaseForm<'_>) -> AnyView {
        if let Ok(Action::BeginCheck) = open_action(form.opened, Self::ACTIONS) {
            return html! { <p>{t::BEGIN}</p> };
        }
        let file = &form.opened.file;
        let member = file.member.as_ref().is_some_and(|found| found.matched.on_receipt == Membership::Member);
        let rows = [
            (t::IDENTITY, "identity", state(&file.identity, Done(file.identity_confirmed()))),
            (t::AUTHORITY, "authority", state(&file.authority, Done(file.authority_confirmed()))),
            (t::MEMBER, "member", if member { t::DONE } else { t::OPEN }),
        ]
        .into_iter()
        .map(|(what, page, state)| {
            let row = SummaryRow::text(what, state);
            if state == t::OPEN { row.change(form.opened.page(page)) } else { row }
        })
        .collect();
        html! {
            <input type="hidden" name="step" value="finish"/>
            <h3>{t::NEEDED}</h3>
            <SummaryList rows=rows/>
        }
    }

    fn command(form: &mut CaseForm<'_>) -> Option<Command> {
        Some(if form.fields.has("step", "finish") { Command::FinishCheck } else { Command::BeginCheck })
    }
}

/// Whether a check is done with the right result.
struct Done(bool);

fn state<R>(checked: &Checked<R>, done: Done) -> &'static str {
    match checked {
        Checked::NotNeeded => t::NOT_NEEDED,
        Checked::Pending | Checked::Done { .. } if done.0 => t::DONE,
        Checked::Pending | Checked::Done { .. } => t::OPEN,
    }
}

/// Back to the check.
pub(crate) struct Return;

const REASON: FieldSpec<'static> = FieldSpec::new("reason", t::RETURN_REASON, SHORT);

impl CaseAction for Return {
    const ACTIONS: &'static [Action] = &[Action::ReturnToCheck];

    fn body(form: &CaseForm<'_>) -> AnyView {
        form.area(&REASON)
    }

    fn command(form: &mut CaseForm<'_>) -> Option<Command> {
        Some(Command::ReturnToCheck(Reason { reason: form.text(&REASON) }))
    }
}

pub(crate) struct Authority;

const RESULT: FieldSpec<'static> = FieldSpec::choice("result", t::AUTHORITY_RESULT);
const PAPERS: FieldSpec<'static> = FieldSpec::new("papers", t::AUTHORITY_PAPERS, SHORT).hint(t::AUTHORITY_HINT);

impl CaseAction for Authority {
    const ACTIONS: &'static [Action] = &[Action::RecordAuthority];

    fn body(form: &CaseForm<'_>) -> AnyView {
        let choices = vec![
            Choice::new("confirmed", t::AUTHORITY_CONFIRMED),
            Choice::new("lacking", t::AUTHORITY_LACKING),
            Choice::new("number", t::AUTHORITY_NUMBER),
        ];
        html! { {form.radios(&RESULT, choices)}{form.area(&PAPERS)} }
    }

    fn command(form: &mut CaseForm<'_>) -> Option<Command> {
        let result = match form.fields.get("result") {
            "confirmed" => AuthorityResult::Confirmed { papers: form.text(&PAPERS) },
            "lacking" => AuthorityResult::NotShown { lacking: form.text(&PAPERS) },
            "number" => AuthorityResult::NumberVisible,
            _ => {
                form.pick::<()>(&RESULT, |_| None);
                return None;
            }
        };
        Some(Command::RecordAuthority(result))
    }
}
