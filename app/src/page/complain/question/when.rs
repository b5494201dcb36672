//! S8: when it happened, as far as one remembers.

use entity::application::answer::{GoingOn, WhenItHappened};

use super::{choices, put, put_date};
use crate::page::complain::prelude::*;

pub(crate) struct Page;

/// The longest 「だいたいの時期」, in characters.
const ABOUT_MAX: usize = 60;

impl Question for Page {
    const STOP: WizardStep = WizardStep::When;
    const TITLE: Word = ask::WHEN;

    fn fill(answers: &Answers) -> Fields {
        let mut fields = Fields::default();
        put_date(&mut fields, "when", answers.when.date.as_ref());
        put(&mut fields, "about", answers.when.about.clone());
        put(&mut fields, "going_on", answers.when.going_on.map(GoingOn::code));
        fields
    }

    fn read(about: &QuestionContext<'_>, fields: &Fields) -> Result<AnswersChange, FieldErrors> {
        let mut reader = AnswerReader::new(about, fields);
        let date = reader.past_date("when", ask::WHEN_DATE);
        let words = reader.maybe_text("about", ask::WHEN_ABOUT, ABOUT_MAX);
        let going_on = reader.maybe_choice("going_on", GoingOn::from_code, error::CHOICE);
        let when = WhenItHappened { date, about: words, going_on };
        reader.done(Box::new(move |answers| answers.when = when))
    }

    fn view(about: &QuestionContext<'_>, form: &FilledForm) -> AnyView {
        let lang = about.lang;
        html! {
            <h1>{ask::WHEN.get(lang)}</h1>
            <DateField at=form.at("when") label=ask::WHEN_DATE.get(lang) hint=ask::WHEN_DATE_HINT.get(lang)
                need=Need::Optional/>
            <TextField at=form.at("about") label=ask::WHEN_ABOUT.get(lang) hint=ask::WHEN_ABOUT_HINT.get(lang)
                need=Need::Optional/>
            <Radios at=form.at("going_on") label=ask::GOING_ON.get(lang) need=Need::Optional
                choices=choices(lang, GoingOn::ALL, GoingOn::code, answer::going_on)/>
        }
    }
}
