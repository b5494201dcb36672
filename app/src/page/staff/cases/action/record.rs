//! Records that move nothing: the four duties, and that a person was told.

use entity::application::answer::ContactWay;
use entity::case::Command;
use entity::case::payload::{DutyNote, PersonInformed as Record};
use entity::case::permit::Action;
use entity::law::duty::{Absence, Duty as Which, DutyRecord};

use super::super::action_page::{CaseAction, CaseForm, CaseNames, FieldSpec, SHORT, choices, push_day};
use super::super::opened::OpenedCase;
use crate::prelude::*;
use text::case as codes;
use text::staff::{action as t, details};

/// One of the four duties of Law 53(1).
pub(crate) struct Duty;

const WHICH: FieldSpec<'static> = FieldSpec::choice("duty", t::DUTY);
const STATE: FieldSpec<'static> = FieldSpec::choice("state", t::DUTY_STATE);
const ON: FieldSpec<'static> = FieldSpec::choice("on", t::DUTY_ON).optional();
const WHY: FieldSpec<'static> = FieldSpec::choice("why", t::DUTY_WHY).optional();
const TEXT: FieldSpec<'static> = FieldSpec::new("text", t::DUTY_TEXT, SHORT).hint(t::DUTY_TEXT_HINT).optional().rows(3);

impl CaseAction for Duty {
    const ACTIONS: &'static [Action] = &[Action::RecordDuty];

    fn start(ctx: &Ctx, _opened: &OpenedCase) -> Fields {
        let mut fields = Fields::default();
        push_day(&mut fields, ON.name, ctx.today());
        fields
    }

    fn body(form: &CaseForm<'_>) -> AnyView {
        let states = vec![Choice::new("done", t::DUTY_DONE), Choice::new("absent", t::DUTY_ABSENT)];
        html! {
            {form.radios(&WHICH, choices(Which::ALL, Which::code, details::duty))}
            {form.radios(&STATE, states)}
            {form.date(&ON)}
            {form.select(&WHY.named(WHY.name), choices(Absence::ALL, Absence::code, codes::absence))}
            {form.area(&TEXT)}
        }
    }

    fn command(form: &mut CaseForm<'_>) -> Option<Command> {
        let duty = form.pick(&WHICH, Which::from_code);
        let record = match form.fields.get(STATE.name) {
            "done" => DutyRecord::Done { on: form.past_day(&ON)? },
            "absent" => {
                let why = form.pick(&WHY, Absence::from_code);
                let text = form.maybe(&TEXT);
                DutyRecord::Absent { why: why?, text }
            }
            _ => {
                form.pick::<()>(&STATE, |_| None);
                return None;
            }
        };
        Some(Command::RecordDuty(DutyNote { duty: duty?, record }))
    }
}

/// Somebody was told of something by telephone or letter.
pub(crate) struct RecordInformed;

const ABOUT: FieldSpec<'static> = FieldSpec::choice("about", t::TOLD_ABOUT);
const WAY: FieldSpec<'static> = FieldSpec::choice("way", t::TOLD_WAY);
const TOLD_ON: FieldSpec<'static> = FieldSpec::choice("on", t::TOLD_ON);
const TOLD_NOTE: FieldSpec<'static> = FieldSpec::new("note", t::TOLD_NOTE, SHORT).optional().rows(3);

impl CaseAction for RecordInformed {
    const ACTIONS: &'static [Action] = &[Action::MarkTold];
    const NAMES: CaseNames = CaseNames::Steps;

    fn start(ctx: &Ctx, opened: &OpenedCase) -> Fields {
        let mut fields = Fields::default();
        fields.push(ABOUT.name, opened.file.version.to_string());
        push_day(&mut fields, TOLD_ON.name, ctx.today());
        fields
    }

    fn body(form: &CaseForm<'_>) -> AnyView {
        let lang = form.lang();
        let events: Vec<Choice> = form
            .opened
            .steps
            .iter()
            .map(|one| {
                let what = codes::event::staff(one.kind);
                Choice::new(one.seq.to_string(), format!("{}　{what}", date::moment(lang, one.at)))
            })
            .collect();
        html! {
            {form.select(&ABOUT.named(ABOUT.name), events)}
            {form.radios(&WAY, choices(ContactWay::ALL, ContactWay::code, details::way))}
            {form.date(&TOLD_ON)}
            {form.area(&TOLD_NOTE)}
        }
    }

    fn command(form: &mut CaseForm<'_>) -> Option<Command> {
        let about = form.pick(&ABOUT, |seq| seq.parse::<u32>().ok());
        let way = form.pick(&WAY, ContactWay::from_code);
        let on = form.past_day(&TOLD_ON);
        let note = form.maybe(&TOLD_NOTE);
        Some(Command::MarkTold(Record { about: about?, way: way?, on: on?, note }))
    }
}
