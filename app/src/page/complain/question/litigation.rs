//! S6 L: about the lawsuit or other procedure, and what it may mean.

use entity::application::answer::{LitigationDetail, YesNoUnknown};

use super::{choices, put, put_date};
use crate::page::complain::explain::desk;
use crate::page::complain::input::LINE_MAX;
use crate::page::complain::prelude::*;
use text::complain::explain;

pub(crate) struct Page;

impl Question for Page {
    const STOP: WizardStep = WizardStep::Litigation;
    const TITLE: Word = ask::LITIGATION_PAGE;
    const DESKS: &'static [&'static str] = desk::COURT;

    fn needs(answers: &Answers) -> Option<WizardStep> {
        answers.background.is_none().then_some(WizardStep::Background)
    }

    fn fill(answers: &Answers) -> Fields {
        let mut fields = Fields::default();
        let detail = answers.background.as_ref().and_then(|background| background.litigation_detail.as_ref());
        if let Some(detail) = detail {
            fields.push("court", detail.court.clone());
            put(&mut fields, "number", detail.case_number.clone());
            put_date(&mut fields, "began", detail.began.as_ref());
            fields.push("same", detail.same_matter.code());
        }
        fields
    }

    fn read(about: &QuestionContext<'_>, fields: &Fields) -> Result<AnswersChange, FieldErrors> {
        let mut reader = AnswerReader::new(about, fields);
        let court = reader.text("court", ask::COURT, LINE_MAX, error::COURT);
        let case_number = reader.maybe_text("number", ask::COURT_NUMBER, LINE_MAX);
        let began = reader.past_date("began", ask::COURT_BEGAN);
        let same = reader.choice("same", YesNoUnknown::from_code, error::COURT_SAME);
        let detail = same.map(|same_matter| LitigationDetail { court, case_number, began, same_matter });
        reader.done(Box::new(move |answers| {
            if let Some(background) = &mut answers.background {
                background.litigation_detail = detail;
            }
        }))
    }

    fn view(about: &QuestionContext<'_>, form: &FilledForm) -> AnyView {
        let lang = about.lang;
        let desks = desk::list(lang, about.desks);
        html! {
            <h1>{ask::LITIGATION_PAGE.get(lang)}</h1>
            <Note title=explain::LITIGATION.get(lang)>
                <p>{explain::LITIGATION_WHY.get(lang)}</p>
                <p>{explain::LITIGATION_OTHER.get(lang)}</p>
                <LinkList items=desks/>
            </Note>
            <TextField at=form.at("court") label=ask::COURT.get(lang) hint=ask::COURT_HINT.get(lang)
                need=Need::Required/>
            <TextField at=form.at("number") label=ask::COURT_NUMBER.get(lang) hint=ask::COURT_NUMBER_HINT.get(lang)
                need=Need::Optional width=Width::Full/>
            <DateField at=form.at("began") label=ask::COURT_BEGAN.get(lang) hint=ask::COURT_BEGAN_HINT.get(lang)
                need=Need::Optional/>
            <Radios at=form.at("same") label=ask::COURT_SAME.get(lang) need=Need::Required
                choices=choices(lang, YesNoUnknown::ALL, YesNoUnknown::code, answer::yes_no)/>
        }
    }
}
