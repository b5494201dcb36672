//! Referring to another desk, never without advice (Law 53(1)).

use entity::case::Command;
use entity::case::payload::Referral;
use entity::case::permit::Action;
use entity::law::remit::OutsideReason;

use super::super::action_page::{CaseAction, CaseForm, CaseNames, FieldSpec, LINE, LONG, choices};
use crate::prelude::*;
use text::public::referrals;
use text::staff::action as t;
use usecase::query::referrals::ReferralDesk;

/// Refers the applicant elsewhere.
pub(crate) struct Refer;

const WHY: FieldSpec<'static> = FieldSpec::choice("why", t::REFER_WHY);
const DESKS: FieldSpec<'static> = FieldSpec::choice("desks", t::REFER_DESKS);
const OTHER: FieldSpec<'static> = FieldSpec::new("other", t::REFER_OTHER, LINE).optional();
const ADVICE: FieldSpec<'static> = FieldSpec::new("advice", t::REFER_ADVICE, LONG).hint(t::REFER_ADVICE_HINT).rows(8);

/// An accredited body of the register: there are too many for boxes.
const BODY: FieldSpec<'static> = FieldSpec::choice("body", t::REFER_BODY).hint(t::REFER_BODY_HINT).optional();

const fn outside(why: OutsideReason) -> &'static str {
    match why {
        OutsideReason::NotMember => t::REFER_NOT_MEMBER,
        OutsideReason::OutsideField => t::REFER_FIELD,
        OutsideReason::NotPersonalInformation => t::REFER_NOT_PERSONAL,
        OutsideReason::ExemptPurpose => t::REFER_EXEMPT,
        OutsideReason::PublicBody => t::REFER_PUBLIC,
        OutsideReason::MyNumber => t::REFER_NUMBER,
    }
}

fn line(lang: Lang, desk: &ReferralDesk) -> String {
    referrals::one_line(lang, desk.name.get(lang), &desk.phones)
}

/// What the applicant is told of a desk: it stays in the case as it was told, with the day on which it was looked at.
fn told(lang: Lang, desk: &ReferralDesk) -> String {
    let name = line(lang, desk);
    let checked = desk.checked_on.filter(|_| desk.can_grow_old());
    referrals::in_letter(lang, &name, desk.hours.get(lang), desk.say.get(lang), checked)
}

impl CaseAction for Refer {
    const ACTIONS: &'static [Action] = &[Action::Refer];
    const NAMES: CaseNames = CaseNames::Desks;

    fn body(form: &CaseForm<'_>) -> AnyView {
        let lang = form.lang();
        let (bodies, desks): (Vec<&ReferralDesk>, Vec<&ReferralDesk>) =
            form.opened.elsewhere.iter().partition(|desk| desk.is_listed_body());
        let days = form.ctx.app.organization().terms.referral_check_days;
        let desks: Vec<Choice> = desks
            .into_iter()
            .map(|desk| {
                let checked = referrals::checked(lang, desk.freshness(form.ctx.today(), days));
                let hint = if desk.can_grow_old() { t::refer_checked(&checked) } else { String::new() };
                Choice::new(desk.key.clone(), line(lang, desk)).with_hint(hint)
            })
            .collect();
        let bodies: Vec<Choice> = std::iter::once(Choice::new("", t::REFER_NO_BODY))
            .chain(bodies.into_iter().map(|desk| Choice::new(desk.key.clone(), line(lang, desk))))
            .collect();
        html! {
            {form.radios(&WHY, choices(OutsideReason::ALL, OutsideReason::code, outside))}
            {form.checks(&DESKS, desks)}
            {form.select(&BODY.named(BODY.name), bodies)}
            {form.line(&OTHER)}
            {form.area(&ADVICE)}
        }
    }

    fn command(form: &mut CaseForm<'_>) -> Option<Command> {
        let lang = form.lang();
        let why = form.pick(&WHY, OutsideReason::from_code);
        let chosen = |desk: &ReferralDesk| {
            if desk.is_listed_body() {
                form.fields.get(BODY.name) == desk.key
            } else {
                form.fields.has(DESKS.name, &desk.key)
            }
        };
        let mut desks: Vec<String> =
            form.opened.elsewhere.iter().filter(|desk| chosen(desk)).map(|desk| told(lang, desk)).collect();
        desks.extend(form.maybe(&OTHER));
        if desks.is_empty() {
            form.pick::<()>(&DESKS, |_| None);
        }
        let advice = form.text(&ADVICE);
        Some(Command::Refer(Referral { why: why?, desks, advice }))
    }
}
