//! Suspected leaks (Law 26), and talking to the Commission.

use entity::case::Command;
use entity::case::payload::{LeakFlag, PpcContact};
use entity::case::permit::Action;
use entity::law::deadline::LeakKind;
use leptos::prelude::*;

use super::super::action_page::{CaseAction, CaseForm, FieldSpec, LONG, choices};
use text::staff::action::leak as t;

pub(crate) struct Flag;

const KINDS: FieldSpec<'static> = FieldSpec::choice("kinds", t::KINDS).optional();
const KNOWN_ON: FieldSpec<'static> = FieldSpec::choice("known", t::KNOWN_ON).hint(t::KNOWN_HINT).optional();
const TEXT: FieldSpec<'static> = FieldSpec::new("text", t::TEXT, LONG).hint(t::TEXT_HINT);

const fn kind(kind: LeakKind) -> &'static str {
    match kind {
        LeakKind::SpecialCare => t::SPECIAL_CARE,
        LeakKind::FinancialHarm => t::FINANCIAL_HARM,
        LeakKind::Malicious => t::MALICIOUS,
        LeakKind::Many => t::MANY,
    }
}

impl CaseAction for Flag {
    const ACTIONS: &'static [Action] = &[Action::FlagLeak];

    fn body(form: &CaseForm<'_>) -> AnyView {
        let kinds = choices(LeakKind::ALL, LeakKind::code, kind);
        html! { {form.checks(&KINDS, kinds)}{form.date(&KNOWN_ON)}{form.area(&TEXT)} }
    }

    fn command(form: &mut CaseForm<'_>) -> Option<Command> {
        let kinds = form.picks(&KINDS, LeakKind::from_code).into_iter().collect();
        let known_on = form.maybe_day(&KNOWN_ON);
        Some(Command::FlagLeak(LeakFlag { known_on, kinds, text: form.text(&TEXT) }))
    }
}

/// Asks or tells the Commission.
pub(crate) struct Ppc;

const ON: FieldSpec<'static> = FieldSpec::choice("on", t::PPC_ON);
const SAID: FieldSpec<'static> = FieldSpec::new("text", t::PPC_TEXT, LONG).hint(t::PPC_HINT);
const ANSWER: FieldSpec<'static> = FieldSpec::new("answer", t::PPC_ANSWER, LONG).optional();

impl CaseAction for Ppc {
    const ACTIONS: &'static [Action] = &[Action::ContactPpc];

    fn body(form: &CaseForm<'_>) -> AnyView {
        html! { {form.date(&ON)}{form.area(&SAID)}{form.area(&ANSWER)} }
    }

    fn command(form: &mut CaseForm<'_>) -> Option<Command> {
        let on = form.past_day(&ON);
        let text = form.text(&SAID);
        let answer = form.maybe(&ANSWER);
        Some(Command::ContactPpc(PpcContact { on: on?, text, answer }))
    }
}
