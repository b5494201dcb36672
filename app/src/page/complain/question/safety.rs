//! S1: would it be a problem if somebody learnt of this?

use entity::application::answer::{Device, OnLeave, Safety};

use super::{choices, put};
use crate::page::complain::prelude::*;

pub(crate) struct Page;

impl Question for Page {
    const STOP: WizardStep = WizardStep::Safety;
    const TITLE: Word = ask::SAFETY;

    fn fill(answers: &Answers) -> Fields {
        let mut fields = Fields::default();
        put(&mut fields, "safety", answers.safety.map(Safety::code));
        if answers.device == Some(Device::Shared) {
            fields.push("shared", "yes");
        }
        if answers.on_leave == Some(OnLeave::Erase) {
            fields.push("erase", "yes");
        }
        fields
    }

    fn read(about: &QuestionContext<'_>, fields: &Fields) -> Result<AnswersChange, FieldErrors> {
        let mut reader = AnswerReader::new(about, fields);
        let safety = reader.maybe_choice("safety", Safety::from_code, error::SAFETY);
        let on_leave = if fields.has("erase", "yes") { OnLeave::Erase } else { OnLeave::Keep };
        let device = if fields.has("shared", "yes") { Device::Shared } else { Device::Own };
        reader.done(Box::new(move |answers| {
            answers.safety = safety;
            answers.device = Some(device);
            answers.on_leave = Some(on_leave);
        }))
    }

    fn view(about: &QuestionContext<'_>, form: &FilledForm) -> AnyView {
        let lang = about.lang;
        html! {
            <h1>{ask::SAFETY.get(lang)}</h1>
            <p>{ask::SAFETY_LEAVE.get(lang)}</p>
            <p>
                {ask::SAFETY_HISTORY.get(lang)}" "
                <a href="/safety">{ask::SAFETY_LINK.get(lang)}</a>
            </p>
            <Radios at=form.at("safety") label=ask::SAFETY_CHOICE.get(lang) hint=ask::SAFETY_HINT.get(lang)
                need=Need::Optional choices=choices(lang, Safety::ALL, Safety::code, answer::safety)/>
            <Tick at=form.fields.at("shared") label=ask::SAFETY_SHARED.get(lang)
                hint=ask::SAFETY_SHARED_HINT.get(lang)/>
            <Tick at=form.fields.at("erase") label=ask::SAFETY_ERASE.get(lang) hint=ask::SAFETY_ERASE_HINT.get(lang)/>
        }
    }
}
