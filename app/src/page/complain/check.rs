//! S19: everything once more, what the company learns, and the one button that sends.

use entity::application::draft::Missing;

use super::ask::{self, enter, to_receipt};
use super::disclosure_summary;
use super::flow;
use super::summary::{self, Changes};
use crate::page::complain::prelude::*;
use text::complain::{ask as words, check as t};
use text::component;
use usecase::caller::Caller;
use usecase::case::draft::{self, Draft};

pub(crate) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let Some(draft) = enter(&ctx).await? else { return Ok(to_receipt()) };
    Ok(page(&ctx, &draft, &Fields::default(), &[]))
}

/// `POST /complain/check`: sends. Posted twice it is sent once, and both posts lead to the same receipt.
pub(crate) async fn post(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    let draft = match enter(&ctx).await {
        Ok(Some(draft)) => draft,
        Ok(None) => return Ok(to_receipt()),
        // Sent by another tab between the door and here: its receipt is the answer to this one, too.
        Err(AppError::Gone) => return sent_meanwhile(&ctx).await,
        Err(other) => return Err(other.into()),
    };
    match draft::submit(&ctx.app, &ctx.visit, draft.id).await {
        Ok(()) => Ok(to_receipt()),
        Err(AppError::Lacking(missing)) => Ok(page(&ctx, &draft, &fields, &missing)),
        Err(other) => Err(other.into()),
    }
}

/// `GET /complain/print`: the same on paper.
pub(crate) async fn print(ctx: Ctx) -> Result<Response, PageError> {
    let Some(draft) = enter(&ctx).await? else { return Ok(to_receipt()) };
    let lang = ctx.lang;
    Ok(ctx.page(Frame::Print, t::PRINT_TITLE.get(lang), move || {
        view! {
            <h1>{t::PRINT_TITLE.get(lang)}</h1>
            <p>{t::PRINT_NOTE.get(lang)}</p>
            {summary::sections(lang, &draft.answers, Changes::None)}
            {disclosure_summary::of_draft(lang, draft.id, &draft.answers)}
            <p class="paper__hint"><a href=WizardStep::Check.path()>{t::BACK.get(lang)}</a></p>
        }
    }))
}

/// What is lacking, each with the way to its question.
fn lacking(lang: Lang, answers: &Answers, missing: &[Missing]) -> AnyView {
    if missing.is_empty() {
        return ().into_any();
    }
    let links: Vec<Link> = missing
        .iter()
        .map(|missing| {
            let stop = flow::of_lack(missing.lack, answers);
            Link::new(format!("{}?from=check", stop.path()), error::lack(lang, missing.lack))
        })
        .collect();
    html! {
        <div class="error-summary" role="alert" tabindex="-1" autofocus>
            <h2 class="error-summary__title">{component::to_check(lang, missing.len())}</h2>
            <LinkList items=links/>
        </div>
    }
}

fn page(ctx: &Ctx, draft: &Draft, fields: &Fields, missing: &[Missing]) -> Response {
    let lang = ctx.lang;
    let answers = &draft.answers;
    let consults = answers.is_consultation();
    let (title, lead, send) = if consults {
        (t::TITLE_CONSULT, t::NOT_YET_CONSULT, t::SEND_CONSULT)
    } else {
        (t::TITLE, t::NOT_YET, t::SEND)
    };
    let form_key = ctx.form_key_again(fields);
    // Coming here to look is no error, but what is open is said at once.
    let open = if missing.is_empty() { answers.missing() } else { missing.to_vec() };
    let inside = |_: &FieldErrors| {
        html! {
            {lacking(lang, answers, &open)}
            {ask::step_line(lang, WizardStep::Check)}
            <h1>{title.get(lang)}</h1>
            <p>{lead.get(lang)}</p>
            {summary::sections(lang, answers, Changes::Offered)}
            {disclosure_summary::of_draft(lang, draft.id, answers)}
            <p>{t::FALSE_LINE.get(lang)}</p>
            <PostForm form_key=form_key>
                <Buttons>
                    <Button label=send.get(lang)/>
                    <LinkButton href="/complain/print" label=t::PRINT.get(lang) look=Look::Secondary/>
                    <LinkButton href=WizardStep::SAVE label=words::SAVE.get(lang) look=Look::Secondary/>
                </Buttons>
            </PostForm>
        }
    };
    let frame = ask::frame(ctx, WizardStep::Check, answers);
    let body = || inside(&FieldErrors::new());
    if missing.is_empty() {
        ctx.page(frame, title.get(lang), body)
    } else {
        ctx.page_again(frame, title.get(lang), body)
    }
}

async fn sent_meanwhile(ctx: &Ctx) -> Result<Response, PageError> {
    let Caller::Draft { draft, .. } = ctx.caller() else { return Err(AppError::Gone.into()) };
    Ok(draft::submit(&ctx.app, &ctx.visit, *draft).await.map(|()| to_receipt())?)
}
