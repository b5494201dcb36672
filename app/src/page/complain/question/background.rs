//! S6: lawsuit, earlier complaint, money. Facts for a person to weigh; nothing is decided here.

use entity::application::answer::{Background, Litigation, Money, YesNoUnknown};

use super::{choices, put};
use crate::page::complain::prelude::*;

pub(crate) struct Page;

/// 「ない」 stands first, since nearly everybody answers it.
fn earlier_choices(lang: Lang) -> Vec<Choice> {
    let order = [YesNoUnknown::No, YesNoUnknown::Yes, YesNoUnknown::Unknown];
    choices(lang, &order, YesNoUnknown::code, answer::earlier)
}

impl Question for Page {
    const STOP: WizardStep = WizardStep::Background;
    const TITLE: Word = ask::BACKGROUND;

    fn fill(answers: &Answers) -> Fields {
        let mut fields = Fields::default();
        if let Some(background) = &answers.background {
            put(&mut fields, "litigation", Some(background.litigation.code()));
            put(&mut fields, "earlier", Some(background.earlier.code()));
            put(&mut fields, "money", Some(background.money.code()));
        }
        fields
    }

    fn read(about: &QuestionContext<'_>, fields: &Fields) -> Result<AnswersChange, FieldErrors> {
        let mut reader = AnswerReader::new(about, fields);
        let litigation = reader.choice("litigation", Litigation::from_code, error::LITIGATION);
        let earlier = reader.choice("earlier", YesNoUnknown::from_code, error::EARLIER);
        let money = reader.choice("money", Money::from_code, error::MONEY);
        let said = litigation.zip(earlier).zip(money);
        reader.done(Box::new(move |answers| {
            let Some(((litigation, earlier), money)) = said else { return };
            let before = answers.background.take();
            let (litigation_detail, earlier_detail) =
                before.map_or((None, None), |before| (before.litigation_detail, before.earlier_detail));
            answers.background = Some(Background {
                litigation,
                litigation_detail: litigation_detail
                    .filter(|_| matches!(litigation, Litigation::Yes | Litigation::OtherProcedure)),
                earlier,
                earlier_detail: earlier_detail.filter(|_| earlier == YesNoUnknown::Yes),
                money,
            });
        }))
    }

    fn view(about: &QuestionContext<'_>, form: &FilledForm) -> AnyView {
        let lang = about.lang;
        html! {
            <h1>{ask::BACKGROUND.get(lang)}</h1>
            <Radios at=form.at("litigation") label=ask::LITIGATION.get(lang) need=Need::Required
                choices=choices(lang, Litigation::ALL, Litigation::code, answer::litigation)/>
            <Radios at=form.at("earlier") label=ask::EARLIER.get(lang) need=Need::Required
                choices=earlier_choices(lang)/>
            <Radios at=form.at("money") label=ask::MONEY.get(lang) need=Need::Required
                choices=choices(lang, Money::ALL, Money::code, answer::money)/>
        }
    }
}
