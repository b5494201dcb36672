//! The list of points as the desk words them.

use entity::case::Command;
use entity::case::permit::Action;
use entity::case::point::{PointDecision, PointDraft, PointNo, Taking};
use entity::law::ground::Ground;
use entity::law::subject::Subject;

use super::super::action_page::{CaseAction, CaseForm, FieldSpec, SHORT, choices};
use super::super::opened::OpenedCase;
use crate::prelude::*;
use text::case as codes;
use text::staff::action::check as t;

/// Words and subjects of the points.
pub(crate) struct Edit;

const TEXT: FieldSpec<'static> = FieldSpec::new("point", t::POINT, SHORT).optional().rows(3);
const SUBJECT: FieldSpec<'static> = FieldSpec::choice("subject", t::SUBJECT).optional();
/// Empty rows at the end.
const FRESH: usize = 5;
/// The most rows that a post may carry.
const MOST: usize = 100;

impl CaseAction for Edit {
    const ACTIONS: &'static [Action] = &[Action::SetPoints];

    fn start(_ctx: &Ctx, opened: &OpenedCase) -> Fields {
        let mut fields = Fields::default();
        for (row, point) in opened.file.points.iter().enumerate() {
            fields.push(format!("no-{row}"), point.no.0.to_string());
            fields.push(format!("point-{row}"), point.text.clone());
            fields.push(format!("subject-{row}"), point.subject.map(Subject::code).unwrap_or_default());
        }
        fields
    }

    fn body(form: &CaseForm<'_>) -> AnyView {
        let rows: Vec<AnyView> = (0..rows(form)).map(|at| row(form, at)).collect();
        html! { <p class="small">{t::POINT_HINT}</p>{rows}<p class="small">{t::MORE_ROWS}</p> }
    }

    fn command(form: &mut CaseForm<'_>) -> Option<Command> {
        let mut drafts = Vec::new();
        for at in 0..rows(form) {
            let text = form.text(&TEXT.named(&format!("point-{at}")));
            if text.is_empty() {
                continue;
            }
            drafts.push(PointDraft {
                no: form.fields.get(&format!("no-{at}")).parse().ok().map(PointNo),
                text,
                subject: Subject::from_code(form.fields.get(&format!("subject-{at}"))),
            });
        }
        Some(Command::SetPoints(drafts))
    }
}

/// As many rows as there are points or posted rows, and a few more.
fn rows(form: &CaseForm<'_>) -> usize {
    let filled = (0..MOST).rev().find(|at| !form.fields.get(&format!("point-{at}")).trim().is_empty());
    filled.map_or(0, |last| last + 1).saturating_add(FRESH).min(MOST)
}

fn row(form: &CaseForm<'_>, at: usize) -> AnyView {
    let number = format!("no-{at}");
    let kept = form.fields.get(&number).to_owned();
    let mut subjects = vec![Choice::new("", t::NO_SUBJECT)];
    subjects.extend(choices(Subject::ALL, Subject::code, codes::subject::name));
    html! {
        <div class="card">
            {(!kept.is_empty()).then(|| view! { <input type="hidden" name=number value=kept/> })}
            {form.area(&TEXT.named(&format!("point-{at}")))}
            {form.select(&SUBJECT.named(&format!("subject-{at}")), subjects)}
        </div>
    }
}

/// Leaves one point out during handling.
pub(crate) struct Leave;

const WHICH: FieldSpec<'static> = FieldSpec::choice("no", t::POINT);
const GROUND: FieldSpec<'static> = FieldSpec::choice("ground", t::LEAVE_GROUND);
const REASON: FieldSpec<'static> = FieldSpec::new("reason", t::LEAVE_REASON, SHORT);

impl CaseAction for Leave {
    const ACTIONS: &'static [Action] = &[Action::LeavePoint];

    fn body(form: &CaseForm<'_>) -> AnyView {
        let points: Vec<Choice> = form
            .opened
            .file
            .taken_points()
            .map(|point| Choice::new(point.no.0.to_string(), point.text.clone()))
            .collect();
        let grounds = choices(Ground::ALL, Ground::code, codes::ground);
        html! { {form.radios(&WHICH, points)}{form.radios(&GROUND, grounds)}{form.area(&REASON)} }
    }

    fn command(form: &mut CaseForm<'_>) -> Option<Command> {
        let no = form.pick(&WHICH, |code| code.parse().ok().map(PointNo));
        let ground = form.pick(&GROUND, Ground::from_code);
        let reason = form.text(&REASON);
        Some(Command::LeavePoint(PointDecision { no: no?, taking: Taking::Left { ground: ground?, reason } }))
    }
}
