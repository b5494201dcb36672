//! What every question page has in common: loading the draft, showing, reading, saving, going on.

use axum::response::Response;
use chrono::NaiveDate;
use entity::application::answer::Device;
use entity::application::draft::Answers;
use entity::organization::Organization;
use leptos::prelude::*;

use super::flow::{self, WizardStep};
use super::late;
use super::overtaken::{self, AnswerView};
use super::summary;
use crate::component::form::{Button, Buttons, ErrorSummary, Look, PostForm};
use crate::component::nav::StepLine;
use crate::layout::{Frame, Quiet};
use crate::web::ctx::Ctx;
use crate::web::error::PageError;
use crate::web::form::PostedForm;
use crate::web::reply::see_other;
use text::complain::ask as words;
use text::{Lang, Word};
use usecase::account::session;
use usecase::caller::{Caller, DraftState};
use usecase::case::draft::{self, Draft};
use usecase::case::draft_conflict::{self, Saved};
use usecase::case::mail_code;
use usecase::error::AppError;
use usecase::form::errors::FieldErrors;
use usecase::form::fields::Fields;
use usecase::form::filled::FilledForm;
use usecase::query::referrals::{self, ReferralDesk};

/// What a question may look at.
pub(crate) struct QuestionContext<'a> {
    /// Language of the page.
    pub(crate) lang: Lang,
    pub(crate) today: NaiveDate,
    /// The answers so far.
    pub(crate) answers: &'a Answers,
    /// The body that runs the desk.
    pub(crate) body: &'a Organization,
    /// The desks elsewhere that the question names ([`Question::DESKS`]).
    pub(crate) desks: &'a [ReferralDesk],
}

impl<'a> QuestionContext<'a> {
    pub(crate) fn new(ctx: &'a Ctx, answers: &'a Answers) -> Self {
        Self { lang: ctx.lang, today: ctx.today(), answers, body: ctx.app.organization(), desks: &[] }
    }

    /// The same with desks to name.
    pub(crate) fn with_desks(self, desks: &'a [ReferralDesk]) -> Self {
        Self { desks, ..self }
    }
}

/// What a valid post does to the answers.
pub(crate) type AnswersChange = Box<dyn FnOnce(&mut Answers) + Send>;

/// A page of the wizard that asks something and needs nothing but the answers so far.
pub(crate) trait Question {
    /// Where on the road it stands.
    const STOP: WizardStep;
    const TITLE: Word;
    /// Keys of desks elsewhere that it names.
    const DESKS: &'static [&'static str] = &[];

    /// The question that must be answered before this one means anything.
    fn needs(answers: &Answers) -> Option<WizardStep> {
        let _ = answers;
        None
    }

    /// The stored answers as the form would post them.
    fn fill(answers: &Answers) -> Fields;

    /// What was posted, or what is wrong with it. Pure.
    fn read(about: &QuestionContext<'_>, fields: &Fields) -> Result<AnswersChange, FieldErrors>;

    /// The fields of the form with the `h1`; step line, error summary and buttons stand around it.
    fn view(about: &QuestionContext<'_>, form: &FilledForm) -> AnyView;
}

/// The draft of the caller; `None` once it was sent: then only the receipt is left to show.
pub(crate) async fn enter(ctx: &Ctx) -> Result<Option<Draft>, AppError> {
    match ctx.caller() {
        Caller::Draft { draft, sent: DraftState::No } => draft::load(&ctx.app, *draft).await.map(Some),
        Caller::Draft { sent: DraftState::Yes, .. } => Ok(None),
        Caller::Stranger | Caller::Applicant { .. } | Caller::Member { .. } | Caller::Staff { .. } => {
            Err(AppError::SignIn)
        }
    }
}

pub(crate) fn to_receipt() -> Response {
    see_other(WizardStep::DONE)
}

impl WizardStep {
    pub(crate) const DONE: &'static str = "/complain/done";
    /// The page with the code for going on later.
    pub(crate) const SAVE: &'static str = "/complain/save";
}

/// Shows a question with the stored answer.
pub(crate) async fn get<Q: Question>(ctx: Ctx) -> Result<Response, PageError> {
    let Some(draft) = enter(&ctx).await? else { return Ok(to_receipt()) };
    if let Some(first) = Q::needs(&draft.answers) {
        return Ok(see_other(first.path()));
    }
    let fields = Q::fill(&draft.answers);
    let desks = referrals::named(&ctx.app, Q::DESKS).await?;
    Ok(show::<Q>(&ctx, &draft.answers, &desks, fields.into(), AnswerView::Alone))
}

/// Takes the answer and goes on, or shows the question again with what was typed.
pub(crate) async fn post<Q: Question>(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    let Some(draft) = enter(&ctx).await? else { return late::form(&ctx, &fields).await };
    if leaves_blank(&fields) {
        return Ok(see_other(WizardStep::SAVE));
    }
    if let Some(first) = Q::needs(&draft.answers) {
        return Ok(see_other(first.path()));
    }
    let read = Q::read(&QuestionContext::new(&ctx, &draft.answers), &fields);
    match read {
        Err(errors) => {
            let desks = referrals::named(&ctx.app, Q::DESKS).await?;
            Ok(show::<Q>(&ctx, &draft.answers, &desks, FilledForm::new(fields, errors), AnswerView::Alone))
        }
        Ok(change) => {
            let answers = match save_seen::<Q>(&ctx, &draft, &fields, change).await? {
                Saved::Yes(answers) => *answers,
                Saved::Overtaken(answers) => {
                    let desks = referrals::named(&ctx.app, Q::DESKS).await?;
                    let errors = overtaken::errors(ctx.lang);
                    return Ok(show::<Q>(
                        &ctx,
                        &answers,
                        &desks,
                        FilledForm::new(fields, errors),
                        AnswerView::BesideOther,
                    ));
                }
            };
            if let (Some(id), Some(device)) = (ctx.visit.session, answers.device)
                && answers.device != draft.answers.device
            {
                session::is_on(&ctx.app, id, device).await?;
            }
            let new_mail = answers.contact.mail != draft.answers.contact.mail;
            let wants = new_mail && flow::wants_mail_code(&answers);
            if wants && !first_code(&ctx, &draft, &answers).await? && !fields.has("go", "save") {
                return Ok(see_other(&mail_code_page(&ctx, "wait")));
            }
            Ok(onward(&ctx, &fields, Q::STOP, &answers))
        }
    }
}

/// Sends the first code to a new address. False if so many mails left already that it gets none: the page says so, and
/// offers to go on without.
async fn first_code(ctx: &Ctx, draft: &Draft, answers: &Answers) -> Result<bool, AppError> {
    let address = answers.contact.mail.as_deref().unwrap_or_default();
    match mail_code::send(&ctx.app, &ctx.visit, draft.id, address).await {
        Ok(()) => Ok(true),
        Err(AppError::TooMany { .. }) => Ok(false),
        Err(other) => Err(other),
    }
}

/// The page of the digits, with what was done about them.
pub(super) fn mail_code_page(ctx: &Ctx, done: &str) -> String {
    let from = if from_check(ctx) { "from=check&" } else { "" };
    format!("{}?{from}done={done}", WizardStep::MailCode.path())
}

/// Whether the person only wants to save and has written nothing on this page: then nothing is asked of her.
pub(crate) fn leaves_blank(fields: &Fields) -> bool {
    let silent = ["go", "form_key", overtaken::SEEN];
    fields.has("go", "save")
        && fields.pairs().all(|(name, value)| silent.contains(&name) || name.ends_with("_era") || value.is_empty())
}

/// Stores a change, the language it was written in, and the mark that the page was looked at.
pub(crate) async fn save(
    ctx: &Ctx,
    draft: &Draft,
    stop: WizardStep,
    change: AnswersChange,
) -> Result<Answers, AppError> {
    let lang = ctx.lang;
    draft::change(&ctx.app, draft.id, move |answers| {
        change(answers);
        note(answers, lang, stop);
        Ok(())
    })
    .await
}

/// The same for a question, unless an answer would be lost that its person has not seen.
async fn save_seen<Q: Question>(
    ctx: &Ctx,
    draft: &Draft,
    fields: &Fields,
    change: AnswersChange,
) -> Result<Saved, AppError> {
    let (lang, desk, seen) = (ctx.lang, &ctx.app, fields.get(overtaken::SEEN));
    let change = |answers: &mut Answers| {
        change(answers);
        note(answers, lang, Q::STOP);
        Ok(())
    };
    let loses = |before: &Answers, after: &Answers| overtaken::loses(desk, seen, &Q::fill(before), &Q::fill(after));
    draft_conflict::change(desk, draft.id, change, loses).await
}

/// Notes the language it was written in, and that the page was looked at.
pub(crate) fn note(answers: &mut Answers, lang: Lang, stop: WizardStep) {
    answers.language = Some(lang.into());
    answers.seen.extend(stop.mark());
}

/// Where a good post leads.
pub(crate) fn onward(ctx: &Ctx, fields: &Fields, stop: WizardStep, answers: &Answers) -> Response {
    see_other(&onward_to(ctx, fields, stop, answers))
}

/// The same as an address.
pub(crate) fn onward_to(ctx: &Ctx, fields: &Fields, stop: WizardStep, answers: &Answers) -> String {
    if fields.has("go", "save") || promises_code(stop, answers) {
        return WizardStep::SAVE.to_owned();
    }
    way_on(ctx, stop, answers)
}

/// Whether the page that was answered promises the resume code: on a device of several people the wizard is closed so soon
/// that whoever never asked for the code would stand before a closed door.
fn promises_code(stop: WizardStep, answers: &Answers) -> bool {
    stop == WizardStep::Safety && answers.device == Some(Device::Shared)
}

/// The address of the page after this one, coming from the check page or not.
pub(crate) fn way_on(ctx: &Ctx, stop: WizardStep, answers: &Answers) -> String {
    if !from_check(ctx) {
        return flow::next(stop, answers).path().to_owned();
    }
    match flow::next_from_check(stop, answers) {
        WizardStep::Check => WizardStep::Check.path().to_owned(),
        opened => format!("{}?from=check", opened.path()),
    }
}

/// Whether one came from the check page.
pub(crate) fn from_check(ctx: &Ctx) -> bool {
    ctx.query.has("from", "check")
}

/// The frame of a page of the wizard.
pub(crate) fn frame(ctx: &Ctx, stop: WizardStep, answers: &Answers) -> Frame {
    let back = if from_check(ctx) {
        WizardStep::Check.path()
    } else {
        flow::previous(stop, answers).map_or("/complain", WizardStep::path)
    };
    Frame::Wizard { back: Some(back.to_owned()), quiet: quiet(answers) }
}

/// Whether titles are neutral.
pub(crate) fn quiet(answers: &Answers) -> Quiet {
    if flow::is_quiet(answers) { Quiet::Yes } else { Quiet::No }
}

/// The line that says where on the road one is.
pub(crate) fn step_line(lang: Lang, stop: WizardStep) -> AnyView {
    stop.section()
        .map(|section| {
            let total = flow::WizardSection::ALL.len();
            view! { <StepLine number=section.number() total=total name=section.name().get(lang)/> }
        })
        .into_any()
}

fn show<Q: Question>(
    ctx: &Ctx,
    answers: &Answers,
    desks: &[ReferralDesk],
    form: FilledForm,
    shown: AnswerView,
) -> Response {
    let about = QuestionContext::new(ctx, answers).with_desks(desks);
    let seen = overtaken::seen(&ctx.app, &form.fields, &Q::fill(answers), shown);
    wizard_page(ctx, Q::STOP, answers, Q::TITLE, form, |form| {
        let inside = Q::view(&about, &form);
        let lang = about.lang;
        let other = (shown == AnswerView::BesideOther)
            .then(|| overtaken::other(lang, summary::of_stop(lang, answers, Q::STOP)));
        html! {
            {other}
            <PostForm>
                {overtaken::field(seen)}
                {inside}
                {next_or_save(lang)}
            </PostForm>
        }
    })
}

/// The two buttons under every question.
pub(crate) fn next_or_save(lang: Lang) -> AnyView {
    html! {
        <Buttons>
            <Button label=words::NEXT.get(lang) name="go" value="next"/>
            <Button label=words::SAVE.get(lang) look=Look::Secondary name="go" value="save"/>
        </Buttons>
    }
}

/// A page of the wizard: error summary, step line, and what is inside. Status 422 when something is wrong.
pub(crate) fn wizard_page(
    ctx: &Ctx,
    stop: WizardStep,
    answers: &Answers,
    title: Word,
    form: FilledForm,
    inside: impl FnOnce(FilledForm) -> AnyView,
) -> Response {
    let frame = frame(ctx, stop, answers);
    let lang = ctx.lang;
    let wrong = !form.errors.is_empty();
    let body = move || {
        let errors = form.errors.clone();
        let inside = inside(form);
        view! {
            <ErrorSummary errors=errors/>
            {step_line(lang, stop)}
            {inside}
        }
    };
    let title = title.get(lang);
    if wrong { ctx.page_again(frame, title, body) } else { ctx.page(frame, title, body) }
}
