//! Files of a case, opened for reading at the desk. Identity papers never come through here but through their room.

use std::collections::HashSet;

use entity::application::answer::FilePurpose;
use entity::case::Case;
use entity::id::FileId;
use schema::file;
use sea_orm::sea_query::SimpleExpr;

use crate::case::follow_up::LINKED;
use crate::prelude::*;
use crate::support::damaged;
use vault::file_name::FileName;
use vault::files::{Class, Download, Held};
use vault::inspection::{ActiveContent, FileKind};

/// A file that is about to be sent.
#[derive(Debug)]
pub struct OpenedFile {
    /// Its bytes, opened and verified chunk by chunk.
    pub download: Download,
    pub kind: FileKind,
    /// Whether it may be shown in the browser.
    pub liveliness: ActiveContent,
    /// The name it was sent under, cleaned.
    pub name: FileName,
}

/// Whether whoever asks for a file was told that it can do something by itself, and wants it all the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SelfHelp {
    Yes,
    NotYet,
}

/// What comes of asking for a file.
#[derive(Debug)]
pub enum Asked {
    File(Box<OpenedFile>),
    /// It can do something by itself, which whoever asks is told first: its name. Nobody has opened it.
    Warned(FileName),
}

impl Asked {
    /// Holds a file back that can do something by itself from whoever was not told.
    pub(crate) fn of(opened: OpenedFile, told: SelfHelp) -> Self {
        match (opened.liveliness, told) {
            (ActiveContent::Active, SelfHelp::NotYet) => Self::Warned(opened.name),
            (ActiveContent::Active, SelfHelp::Yes) | (ActiveContent::Still, _) => Self::File(Box::new(opened)),
        }
    }
}

/// Whether it proves who somebody is or acts for: such papers are looked at in a room of their own.
#[must_use]
pub fn is_paper(purpose: FilePurpose) -> bool {
    matches!(purpose, FilePurpose::Identity | FilePurpose::Authority)
}

/// A file of a case for a person of the staff; that it was opened is a line in the record.
///
/// # Errors
/// [`AppError::NotFound`] if it is none of this case, private, or gone; failures of ours.
pub async fn read(
    app: &AppState,
    actor: &Actor,
    case: &Case,
    id: FileId,
    told: SelfHelp,
    request_id: &str,
) -> Result<Asked, AppError> {
    let entry = case.file(id).ok_or(AppError::NotFound)?;
    if is_paper(entry.file.purpose) || entry.destroyed_at.is_some() {
        return Err(AppError::NotFound);
    }
    let opened = fetch(app, case.id, id, file::Column::Purpose.is_not_in(["identity", "authority"])).await?;
    on_record(app, actor, id, Asked::of(opened, told), request_id).await
}

/// Puts on record who opened the file. Who was only warned of it has not.
async fn on_record(
    app: &AppState,
    actor: &Actor,
    id: FileId,
    asked: Asked,
    request_id: &str,
) -> Result<Asked, AppError> {
    if matches!(asked, Asked::File(_)) {
        let (action, subject_kind) = ("file.read", "file");
        let line = audit::AuditLine { actor, action, subject_kind, subject: Some(id.0), reason: None, request_id };
        let tx = app.db().begin().await?;
        audit::write(&tx, app.now(), line).await?;
        tx.commit().await?;
    }
    Ok(asked)
}

/// Opens a linked file of a case that fits one more condition.
pub(crate) async fn fetch(app: &AppState, case: CaseId, id: FileId, only: SimpleExpr) -> Result<OpenedFile, AppError> {
    let row = file::Entity::find_by_id(id)
        .filter(file::Column::CaseId.eq(case))
        .filter(file::Column::State.eq(LINKED))
        .filter(only)
        .one(app.read())
        .await?
        .ok_or(AppError::NotFound)?;
    let keys = app.keys().case(case).await?.ok_or(AppError::NotFound)?;
    let name = damaged::file_name(&keys, id, &row.sealed_name)?;
    let broken = || AppError::broken(anyhow::anyhow!("a file row holds a code that nobody wrote"));
    let class = Class::from_code(&row.class).ok_or_else(broken)?;
    let kind = FileKind::from_code(&row.kind).ok_or_else(broken)?;
    let liveliness = ActiveContent::from_code(&row.liveliness).ok_or_else(broken)?;
    let held = Held { file: id, class, object: row.object };
    let key = app.keys().of_file(&keys, held).await?;
    let download = app.files().read(&key, held).await?;
    Ok(OpenedFile { download, kind, liveliness, name })
}

/// The files of a case, or of a bulletin, that can do something by themselves.
pub async fn active(app: &AppState, case: CaseId) -> Result<HashSet<FileId>, AppError> {
    let found = file::Entity::find()
        .select_only()
        .column(file::Column::Id)
        .filter(file::Column::CaseId.eq(case))
        .filter(file::Column::Liveliness.eq(ActiveContent::Active.code()))
        .into_tuple()
        .all(app.read())
        .await?;
    Ok(found.into_iter().collect())
}

/// A file that a member may open: the caller has made sure that it was told or belongs to the member's own words.
/// Whatever proves who somebody is never comes through here.
///
/// # Errors
/// [`AppError::NotFound`] if it is none of this case, an identity paper, or gone; failures of ours.
pub async fn read_as_member(
    app: &AppState,
    actor: &Actor,
    case: CaseId,
    id: FileId,
    told: SelfHelp,
    request_id: &str,
) -> Result<Asked, AppError> {
    let opened = fetch(app, case, id, file::Column::Class.eq(Class::Evidence.code())).await?;
    on_record(app, actor, id, Asked::of(opened, told), request_id).await
}
