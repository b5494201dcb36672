//! How the applicant may be reached, as the applicant said it.

use std::collections::BTreeSet;

use entity::application::answer::{Address, CallHours, ContactPlan, ContactWay, Safety, Voicemail};
use entity::case::Command;
use entity::case::permit::Action;

use super::super::action_page::{CaseAction, CaseForm, FieldSpec, LINE};
use super::super::opened::OpenedCase;
use crate::page::complain::input;
use crate::page::staff::intake::view::asked;
use crate::prelude::*;
use text::complain::answer;
use text::staff::intake as t;

/// Changes the ways of contact.
pub(crate) struct Contact;

const WAYS: FieldSpec<'static> = FieldSpec::choice("ways", t::WAYS);
const MAIL: FieldSpec<'static> = FieldSpec::new("mail", t::MAIL, LINE).optional();
const PHONE: FieldSpec<'static> = FieldSpec::new("phone", t::PHONE, 100).optional();
const HOURS: FieldSpec<'static> = FieldSpec::choice("hours", t::HOURS).optional();
const VOICEMAIL: FieldSpec<'static> = FieldSpec::choice("voicemail", t::VOICEMAIL).optional();
const POSTAL: FieldSpec<'static> = FieldSpec::new("postal", t::POSTAL, 10).optional();
const PREFECTURE: FieldSpec<'static> = FieldSpec::new("prefecture", t::PREFECTURE, 20).optional();
const TOWN: FieldSpec<'static> = FieldSpec::new("town", t::TOWN, LINE).optional();
const NUMBER: FieldSpec<'static> = FieldSpec::new("number", t::NUMBER, LINE).optional();
const BUILDING: FieldSpec<'static> = FieldSpec::new("building", t::BUILDING, LINE).optional();
const ABROAD: FieldSpec<'static> = FieldSpec::new("abroad", t::ABROAD, LINE).optional().rows(3);
const SAFETY: FieldSpec<'static> = FieldSpec::choice("safety", t::SAFETY).optional();
const DONT: FieldSpec<'static> = FieldSpec::new("dont", t::DONT, LINE).optional();

impl CaseAction for Contact {
    const ACTIONS: &'static [Action] = &[Action::ChangeContact];

    fn start(_ctx: &Ctx, opened: &OpenedCase) -> Fields {
        let plan = &opened.file.contact;
        let mut fields = Fields::default();
        for way in &plan.ways {
            fields.push(WAYS.name, way.code());
        }
        for hours in &plan.hours {
            fields.push(HOURS.name, hours.code());
        }
        fields.push(MAIL.name, plan.mail.clone().unwrap_or_default());
        fields.push(PHONE.name, plan.phone.as_ref().map(|phone| phone.typed.clone()).unwrap_or_default());
        fields.push(VOICEMAIL.name, plan.voicemail.map(Voicemail::code).unwrap_or_default());
        let said = opened.file.application.as_ref().and_then(|said| said.safety);
        fields.push(SAFETY.name, plan.safety.or(said).map(Safety::code).unwrap_or_default());
        fields.push(DONT.name, plan.dont.clone().unwrap_or_default());
        match &plan.address {
            Some(Address::Japan { postal_code, prefecture, town, number, building }) => {
                fields.push(POSTAL.name, postal_code.clone());
                fields.push(PREFECTURE.name, prefecture.clone());
                fields.push(TOWN.name, town.clone());
                fields.push(NUMBER.name, number.clone());
                fields.push(BUILDING.name, building.clone().unwrap_or_default());
            }
            Some(Address::Abroad { lines }) => fields.push(ABROAD.name, lines.clone()),
            None => {}
        }
        fields
    }

    fn body(form: &CaseForm<'_>) -> AnyView {
        let lang = form.lang();
        let ways = ContactWay::ALL.iter().map(|way| Choice::new(way.code(), answer::contact_way(lang, *way))).collect();
        let hours = CallHours::ALL.iter().map(|one| Choice::new(one.code(), answer::call_hours(lang, *one))).collect();
        let mut voicemail = vec![Choice::new("", t::NOT_ASKED)];
        voicemail.extend(Voicemail::ALL.iter().map(|one| Choice::new(one.code(), answer::voicemail(lang, *one))));
        html! {
            {form.checks(&WAYS, ways)}
            {form.line(&PHONE)}
            {form.checks(&HOURS, hours)}
            {form.select(&VOICEMAIL.named(VOICEMAIL.name), voicemail)}
            {form.line(&MAIL)}
            {form.line(&POSTAL)}
            {form.line(&PREFECTURE)}
            {form.line(&TOWN)}
            {form.line(&NUMBER)}
            {form.line(&BUILDING)}
            {form.area(&ABROAD)}
            {form.select(&SAFETY.named(SAFETY.name), asked(lang, Safety::ALL, Safety::code, answer::safety))}
            {form.line(&DONT)}
        }
    }

    fn command(form: &mut CaseForm<'_>) -> Option<Command> {
        let ways = form.picks(&WAYS, ContactWay::from_code);
        if ways.is_empty() {
            form.pick::<()>(&WAYS, |_| None);
        }
        let phone = phone(form);
        let hours: BTreeSet<CallHours> = form.picks(&HOURS, CallHours::from_code);
        let voicemail = Voicemail::from_code(form.fields.get(VOICEMAIL.name));
        let mail = mail(form);
        let address = address(form);
        for (way, there, name) in [
            (ContactWay::Phone, phone.is_some(), PHONE.name),
            (ContactWay::Mail, mail.is_some(), MAIL.name),
            (ContactWay::Post, address.is_some(), POSTAL.name),
        ] {
            if ways.contains(&way) && !there {
                form.wrong(name, t::WAY_NEEDS_IT);
            }
        }
        let dont = form.maybe(&DONT);
        // An address that was proved to work stays proved as long as it is the same.
        let confirmed_mail = form.opened.file.mail_confirmed.clone().filter(|proved| Some(proved) == mail.as_ref());
        let safety = Safety::from_code(form.fields.get(SAFETY.name));
        let plan = ContactPlan { ways, mail, confirmed_mail, phone, hours, voicemail, address, dont, safety };
        Some(Command::ChangeContact(Box::new(plan)))
    }
}

fn mail(form: &mut CaseForm<'_>) -> Option<String> {
    let typed = form.maybe(&MAIL)?;
    let lang = form.lang();
    match input::mail(&typed) {
        Ok(mail) => Some(mail),
        Err(why) => {
            form.wrong(MAIL.name, why.get(lang));
            None
        }
    }
}

fn phone(form: &mut CaseForm<'_>) -> Option<entity::application::answer::Phone> {
    let typed = form.maybe(&PHONE)?;
    let lang = form.lang();
    match input::phone(&typed) {
        Ok(phone) => Some(phone),
        Err(why) => {
            form.wrong(PHONE.name, why.get(lang));
            None
        }
    }
}

fn address(form: &mut CaseForm<'_>) -> Option<Address> {
    if let Some(lines) = form.maybe(&ABROAD) {
        return Some(Address::Abroad { lines });
    }
    let postal = form.maybe(&POSTAL);
    let prefecture = form.maybe(&PREFECTURE);
    let town = form.maybe(&TOWN);
    let number = form.maybe(&NUMBER);
    let building = form.maybe(&BUILDING);
    if [&postal, &prefecture, &town, &number, &building].into_iter().all(Option::is_none) {
        return None;
    }
    let postal_code = postal.as_deref().and_then(input::postal_code);
    if postal_code.is_none() {
        form.wrong(POSTAL.name, t::BAD_POSTAL);
    }
    for (part, ask) in [(&prefecture, &PREFECTURE), (&town, &TOWN), (&number, &NUMBER)] {
        if part.is_none() {
            form.wrong(ask.name, text::staff::action::needed(ask.label));
        }
    }
    Some(Address::Japan { postal_code: postal_code?, prefecture: prefecture?, town: town?, number: number?, building })
}
