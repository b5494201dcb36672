//! S14: what helps the company to find the data. Told to the company as written.

use entity::application::answer::{Identifiers, ShareItem};

use super::put;
use crate::page::complain::input::{LINE_MAX, NAME_MAX};
use crate::page::complain::prelude::*;

pub(crate) struct Page;

impl Question for Page {
    const STOP: WizardStep = WizardStep::Identifiers;
    const TITLE: Word = ask::IDENTIFIERS;

    fn fill(answers: &Answers) -> Fields {
        let mut fields = Fields::default();
        let known = answers.identifiers.clone();
        put(&mut fields, "number", known.customer_number);
        put(&mut fields, "mail", known.mail);
        put(&mut fields, "phone", known.phone);
        put(&mut fields, "address", known.address);
        put(&mut fields, "name", known.name);
        fields
    }

    fn read(about: &QuestionContext<'_>, fields: &Fields) -> Result<AnswersChange, FieldErrors> {
        let mut reader = AnswerReader::new(about, fields);
        let identifiers = Identifiers {
            customer_number: reader.maybe_name("number", ask::ID_NUMBER, LINE_MAX),
            mail: reader.maybe_name("mail", ask::ID_MAIL, LINE_MAX),
            phone: reader.maybe_name("phone", ask::ID_PHONE, LINE_MAX),
            address: reader.maybe_name("address", ask::ID_ADDRESS, LINE_MAX),
            name: reader.maybe_name("name", ask::ID_NAME, NAME_MAX),
        };
        reader.done(Box::new(move |answers| {
            // The page says that what stands here is told; writing it down is the consent.
            if let Some(share) = &mut answers.share {
                if identifiers == Identifiers::default() {
                    share.items.remove(&ShareItem::Identifiers);
                } else {
                    share.items.insert(ShareItem::Identifiers);
                }
            }
            answers.identifiers = identifiers;
        }))
    }

    fn view(about: &QuestionContext<'_>, form: &FilledForm) -> AnyView {
        let lang = about.lang;
        let line = |name: &'static str, label: Word, hint: &'static str, kind: InputKind, width: Width| {
            view! {
                <TextField at=form.at(name) label=label.get(lang) hint=hint need=Need::Optional kind=kind width=width
                    autocomplete="off"/>
            }
        };
        html! {
            <h1>{ask::IDENTIFIERS.get(lang)}</h1>
            <p>{ask::IDENTIFIERS_INTRO.get(lang)}</p>
            {line("number", ask::ID_NUMBER, "", InputKind::Code, Width::Full)}
            {line("mail", ask::ID_MAIL, "", InputKind::Text, Width::Full)}
            {line("phone", ask::ID_PHONE, "", InputKind::Tel, Width::Number)}
            {line("address", ask::ID_ADDRESS, "", InputKind::Text, Width::Wide)}
            {line("name", ask::ID_NAME, ask::ID_NAME_HINT.get(lang), InputKind::Name, Width::Full)}
        }
    }
}
