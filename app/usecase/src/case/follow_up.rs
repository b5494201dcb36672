//! What follows from a step, in its transaction: files bound or destroyed, the member's copy, letters, mails, tasks.

use entity::case::notice::{self, Notice};
use entity::case::{Case, Recorded};
use schema::file;

use crate::case::member_view;
use crate::letter::send;
use crate::prelude::*;
use crate::support::job::{self, Job};
use vault;
use vault::files::{Class, Held};
use vault::keys::CaseKeys;

/// A file that was uploaded and is not yet part of a case: it came with a form, or stands in a draft.
pub const STAGED: &str = "staged";
/// A file that is part of a case.
pub const LINKED: &str = "linked";
/// A file whose bytes are gone.
pub const DESTROYED: &str = "destroyed";

/// Does all that follows from the events of one step; each comes with the case as it stood right after it.
pub(crate) async fn follow(
    app: &AppState,
    tx: &DatabaseTransaction,
    act: &Submission,
    keys: &CaseKeys,
    before: &Case,
    recorded: &[(Recorded, Case)],
) -> Result<(), AppError> {
    let now = app.now();
    let Some((_, after)) = recorded.last() else { return Ok(()) };
    files(app, tx, before, after).await?;
    member_view::write(tx, keys, now, after).await?;
    for (one, at_that_point) in recorded {
        for notice in notice::owed(at_that_point, one) {
            deliver(app, tx, keys, after, one, &notice).await?;
        }
        let action = format!("case.{}", one.event.kind().code());
        let line = audit::AuditLine::of(act, &action, "case", after.id.0);
        audit::write(tx, now, line).await?;
    }
    Ok(())
}

async fn deliver(
    app: &AppState,
    tx: &DatabaseTransaction,
    keys: &CaseKeys,
    after: &Case,
    recorded: &Recorded,
    notice: &Notice,
) -> Result<(), AppError> {
    send::notice(app, tx, keys, after, recorded, notice).await
}

/// New files of the case must be uploads of this very case that belong to nothing yet;
/// files that the step destroys lose their row's life now and their bytes as soon as the worker comes by.
async fn files(app: &AppState, tx: &DatabaseTransaction, before: &Case, after: &Case) -> Result<(), AppError> {
    for entry in &after.files {
        let old = before.file(entry.file.id);
        if old.is_none() {
            let bound = file::Entity::update_many()
                .col_expr(file::Column::State, Expr::value(LINKED))
                .col_expr(file::Column::LooseSince, Expr::value(None::<DateTime<Utc>>))
                .col_expr(file::Column::Network, Expr::value(None::<String>))
                .filter(file::Column::Id.eq(entry.file.id))
                .filter(file::Column::CaseId.eq(after.id))
                .filter(file::Column::State.eq(STAGED))
                .exec(tx)
                .await?;
            if bound.rows_affected != 1 {
                return Err(AppError::NotFound);
            }
            if before.version > 0 {
                still_opens(app, tx, entry.file.id).await?;
            }
        }
        let was_alive = old.is_none_or(|old| old.destroyed_at.is_none());
        if entry.destroyed_at.is_some() && was_alive {
            destroy(app, tx, after, entry.file.id).await?;
        }
    }
    Ok(())
}

/// A paper whose key was destroyed while it was on its way cannot be read: it is asked for again.
async fn still_opens(app: &AppState, tx: &DatabaseTransaction, id: entity::id::FileId) -> Result<(), AppError> {
    let row = file::Entity::find_by_id(id).filter(file::Column::Class.eq(Class::Identity.code())).one(tx).await?;
    let Some(row) = row else { return Ok(()) };
    let held = Held { file: id, class: Class::Identity, object: row.object };
    let keys = app.keys().of_case(row.case_id).await?;
    let opened = async { app.files().read(&app.keys().of_file(&keys, held).await?, held).await };
    match opened.await {
        Ok(_) => Ok(()),
        Err(vault::Error::IdentityDestroyed | vault::Error::Forged) => Err(AppError::Stale),
        Err(cause) => Err(cause.into()),
    }
}

async fn destroy(
    app: &AppState,
    tx: &DatabaseTransaction,
    case: &Case,
    id: entity::id::FileId,
) -> Result<(), AppError> {
    let now = app.now();
    let row = file::Entity::find_by_id(id).filter(file::Column::CaseId.eq(case.id)).one(tx).await?;
    let Some(row) = row else { return Ok(()) };
    file::Entity::update_many()
        .col_expr(file::Column::State, Expr::value(DESTROYED))
        .col_expr(file::Column::DestroyedAt, Expr::value(now))
        .filter(file::Column::Id.eq(id))
        .exec(tx)
        .await?;
    let object = row.object;
    job::enqueue(tx, now, now, &format!("destroy:{object}"), &Job::DestroyFile { object }).await
}
