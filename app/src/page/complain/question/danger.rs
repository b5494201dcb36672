//! S12: could telling the company hurt somebody? Asked before anything is asked about telling.

use entity::application::answer::{Danger, DangerKind};

use super::{choices, put};
use crate::page::complain::input::STORY_MAX;
use crate::page::complain::prelude::*;
use text::complain::explain;

pub(crate) struct Page;

impl Question for Page {
    const STOP: WizardStep = WizardStep::Danger;
    const TITLE: Word = ask::DANGER;

    fn fill(answers: &Answers) -> Fields {
        let mut fields = Fields::default();
        if let Some(danger) = &answers.danger {
            fields.push("danger", danger.kind.code());
            put(&mut fields, "who_what", danger.who_what.clone());
        }
        fields
    }

    fn read(about: &QuestionContext<'_>, fields: &Fields) -> Result<AnswersChange, FieldErrors> {
        let mut reader = AnswerReader::new(about, fields);
        let kind = reader.choice("danger", DangerKind::from_code, error::DANGER);
        let who_what = reader.maybe_text("who_what", ask::DANGER_WHAT, STORY_MAX);
        let danger = kind.map(|kind| Danger { kind, who_what });
        reader.done(Box::new(move |answers| answers.danger = danger))
    }

    fn view(about: &QuestionContext<'_>, form: &FilledForm) -> AnyView {
        let lang = about.lang;
        html! {
            <Radios at=form.at("danger") label=ask::DANGER.get(lang) scale=Scale::Page need=Need::Required
                choices=choices(lang, DangerKind::ALL, DangerKind::code, answer::danger)/>
            <TextArea at=form.at("who_what") label=ask::DANGER_WHAT.get(lang) hint=ask::DANGER_WHAT_HINT.get(lang)
                need=Need::Optional max=STORY_MAX/>
            <Note kind=NoteKind::Safety>
                <p>{explain::DANGER_NOW.get(lang)}</p>
            </Note>
        }
    }
}
