//! Opinions on drafts: sent by anybody while the time for them runs, sealed with the desk's own key; decided on one by one
//! by those who keep the guidelines, and answered in public together (Article 54(1)).

use entity::guideline::life::{ConsultationState, Period};
use entity::guideline::opinion::{Opinion, Outcome};
use schema::{guideline_consultation, guideline_opinion, guideline_version};

use super::line;
use crate::caller::Visit;
use crate::error::Overtaken;
use crate::form::errors::FieldErrors;
use crate::form::fields::FormToken;
use crate::prelude::*;
use crate::query::guidelines::Consultation;
use crate::support::begin_submission::begin_or_return;
use crate::support::idempotency;
use crate::support::throttle::{self, Limit};
use text::staff::consultations as words;
use vault::keys::SealContext;

/// Opinions from one network.
pub const SENT: Limit = Limit { name: "opinion", tries: 20, seconds: 3600 };

/// Where an opinion is sealed.
pub(crate) const fn place(id: Uuid) -> SealContext {
    SealContext::new("guideline_opinion", "sealed", id)
}

/// Takes an opinion; the answer is the address of its receipt. The same form posted twice is one opinion.
///
/// # Errors
/// [`AppError::Gone`] if no opinions are taken today; [`AppError::TooMany`]; [`AppError::NotFound`],
/// [`AppError::Stale`]; database failures.
pub async fn send(
    app: &AppState,
    visit: &Visit,
    form: &FormToken,
    to: Uuid,
    opinion: &Opinion,
) -> Result<String, AppError> {
    if let idempotency::Seen::Before(location) = idempotency::look(app.read(), form).await? {
        return Ok(location);
    }
    throttle::take(app, SENT, &visit.network).await?;
    let id = Uuid::new_v4();
    let location = format!("/guidelines/consultations/{to}/received/{id}");
    let sealed = app.keys().seal_json(place(id), opinion)?;
    let tx = app.db().begin().await?;
    let (consultation, version) = guideline_consultation::Entity::find_by_id(to)
        .find_also_related(guideline_version::Entity)
        .one(&tx)
        .await?
        .ok_or(AppError::NotFound)?;
    let version = version.ok_or(AppError::NotFound)?;
    let asked = Consultation {
        id: to,
        period: Period { opens_on: consultation.opens_on, closes_on: consultation.closes_on },
        answered_on: consultation.answered_on,
    };
    if asked.stands(version.stage, app.today()) != ConsultationState::Open {
        return Err(AppError::Gone);
    }
    let row = guideline_opinion::ActiveModel {
        id: Set(id),
        consultation_id: Set(to),
        sealed: Set(sealed),
        came_at: Set(app.now()),
        outcome: Set(None),
        gist: Set(String::new()),
        answer: Set(String::new()),
        handled_by: Set(None),
        handled_at: Set(None),
        version: Set(1),
    };
    guideline_opinion::Entity::insert(row).exec_without_returning(&tx).await?;
    match idempotency::take(&tx, app, form, &location).await {
        Ok(()) => {
            tx.commit().await?;
            Ok(location)
        }
        Err(error) => {
            tx.rollback().await?;
            idempotency::or_before(app, form, error).await
        }
    }
}

/// What was done with an opinion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handling {
    pub outcome: Outcome,
    /// What it says, in the words of staff; published.
    pub gist: String,
    /// What the body thinks of it; published.
    pub answer: String,
}

/// Records what was done with an opinion.
///
/// # Errors
/// [`AppError::Conflict`] if somebody was faster; [`AppError::Invalid`] if the answers are published already;
/// [`AppError::NotFound`], [`AppError::Forbidden`], [`AppError::Stale`]; database failures.
pub async fn handle(app: &AppState, act: &Submission, id: Uuid, handling: &Handling) -> Result<String, AppError> {
    permission::need(&act.actor, Permission::KeepRegisters)?;
    let tx = begin_or_return!(app, act);
    let row = guideline_opinion::Entity::find_by_id(id).one(&tx).await?.ok_or(AppError::NotFound)?;
    let of = held(&tx, row.consultation_id).await?;
    if of.answered_on.is_some() {
        return Err(wrong("outcome", words::E_ANSWERED));
    }
    let seen = act.version()?;
    let columns = guideline_opinion::ActiveModel {
        outcome: Set(Some(handling.outcome)),
        gist: Set(handling.gist.clone()),
        answer: Set(handling.answer.clone()),
        handled_by: Set(act.actor.staff()),
        handled_at: Set(Some(app.now())),
        version: Set(seen + 1),
        ..Default::default()
    };
    let updated = guideline_opinion::Entity::update_many()
        .set(columns)
        .filter(guideline_opinion::Column::Id.eq(id))
        .filter(guideline_opinion::Column::Version.eq(seen))
        .exec(&tx)
        .await?;
    if updated.rows_affected != 1 {
        let what = "guideline.changed".to_owned();
        return Err(AppError::Conflict(Box::new(Overtaken { at: row.handled_at, what, ..Overtaken::default() })));
    }
    let about = of_version(&tx, row.consultation_id).await?;
    audit::write(&tx, app.now(), line(act, "guideline.opinion-handled", about)).await?;
    tx.commit().await?;
    Ok(act.location.clone())
}

/// Publishes what was done with all opinions.
///
/// # Errors
/// [`AppError::Invalid`] on `answer` while opinions are taken, one is not decided on, or it was published before;
/// [`AppError::NotFound`], [`AppError::Forbidden`], [`AppError::Stale`]; database failures.
pub async fn publish_answers(app: &AppState, act: &Submission, id: Uuid) -> Result<String, AppError> {
    permission::need(&act.actor, Permission::KeepRegisters)?;
    let tx = begin_or_return!(app, act);
    let row = held(&tx, id).await?;
    let undecided = guideline_opinion::Entity::find()
        .filter(guideline_opinion::Column::ConsultationId.eq(id))
        .filter(guideline_opinion::Column::Outcome.is_null())
        .count(&tx)
        .await?;
    let against = if row.answered_on.is_some() {
        Some(words::E_ANSWERED)
    } else if app.today() <= row.closes_on {
        Some(words::E_STILL_OPEN)
    } else if undecided > 0 {
        Some(words::E_UNDECIDED)
    } else {
        None
    };
    if let Some(word) = against {
        return Err(wrong("answer", word));
    }
    let columns = guideline_consultation::ActiveModel {
        answered_on: Set(Some(app.today())),
        version: Set(row.version + 1),
        ..Default::default()
    };
    guideline_consultation::Entity::update_many()
        .set(columns)
        .filter(guideline_consultation::Column::Id.eq(id))
        .filter(guideline_consultation::Column::Version.eq(row.version))
        .exec(&tx)
        .await?;
    audit::write(&tx, app.now(), line(act, "guideline.opinions-answered", row.version_id)).await?;
    tx.commit().await?;
    Ok(act.location.clone())
}

/// A time for opinions, held until the transaction is over: nothing is decided on while the answers come out.
async fn held<C: sea_orm::ConnectionTrait>(tx: &C, id: Uuid) -> Result<guideline_consultation::Model, AppError> {
    guideline_consultation::Entity::find_by_id(id).lock_exclusive().one(tx).await?.ok_or(AppError::NotFound)
}

fn wrong(field: &str, message: &str) -> AppError {
    let mut errors = FieldErrors::new();
    errors.add(field, message);
    errors.into()
}

async fn of_version<C: sea_orm::ConnectionTrait>(db: &C, consultation: Uuid) -> Result<Uuid, AppError> {
    let row = guideline_consultation::Entity::find_by_id(consultation).one(db).await?;
    row.map(|row| row.version_id).ok_or(AppError::NotFound)
}
