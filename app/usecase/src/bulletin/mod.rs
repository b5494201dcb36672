//! Bulletins (情報提供, Law 47(1)(ii)): written by one person, agreed to by another, published at once or at a set time,
//! corrected by a further version, withdrawn with a reason; and who of the members read them.

pub mod attach;
pub mod draft;
pub mod mark;
pub mod publish;
pub mod remind;
mod tell;
pub(crate) mod undo;

use entity::bulletin::{Audience, BulletinFacts, Stage, fields_of};
use entity::id::BulletinId;
use schema::{bulletin, bulletin_version};

use crate::prelude::*;

/// The keys under which the attachments of a bulletin lie. They are made and kept like those of a case.
pub(crate) const fn keys_of(id: BulletinId) -> CaseId {
    CaseId(id.0)
}

/// The version as the form saw it, still in one of these stages, of a bulletin that was not withdrawn.
async fn seen<C: ConnectionTrait>(
    db: &C,
    act: &Submission,
    id: Uuid,
    stages: &[Stage],
) -> Result<bulletin_version::Model, AppError> {
    let row = bulletin_version::Entity::find_by_id(id).one(db).await?.ok_or(AppError::NotFound)?;
    let seen = act.version()?;
    let whole = bulletin::Entity::find_by_id(row.bulletin_id).one(db).await?.ok_or(AppError::NotFound)?;
    if row.version != seen || !stages.contains(&row.stage) || whole.withdrawn_at.is_some() {
        return Err(AppError::overtaken(row.updated_at));
    }
    Ok(row)
}

/// Writes the columns, if the version is still the one that was seen.
async fn write<C: ConnectionTrait>(
    tx: &C,
    row: &bulletin_version::Model,
    columns: bulletin_version::ActiveModel,
) -> Result<(), AppError> {
    let updated = bulletin_version::Entity::update_many()
        .set(columns)
        .filter(bulletin_version::Column::Id.eq(row.id))
        .filter(bulletin_version::Column::Version.eq(row.version))
        .exec(tx)
        .await?;
    if updated.rows_affected == 1 { Ok(()) } else { Err(AppError::overtaken(row.updated_at)) }
}

/// The line of the log for a bulletin.
fn line<'a>(act: &'a Submission, action: &'a str, id: BulletinId) -> audit::AuditLine<'a> {
    audit::AuditLine::of(act, action, "bulletin", id.0)
}

pub(crate) fn audience_of(row: &bulletin_version::Model) -> Audience {
    Audience { kind: row.audience, fields: fields_of(&row.fields) }
}

/// What the rules look at.
fn facts<'a>(row: &'a bulletin_version::Model, audience: &'a Audience) -> BulletinFacts<'a> {
    BulletinFacts {
        number: row.number,
        words: (&row.title, &row.body),
        english: (&row.title_en, &row.body_en),
        audience,
        asks: row.asks,
        due_on: row.due_on,
        remind_days: row.remind_days.and_then(|days| u32::try_from(days).ok()),
        publish_at: row.publish_at,
        change: &row.change,
    }
}
