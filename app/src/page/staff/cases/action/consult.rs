//! Consultations: answering one, and turning it into a complaint.

use entity::application::Name;
use entity::case::Command;
use entity::case::payload::{MessageText, ResolutionWish};
use entity::case::permit::Action;
use leptos::prelude::*;

use super::super::action_page::{CaseAction, CaseForm, FieldSpec, LINE, LONG, SHORT, open_action};
use text::staff::action as t;

/// Begins a consultation, or answers it and ends it.
pub(crate) struct ConsultAction;

const ANSWER: FieldSpec<'static> =
    FieldSpec::new("text", t::CONSULTATION_ANSWER, LONG).hint(t::CONSULTATION_HINT).rows(12);

impl CaseAction for ConsultAction {
    const ACTIONS: &'static [Action] = &[Action::BeginConsultation, Action::CloseConsultation];

    fn body(form: &CaseForm<'_>) -> AnyView {
        match open_action(form.opened, Self::ACTIONS) {
            Ok(Action::BeginConsultation) => html! { <p>{t::CONSULTATION_BEGIN}</p> },
            Ok(_) | Err(_) => {
                html! { <input type="hidden" name="step" value="answer"/>{form.area(&ANSWER)} }
            }
        }
    }

    fn command(form: &mut CaseForm<'_>) -> Option<Command> {
        if form.fields.has("step", "answer") {
            return Some(Command::CloseConsultation(MessageText { text: form.text(&ANSWER), files: Vec::new() }));
        }
        Some(Command::BeginConsultation)
    }
}

/// The applicant asks for resolution after all.
pub(crate) struct Resolution;

const WISH: FieldSpec<'static> = FieldSpec::new("text", t::RESOLUTION, SHORT).hint(t::RESOLUTION_HINT);
const NAME: FieldSpec<'static> = FieldSpec::new("name", t::RESOLUTION_NAME, LINE).hint(t::RESOLUTION_NAME_HINT);

impl CaseAction for Resolution {
    const ACTIONS: &'static [Action] = &[Action::AskResolution];

    fn body(form: &CaseForm<'_>) -> AnyView {
        let name = form.opened.file.is_anonymous().then(|| form.line(&NAME));
        html! { {name}{form.area(&WISH)} }
    }

    fn command(form: &mut CaseForm<'_>) -> Option<Command> {
        let name = if form.opened.file.is_anonymous() {
            Some(Name { name: form.text(&NAME), reading: None, other: None })
        } else {
            None
        };
        Some(Command::AskResolution(ResolutionWish { share: None, name, text: form.text(&WISH) }))
    }
}
