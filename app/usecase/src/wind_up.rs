//! The announcement that the business ends (Article 51): one person proposes, another approver orders.

use entity::law::wind_up::WindUp;
use entity::people::is_second;
use schema::wind_up;

use crate::prelude::*;
use crate::state::db::Unique;
use crate::support::begin_submission::begin_or_return;

/// Proposes the end of the business. The days were checked by the page with [`WindUp::faults`].
///
/// # Errors
/// [`AppError::Conflict`] if one is proposed or ordered already; [`AppError::Forbidden`], [`AppError::Stale`]; database
/// failures.
pub async fn propose(app: &AppState, act: &Submission, days: WindUp, reason: &str) -> Result<String, AppError> {
    let person = permission::need(&act.actor, Permission::KeepRegisters)?;
    if !days.faults(app.today()).is_empty() {
        return Err(AppError::Stale);
    }
    let tx = begin_or_return!(app, act);
    let (id, now) = (Uuid::now_v7(), app.now());
    let row = wind_up::ActiveModel {
        id: Set(id),
        slot: Set(Some(1)),
        intake_until: Set(days.intake_until),
        ends_on: Set(days.ends_on),
        filed_on: Set(days.filed_on),
        reason: Set(reason.to_owned()),
        status: Set("proposed".to_owned()),
        proposed_by: Set(person),
        ordered_by: Set(None),
        withdrawn_by: Set(None),
        created_at: Set(now),
        updated_at: Set(now),
        version: Set(1),
    };
    let outcome = wind_up::Entity::insert(row).exec_without_returning(&tx).await;
    AppError::unless_taken(outcome, Unique::WindUpSlot, || AppError::overtaken(None))?;
    audit::write(&tx, now, line(act, "wind_up.proposed", id)).await?;
    tx.commit().await?;
    Ok(act.location.clone())
}

/// Orders what somebody else proposed. From then on every visitor is told until when complaints are taken.
///
/// # Errors
/// [`AppError::Forbidden`] if the person is no approver or proposed it; [`AppError::Stale`] if its days do not hold any
/// more; [`AppError::Conflict`], [`AppError::NotFound`]; database failures.
pub async fn order(app: &AppState, act: &Submission, id: Uuid) -> Result<String, AppError> {
    let person = permission::need(&act.actor, Permission::DecideProposals)?;
    let tx = begin_or_return!(app, act);
    let row = seen(&tx, act, id, &["proposed"]).await?;
    if !is_second([row.proposed_by], person) {
        return Err(AppError::Forbidden);
    }
    let days = WindUp { intake_until: row.intake_until, ends_on: row.ends_on, filed_on: row.filed_on };
    if !days.faults(app.today()).is_empty() {
        return Err(AppError::Stale);
    }
    let columns =
        wind_up::ActiveModel { status: Set("ordered".to_owned()), ordered_by: Set(Some(person)), ..Default::default() };
    write(&tx, app, &row, columns).await?;
    audit::write(&tx, app.now(), line(act, "wind_up.ordered", id)).await?;
    tx.commit().await?;
    Ok(act.location.clone())
}

/// Takes a proposal back, before anybody ordered it. An order is taken back by two: see
/// [`approval`](crate::approval).
///
/// # Errors
/// [`AppError::Forbidden`] if the person is no approver and did not propose it; [`AppError::Conflict`],
/// [`AppError::NotFound`], [`AppError::Stale`]; database failures.
pub async fn withdraw(app: &AppState, act: &Submission, id: Uuid) -> Result<String, AppError> {
    let person = permission::need(&act.actor, Permission::KeepRegisters)?;
    let tx = begin_or_return!(app, act);
    let row = seen(&tx, act, id, &["proposed"]).await?;
    if row.proposed_by != person {
        permission::need(&act.actor, Permission::DecideProposals)?;
    }
    write(&tx, app, &row, withdrawn(act)).await?;
    audit::write(&tx, app.now(), line(act, "wind_up.withdrawn", id)).await?;
    tx.commit().await?;
    Ok(act.location.clone())
}

fn withdrawn(act: &Submission) -> wind_up::ActiveModel {
    wind_up::ActiveModel {
        slot: Set(None),
        status: Set("withdrawn".to_owned()),
        withdrawn_by: Set(act.actor.staff()),
        ..Default::default()
    }
}

/// An announcement that was ordered, in this version.
pub(crate) async fn ordered<C: ConnectionTrait>(db: &C, id: Uuid, version: i32) -> Result<wind_up::Model, AppError> {
    let row = wind_up::Entity::find_by_id(id).one(db).await?.ok_or(AppError::NotFound)?;
    if row.version == version && row.status == "ordered" { Ok(row) } else { Err(AppError::overtaken(row.updated_at)) }
}

/// Takes an order back: intake goes on. Two people decided it.
pub(crate) async fn stop<C: ConnectionTrait>(
    app: &AppState,
    tx: &C,
    act: &Submission,
    id: Uuid,
    version: i32,
) -> Result<(), AppError> {
    let row = ordered(tx, id, version).await?;
    write(tx, app, &row, withdrawn(act)).await
}

async fn seen<C: ConnectionTrait>(
    db: &C,
    act: &Submission,
    id: Uuid,
    states: &[&str],
) -> Result<wind_up::Model, AppError> {
    let row = wind_up::Entity::find_by_id(id).one(db).await?.ok_or(AppError::NotFound)?;
    let seen = act.version()?;
    if row.version != seen || !states.contains(&row.status.as_str()) {
        return Err(AppError::overtaken(row.updated_at));
    }
    Ok(row)
}

async fn write<C: ConnectionTrait>(
    tx: &C,
    app: &AppState,
    row: &wind_up::Model,
    columns: wind_up::ActiveModel,
) -> Result<(), AppError> {
    let columns = wind_up::ActiveModel { updated_at: Set(app.now()), version: Set(row.version + 1), ..columns };
    let updated = wind_up::Entity::update_many()
        .set(columns)
        .filter(wind_up::Column::Id.eq(row.id))
        .filter(wind_up::Column::Version.eq(row.version))
        .exec(tx)
        .await?;
    if updated.rows_affected == 1 { Ok(()) } else { Err(AppError::overtaken(row.updated_at)) }
}

fn line<'a>(act: &'a Submission, action: &'a str, id: Uuid) -> audit::AuditLine<'a> {
    audit::AuditLine::of(act, action, "wind_up", id)
}
