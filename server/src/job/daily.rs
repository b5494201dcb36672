//! The daily round, at night: what has expired goes.

use std::collections::HashSet;

use chrono::{NaiveDate, TimeDelta};
use entity::id::{BulletinId, CaseId};
use entity::safety::amount::Amount;
use entity::safety::stores::Sweep;
use schema::{bulletin, case_file, draft as draft_row, file, form_key, job as job_row, session};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QuerySelect};
use usecase::case::draft;
use usecase::case::upkeep;
use usecase::error::AppError;
use usecase::import::keep as imports;
use usecase::safety;
use usecase::safety::amount::{self, RoundKind, RoundVerdict};
use usecase::state::AppState;
use usecase::support::file_destruction;
use usecase::support::job::{self, Job};
use usecase::support::throttle;
use uuid::Uuid;

use crate::job::trouble::Trouble;

/// Ended sessions are kept so long, for questions about who was in.
const SESSION_DAYS: i64 = 30;
/// A form that was posted may be posted again so long and still gets its first answer.
const FORM_DAYS: i64 = 40;
/// Finished jobs are kept so long.
const JOB_DAYS: i64 = 90;
/// Keys and files that nothing refers to are left alone so long: a receipt may be on its way.
const ORPHAN_HOURS: i64 = 24;

/// Promises today's round; promising twice is promising once.
pub(super) async fn queue(app: &AppState, day: NaiveDate) -> Result<(), AppError> {
    let now = app.now();
    job::enqueue(&app.db().write, now, now, &format!("daily:{day}"), &Job::Daily { day }).await
}

/// Today's round. Every part may be repeated.
pub(super) async fn run(app: &AppState, _day: NaiveDate) -> Result<(), Trouble> {
    let sweep = safety::sweep(app, TimeDelta::hours(ORPHAN_HOURS)).await?;
    expired_drafts(app).await?;
    orphan_keys(app, &sweep).await?;
    orphan_files(app, &sweep).await?;
    let round = upkeep::papers(app).await?;
    let ended = file_destruction::end_shared_keys(app).await?;
    if ended > 0 {
        tracing::info!(ended, "keys that papers shared which are gone were destroyed");
    }
    old_rows(app).await?;
    let forgotten = imports::forget(app).await?;
    if forgotten > 0 {
        tracing::info!(forgotten, "the contents of old imports were forgotten");
    }
    throttle::sweep(app).await?;
    if safety::check(app).await?.is_none() {
        safety::go_on(app).await?;
    }
    if round.failed > 0 {
        return Err(Trouble::Later(format!("{} cases", round.failed)));
    }
    Ok(())
}

/// Unsent drafts whose time is over: keys, rows and files.
async fn expired_drafts(app: &AppState) -> Result<(), Trouble> {
    let unsent = draft_row::Entity::find().filter(draft_row::Column::SubmittedAt.is_null());
    let there = unsent.clone().count(app.read()).await?;
    let over: Vec<CaseId> = unsent
        .select_only()
        .column(draft_row::Column::Id)
        .filter(draft_row::Column::ExpiresAt.lte(app.now()))
        .into_tuple()
        .all(app.read())
        .await?;
    if amount::ask(app, RoundKind::Drafts, Amount { going: count(over.len()), there }).await? == RoundVerdict::Waits {
        return Ok(());
    }
    for id in over {
        draft::erase(app, id, None).await?;
    }
    Ok(())
}

/// Keys that were made for a draft, case or paper whose row never came to be, or that outlived their paper.
async fn orphan_keys(app: &AppState, sweep: &Sweep) -> Result<(), Trouble> {
    let mut orphans = Vec::new();
    for id in app.keys().swept_by(sweep).await? {
        let is_draft = draft_row::Entity::find_by_id(id).one(app.read()).await?.is_some();
        // The attachments of a bulletin lie under the keys of its id.
        let is_bulletin = bulletin::Entity::find_by_id(BulletinId(id.0)).one(app.read()).await?.is_some();
        if !is_draft && !is_bulletin && case_file::Entity::find_by_id(id).one(app.read()).await?.is_none() {
            orphans.push(id);
        }
    }
    let outlived = file_destruction::outlived(app, sweep).await?;
    let there = app.keys().count().await?.saturating_add(app.keys().count_papers().await?);
    let going = count(orphans.len().saturating_add(outlived.len()));
    if amount::ask(app, RoundKind::Keys, Amount { going, there }).await? == RoundVerdict::Waits {
        return Ok(());
    }
    for id in &orphans {
        app.keys().destroy_case(*id, app.now()).await?;
        // Scans that were sent with a form which was then given up; the sweep takes their bytes.
        file::Entity::delete_many().filter(file::Column::CaseId.eq(*id)).exec(&app.db().write).await?;
    }
    for object in outlived {
        app.keys().destroy_paper(object, app.now()).await?;
    }
    if going > 0 {
        tracing::info!(destroyed = going, "keys that nothing refers to were destroyed");
    }
    Ok(())
}

fn count(length: usize) -> u64 {
    u64::try_from(length).unwrap_or(u64::MAX)
}

/// Files in the store that no row knows.
async fn orphan_files(app: &AppState, sweep: &Sweep) -> Result<(), Trouble> {
    let known: HashSet<Uuid> = file::Entity::find()
        .select_only()
        .column(file::Column::Object)
        .filter(file::Column::DestroyedAt.is_null())
        .into_tuple::<Uuid>()
        .all(app.read())
        .await?
        .into_iter()
        .collect();
    let orphans = app.files().orphans(&known, sweep).await?;
    let amount = Amount { going: count(orphans.len()), there: count(orphans.len().saturating_add(known.len())) };
    let mut removed = app.files().sweep_spool(app.now()).await?;
    if amount::ask(app, RoundKind::Files, amount).await? == RoundVerdict::Goes {
        for object in orphans {
            file_destruction::destroy(app, object).await?;
            removed = removed.saturating_add(1);
        }
    }
    if removed > 0 {
        tracing::info!(removed, "files that nothing refers to were removed");
    }
    Ok(())
}

/// Rows of the machine that nobody needs any more.
async fn old_rows(app: &AppState) -> Result<(), Trouble> {
    let now = app.now();
    let write = &app.db().write;
    session::Entity::delete_many()
        .filter(session::Column::ExpiresAt.lt(now - TimeDelta::days(SESSION_DAYS)))
        .exec(write)
        .await?;
    form_key::Entity::delete_many()
        .filter(form_key::Column::At.lt(now - TimeDelta::days(FORM_DAYS)))
        .exec(write)
        .await?;
    job_row::Entity::delete_many()
        .filter(job_row::Column::DoneAt.lt(now - TimeDelta::days(JOB_DAYS)))
        .exec(write)
        .await?;
    Ok(())
}
