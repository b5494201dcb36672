//! Bulletins as the staff see them: every version, every stage.

use std::collections::HashMap;

use entity::application::answer::FileGiven;
use entity::bulletin::{Asks, Audience, Stage};
use entity::id::BulletinId;
use schema::{bulletin, bulletin_version};

use crate::bulletin::attach;
use crate::bulletin::audience_of;
use crate::bulletin::draft::DraftInput;
use crate::prelude::*;
use crate::query::member_search;
use crate::support::actor;

/// Rows on one page of the list.
pub const PER_PAGE: u64 = 50;

/// One version of a bulletin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BulletinVersion {
    pub id: Uuid,
    pub of: BulletinId,
    /// 1, 2, 3 …
    pub number: i32,
    /// Everything that can be written in a draft.
    pub words: DraftInput,
    pub files: Vec<FileGiven>,
    /// How far it is.
    pub stage: Stage,
    /// When it was published.
    pub published_at: Option<DateTime<Utc>>,
    /// When anybody was reminded last.
    pub reminded_at: Option<DateTime<Utc>>,
    pub proposed_by: Option<(StaffId, String)>,
    pub approved_by: Option<(StaffId, String)>,
    pub version: i32,
}

impl BulletinVersion {
    /// For whom it is.
    pub fn audience(&self) -> &Audience {
        &self.words.audience
    }

    /// What the bulletin asks of members: nothing, to have read it, or an answer.
    pub fn asks(&self) -> Asks {
        self.words.asks
    }

    /// The last day for that, if one was set.
    pub fn due_on(&self) -> Option<NaiveDate> {
        self.words.due_on
    }
}

/// That a bulletin was withdrawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Withdrawn {
    pub at: DateTime<Utc>,
    /// Why, in words for its readers.
    pub why: String,
}

impl Withdrawn {
    pub(super) fn of(row: &bulletin::Model) -> Option<Self> {
        Some(Self { at: row.withdrawn_at?, why: row.withdrawn_why.clone().unwrap_or_default() })
    }
}

/// A bulletin with its versions, newest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bulletin {
    pub id: BulletinId,
    /// Whether it was withdrawn, and by whom.
    pub withdrawn: Option<(Withdrawn, String)>,
    /// The versions, newest first.
    pub versions: Vec<BulletinVersion>,
    /// Counts changes of the whole.
    pub version: i32,
}

impl Bulletin {
    /// The version that is not out yet; there is at most one.
    pub fn open(&self) -> Option<&BulletinVersion> {
        self.versions.iter().find(|version| version.stage.is_open())
    }

    /// The version that its readers see.
    pub fn current(&self) -> Option<&BulletinVersion> {
        self.versions.iter().find(|version| version.stage == Stage::Published)
    }

    /// The version that stands for the whole in a list: the published one, else the newest.
    pub fn shown(&self) -> Option<&BulletinVersion> {
        self.current().or_else(|| self.versions.first())
    }
}

/// A page of all bulletins, the newest first, and how many there are.
pub async fn list(app: &AppState, page: u64) -> Result<(Vec<Bulletin>, u64), AppError> {
    let total = bulletin::Entity::find().count(app.read()).await?;
    let rows = bulletin::Entity::find()
        .order_by_desc(bulletin::Column::CreatedAt)
        .order_by_desc(bulletin::Column::Id)
        .offset(page.saturating_mul(PER_PAGE))
        .limit(PER_PAGE)
        .all(app.read())
        .await?;
    Ok((put_together(app, rows).await?, total))
}

/// One bulletin.
///
/// # Errors
/// [`AppError::NotFound`]; database failures.
pub async fn one(app: &AppState, id: &str) -> Result<Bulletin, AppError> {
    let id: BulletinId = id.parse().map_err(|_| AppError::NotFound)?;
    let row = bulletin::Entity::find_by_id(id).one(app.read()).await?.ok_or(AppError::NotFound)?;
    put_together(app, vec![row]).await?.pop().ok_or(AppError::NotFound)
}

/// The fields of business that members have, for the form.
pub async fn fields(app: &AppState) -> Result<Vec<String>, AppError> {
    Ok(member_search::standing(app).await?.fields)
}

async fn put_together(app: &AppState, rows: Vec<bulletin::Model>) -> Result<Vec<Bulletin>, AppError> {
    let versions = bulletin_version::Entity::find()
        .filter(bulletin_version::Column::BulletinId.is_in(rows.iter().map(|row| row.id)))
        .order_by_desc(bulletin_version::Column::Number)
        .all(app.read())
        .await?;
    let people: Vec<StaffId> = versions
        .iter()
        .flat_map(|version| [version.proposed_by, version.approved_by])
        .chain(rows.iter().map(|row| row.withdrawn_by))
        .flatten()
        .collect();
    let names = actor::staff_names(app.read(), people).await?;
    let mut of: HashMap<BulletinId, Vec<BulletinVersion>> = HashMap::new();
    for row in versions {
        of.entry(row.bulletin_id).or_default().push(version(row, &names)?);
    }
    Ok(rows
        .into_iter()
        .map(|row| Bulletin {
            id: row.id,
            withdrawn: Withdrawn::of(&row).map(|withdrawn| {
                (withdrawn, row.withdrawn_by.and_then(|id| names.get(&id).cloned()).unwrap_or_default())
            }),
            versions: of.remove(&row.id).unwrap_or_default(),
            version: row.version,
        })
        .collect())
}

fn version(row: bulletin_version::Model, names: &HashMap<StaffId, String>) -> Result<BulletinVersion, AppError> {
    let person = |id: Option<StaffId>| id.map(|id| (id, names.get(&id).cloned().unwrap_or_default()));
    Ok(BulletinVersion {
        id: row.id,
        of: row.bulletin_id,
        number: row.number,
        files: attach::named(&row.files)?,
        stage: row.stage,
        published_at: row.published_at,
        reminded_at: row.reminded_at,
        proposed_by: person(row.proposed_by),
        approved_by: person(row.approved_by),
        version: row.version,
        words: DraftInput {
            audience: audience_of(&row),
            title: row.title,
            body: row.body,
            title_en: row.title_en,
            body_en: row.body_en,
            asks: row.asks,
            due_on: row.due_on,
            remind_days: row.remind_days.and_then(|days| u32::try_from(days).ok()),
            publish_at: row.publish_at,
            change: row.change,
        },
    })
}
