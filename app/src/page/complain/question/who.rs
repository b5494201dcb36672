//! S3: whose personal information it is. Nobody is refused here (Law 53(1): 本人その他の関係者).

use entity::application::answer::{Who, WhoCode};

use super::{choices, put};
use crate::page::complain::flow;
use crate::page::complain::prelude::*;

pub(crate) struct Page;

impl Question for Page {
    const STOP: WizardStep = WizardStep::Who;
    const TITLE: Word = ask::WHO;

    fn fill(answers: &Answers) -> Fields {
        let mut fields = Fields::default();
        put(&mut fields, "who", flow::who_code(answers).map(WhoCode::code));
        fields
    }

    fn read(about: &QuestionContext<'_>, fields: &Fields) -> Result<AnswersChange, FieldErrors> {
        let mut reader = AnswerReader::new(about, fields);
        let chosen = reader.choice("who", WhoCode::from_code, error::WHO);
        reader.done(Box::new(move |answers| {
            // The details of another choice are gone; those of the same choice stay.
            if answers.who.as_ref().map(Who::code) != chosen {
                answers.who = (chosen == Some(WhoCode::Principal)).then_some(Who::Principal);
            }
            answers.who_choice = chosen;
        }))
    }

    fn view(about: &QuestionContext<'_>, form: &FilledForm) -> AnyView {
        let lang = about.lang;
        html! {
            <Radios at=form.at("who") label=ask::WHO.get(lang) hint=ask::WHO_HINT.get(lang) scale=Scale::Page
                need=Need::Required choices=choices(lang, WhoCode::ALL, WhoCode::code, answer::who)/>
        }
    }
}
