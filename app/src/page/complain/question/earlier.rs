//! S6 R: about the earlier complaint. New facts make a new complaint.

use entity::application::answer::EarlierDetail;

use super::put;
use crate::page::complain::input::{LINE_MAX, STORY_MAX};
use crate::page::complain::prelude::*;
use text::complain::explain;

pub(crate) struct Page;

impl Question for Page {
    const STOP: WizardStep = WizardStep::Earlier;
    const TITLE: Word = ask::EARLIER_PAGE;

    fn needs(answers: &Answers) -> Option<WizardStep> {
        answers.background.is_none().then_some(WizardStep::Background)
    }

    fn fill(answers: &Answers) -> Fields {
        let mut fields = Fields::default();
        let detail = answers.background.as_ref().and_then(|background| background.earlier_detail.as_ref());
        if let Some(detail) = detail {
            put(&mut fields, "number", detail.number.clone());
            fields.push("new", detail.what_is_new.clone());
        }
        fields
    }

    fn read(about: &QuestionContext<'_>, fields: &Fields) -> Result<AnswersChange, FieldErrors> {
        let mut reader = AnswerReader::new(about, fields);
        let number = reader.maybe_text("number", ask::EARLIER_NUMBER, LINE_MAX);
        let what_is_new = reader.text("new", ask::EARLIER_NEW, STORY_MAX, error::WHAT_IS_NEW);
        reader.done(Box::new(move |answers| {
            if let Some(background) = &mut answers.background {
                background.earlier_detail = Some(EarlierDetail { number, what_is_new });
            }
        }))
    }

    fn view(about: &QuestionContext<'_>, form: &FilledForm) -> AnyView {
        let lang = about.lang;
        html! {
            <h1>{ask::EARLIER_PAGE.get(lang)}</h1>
            <Note title=explain::REPEAT.get(lang)>
                <p>{explain::REPEAT_WHY.get(lang)}</p>
                <p><a href="/status">{explain::REPEAT_LOOK.get(lang)}</a></p>
            </Note>
            <TextField at=form.at("number") label=ask::EARLIER_NUMBER.get(lang)
                hint=ask::EARLIER_NUMBER_HINT.get(lang) need=Need::Optional width=Width::Number/>
            <TextArea at=form.at("new") label=ask::EARLIER_NEW.get(lang) need=Need::Required max=STORY_MAX/>
        }
    }
}
