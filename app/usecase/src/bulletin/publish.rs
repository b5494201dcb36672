//! Publication: one person proposes, another approver decides; it comes out at once or at its time, exactly once.

use entity::bulletin::{Kind, Lack, Stage};
use entity::people::is_second;
use schema::{bulletin, bulletin_version};

use super::draft::still_lacks;
use super::{audience_of, line, seen, tell, undo, write};
use crate::form::errors::FieldErrors;
use crate::prelude::*;
use crate::support::begin_submission::begin_or_return;
use crate::support::job::{self, Job};
use crate::support::two_people::ApprovalRight;
use text::staff::bulletins as words;

/// The request id of the program's own steps in the record.
const REQUEST: &str = "bulletins";

/// Proposes a draft for publication.
///
/// # Errors
/// [`AppError::Invalid`] if something is missing; [`AppError::Conflict`], [`AppError::NotFound`],
/// [`AppError::Forbidden`], [`AppError::Stale`]; database failures.
pub async fn propose(app: &AppState, act: &Submission, id: Uuid) -> Result<String, AppError> {
    permission::need(&act.actor, Permission::WriteBulletins)?;
    let tx = begin_or_return!(app, act);
    let row = seen(&tx, act, id, &[Stage::Draft]).await?;
    let lacking = still_lacks(&row, app.now());
    if !lacking.is_empty() {
        return Err(said(&lacking).into());
    }
    let columns = bulletin_version::ActiveModel {
        stage: Set(Stage::Proposed),
        proposed_by: Set(act.actor.staff()),
        approved_by: Set(None),
        updated_at: Set(app.now()),
        version: Set(row.version + 1),
        ..Default::default()
    };
    write(&tx, &row, columns).await?;
    audit::write(&tx, app.now(), line(act, "bulletin.proposed", row.bulletin_id)).await?;
    tx.commit().await?;
    Ok(act.location.clone())
}

fn said(lacking: &[Lack]) -> FieldErrors {
    let mut errors = FieldErrors::new();
    for lack in lacking {
        errors.add("form", words::lack(*lack));
    }
    errors
}

/// Agrees to what somebody else proposed: it comes out now, or when its time has come.
///
/// # Errors
/// [`AppError::Forbidden`] if the person is no approver or proposed it; [`AppError::Invalid`] if a day has passed
/// meanwhile; [`AppError::Conflict`], [`AppError::NotFound`], [`AppError::Stale`]; database failures.
pub async fn approve(app: &AppState, act: &Submission, id: Uuid) -> Result<String, AppError> {
    let approver = permission::need(&act.actor, Permission::DecideProposals)?;
    let tx = begin_or_return!(app, act);
    let row = seen(&tx, act, id, &[Stage::Proposed]).await?;
    if !is_second(row.proposed_by, approver) {
        return Err(AppError::Forbidden);
    }
    let now = app.now();
    let lacking = still_lacks(&row, now);
    if !lacking.is_empty() {
        return Err(said(&lacking).into());
    }
    let columns = bulletin_version::ActiveModel {
        stage: Set(Stage::Scheduled),
        approved_by: Set(Some(approver)),
        updated_at: Set(now),
        version: Set(row.version + 1),
        ..Default::default()
    };
    write(&tx, &row, columns).await?;
    let agreed = bulletin_version::Model { version: row.version + 1, stage: Stage::Scheduled, ..row };
    match agreed.publish_at.filter(|at| *at > now) {
        Some(at) => {
            let dedup = format!("bulletin-out:{}:{}", agreed.id, agreed.version);
            job::enqueue(&tx, now, at, &dedup, &Job::PublishBulletin { version: agreed.id }).await?;
            audit::write(&tx, now, line(act, "bulletin.scheduled", agreed.bulletin_id)).await?;
        }
        None => {
            come_out(app, &tx, &agreed, now).await?;
            audit::write(&tx, now, line(act, "bulletin.published", agreed.bulletin_id)).await?;
        }
    }
    tx.commit().await?;
    app.job_signal().notify_one();
    Ok(act.location.clone())
}

/// Publishes what is agreed: the version before becomes one of the past, and the readers are told.
async fn come_out(
    app: &AppState,
    tx: &DatabaseTransaction,
    row: &bulletin_version::Model,
    now: DateTime<Utc>,
) -> Result<(), AppError> {
    bulletin_version::Entity::update_many()
        .col_expr(bulletin_version::Column::Stage, Expr::value(Stage::Superseded.code()))
        .filter(bulletin_version::Column::BulletinId.eq(row.bulletin_id))
        .filter(bulletin_version::Column::Stage.eq(Stage::Published))
        .exec(tx)
        .await?;
    let columns = bulletin_version::ActiveModel {
        stage: Set(Stage::Published),
        published_at: Set(Some(now)),
        updated_at: Set(now),
        version: Set(row.version + 1),
        ..Default::default()
    };
    write(tx, row, columns).await?;
    if row.audience == Kind::Public {
        return Ok(());
    }
    let users = tell::addressees(tx, &audience_of(row), app.today()).await?;
    tell::news(app, tx, users.into_iter().map(|reader| reader.user).collect()).await
}

/// Publishes a version whose time has come. Does nothing if it is out already, was taken back or is held back, or waits for another time:
/// so the same job twice, or two workers at once, publish once.
pub async fn on_time(app: &AppState, id: Uuid) -> Result<(), AppError> {
    let tx = app.db().begin().await?;
    let now = app.now();
    let Some(row) = bulletin_version::Entity::find_by_id(id).one(&tx).await? else { return Ok(()) };
    if row.stage != Stage::Scheduled || row.publish_at.is_some_and(|at| at > now) {
        return Ok(());
    }
    let whole = bulletin::Entity::find_by_id(row.bulletin_id).one(&tx).await?;
    if whole.is_none_or(|whole| whole.withdrawn_at.is_some()) || undo::is_held(&tx, id).await? {
        return Ok(());
    }
    match come_out(app, &tx, &row, now).await {
        // Another worker was faster.
        Err(AppError::Conflict(_)) => return Ok(()),
        other => other?,
    }
    let act = Submission::without_form(Actor::System, REQUEST);
    audit::write(&tx, now, line(&act, "bulletin.published", row.bulletin_id)).await?;
    tx.commit().await?;
    app.job_signal().notify_one();
    Ok(())
}

/// Publishes whatever should be out by now. A job that gave up must not keep a bulletin in for ever.
pub async fn overdue(app: &AppState) -> Result<usize, AppError> {
    let late = bulletin_version::Entity::find()
        .filter(bulletin_version::Column::Stage.eq(Stage::Scheduled))
        .filter(bulletin_version::Column::PublishAt.lte(app.now()))
        .all(app.read())
        .await?;
    for row in &late {
        on_time(app, row.id).await?;
    }
    Ok(late.len())
}

/// Gives a proposal back to its writer. Whoever proposed may take the proposal back, too, as long as nobody has decided; what
/// two people agreed to takes two to take back (`bulletin::undo`).
///
/// # Errors
/// [`AppError::Forbidden`] if the person neither decides nor proposed it; [`AppError::Conflict`] if it is out already,
/// [`AppError::NotFound`], [`AppError::Stale`]; database failures.
pub async fn send_back(app: &AppState, act: &Submission, id: Uuid) -> Result<String, AppError> {
    permission::need(&act.actor, Permission::WriteBulletins)?;
    let tx = begin_or_return!(app, act);
    let row = seen(&tx, act, id, &[Stage::Proposed]).await?;
    if ApprovalRight::of(&act.actor, row.proposed_by) != ApprovalRight::Own {
        permission::need(&act.actor, Permission::DecideProposals)?;
    }
    let columns = bulletin_version::ActiveModel {
        stage: Set(Stage::Draft),
        proposed_by: Set(None),
        approved_by: Set(None),
        updated_at: Set(app.now()),
        version: Set(row.version + 1),
        ..Default::default()
    };
    write(&tx, &row, columns).await?;
    audit::write(&tx, app.now(), line(act, "bulletin.returned", row.bulletin_id)).await?;
    tx.commit().await?;
    Ok(act.location.clone())
}
