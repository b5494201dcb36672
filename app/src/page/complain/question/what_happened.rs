//! S9: the person's own words.

use super::put;
use crate::page::complain::input::STORY_MAX;
use crate::page::complain::prelude::*;

pub(crate) struct Page;

/// A label of no words: the error about length names nothing, since there is one field only.
const NO_LABEL: Word = Word::new("", "");

impl Question for Page {
    const STOP: WizardStep = WizardStep::WhatHappened;
    const TITLE: Word = ask::WHAT;

    fn fill(answers: &Answers) -> Fields {
        let mut fields = Fields::default();
        put(&mut fields, "what", answers.what_happened.clone());
        fields
    }

    fn read(about: &QuestionContext<'_>, fields: &Fields) -> Result<AnswersChange, FieldErrors> {
        let mut reader = AnswerReader::new(about, fields);
        let what = reader.text("what", NO_LABEL, STORY_MAX, error::WHAT);
        reader.done(Box::new(move |answers| answers.what_happened = Some(what)))
    }

    fn view(about: &QuestionContext<'_>, form: &FilledForm) -> AnyView {
        let lang = about.lang;
        html! {
            <TextArea at=form.at("what") label=ask::WHAT.get(lang) hint=ask::WHAT_HINT.get(lang) scale=Scale::Page
                need=Need::Required max=STORY_MAX rows=14/>
            <Note kind=NoteKind::Warn>
                <p>{ask::WHAT_DONT.get(lang)}</p>
            </Note>
        }
    }
}
