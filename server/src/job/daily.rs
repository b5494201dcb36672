//! The daily round, at night: what has expired goes.

use std::collections::HashSet;

use app::desk::Desk;
use app::error::AppError;
use app::usecase::import::keep as imports;
use app::usecase::queue::{self, Wish};
use app::usecase::{draft, throttle, upkeep};
use chrono::{NaiveDate, TimeDelta};
use entity::db::{bulletin, case_file, draft as draft_row, file, form_key, job, session};
use entity::id::{BulletinId, CaseId};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use crate::job::perform::Trouble;

/// Ended sessions are kept so long, for questions about who was in.
const SESSION_DAYS: i64 = 30;
/// A form that was posted may be posted again so long and still gets its first answer.
const FORM_DAYS: i64 = 40;
/// Finished jobs are kept so long.
const JOB_DAYS: i64 = 90;
/// Keys and files that nothing refers to are left alone so long: a receipt may be on its way.
const ORPHAN_HOURS: i64 = 24;
/// More than this without a row in one day is no leftover of crashes but a mistake.
const MOST_ORPHANS: usize = 50;

/// Promises today's round; promising twice is promising once.
pub(super) async fn queue(desk: &Desk, day: NaiveDate) -> Result<(), AppError> {
    let now = desk.now();
    queue::wish(&desk.db().write, now, now, &format!("daily:{day}"), &Wish::Daily { day }).await
}

/// Today's round. Every part may be repeated.
pub(super) async fn run(desk: &Desk, _day: NaiveDate) -> Result<(), Trouble> {
    expired_drafts(desk).await?;
    orphan_keys(desk).await?;
    orphan_files(desk).await?;
    let papers = upkeep::papers(desk).await?;
    old_rows(desk).await?;
    let forgotten = imports::forget(desk).await?;
    if forgotten > 0 {
        tracing::info!(forgotten, "the contents of old imports were forgotten");
    }
    throttle::sweep(desk).await?;
    if papers.failed > 0 {
        return Err(Trouble::Later(format!("{} cases", papers.failed)));
    }
    Ok(())
}

/// Unsent drafts whose time is over: keys, rows and files.
async fn expired_drafts(desk: &Desk) -> Result<(), Trouble> {
    let over: Vec<CaseId> = draft_row::Entity::find()
        .select_only()
        .column(draft_row::Column::Id)
        .filter(draft_row::Column::SubmittedAt.is_null())
        .filter(draft_row::Column::ExpiresAt.lte(desk.now()))
        .into_tuple()
        .all(desk.read())
        .await?;
    for id in over {
        draft::erase(desk, id, None).await?;
    }
    Ok(())
}

/// Keys that were made for a draft or case whose row never came to be.
async fn orphan_keys(desk: &Desk) -> Result<(), Trouble> {
    let before = desk.now() - TimeDelta::hours(ORPHAN_HOURS);
    let mut orphans = Vec::new();
    for id in desk.keys().made_before(before).await? {
        let is_draft = draft_row::Entity::find_by_id(id).one(desk.read()).await?.is_some();
        // The attachments of a bulletin lie under the keys of its id.
        let is_bulletin = bulletin::Entity::find_by_id(BulletinId(id.0)).one(desk.read()).await?.is_some();
        if !is_draft && !is_bulletin && case_file::Entity::find_by_id(id).one(desk.read()).await?.is_none() {
            orphans.push(id);
        }
    }
    if too_many(orphans.len(), "keys") {
        return Ok(());
    }
    for id in orphans {
        desk.keys().destroy_case(id).await?;
        // Scans that were sent with a form which was then given up; the sweep takes their bytes.
        file::Entity::delete_many().filter(file::Column::CaseId.eq(id)).exec(&desk.db().write).await?;
    }
    Ok(())
}

/// Whether so much is without a row that the database must be the wrong one: an old copy beside today's keys and
/// files would look just like this, and what is destroyed then never comes back.
fn too_many(count: usize, what: &'static str) -> bool {
    let wrong = count > MOST_ORPHANS;
    if wrong {
        tracing::error!(count, what, "nothing was destroyed: is this the database that belongs to the keys and files?");
    }
    wrong
}

/// Files in the store that no row knows.
async fn orphan_files(desk: &Desk) -> Result<(), Trouble> {
    let known: HashSet<Uuid> = file::Entity::find()
        .select_only()
        .column(file::Column::Object)
        .filter(file::Column::DestroyedAt.is_null())
        .into_tuple::<Uuid>()
        .all(desk.read())
        .await?
        .into_iter()
        .collect();
    if too_many(desk.files().orphans(&known, desk.now()).await?.len(), "files") {
        return Ok(());
    }
    let removed = desk.files().sweep(&known, desk.now()).await?;
    if removed > 0 {
        tracing::info!(removed, "files that nothing refers to were removed");
    }
    Ok(())
}

/// Rows of the machine that nobody needs any more.
async fn old_rows(desk: &Desk) -> Result<(), Trouble> {
    let now = desk.now();
    let write = &desk.db().write;
    session::Entity::delete_many()
        .filter(session::Column::ExpiresAt.lt(now - TimeDelta::days(SESSION_DAYS)))
        .exec(write)
        .await?;
    form_key::Entity::delete_many()
        .filter(form_key::Column::At.lt(now - TimeDelta::days(FORM_DAYS)))
        .exec(write)
        .await?;
    job::Entity::delete_many().filter(job::Column::DoneAt.lt(now - TimeDelta::days(JOB_DAYS))).exec(write).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrong_database_destroys_nothing() {
        assert!(!too_many(0, "keys"));
        assert!(!too_many(MOST_ORPHANS, "keys"));
        assert!(too_many(MOST_ORPHANS + 1, "files"));
    }
}
