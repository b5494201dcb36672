//! Taking back what two people agreed to takes two as well. Whoever wants it stops it at once, since what should not be read
//! must not be read while somebody is looked for; that it stays so is for the second person ([`crate::approval`]).

use entity::bulletin::Stage;
use entity::id::BulletinId;
use schema::{bulletin, bulletin_version};
use sea_orm::sea_query::ExprTrait;

use super::write;
use crate::approval::wanted::waits;
use crate::prelude::*;
use crate::support::job::{self, Job};

/// Takes a published bulletin off at once: outside, only that it was withdrawn is read, and why.
///
/// # Errors
/// [`AppError::Forbidden`] if the person is no approver; [`AppError::NotFound`] if nothing is published;
/// [`AppError::Conflict`]; database failures.
pub(crate) async fn hide(
    app: &AppState,
    tx: &DatabaseTransaction,
    act: &Submission,
    (id, version): (BulletinId, i32),
    why: &str,
) -> Result<(), AppError> {
    let approver = permission::need(&act.actor, Permission::WithdrawBulletins)?;
    let whole = bulletin::Entity::find_by_id(id).one(tx).await?.ok_or(AppError::NotFound)?;
    bulletin_version::Entity::find()
        .filter(bulletin_version::Column::BulletinId.eq(id))
        .filter(bulletin_version::Column::Stage.eq(Stage::Published))
        .one(tx)
        .await?
        .ok_or(AppError::NotFound)?;
    let updated = bulletin::Entity::update_many()
        .set(bulletin::ActiveModel {
            withdrawn_at: Set(Some(app.now())),
            withdrawn_by: Set(Some(approver)),
            withdrawn_why: Set(Some(why.to_owned())),
            version: Set(version + 1),
            ..Default::default()
        })
        .filter(bulletin::Column::Id.eq(id))
        .filter(bulletin::Column::Version.eq(version))
        .filter(bulletin::Column::WithdrawnAt.is_null())
        .exec(tx)
        .await?;
    if updated.rows_affected == 1 { Ok(()) } else { Err(AppError::overtaken(whole.withdrawn_at)) }
}

/// It stays withdrawn. What was to come out in its place is a draft again.
pub(crate) async fn withdraw(app: &AppState, tx: &DatabaseTransaction, id: BulletinId) -> Result<(), AppError> {
    bulletin_version::Entity::update_many()
        .col_expr(bulletin_version::Column::Stage, Expr::value(Stage::Draft.code()))
        .col_expr(bulletin_version::Column::ApprovedBy, Expr::value(Option::<Uuid>::None))
        .col_expr(bulletin_version::Column::ProposedBy, Expr::value(Option::<Uuid>::None))
        .col_expr(bulletin_version::Column::UpdatedAt, Expr::value(app.now()))
        .col_expr(bulletin_version::Column::Version, Expr::col(bulletin_version::Column::Version).add(1))
        .filter(bulletin_version::Column::BulletinId.eq(id))
        .filter(bulletin_version::Column::Stage.is_in([Stage::Proposed, Stage::Scheduled]))
        .exec(tx)
        .await?;
    Ok(())
}

/// It does not stay withdrawn: it is read as before, and what waited behind it goes on.
pub(crate) async fn show_again(
    app: &AppState,
    tx: &DatabaseTransaction,
    id: BulletinId,
    of: Uuid,
) -> Result<(), AppError> {
    bulletin::Entity::update_many()
        .set(bulletin::ActiveModel {
            withdrawn_at: Set(None),
            withdrawn_by: Set(None),
            withdrawn_why: Set(None),
            ..Default::default()
        })
        .col_expr(bulletin::Column::Version, Expr::col(bulletin::Column::Version).add(1))
        .filter(bulletin::Column::Id.eq(id))
        .exec(tx)
        .await?;
    let waits = bulletin_version::Entity::find()
        .filter(bulletin_version::Column::BulletinId.eq(id))
        .filter(bulletin_version::Column::Stage.eq(Stage::Scheduled))
        .one(tx)
        .await?;
    match waits {
        Some(row) => come_out(app, tx, &row, of).await,
        None => Ok(()),
    }
}

/// A version that is to come out later does not, until it is decided.
///
/// # Errors
/// [`AppError::Forbidden`] if the person is no approver; [`AppError::Conflict`] if it is out already;
/// [`AppError::NotFound`]; database failures.
pub(crate) async fn hold(
    app: &AppState,
    tx: &DatabaseTransaction,
    act: &Submission,
    (id, version): (Uuid, i32),
) -> Result<(), AppError> {
    permission::need(&act.actor, Permission::WithdrawBulletins)?;
    let row = scheduled(tx, id, version).await?;
    // Counted up, so that a worker that publishes it in this very moment is told.
    let columns =
        bulletin_version::ActiveModel { updated_at: Set(app.now()), version: Set(version + 1), ..Default::default() };
    write(tx, &row, columns).await
}

/// Whether a version is held back until somebody has decided.
pub(super) async fn is_held<C: ConnectionTrait>(db: &C, id: Uuid) -> Result<bool, AppError> {
    Ok(waits(db, "bulletin_recall", id).await?.is_some())
}

/// A version that was held back is a draft again.
///
/// # Errors
/// [`AppError::Conflict`] if it does not wait any more; [`AppError::NotFound`]; database failures.
pub(crate) async fn recall(
    app: &AppState,
    tx: &DatabaseTransaction,
    (id, version): (Uuid, i32),
) -> Result<(), AppError> {
    let row = scheduled(tx, id, version + 1).await?;
    let columns = bulletin_version::ActiveModel {
        stage: Set(Stage::Draft),
        proposed_by: Set(None),
        approved_by: Set(None),
        updated_at: Set(app.now()),
        version: Set(row.version + 1),
        ..Default::default()
    };
    write(tx, &row, columns).await
}

/// A version that was held back comes out at its time, or now if that has passed.
pub(crate) async fn release(app: &AppState, tx: &DatabaseTransaction, id: Uuid, of: Uuid) -> Result<(), AppError> {
    match bulletin_version::Entity::find_by_id(id).one(tx).await? {
        Some(row) if row.stage == Stage::Scheduled => come_out(app, tx, &row, of).await,
        Some(_) | None => Ok(()),
    }
}

/// The job that was to publish it may have come by meanwhile, and done nothing.
async fn come_out(
    app: &AppState,
    tx: &DatabaseTransaction,
    row: &bulletin_version::Model,
    of: Uuid,
) -> Result<(), AppError> {
    let now = app.now();
    let at = row.publish_at.filter(|at| *at > now).unwrap_or(now);
    job::enqueue(tx, now, at, &format!("bulletin-out:{}:{of}", row.id), &Job::PublishBulletin { version: row.id }).await
}

async fn scheduled<C: ConnectionTrait>(db: &C, id: Uuid, version: i32) -> Result<bulletin_version::Model, AppError> {
    let row = bulletin_version::Entity::find_by_id(id).one(db).await?.ok_or(AppError::NotFound)?;
    let whole = bulletin::Entity::find_by_id(row.bulletin_id).one(db).await?.ok_or(AppError::NotFound)?;
    if row.version == version && row.stage == Stage::Scheduled && whole.withdrawn_at.is_none() {
        Ok(row)
    } else {
        Err(AppError::overtaken(row.updated_at))
    }
}
