//! Referring to another desk, never without advice (Law 53(1)).

use entity::case::Command;
use entity::case::order::{OutsideReason, Referral};
use entity::case::permit::Action;
use leptos::prelude::*;

use super::super::sheet::{Act, Ask, LINE, LONG, Sheet, choices};
use crate::part::choice::Choice;
use crate::text::Word;
use crate::text::desk::act as t;
use crate::text::front::referrals;

/// Refers the applicant elsewhere.
pub(crate) struct Refer;

const WHY: Ask = Ask::choice("why", t::REFER_WHY);
const DESKS: Ask = Ask::choice("desks", t::REFER_DESKS);
const OTHER: Ask = Ask::new("other", t::REFER_OTHER, LINE).optional();
const ADVICE: Ask = Ask::new("advice", t::REFER_ADVICE, LONG).hint(t::REFER_ADVICE_HINT).rows(8);

/// The desks that can be named, by their keys on the public page.
const KEYS: [&str; 9] =
    ["company", "ppc", "consumer", "legal", "lawyers", "police-advice", "dv", "ppc-public", "my-number-desk"];

const fn outside(why: OutsideReason) -> Word {
    match why {
        OutsideReason::NotMember => t::REFER_NOT_MEMBER,
        OutsideReason::OutsideField => t::REFER_FIELD,
        OutsideReason::NotPersonalInformation => t::REFER_NOT_PERSONAL,
        OutsideReason::ExemptPurpose => t::REFER_EXEMPT,
        OutsideReason::PublicBody => t::REFER_PUBLIC,
        OutsideReason::MyNumber => t::REFER_NUMBER,
    }
}

impl Act for Refer {
    const ACTIONS: &'static [Action] = &[Action::Refer];

    fn body(sheet: &Sheet<'_>) -> AnyView {
        let lang = sheet.lang();
        let desks: Vec<Choice> =
            KEYS.iter().filter_map(|key| referrals::one_line(lang, key).map(|line| Choice::new(*key, line))).collect();
        view! {
            {sheet.radios(&WHY, choices(lang, OutsideReason::ALL, OutsideReason::code, outside))}
            {sheet.checks(&DESKS, desks)}
            {sheet.line(&OTHER)}
            {sheet.area(&ADVICE)}
        }
        .into_any()
    }

    fn command(sheet: &mut Sheet<'_>) -> Option<Command> {
        let lang = sheet.lang();
        let why = sheet.pick(&WHY, OutsideReason::from_code);
        let mut desks: Vec<String> = KEYS
            .iter()
            .filter(|key| sheet.fields.has(DESKS.name, key))
            .filter_map(|key| referrals::one_line(lang, key))
            .collect();
        desks.extend(sheet.maybe(&OTHER));
        if desks.is_empty() {
            sheet.pick::<()>(&DESKS, |_| None);
        }
        let advice = sheet.text(&ADVICE);
        Some(Command::Refer(Referral { why: why?, desks, advice }))
    }
}
