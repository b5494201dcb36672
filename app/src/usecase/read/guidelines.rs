//! The guidelines (個人情報保護指針) and their versions. Which version is in force follows from the dates alone.

use std::collections::HashMap;

use chrono::NaiveDate;
use entity::db::{guideline, guideline_version, staff};
use entity::guideline::Days;
use entity::id::{GuidelineId, StaffId};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use crate::desk::Desk;
use crate::error::AppError;

/// How far a version is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Being written.
    Draft,
    /// Proposed for publication; another person decides.
    Proposed,
    /// Published.
    Published,
    /// Published, and replaced by a later version.
    Superseded,
}

impl Status {
    /// The code of the column.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Proposed => "proposed",
            Self::Published => "published",
            Self::Superseded => "superseded",
        }
    }

    fn from_code(code: &str) -> Self {
        match code {
            "proposed" => Self::Proposed,
            "published" => Self::Published,
            "superseded" => Self::Superseded,
            _ => Self::Draft,
        }
    }

    /// Whether everybody may read it.
    #[must_use]
    pub const fn is_public(self) -> bool {
        matches!(self, Self::Published | Self::Superseded)
    }
}

/// One version of a guideline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Key.
    pub id: Uuid,
    /// 1, 2, 3 …
    pub number: i32,
    /// The text in Markdown.
    pub body: String,
    /// What changed, in plain words.
    pub summary: String,
    /// How far it is.
    pub status: Status,
    /// Its days, in the order of Article 54.
    pub days: Days,
    /// The day the body published it.
    pub published_on: Option<NaiveDate>,
    /// Who proposed the publication.
    pub proposed_by: Option<(StaffId, String)>,
    /// Who agreed.
    pub approved_by: Option<(StaffId, String)>,
    /// Counts changes.
    pub version: i32,
}

/// A guideline with its versions, newest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guideline {
    /// Which one.
    pub id: GuidelineId,
    /// Its place in addresses.
    pub slug: String,
    /// Its title.
    pub title: String,
    /// The versions, newest first.
    pub versions: Vec<Version>,
}

/// How a published version stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stands {
    /// It applies, since this day.
    InForce(NaiveDate),
    /// It will apply from this day.
    Coming(NaiveDate),
    /// It no longer applies, since this day where it is known.
    Past(Option<NaiveDate>),
}

impl Guideline {
    /// The published version that applies on this day.
    #[must_use]
    pub fn in_force(&self, day: NaiveDate) -> Option<&Version> {
        self.published()
            .filter(|version| version.days.in_force_on.is_some_and(|from| from <= day))
            .max_by_key(|version| (version.days.in_force_on, version.number))
    }

    /// The published version that a reader should see first: the one in force, else the next one, else the newest.
    #[must_use]
    pub fn present(&self, day: NaiveDate) -> Option<&Version> {
        self.in_force(day).or_else(|| self.published().min_by_key(|version| (version.days.in_force_on, version.number)))
    }

    /// The versions that everybody may read, newest first.
    pub fn published(&self) -> impl Iterator<Item = &Version> {
        self.versions.iter().filter(|version| version.status.is_public())
    }

    /// The version that is being written or waits for a decision; there is at most one.
    #[must_use]
    pub fn open(&self) -> Option<&Version> {
        self.versions.iter().find(|version| !version.status.is_public())
    }

    /// How a published version stands on this day.
    #[must_use]
    pub fn stands(&self, version: &Version, day: NaiveDate) -> Stands {
        if let Some(from) = version.days.in_force_on.filter(|from| *from > day) {
            return Stands::Coming(from);
        }
        match self.in_force(day) {
            Some(now) if now.id == version.id => Stands::InForce(version.days.in_force_on.unwrap_or(day)),
            Some(_) | None => Stands::Past(
                self.published()
                    .filter(|other| other.number > version.number)
                    .filter_map(|other| other.days.in_force_on)
                    .filter(|from| *from <= day)
                    .min(),
            ),
        }
    }
}

/// All guidelines with all versions, for staff.
///
/// # Errors
/// If the database fails.
pub async fn all(desk: &Desk) -> Result<Vec<Guideline>, AppError> {
    let rows = guideline::Entity::find().order_by_asc(guideline::Column::Slug).all(desk.read()).await?;
    let versions =
        guideline_version::Entity::find().order_by_desc(guideline_version::Column::Number).all(desk.read()).await?;
    put_together(desk, rows, versions).await
}

/// The guidelines of which everybody may read a version; drafts are left out.
///
/// # Errors
/// If the database fails.
pub async fn public(desk: &Desk) -> Result<Vec<Guideline>, AppError> {
    let mut all = all(desk).await?;
    for one in &mut all {
        one.versions.retain(|version| version.status.is_public());
    }
    all.retain(|one| !one.versions.is_empty());
    Ok(all)
}

/// The guideline at this address, for staff.
///
/// # Errors
/// [`AppError::NotFound`]; database failures.
pub async fn by_slug(desk: &Desk, slug: &str) -> Result<Guideline, AppError> {
    let row = guideline::Entity::find()
        .filter(guideline::Column::Slug.eq(slug))
        .one(desk.read())
        .await?
        .ok_or(AppError::NotFound)?;
    let versions = guideline_version::Entity::find()
        .filter(guideline_version::Column::GuidelineId.eq(row.id))
        .order_by_desc(guideline_version::Column::Number)
        .all(desk.read())
        .await?;
    put_together(desk, vec![row], versions).await?.pop().ok_or(AppError::NotFound)
}

/// The guideline at this address as everybody may read it.
///
/// # Errors
/// [`AppError::NotFound`] if nothing of it is published; database failures.
pub async fn public_by_slug(desk: &Desk, slug: &str) -> Result<Guideline, AppError> {
    let mut one = by_slug(desk, slug).await?;
    one.versions.retain(|version| version.status.is_public());
    if one.versions.is_empty() { Err(AppError::NotFound) } else { Ok(one) }
}

async fn put_together(
    desk: &Desk,
    rows: Vec<guideline::Model>,
    versions: Vec<guideline_version::Model>,
) -> Result<Vec<Guideline>, AppError> {
    let people: Vec<StaffId> =
        versions.iter().flat_map(|version| [version.proposed_by, version.approved_by]).flatten().collect();
    let names: HashMap<StaffId, String> = staff::Entity::find()
        .filter(staff::Column::Id.is_in(people))
        .all(desk.read())
        .await?
        .into_iter()
        .map(|row| (row.id, row.name))
        .collect();
    let person = |id: Option<StaffId>| id.map(|id| (id, names.get(&id).cloned().unwrap_or_default()));
    let mut of: HashMap<GuidelineId, Vec<Version>> = HashMap::new();
    for row in versions {
        of.entry(row.guideline_id).or_default().push(Version {
            id: row.id,
            number: row.number,
            body: row.body,
            summary: row.summary,
            status: Status::from_code(&row.status),
            days: Days {
                heard_on: row.heard_on,
                filed_on: row.filed_on,
                ppc_published_on: row.ppc_published_on,
                in_force_on: row.in_force_on,
            },
            published_on: row.published_on,
            proposed_by: person(row.proposed_by),
            approved_by: person(row.approved_by),
            version: row.version,
        });
    }
    Ok(rows
        .into_iter()
        .map(|row| Guideline {
            id: row.id,
            slug: row.slug,
            title: row.title,
            versions: of.remove(&row.id).unwrap_or_default(),
        })
        .collect())
}

#[cfg(test)]
mod tests {

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn version(number: i32, status: Status, from: Option<&str>) -> Version {
        Version {
            id: Uuid::from_u128(u128::try_from(number).unwrap()),
            number,
            body: String::new(),
            summary: String::new(),
            status,
            days: Days { in_force_on: from.map(day), ..Days::default() },
            published_on: None,
            proposed_by: None,
            approved_by: None,
            version: 1,
        }
    }

    #[test]
    fn the_version_in_force_follows_from_the_dates() {
        let guideline = Guideline {
            id: GuidelineId(Uuid::nil()),
            slug: "core".to_owned(),
            title: String::new(),
            versions: vec![
                version(4, Status::Draft, Some("2026-01-01")),
                version(3, Status::Published, Some("2027-04-01")),
                version(2, Status::Published, Some("2026-04-01")),
                version(1, Status::Superseded, Some("2025-04-01")),
            ],
        };
        let at = |on: &str| guideline.in_force(day(on)).map(|v| v.number);
        assert_eq!(at("2025-03-31"), None);
        assert_eq!(at("2025-04-01"), Some(1));
        assert_eq!(at("2026-04-01"), Some(2));
        assert_eq!(at("2027-04-01"), Some(3));
        assert_eq!(guideline.present(day("2020-01-01")).unwrap().number, 1);
        let today = day("2026-11-22");
        let stands: Vec<_> = guideline.published().map(|v| guideline.stands(v, today)).collect();
        assert_eq!(
            stands,
            [
                Stands::Coming(day("2027-04-01")),
                Stands::InForce(day("2026-04-01")),
                Stands::Past(Some(day("2026-04-01")))
            ]
        );
        assert_eq!(guideline.open().unwrap().number, 4);
    }
}
