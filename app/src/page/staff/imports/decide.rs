//! `/staff/members/import/{id}/decide`: what would be done, as it was fixed; a second person agrees, and it is done.

use super::{asked, at, difference, page_number, step};
use crate::page::staff::approvals::decision;
use crate::page::staff::approvals::decision::{DecisionForm, Pressed, Question};
use crate::page::staff::approvals::show::same_waits;
use crate::page::staff::prelude::*;
use text::staff::approvals;
use text::staff::import::{decide as t, page as shared};
use usecase::approval::{self, IMPORT_UNDO};
use usecase::import::plan::Plan;
use usecase::import::{self, Import, ImportState, decide, keep, undo};
use usecase::support::two_people::ApprovalRight;

const DONE: &[(&str, &str)] = &[
    ("proposed", t::DONE_PROPOSED),
    ("applied", t::DONE_APPLIED),
    ("returned", t::DONE_RETURNED),
    ("undo-proposed", approvals::DONE_PROPOSED),
];

const QUESTION: Question =
    Question { ask: t::DECISION, approve: t::APPROVE, give_back: t::RETURN, send: t::SEND_DECISION };

pub(in crate::page::staff) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    show(&ctx, FilledForm::default()).await
}

pub(in crate::page::staff) async fn post(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    let id = asked(&ctx)?;
    let submission = |done: &str| ctx.submission(&fields, format!("{}?done={done}", at(id, "decide")));
    let outcome = match decision::pressed(&fields)? {
        Pressed::Propose => decide::propose(&ctx.app, &submission("proposed")?, id).await,
        Pressed::TakeBack => decide::take_back(&ctx.app, &submission("returned")?, id).await,
        Pressed::Approve => decide::approve(&ctx.app, &submission("applied")?, id).await,
        Pressed::Return => decide::send_back(&ctx.app, &submission("returned")?, id).await,
        Pressed::Unanswered => {
            let errors = decision::unanswered(t::E_DECISION);
            return show(&ctx, FilledForm::new(fields, errors)).await;
        }
    };
    match outcome {
        Ok(location) => Ok(see_other(&location)),
        Err(AppError::Invalid(errors)) => show(&ctx, FilledForm::new(fields, errors)).await,
        Err(other) => Err(other.into()),
    }
}

/// What is decided on: fixed once it was proposed, else as it would be now; nothing when it is over.
async fn plan(ctx: &Ctx, import: &Import) -> Result<Option<Plan>, AppError> {
    match import.state {
        ImportState::Open => Ok(Some(import::review(ctx.app.read(), &ctx.app, import.id).await?.plan)),
        ImportState::Proposed => decide::plan_of(&ctx.app, import).map(Some),
        ImportState::Applied | ImportState::Undone | ImportState::Dropped => Ok(decide::plan_of(&ctx.app, import).ok()),
    }
}

async fn show(ctx: &Ctx, form: FilledForm) -> Result<Response, PageError> {
    let lang = ctx.lang;
    let id = asked(ctx)?;
    let import = import::find(ctx.app.read(), &ctx.app, id).await?;
    let plan = plan(ctx, &import).await?;
    let rows = rows(ctx, &import, plan.as_ref()).await?;
    let undoing = approval::waits(ctx.app.read(), IMPORT_UNDO, id).await?;
    let acts = match (import.state, undoing) {
        (ImportState::Applied, Some(undo)) => same_waits([(undo, approvals::IMPORT_UNDO.to_owned())]),
        _ => acts(ctx, &import, &form),
    };
    let path = at(id, "decide");
    let table = plan.map(|plan| difference::table(lang, &plan, &path, ctx.query.get("kind"), page_number(ctx)));
    let done = banner(ctx, DONE);
    let status = form.errors.clone();
    Ok(answer(ctx, shared::STEP_DECIDE, &status, move || {
        view! {
            <ErrorSummary errors=form.errors/>
            {done}
            {step(5, shared::STEP_DECIDE)}
            <h1>{shared::STEP_DECIDE}</h1>
            <section aria-labelledby="summary">
                <h2 id="summary">{t::SUMMARY}</h2>
                <SummaryList rows=rows/>
            </section>
            {table}
            {acts}
            <p><a href=super::PATH>{shared::BACK}</a></p>
        }
    }))
}

async fn rows(ctx: &Ctx, import: &Import, plan: Option<&Plan>) -> Result<Vec<SummaryRow>, AppError> {
    let lang = ctx.lang;
    let mut rows = vec![
        SummaryRow::text(shared::COL_STATE, super::start::state(import.state)),
        SummaryRow::text(t::FILE_NAME, import.file_name.clone()),
        SummaryRow::text(t::PREPARED_BY, keep::name(&ctx.app, import.prepared_by).await?),
    ];
    for (word, who) in [
        (t::PROPOSED_BY, import.proposed_by),
        (t::APPROVED_BY, import.row.approved_by),
        (t::UNDONE_BY, import.row.undone_by),
    ] {
        if let Some(who) = who {
            rows.push(SummaryRow::text(word, keep::name(&ctx.app, who).await?));
        }
    }
    if let Some(at) = import.row.applied_at {
        rows.push(SummaryRow::text(t::APPLIED_AT, date::moment(lang, at)));
    }
    match plan {
        Some(plan) => {
            rows.push(SummaryRow::text(t::LEFT_OUT, t::left_out(&plan.left_out)));
            rows.push(SummaryRow::text(t::STAYING, t::companies(plan.stay)));
        }
        None => {
            let row = &import.row;
            rows.push(SummaryRow::text(shared::COL_RESULT, shared::result(row.added, row.changed, row.ended)));
        }
    }
    Ok(rows)
}

fn acts(ctx: &Ctx, import: &Import, filled: &FilledForm) -> AnyView {
    let form = DecisionForm { key: ctx.form_key_again(&filled.fields), version: i64::from(import.version), of: None };
    match (import.state, decision::standing(ctx, import.hands())) {
        (ImportState::Open, _) => propose(import, form),
        (ImportState::Proposed, ApprovalRight::Decides) => form.question(&QUESTION, filled),
        (ImportState::Proposed, ApprovalRight::Own) => waiting(t::OWN, &form),
        (ImportState::Proposed, ApprovalRight::Reads) => waiting(t::NOT_APPROVER, &form),
        (ImportState::Applied, _) => applied(ctx, import),
        (ImportState::Undone | ImportState::Dropped, _) => decision::note(t::OVER),
    }
}

fn propose(import: &Import, form: DecisionForm) -> AnyView {
    let DecisionForm { key, version, .. } = form;
    let back = at(import.id, "changes");
    html! {
        <p id="propose">{t::PROPOSE_LEAD}</p>
        <PostForm form_key=key version=Some(version)>
            <Buttons>
                <Button label=t::PROPOSE name="act" value="propose"/>
                <a href=back>{shared::PREVIOUS}</a>
            </Buttons>
        </PostForm>
    }
}

fn waiting(word: &'static str, form: &DecisionForm) -> AnyView {
    let take_back = form.button("take-back", t::TAKE_BACK, Look::Secondary);
    html! { {decision::note(word)} {take_back} }
}

fn applied(ctx: &Ctx, import: &Import) -> AnyView {
    let lang = ctx.lang;
    if !undo::is_open(&ctx.app, import) {
        return html! { <p>{t::UNDO_OVER}</p> };
    }
    let last = import.row.applied_at.map(|at| date::day(lang, date::day_of(keep::last(at)))).unwrap_or_default();
    let href = at(import.id, "undo");
    html! {
        <p>{t::undo_until(&last)}</p>
        <Buttons><LinkButton href=href label=t::UNDO look=Look::Secondary/></Buttons>
    }
}
