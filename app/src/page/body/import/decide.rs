//! `/staff/members/import/{id}/decide`: what would be done, as it was fixed; a second person agrees, and it is done.

use axum::response::Response;
use entity::people::Role;
use leptos::prelude::*;

use super::{asked, at, difference, page_number, step};
use crate::error::AppError;
use crate::page::body::{Doing, answer, banner};
use crate::part::choice::{Choice, Radios};
use crate::part::field::Need;
use crate::part::form::{Button, Buttons, ErrorSummary, LinkButton, Look, PostForm};
use crate::part::list::{Row, SummaryList};
use crate::part::note::{Note, NoteKind};
use crate::text::body::import::{decide as t, page as shared};
use crate::text::{Lang, Word, date};
use crate::usecase::import::plan::Plan;
use crate::usecase::import::{self, Import, State, decide, keep, undo};
use crate::web::ctx::{Caller, Ctx};
use crate::web::errors::FieldErrors;
use crate::web::fields::Fields;
use crate::web::reply::see_other;

const DONE: &[(&str, Word)] = &[
    ("proposed", t::DONE_PROPOSED),
    ("applied", t::DONE_APPLIED),
    ("returned", t::DONE_RETURNED),
    ("undone", t::DONE_UNDONE),
];

pub(in crate::page::body) async fn get(ctx: Ctx) -> Result<Response, AppError> {
    show(&ctx, Fields::default(), FieldErrors::new()).await
}

pub(in crate::page::body) async fn post(ctx: Ctx, fields: Fields) -> Result<Response, AppError> {
    let id = asked(&ctx)?;
    let doing = |done: &str| Doing::new(&ctx, &fields, format!("{}?done={done}", at(id, "decide")));
    let outcome = match (fields.get("act"), fields.get("decision")) {
        ("propose", _) => {
            let doing = doing("proposed")?;
            decide::propose(&ctx.desk, &doing.act(&ctx), ctx.lang, id).await
        }
        ("take-back", _) => {
            let doing = doing("returned")?;
            decide::take_back(&ctx.desk, &doing.act(&ctx), id).await
        }
        ("decide", "approve") => {
            let doing = doing("applied")?;
            decide::approve(&ctx.desk, &doing.act(&ctx), id).await
        }
        ("decide", "return") => {
            let doing = doing("returned")?;
            decide::send_back(&ctx.desk, &doing.act(&ctx), id).await
        }
        ("decide", _) => {
            let mut errors = FieldErrors::new();
            errors.add("decision", t::E_DECISION.get(ctx.lang));
            return show(&ctx, fields, errors).await;
        }
        _ => Err(AppError::Stale),
    };
    match outcome {
        Ok(location) => Ok(see_other(&location)),
        Err(AppError::Invalid(errors)) => show(&ctx, fields, errors).await,
        Err(other) => Err(other),
    }
}

/// What is decided on: fixed once it was proposed, else as it would be now; nothing when it is over.
async fn plan(ctx: &Ctx, import: &Import) -> Result<Option<Plan>, AppError> {
    match import.state {
        State::Open => Ok(Some(import::review(ctx.desk.read(), &ctx.desk, ctx.lang, import.id).await?.plan)),
        State::Proposed => decide::plan_of(&ctx.desk, import).map(Some),
        State::Applied | State::Undone | State::Dropped => Ok(decide::plan_of(&ctx.desk, import).ok()),
    }
}

async fn show(ctx: &Ctx, fields: Fields, errors: FieldErrors) -> Result<Response, AppError> {
    let lang = ctx.lang;
    let id = asked(ctx)?;
    let import = import::find(ctx.desk.read(), &ctx.desk, id).await?;
    let plan = plan(ctx, &import).await?;
    let rows = rows(ctx, &import, plan.as_ref()).await?;
    let acts = acts(ctx, &import, &fields, &errors);
    let path = at(id, "decide");
    let table = plan.map(|plan| difference::table(lang, &plan, &path, ctx.query.get("kind"), page_number(ctx)));
    let done = banner(ctx, DONE);
    let status = errors.clone();
    Ok(answer(ctx, shared::STEP_DECIDE.get(lang), &status, move || {
        view! {
            <ErrorSummary errors=errors/>
            {done}
            {step(lang, 5, shared::STEP_DECIDE)}
            <h1>{shared::STEP_DECIDE.get(lang)}</h1>
            <section aria-labelledby="summary">
                <h2 id="summary">{t::SUMMARY.get(lang)}</h2>
                <SummaryList rows=rows/>
            </section>
            {table}
            {acts}
            <p><a href=super::PATH>{shared::BACK.get(lang)}</a></p>
        }
    }))
}

async fn rows(ctx: &Ctx, import: &Import, plan: Option<&Plan>) -> Result<Vec<Row>, AppError> {
    let lang = ctx.lang;
    let mut rows = vec![
        Row::text(shared::COL_STATE.get(lang), super::start::state(import.state).get(lang)),
        Row::text(t::FILE_NAME.get(lang), import.file_name.clone()),
        Row::text(t::PREPARED_BY.get(lang), keep::name(&ctx.desk, import.prepared_by).await?),
    ];
    for (word, who) in [
        (t::PROPOSED_BY, import.proposed_by),
        (t::APPROVED_BY, import.row.approved_by),
        (t::UNDONE_BY, import.row.undone_by),
    ] {
        if let Some(who) = who {
            rows.push(Row::text(word.get(lang), keep::name(&ctx.desk, who).await?));
        }
    }
    if let Some(at) = import.row.applied_at {
        rows.push(Row::text(t::APPLIED_AT.get(lang), date::moment(lang, at)));
    }
    match plan {
        Some(plan) => {
            rows.push(Row::text(t::LEFT_OUT.get(lang), t::left_out(lang, &plan.left_out)));
            rows.push(Row::text(t::STAYING.get(lang), t::companies(lang, plan.stay)));
        }
        None => {
            let row = &import.row;
            rows.push(Row::text(shared::COL_RESULT.get(lang), shared::result(lang, row.added, row.changed, row.ended)));
        }
    }
    Ok(rows)
}

fn acts(ctx: &Ctx, import: &Import, fields: &Fields, errors: &FieldErrors) -> AnyView {
    let lang = ctx.lang;
    let (key, version) = (ctx.form_key_again(fields), i64::from(import.version));
    match (import.state, ctx.caller()) {
        (State::Open, _) => propose(lang, import, key, version),
        (State::Proposed, Caller::Staff { id, role: Role::Approver, .. }) if !decide::is_own(import, *id) => {
            decision(lang, key, version, fields, errors)
        }
        (State::Proposed, Caller::Staff { id, role, .. }) => {
            let own = *role == Role::Approver && decide::is_own(import, *id);
            let word = if own { t::OWN } else { t::NOT_APPROVER };
            waiting(lang, word, key, version)
        }
        (State::Proposed, _) => waiting(lang, t::NOT_APPROVER, key, version),
        (State::Applied, _) => applied(ctx, import),
        (State::Undone | State::Dropped, _) => {
            view! { <Note kind=NoteKind::Info><p>{t::OVER.get(lang)}</p></Note> }.into_any()
        }
    }
}

fn propose(lang: Lang, import: &Import, key: String, version: i64) -> AnyView {
    let back = at(import.id, "changes");
    view! {
        <p id="propose">{t::PROPOSE_LEAD.get(lang)}</p>
        <PostForm form_key=key version=Some(version)>
            <Buttons>
                <Button label=t::PROPOSE.get(lang) name="act" value="propose"/>
                <a href=back>{shared::PREVIOUS.get(lang)}</a>
            </Buttons>
        </PostForm>
    }
    .into_any()
}

fn waiting(lang: Lang, word: Word, key: String, version: i64) -> AnyView {
    view! {
        <Note kind=NoteKind::Info><p>{word.get(lang)}</p></Note>
        <PostForm form_key=key version=Some(version)>
            <Buttons>
                <Button label=t::TAKE_BACK.get(lang) look=Look::Secondary name="act" value="take-back"/>
            </Buttons>
        </PostForm>
    }
    .into_any()
}

fn decision(lang: Lang, key: String, version: i64, fields: &Fields, errors: &FieldErrors) -> AnyView {
    let answers = vec![Choice::new("approve", t::APPROVE.get(lang)), Choice::new("return", t::RETURN.get(lang))];
    let question = view! {
        <Radios name="decision" label=t::DECISION.get(lang) choices=answers need=Need::Required
            value=fields.get("decision") error=errors.of("decision")/>
    }
    .into_any();
    view! {
        <PostForm form_key=key version=Some(version)>
            {question}
            <Buttons><Button label=t::SEND_DECISION.get(lang) look=Look::Danger name="act" value="decide"/></Buttons>
        </PostForm>
    }
    .into_any()
}

fn applied(ctx: &Ctx, import: &Import) -> AnyView {
    let lang = ctx.lang;
    if !undo::is_open(&ctx.desk, import) {
        return view! { <p>{t::UNDO_OVER.get(lang)}</p> }.into_any();
    }
    let last = import.row.applied_at.map(|at| date::day(lang, date::day_of(keep::last(at)))).unwrap_or_default();
    let href = at(import.id, "undo");
    view! {
        <p>{t::undo_until(lang, &last)}</p>
        <Buttons><LinkButton href=href label=t::UNDO.get(lang) look=Look::Secondary/></Buttons>
    }
    .into_any()
}
