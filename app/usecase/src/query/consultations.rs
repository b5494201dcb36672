//! The times in which opinions on a draft are asked for: as everybody sees them, and with the opinions for those who keep
//! the guidelines.

use std::collections::HashMap;

use entity::guideline::life::{ConsultationState, Period, Stage};
use entity::guideline::opinion::{Opinion, Outcome};
use schema::{guideline, guideline_consultation, guideline_opinion, guideline_version};

use crate::guideline::{line, opinion};
use crate::prelude::*;
use crate::query::guidelines;
use crate::support::actor;
use crate::support::damaged;

/// A time for opinions, with the draft it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenConsultation {
    /// Its key, which stands in its address.
    pub id: Uuid,
    /// The key of the version.
    pub version: Uuid,
    /// The address of the guideline.
    pub slug: String,
    /// The title of the guideline.
    pub title: String,
    /// Which version the draft is to become.
    pub number: i32,
    /// Where that version stands.
    pub stage: Stage,
    /// The draft as it was put up.
    pub body: String,
    /// What it changes, in plain words.
    pub summary: String,
    /// When opinions are taken.
    pub period: Period,
    /// The day on which it was published what was done with the opinions.
    pub answered_on: Option<NaiveDate>,
}

impl OpenConsultation {
    /// How it stands on a day.
    pub fn stands(&self, day: NaiveDate) -> ConsultationState {
        let Self { id, period, answered_on, .. } = *self;
        guidelines::Consultation { id, period, answered_on }.stands(self.stage, day)
    }
}

/// What was published of an opinion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    /// What it said, in the words of staff.
    pub gist: String,
    /// What was done with it.
    pub outcome: Outcome,
    /// What the body thinks of it.
    pub answer: String,
}

/// An opinion as those who keep the guidelines read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReceivedOpinion {
    pub id: Uuid,
    /// Its place in the order of coming, from 1.
    pub place: usize,
    pub came_at: DateTime<Utc>,
    /// What was sent; none where it is damaged and cannot be read.
    pub opinion: Option<Opinion>,
    /// What was done with it; none: not yet decided.
    pub outcome: Option<Outcome>,
    /// What it says, in the words of staff.
    pub gist: String,
    /// What the body thinks of it.
    pub answer: String,
    pub handled_by: Option<String>,
    pub version: i32,
}

/// All that have begun, newest first.
pub async fn public(app: &AppState) -> Result<Vec<OpenConsultation>, AppError> {
    let today = app.today();
    let rows = guideline_consultation::Entity::find()
        .find_also_related(guideline_version::Entity)
        .filter(guideline_consultation::Column::OpensOn.lte(today))
        .order_by_desc(guideline_consultation::Column::OpensOn)
        .order_by_desc(guideline_consultation::Column::Id)
        .all(app.read())
        .await?;
    put_together(app, rows).await
}

/// One that has begun, as everybody may see it.
///
/// # Errors
/// [`AppError::NotFound`] if there is none, or it begins later; database failures.
pub async fn one(app: &AppState, id: Uuid) -> Result<OpenConsultation, AppError> {
    let found = any(app, id).await?;
    if found.stands(app.today()) == ConsultationState::Ahead { Err(AppError::NotFound) } else { Ok(found) }
}

/// One, also before it begins: for those who keep the guidelines.
///
/// # Errors
/// [`AppError::NotFound`] if there is none; database failures.
pub async fn any(app: &AppState, id: Uuid) -> Result<OpenConsultation, AppError> {
    let row = guideline_consultation::Entity::find_by_id(id)
        .find_also_related(guideline_version::Entity)
        .one(app.read())
        .await?
        .ok_or(AppError::NotFound)?;
    put_together(app, vec![row]).await?.pop().ok_or(AppError::NotFound)
}

async fn put_together(
    app: &AppState,
    rows: Vec<(guideline_consultation::Model, Option<guideline_version::Model>)>,
) -> Result<Vec<OpenConsultation>, AppError> {
    let ids: Vec<_> = rows.iter().filter_map(|(_, version)| Some(version.as_ref()?.guideline_id)).collect();
    let of: HashMap<_, _> = guideline::Entity::find()
        .filter(guideline::Column::Id.is_in(ids))
        .all(app.read())
        .await?
        .into_iter()
        .map(|row| (row.id, row))
        .collect();
    Ok(rows
        .into_iter()
        .filter_map(|(row, version)| {
            let version = version?;
            let guideline = of.get(&version.guideline_id)?;
            Some(OpenConsultation {
                id: row.id,
                version: version.id,
                slug: guideline.slug.clone(),
                title: guideline.title.clone(),
                number: version.number,
                stage: version.stage,
                body: row.body,
                summary: row.summary,
                period: Period { opens_on: row.opens_on, closes_on: row.closes_on },
                answered_on: row.answered_on,
            })
        })
        .collect())
}

/// What was published of the opinions: nothing before the answers are.
pub async fn answered(app: &AppState, of: &OpenConsultation) -> Result<Vec<Answered>, AppError> {
    if of.answered_on.is_none() {
        return Ok(Vec::new());
    }
    Ok(rows(app, of.id)
        .await?
        .into_iter()
        .filter_map(|row| Some(Answered { gist: row.gist, outcome: row.outcome?, answer: row.answer }))
        .collect())
}

/// When an opinion came, for its receipt.
///
/// # Errors
/// [`AppError::NotFound`]; database failures.
pub async fn receipt(app: &AppState, of: Uuid, opinion: Uuid) -> Result<DateTime<Utc>, AppError> {
    guideline_opinion::Entity::find_by_id(opinion)
        .filter(guideline_opinion::Column::ConsultationId.eq(of))
        .one(app.read())
        .await?
        .map(|row| row.came_at)
        .ok_or(AppError::NotFound)
}

/// All opinions, in the order in which they came; that they were read is written into the log.
///
/// # Errors
/// [`AppError::Forbidden`] for those who do not keep the guidelines; database failures.
pub async fn received(
    app: &AppState,
    act: &Submission,
    of: &OpenConsultation,
) -> Result<Vec<ReceivedOpinion>, AppError> {
    permission::need(&act.actor, Permission::KeepRegisters)?;
    let rows = rows(app, of.id).await?;
    let people: Vec<StaffId> = rows.iter().filter_map(|row| row.handled_by).collect();
    let names = actor::staff_names(app.read(), people).await?;
    let mut found = Vec::new();
    for (at, row) in rows.into_iter().enumerate() {
        found.push(ReceivedOpinion {
            id: row.id,
            place: at + 1,
            came_at: row.came_at,
            opinion: damaged::whole(app.keys().open_json(opinion::place(row.id), &row.sealed))?,
            outcome: row.outcome,
            gist: row.gist,
            answer: row.answer,
            handled_by: row.handled_by.map(|id| names.get(&id).cloned().unwrap_or_default()),
            version: row.version,
        });
    }
    if !found.is_empty() {
        crate::support::audit::write(&app.db().write, app.now(), line(act, "guideline.opinions-read", of.version))
            .await?;
    }
    Ok(found)
}

async fn rows(app: &AppState, of: Uuid) -> Result<Vec<guideline_opinion::Model>, AppError> {
    Ok(guideline_opinion::Entity::find()
        .filter(guideline_opinion::Column::ConsultationId.eq(of))
        .order_by_asc(guideline_opinion::Column::CameAt)
        .order_by_asc(guideline_opinion::Column::Id)
        .all(app.read())
        .await?)
}
