//! S15: names as people write them. No script, no space and no character is asked for or refused.

use entity::application::Name;
use entity::application::answer::{ShareItem, ShareScope, Who};
use entity::time::{PartialDate, Precision};

use super::{put, put_date};
use crate::page::complain::flow;
use crate::page::complain::input::NAME_MAX;
use crate::page::complain::prelude::*;
use text::complain::{contact, explain};

pub(crate) struct Page;

/// Whether somebody acts for another person, whose name is then needed too.
fn acts_for_another(answers: &Answers) -> bool {
    matches!(answers.who, Some(Who::StatutoryProxy { .. } | Who::DelegatedProxy { .. }))
}

/// Whether nothing is told to anybody, so that no name is needed.
fn only_asks(answers: &Answers) -> bool {
    answers.share.as_ref().is_some_and(|share| share.scope == ShareScope::NotYet) || flow::is_outside(answers)
}

impl Question for Page {
    const STOP: WizardStep = WizardStep::Name;
    const TITLE: Word = contact::NAME;

    fn fill(answers: &Answers) -> Fields {
        let mut fields = Fields::default();
        if let Some(name) = answers.name.clone() {
            fields.push("name", name.name);
            put(&mut fields, "reading", name.reading);
            put(&mut fields, "other", name.other);
        }
        put(&mut fields, "principal", answers.principal_name.clone());
        put_date(&mut fields, "birth", answers.birth_date.map(PartialDate::of).as_ref());
        fields
    }

    fn read(about: &QuestionContext<'_>, fields: &Fields) -> Result<AnswersChange, FieldErrors> {
        let mut reader = AnswerReader::new(about, fields);
        let name = if only_asks(about.answers) {
            reader.maybe_name("name", contact::NAME_FIELD, NAME_MAX)
        } else {
            Some(reader.name("name", contact::NAME_FIELD, NAME_MAX, error::NAME))
        };
        let reading = reader.maybe_name("reading", contact::READING, NAME_MAX);
        let other = reader.maybe_name("other", contact::OTHER_NAME, NAME_MAX);
        let principal = match (acts_for_another(about.answers), only_asks(about.answers)) {
            (true, false) => Some(reader.name("principal", contact::PRINCIPAL_NAME, NAME_MAX, error::PRINCIPAL_NAME)),
            (true, true) => reader.maybe_name("principal", contact::PRINCIPAL_NAME, NAME_MAX),
            (false, _) => None,
        };
        let mut birth = None;
        if flow::shares(about.answers, ShareItem::BirthDate) {
            let typed =
                ["year", "month", "day"].iter().any(|part| !fields.trimmed(&format!("birth_{part}")).is_empty());
            match reader.past_date("birth", contact::BIRTH) {
                Some(date) if date.precision() == Precision::Day => birth = date.earliest(),
                Some(_) => reader.wrong("birth", error::BIRTH_WHOLE),
                None if !typed => reader.wrong("birth", error::BIRTH),
                None => {}
            }
        }
        reader.done(Box::new(move |answers| {
            answers.name = name.map(|name| Name { name, reading, other });
            answers.principal_name = principal;
            answers.birth_date = birth;
        }))
    }

    fn view(about: &QuestionContext<'_>, form: &FilledForm) -> AnyView {
        let lang = about.lang;
        let only_asks = only_asks(about.answers);
        let (why, need) =
            if only_asks { (contact::NAME_WHY_CONSULT, Need::Optional) } else { (contact::NAME_WHY, Need::Required) };
        html! {
            <h1>{contact::NAME.get(lang)}</h1>
            <p>{why.get(lang)}</p>
            {(!only_asks).then(|| view! {
                <p><a href="/complain/outcome/anonymous">{explain::ANONYMOUS.get(lang)}</a></p>
            })}
            <TextField at=form.at("name") label=contact::NAME_FIELD.get(lang) hint=contact::NAME_FIELD_HINT.get(lang)
                need=need kind=InputKind::Name autocomplete="name"/>
            <TextField at=form.at("reading") label=contact::READING.get(lang) hint=contact::READING_HINT.get(lang)
                need=Need::Optional kind=InputKind::Name/>
            <TextField at=form.at("other") label=contact::OTHER_NAME.get(lang) need=Need::Optional
                kind=InputKind::Name/>
            {acts_for_another(about.answers).then(|| view! {
                <TextField at=form.at("principal") label=contact::PRINCIPAL_NAME.get(lang) need=need
                    kind=InputKind::Name autocomplete="off"/>
            })}
            {flow::shares(about.answers, ShareItem::BirthDate).then(|| view! {
                <DateField at=form.at("birth") label=contact::BIRTH.get(lang) hint=contact::BIRTH_HINT.get(lang)
                    need=Need::Required/>
            })}
        }
    }
}
