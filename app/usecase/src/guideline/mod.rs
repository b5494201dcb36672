//! The guidelines: drafts, the steps of a version up to its publication by two people (Article 54), opinions on drafts,
//! and what members say they have read.

pub mod acknowledge;
pub mod draft;
pub mod opinion;
pub mod step;

use schema::guideline_version;

use crate::prelude::*;

/// The version as the form saw it.
pub(crate) async fn seen<C: ConnectionTrait>(
    db: &C,
    act: &Submission,
    id: Uuid,
) -> Result<guideline_version::Model, AppError> {
    let row = guideline_version::Entity::find_by_id(id).one(db).await?.ok_or(AppError::NotFound)?;
    let seen = act.version()?;
    if row.version != seen {
        return Err(AppError::overtaken(row.updated_at));
    }
    Ok(row)
}

/// Writes the columns, if the version is still the one that was seen.
pub(crate) async fn write<C: ConnectionTrait>(
    tx: &C,
    row: &guideline_version::Model,
    columns: guideline_version::ActiveModel,
) -> Result<(), AppError> {
    let updated = guideline_version::Entity::update_many()
        .set(columns)
        .filter(guideline_version::Column::Id.eq(row.id))
        .filter(guideline_version::Column::Version.eq(row.version))
        .exec(tx)
        .await?;
    if updated.rows_affected == 1 { Ok(()) } else { Err(AppError::overtaken(row.updated_at)) }
}

/// The line of the log for a version.
pub(crate) fn line<'a>(act: &'a Submission, action: &'a str, id: Uuid) -> audit::AuditLine<'a> {
    audit::AuditLine::of(act, action, "guideline", id)
}
