//! The pages of the body and their versions.

use entity::site_page::{PageKey, PageStatus, PageText};
use schema::body_page_version;

use crate::prelude::*;
use crate::support::actor;

/// One version of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageVersion {
    pub id: Uuid,
    /// 1, 2, 3 …
    pub number: i32,
    /// What stands on it.
    pub content: PageText,
    /// What changed, in plain words.
    pub summary: String,
    /// How far it is.
    pub status: PageStatus,
    pub written_by: (StaffId, String),
    /// Who proposed its publication.
    pub proposed_by: Option<(StaffId, String)>,
    pub approved_by: Option<(StaffId, String)>,
    /// When it was published.
    pub published_at: Option<DateTime<Utc>>,
    /// When it was changed last.
    pub updated_at: DateTime<Utc>,
    pub version: i32,
}

impl PageVersion {
    /// Whether it is being written or waits for a decision.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        matches!(self.status, PageStatus::Draft | PageStatus::Proposed)
    }
}

/// What everybody reads now; nothing if the page shows the text that the program came with.
pub async fn published(app: &AppState, key: PageKey) -> Result<Option<(PageText, Option<DateTime<Utc>>)>, AppError> {
    let row = body_page_version::Entity::find()
        .filter(body_page_version::Column::Page.eq(key.code()))
        .filter(body_page_version::Column::Status.eq(PageStatus::Published.code()))
        .one(app.read())
        .await?;
    row.map(|row| Ok((content(&row)?, row.published_at))).transpose()
}

/// Every version of a page, newest first.
pub async fn versions(app: &AppState, key: PageKey) -> Result<Vec<PageVersion>, AppError> {
    let rows = body_page_version::Entity::find()
        .filter(body_page_version::Column::Page.eq(key.code()))
        .order_by_desc(body_page_version::Column::Number)
        .all(app.read())
        .await?;
    let people: Vec<StaffId> =
        rows.iter().flat_map(|row| [Some(row.written_by), row.proposed_by, row.approved_by]).flatten().collect();
    let names = actor::staff_names(app.read(), people).await?;
    let named = |id: StaffId| (id, names.get(&id).cloned().unwrap_or_default());
    rows.into_iter()
        .map(|row| {
            Ok(PageVersion {
                id: row.id,
                number: row.number,
                content: content(&row)?,
                status: status(&row)?,
                written_by: named(row.written_by),
                proposed_by: row.proposed_by.map(named),
                approved_by: row.approved_by.map(named),
                published_at: row.published_at,
                updated_at: row.updated_at,
                version: row.version,
                summary: row.summary,
            })
        })
        .collect()
}

fn content(row: &body_page_version::Model) -> Result<PageText, AppError> {
    serde_json::from_str(&row.content).map_err(|cause| AppError::broken(cause.into()))
}

fn status(row: &body_page_version::Model) -> Result<PageStatus, AppError> {
    PageStatus::from_code(&row.status).ok_or_else(|| AppError::broken(anyhow::anyhow!("a page in no known state")))
}
