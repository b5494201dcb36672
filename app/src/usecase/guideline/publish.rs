//! Publication: one person proposes, another approver decides (decision of two people).

use chrono::NaiveDate;
use entity::db::guideline_version;
use entity::guideline::{Days, missing, obstacles};
use entity::people::{Actor, Role};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Set};
use uuid::Uuid;

use super::{line, may_write, seen, write};
use crate::desk::Desk;
use crate::error::AppError;
use crate::text::{Lang, body::guidelines as words};
use crate::usecase::audit;
use crate::usecase::begin::{Begun, begin};
use crate::usecase::read::guidelines::Status;
use crate::usecase::record::Act;
use crate::web::errors::FieldErrors;

/// Whether nothing is missing before a version may be proposed: what Article 54 asks for, and a summary.
#[must_use]
pub fn is_ready(body: &str, summary: &str, days: &Days, today: NaiveDate) -> bool {
    missing(days, body, today).is_empty() && !summary.trim().is_empty()
}

fn days_of(row: &guideline_version::Model) -> Days {
    Days {
        heard_on: row.heard_on,
        filed_on: row.filed_on,
        ppc_published_on: row.ppc_published_on,
        in_force_on: row.in_force_on,
    }
}

/// Proposes a draft for publication.
///
/// # Errors
/// [`AppError::Invalid`] if something is missing; [`AppError::Conflict`], [`AppError::NotFound`],
/// [`AppError::Forbidden`], [`AppError::Stale`]; database failures.
pub async fn propose(desk: &Desk, act: &Act<'_>, id: Uuid) -> Result<String, AppError> {
    may_write(act.actor)?;
    let tx = match begin(desk, act).await? {
        Begun::Before(location) => return Ok(location),
        Begun::Now(tx) => tx,
    };
    let row = seen(&tx, act, id, Status::Draft.code()).await?;
    if !is_ready(&row.body, &row.summary, &days_of(&row), desk.today()) {
        let mut errors = FieldErrors::new();
        errors.add("propose", words::NOT_READY.get(Lang::Ja));
        return Err(errors.into());
    }
    let columns = guideline_version::ActiveModel {
        status: Set(Status::Proposed.code().to_owned()),
        proposed_by: Set(act.actor.staff()),
        approved_by: Set(None),
        updated_at: Set(desk.now()),
        version: Set(row.version + 1),
        ..Default::default()
    };
    write(&tx, &row, columns).await?;
    audit::write(&tx, desk.now(), line(act, "guideline.proposed", id)).await?;
    tx.commit().await?;
    Ok(act.location.to_owned())
}

/// Publishes what somebody else proposed.
///
/// # Errors
/// [`AppError::Forbidden`] if the person is no approver or proposed it; [`AppError::Conflict`],
/// [`AppError::NotFound`], [`AppError::Stale`]; database failures.
pub async fn approve(desk: &Desk, act: &Act<'_>, id: Uuid) -> Result<String, AppError> {
    let approver = may_decide(act.actor)?;
    let tx = match begin(desk, act).await? {
        Begun::Before(location) => return Ok(location),
        Begun::Now(tx) => tx,
    };
    let row = seen(&tx, act, id, Status::Proposed.code()).await?;
    let against = row
        .proposed_by
        .map(|proposer| obstacles(&days_of(&row), &row.body, proposer, approver, desk.today()))
        .ok_or(AppError::Forbidden)?;
    if !against.is_empty() {
        return Err(AppError::Forbidden);
    }
    let (now, today) = (desk.now(), desk.today());
    let columns = guideline_version::ActiveModel {
        status: Set(Status::Published.code().to_owned()),
        approved_by: Set(Some(approver)),
        published_on: Set(Some(today)),
        updated_at: Set(now),
        version: Set(row.version + 1),
        ..Default::default()
    };
    write(&tx, &row, columns).await?;
    if row.in_force_on.is_some_and(|from| from <= today) {
        // What applied until now is a version of the past. One that is yet to come replaces it by its date alone.
        guideline_version::Entity::update_many()
            .set(guideline_version::ActiveModel {
                status: Set(Status::Superseded.code().to_owned()),
                ..Default::default()
            })
            .filter(guideline_version::Column::GuidelineId.eq(row.guideline_id))
            .filter(guideline_version::Column::Number.lt(row.number))
            .filter(guideline_version::Column::Status.eq(Status::Published.code()))
            .exec(&tx)
            .await?;
    }
    audit::write(&tx, now, line(act, "guideline.published", id)).await?;
    tx.commit().await?;
    Ok(act.location.to_owned())
}

/// Gives a proposal back to its writer.
///
/// # Errors
/// [`AppError::Forbidden`] if the person is no approver; [`AppError::Conflict`], [`AppError::NotFound`],
/// [`AppError::Stale`]; database failures.
pub async fn send_back(desk: &Desk, act: &Act<'_>, id: Uuid) -> Result<String, AppError> {
    may_decide(act.actor)?;
    let tx = match begin(desk, act).await? {
        Begun::Before(location) => return Ok(location),
        Begun::Now(tx) => tx,
    };
    let row = seen(&tx, act, id, Status::Proposed.code()).await?;
    let columns = guideline_version::ActiveModel {
        status: Set(Status::Draft.code().to_owned()),
        proposed_by: Set(None),
        approved_by: Set(None),
        updated_at: Set(desk.now()),
        version: Set(row.version + 1),
        ..Default::default()
    };
    write(&tx, &row, columns).await?;
    audit::write(&tx, desk.now(), line(act, "guideline.returned", id)).await?;
    tx.commit().await?;
    Ok(act.location.to_owned())
}

fn may_decide(actor: &Actor) -> Result<entity::id::StaffId, AppError> {
    match actor {
        Actor::Staff { id, role: Role::Approver } => Ok(*id),
        Actor::Staff { role: Role::Intake | Role::Handler | Role::Auditor | Role::Admin, .. }
        | Actor::Applicant { .. }
        | Actor::Member { .. }
        | Actor::System => Err(AppError::Forbidden),
    }
}
