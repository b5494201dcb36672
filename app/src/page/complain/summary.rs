//! All answers as they will arrive: lists by section with a way to change each.

use entity::application::answer::{
    Address, Background, Company, Device, FileGiven, Identifiers, IdentityAnswer, OnLeave, ShareScope,
    StatutoryRelation, Sure, Who,
};
use entity::application::draft::Answers;
use entity::time::PartialDate;
use leptos::prelude::*;

use super::flow::{self, WizardSection, WizardStep};
use crate::component::list::{SummaryList, SummaryRow};
use text::complain::{answer, ask, check as t, contact, file};
use text::{Lang, Word, date};
use usecase::support::upload;

/// Whether answers can be changed from here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Changes {
    /// Each line has its link.
    Offered,
    /// On paper there is nothing to follow.
    None,
}

struct Lines {
    lang: Lang,
    changes: Changes,
    only: Option<WizardStep>,
    rows: Vec<SummaryRow>,
}

impl Lines {
    fn add(&mut self, stop: WizardStep, term: Word, value: impl Into<String>) {
        let row = SummaryRow::text(term.get(self.lang), value);
        self.push(stop, row);
    }

    fn maybe(&mut self, stop: WizardStep, term: Word, value: Option<impl Into<String>>) {
        if let Some(value) = value {
            self.add(stop, term, value);
        }
    }

    fn list(&mut self, stop: WizardStep, term: Word, values: Vec<String>) {
        let row = SummaryRow::texts(term.get(self.lang), values);
        self.push(stop, row);
    }

    fn push(&mut self, stop: WizardStep, row: SummaryRow) {
        if self.only.is_some_and(|only| only != stop) {
            return;
        }
        self.rows.push(match self.changes {
            Changes::Offered => row.change(format!("{}?from=check", stop.path())),
            Changes::None => row,
        });
    }
}

/// A date of which parts may be unknown.
pub(super) fn partial(lang: Lang, day: &PartialDate) -> String {
    match (day.month, day.day, day.earliest()) {
        (Some(_), Some(_), Some(whole)) => date::both_days(lang, whole),
        (month, _, _) => ask::year_month(lang, day.year, month),
    }
}

/// The lists, section by section.
pub(crate) fn sections(lang: Lang, answers: &Answers, changes: Changes) -> AnyView {
    let first = rows(lang, changes, |lines| beginning(lines, answers));
    let parts: Vec<_> = WizardSection::ALL
        .into_iter()
        .filter(|section| *section != WizardSection::Check)
        .map(|section| {
            let rows = rows(lang, changes, |lines| section_lines(lines, section, answers));
            view! {
                <h2>{section.name().get(lang)}</h2>
                <SummaryList rows=rows/>
            }
        })
        .collect();
    html! {
        <h2>{t::FIRST.get(lang)}</h2>
        <SummaryList rows=first/>
        {parts}
    }
}

fn rows(lang: Lang, changes: Changes, fill: impl FnOnce(&mut Lines)) -> Vec<SummaryRow> {
    let mut lines = Lines { lang, changes, only: None, rows: Vec::new() };
    fill(&mut lines);
    lines.rows
}

/// What is answered on one page.
pub(crate) fn of_stop(lang: Lang, answers: &Answers, stop: WizardStep) -> Vec<SummaryRow> {
    let mut lines = Lines { lang, changes: Changes::None, only: Some(stop), rows: Vec::new() };
    beginning(&mut lines, answers);
    for section in WizardSection::ALL {
        section_lines(&mut lines, section, answers);
    }
    lines.rows
}

fn section_lines(lines: &mut Lines, section: WizardSection, answers: &Answers) {
    match section {
        WizardSection::Who => who(lines, answers),
        WizardSection::Company => companies(lines, answers),
        WizardSection::Before => before(lines, answers),
        WizardSection::Event => event(lines, answers),
        WizardSection::Papers => papers(lines, answers),
        WizardSection::Share => share(lines, answers),
        WizardSection::Contact => contact(lines, answers),
        WizardSection::Check => {}
    }
}

fn beginning(lines: &mut Lines, answers: &Answers) {
    let lang = lines.lang;
    lines.add(WizardStep::Safety, t::SAFETY, answers.safety.map(|said| answer::safety(lang, said)).unwrap_or_default());
    if flow::is_quiet(answers) {
        lines.add(WizardStep::Safety, t::QUIET, t::QUIET_ON.get(lang));
    }
    if answers.device == Some(Device::Shared) {
        lines.add(WizardStep::Safety, t::DEVICE, t::DEVICE_SHARED.get(lang));
    }
    if answers.on_leave == Some(OnLeave::Erase) {
        lines.add(WizardStep::Safety, t::LEAVE, t::LEAVE_ERASE.get(lang));
    }
    lines.add(WizardStep::Topic, t::TOPIC, answers.topic.map(|said| answer::topic(lang, said)).unwrap_or_default());
}

fn who(lines: &mut Lines, answers: &Answers) {
    let lang = lines.lang;
    let code = flow::who_code(answers);
    lines.add(WizardStep::Who, t::WHO, code.map(|code| answer::who_applies(lang, code)).unwrap_or_default());
    match &answers.who {
        Some(Who::StatutoryProxy { relation, minor }) => {
            lines.add(WizardStep::Guardian, t::RELATION, answer::statutory_relation(lang, *relation));
            if matches!(relation, StatutoryRelation::Parent | StatutoryRelation::GuardianOfMinor) {
                lines.add(WizardStep::Guardian, t::MINOR, answer::minor(lang, *minor));
            }
        }
        Some(Who::DelegatedProxy { relation, mandate }) => {
            lines.add(WizardStep::Proxy, t::RELATION, answer::delegated_relation(lang, *relation));
            lines.add(WizardStep::Proxy, t::MANDATE, answer::mandate(lang, *mandate));
        }
        Some(Who::Other { relation_and_reason }) => {
            lines.add(WizardStep::Related, t::RELATED, relation_and_reason.clone());
        }
        Some(Who::Principal) | None => {}
    }
}

fn companies(lines: &mut Lines, answers: &Answers) {
    let lang = lines.lang;
    let names: Vec<String> = answers.companies.iter().map(|company| company_line(lang, company)).collect();
    let stop = if names.is_empty() { WizardStep::Company } else { WizardStep::More };
    lines.list(stop, t::COMPANY, names);
}

fn before(lines: &mut Lines, answers: &Answers) {
    let lang = lines.lang;
    let contacted = answers.contacted.as_ref();
    lines.add(
        WizardStep::Contacted,
        t::CONTACTED,
        contacted.map(|said| answer::contacted(lang, said.how)).unwrap_or_default(),
    );
    let on = contacted.and_then(|said| said.on.as_ref()).map(|day| partial(lang, day));
    lines.maybe(WizardStep::Contacted, t::CONTACTED_ON, on);
    lines.maybe(WizardStep::Contacted, t::REPLY, contacted.and_then(|said| said.reply.clone()));
    match &answers.background {
        Some(said) => background(lines, said),
        None => lines.add(WizardStep::Background, t::LITIGATION, ""),
    }
}

fn background(lines: &mut Lines, said: &Background) {
    let lang = lines.lang;
    lines.add(WizardStep::Background, t::LITIGATION, answer::litigation(lang, said.litigation));
    if let Some(detail) = &said.litigation_detail {
        let mut facts = vec![detail.court.clone()];
        facts.extend(detail.case_number.clone());
        facts.extend(detail.began.as_ref().map(|day| partial(lang, day)));
        facts.push(ask::fact(lang, ask::COURT_SAME, answer::yes_no(lang, detail.same_matter)));
        lines.list(WizardStep::Litigation, t::COURT, facts);
    }
    lines.add(WizardStep::Background, t::EARLIER, answer::earlier(lang, said.earlier));
    if let Some(detail) = &said.earlier_detail {
        lines.maybe(WizardStep::Earlier, t::EARLIER_NUMBER, detail.number.clone());
        lines.add(WizardStep::Earlier, t::EARLIER_NEW, detail.what_is_new.clone());
    }
    lines.add(WizardStep::Background, t::MONEY, answer::money(lang, said.money));
}

fn event(lines: &mut Lines, answers: &Answers) {
    let lang = lines.lang;
    let categories = answers.categories.iter().map(|said| answer::category(lang, *said).to_owned()).collect();
    lines.list(WizardStep::Category, t::CATEGORY, categories);
    let mut when = Vec::new();
    when.extend(answers.when.date.as_ref().map(|day| partial(lang, day)));
    when.extend(answers.when.about.clone());
    when.extend(answers.when.going_on.map(|said| answer::going_on(lang, said).to_owned()));
    lines.list(WizardStep::When, t::WHEN, when);
    lines.add(WizardStep::WhatHappened, t::WHAT, answers.what_happened.clone().unwrap_or_default());
    let mut outcomes: Vec<String> =
        answers.outcomes.iter().map(|said| answer::outcome(lang, *said).to_owned()).collect();
    outcomes.extend(answers.other_outcome.clone());
    lines.list(WizardStep::Outcome, t::OUTCOME, outcomes);
}

fn papers(lines: &mut Lines, answers: &Answers) {
    let lang = lines.lang;
    if answers.files.is_empty() {
        let said = answers.files_choice.map(|choice| answer::files(lang, choice)).unwrap_or_default();
        lines.add(WizardStep::Files, t::FILES, said);
        return;
    }
    lines.list(WizardStep::Files, t::FILES, answers.files.iter().map(|file| file_line(lang, file)).collect());
}

fn share(lines: &mut Lines, answers: &Answers) {
    let lang = lines.lang;
    let danger = answers.danger.as_ref();
    lines.add(WizardStep::Danger, t::DANGER, danger.map(|said| answer::danger(lang, said.kind)).unwrap_or_default());
    lines.maybe(WizardStep::Danger, t::DANGER_WHAT, danger.and_then(|said| said.who_what.clone()));
    if flow::is_outside(answers) {
        return;
    }
    let Some(said) = &answers.share else {
        lines.add(WizardStep::Share, t::SHARE, "");
        return;
    };
    lines.add(WizardStep::Share, t::SHARE, answer::share_scope(lang, said.scope));
    if said.scope == ShareScope::Named {
        let items = said.items.iter().map(|item| answer::share_item(lang, *item).to_owned()).collect();
        lines.list(WizardStep::Share, t::SHARE_ITEMS, items);
    }
    if said.scope != ShareScope::NotYet && !answers.files.is_empty() {
        let shared = answers.files.iter().filter(|file| said.files.contains(&file.id));
        lines.list(WizardStep::Share, t::SHARE_FILES, shared.map(|file| file.name.clone()).collect());
    }
    lines.add(WizardStep::Share, t::MATERIALS, answer::materials(lang, said.materials));
    if said.scope == ShareScope::Named {
        lines.list(WizardStep::Identifiers, t::IDENTIFIERS, identifiers(lang, &answers.identifiers));
    }
}

fn identifiers(lang: Lang, known: &Identifiers) -> Vec<String> {
    [
        (ask::ID_NUMBER, &known.customer_number),
        (ask::ID_MAIL, &known.mail),
        (ask::ID_PHONE, &known.phone),
        (ask::ID_ADDRESS, &known.address),
        (ask::ID_NAME, &known.name),
    ]
    .into_iter()
    .filter_map(|(term, value)| value.as_ref().map(|value| ask::fact(lang, term, value)))
    .collect()
}

fn contact(lines: &mut Lines, answers: &Answers) {
    let lang = lines.lang;
    let name = answers.name.as_ref();
    lines.add(WizardStep::Name, t::NAME, name.map(|name| name.name.clone()).unwrap_or_default());
    lines.maybe(WizardStep::Name, t::READING, name.and_then(|name| name.reading.clone()));
    lines.maybe(WizardStep::Name, t::OTHER_NAME, name.and_then(|name| name.other.clone()));
    lines.maybe(WizardStep::Name, t::PRINCIPAL, answers.principal_name.clone());
    lines.maybe(WizardStep::Name, t::BIRTH, answers.birth_date.map(|day| date::both_days(lang, day)));
    ways(lines, answers);
    let mut support: Vec<String> =
        answers.support.needs.iter().map(|said| answer::support(lang, *said).to_owned()).collect();
    support.extend(answers.support.other.clone());
    lines.list(WizardStep::Support, t::SUPPORT, support);
    if !flow::is_outside(answers) {
        lines.add(WizardStep::Identity, t::IDENTITY, proof(lang, answers));
    }
}

fn ways(lines: &mut Lines, answers: &Answers) {
    let lang = lines.lang;
    let plan = &answers.contact;
    let ways = plan.ways.iter().map(|way| answer::contact_way(lang, *way).to_owned()).collect();
    lines.list(WizardStep::Contact, t::WAYS, ways);
    lines.maybe(WizardStep::Contact, t::MAIL, plan.mail.clone());
    if flow::wants_mail_code(answers) {
        lines.add(WizardStep::MailCode, t::MAIL_OPEN, t::MAIL_OPEN_YES.get(lang));
    }
    lines.maybe(WizardStep::Contact, t::PHONE, plan.phone.as_ref().map(|phone| phone.typed.clone()));
    if !plan.hours.is_empty() {
        let hours = plan.hours.iter().map(|hours| answer::call_hours(lang, *hours).to_owned()).collect();
        lines.list(WizardStep::Contact, t::HOURS, hours);
    }
    lines.maybe(WizardStep::Contact, t::VOICEMAIL, plan.voicemail.map(|said| answer::voicemail(lang, said)));
    lines.maybe(WizardStep::Contact, t::DONT, plan.dont.clone());
    lines.maybe(WizardStep::Address, t::ADDRESS, plan.address.as_ref().map(|address| postal(lang, address)));
}

fn postal(lang: Lang, address: &Address) -> String {
    match address {
        Address::Japan { postal_code, .. } => contact::postal(lang, postal_code, &address.one_line()),
        Address::Abroad { lines } => lines.clone(),
    }
}

fn proof(lang: Lang, answers: &Answers) -> String {
    match answers.identity {
        Some(IdentityAnswer::Now { document }) => {
            t::pictures(lang, answer::document(lang, document), answers.identity_files.len())
        }
        Some(said) => answer::identity(lang, said.code()).to_owned(),
        None => String::new(),
    }
}

/// A company as a line.
pub(crate) fn company_line(lang: Lang, company: &Company) -> String {
    match company {
        Company::Listed { name, sure: Sure::Yes, .. } => name.clone(),
        Company::Listed { name, sure: Sure::No, .. } => t::unsure_company(lang, name),
        Company::Typed { words } => t::typed_company(lang, words),
    }
}

/// Name, size and what it is.
pub(super) fn file_line(lang: Lang, file: &FileGiven) -> String {
    let named = file::file_and_size(lang, &file.name, &upload::size(file.size));
    match &file.note {
        Some(note) => file::file_and_note(lang, &named, note),
        None => named,
    }
}
