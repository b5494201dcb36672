//! What a user of a member does with a bulletin: notes to have read it, and says 「読みました」 for the member.

use entity::id::BulletinId;
use entity::permission::{MemberPermission, member_with};
use schema::bulletin_mark;
use sea_orm::sea_query::OnConflict;

use super::line;
use crate::prelude::*;
use crate::query::member_bulletins::Seen;
use crate::support::begin_submission::begin_or_return;

/// Notes that this user says to have read a version that was found for them. The first time counts.
pub async fn opened(app: &AppState, user: MemberUserId, seen: &Seen) -> Result<(), AppError> {
    if seen.own.read_at.is_some() || seen.withdrawn.is_some() {
        return Ok(());
    }
    let tx = app.db().begin().await?;
    note(&tx, app, user, seen.version).await?;
    tx.commit().await?;
    Ok(())
}

async fn note<C: ConnectionTrait>(tx: &C, app: &AppState, user: MemberUserId, version: Uuid) -> Result<(), AppError> {
    bulletin_mark::Entity::insert(bulletin_mark::ActiveModel {
        version_id: Set(version),
        user_id: Set(user),
        read_at: Set(app.now()),
        acknowledged_at: Set(None),
    })
    .on_conflict(
        OnConflict::columns([bulletin_mark::Column::VersionId, bulletin_mark::Column::UserId]).do_nothing().to_owned(),
    )
    .exec_without_returning(tx)
    .await?;
    Ok(())
}

/// Says for the member that the version was read. Said twice it counts once.
///
/// # Errors
/// [`AppError::Forbidden`] for those who only read; [`AppError::Conflict`] if a corrected version came out meanwhile or it
/// was withdrawn; [`AppError::Stale`]; database failures.
pub async fn acknowledge(app: &AppState, act: &Submission, id: BulletinId, seen: &Seen) -> Result<String, AppError> {
    let (user, _) = member_with(&act.actor, MemberPermission::Answer).ok_or(AppError::Forbidden)?;
    let tx = begin_or_return!(app, act);
    // The number of the version that the person had before her eyes.
    let read = act.version()?;
    if read != seen.number || seen.withdrawn.is_some() {
        return Err(AppError::overtaken(seen.published_at));
    }
    note(&tx, app, user, seen.version).await?;
    let said = bulletin_mark::Entity::update_many()
        .col_expr(bulletin_mark::Column::AcknowledgedAt, Expr::value(app.now()))
        .filter(bulletin_mark::Column::VersionId.eq(seen.version))
        .filter(bulletin_mark::Column::UserId.eq(user))
        .filter(bulletin_mark::Column::AcknowledgedAt.is_null())
        .exec(&tx)
        .await?;
    if said.rows_affected > 0 {
        audit::write(&tx, app.now(), line(act, "bulletin.acknowledged", id)).await?;
    }
    tx.commit().await?;
    Ok(act.location.clone())
}
