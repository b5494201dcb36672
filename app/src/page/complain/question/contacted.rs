//! S5: has the company been spoken to? Never a condition for anything.

use entity::application::answer::{Contacted, ContactedHow};

use super::{choices, put, put_date};
use crate::page::complain::input::STORY_MAX;
use crate::page::complain::prelude::*;

pub(crate) struct Page;

impl Question for Page {
    const STOP: WizardStep = WizardStep::Contacted;
    const TITLE: Word = ask::CONTACTED;

    fn fill(answers: &Answers) -> Fields {
        let mut fields = Fields::default();
        if let Some(contacted) = &answers.contacted {
            fields.push("contacted", contacted.how.code());
            put_date(&mut fields, "on", contacted.on.as_ref());
            put(&mut fields, "reply", contacted.reply.clone());
        }
        fields
    }

    fn read(about: &QuestionContext<'_>, fields: &Fields) -> Result<AnswersChange, FieldErrors> {
        let mut reader = AnswerReader::new(about, fields);
        let how = reader.choice("contacted", ContactedHow::from_code, error::CONTACTED);
        let on = reader.past_date("on", ask::CONTACTED_ON);
        let reply = reader.maybe_text("reply", ask::CONTACTED_REPLY, STORY_MAX);
        let contacted = how.map(|how| Contacted { how, on, reply });
        reader.done(Box::new(move |answers| answers.contacted = contacted))
    }

    fn view(about: &QuestionContext<'_>, form: &FilledForm) -> AnyView {
        let lang = about.lang;
        let question = match about.answers.companies.first() {
            Some(company) => ask::contacted_company(lang, company.name()),
            None => ask::CONTACTED.get(lang).to_owned(),
        };
        html! {
            <h1>{ask::CONTACTED.get(lang)}</h1>
            <Radios at=form.at("contacted") label=question hint=ask::CONTACTED_HINT.get(lang) need=Need::Required
                choices=choices(lang, ContactedHow::ALL, ContactedHow::code, answer::contacted)/>
            <DateField at=form.at("on") label=ask::CONTACTED_ON.get(lang) hint=ask::CONTACTED_ON_HINT.get(lang)
                need=Need::Optional/>
            <TextArea at=form.at("reply") label=ask::CONTACTED_REPLY.get(lang)
                hint=ask::CONTACTED_REPLY_HINT.get(lang) need=Need::Optional max=STORY_MAX/>
        }
    }
}
