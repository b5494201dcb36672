//! Proposing not to accept, or to discontinue: the exception, with facts, reasons and a way back.

use entity::case::Command;
use entity::case::permit::Action;
use entity::case::proposal::{Plan, Refusal};
use entity::law::ground::Ground;
use entity::referral::key;

use super::super::action_page::{CaseAction, CaseForm, CaseNames, FieldSpec, LONG, SHORT};
use super::super::opened::OpenedCase;
use crate::prelude::*;
use text::case as codes;
use text::public::{referrals, rules};
use text::staff::action::refusal as t;

pub(crate) struct Refuse;
pub(crate) struct Discontinue;

const GROUND: FieldSpec<'static> = FieldSpec::choice("ground", t::GROUND);
const FACTS: FieldSpec<'static> = FieldSpec::new("facts", t::FACTS, LONG).hint(t::FACTS_HINT);
const REASONS: FieldSpec<'static> = FieldSpec::new("reasons", t::REASONS, LONG).hint(t::REASONS_HINT).rows(8);
const ADVICE: FieldSpec<'static> = FieldSpec::new("advice", t::ADVICE, LONG).hint(t::ADVICE_HINT);
const REFERRAL: FieldSpec<'static> = FieldSpec::new("referral", t::REFERRAL, SHORT);
const WAY_BACK: FieldSpec<'static> = FieldSpec::new("way-back", t::WAY_BACK, SHORT).hint(t::WAY_BACK_HINT);
const HEARD_ON: FieldSpec<'static> = FieldSpec::choice("heard", t::HEARD_ON).hint(t::HEARD_HINT).optional();

fn with_lead(form: &CaseForm<'_>, lead: &'static str) -> AnyView {
    let lang = form.lang();
    let links = vec![Link::new(form.opened.page("grounds"), t::SEE_GROUNDS)];
    let grounds: Vec<Choice> = Ground::ALL
        .iter()
        .map(|one| Choice::new(one.code(), codes::ground(*one)).with_hint(rules::ground(lang, *one).decides))
        .collect();
    html! {
        <Note kind=NoteKind::Warn>{lead}</Note>
        <p>{t::PART_HINT}</p>
        <LinkList items=links/>
        {form.radios(&GROUND, grounds)}
        {form.area(&FACTS)}
        {form.area(&REASONS)}
        {form.area(&ADVICE)}
        {form.area(&REFERRAL)}
        {form.area(&WAY_BACK)}
        {form.date(&HEARD_ON)}
    }
}

fn refusal(form: &mut CaseForm<'_>) -> Option<Refusal> {
    let ground = form.pick(&GROUND, Ground::from_code);
    let facts = form.text(&FACTS);
    let reasons = form.text(&REASONS);
    let advice = form.text(&ADVICE);
    let referral = form.text(&REFERRAL);
    let way_back = form.text(&WAY_BACK);
    let heard_on = form.maybe_day(&HEARD_ON);
    Some(Refusal { ground: ground?, facts, reasons, advice, referral, way_back, heard_on })
}

/// The desks that are named unless somebody writes otherwise.
const DESKS: [&str; 3] = [key::COMMISSION, key::CONSUMER, key::LEGAL];

fn start(ctx: &Ctx, opened: &OpenedCase) -> Fields {
    let desks: Vec<String> = DESKS
        .iter()
        .filter_map(|key| opened.elsewhere.iter().find(|app| app.key == *key))
        .map(|app| referrals::one_line(ctx.lang, app.name.get(ctx.lang), &app.phones))
        .collect();
    Fields::from_pairs([(REFERRAL.name, desks.join("\n"))])
}

impl CaseAction for Refuse {
    const ACTIONS: &'static [Action] = &[Action::ProposeNonAcceptance];
    const NAMES: CaseNames = CaseNames::Desks;

    fn start(ctx: &Ctx, opened: &OpenedCase) -> Fields {
        start(ctx, opened)
    }

    fn body(form: &CaseForm<'_>) -> AnyView {
        with_lead(form, t::LEAD)
    }

    fn command(form: &mut CaseForm<'_>) -> Option<Command> {
        refusal(form).map(|refusal| Command::Propose(Box::new(Plan::NonAcceptance(refusal))))
    }
}

impl CaseAction for Discontinue {
    const ACTIONS: &'static [Action] = &[Action::ProposeDiscontinuance];
    const NAMES: CaseNames = CaseNames::Desks;

    fn start(ctx: &Ctx, opened: &OpenedCase) -> Fields {
        start(ctx, opened)
    }

    fn body(form: &CaseForm<'_>) -> AnyView {
        with_lead(form, t::STOP_LEAD)
    }

    fn command(form: &mut CaseForm<'_>) -> Option<Command> {
        refusal(form).map(|refusal| Command::Propose(Box::new(Plan::Discontinuance(refusal))))
    }
}
