//! S3c: another person concerned (その他の関係者).

use entity::application::answer::{Who, WhoCode};

use crate::page::complain::input::NOTE_MAX;
use crate::page::complain::prelude::*;

pub(crate) struct Page;

impl Question for Page {
    const STOP: WizardStep = WizardStep::Related;
    const TITLE: Word = ask::RELATED;

    fn fill(answers: &Answers) -> Fields {
        match &answers.who {
            Some(Who::Other { relation_and_reason }) => Fields::from_pairs([("related", relation_and_reason.as_str())]),
            Some(Who::Principal | Who::StatutoryProxy { .. } | Who::DelegatedProxy { .. }) | None => Fields::default(),
        }
    }

    fn read(about: &QuestionContext<'_>, fields: &Fields) -> Result<AnswersChange, FieldErrors> {
        let mut reader = AnswerReader::new(about, fields);
        let relation_and_reason = reader.text("related", ask::RELATED, NOTE_MAX, error::RELATED);
        reader.done(Box::new(move |answers| {
            answers.who_choice = Some(WhoCode::Other);
            answers.who = Some(Who::Other { relation_and_reason });
        }))
    }

    fn view(about: &QuestionContext<'_>, form: &FilledForm) -> AnyView {
        let lang = about.lang;
        html! {
            <TextArea at=form.at("related") label=ask::RELATED.get(lang) hint=ask::RELATED_HINT.get(lang)
                scale=Scale::Page need=Need::Required max=NOTE_MAX/>
        }
    }
}
