//! S7: what it comes closest to.

use entity::application::answer::Category;

use super::choices;
use crate::page::complain::prelude::*;

pub(crate) struct Page;

impl Question for Page {
    const STOP: WizardStep = WizardStep::Category;
    const TITLE: Word = ask::CATEGORY;

    fn fill(answers: &Answers) -> Fields {
        Fields::from_pairs(answers.categories.iter().map(|category| ("category", category.code())))
    }

    fn read(about: &QuestionContext<'_>, fields: &Fields) -> Result<AnswersChange, FieldErrors> {
        let mut reader = AnswerReader::new(about, fields);
        let categories = reader.choices("category", Category::from_code);
        if categories.is_empty() {
            reader.wrong("category", error::CATEGORY);
        }
        reader.done(Box::new(move |answers| answers.categories = categories))
    }

    fn view(about: &QuestionContext<'_>, form: &FilledForm) -> AnyView {
        let lang = about.lang;
        html! {
            <Checks at=form.at("category") label=ask::CATEGORY.get(lang) scale=Scale::Page need=Need::Required
                choices=choices(lang, Category::ALL, Category::code, answer::category)/>
        }
    }
}
