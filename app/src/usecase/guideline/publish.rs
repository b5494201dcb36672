//! Publication: one person proposes, another approver decides (decision of two people).

use entity::db::guideline_version;
use entity::people::{Actor, Role};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Set};
use uuid::Uuid;

use super::{line, may_write, seen, write};
use crate::desk::Desk;
use crate::error::AppError;
use crate::text::{Lang, body::guidelines as words};
use crate::usecase::audit;
use crate::usecase::begin::{Begun, begin};
use crate::usecase::read::guidelines::{Dates, Status};
use crate::usecase::record::Act;
use crate::web::errors::FieldErrors;

/// What is still missing before a version may be proposed: opinions heard, filed with the Commission, published by
/// the Commission (Article 54(1) to (3)), the day from which it applies; and a text and a summary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// The text.
    Body,
    /// The summary.
    Summary,
    /// The day opinions were heard.
    Heard,
    /// The day of the filing.
    Filed,
    /// The day of the Commission's publication.
    PpcPublished,
    /// The day from which it applies.
    InForce,
    /// The days are not in the order of the law, or lie in the future.
    Order,
}

/// What is missing in a version on this day.
#[must_use]
pub fn lacks(body: &str, summary: &str, dates: &Dates, today: chrono::NaiveDate) -> Vec<Lack> {
    let mut lacks = Vec::new();
    let mut need = |lack: Lack, there: bool| {
        if !there {
            lacks.push(lack);
        }
    };
    need(Lack::Body, !body.trim().is_empty());
    need(Lack::Summary, !summary.trim().is_empty());
    need(Lack::Heard, dates.heard_on.is_some());
    need(Lack::Filed, dates.filed_on.is_some());
    need(Lack::PpcPublished, dates.ppc_published_on.is_some());
    need(Lack::InForce, dates.in_force_on.is_some());
    need(Lack::Order, in_order(dates, today));
    lacks
}

/// Whether the days that are known stand in the order of Article 54, none of them in the future.
#[must_use]
pub fn in_order(dates: &Dates, today: chrono::NaiveDate) -> bool {
    let steps: Vec<_> = [dates.heard_on, dates.filed_on, dates.ppc_published_on].into_iter().flatten().collect();
    steps.iter().all(|day| *day <= today) && steps.is_sorted()
}

fn dates_of(row: &guideline_version::Model) -> Dates {
    Dates {
        heard_on: row.heard_on,
        filed_on: row.filed_on,
        ppc_published_on: row.ppc_published_on,
        published_on: row.published_on,
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
    if !lacks(&row.body, &row.summary, &dates_of(&row), desk.today()).is_empty() {
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
    if row.proposed_by.is_none() || row.proposed_by == Some(approver) {
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
