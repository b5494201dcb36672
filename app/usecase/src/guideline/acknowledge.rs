//! A member says that it has read a version. Said once, it stays said.

use entity::permission::{MemberPermission, member_with};
use schema::{guideline_acknowledgement, guideline_version};
use sea_orm::sea_query::OnConflict;

use super::line;
use crate::prelude::*;
use crate::support::begin_submission::begin_or_return;

/// Records it, for the member of whoever says it.
///
/// # Errors
/// [`AppError::NotFound`] if the version is not published; [`AppError::Forbidden`] if the person may not speak for a
/// member; [`AppError::Stale`]; database failures.
pub async fn acknowledge(app: &AppState, act: &Submission, version: Uuid) -> Result<String, AppError> {
    let (user, member) = member_with(&act.actor, MemberPermission::Answer).ok_or(AppError::Forbidden)?;
    let tx = begin_or_return!(app, act);
    let row = guideline_version::Entity::find_by_id(version).one(&tx).await?.ok_or(AppError::NotFound)?;
    if !row.stage.is_public() {
        return Err(AppError::NotFound);
    }
    let said = guideline_acknowledgement::ActiveModel {
        version_id: Set(version),
        member_id: Set(member),
        by_user: Set(user),
        at: Set(app.now()),
    };
    let key = [guideline_acknowledgement::Column::VersionId, guideline_acknowledgement::Column::MemberId];
    let added = guideline_acknowledgement::Entity::insert(said)
        .on_conflict(OnConflict::columns(key).do_nothing().to_owned())
        .exec_without_returning(&tx)
        .await?;
    if added > 0 {
        audit::write(&tx, app.now(), line(act, "guideline.acknowledged", version)).await?;
    }
    tx.commit().await?;
    Ok(act.location.clone())
}
