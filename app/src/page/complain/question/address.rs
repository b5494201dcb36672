//! S16: where letters go. Stored exactly as typed.

use entity::application::answer::Address;

use super::put;
use crate::page::complain::input::{self, LINE_MAX, NAME_MAX, NOTE_MAX};
use crate::page::complain::prelude::*;
use text::complain::contact;
use text::prefecture;

pub(crate) struct Page;

const JAPAN: &str = "japan";
const ABROAD: &str = "abroad";

fn places(lang: Lang) -> Vec<Choice> {
    vec![Choice::new(JAPAN, contact::ADDRESS_JAPAN.get(lang)), Choice::new(ABROAD, contact::ADDRESS_ABROAD.get(lang))]
}

fn in_japan(reader: &mut AnswerReader<'_>, fields: &Fields) -> Address {
    let postal_code = input::postal_code(fields.get("postal"));
    if postal_code.is_none() {
        reader.wrong("postal", error::POSTAL);
    }
    let prefecture = prefecture::ALL.iter().find(|name| **name == fields.get("prefecture"));
    if prefecture.is_none() {
        reader.wrong("prefecture", error::PREFECTURE);
    }
    Address::Japan {
        postal_code: postal_code.unwrap_or_default(),
        prefecture: prefecture.map_or_else(String::new, |name| (*name).to_owned()),
        town: reader.name("town", contact::TOWN, NAME_MAX, error::TOWN),
        number: reader.name("number", contact::NUMBER, NAME_MAX, error::NUMBER),
        building: reader.maybe_name("building", contact::BUILDING, LINE_MAX),
    }
}

impl Question for Page {
    const STOP: WizardStep = WizardStep::Address;
    const TITLE: Word = contact::ADDRESS;

    fn fill(answers: &Answers) -> Fields {
        let mut fields = Fields::default();
        match &answers.contact.address {
            Some(Address::Japan { postal_code, prefecture, town, number, building }) => {
                fields.push("where", JAPAN);
                fields.push("postal", postal_code.clone());
                fields.push("prefecture", prefecture.clone());
                fields.push("town", town.clone());
                fields.push("number", number.clone());
                put(&mut fields, "building", building.clone());
            }
            Some(Address::Abroad { lines }) => {
                fields.push("where", ABROAD);
                fields.push("lines", lines.clone());
            }
            None => fields.push("where", JAPAN),
        }
        fields
    }

    fn read(about: &QuestionContext<'_>, fields: &Fields) -> Result<AnswersChange, FieldErrors> {
        let mut reader = AnswerReader::new(about, fields);
        let address = match fields.get("where") {
            JAPAN => Some(in_japan(&mut reader, fields)),
            ABROAD => Some(Address::Abroad { lines: reader.text("lines", contact::ABROAD, NOTE_MAX, error::ABROAD) }),
            _ => {
                reader.wrong("where", error::ADDRESS_WHERE);
                None
            }
        };
        reader.done(Box::new(move |answers| answers.contact.address = address))
    }

    fn view(about: &QuestionContext<'_>, form: &FilledForm) -> AnyView {
        html! {
            <h1>{contact::ADDRESS.get(about.lang)}</h1>
            {Self::boxes(about, form, Need::Required)}
        }
    }
}

impl Page {
    /// Whether anything of an address was typed.
    pub(crate) fn is_typed(fields: &Fields) -> bool {
        ["postal", "prefecture", "town", "number", "building", "lines"]
            .iter()
            .any(|name| !fields.trimmed(name).is_empty())
    }

    /// The fields without their heading; `need` says whether an address must be given at all.
    pub(crate) fn boxes(about: &QuestionContext<'_>, form: &FilledForm, need: Need) -> AnyView {
        let lang = about.lang;
        let prefectures =
            prefecture::ALL.iter().map(|name| Choice::new(*name, prefecture::label(lang, name))).collect::<Vec<_>>();
        html! {
            <Radios at=form.at("where") label=contact::ADDRESS_WHERE.get(lang) need=need choices=places(lang)/>
            <TextField at=form.at("postal") label=contact::POSTAL.get(lang) hint=contact::POSTAL_HINT.get(lang)
                kind=InputKind::Digits width=Width::Number autocomplete="postal-code"/>
            <SelectField at=form.at("prefecture") label=contact::PREFECTURE.get(lang) choices=prefectures/>
            <TextField at=form.at("town") label=contact::TOWN.get(lang) kind=InputKind::Name width=Width::Wide
                autocomplete="address-level2"/>
            <TextField at=form.at("number") label=contact::NUMBER.get(lang) kind=InputKind::Name
                autocomplete="address-line1"/>
            <TextField at=form.at("building") label=contact::BUILDING.get(lang) need=Need::Optional
                kind=InputKind::Name width=Width::Wide autocomplete="address-line2"/>
            <TextArea at=form.at("lines") label=contact::ABROAD.get(lang) hint=contact::ABROAD_HINT.get(lang)
                max=NOTE_MAX rows=4/>
        }
    }
}
