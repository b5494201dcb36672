//! Attachments: checked like every file that comes in, kept by the vault under the bulletin's own keys, and opened for
//! the readers of the bulletin only.

use std::collections::HashSet;

use bytes::Bytes;
use entity::application::answer::{FileGiven, FilePurpose};
use entity::bulletin::Stage;
use entity::id::{BulletinId, FileId};
use futures::Stream;
use schema::{bulletin_version, file};

use super::{keys_of, line};
use crate::case::attachment::{self, Asked, SelfHelp};
use crate::case::follow_up::LINKED;
use crate::prelude::*;
use crate::support::retry::retry;

use crate::support::upload::{self, Coming, Owner, ReceivedFile, There, UploadRefused};
use vault::files::Sender;

/// What a file of the body is for, in the rows of the vault.
pub const PURPOSE: FilePurpose = FilePurpose::OwnPaper;

/// The attachments that a version names.
pub(crate) fn named(column: &str) -> Result<Vec<FileGiven>, AppError> {
    serde_json::from_str(column).map_err(|cause| AppError::broken(cause.into()))
}

async fn draft<C: ConnectionTrait>(db: &C, id: Uuid) -> Result<bulletin_version::Model, AppError> {
    let row = bulletin_version::Entity::find_by_id(id).one(db).await?.ok_or(AppError::NotFound)?;
    if row.stage == Stage::Draft { Ok(row) } else { Err(AppError::overtaken(row.updated_at)) }
}

/// A file as the form sends it.
#[derive(Clone, Copy, Debug)]
pub struct AttachedFile<'a> {
    /// The name it was sent under.
    pub name: &'a str,
    pub sender: &'a Sender,
}

/// Takes the bytes of a file for a draft. The order is keys, then the file, then the one transaction ([`add`]).
///
/// # Errors
/// [`UploadRefused`]: why the file is not taken, or an error of ours; [`AppError::Conflict`] in it if it is no draft any more.
pub async fn receive<E>(
    app: &AppState,
    act: &Submission,
    id: Uuid,
    sent: AttachedFile<'_>,
    bytes: impl Stream<Item = Result<Bytes, E>> + Send,
) -> Result<ReceivedFile, UploadRefused> {
    let owner = Owner::Staff(permission::need(&act.actor, Permission::WriteBulletins)?);
    let row = draft(app.read(), id).await?;
    let there = named(&row.files)?;
    let case = keys_of(row.bulletin_id);
    let keys = app.keys().create_case(case, app.now()).await.map_err(AppError::from)?;
    let AttachedFile { name, sender } = sent;
    let coming =
        Coming { case, owner, sender, purpose: PURPOSE, sent_name: name, note: None, there: There::Form(&there) };
    upload::receive(app, &keys, coming, bytes).await
}

/// Adds a file whose bytes are safe to a draft.
///
/// # Errors
/// [`AppError::Conflict`] if it is no draft any more; database failures.
pub async fn add(app: &AppState, act: &Submission, id: Uuid, received: &ReceivedFile) -> Result<(), AppError> {
    permission::need(&act.actor, Permission::WriteBulletins)?;
    if let Err(error) = retry!(keep(app, act, id, received).await) {
        upload::forget(app, received).await;
        return Err(error);
    }
    Ok(())
}

async fn keep(app: &AppState, act: &Submission, id: Uuid, received: &ReceivedFile) -> Result<(), AppError> {
    let tx = app.db().begin().await?;
    let row = draft(&tx, id).await?;
    upload::keep(&tx, received).await?;
    file::Entity::update_many()
        .col_expr(file::Column::State, Expr::value(LINKED))
        .filter(file::Column::Id.eq(received.given.id))
        .exec(&tx)
        .await?;
    let mut files = named(&row.files)?;
    files.push(received.given.clone());
    list(app, &tx, &row, &files).await?;
    audit::write(&tx, app.now(), line(act, "bulletin.attached", row.bulletin_id)).await?;
    tx.commit().await?;
    Ok(())
}

/// Writes the list of a draft, if nobody else changed it in this moment. The attachments are part of what is proposed and
/// agreed to: whoever looked at the draft before has not looked at this one.
async fn list(
    app: &AppState,
    tx: &DatabaseTransaction,
    row: &bulletin_version::Model,
    files: &[FileGiven],
) -> Result<(), AppError> {
    let written = serde_json::to_string(files).map_err(|cause| AppError::broken(cause.into()))?;
    let updated = bulletin_version::Entity::update_many()
        .col_expr(bulletin_version::Column::Files, Expr::value(written))
        .col_expr(bulletin_version::Column::UpdatedAt, Expr::value(app.now()))
        .col_expr(bulletin_version::Column::Version, Expr::value(row.version + 1))
        .filter(bulletin_version::Column::Id.eq(row.id))
        .filter(bulletin_version::Column::Version.eq(row.version))
        .filter(bulletin_version::Column::Files.eq(row.files.clone()))
        .filter(bulletin_version::Column::Stage.eq(Stage::Draft))
        .exec(tx)
        .await?;
    if updated.rows_affected == 1 { Ok(()) } else { Err(AppError::overtaken(row.updated_at)) }
}

/// Takes a file out of a draft. Its bytes go unless another version names it.
///
/// # Errors
/// [`AppError::Conflict`] if it is no draft any more; [`AppError::NotFound`], [`AppError::Forbidden`]; database failures.
pub async fn remove(app: &AppState, act: &Submission, id: Uuid, gone: FileId) -> Result<(), AppError> {
    permission::need(&act.actor, Permission::WriteBulletins)?;
    let tx = app.db().begin().await?;
    let row = draft(&tx, id).await?;
    let mut files = named(&row.files)?;
    let before = files.len();
    files.retain(|one| one.id != gone);
    if files.len() == before {
        return Ok(());
    }
    list(app, &tx, &row, &files).await?;
    if !is_named_elsewhere(&tx, &row, gone).await? {
        destroy(app, &tx, row.bulletin_id, gone).await?;
    }
    audit::write(&tx, app.now(), line(act, "bulletin.detached", row.bulletin_id)).await?;
    tx.commit().await?;
    Ok(())
}

async fn is_named_elsewhere<C: ConnectionTrait>(
    db: &C,
    row: &bulletin_version::Model,
    id: FileId,
) -> Result<bool, AppError> {
    let others = bulletin_version::Entity::find()
        .filter(bulletin_version::Column::BulletinId.eq(row.bulletin_id))
        .filter(bulletin_version::Column::Id.ne(row.id))
        .all(db)
        .await?;
    for other in others {
        if named(&other.files)?.iter().any(|one| one.id == id) {
            return Ok(true);
        }
    }
    Ok(false)
}

async fn destroy(app: &AppState, tx: &DatabaseTransaction, of: BulletinId, id: FileId) -> Result<(), AppError> {
    let row = file::Entity::find_by_id(id).filter(file::Column::CaseId.eq(keys_of(of))).one(tx).await?;
    match row {
        Some(row) => upload::destroy(tx, app, &row).await,
        None => Ok(()),
    }
}

/// The attachments that can do something by themselves.
pub async fn active(app: &AppState, of: BulletinId) -> Result<HashSet<FileId>, AppError> {
    attachment::active(app, keys_of(of)).await
}

/// Opens an attachment that the caller found named in a version it may read.
///
/// # Errors
/// [`AppError::NotFound`] if the version does not name it or its bytes are gone; failures of ours.
pub async fn open(
    app: &AppState,
    of: BulletinId,
    named: &[FileGiven],
    id: FileId,
    told: SelfHelp,
) -> Result<Asked, AppError> {
    if !named.iter().any(|one| one.id == id) {
        return Err(AppError::NotFound);
    }
    let opened = attachment::fetch(app, keys_of(of), id, file::Column::Purpose.eq(PURPOSE.code())).await?;
    Ok(Asked::of(opened, told))
}
