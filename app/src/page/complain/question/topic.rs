//! S2: what kind of trouble it is.

use entity::application::answer::Topic;

use super::{choices, put};
use crate::page::complain::prelude::*;

pub(crate) struct Page;

impl Question for Page {
    const STOP: WizardStep = WizardStep::Topic;
    const TITLE: Word = ask::TOPIC;

    fn fill(answers: &Answers) -> Fields {
        let mut fields = Fields::default();
        put(&mut fields, "topic", answers.topic.map(Topic::code));
        fields
    }

    fn read(about: &QuestionContext<'_>, fields: &Fields) -> Result<AnswersChange, FieldErrors> {
        let mut reader = AnswerReader::new(about, fields);
        let topic = reader.choice("topic", Topic::from_code, error::TOPIC);
        reader.done(Box::new(move |answers| answers.topic = topic))
    }

    fn view(about: &QuestionContext<'_>, form: &FilledForm) -> AnyView {
        let lang = about.lang;
        html! {
            <Radios at=form.at("topic") label=ask::TOPIC.get(lang) scale=Scale::Page need=Need::Required
                choices=choices(lang, Topic::ALL, Topic::code, answer::topic)/>
        }
    }
}
