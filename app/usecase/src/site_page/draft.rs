//! Drafts of a page: the next version, saving, throwing away.

use entity::site_page::{PageKey, PageStatus, PageText};
use schema::body_page_version;

use super::{line, seen, write};
use crate::prelude::*;
use crate::state::db::{Unique, violated};
use crate::support::begin_submission::begin_or_return;

fn json(content: &PageText) -> Result<String, AppError> {
    serde_json::to_string(content).map_err(|cause| AppError::broken(cause.into()))
}

/// Begins the next version: with what everybody reads now, or with the text that the program came with.
///
/// # Errors
/// [`AppError::Conflict`] if a draft or proposal is open already; [`AppError::Forbidden`], [`AppError::Stale`]; database
/// failures.
pub async fn next(app: &AppState, act: &Submission, key: PageKey, built_in: &PageText) -> Result<String, AppError> {
    let writer = permission::need(&act.actor, Permission::KeepRegisters)?;
    let tx = begin_or_return!(app, act);
    let rows = body_page_version::Entity::find()
        .filter(body_page_version::Column::Page.eq(key.code()))
        .order_by_desc(body_page_version::Column::Number)
        .all(&tx)
        .await?;
    let is = |row: &&body_page_version::Model, status: PageStatus| row.status == status.code();
    if let Some(open) = rows.iter().find(|row| is(row, PageStatus::Draft) || is(row, PageStatus::Proposed)) {
        return Err(AppError::overtaken(open.updated_at));
    }
    let content = match rows.iter().find(|row| is(row, PageStatus::Published)) {
        Some(row) => row.content.clone(),
        None => json(built_in)?,
    };
    let (id, now) = (Uuid::now_v7(), app.now());
    let row = body_page_version::ActiveModel {
        id: Set(id),
        page: Set(key.code().to_owned()),
        number: Set(rows.first().map_or(1, |row| row.number + 1)),
        content: Set(content),
        summary: Set(String::new()),
        status: Set(PageStatus::Draft.code().to_owned()),
        written_by: Set(writer),
        proposed_by: Set(None),
        approved_by: Set(None),
        published_at: Set(None),
        created_at: Set(now),
        updated_at: Set(now),
        version: Set(1),
    };
    if let Err(cause) = body_page_version::Entity::insert(row).exec_without_returning(&tx).await {
        // Somebody else began the same version in between.
        return Err(if violated(&cause) == Some(Unique::BodyPageVersionNumber) {
            AppError::overtaken(now)
        } else {
            cause.into()
        });
    }
    audit::write(&tx, now, line(act, "page.drafted", id)).await?;
    tx.commit().await?;
    Ok(act.location.clone())
}

/// Saves a draft as it is, also while it is not ready.
///
/// # Errors
/// [`AppError::Conflict`] if somebody was faster or it is no draft any more; [`AppError::NotFound`],
/// [`AppError::Forbidden`], [`AppError::Stale`]; database failures.
pub async fn save(
    app: &AppState,
    act: &Submission,
    id: Uuid,
    content: &PageText,
    summary: &str,
) -> Result<String, AppError> {
    permission::need(&act.actor, Permission::KeepRegisters)?;
    let tx = begin_or_return!(app, act);
    let row = seen(&tx, act, id, PageStatus::Draft).await?;
    let columns = body_page_version::ActiveModel {
        content: Set(json(content)?),
        summary: Set(summary.to_owned()),
        updated_at: Set(app.now()),
        version: Set(row.version + 1),
        ..Default::default()
    };
    write(&tx, &row, columns).await?;
    audit::write(&tx, app.now(), line(act, "page.saved", id)).await?;
    tx.commit().await?;
    Ok(act.location.clone())
}

/// Throws a draft away. Nobody but its writers has seen it.
pub async fn discard(app: &AppState, act: &Submission, id: Uuid) -> Result<String, AppError> {
    permission::need(&act.actor, Permission::KeepRegisters)?;
    let tx = begin_or_return!(app, act);
    let row = seen(&tx, act, id, PageStatus::Draft).await?;
    let gone = body_page_version::Entity::delete_many()
        .filter(body_page_version::Column::Id.eq(row.id))
        .filter(body_page_version::Column::Version.eq(row.version))
        .exec(&tx)
        .await?;
    if gone.rows_affected != 1 {
        return Err(AppError::overtaken(row.updated_at));
    }
    audit::write(&tx, app.now(), line(act, "page.discarded", id)).await?;
    tx.commit().await?;
    Ok(act.location.clone())
}
