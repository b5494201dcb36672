//! Acceptance: every point is taken up or left with a ground and a reason (Law 53(1); the eight conditions).

use entity::case::Command;
use entity::case::payload::Acceptance;
use entity::case::permit::Action;
use entity::case::point::{Point, PointDecision, Taking};
use entity::law::ground::Ground;

use super::super::action_page::{CaseAction, CaseForm, FieldSpec, LONG, SHORT, choices};
use crate::prelude::*;
use text::case as codes;
use text::staff::action::check as t;
use text::staff::action::refusal;

use super::super::opened::OpenedCase;

pub(crate) struct Accept;

const TAKING: FieldSpec<'static> = FieldSpec::choice("taking", t::TAKING);
const GROUND: FieldSpec<'static> = FieldSpec::choice("ground", t::LEAVE_GROUND).optional();
const REASON: FieldSpec<'static> = FieldSpec::new("reason", t::LEAVE_REASON, SHORT).optional().rows(3);
const TEXT: FieldSpec<'static> = FieldSpec::new("text", t::ACCEPT_TEXT, LONG).rows(8);

impl CaseAction for Accept {
    const ACTIONS: &'static [Action] = &[Action::Accept];

    fn start(_ctx: &Ctx, opened: &OpenedCase) -> Fields {
        let mut fields = Fields::default();
        fields.push("text", t::ACCEPT_START);
        for point in &opened.file.points {
            // What is known to be outside is laid out first; the person decides.
            if point.text == codes::MONEY_POINT {
                fields.push(format!("taking-{}", point.no.0), "leave");
                fields.push(format!("ground-{}", point.no.0), Ground::Damages.code());
            }
        }
        fields
    }

    fn body(form: &CaseForm<'_>) -> AnyView {
        let opened = form.opened;
        let mut links = vec![Link::new(opened.page("grounds"), refusal::SEE_GROUNDS)];
        if opened.may(Action::SetPoints) {
            links.push(Link::new(opened.page("points/edit"), codes::action::label(Action::SetPoints)));
        }
        let points: Vec<AnyView> = opened.file.points.iter().map(|one| point(form, one)).collect();
        let empty = points.is_empty();
        html! {
            <LinkList items=links/>
            {empty.then(|| view! { <Note kind=NoteKind::Warn>{t::NO_POINTS}</Note> })}
            {points}
            {form.area(&TEXT)}
        }
    }

    fn command(form: &mut CaseForm<'_>) -> Option<Command> {
        let numbers: Vec<_> = form.opened.file.points.iter().map(|point| point.no).collect();
        let mut points = Vec::with_capacity(numbers.len());
        for no in numbers {
            if let Some(taking) = taking(form, no.0) {
                points.push(PointDecision { no, taking });
            }
        }
        Some(Command::Accept(Acceptance { points, text: form.text(&TEXT) }))
    }
}

/// What was decided on one point.
fn taking(form: &mut CaseForm<'_>, no: u32) -> Option<Taking> {
    let leave = form.pick(&TAKING.named(&format!("taking-{no}")), |code| match code {
        "take" => Some(false),
        "leave" => Some(true),
        _ => None,
    })?;
    if !leave {
        return Some(Taking::Taken);
    }
    let ground = form.pick(&GROUND.named(&format!("ground-{no}")), Ground::from_code);
    let asked = FieldSpec::new("reason", t::LEAVE_REASON, SHORT);
    let reason = form.text(&asked.named(&format!("reason-{no}")));
    Some(Taking::Left { ground: ground?, reason })
}

fn point(form: &CaseForm<'_>, point: &Point) -> AnyView {
    let no = point.no.0;
    let takings = vec![Choice::new("take", t::TAKE), Choice::new("leave", t::LEAVE)];
    let grounds = choices(Ground::ALL, Ground::code, codes::ground);
    let subject = point.subject.map(codes::subject::name);
    html! {
        <section class="card">
            <h3>{t::point(no)}</h3>
            <p class="as-typed">{point.text.clone()}</p>
            {subject.map(|subject| view! { <p class="small">{subject}</p> })}
            {form.radios(&TAKING.named(&format!("taking-{no}")), takings)}
            {form.select(&GROUND.named(&format!("ground-{no}")), grounds)}
            {form.area(&REASON.named(&format!("reason-{no}")))}
        </section>
    }
}
