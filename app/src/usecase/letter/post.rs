//! Records that a letter was posted, or that a task was done, and on the case that the person was told with it.

use chrono::NaiveDate;
use entity::application::answer::ContactWay;
use entity::case::Command;
use entity::case::order::Told;
use entity::db::{letter, staff_task};
use entity::id::CaseId;
use entity::time::day_in_japan;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter};
use uuid::Uuid;

use crate::desk::Desk;
use crate::error::AppError;
use crate::text::{Lang, body::letters as words};
use crate::usecase::audit;
use crate::usecase::begin::{Begun, begin};
use crate::usecase::read::letters::{self, may_work};
use crate::usecase::read::tasks;
use crate::usecase::record::{self, Act};
use crate::web::errors::FieldErrors;

/// 投函: a letter was posted on this day.
///
/// # Errors
/// [`AppError::Invalid`] on `posted` for a day in the future or before the letter; [`AppError::Conflict`] if it was
/// recorded already; [`AppError::NotFound`], [`AppError::Forbidden`], [`AppError::Stale`]; database failures.
pub async fn posted(desk: &Desk, act: &Act<'_>, id: Uuid, on: NaiveDate) -> Result<String, AppError> {
    let seen = letters::one(desk, act.actor, id).await?;
    let mut errors = FieldErrors::new();
    if on > desk.today() {
        errors.add("posted", words::E_FUTURE.get(Lang::Ja));
    } else if on < day_in_japan(seen.created_at) {
        errors.add("posted", words::E_BEFORE.get(Lang::Ja));
    }
    if !errors.is_empty() {
        return Err(errors.into());
    }
    let tx = match begin(desk, act).await? {
        Begun::Before(location) => return Ok(location),
        Begun::Now(tx) => tx,
    };
    let updated = letter::Entity::update_many()
        .col_expr(letter::Column::PostedOn, Expr::value(on))
        .col_expr(letter::Column::PostedBy, Expr::value(act.actor.staff()))
        .filter(letter::Column::Id.eq(id))
        .filter(letter::Column::PostedOn.is_null())
        .exec(&tx)
        .await?;
    if updated.rows_affected != 1 {
        return Err(AppError::Conflict(Box::default()));
    }
    audit::write(&tx, desk.now(), line(act, "letter.posted", "letter", id)).await?;
    let about = seen.content.and_then(|content| content.about);
    told(desk, &tx, act, seen.case, about.map(|about| Told { about, way: ContactWay::Post, on })).await?;
    tx.commit().await?;
    desk.bell().notify_one();
    Ok(act.location.to_owned())
}

/// A task was done.
///
/// # Errors
/// [`AppError::Conflict`] if it was done already; [`AppError::NotFound`], [`AppError::Forbidden`],
/// [`AppError::Stale`]; database failures.
pub async fn done(desk: &Desk, act: &Act<'_>, id: Uuid) -> Result<String, AppError> {
    may_work(act.actor)?;
    let row = staff_task::Entity::find_by_id(id).one(desk.read()).await?.ok_or(AppError::NotFound)?;
    let content = tasks::content(desk, &row).await?;
    let tx = match begin(desk, act).await? {
        Begun::Before(location) => return Ok(location),
        Begun::Now(tx) => tx,
    };
    let now = desk.now();
    let updated = staff_task::Entity::update_many()
        .col_expr(staff_task::Column::DoneAt, Expr::value(now))
        .col_expr(staff_task::Column::DoneBy, Expr::value(act.actor.staff()))
        .filter(staff_task::Column::Id.eq(id))
        .filter(staff_task::Column::DoneAt.is_null())
        .exec(&tx)
        .await?;
    if updated.rows_affected != 1 {
        return Err(AppError::Conflict(Box::default()));
    }
    audit::write(&tx, now, line(act, "task.done", "task", id)).await?;
    let about = content.and_then(|content| content.about);
    let on = desk.today();
    told(desk, &tx, act, row.case_id, about.map(|about| Told { about, way: ContactWay::Phone, on })).await?;
    tx.commit().await?;
    desk.bell().notify_one();
    Ok(act.location.to_owned())
}

/// Puts on the record of the case that the person was told. A case whose keys are gone has no record any more.
async fn told(
    desk: &Desk,
    tx: &DatabaseTransaction,
    act: &Act<'_>,
    case: Option<CaseId>,
    told: Option<Told>,
) -> Result<(), AppError> {
    let (Some(case), Some(told)) = (case, told) else { return Ok(()) };
    let Some(keys) = desk.keys().case(case).await? else { return Ok(()) };
    // That it was told is true whatever happened to the case meanwhile.
    let act = Act { seen: None, ..*act };
    record::step_in(desk, tx, &act, &keys, case, &Command::MarkTold(told)).await
}

fn line<'a>(act: &Act<'a>, action: &'a str, kind: &'a str, id: Uuid) -> audit::Line<'a> {
    audit::Line {
        actor: act.actor,
        action,
        subject_kind: kind,
        subject: Some(id),
        reason: None,
        request_id: act.request_id,
    }
}
