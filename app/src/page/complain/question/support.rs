//! S17: help with the procedure.

use entity::application::answer::{Support, SupportNeed};

use super::{choices, put};
use crate::page::complain::input::NOTE_MAX;
use crate::page::complain::prelude::*;
use text::complain::contact;

pub(crate) struct Page;

impl Question for Page {
    const STOP: WizardStep = WizardStep::Support;
    const TITLE: Word = contact::SUPPORT;

    fn fill(answers: &Answers) -> Fields {
        let mut fields = Fields::from_pairs(answers.support.needs.iter().map(|need| ("support", need.code())));
        put(&mut fields, "other", answers.support.other.clone());
        fields
    }

    fn read(about: &QuestionContext<'_>, fields: &Fields) -> Result<AnswersChange, FieldErrors> {
        let mut reader = AnswerReader::new(about, fields);
        let mut needs = reader.choices("support", SupportNeed::from_code);
        let other = reader.maybe_text("other", contact::SUPPORT_OTHER, NOTE_MAX);
        if other.is_some() {
            needs.insert(SupportNeed::Other);
        }
        reader.done(Box::new(move |answers| answers.support = Support { needs, other }))
    }

    fn view(about: &QuestionContext<'_>, form: &FilledForm) -> AnyView {
        let lang = about.lang;
        html! {
            <Checks at=form.at("support") label=contact::SUPPORT.get(lang) scale=Scale::Page need=Need::Optional
                choices=choices(lang, SupportNeed::ALL, SupportNeed::code, answer::support)/>
            <TextArea at=form.at("other") label=contact::SUPPORT_OTHER.get(lang) need=Need::Optional max=NOTE_MAX
                rows=3/>
        }
    }
}
