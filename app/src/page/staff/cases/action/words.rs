//! Notes, words to the applicant, and stepping back for a conflict of interest.

use entity::case::Command;
use entity::case::payload::{MessageText, Reason};
use entity::case::permit::Action;

use super::super::action_page::{CaseAction, CaseForm, FieldSpec, LONG, SHORT};
use crate::component::note::Note as Box;
use crate::prelude::*;
use text::staff::action as t;

pub(crate) struct AddNote;

const NOTE: FieldSpec<'static> = FieldSpec::new("text", t::NOTE, LONG).hint(t::NOTE_HINT);

impl CaseAction for AddNote {
    const ACTIONS: &'static [Action] = &[Action::WriteNote];

    fn body(form: &CaseForm<'_>) -> AnyView {
        form.area(&NOTE)
    }

    fn command(form: &mut CaseForm<'_>) -> Option<Command> {
        Some(Command::WriteNote(MessageText { text: form.text(&NOTE), files: Vec::new() }))
    }
}

/// Words to the applicant.
pub(crate) struct Message;

const MESSAGE: FieldSpec<'static> = FieldSpec::new("text", t::MESSAGE, LONG).hint(t::MESSAGE_HINT).rows(10);

impl CaseAction for Message {
    const ACTIONS: &'static [Action] = &[Action::WriteToApplicant];

    fn body(form: &CaseForm<'_>) -> AnyView {
        let quiet = form.opened.file.contact_is_quiet();
        html! {
            {quiet.then(|| view! { <Box kind=NoteKind::Warn>{t::QUIET}</Box> })}
            {form.area(&MESSAGE)}
        }
    }

    fn command(form: &mut CaseForm<'_>) -> Option<Command> {
        Some(Command::WriteToApplicant(MessageText { text: form.text(&MESSAGE), files: Vec::new() }))
    }
}

pub(crate) struct Conflict;

const CONFLICT: FieldSpec<'static> = FieldSpec::new("reason", t::CONFLICT_REASON, SHORT).hint(t::CONFLICT_HINT);

impl CaseAction for Conflict {
    const ACTIONS: &'static [Action] = &[Action::DeclareConflict];
    const LOOK: Look = Look::Danger;

    fn body(form: &CaseForm<'_>) -> AnyView {
        form.area(&CONFLICT)
    }

    fn command(form: &mut CaseForm<'_>) -> Option<Command> {
        Some(Command::DeclareConflict(Reason { reason: form.text(&CONFLICT) }))
    }
}
