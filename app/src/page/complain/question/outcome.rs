//! S10: what the company should do.

use entity::application::answer::Outcome;

use super::{choices, put};
use crate::page::complain::input::NOTE_MAX;
use crate::page::complain::prelude::*;

pub(crate) struct Page;

impl Question for Page {
    const STOP: WizardStep = WizardStep::Outcome;
    const TITLE: Word = ask::OUTCOME;

    fn fill(answers: &Answers) -> Fields {
        let mut fields = Fields::from_pairs(answers.outcomes.iter().map(|outcome| ("outcome", outcome.code())));
        put(&mut fields, "other", answers.other_outcome.clone());
        fields
    }

    fn read(about: &QuestionContext<'_>, fields: &Fields) -> Result<AnswersChange, FieldErrors> {
        let mut reader = AnswerReader::new(about, fields);
        let mut outcomes = reader.choices("outcome", Outcome::from_code);
        let other = reader.maybe_text("other", ask::OUTCOME_OTHER, NOTE_MAX);
        if other.is_some() {
            outcomes.insert(Outcome::Other);
        }
        if outcomes.is_empty() {
            reader.wrong("outcome", error::OUTCOME);
        }
        reader.done(Box::new(move |answers| {
            answers.outcomes = outcomes;
            answers.other_outcome = other;
        }))
    }

    fn view(about: &QuestionContext<'_>, form: &FilledForm) -> AnyView {
        let lang = about.lang;
        html! {
            <Checks at=form.at("outcome") label=ask::OUTCOME.get(lang) scale=Scale::Page need=Need::Required
                choices=choices(lang, Outcome::ALL, Outcome::code, answer::outcome)/>
            <TextArea at=form.at("other") label=ask::OUTCOME_OTHER.get(lang) need=Need::Optional max=NOTE_MAX rows=3/>
        }
    }
}
