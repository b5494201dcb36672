//! Noting a reply that came by letter, verifying, closing, writing a note.

use entity::law::guidance::Improvement;
use entity::measure::Command;
use entity::measure::permit::Action;

use super::action_page::{MeasureAction, MeasureForm};
use crate::component::note::Note as Box;
use crate::page::staff::form::{FieldSpec, LONG, SHORT, choices};
use crate::prelude::*;
use text::measure as codes;
use text::measure::staff as t;

/// Notes a reply that came by letter.
pub(super) struct Reply;

const CAME: FieldSpec<'static> = FieldSpec::choice("came", t::F_CAME);
const REPLY: FieldSpec<'static> = FieldSpec::new("text", t::F_REPLY, LONG).hint(t::REPLY_HINT).rows(10);
const DONE_ON: FieldSpec<'static> = FieldSpec::choice("done-on", t::F_DONE_ON).hint(t::DONE_ON_HINT).optional();

impl MeasureAction for Reply {
    const ACTION: Action = Action::Reply;

    fn body(form: &MeasureForm<'_>) -> AnyView {
        html! { {form.date(&CAME)}{form.area(&REPLY)}{form.date(&DONE_ON)} }
    }

    fn command(form: &mut MeasureForm<'_>) -> Option<Command> {
        let came_on = form.past_day(&CAME);
        let text = form.text(&REPLY);
        let done_on = form.maybe_day(&DONE_ON);
        Some(Command::Reply { text, done_on, came_on: Some(came_on?) })
    }
}

/// Verifies what became of the last measure.
pub(super) struct Verify;

const RESULT: FieldSpec<'static> = FieldSpec::choice("result", t::F_RESULT);
const EVIDENCE: FieldSpec<'static> = FieldSpec::new("evidence", t::F_EVIDENCE, LONG).hint(t::EVIDENCE_HINT);

impl MeasureAction for Verify {
    const ACTION: Action = Action::Verify;

    fn body(form: &MeasureForm<'_>) -> AnyView {
        let last = form.opened.inner.file.measures.last();
        let demand = last.map(|measure| measure.draft.demand.clone()).unwrap_or_default();
        let reply = match last.and_then(|measure| measure.reply.as_ref()) {
            Some(reply) => {
                let text = reply.text.clone();
                html! { <Card title=codes::REPLY><p class="as-typed">{text}</p></Card> }
            }
            None => html! { <Box kind=NoteKind::Warn>{t::VERIFY_NO_REPLY}</Box> },
        };
        html! {
            <p>{t::VERIFY_LEAD}</p>
            <Card title=codes::DEMAND><p class="as-typed">{demand}</p></Card>
            {reply}
            {form.radios(&RESULT, choices(Improvement::ALL, Improvement::code, codes::improvement))}
            {form.area(&EVIDENCE)}
        }
    }

    fn command(form: &mut MeasureForm<'_>) -> Option<Command> {
        let result = form.pick(&RESULT, Improvement::from_code);
        let evidence = form.text(&EVIDENCE);
        Some(Command::Verify { result: result?, evidence })
    }
}

pub(super) struct Close;

const CLOSE: FieldSpec<'static> = FieldSpec::new("reason", t::F_CLOSE, SHORT);

impl MeasureAction for Close {
    const ACTION: Action = Action::Close;
    const LOOK: Look = Look::Danger;

    fn body(form: &MeasureForm<'_>) -> AnyView {
        let lead = t::CLOSE_LEAD;
        html! {
            <Box kind=NoteKind::Warn>{lead}</Box>
            {form.area(&CLOSE)}
        }
    }

    fn command(form: &mut MeasureForm<'_>) -> Option<Command> {
        Some(Command::Close { reason: form.text(&CLOSE) })
    }
}

pub(super) struct AddMeasureNote;

const NOTE: FieldSpec<'static> = FieldSpec::new("text", t::F_NOTE, LONG).hint(t::NOTE_HINT);

impl MeasureAction for AddMeasureNote {
    const ACTION: Action = Action::Note;

    fn body(form: &MeasureForm<'_>) -> AnyView {
        form.area(&NOTE)
    }

    fn command(form: &mut MeasureForm<'_>) -> Option<Command> {
        Some(Command::Note { text: form.text(&NOTE) })
    }
}
