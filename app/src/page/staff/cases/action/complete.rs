//! Completing what was taken down. What the applicant wrote on the web form stays the applicant's own words;
//! consent, danger and contact have acts of their own.

use entity::application::Application;
use entity::application::answer::{
    Background, Category, Channel, Company, Contacted, ContactedHow, Litigation, Money, Outcome, WhoCode, YesNoUnknown,
};
use entity::case::Command;
use entity::case::permit::Action;
use entity::time::PartialDate;

use super::super::action_page::{CaseAction, CaseForm, FieldSpec, push_day};
use super::super::opened::OpenedCase;
use crate::page::staff::intake::read::{
    CATEGORY, COMPANY, CONTACTED, EARLIER, LITIGATION, MONEY, NAME, OUTCOME, PRINCIPAL, READING, RELATION, STORY, WHEN,
    WHO, who,
};
use crate::page::staff::intake::view::{asked, said};
use crate::prelude::*;
use text::complain::answer;

pub(crate) struct Complete;

/// Whether the applicant wrote it alone.
fn own_words(said: &Application) -> bool {
    said.channel == Channel::Web
}

impl CaseAction for Complete {
    const ACTIONS: &'static [Action] = &[Action::CompleteApplication];

    fn start(_ctx: &Ctx, opened: &OpenedCase) -> Fields {
        let mut fields = Fields::default();
        let Some(said) = &opened.file.application else { return fields };
        let name = said.name.as_ref();
        fields.push(NAME.name, name.map(|name| name.name.clone()).unwrap_or_default());
        fields.push(READING.name, name.and_then(|name| name.reading.clone()).unwrap_or_default());
        fields.push(WHO.name, said.who.as_ref().map(|who| who.code().code()).unwrap_or_default());
        if let Some(entity::application::answer::Who::Other { relation_and_reason }) = &said.who {
            fields.push(RELATION.name, relation_and_reason.clone());
        }
        fields.push(PRINCIPAL.name, said.principal_name.clone().unwrap_or_default());
        fields.push(COMPANY.name, said.companies.first().map(|one| one.name().to_owned()).unwrap_or_default());
        fields.push(CONTACTED.name, said.contacted.as_ref().map(|one| one.how.code()).unwrap_or_default());
        if let Some(background) = &said.background {
            fields.push(LITIGATION.name, background.litigation.code());
            fields.push(EARLIER.name, background.earlier.code());
            fields.push(MONEY.name, background.money.code());
        }
        if let Some(day) = said.when.date.as_ref().and_then(whole) {
            push_day(&mut fields, WHEN.name, day);
        }
        for category in &said.categories {
            fields.push(CATEGORY.name, category.code());
        }
        for outcome in &said.outcomes {
            fields.push(OUTCOME.name, outcome.code());
        }
        fields.push(STORY.name, said.what_happened.clone());
        fields
    }

    fn body(form: &CaseForm<'_>) -> AnyView {
        let lang = form.lang();
        let own = form.opened.file.application.as_ref().is_none_or(own_words);
        let select = |ask: &FieldSpec, choices| form.select(&ask.named(ask.name), choices);
        html! {
            {(!own).then(|| view! { {form.line(&NAME)}{form.line(&READING)} })}
            {select(&WHO, asked(lang, WhoCode::ALL, WhoCode::code, answer::who))}
            {form.line(&RELATION)}
            {form.line(&PRINCIPAL)}
            {form.line(&COMPANY)}
            {select(&CONTACTED, asked(lang, ContactedHow::ALL, ContactedHow::code, answer::contacted))}
            {select(&LITIGATION, asked(lang, Litigation::ALL, Litigation::code, answer::litigation))}
            {select(&EARLIER, asked(lang, YesNoUnknown::ALL, YesNoUnknown::code, answer::earlier))}
            {select(&MONEY, asked(lang, Money::ALL, Money::code, answer::money))}
            {(!own).then(|| form.area(&STORY))}
            {form.date(&WHEN)}
            {form.checks(&CATEGORY, said(lang, Category::ALL, Category::code, answer::category))}
            {form.checks(&OUTCOME, said(lang, Outcome::ALL, Outcome::code, answer::outcome))}
        }
    }

    fn command(form: &mut CaseForm<'_>) -> Option<Command> {
        let mut said = form.opened.file.application.clone()?;
        if !own_words(&said) {
            name(form, &mut said);
            said.what_happened = form.text(&STORY);
        }
        let relation = form.maybe(&RELATION);
        let code = WhoCode::from_code(form.fields.get(WHO.name));
        if code != said.who.as_ref().map(entity::application::answer::Who::code) || relation.is_some() {
            said.who = code.map(|code| who(code, relation));
        }
        said.principal_name = form.maybe(&PRINCIPAL);
        company(form, &mut said);
        before(form, &mut said);
        if let Some(day) = form.maybe_day(&WHEN) {
            said.when.date = Some(PartialDate::of(day));
        }
        said.categories = form.picks(&CATEGORY, Category::from_code);
        said.outcomes = form.picks(&OUTCOME, Outcome::from_code);
        Some(Command::CompleteApplication(Box::new(said)))
    }
}

/// A date whose every part is known.
fn whole(day: &PartialDate) -> Option<chrono::NaiveDate> {
    day.earliest().filter(|first| Some(*first) == day.latest())
}

/// The name as it was heard; another name that was given stays.
fn name(form: &mut CaseForm<'_>, said: &mut Application) {
    let reading = form.maybe(&READING);
    let other = said.name.as_ref().and_then(|name| name.other.clone());
    said.name = form.maybe(&NAME).map(|name| entity::application::Name { name, reading, other });
}

/// Another first company than before takes its place; which member it is, is confirmed on a page of its own.
fn company(form: &mut CaseForm<'_>, said: &mut Application) {
    let Some(words) = form.maybe(&COMPANY) else { return };
    match said.companies.first_mut() {
        Some(first) if first.name() == words => {}
        Some(first) => *first = Company::Typed { words },
        None => said.companies.push(Company::Typed { words }),
    }
}

/// Details that were given before stay as long as the answer they belong to is the same.
fn before(form: &CaseForm<'_>, said: &mut Application) {
    let fields = &form.fields;
    let how = ContactedHow::from_code(fields.get(CONTACTED.name));
    if how != said.contacted.as_ref().map(|one| one.how) {
        said.contacted = how.map(|how| Contacted { how, on: None, reply: None });
    }
    let litigation = Litigation::from_code(fields.get(LITIGATION.name));
    let earlier = YesNoUnknown::from_code(fields.get(EARLIER.name));
    let money = Money::from_code(fields.get(MONEY.name));
    if litigation.is_none() && earlier.is_none() && money.is_none() {
        said.background = None;
        return;
    }
    let old = said.background.take();
    let same_lawsuit = old.as_ref().is_some_and(|old| Some(old.litigation) == litigation);
    let same_earlier = old.as_ref().is_some_and(|old| Some(old.earlier) == earlier);
    let (lawsuit, what_is_new) = old.map_or((None, None), |old| (old.litigation_detail, old.earlier_detail));
    said.background = Some(Background {
        litigation: litigation.unwrap_or(Litigation::Unknown),
        litigation_detail: lawsuit.filter(|_| same_lawsuit),
        earlier: earlier.unwrap_or(YesNoUnknown::Unknown),
        earlier_detail: what_is_new.filter(|_| same_earlier),
        money: money.unwrap_or(Money::Undecided),
    });
}
