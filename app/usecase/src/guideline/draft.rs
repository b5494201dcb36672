//! Drafts: a new guideline, the next version of one, and saving.

use entity::guideline::life::Stage;
use entity::id::GuidelineId;
use schema::{guideline, guideline_version};

use super::{line, seen, write};
use crate::form::errors::FieldErrors;
use crate::prelude::*;
use crate::state::db::{Unique, violated};
use crate::support::begin_submission::begin_or_return;
use text::staff::guidelines as words;

/// What is written in a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftInput {
    /// The text in Markdown.
    pub body: String,
    /// What changed, in plain words.
    pub summary: String,
}

/// Makes a guideline with an empty first draft.
///
/// # Errors
/// [`AppError::Invalid`] on `slug` if the address is taken; [`AppError::Forbidden`], [`AppError::Stale`]; database
/// failures.
pub async fn create(app: &AppState, act: &Submission, slug: &str, title: &str) -> Result<String, AppError> {
    permission::need(&act.actor, Permission::KeepRegisters)?;
    let tx = begin_or_return!(app, act);
    let id = GuidelineId(Uuid::now_v7());
    let row = guideline::ActiveModel { id: Set(id), slug: Set(slug.to_owned()), title: Set(title.to_owned()) };
    if let Err(cause) = guideline::Entity::insert(row).exec_without_returning(&tx).await {
        if violated(&cause) != Some(Unique::GuidelineSlug) {
            return Err(cause.into());
        }
        let mut errors = FieldErrors::new();
        errors.add("slug", words::E_SLUG_TAKEN);
        return Err(errors.into());
    }
    let version = fresh(app, id, 1, String::new());
    let version_id = version.id.clone().take().unwrap_or_default();
    guideline_version::Entity::insert(version).exec_without_returning(&tx).await?;
    audit::write(&tx, app.now(), line(act, "guideline.drafted", version_id)).await?;
    tx.commit().await?;
    Ok(act.location.clone())
}

/// Makes the draft of the next version from the newest one that was published, or else from the newest one.
///
/// # Errors
/// [`AppError::Conflict`] if a version is on its way already; [`AppError::NotFound`], [`AppError::Forbidden`],
/// [`AppError::Stale`]; database failures.
pub async fn next(app: &AppState, act: &Submission, of: GuidelineId) -> Result<String, AppError> {
    permission::need(&act.actor, Permission::KeepRegisters)?;
    let tx = begin_or_return!(app, act);
    let versions = guideline_version::Entity::find()
        .filter(guideline_version::Column::GuidelineId.eq(of))
        .order_by_desc(guideline_version::Column::Number)
        .all(&tx)
        .await?;
    let newest = versions.first().ok_or(AppError::NotFound)?;
    if newest.stage.is_open() {
        return Err(AppError::overtaken(newest.updated_at));
    }
    let model = versions.iter().find(|version| version.stage.is_public()).unwrap_or(newest);
    let version = fresh(app, of, newest.number + 1, model.body.clone());
    let version_id = version.id.clone().take().unwrap_or_default();
    if let Err(cause) = guideline_version::Entity::insert(version).exec_without_returning(&tx).await {
        // Somebody makes the next draft in this very moment.
        let faster = violated(&cause) == Some(Unique::GuidelineVersionNumber);
        return Err(if faster { AppError::overtaken(None) } else { cause.into() });
    }
    audit::write(&tx, app.now(), line(act, "guideline.drafted", version_id)).await?;
    tx.commit().await?;
    Ok(act.location.clone())
}

fn fresh(app: &AppState, of: GuidelineId, number: i32, body: String) -> guideline_version::ActiveModel {
    let now = app.now();
    guideline_version::ActiveModel {
        id: Set(Uuid::now_v7()),
        guideline_id: Set(of),
        number: Set(number),
        body: Set(body),
        summary: Set(String::new()),
        stage: Set(Stage::Draft),
        heard_on: Set(None),
        adopted_on: Set(None),
        filed_on: Set(None),
        filing_number: Set(None),
        ppc_published_on: Set(None),
        published_on: Set(None),
        in_force_on: Set(None),
        proposed_by: Set(None),
        approved_by: Set(None),
        created_at: Set(now),
        updated_at: Set(now),
        version: Set(1),
    }
}

/// Saves the text, while it is open: never while opinions are asked for, nor once the board has decided.
///
/// # Errors
/// [`AppError::Conflict`] if somebody was faster or the text is not open any more; [`AppError::NotFound`],
/// [`AppError::Forbidden`], [`AppError::Stale`]; database failures.
pub async fn save(app: &AppState, act: &Submission, id: Uuid, input: &DraftInput) -> Result<String, AppError> {
    permission::need(&act.actor, Permission::KeepRegisters)?;
    let tx = begin_or_return!(app, act);
    let row = seen(&tx, act, id).await?;
    if !row.stage.text_is_open() {
        return Err(AppError::overtaken(row.updated_at));
    }
    let columns = guideline_version::ActiveModel {
        body: Set(input.body.clone()),
        summary: Set(input.summary.clone()),
        updated_at: Set(app.now()),
        version: Set(row.version + 1),
        ..Default::default()
    };
    write(&tx, &row, columns).await?;
    audit::write(&tx, app.now(), line(act, "guideline.saved", id)).await?;
    tx.commit().await?;
    Ok(act.location.clone())
}
