//! `/staff/members/import`: a file is chosen; below it the imports that were.

use uuid::Uuid;

use super::{PATH, at, step};
use crate::page::staff::prelude::*;
use crate::web::upload::{SentFile, Upload};
use text::staff::import::{file, page as t};
use usecase::import::ImportState;
use usecase::import::keep::{self, ImportSummary};
use usecase::import::prepare::{self, ImportRefused};
use usecase::support::retry::retry;

const DONE: &[(&str, &str)] = &[("dropped", t::DONE_DROPPED)];
/// What the file box offers; the content decides all the same.
pub(super) const ACCEPT: &str =
    ".xlsx,.csv,.tsv,.txt,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,text/csv";

pub(in crate::page::staff) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    show(&ctx, FilledForm::default()).await
}

/// What a form with a file came to.
pub(super) async fn take(
    ctx: &Ctx,
    form: Upload,
) -> Result<(Fields, Option<(String, Result<entity::spreadsheet::Table, ImportRefused>)>), AppError> {
    form.read(async |_: &Fields, sent: SentFile<'_>| {
        let name = sent.name.clone();
        (name, prepare::read(&ctx.app, sent.bytes()).await)
    })
    .await
}

/// What to tell the person; an error of ours is passed on.
pub(super) fn refusal(refused: ImportRefused) -> Result<FieldErrors, AppError> {
    let mut errors = FieldErrors::new();
    match refused {
        ImportRefused::Unreadable(why) => errors.add("file", file::unreadable(why)),
        ImportRefused::Busy => errors.add("file", t::E_BUSY),
        ImportRefused::Failed(error) => return Err(error),
    }
    Ok(errors)
}

pub(in crate::page::staff) async fn post(ctx: Ctx, form: Upload) -> Result<Response, PageError> {
    let (fields, sent) = take(&ctx, form).await?;
    let Some((name, read)) = sent else {
        let mut errors = FieldErrors::new();
        errors.add("file", t::E_FILE);
        return show(&ctx, FilledForm::new(fields, errors)).await;
    };
    let table = match read {
        Ok(table) => table,
        Err(refused) => return show(&ctx, FilledForm::new(fields, refusal(refused)?)).await,
    };
    let id = Uuid::now_v7();
    let mut all = fields.clone();
    all.push("file", name.as_str());
    let act = ctx.submission(&all, at(id, "columns"))?;
    Ok(see_other(&retry!(prepare::start(&ctx.app, &act, id, &name, &table).await)?))
}

async fn show(ctx: &Ctx, filled: FilledForm) -> Result<Response, PageError> {
    let lang = ctx.lang;
    // A file is never sent twice under one key: the form does not know what was in it.
    let key = if filled.errors.is_empty() { ctx.form_key_again(&filled.fields) } else { ctx.form_key() };
    let earlier = keep::newest(&ctx.app).await?;
    let done = banner(ctx, DONE);
    let status = filled.errors.clone();
    Ok(answer(ctx, t::TITLE, &status, move || {
        let error = filled.errors.of("file");
        view! {
            <ErrorSummary errors=filled.errors/>
            {done}
            {step(1, t::STEP_FILE)}
            <h1>{t::TITLE}</h1>
            <p>{t::LEAD}</p>
            <p>{t::LEAD_KINDS}</p>
            <PostForm form_key=key sends=Sends::Files>
                <FileField at=Control::new("file").error(error) label=t::FILE hint=t::FILE_HINT need=Need::Required
                    accept=ACCEPT/>
                <Buttons><Button label=t::READ/></Buttons>
            </PostForm>
            <ul class="plain-list">
                <li><a href=format!("{PATH}/template.xlsx")>{t::TEMPLATE}</a></li>
                <li><a href="/staff/members/export">{t::EXPORT}</a></li>
                <li><a href="/staff/members">{t::BACK_MEMBERS}</a></li>
            </ul>
            <section aria-labelledby="earlier">
                <h2 id="earlier">{t::EARLIER}</h2>
                {list(lang, earlier)}
            </section>
        }
    }))
}

/// The word for a state.
pub(super) const fn state(state: ImportState) -> &'static str {
    match state {
        ImportState::Open => t::STATE_OPEN,
        ImportState::Proposed => t::STATE_PROPOSED,
        ImportState::Applied => t::STATE_APPLIED,
        ImportState::Undone => t::STATE_UNDONE,
        ImportState::Dropped => t::STATE_DROPPED,
    }
}

fn list(lang: Lang, lines: Vec<ImportSummary>) -> AnyView {
    if lines.is_empty() {
        return html! { <p>{t::EARLIER_NONE}</p> };
    }
    let rows: Vec<_> = lines
        .into_iter()
        .map(|line| {
            let tone = match line.state {
                ImportState::Open => Tone::Body,
                ImportState::Proposed => Tone::Member,
                ImportState::Applied => Tone::Settled,
                ImportState::Undone | ImportState::Dropped => Tone::Plain,
            };
            let page = if line.state == ImportState::Open { "check" } else { "decide" };
            let result = line.counts.map(|(added, changed, ended)| t::result(added, changed, ended));
            view! {
                <tr>
                    <th scope="row"><a href=at(line.id, page)>{line.file_name}</a></th>
                    <td class="nb">{date::moment(lang, line.at)}</td>
                    <td>{line.who}</td>
                    <td class="nb"><Tag label=state(line.state) tone=tone/></td>
                    <td>{result}</td>
                </tr>
            }
        })
        .collect();
    let heads = [t::COL_FILE, t::COL_WHEN, t::COL_WHO, t::COL_STATE, t::COL_RESULT];
    html! {
        <Table id="imports" caption=t::EARLIER_CAPTION head=heads>{rows}</Table>
    }
}

/// A file as an answer: for nobody else, and never shown in the browser.
pub(super) fn file(name: &'static str, kind: &'static str, bytes: Vec<u8>) -> Response {
    use axum::response::IntoResponse;
    use http::header;
    let headers = [
        (header::CONTENT_TYPE, kind.to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
        (header::CACHE_CONTROL, "no-store".to_owned()),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff".to_owned()),
    ];
    (StatusCode::OK, headers, bytes).into_response()
}
