//! The fifth page: one person proposes, another approver agrees, and the whole list changes in one transaction.

use entity::people::is_second;
use schema::member_import;
use serde::{Deserialize, Serialize};

use super::judged::End;
use super::plan::{ChangeKind, Plan, PlanStep};
use super::{Import, ImportState, keep, line, open, review_of, seal, seen, write};
use crate::form::errors::FieldErrors;
use crate::member::columns::MemberColumns;
use crate::member::register::{Ending, Register};
use crate::prelude::*;
use crate::support::begin_submission::begin_or_return;
use text::staff::import::decide as words;

/// How to undo an import.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Before {
    /// Members that came with it, and the version in which it left them.
    pub(crate) added: Vec<(MemberId, i32)>,
    /// Members that it changed or ended.
    pub(crate) touched: Vec<Was>,
}

/// A member as it was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Was {
    pub(crate) id: MemberId,
    /// The version in which the import left it.
    pub(crate) version: i32,
    pub(crate) input: MemberColumns,
    /// Whether the import recorded its end.
    pub(crate) ends: bool,
}

/// What was proposed.
///
/// # Errors
/// [`AppError::Gone`] if it was forgotten.
pub fn plan_of(app: &AppState, import: &Import) -> Result<Plan, AppError> {
    open(app, "sealed_plan", import.id, import.row.sealed_plan.as_ref())?.ok_or(AppError::Gone)
}

/// Proposes an import. What will be done is fixed now; the second person decides on exactly that.
///
/// # Errors
/// [`AppError::Invalid`] if rows are still wrong, companies unanswered, or nothing would change; [`AppError::Conflict`],
/// [`AppError::NotFound`], [`AppError::Forbidden`], [`AppError::Stale`]; database failures.
pub async fn propose(app: &AppState, act: &Submission, id: Uuid) -> Result<String, AppError> {
    permission::need(&act.actor, Permission::KeepRegisters)?;
    let tx = begin_or_return!(app, act);
    let import = seen(&tx, app, act, id, ImportState::Open).await?;
    let review = review_of(app, import, &keep::listed(&tx).await?)?;
    let mut errors = FieldErrors::new();
    if review.unsettled() > 0 {
        errors.add("propose", words::E_UNSETTLED);
    } else if review.unanswered() > 0 {
        errors.add("propose", words::E_UNANSWERED);
    } else if review.plan.steps.is_empty() {
        errors.add("propose", words::E_NOTHING);
    }
    if !errors.is_empty() {
        return Err(errors.into());
    }
    let count = |kind: ChangeKind| i32::try_from(review.plan.count(kind)).unwrap_or(i32::MAX);
    let columns = member_import::ActiveModel {
        state: Set(ImportState::Proposed.code().to_owned()),
        sealed_plan: Set(Some(seal(app, "sealed_plan", id, &review.plan)?)),
        added: Set(count(ChangeKind::Added)),
        changed: Set(count(ChangeKind::Changed)),
        ended: Set(count(ChangeKind::Ended)),
        same: Set(i32::try_from(review.plan.same).unwrap_or(i32::MAX)),
        proposed_by: Set(act.actor.staff()),
        proposed_at: Set(Some(app.now())),
        ..Default::default()
    };
    write(&tx, app, &review.import, columns).await?;
    audit::write(&tx, app.now(), line(act, "import.proposed", id)).await?;
    tx.commit().await?;
    Ok(act.location.clone())
}

/// Applies what somebody else proposed, all of it or nothing.
///
/// # Errors
/// [`AppError::Forbidden`] if the person is no approver, or prepared or proposed it; [`AppError::Invalid`] if a member
/// was changed by hand since it was proposed; [`AppError::Conflict`], [`AppError::NotFound`], [`AppError::Stale`];
/// database failures.
pub async fn approve(app: &AppState, act: &Submission, id: Uuid) -> Result<String, AppError> {
    let approver = permission::need(&act.actor, Permission::DecideProposals)?;
    let tx = begin_or_return!(app, act);
    let import = seen(&tx, app, act, id, ImportState::Proposed).await?;
    if !is_second(import.hands(), approver) {
        return Err(AppError::Forbidden);
    }
    let plan = plan_of(app, &import)?;
    let before = apply(app, &tx, &act.actor, &plan).await?;
    let now = app.now();
    let columns = member_import::ActiveModel {
        state: Set(ImportState::Applied.code().to_owned()),
        sealed_table: Set(None),
        sealed_answers: Set(None),
        sealed_before: Set(Some(seal(app, "sealed_before", id, &before)?)),
        approved_by: Set(Some(approver)),
        applied_at: Set(Some(now)),
        ..Default::default()
    };
    write(&tx, app, &import, columns).await?;
    audit::write(&tx, now, line(act, "import.applied", id)).await?;
    tx.commit().await?;
    Ok(act.location.clone())
}

async fn apply(app: &AppState, tx: &DatabaseTransaction, actor: &Actor, plan: &Plan) -> Result<Before, AppError> {
    let register = Register::open(app, tx, actor).await?;
    let mut before = Before::default();
    for step in &plan.steps {
        match step.member {
            None => before.added.push(add(&register, step).await?),
            Some((id, version)) => before.touched.push(touch(&register, step, id, version).await?),
        }
    }
    Ok(before)
}

async fn add(register: &Register<'_>, step: &PlanStep) -> Result<(MemberId, i32), AppError> {
    let input = step.input.as_ref().ok_or(AppError::Stale)?;
    let id = register.add(input).await.map_err(|error| match error {
        // Somebody put the company on the list by hand since.
        AppError::Invalid(_) => moved(step),
        other => other,
    })?;
    if let Some(end) = step.end {
        register.end(&register.find(id).await?, Some(ending(end))).await?;
        return Ok((id, 2));
    }
    Ok((id, 1))
}

async fn touch(register: &Register<'_>, step: &PlanStep, id: MemberId, version: i32) -> Result<Was, AppError> {
    let was = register.find(id).await.map_err(|error| match error {
        AppError::NotFound => moved(step),
        other => other,
    })?;
    if was.version != version {
        return Err(moved(step));
    }
    let mut left = version;
    if let Some(input) = &step.input
        && register.change(&was, input).await?
    {
        left += 1;
    }
    if let Some(end) = step.end {
        register.end(&register.find(id).await?, Some(ending(end))).await?;
        left += 1;
    }
    Ok(Was { id, version: left, input: was.columns, ends: step.end.is_some() })
}

fn ending(end: End) -> Ending {
    Ending { until: end.until, reason: end.reason, successor: None }
}

/// The list is not any more what was decided on.
fn moved(step: &PlanStep) -> AppError {
    let mut errors = FieldErrors::new();
    errors.add("decision", words::moved(&step.name));
    errors.into()
}

/// Gives a proposal back to who prepared it.
///
/// # Errors
/// [`AppError::Forbidden`] if the person is no approver; [`AppError::Conflict`], [`AppError::NotFound`],
/// [`AppError::Stale`]; database failures.
pub async fn send_back(app: &AppState, act: &Submission, id: Uuid) -> Result<String, AppError> {
    permission::need(&act.actor, Permission::DecideProposals)?;
    back(app, act, id, "import.returned").await
}

/// Takes a proposal back, to prepare it anew: the list changed meanwhile, or something was forgotten.
///
/// # Errors
/// [`AppError::Forbidden`]; [`AppError::Conflict`], [`AppError::NotFound`], [`AppError::Stale`]; database failures.
pub async fn take_back(app: &AppState, act: &Submission, id: Uuid) -> Result<String, AppError> {
    permission::need(&act.actor, Permission::KeepRegisters)?;
    back(app, act, id, "import.withdrawn").await
}

async fn back(app: &AppState, act: &Submission, id: Uuid, action: &str) -> Result<String, AppError> {
    let tx = begin_or_return!(app, act);
    let import = seen(&tx, app, act, id, ImportState::Proposed).await?;
    let columns = member_import::ActiveModel {
        state: Set(ImportState::Open.code().to_owned()),
        sealed_plan: Set(None),
        proposed_by: Set(None),
        proposed_at: Set(None),
        ..Default::default()
    };
    write(&tx, app, &import, columns).await?;
    audit::write(&tx, app.now(), line(act, action, id)).await?;
    tx.commit().await?;
    Ok(act.location.clone())
}
