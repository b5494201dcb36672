//! S20: the receipt.

use axum::response::Response;
use entity::application::answer::{DangerKind, IdentityChoice};
use entity::case::{Case, Status};
use entity::id::CaseId;
use leptos::prelude::*;

use super::code;
use super::flow::WizardStep;
use crate::component::form::{Button, Buttons, LinkButton, Look, PostForm};
use crate::component::list::Steps;
use crate::component::note::{BigCode, Note, Panel};
use crate::layout::{Frame, Quiet};
use crate::web::ctx::Ctx;
use crate::web::error::PageError;
use crate::web::reply::{see_other, with_session};
use text::complain::done as t;
use text::status_page as status;
use text::{Lang, Word, component, date};
use usecase::account::session;
use usecase::account::session_change::SessionChange;
use usecase::caller::{Caller, DraftState};
use usecase::case::load;
use usecase::error::AppError;

/// What there is to show of a receipt.
pub(super) enum ReceiptView {
    /// The case that was sent from this browser a few minutes ago, as it stands.
    Of(Box<Case>),
    /// Nothing was sent yet.
    NotYet,
    /// Its time is over, or this browser never sent anything; the one is not told from the other.
    Closed,
}

impl ReceiptView {
    /// Looks what this browser may be shown.
    pub(super) async fn find(ctx: &Ctx) -> Result<Self, AppError> {
        match ctx.caller() {
            Caller::Draft { draft, sent: DraftState::Yes } => {
                Ok(case(ctx, *draft).await?.map_or(Self::NotYet, |file| Self::Of(Box::new(file))))
            }
            Caller::Draft { sent: DraftState::No, .. } => Ok(Self::NotYet),
            Caller::Stranger | Caller::Applicant { .. } | Caller::Member { .. } | Caller::Staff { .. } => {
                Ok(Self::Closed)
            }
        }
    }
}

async fn case(ctx: &Ctx, id: CaseId) -> Result<Option<Case>, AppError> {
    let keys = ctx.app.keys().case(id).await?.ok_or(AppError::Gone)?;
    load::present(ctx.app.read(), &keys, id).await
}

/// Whether the person who sent something from this browser asked for neutral titles.
pub(super) async fn quiet_of(ctx: &Ctx) -> Result<Quiet, AppError> {
    match ReceiptView::find(ctx).await? {
        ReceiptView::Of(file) => Ok(quiet(&file)),
        ReceiptView::NotYet | ReceiptView::Closed => Ok(Quiet::Yes),
    }
}

pub(super) fn quiet(file: &Case) -> Quiet {
    if file.contact_is_quiet() { Quiet::Yes } else { Quiet::No }
}

pub(crate) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    match ReceiptView::find(&ctx).await? {
        ReceiptView::Of(file) => Ok(page(&ctx, &file)),
        ReceiptView::NotYet => Ok(see_other(WizardStep::Check.path())),
        ReceiptView::Closed => Ok(closed(&ctx)),
    }
}

/// `POST /complain/done`: number and code are no longer shown in this browser.
pub(crate) async fn leave(ctx: Ctx) -> Result<Response, PageError> {
    match (ctx.caller(), ctx.visit.session) {
        (Caller::Draft { sent: DraftState::Yes, .. }, Some(id)) => {
            session::leave(&ctx.app, id).await?;
            Ok(with_session(see_other("/"), SessionChange::End))
        }
        _ => Ok(see_other("/")),
    }
}

/// The page in the place of a receipt whose time is over: what was sent has arrived, and where it is found. Its title is
/// neutral, for who asked for quiet is not known any more.
pub(super) fn closed(ctx: &Ctx) -> Response {
    let lang = ctx.lang;
    let title = t::CLOSED_TITLE.get(lang);
    ctx.page(Frame::Wizard { back: None, quiet: Quiet::Yes }, title, move || {
        view! {
            <h1>{title}</h1>
            <p>{t::closed(lang, session::RECEIPT_MINUTES)}</p>
            <p>{t::CLOSED_ON.get(lang)}</p>
            <Buttons>
                <LinkButton href="/status" label=t::STATUS.get(lang)/>
                <LinkButton href="/" label=t::LEAVE.get(lang) look=Look::Secondary/>
            </Buttons>
            <h2>{status::LOST_TITLE.get(lang)}</h2>
            <p>{t::CLOSED_SAME.get(lang)}</p>
            <p>{status::LOST.get(lang)}</p>
        }
    })
}

fn page(ctx: &Ctx, file: &Case) -> Response {
    let lang = ctx.lang;
    let consults = file.kind == entity::application::Kind::Consultation;
    let title = if consults { t::TITLE_CONSULT } else { t::TITLE };
    let quiet = quiet(file);
    let number = file.number.map(|number| number.to_string()).unwrap_or_default();
    let code = ctx.visit.code.clone();
    let later =
        file.application.as_ref().and_then(|said| said.identity).map(entity::application::answer::IdentityAnswer::code)
            == Some(IdentityChoice::Later);
    let times = times(lang, file);
    let steps = steps(ctx, file);
    let way_on = way_on(lang, number.clone(), code.clone());
    ctx.page(Frame::Wizard { back: None, quiet }, title.get(lang), move || {
        view! {
            <Panel title=title.get(lang)>
                <BigCode label=component::NUMBER.get(lang) code=number/>
                {match code {
                    Some(code) => code::panel(lang, component::CODE, t::QR.get(lang), &code),
                    None => html! { <p>{t::CODE_UNKNOWN.get(lang)}</p> },
                }}
            </Panel>
            <p>{t::CODE_USE.get(lang)}</p>
            <p><strong>{t::closes(lang, session::RECEIPT_MINUTES)}</strong></p>
            <p><strong>{t::CODE_NEVER.get(lang)}</strong></p>
            <p><a href="/complain/receipt">{t::PRINT.get(lang)}</a></p>
            {times}
            <h2>{t::NEXT.get(lang)}</h2>
            <Steps items=steps/>
            <p>{t::ABOUT.get(lang)}</p>
            {later.then(|| view! { <Note><p>{t::IDENTITY_LATER.get(lang)}</p></Note> })}
            <p>{t::ADD.get(lang)}</p>
            {way_on}
        }
    })
}

/// On to the status page. It is number and code that open it, as everywhere; they stand on this page, so that nobody
/// types them right after reading them.
fn way_on(lang: Lang, number: String, code: Option<String>) -> AnyView {
    let on = match code {
        Some(code) => html! {
            <PostForm action="/status">
                <input type="hidden" name="number" value=number/>
                <input type="hidden" name="code" value=code/>
                <Buttons><Button label=t::STATUS.get(lang)/></Buttons>
            </PostForm>
        },
        None => html! { <Buttons><LinkButton href="/status" label=t::STATUS.get(lang)/></Buttons> },
    };
    html! {
        {on}
        <PostForm action="/complain/done">
            <Buttons><Button label=t::LEAVE.get(lang) look=Look::Secondary/></Buttons>
        </PostForm>
    }
}

/// When it came, and for which day it counts.
pub(super) fn times(lang: Lang, file: &Case) -> AnyView {
    let Some(at) = file.received_at else { return ().into_any() };
    let counts = match file.receipt_day {
        Some(day) if day == date::day_of(at) => t::receipt_same_day(lang),
        Some(day) => t::receipt_later(lang, day),
        None => String::new(),
    };
    html! { <p>{t::received(lang, at)}<br/>{counts}</p> }
}

/// What happens next, with dates as far as there are any.
pub(super) fn steps(ctx: &Ctx, file: &Case) -> Vec<String> {
    let lang = ctx.lang;
    let days = ctx.app.organization().terms.first_answer_business_days;
    let mut steps: Vec<String> = file.answer_by.map(|day| t::step_contact(lang, day, days)).into_iter().collect();
    let words: &[Word] = match file.application.as_ref().and_then(|said| said.danger.as_ref()) {
        _ if file.kind == entity::application::Kind::Consultation || file.status == Status::Consulting => {
            &[t::STEP_ADVICE]
        }
        Some(danger) if danger.kind != DangerKind::No => {
            &[t::STEP_PAPERS, t::STEP_ACCEPT, t::STEP_DANGER, t::STEP_RESULT]
        }
        Some(_) | None => &[t::STEP_PAPERS, t::STEP_ACCEPT, t::STEP_COMPANY, t::STEP_RESULT],
    };
    steps.extend(words.iter().map(|word| word.get(lang).to_owned()));
    steps
}
