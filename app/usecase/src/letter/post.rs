//! Records that a letter was posted, or that a task was done or tried, and on the case that the person was told with it
//! or not reached. What was noted by mistake is taken back on the same day.

use entity::application::answer::ContactWay;
use entity::case::denied::Key;
use entity::case::payload::{CallAttempt, InformedRetracted, PersonInformed, Unreached};
use entity::case::{Command, Denied};
use entity::id::TaskId;
use entity::time::day_in_japan;
use schema::{letter, staff_task};
use sea_orm::UpdateResult;

use crate::case::execute;
use crate::form::errors::FieldErrors;
use crate::prelude::*;
use crate::query::{letters, tasks};
use crate::support::begin_submission::begin_or_return;
use text::staff::letters as words;

/// 投函: a letter was posted on this day.
///
/// # Errors
/// [`AppError::Invalid`] on `posted` for a day in the future or before the letter; [`AppError::Conflict`] if it was
/// recorded already; [`AppError::NotFound`], [`AppError::Forbidden`], [`AppError::Stale`]; database failures.
pub async fn posted(app: &AppState, act: &Submission, id: Uuid, on: NaiveDate) -> Result<String, AppError> {
    let seen = letters::one(app, &act.actor, id).await?;
    let mut errors = FieldErrors::new();
    if seen.damaged {
        errors.add("posted", words::E_DAMAGED);
    } else if on > app.today() {
        errors.add("posted", words::E_FUTURE);
    } else if on < day_in_japan(seen.created_at) {
        errors.add("posted", words::E_BEFORE);
    }
    if !errors.is_empty() {
        return Err(errors.into());
    }
    let tx = begin_or_return!(app, act);
    let updated = letter::Entity::update_many()
        .col_expr(letter::Column::PostedOn, Expr::value(on))
        .col_expr(letter::Column::PostedBy, Expr::value(act.actor.staff()))
        .col_expr(letter::Column::PostedAt, Expr::value(app.now()))
        .filter(letter::Column::Id.eq(id))
        .filter(letter::Column::PostedOn.is_null())
        .exec(&tx)
        .await?;
    changed_one(&updated)?;
    let about = seen.content.and_then(|content| content.about);
    let told = about.map(|about| Command::MarkTold(PersonInformed { about, way: ContactWay::Post, on, note: None }));
    let log = line(act, "letter.posted", "letter", id);
    finish(app, tx, act, log, seen.case, told).await
}

/// It was noted by mistake that a letter was posted: it waits again.
///
/// # Errors
/// [`AppError::Denied`] after the day or for another person; [`AppError::Conflict`] if it waits already;
/// [`AppError::NotFound`], [`AppError::Forbidden`], [`AppError::Stale`]; database failures.
pub async fn unposted(app: &AppState, act: &Submission, id: Uuid) -> Result<String, AppError> {
    let seen = letters::one(app, &act.actor, id).await?;
    if seen.posted.is_some() && !seen.can_undo {
        return Err(late());
    }
    let tx = begin_or_return!(app, act);
    let updated = letter::Entity::update_many()
        .col_expr(letter::Column::PostedOn, Expr::value(None::<NaiveDate>))
        .col_expr(letter::Column::PostedBy, Expr::value(None::<StaffId>))
        .col_expr(letter::Column::PostedAt, Expr::value(None::<DateTime<Utc>>))
        .filter(letter::Column::Id.eq(id))
        .filter(letter::Column::PostedOn.is_not_null())
        .exec(&tx)
        .await?;
    changed_one(&updated)?;
    let back = seen.telling.map(|told| Command::TakeBackTold(InformedRetracted { told }));
    let log = line(act, "letter.unposted", "letter", id);
    finish(app, tx, act, log, seen.case, back).await
}

/// A task was done; of a call, that the person was reached and told.
///
/// # Errors
/// [`AppError::Conflict`] if it was done already; [`AppError::NotFound`], [`AppError::Forbidden`],
/// [`AppError::Stale`]; database failures.
pub async fn done(app: &AppState, act: &Submission, id: Uuid, note: Option<String>) -> Result<String, AppError> {
    let seen = tasks::one(app, &act.actor, id).await?;
    let tx = begin_or_return!(app, act);
    let now = app.now();
    let updated = staff_task::Entity::update_many()
        .col_expr(staff_task::Column::DoneAt, Expr::value(now))
        .col_expr(staff_task::Column::DoneBy, Expr::value(act.actor.staff()))
        .filter(staff_task::Column::Id.eq(id))
        .filter(staff_task::Column::DoneAt.is_null())
        .exec(&tx)
        .await?;
    changed_one(&updated)?;
    let about = seen.content.and_then(|content| content.about);
    let on = app.today();
    let told = about.map(|about| Command::MarkTold(PersonInformed { about, way: ContactWay::Phone, on, note }));
    let log = line(act, "task.done", "task", id);
    finish(app, tx, act, log, seen.case, told).await
}

/// It was noted by mistake that a task was done: it is open again.
///
/// # Errors
/// [`AppError::Denied`] after the day or for another person; [`AppError::Conflict`] if it is open already;
/// [`AppError::NotFound`], [`AppError::Forbidden`], [`AppError::Stale`]; database failures.
pub async fn undone(app: &AppState, act: &Submission, id: Uuid) -> Result<String, AppError> {
    let seen = tasks::one(app, &act.actor, id).await?;
    if seen.done.is_some() && !seen.can_undo {
        return Err(late());
    }
    let tx = begin_or_return!(app, act);
    let updated = staff_task::Entity::update_many()
        .col_expr(staff_task::Column::DoneAt, Expr::value(None::<DateTime<Utc>>))
        .col_expr(staff_task::Column::DoneBy, Expr::value(None::<StaffId>))
        .filter(staff_task::Column::Id.eq(id))
        .filter(staff_task::Column::DoneAt.is_not_null())
        .exec(&tx)
        .await?;
    changed_one(&updated)?;
    let back = seen.telling.map(|told| Command::TakeBackTold(InformedRetracted { told }));
    let log = line(act, "task.undone", "task", id);
    finish(app, tx, act, log, seen.case, back).await
}

/// How a call ended that reached nobody.
#[derive(Clone, Debug)]
pub struct Trying {
    pub outcome: Unreached,
    pub note: Option<String>,
    /// When it is tried again.
    pub again_on: Option<NaiveDate>,
}

/// A call reached nobody: it stays to be done, and that it was tried stands on the case.
///
/// # Errors
/// [`AppError::Conflict`] if it was done already; [`AppError::NotFound`] also for what is no call;
/// [`AppError::Denied`], [`AppError::Forbidden`], [`AppError::Stale`]; database failures.
pub async fn tried(app: &AppState, act: &Submission, id: Uuid, trying: Trying) -> Result<String, AppError> {
    let seen = tasks::one(app, &act.actor, id).await?;
    let is_call = seen.is_call();
    let (Some(content), true) = (seen.content, is_call) else { return Err(AppError::NotFound) };
    let tx = begin_or_return!(app, act);
    let Trying { outcome, note, again_on } = trying;
    let updated = staff_task::Entity::update_many()
        .col_expr(staff_task::Column::DueOn, Expr::value(again_on))
        .filter(staff_task::Column::Id.eq(id))
        .filter(staff_task::Column::DoneAt.is_null())
        .exec(&tx)
        .await?;
    changed_one(&updated)?;
    let tried = CallAttempt { task: TaskId(id), number: content.phone, outcome, note, again_on };
    let log = line(act, "task.tried", "task", id);
    finish(app, tx, act, log, seen.case, Some(Command::NoteTry(tried))).await
}

/// What the page showed as possible is so no longer: the day is over.
fn late() -> AppError {
    AppError::Denied(Denied::Missing(vec![Key::SameDay, Key::OwnNote]))
}

/// Of two people who note the same thing at once, one is too late.
fn changed_one(updated: &UpdateResult) -> Result<(), AppError> {
    if updated.rows_affected == 1 { Ok(()) } else { Err(AppError::overtaken(None)) }
}

/// Writes the line of the log, takes the step of the case that goes with it, and makes both last.
async fn finish(
    app: &AppState,
    tx: DatabaseTransaction,
    act: &Submission,
    line: audit::AuditLine<'_>,
    case: Option<CaseId>,
    command: Option<Command>,
) -> Result<String, AppError> {
    audit::write(&tx, app.now(), line).await?;
    on_record(app, &tx, act, case, command).await?;
    tx.commit().await?;
    app.job_signal().notify_one();
    Ok(act.location.clone())
}

/// A step of the case that goes with it. A case whose keys are gone has no record any more.
async fn on_record(
    app: &AppState,
    tx: &DatabaseTransaction,
    act: &Submission,
    case: Option<CaseId>,
    command: Option<Command>,
) -> Result<(), AppError> {
    let (Some(case), Some(command)) = (case, command) else { return Ok(()) };
    let Some(keys) = app.keys().case(case).await? else { return Ok(()) };
    // It is true whatever happened to the case meanwhile.
    let act = Submission { seen: None, ..act.clone() };
    execute::step_in(app, tx, &act, &keys, case, &command).await
}

fn line<'a>(act: &'a Submission, action: &'a str, kind: &'a str, id: Uuid) -> audit::AuditLine<'a> {
    audit::AuditLine::of(act, action, kind, id)
}
