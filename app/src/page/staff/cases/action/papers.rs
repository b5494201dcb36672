//! Papers: asking for them, reminding, giving more time.

use entity::case::Command;
use entity::case::payload::{Extension, PaperAsk};
use entity::case::permit::Action;
use entity::law::deadline;
use entity::law::paper::Paper;

use super::super::action_page::{CaseAction, CaseForm, FieldSpec, LONG, SHORT, push_day};
use super::super::opened::{self, OpenedCase};
use crate::prelude::*;
use text::case as codes;
use text::letter;
use text::staff::action::check as t;

/// Asks the applicant for papers or facts.
pub(crate) struct Papers;

const WHICH: FieldSpec<'static> = FieldSpec::choice("papers", t::PAPERS);
const TEXT: FieldSpec<'static> = FieldSpec::new("text", t::PAPERS_TEXT, LONG).hint(t::PAPERS_TEXT_HINT).rows(8);
const DUE: FieldSpec<'static> = FieldSpec::choice("due", t::PAPERS_DUE);

impl CaseAction for Papers {
    const ACTIONS: &'static [Action] = &[Action::AskPapers];

    fn start(ctx: &Ctx, _opened: &OpenedCase) -> Fields {
        let mut fields = Fields::default();
        fields.push(TEXT.name, t::PAPERS_START);
        let usual = deadline::papers(ctx.today(), &ctx.app.organization().terms, ctx.app.calendar());
        push_day(&mut fields, DUE.name, usual.due);
        fields
    }

    fn body(form: &CaseForm<'_>) -> AnyView {
        let lang = form.lang();
        let papers = Paper::ALL.iter().map(|one| Choice::new(one.code(), letter::paper(lang, *one))).collect();
        html! { {form.checks(&WHICH, papers)}{form.area(&TEXT)}{form.date(&DUE)} }
    }

    fn command(form: &mut CaseForm<'_>) -> Option<Command> {
        let papers: Vec<Paper> = form.picks(&WHICH, Paper::from_code).into_iter().collect();
        if papers.is_empty() {
            form.pick::<()>(&WHICH, |_| None);
        }
        let text = form.text(&TEXT);
        let due = form.maybe_open_day(&DUE);
        Some(Command::AskPapers(PaperAsk { papers, text, due }))
    }
}

/// Reminds whoever is awaited.
pub(crate) struct Remind;

impl CaseAction for Remind {
    const ACTIONS: &'static [Action] = &[Action::Remind];

    fn body(form: &CaseForm<'_>) -> AnyView {
        let due = entity::case::due::next(&form.opened.file).map(|(day, kind)| {
            let line = format!("{}：{}", codes::due(kind), opened::due_words(form.ctx, day));
            view! { <p><strong>{line}</strong></p> }
        });
        html! { {due}<p>{t::REMIND_BODY}</p> }
    }

    fn command(_sheet: &mut CaseForm<'_>) -> Option<Command> {
        Some(Command::Remind)
    }
}

pub(crate) struct Extend;

const UNTIL: FieldSpec<'static> = FieldSpec::choice("until", t::EXTEND_UNTIL).hint(t::EXTEND_HINT).optional();
const REASON: FieldSpec<'static> = FieldSpec::new("reason", t::EXTEND_REASON, SHORT);

impl CaseAction for Extend {
    const ACTIONS: &'static [Action] = &[Action::ExtendDue];

    fn body(form: &CaseForm<'_>) -> AnyView {
        html! { {form.date(&UNTIL)}{form.area(&REASON)} }
    }

    fn command(form: &mut CaseForm<'_>) -> Option<Command> {
        let until = form.maybe_open_day(&UNTIL);
        Some(Command::ExtendDue(Extension { until, reason: form.text(&REASON) }))
    }
}
