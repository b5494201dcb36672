//! S3a: a statutory proxy (法定代理人), and which papers show it.

use entity::application::answer::{Minor, StatutoryRelation, Who, WhoCode};

use super::choices;
use crate::page::complain::prelude::*;

pub(crate) struct Page;

impl Question for Page {
    const STOP: WizardStep = WizardStep::Guardian;
    const TITLE: Word = ask::GUARDIAN;

    fn fill(answers: &Answers) -> Fields {
        match &answers.who {
            Some(Who::StatutoryProxy { relation, minor }) => {
                Fields::from_pairs([("relation", relation.code()), ("minor", minor.code())])
            }
            Some(Who::Principal | Who::DelegatedProxy { .. } | Who::Other { .. }) | None => Fields::default(),
        }
    }

    fn read(about: &QuestionContext<'_>, fields: &Fields) -> Result<AnswersChange, FieldErrors> {
        let mut reader = AnswerReader::new(about, fields);
        let relation = reader.choice("relation", StatutoryRelation::from_code, error::RELATION);
        let minor = reader.choice("minor", Minor::from_code, error::MINOR);
        let who = relation.zip(minor).map(|(relation, minor)| Who::StatutoryProxy { relation, minor });
        reader.done(Box::new(move |answers| {
            answers.who_choice = Some(WhoCode::StatutoryProxy);
            answers.who = who;
        }))
    }

    fn view(about: &QuestionContext<'_>, form: &FilledForm) -> AnyView {
        let lang = about.lang;
        let papers = [ask::GUARDIAN_PAPERS_PARENT, ask::GUARDIAN_PAPERS_GUARDIAN, ask::GUARDIAN_PAPERS_BOTH]
            .map(|word| word.get(lang).to_owned());
        html! {
            <h1>{ask::GUARDIAN.get(lang)}</h1>
            <Radios at=form.at("relation") label=ask::RELATION.get(lang) need=Need::Required
                choices=choices(lang, StatutoryRelation::ALL, StatutoryRelation::code, answer::statutory_relation)/>
            <Radios at=form.at("minor") label=ask::MINOR.get(lang) hint=ask::MINOR_NOTE.get(lang) need=Need::Required
                choices=choices(lang, Minor::ALL, Minor::code, answer::minor)/>
            <Note title=ask::GUARDIAN_PAPERS.get(lang)>
                <Bullets items=papers.to_vec()/>
                <p>{ask::PAPERS_LATER.get(lang)}</p>
            </Note>
        }
    }
}
