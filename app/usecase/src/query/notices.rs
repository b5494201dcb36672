//! Bulletins for everybody: the notices of the public site. Nobody's name is in them.

use std::collections::HashMap;

use entity::application::answer::FileGiven;
use entity::bulletin::{Kind, Stage};
use entity::id::BulletinId;
use schema::{bulletin, bulletin_version};
use sea_orm::{RelationTrait, Select};

use super::bulletins::Withdrawn;
use crate::bulletin::attach;
use crate::prelude::*;

/// Rows on one page of the list.
pub const PER_PAGE: u64 = 20;

/// A notice as it was published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublishedNotice {
    /// Which bulletin; its place in addresses.
    pub id: BulletinId,
    /// 1, or more for a corrected version.
    pub number: i32,
    /// Title and text in Japanese; the text is Markdown.
    pub japanese: (String, String),
    /// Title and text in English, if they were written.
    pub english: Option<(String, String)>,
    /// What was put right; empty in a first version.
    pub change: String,
    pub files: Vec<FileGiven>,
    /// When it came out first.
    pub first_at: DateTime<Utc>,
    /// When this version came out.
    pub published_at: DateTime<Utc>,
    /// Whether it was withdrawn; then nothing is left of it but the titles.
    pub withdrawn: Option<Withdrawn>,
}

fn out() -> Select<bulletin_version::Entity> {
    bulletin_version::Entity::find()
        .filter(bulletin_version::Column::Stage.eq(Stage::Published))
        .filter(bulletin_version::Column::Audience.eq(Kind::Public))
}

fn standing() -> Select<bulletin_version::Entity> {
    out()
        .join(sea_orm::JoinType::InnerJoin, bulletin_version::Relation::Bulletin.def())
        .filter(bulletin::Column::WithdrawnAt.is_null())
}

/// A page of the notices that stand, the newest first, and how many there are.
pub async fn list(app: &AppState, page: u64) -> Result<(Vec<PublishedNotice>, u64), AppError> {
    let total = standing().count(app.read()).await?;
    Ok((some(app, page.saturating_mul(PER_PAGE), PER_PAGE).await?, total))
}

/// The newest notices that stand.
pub async fn newest(app: &AppState, most: u64) -> Result<Vec<PublishedNotice>, AppError> {
    some(app, 0, most).await
}

/// When the notices changed last: one came out, or was withdrawn.
pub async fn changed_at(app: &AppState) -> Result<Option<DateTime<Utc>>, AppError> {
    let came: Option<Option<DateTime<Utc>>> = out()
        .select_only()
        .column_as(bulletin_version::Column::PublishedAt.max(), "at")
        .into_tuple()
        .one(app.read())
        .await?;
    let went: Option<Option<DateTime<Utc>>> = out()
        .join(sea_orm::JoinType::InnerJoin, bulletin_version::Relation::Bulletin.def())
        .select_only()
        .column_as(bulletin::Column::WithdrawnAt.max(), "at")
        .into_tuple()
        .one(app.read())
        .await?;
    Ok(came.flatten().max(went.flatten()))
}

async fn some(app: &AppState, from: u64, most: u64) -> Result<Vec<PublishedNotice>, AppError> {
    let rows = standing()
        .order_by_desc(bulletin_version::Column::PublishedAt)
        .order_by_desc(bulletin_version::Column::Id)
        .offset(from)
        .limit(most)
        .all(app.read())
        .await?;
    let first = first_times(app, rows.iter().map(|row| row.bulletin_id).collect()).await?;
    rows.into_iter().map(|row| notice(row, &first, None)).collect()
}

/// One notice, also one that was withdrawn.
///
/// # Errors
/// [`AppError::NotFound`] for what does not exist, is not out, or is for members only; database failures.
pub async fn one(app: &AppState, id: &str) -> Result<PublishedNotice, AppError> {
    let id: BulletinId = id.parse().map_err(|_| AppError::NotFound)?;
    let row =
        out().filter(bulletin_version::Column::BulletinId.eq(id)).one(app.read()).await?.ok_or(AppError::NotFound)?;
    let whole = bulletin::Entity::find_by_id(id).one(app.read()).await?.ok_or(AppError::NotFound)?;
    let first = first_times(app, vec![id]).await?;
    notice(row, &first, Withdrawn::of(&whole))
}

/// When each of these came out for the first time.
async fn first_times(app: &AppState, ids: Vec<BulletinId>) -> Result<HashMap<BulletinId, DateTime<Utc>>, AppError> {
    let rows: Vec<(BulletinId, Option<DateTime<Utc>>)> = bulletin_version::Entity::find()
        .filter(bulletin_version::Column::BulletinId.is_in(ids))
        .filter(bulletin_version::Column::PublishedAt.is_not_null())
        .select_only()
        .column(bulletin_version::Column::BulletinId)
        .column_as(bulletin_version::Column::PublishedAt.min(), "first_at")
        .group_by(bulletin_version::Column::BulletinId)
        .into_tuple()
        .all(app.read())
        .await?;
    Ok(rows.into_iter().filter_map(|(id, at)| Some((id, at?))).collect())
}

fn notice(
    row: bulletin_version::Model,
    first: &HashMap<BulletinId, DateTime<Utc>>,
    withdrawn: Option<Withdrawn>,
) -> Result<PublishedNotice, AppError> {
    let published_at = row.published_at.ok_or(AppError::NotFound)?;
    let told = withdrawn.is_none();
    let kept = |text: String| if told { text } else { String::new() };
    Ok(PublishedNotice {
        id: row.bulletin_id,
        number: row.number,
        files: if told { attach::named(&row.files)? } else { Vec::new() },
        english: (!row.title_en.is_empty()).then(|| (row.title_en, kept(row.body_en))),
        japanese: (row.title, kept(row.body)),
        change: kept(row.change),
        first_at: first.get(&row.bulletin_id).copied().unwrap_or(published_at),
        published_at,
        withdrawn,
    })
}
