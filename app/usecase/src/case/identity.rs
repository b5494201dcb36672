//! The room where identity papers are looked at: opened with a reason, for some minutes, every look on record.

use chrono::TimeDelta;
use entity::case::Case;
use entity::id::FileId;
use schema::{audit as row, file};

use crate::case::attachment::{self, OpenedFile};
use crate::prelude::*;

/// How long the room stays open after its reason was given.
pub const OPEN_MINUTES: i64 = 10;

const OPENED: &str = "identity.opened";
const SEEN: &str = "identity.seen";

/// Why somebody looks, as a code for the record.
pub const REASONS: [&str; 3] = ["check", "second-look", "authority"];

/// Opens the room for this person and case.
///
/// # Errors
/// [`AppError::Forbidden`] for those who do not check papers; database failures.
pub async fn open(app: &AppState, actor: &Actor, case: &Case, reason: &str, request_id: &str) -> Result<(), AppError> {
    permission::need(actor, Permission::CheckIdentity)?;
    note(app, actor, case, OPENED, Some(reason), request_id).await
}

/// Whether this person has opened the room for this case in the last minutes.
pub async fn is_open(app: &AppState, actor: &Actor, case: &Case) -> Result<bool, AppError> {
    let Some(staff) = actor.staff() else { return Ok(false) };
    let since = app.now() - TimeDelta::minutes(OPEN_MINUTES);
    let opened = row::Entity::find()
        .filter(row::Column::Action.eq(OPENED))
        .filter(row::Column::ActorId.eq(staff.0))
        .filter(row::Column::SubjectId.eq(case.id.0))
        .filter(row::Column::At.gte(since))
        .count(app.read())
        .await?;
    Ok(opened > 0)
}

/// One paper, for whoever has opened the room; every look is a line in the record.
///
/// # Errors
/// [`AppError::NotFound`] if the room is not open, or the file is no paper of this case or gone; failures of ours.
pub async fn look(
    app: &AppState,
    actor: &Actor,
    case: &Case,
    id: FileId,
    request_id: &str,
) -> Result<OpenedFile, AppError> {
    permission::need(actor, Permission::CheckIdentity)?;
    let is_paper =
        case.file(id).is_some_and(|entry| attachment::is_paper(entry.file.purpose) && entry.destroyed_at.is_none());
    if !is_paper || !is_open(app, actor, case).await? {
        return Err(AppError::NotFound);
    }
    let opened = attachment::fetch(app, case.id, id, file::Column::Purpose.is_in(["identity", "authority"])).await?;
    note(app, actor, case, SEEN, None, request_id).await?;
    Ok(opened)
}

async fn note(
    app: &AppState,
    actor: &Actor,
    case: &Case,
    action: &str,
    reason: Option<&str>,
    request_id: &str,
) -> Result<(), AppError> {
    let tx = app.db().begin().await?;
    let line = audit::AuditLine { actor, action, subject_kind: "case", subject: Some(case.id.0), reason, request_id };
    audit::write(&tx, app.now(), line).await?;
    tx.commit().await?;
    Ok(())
}
