//! The steps of a version: the rule decides, everything is written in one transaction, and every step is remembered with
//! its day and its document (Article 54).

use entity::guideline::life::{self, Days, Move, Obstacle, Period, Stage, Step, StepOutcome};
use entity::people::Role;
use schema::{guideline_consultation, guideline_step, guideline_version};

use super::{line, seen, write};
use crate::form::errors::FieldErrors;
use crate::prelude::*;
use crate::support::begin_submission::begin_or_return;
use text::staff::guidelines as words;

/// A step with what is written down about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TakenStep {
    pub step: Move,
    /// Its document and where it is kept; for the hearing also who was heard.
    pub document: String,
    /// The number of the filing, where the Commission gave one.
    pub number: Option<String>,
}

impl From<Move> for TakenStep {
    fn from(step: Move) -> Self {
        Self { step, document: String::new(), number: None }
    }
}

/// Takes a step.
///
/// # Errors
/// [`AppError::Invalid`] on `step` if something is missing or the days are in disorder; [`AppError::Forbidden`] if the
/// person's role may not, or she would publish what she proposed; [`AppError::Conflict`] if somebody was faster or the
/// version stands elsewhere; [`AppError::NotFound`], [`AppError::Stale`]; database failures.
pub async fn take(app: &AppState, act: &Submission, id: Uuid, taken: &TakenStep) -> Result<String, AppError> {
    let Actor::Staff { id: who, role } = act.actor else { return Err(AppError::Forbidden) };
    if !taken.step.step().may(role) {
        return Err(AppError::Forbidden);
    }
    let tx = begin_or_return!(app, act);
    let row = seen(&tx, act, id).await?;
    let asked = last_consultation(&tx, id).await?;
    let outcome = decide(app, &row, asked.as_ref(), (who, role), &taken.step)?;
    write(&tx, &row, columns(app, &row, &outcome, who, taken)).await?;
    match taken.step {
        Move::Consult(period) => ask(app, &tx, &row, asked, period).await?,
        Move::Publish => supersede(app, &tx, &row).await?,
        _ => {}
    }
    let remembered = guideline_step::ActiveModel {
        id: Set(Uuid::now_v7()),
        version_id: Set(id),
        step: Set(taken.step.step()),
        on_day: Set(taken.step.day()),
        document: Set(taken.document.clone()),
        by_staff: Set(who),
        at: Set(app.now()),
    };
    guideline_step::Entity::insert(remembered).exec_without_returning(&tx).await?;
    audit::write(&tx, app.now(), line(act, action(taken.step.step()), id)).await?;
    tx.commit().await?;
    Ok(act.location.clone())
}

/// The step in the log.
const fn action(step: Step) -> &'static str {
    match step {
        Step::Consult => "guideline.consulted",
        Step::Hear => "guideline.heard",
        Step::Adopt => "guideline.adopted",
        Step::Revise => "guideline.revised",
        Step::File => "guideline.filed",
        Step::PpcPublish => "guideline.ppc-published",
        Step::Propose => "guideline.proposed",
        Step::Return => "guideline.returned",
        Step::Publish => "guideline.published",
        Step::Withdraw => "guideline.withdrawn",
        Step::Review => "guideline.reviewed",
    }
}

fn decide(
    app: &AppState,
    row: &guideline_version::Model,
    asked: Option<&guideline_consultation::Model>,
    who: (StaffId, Role),
    step: &Move,
) -> Result<StepOutcome, AppError> {
    let version = life::VersionFacts {
        stage: row.stage,
        days: Days {
            heard_on: row.heard_on,
            adopted_on: row.adopted_on,
            filed_on: row.filed_on,
            ppc_published_on: row.ppc_published_on,
            in_force_on: row.in_force_on,
        },
        body: &row.body,
        summary: &row.summary,
        period: asked.map(|asked| Period { opens_on: asked.opens_on, closes_on: asked.closes_on }),
        proposed_by: row.proposed_by,
    };
    life::decide(&version, who, step, app.today()).map_err(|against| {
        if against.contains(&Obstacle::Stage) {
            return AppError::overtaken(row.updated_at);
        }
        if against.iter().any(|one| matches!(one, Obstacle::Role | Obstacle::SamePerson)) {
            return AppError::Forbidden;
        }
        let mut errors = FieldErrors::new();
        for one in against {
            errors.add("step", words::obstacle(one));
        }
        errors.into()
    })
}

fn columns(
    app: &AppState,
    row: &guideline_version::Model,
    outcome: &StepOutcome,
    who: StaffId,
    taken: &TakenStep,
) -> guideline_version::ActiveModel {
    let days = outcome.days;
    let mut columns = guideline_version::ActiveModel {
        stage: Set(outcome.stage),
        heard_on: Set(days.heard_on),
        adopted_on: Set(days.adopted_on),
        filed_on: Set(days.filed_on),
        ppc_published_on: Set(days.ppc_published_on),
        in_force_on: Set(days.in_force_on),
        updated_at: Set(app.now()),
        version: Set(row.version + 1),
        ..Default::default()
    };
    match taken.step.step() {
        Step::File => columns.filing_number = Set(taken.number.clone()),
        Step::Propose => columns.proposed_by = Set(Some(who)),
        Step::Return => columns.proposed_by = Set(None),
        Step::Publish => {
            columns.approved_by = Set(Some(who));
            columns.published_on = Set(Some(app.today()));
        }
        Step::Consult | Step::Hear | Step::Adopt | Step::Revise | Step::PpcPublish | Step::Withdraw | Step::Review => {}
    }
    columns
}

async fn last_consultation<C: ConnectionTrait>(
    db: &C,
    version: Uuid,
) -> Result<Option<guideline_consultation::Model>, AppError> {
    Ok(guideline_consultation::Entity::find()
        .filter(guideline_consultation::Column::VersionId.eq(version))
        .order_by_desc(guideline_consultation::Column::OpensOn)
        .order_by_desc(guideline_consultation::Column::Id)
        .one(db)
        .await?)
}

/// Puts the draft up as it is now, or changes the end of the time that runs.
async fn ask<C: ConnectionTrait>(
    app: &AppState,
    tx: &C,
    row: &guideline_version::Model,
    asked: Option<guideline_consultation::Model>,
    period: Period,
) -> Result<(), AppError> {
    if let Some(running) = asked.filter(|_| row.stage == Stage::Consulting) {
        let columns = guideline_consultation::ActiveModel {
            opens_on: Set(period.opens_on),
            closes_on: Set(period.closes_on),
            version: Set(running.version + 1),
            ..Default::default()
        };
        guideline_consultation::Entity::update_many()
            .set(columns)
            .filter(guideline_consultation::Column::Id.eq(running.id))
            .exec(tx)
            .await?;
        return Ok(());
    }
    let fresh = guideline_consultation::ActiveModel {
        id: Set(Uuid::now_v7()),
        version_id: Set(row.id),
        body: Set(row.body.clone()),
        summary: Set(row.summary.clone()),
        opens_on: Set(period.opens_on),
        closes_on: Set(period.closes_on),
        answered_on: Set(None),
        created_at: Set(app.now()),
        version: Set(1),
    };
    guideline_consultation::Entity::insert(fresh).exec_without_returning(tx).await?;
    Ok(())
}

/// What applied until now is a version of the past. One that is yet to come replaces it by its date alone.
async fn supersede<C: ConnectionTrait>(app: &AppState, tx: &C, row: &guideline_version::Model) -> Result<(), AppError> {
    if row.in_force_on.is_none_or(|from| from > app.today()) {
        return Ok(());
    }
    guideline_version::Entity::update_many()
        .set(guideline_version::ActiveModel { stage: Set(Stage::Superseded), ..Default::default() })
        .filter(guideline_version::Column::GuidelineId.eq(row.guideline_id))
        .filter(guideline_version::Column::Number.lt(row.number))
        .filter(guideline_version::Column::Stage.eq(Stage::Published))
        .exec(tx)
        .await?;
    Ok(())
}
