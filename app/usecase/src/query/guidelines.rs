//! The guidelines (個人情報保護指針) and their versions. Which version is in force follows from the dates alone.

use std::collections::HashMap;

use entity::guideline::life::{self, ConsultationState, Days, Period, Stage, Step};
use entity::id::GuidelineId;
use schema::{guideline, guideline_consultation, guideline_step, guideline_version};

use crate::prelude::*;
use crate::support::actor;

/// One version of a guideline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GuidelineVersion {
    pub id: Uuid,
    /// 1, 2, 3 …
    pub number: i32,
    /// The text in Markdown.
    pub body: String,
    /// What changed, in plain words.
    pub summary: String,
    pub stage: Stage,
    /// Its days, in the order of Article 54.
    pub days: Days,
    /// The number under which the Commission took the filing.
    pub filing_number: Option<String>,
    /// The time for opinions that was set last.
    pub consultation: Option<Consultation>,
    /// The day the body published it.
    pub published_on: Option<NaiveDate>,
    /// Who proposed the publication.
    pub proposed_by: Option<(StaffId, String)>,
    pub approved_by: Option<(StaffId, String)>,
    pub version: i32,
}

/// A time for opinions on a version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Consultation {
    /// Its key, which stands in its address.
    pub id: Uuid,
    /// When opinions are taken.
    pub period: Period,
    /// The day on which it was published what was done with them.
    pub answered_on: Option<NaiveDate>,
}

impl Consultation {
    /// How it stands on a day, given where its version stands: it ends with its last day, or when the version goes on or is
    /// given up.
    pub fn stands(&self, stage: Stage, day: NaiveDate) -> ConsultationState {
        if stage == Stage::Consulting { self.period.on(day) } else { ConsultationState::Over }
    }
}

/// A step that was recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordedStep {
    pub step: Step,
    /// On which day, where that is not the day of recording.
    pub on_day: Option<NaiveDate>,
    /// Its document, and where it is kept.
    pub document: String,
    pub who: String,
    pub at: DateTime<Utc>,
}

/// A guideline with its versions, newest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guideline {
    pub id: GuidelineId,
    /// Its place in addresses.
    pub slug: String,
    pub title: String,
    /// The versions, newest first.
    pub versions: Vec<GuidelineVersion>,
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
    pub fn in_force(&self, day: NaiveDate) -> Option<&GuidelineVersion> {
        self.published()
            .filter(|version| version.days.in_force_on.is_some_and(|from| from <= day))
            .max_by_key(|version| (version.days.in_force_on, version.number))
    }

    /// The published version that a reader should see first: the one in force, else the next one, else the newest.
    pub fn present(&self, day: NaiveDate) -> Option<&GuidelineVersion> {
        self.in_force(day).or_else(|| self.published().min_by_key(|version| (version.days.in_force_on, version.number)))
    }

    /// The versions that everybody may read, newest first.
    pub fn published(&self) -> impl Iterator<Item = &GuidelineVersion> {
        self.versions.iter().filter(|version| version.stage.is_public())
    }

    /// The version that is on its way; there is at most one.
    pub fn open(&self) -> Option<&GuidelineVersion> {
        self.versions.iter().find(|version| version.stage.is_open())
    }

    /// The version with this number, as it stands in addresses: `v3`.
    pub fn named(&self, name: &str) -> Option<&GuidelineVersion> {
        self.versions.iter().find(|version| format!("v{}", version.number) == name)
    }

    /// Two versions by their names in an address, `v2...v3`: the older one first, however they were named.
    pub fn pair(&self, names: &str) -> Option<(&GuidelineVersion, &GuidelineVersion)> {
        let (one, other) = names.split_once("...")?;
        let (one, other) = (self.named(one)?, self.named(other)?);
        Some(if one.number <= other.number { (one, other) } else { (other, one) })
    }

    /// The published versions that applied on any of these days, oldest first.
    pub fn in_force_between(&self, first: NaiveDate, last: NaiveDate) -> Vec<&GuidelineVersion> {
        let mut found: Vec<&GuidelineVersion> = self.in_force(first).into_iter().collect();
        let later =
            |version: &&GuidelineVersion| version.days.in_force_on.is_some_and(|from| first < from && from <= last);
        let mut begun: Vec<&GuidelineVersion> = self.published().filter(later).collect();
        begun.sort_by_key(|version| (version.days.in_force_on, version.number));
        found.extend(begun);
        found
    }

    /// The published version before this one.
    pub fn before(&self, version: &GuidelineVersion) -> Option<&GuidelineVersion> {
        self.published().find(|other| other.number < version.number)
    }

    /// How a published version stands on this day.
    pub fn stands(&self, version: &GuidelineVersion, day: NaiveDate) -> Stands {
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
pub async fn all(app: &AppState) -> Result<Vec<Guideline>, AppError> {
    let rows = guideline::Entity::find().order_by_asc(guideline::Column::Slug).all(app.read()).await?;
    let versions =
        guideline_version::Entity::find().order_by_desc(guideline_version::Column::Number).all(app.read()).await?;
    put_together(app, rows, versions).await
}

/// The guidelines of which everybody may read a version; drafts are left out.
pub async fn public(app: &AppState) -> Result<Vec<Guideline>, AppError> {
    let mut all = all(app).await?;
    for one in &mut all {
        one.versions.retain(|version| version.stage.is_public());
    }
    all.retain(|one| !one.versions.is_empty());
    Ok(all)
}

/// The guideline at this address, for staff.
///
/// # Errors
/// [`AppError::NotFound`]; database failures.
pub async fn by_slug(app: &AppState, slug: &str) -> Result<Guideline, AppError> {
    let row = guideline::Entity::find()
        .filter(guideline::Column::Slug.eq(slug))
        .one(app.read())
        .await?
        .ok_or(AppError::NotFound)?;
    let versions = guideline_version::Entity::find()
        .filter(guideline_version::Column::GuidelineId.eq(row.id))
        .order_by_desc(guideline_version::Column::Number)
        .all(app.read())
        .await?;
    put_together(app, vec![row], versions).await?.pop().ok_or(AppError::NotFound)
}

/// The guideline at this address as everybody may read it.
///
/// # Errors
/// [`AppError::NotFound`] if nothing of it is published; database failures.
pub async fn public_by_slug(app: &AppState, slug: &str) -> Result<Guideline, AppError> {
    let mut one = by_slug(app, slug).await?;
    one.versions.retain(|version| version.stage.is_public());
    if one.versions.is_empty() { Err(AppError::NotFound) } else { Ok(one) }
}

/// What was done with a version, oldest first.
pub async fn steps(app: &AppState, version: Uuid) -> Result<Vec<RecordedStep>, AppError> {
    let rows = guideline_step::Entity::find()
        .filter(guideline_step::Column::VersionId.eq(version))
        .order_by_asc(guideline_step::Column::At)
        .order_by_asc(guideline_step::Column::Id)
        .all(app.read())
        .await?;
    let names = names(app, rows.iter().map(|row| row.by_staff).collect()).await?;
    Ok(rows
        .into_iter()
        .map(|row| RecordedStep {
            step: row.step,
            on_day: row.on_day,
            document: row.document,
            who: names.get(&row.by_staff).cloned().unwrap_or_default(),
            at: row.at,
        })
        .collect())
}

/// The day on which the guideline should be looked through again; none: nothing of it is published.
pub async fn review_due(app: &AppState, one: &Guideline) -> Result<Option<NaiveDate>, AppError> {
    let Some(published) = one.published().filter_map(|version| version.published_on).max() else { return Ok(None) };
    let reviewed: Option<NaiveDate> = guideline_step::Entity::find()
        .filter(guideline_step::Column::VersionId.is_in(one.versions.iter().map(|version| version.id)))
        .filter(guideline_step::Column::Step.eq(Step::Review))
        .order_by_desc(guideline_step::Column::OnDay)
        .one(app.read())
        .await?
        .and_then(|row| row.on_day);
    Ok(Some(life::review_due(published, reviewed)))
}

async fn names(app: &AppState, people: Vec<StaffId>) -> Result<HashMap<StaffId, String>, AppError> {
    actor::staff_names(app.read(), people).await
}

/// The last time for opinions of each of these versions.
async fn consultations(app: &AppState, versions: Vec<Uuid>) -> Result<HashMap<Uuid, Consultation>, AppError> {
    let rows = guideline_consultation::Entity::find()
        .select_only()
        .column(guideline_consultation::Column::VersionId)
        .column(guideline_consultation::Column::Id)
        .column(guideline_consultation::Column::OpensOn)
        .column(guideline_consultation::Column::ClosesOn)
        .column(guideline_consultation::Column::AnsweredOn)
        .filter(guideline_consultation::Column::VersionId.is_in(versions))
        .order_by_asc(guideline_consultation::Column::OpensOn)
        .order_by_asc(guideline_consultation::Column::Id)
        .into_tuple::<(Uuid, Uuid, NaiveDate, NaiveDate, Option<NaiveDate>)>()
        .all(app.read())
        .await?;
    Ok(rows
        .into_iter()
        .map(|(of, id, opens_on, closes_on, answered_on)| {
            (of, Consultation { id, period: Period { opens_on, closes_on }, answered_on })
        })
        .collect())
}

async fn put_together(
    app: &AppState,
    rows: Vec<guideline::Model>,
    versions: Vec<guideline_version::Model>,
) -> Result<Vec<Guideline>, AppError> {
    let people: Vec<StaffId> =
        versions.iter().flat_map(|version| [version.proposed_by, version.approved_by]).flatten().collect();
    let names = names(app, people).await?;
    let consultations = consultations(app, versions.iter().map(|version| version.id).collect()).await?;
    let person = |id: Option<StaffId>| id.map(|id| (id, names.get(&id).cloned().unwrap_or_default()));
    let mut of: HashMap<GuidelineId, Vec<GuidelineVersion>> = HashMap::new();
    for row in versions {
        of.entry(row.guideline_id).or_default().push(GuidelineVersion {
            id: row.id,
            number: row.number,
            body: row.body,
            summary: row.summary,
            stage: row.stage,
            filing_number: row.filing_number,
            consultation: consultations.get(&row.id).copied(),
            days: Days {
                heard_on: row.heard_on,
                adopted_on: row.adopted_on,
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

    fn version(number: i32, stage: Stage, from: Option<&str>) -> GuidelineVersion {
        GuidelineVersion {
            id: Uuid::from_u128(u128::try_from(number).unwrap()),
            number,
            body: String::new(),
            summary: String::new(),
            stage,
            filing_number: None,
            consultation: None,
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
                version(4, Stage::Draft, Some("2026-01-01")),
                version(3, Stage::Published, Some("2027-04-01")),
                version(2, Stage::Published, Some("2026-04-01")),
                version(1, Stage::Superseded, Some("2025-04-01")),
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
        let between = |first: &str, last: &str| -> Vec<i32> {
            guideline.in_force_between(day(first), day(last)).iter().map(|version| version.number).collect()
        };
        assert_eq!(between("2024-01-01", "2025-03-31"), [0; 0]);
        assert_eq!(between("2025-04-01", "2026-03-31"), [1]);
        assert_eq!(between("2025-12-01", "2026-04-01"), [1, 2]);
        assert_eq!(between("2024-01-01", "2030-01-01"), [1, 2, 3]);
        let pair = |names: &str| guideline.pair(names).map(|(old, new)| (old.number, new.number));
        assert_eq!(pair("v2...v3"), Some((2, 3)));
        assert_eq!(pair("v3...v2"), Some((2, 3)));
        for strange in ["v2..v3", "v2...v9", "2...3", "v02...v3", "v2...v3...v1", "..."] {
            assert_eq!(pair(strange), None, "{strange}");
        }
        assert_eq!(guideline.before(guideline.named("v3").unwrap()).unwrap().number, 2);
    }
}
