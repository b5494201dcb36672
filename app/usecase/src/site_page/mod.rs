//! The pages of the body: drafts, and their publication by two people.

pub mod draft;
pub mod publish;

use entity::site_page::PageStatus;
use schema::body_page_version;

use crate::prelude::*;

/// The version as the form saw it, still in this state.
async fn seen<C: ConnectionTrait>(
    db: &C,
    act: &Submission,
    id: Uuid,
    status: PageStatus,
) -> Result<body_page_version::Model, AppError> {
    let row = body_page_version::Entity::find_by_id(id).one(db).await?.ok_or(AppError::NotFound)?;
    let seen = act.version()?;
    if row.version != seen || row.status != status.code() {
        return Err(AppError::overtaken(row.updated_at));
    }
    Ok(row)
}

/// Writes the columns, if the version is still the one that was seen.
async fn write<C: ConnectionTrait>(
    tx: &C,
    row: &body_page_version::Model,
    columns: body_page_version::ActiveModel,
) -> Result<(), AppError> {
    let updated = body_page_version::Entity::update_many()
        .set(columns)
        .filter(body_page_version::Column::Id.eq(row.id))
        .filter(body_page_version::Column::Version.eq(row.version))
        .exec(tx)
        .await?;
    if updated.rows_affected == 1 { Ok(()) } else { Err(AppError::overtaken(row.updated_at)) }
}

/// The line of the log for a version.
fn line<'a>(act: &'a Submission, action: &'a str, id: Uuid) -> audit::AuditLine<'a> {
    audit::AuditLine::of(act, action, "page", id)
}
