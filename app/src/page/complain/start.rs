//! S0: what this is, what it cannot do, and the button that begins.

use entity::application::answer::{Company, Sure};
use entity::law::wind_up::Intake;

use super::ask::quiet;
use crate::component::intake;
use crate::page::complain::prelude::*;
use crate::web::kept_form::{Ended, after_end};
use crate::web::reply::with_session;
use text::complain::start as t;
use text::sign_in;
use usecase::caller::{Caller, DraftState};
use usecase::case::draft;
use usecase::query::{members, wind_up};

/// `GET /complain`, with `?company=` from a member's page.
pub(crate) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let number = ctx.query.trimmed("company").to_owned();
    let company = match number.as_str() {
        "" => None,
        number => match members::by_number(&ctx.app, number).await {
            Ok(member) => member.is_published(ctx.today()).then_some(member.columns.name),
            Err(AppError::NotFound) => None,
            Err(other) => return Err(other.into()),
        },
    };
    let number = if company.is_some() { number } else { String::new() };
    let open = open_draft(&ctx).await?;
    let ended = if open.is_none() { Ended::told(&ctx, &Fields::default(), "/complain/") } else { None };
    // Who asked for neutral titles is not known any more when the draft is closed.
    let closed = if ended.is_some() { Quiet::Yes } else { Quiet::No };
    let quiet = open.as_ref().map_or(closed, quiet);
    let lang = ctx.lang;
    let until = wind_up::intake(&ctx.app).await?;
    Ok(ctx.page(Frame::Wizard { back: None, quiet }, t::TITLE.get(lang), move || {
        let begin = (!matches!(until, Intake::Over(_))).then(|| buttons(lang, number, open.is_some()));
        view! {
            <h1>{t::TITLE.get(lang)}</h1>
            {ended.map(|ended| closed_note(lang, &ended))}
            {intake::notice(lang, until)}
            <p>{t::LEAD.get(lang)}</p>
            {company.map(|name| view! {
                <Note title=t::COMPANY.get(lang)><p>{t::with_company(lang, &name)}</p></Note>
            })}
            <h2>{t::CANNOT.get(lang)}</h2>
            <Bullets items=[t::CANNOT_1, t::CANNOT_2, t::CANNOT_3].map(|word| word.get(lang).to_owned()).to_vec()/>
            <h2>{t::KNOW.get(lang)}</h2>
            <SummaryList rows=vec![
                SummaryRow::text(t::COST.get(lang), t::COST_TEXT.get(lang)),
                SummaryRow::text(t::TIME.get(lang), t::TIME_TEXT.get(lang)),
                SummaryRow::text(t::PREPARE.get(lang), t::PREPARE_TEXT.get(lang)),
            ]/>
            <h2>{t::USE.get(lang)}</h2>
            <p>{t::USE_TEXT.get(lang)}" "<a href="/privacy">{t::USE_LINK.get(lang)}</a></p>
            {begin}
            <h2>{t::OTHER_WAYS.get(lang)}</h2>
            <LinkList items=vec![
                Link::new("/complain/resume", t::RESUME.get(lang)),
                Link::new("/status", t::STATUS.get(lang)),
                Link::new("/contact", t::PHONE.get(lang)),
                Link::new("/consult", t::CONSULT.get(lang)),
            ]/>
        }
    }))
}

/// Why somebody who was in the middle of the wizard is here, and how to go on with a code and without one.
fn closed_note(lang: Lang, ended: &Ended) -> AnyView {
    html! {
        {ended.code_note(lang, sign_in::ENDED_DRAFT_KEPT)}
        <p>{t::CLOSED.get(lang)}</p>
        <p><a href=after_end("/complain/resume")>{t::RESUME.get(lang)}</a></p>
    }
}

fn buttons(lang: Lang, number: String, open: impl Into<Open>) -> AnyView {
    let hidden = (!number.is_empty()).then(|| view! { <input type="hidden" name="company" value=number/> });
    match open.into() {
        Open::No => html! {
            <PostForm>
                {hidden}
                <Buttons><Button label=t::BEGIN.get(lang)/></Buttons>
            </PostForm>
        },
        Open::Yes => html! {
            <Note kind=NoteKind::Ask title=t::OPEN_DRAFT.get(lang)>
                <p>{t::OPEN_DRAFT_TEXT.get(lang)}</p>
            </Note>
            <PostForm>
                {hidden}
                <Buttons>
                    <LinkButton href="/complain/tasks" label=t::GO_ON.get(lang)/>
                    <Button label=t::BEGIN_NEW.get(lang) look=Look::Secondary/>
                </Buttons>
            </PostForm>
        },
    }
}

/// Whether a draft is open in this browser.
enum Open {
    No,
    Yes,
}

impl From<bool> for Open {
    fn from(open: bool) -> Self {
        if open { Self::Yes } else { Self::No }
    }
}

async fn open_draft(ctx: &Ctx) -> Result<Option<Answers>, AppError> {
    let Caller::Draft { draft, sent: DraftState::No } = ctx.caller() else { return Ok(None) };
    match draft::load(&ctx.app, *draft).await {
        Ok(open) => Ok(Some(open.answers)),
        Err(AppError::Gone) => Ok(None),
        Err(other) => Err(other),
    }
}

/// `POST /complain`: begins a draft. Its code is fixed from here on.
pub(crate) async fn post(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    let mut answers = Answers { language: Some(ctx.lang.into()), ..Answers::default() };
    let number = fields.trimmed("company");
    if !number.is_empty()
        && let Ok(member) = members::by_number(&ctx.app, number).await
        && member.is_published(ctx.today())
    {
        answers.companies.push(Company::Listed { member: member.id, name: member.columns.name, sure: Sure::Yes });
    }
    let change = draft::begin(&ctx.app, &ctx.visit, &answers).await?;
    Ok(with_session(see_other(WizardStep::Safety.path()), change))
}
