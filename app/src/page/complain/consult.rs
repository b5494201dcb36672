//! `/consult`: a question in one short form. No name is needed, no company is told, and there is a receipt all the
//! same.

use std::collections::BTreeSet;

use entity::application::Name;
use entity::application::answer::{
    Company, ContactWay, FilesChoice, IdentityAnswer, MaterialsConsent, Safety, Share, ShareScope, Topic,
};
use entity::input;

use super::input::{LINE_MAX, NAME_MAX, STORY_MAX};
use crate::page::complain::prelude::*;
use crate::web::reply::with_session;
use text::complain::start as t;
use usecase::case::draft;
use usecase::form::fields::FormToken;

pub(crate) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    Ok(page(&ctx, FilledForm::default()))
}

/// `POST /consult`: begins and sends in one go. The code follows from the form's key, so that a post that is
/// repeated, because the line broke, shows the same receipt.
pub(crate) async fn post(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    let key = FormToken::well_formed(fields.get("form_key")).ok_or(AppError::Stale)?.to_owned();
    let blank = Answers::default();
    let answers = match read(&QuestionContext::new(&ctx, &blank), &fields) {
        Ok(answers) => answers,
        Err(errors) => return Ok(page(&ctx, FilledForm::new(fields.clone(), errors))),
    };
    let secret = ctx.app.keys().form_fingerprint(format!("consultation\n{key}").as_bytes());
    let (id, change) = draft::begin_with(&ctx.app, &ctx.visit, &answers, secret.as_bytes()).await?;
    draft::submit_as(&ctx.app, &ctx.visit, id, |answers| {
        answers.complete_by_staff(entity::application::answer::Channel::Web)
    })
    .await?;
    Ok(with_session(see_other(WizardStep::DONE), change))
}

fn read(about: &QuestionContext<'_>, fields: &Fields) -> Result<Answers, FieldErrors> {
    let mut reader = AnswerReader::new(about, fields);
    let question = reader.text("question", t::QUESTION, STORY_MAX, error::QUESTION);
    let company = reader.maybe_name("company", t::COMPANY_FIELD, LINE_MAX);
    let name = reader.maybe_name("name", t::NAME, NAME_MAX);
    let typed = !input::verbatim(fields.get("phone")).is_empty();
    let phone = if typed { reader.phone("phone") } else { None };
    let quiet = fields.has("quiet", "yes");
    reader.done(())?;
    let mut answers = Answers {
        language: Some(about.lang.into()),
        safety: quiet.then_some(Safety::Yes),
        topic: Some(Topic::Unknown),
        companies: company.map(|words| Company::Typed { words }).into_iter().collect(),
        what_happened: Some(question),
        files_choice: Some(FilesChoice::None),
        share: Some(Share {
            scope: ShareScope::NotYet,
            items: BTreeSet::new(),
            files: BTreeSet::new(),
            materials: MaterialsConsent::Later,
        }),
        name: name.map(|name| Name { name, reading: None, other: None }),
        identity: Some(IdentityAnswer::NoneConsultation),
        ..Answers::default()
    };
    answers.contact.ways = BTreeSet::from([if phone.is_some() { ContactWay::Phone } else { ContactWay::StatusOnly }]);
    answers.contact.phone = phone;
    Ok(answers)
}

fn page(ctx: &Ctx, form: FilledForm) -> Response {
    let lang = ctx.lang;
    let wrong = !form.errors.is_empty();
    let form_key = ctx.form_key_again(&form.fields);
    let frame = Frame::Wizard { back: Some("/complain".to_owned()), quiet: Quiet::No };
    let body = move || {
        view! {
            <ErrorSummary errors=form.errors.clone()/>
            <h1>{t::CONSULT_TITLE.get(lang)}</h1>
            <p>{t::CONSULT_LEAD.get(lang)}</p>
            <p>{t::CONSULT_HOW.get(lang)}</p>
            <p>{t::CONSULT_MORE.get(lang)}" "<a href="/complain">{t::CONSULT_MORE_LINK.get(lang)}</a></p>
            <PostForm form_key=form_key>
                <TextArea at=form.at("question") label=t::QUESTION.get(lang)
                    need=Need::Required max=STORY_MAX rows=10/>
                <Note kind=NoteKind::Warn><p>{ask::WHAT_DONT.get(lang)}</p></Note>
                <TextField at=form.at("company") label=t::COMPANY_FIELD.get(lang)
                    hint=t::COMPANY_HINT.get(lang) need=Need::Optional kind=InputKind::Name/>
                <TextField at=form.at("name") label=t::NAME.get(lang)
                    hint=t::NAME_HINT.get(lang) need=Need::Optional kind=InputKind::Name autocomplete="name"/>
                <TextField at=form.at("phone") label=t::PHONE_FIELD.get(lang)
                    hint=t::PHONE_HINT.get(lang) need=Need::Optional kind=InputKind::Tel width=Width::Number
                    autocomplete="tel"/>
                <Tick at=form.at("quiet") label=t::QUIET.get(lang) hint=ask::SAFETY_HINT.get(lang)/>
                <Buttons><Button label=t::SEND.get(lang)/></Buttons>
            </PostForm>
        }
    };
    let title = t::CONSULT_TITLE.get(lang);
    if wrong { ctx.page_again(frame, title, body) } else { ctx.page(frame, title, body) }
}
