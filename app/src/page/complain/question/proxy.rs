//! S3b: somebody who was asked to apply (任意代理人).

use entity::application::answer::{DelegatedRelation, Mandate, Who, WhoCode};

use super::choices;
use crate::page::complain::prelude::*;

pub(crate) struct Page;

impl Question for Page {
    const STOP: WizardStep = WizardStep::Proxy;
    const TITLE: Word = ask::PROXY;

    fn fill(answers: &Answers) -> Fields {
        match &answers.who {
            Some(Who::DelegatedProxy { relation, mandate }) => {
                Fields::from_pairs([("relation", relation.code()), ("mandate", mandate.code())])
            }
            Some(Who::Principal | Who::StatutoryProxy { .. } | Who::Other { .. }) | None => Fields::default(),
        }
    }

    fn read(about: &QuestionContext<'_>, fields: &Fields) -> Result<AnswersChange, FieldErrors> {
        let mut reader = AnswerReader::new(about, fields);
        let relation = reader.choice("relation", DelegatedRelation::from_code, error::RELATION);
        let mandate = reader.choice("mandate", Mandate::from_code, error::MANDATE);
        let who = relation.zip(mandate).map(|(relation, mandate)| Who::DelegatedProxy { relation, mandate });
        reader.done(Box::new(move |answers| {
            answers.who_choice = Some(WhoCode::DelegatedProxy);
            answers.who = who;
        }))
    }

    fn view(about: &QuestionContext<'_>, form: &FilledForm) -> AnyView {
        let lang = about.lang;
        html! {
            <h1>{ask::PROXY.get(lang)}</h1>
            <p>{ask::PROXY_NOTE.get(lang)}</p>
            <Radios at=form.at("relation") label=ask::RELATION.get(lang) need=Need::Required
                choices=choices(lang, DelegatedRelation::ALL, DelegatedRelation::code, answer::delegated_relation)/>
            <Radios at=form.at("mandate") label=ask::MANDATE.get(lang) hint=ask::PAPERS_LATER.get(lang)
                need=Need::Required choices=choices(lang, Mandate::ALL, Mandate::code, answer::mandate)/>
            <p><a href="/complain/paper/proxy">{ask::MANDATE_FORM.get(lang)}</a></p>
        }
    }
}
