//! Notes, words to the applicant, and stepping back for a conflict of interest.

use entity::case::Command;
use entity::case::payload::{MessageText, Reason};
use entity::case::permit::Action;

use super::super::action_page::{CaseAction, CaseForm, FieldSpec, LONG, SHORT};
use crate::component::note::Note as Box;
use crate::prelude::*;
use text::staff::act as t;

pub(crate) struct AddNote;

const NOTE: FieldSpec<'static> = FieldSpec::new("text", t::NOTE, LONG).hint(t::NOTE_HINT);

impl CaseAction for AddNote {
    const ACTIONS: &'static [Action] = &[Action::WriteNote];

    fn body(sheet: &CaseForm<'_>) -> AnyView {
        sheet.area(&NOTE)
    }

    fn command(sheet: &mut CaseForm<'_>) -> Option<Command> {
        Some(Command::WriteNote(MessageText { text: sheet.text(&NOTE), files: Vec::new() }))
    }
}

/// Words to the applicant.
pub(crate) struct Message;

const MESSAGE: FieldSpec<'static> = FieldSpec::new("text", t::MESSAGE, LONG).hint(t::MESSAGE_HINT).rows(10);

impl CaseAction for Message {
    const ACTIONS: &'static [Action] = &[Action::WriteToApplicant];

    fn body(sheet: &CaseForm<'_>) -> AnyView {
        let quiet = sheet.opened.file.contact_is_quiet();
        html! {
            {quiet.then(|| view! { <Box kind=NoteKind::Warn>{t::QUIET}</Box> })}
            {sheet.area(&MESSAGE)}
        }
    }

    fn command(sheet: &mut CaseForm<'_>) -> Option<Command> {
        Some(Command::WriteToApplicant(MessageText { text: sheet.text(&MESSAGE), files: Vec::new() }))
    }
}

pub(crate) struct Conflict;

const CONFLICT: FieldSpec<'static> = FieldSpec::new("reason", t::CONFLICT_REASON, SHORT).hint(t::CONFLICT_HINT);

impl CaseAction for Conflict {
    const ACTIONS: &'static [Action] = &[Action::DeclareConflict];
    const LOOK: Look = Look::Danger;

    fn body(sheet: &CaseForm<'_>) -> AnyView {
        sheet.area(&CONFLICT)
    }

    fn command(sheet: &mut CaseForm<'_>) -> Option<Command> {
        Some(Command::DeclareConflict(Reason { reason: sheet.text(&CONFLICT) }))
    }
}
