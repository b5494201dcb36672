//! The room where identity papers are looked at: opened with a reason, one paper after the other, nothing to take away.

use axum::body::Body;
use axum::response::IntoResponse;
use entity::application::answer::{IdentityAnswer, IdentityDocument};
use entity::case::Command;
use entity::case::checked::{AskAgain, IdentityResult, Match};
use entity::case::permit::Action;
use entity::id::FileId;
use http::header;

use super::action_page::{self, CaseForm, FieldSpec, choices};
use super::opened::{self, OpenedCase};
use crate::prelude::*;
use crate::web::reply;
use text::case as codes;
use text::staff::action as act_words;
use text::staff::identity as t;
use usecase::FileKind;
use usecase::case::attachment::is_paper;
use usecase::case::identity as room;

const ACTIONS: &[Action] = &[Action::RecordIdentity];
const RESULT: FieldSpec<'static> = FieldSpec::choice("result", t::RESULT);
const DOCUMENT: FieldSpec<'static> = FieldSpec::choice("document", t::DOCUMENT).optional();
const NAME: FieldSpec<'static> = FieldSpec::choice("name", t::NAME_MATCH).optional();
const ADDRESS: FieldSpec<'static> = FieldSpec::choice("address", t::ADDRESS_MATCH).optional();
const WHY: FieldSpec<'static> = FieldSpec::choice("why", t::WHY).optional();

/// Shows the door of the room, or the room.
pub(crate) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let opened = opened::open(&ctx).await?;
    opened.need(Action::RecordIdentity)?;
    if !room::is_open(&ctx.app, &opened.actor, &opened.file).await? {
        return Ok(door(&ctx, &opened, FieldErrors::new()));
    }
    let mut fields = Fields::default();
    let said = opened.file.application.as_ref().and_then(|said| said.identity);
    if let Some(IdentityAnswer::Now { document }) = said {
        fields.push(DOCUMENT.name, document.code());
    }
    let form = CaseForm::new(&ctx, &opened, fields);
    Ok(action_page::show(&form, StatusCode::OK, ACTIONS, Look::Primary, body))
}

/// Opens the room with a reason.
pub(crate) async fn open(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    let opened = opened::open(&ctx).await?;
    opened.need(Action::RecordIdentity)?;
    let Some(reason) = room::REASONS.into_iter().find(|reason| *reason == fields.get("purpose")) else {
        let mut errors = FieldErrors::new();
        errors.add("purpose", act_words::choose(t::PURPOSE));
        return Ok(door(&ctx, &opened, errors));
    };
    room::open(&ctx.app, &opened.actor, &opened.file, reason, &ctx.visit.request_id).await?;
    Ok(reply::see_other(&opened.page("identity")))
}

/// Records what was seen; the images are destroyed in the same step.
pub(crate) async fn post(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    let opened = opened::open(&ctx).await?;
    let mut form = CaseForm::new(&ctx, &opened, fields);
    let command = result(&mut form).map(Command::RecordIdentity);
    action_page::finish(form, command, ACTIONS, Look::Primary, body).await
}

/// One paper, to be seen and not to be kept.
pub(crate) async fn paper(ctx: Ctx) -> Result<Response, PageError> {
    let opened = opened::open(&ctx).await?;
    let id = ctx.param("file")?.parse().map(FileId).map_err(|_| AppError::NotFound)?;
    let paper = room::look(&ctx.app, &opened.actor, &opened.file, id, &ctx.visit.request_id).await?;
    // A browser shows no PDF inside a sandbox; the child has made sure that it holds no script.
    let policy = if paper.kind == FileKind::Pdf {
        "default-src 'none'; object-src 'self'"
    } else {
        "default-src 'none'; sandbox"
    };
    let headers = [
        (header::CONTENT_TYPE, paper.kind.media_type()),
        (header::CONTENT_DISPOSITION, "inline"),
        (header::CACHE_CONTROL, "no-store"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::CONTENT_SECURITY_POLICY, policy),
    ];
    Ok((headers, Body::from_stream(paper.download.into_stream())).into_response())
}

fn result(form: &mut CaseForm<'_>) -> Option<IdentityResult> {
    match form.fields.get(RESULT.name) {
        "confirmed" => {
            let document = form.pick(&DOCUMENT, IdentityDocument::from_code);
            let name = form.pick(&NAME, Match::from_code);
            let address = form.pick(&ADDRESS, Match::from_code);
            if name.is_some_and(|name| name != Match::Yes) {
                form.wrong(NAME.name, t::NAME_MUST_MATCH);
            }
            Some(IdentityResult::Confirmed { document: document?, name: name?, address: address? })
        }
        "again" => Some(IdentityResult::AskAgain { why: form.pick(&WHY, AskAgain::from_code)? }),
        "number" => Some(IdentityResult::NumberVisible),
        _ => {
            form.pick::<()>(&RESULT, |_| None);
            None
        }
    }
}

fn door(ctx: &Ctx, opened: &OpenedCase, errors: FieldErrors) -> Response {
    let purposes = room::REASONS
        .into_iter()
        .zip([t::PURPOSE_CHECK, t::PURPOSE_AGAIN, t::PURPOSE_PROXY])
        .map(|(code, word)| Choice::new(code, word))
        .collect();
    let title = t::TITLE;
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let action = opened.page("identity/open");
    let back = opened.path();
    ctx.page_with(status, crate::page::staff::frame(ctx), title, || {
        let bar = opened::bar(ctx, opened);
        let wrong = errors.of("purpose");
        view! {
            <ErrorSummary errors=errors/>
            {bar}
            <p><a href=back>{act_words::BACK}</a></p>
            <h2>{title}</h2>
            <p>{t::LEAD}</p>
            <PostForm action=action>
                <Radios at=Control::new("purpose").error(wrong) label=t::PURPOSE choices=purposes
                    need=Need::Required/>
                <Buttons><Button label=t::OPEN/></Buttons>
            </PostForm>
        }
    })
}

const fn matches(found: Match) -> &'static str {
    match found {
        Match::Yes => t::MATCH_YES,
        Match::No => t::MATCH_NO,
        Match::NotShown => t::MATCH_NOT_SHOWN,
    }
}

fn body(form: &CaseForm<'_>) -> AnyView {
    let results = vec![
        Choice::new("confirmed", t::CONFIRMED),
        Choice::new("again", t::AGAIN),
        Choice::new("number", t::NUMBER).with_hint(t::NUMBER_HINT),
    ];
    let papers = papers(form);
    let said = said(form);
    html! {
        <div class="columns columns--half">
            <div>{papers}</div>
            <div>
                {said}
                {form.radios(&RESULT, results)}
                {form.select(
                    &DOCUMENT.named(DOCUMENT.name),
                    choices(IdentityDocument::ALL, IdentityDocument::code, codes::document),
                )}
                {form.radios(&NAME, choices(Match::ALL, Match::code, matches))}
                {form.radios(&ADDRESS, choices(Match::ALL, Match::code, matches))}
                {form.select(&WHY.named(WHY.name), choices(AskAgain::ALL, AskAgain::code, t::again))}
                <Note kind=NoteKind::Info>{t::DESTROYED_WITH_IT}</Note>
            </div>
        </div>
    }
}

/// The papers that are there.
fn papers(form: &CaseForm<'_>) -> AnyView {
    let shown: Vec<AnyView> = form
        .opened
        .file
        .files
        .iter()
        .filter(|entry| is_paper(entry.file.purpose) && entry.destroyed_at.is_none())
        .enumerate()
        .map(|(at, entry)| {
            let src = form.opened.page(&format!("identity/{}", entry.file.id));
            let label = t::paper(at + 1);
            if entry.file.media_type.starts_with("image/") {
                let large = format!("{src}/large");
                html! {
                    <p class="sight-frame">
                        <a href=large><img class="sight" src=src alt=label/>{t::LARGER}</a>
                    </p>
                }
            } else {
                html! { <p><a href=src target="_blank" rel="noopener">{label}{t::NEW_WINDOW}</a></p> }
            }
        })
        .collect();
    if shown.is_empty() {
        return html! { <p>{t::NO_PAPER}</p> };
    }
    html! { {shown} }
}

/// What the applicant said, to compare.
fn said(form: &CaseForm<'_>) -> AnyView {
    let lang = form.lang();
    let Some(said) = &form.opened.file.application else { return ().into_any() };
    let name = said.name.as_ref();
    let address = form.opened.file.contact.address.as_ref().map(entity::application::answer::Address::one_line);
    let rows = vec![
        SummaryRow::text(t::SAID_NAME, name.map(|name| name.name.clone()).unwrap_or_default()),
        SummaryRow::text(t::SAID_READING, name.and_then(|name| name.reading.clone()).unwrap_or_default()),
        SummaryRow::text(t::SAID_OTHER, name.and_then(|name| name.other.clone()).unwrap_or_default()),
        SummaryRow::text(t::SAID_PRINCIPAL, said.principal_name.clone().unwrap_or_default()),
        SummaryRow::text(t::SAID_BIRTH, said.birth_date.map(|day| date::both_days(lang, day)).unwrap_or_default()),
        SummaryRow::text(t::SAID_ADDRESS, address.unwrap_or_default()),
    ];
    html! { <h3>{t::SAID}</h3><SummaryList rows=rows/> }
}
