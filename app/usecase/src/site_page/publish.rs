//! Publication of a page: one person proposes, another approver decides.

use entity::people::is_second;
use entity::site_page::{PageKey, PageStatus, PageText};
use schema::body_page_version;

use super::{line, seen, write};
use crate::form::errors::FieldErrors;
use crate::prelude::*;
use crate::support::begin_submission::begin_or_return;
use text::staff::pages as words;

/// Whether nothing is missing before a version may be proposed.
fn is_ready(row: &body_page_version::Model) -> Result<bool, AppError> {
    let content: PageText = serde_json::from_str(&row.content).map_err(|cause| AppError::broken(cause.into()))?;
    let key = PageKey::from_code(&row.page).ok_or(AppError::NotFound)?;
    Ok(content.faults(key).is_empty() && !row.summary.trim().is_empty())
}

/// Proposes a draft for publication.
///
/// # Errors
/// [`AppError::Invalid`] if something is missing; [`AppError::Conflict`], [`AppError::NotFound`],
/// [`AppError::Forbidden`], [`AppError::Stale`]; database failures.
pub async fn propose(app: &AppState, act: &Submission, id: Uuid) -> Result<String, AppError> {
    let proposer = permission::need(&act.actor, Permission::KeepRegisters)?;
    let tx = begin_or_return!(app, act);
    let row = seen(&tx, act, id, PageStatus::Draft).await?;
    if !is_ready(&row)? {
        let mut errors = FieldErrors::new();
        errors.add("propose", words::E_NOT_READY);
        return Err(errors.into());
    }
    let columns = body_page_version::ActiveModel {
        status: Set(PageStatus::Proposed.code().to_owned()),
        proposed_by: Set(Some(proposer)),
        approved_by: Set(None),
        updated_at: Set(app.now()),
        version: Set(row.version + 1),
        ..Default::default()
    };
    write(&tx, &row, columns).await?;
    audit::write(&tx, app.now(), line(act, "page.proposed", id)).await?;
    tx.commit().await?;
    Ok(act.location.clone())
}

/// Publishes what somebody else proposed. From then on everybody reads it.
///
/// # Errors
/// [`AppError::Forbidden`] if the person is no approver or proposed it; [`AppError::Conflict`],
/// [`AppError::NotFound`], [`AppError::Stale`]; database failures.
pub async fn approve(app: &AppState, act: &Submission, id: Uuid) -> Result<String, AppError> {
    let approver = permission::need(&act.actor, Permission::DecideProposals)?;
    let tx = begin_or_return!(app, act);
    let row = seen(&tx, act, id, PageStatus::Proposed).await?;
    if !is_second(row.proposed_by, approver) {
        return Err(AppError::Forbidden);
    }
    let now = app.now();
    body_page_version::Entity::update_many()
        .set(body_page_version::ActiveModel {
            status: Set(PageStatus::Superseded.code().to_owned()),
            ..Default::default()
        })
        .filter(body_page_version::Column::Page.eq(&row.page))
        .filter(body_page_version::Column::Status.eq(PageStatus::Published.code()))
        .exec(&tx)
        .await?;
    let columns = body_page_version::ActiveModel {
        status: Set(PageStatus::Published.code().to_owned()),
        approved_by: Set(Some(approver)),
        published_at: Set(Some(now)),
        updated_at: Set(now),
        version: Set(row.version + 1),
        ..Default::default()
    };
    write(&tx, &row, columns).await?;
    audit::write(&tx, now, line(act, "page.published", id)).await?;
    tx.commit().await?;
    Ok(act.location.clone())
}

/// Gives a proposal back to its writer; who proposed it may take it back so, too.
///
/// # Errors
/// [`AppError::Conflict`], [`AppError::NotFound`], [`AppError::Forbidden`], [`AppError::Stale`]; database failures.
pub async fn send_back(app: &AppState, act: &Submission, id: Uuid) -> Result<String, AppError> {
    let person = permission::need(&act.actor, Permission::KeepRegisters)?;
    let tx = begin_or_return!(app, act);
    let row = seen(&tx, act, id, PageStatus::Proposed).await?;
    if row.proposed_by != Some(person) {
        permission::need(&act.actor, Permission::DecideProposals)?;
    }
    let columns = body_page_version::ActiveModel {
        status: Set(PageStatus::Draft.code().to_owned()),
        proposed_by: Set(None),
        approved_by: Set(None),
        updated_at: Set(app.now()),
        version: Set(row.version + 1),
        ..Default::default()
    };
    write(&tx, &row, columns).await?;
    audit::write(&tx, app.now(), line(act, "page.returned", id)).await?;
    tx.commit().await?;
    Ok(act.location.clone())
}
