//! Whether jobs are done, asked of the database: so a server that does none itself knows it too.

use chrono::{DateTime, TimeDelta, Utc};
use schema::{job, worker_beat};
use sea_orm::sea_query::OnConflict;
use sea_orm::{EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set};
use tokio_util::sync::CancellationToken;
use usecase::state::AppState;
use usecase::state::health::Fault;

use crate::job::lane::{Lane, due};
use crate::job::relay;

/// How often it is asked.
const ROUND: std::time::Duration = std::time::Duration::from_secs(15);
/// So long a job may be due, and so long a lane may be without a sign of life, before it is said that nobody works.
const SILENT_MINUTES: i64 = 10;

/// Asks again and again until told to stop, and tells the desk. The first time is one round after the start: the workers
/// that start with us have said by then that they are there, and what fell due while nobody ran is no fault of theirs.
pub async fn watch(app: AppState, stop: CancellationToken) {
    while tokio::time::timeout(ROUND, stop.cancelled()).await.is_err() {
        if let Err(error) = look(&app).await {
            // `/readyz` finds by itself that the database does not answer.
            tracing::warn!(cause = format!("{error:#}"), "the state of the jobs could not be read");
        }
    }
}

/// Asks once, and raises or clears the faults of worker and mail.
///
/// # Errors
/// When the database fails.
pub async fn look(app: &AppState) -> anyhow::Result<()> {
    let mut silent = Vec::new();
    for lane in Lane::ALL.iter().copied() {
        if is_silent(app, lane).await? {
            silent.push(lane.code());
        }
    }
    if silent.is_empty() {
        if app.health().clear(Fault::Worker) {
            tracing::info!("jobs are done again");
        }
    } else if app.health().raise(Fault::Worker) {
        tracing::error!(lanes = silent.join(" "), "jobs are due and no worker asks for them");
    }
    if relay::is_alarmed(app).await? {
        if app.health().raise(Fault::Mail) {
            tracing::error!("the mail relay takes nothing; see the tasks");
        }
    } else if app.health().clear(Fault::Mail) {
        tracing::info!("mails leave again");
    }
    Ok(())
}

async fn is_silent(app: &AppState, lane: Lane) -> anyhow::Result<bool> {
    let now = app.now();
    let oldest: Option<DateTime<Utc>> = job::Entity::find()
        .select_only()
        .column(job::Column::RunAt)
        .filter(due(lane, now))
        .order_by_asc(job::Column::RunAt)
        .into_tuple()
        .one(app.read())
        .await?;
    let beat = worker_beat::Entity::find_by_id(lane.code().to_owned()).one(app.read()).await?;
    Ok(nobody_works(now, oldest, beat.map(|beat| beat.at)))
}

/// Whether work waits and nobody comes. A lane that waits for the relay, or is busy with one job, still says that it is
/// there; a server on which nothing is due needs no worker.
fn nobody_works(now: DateTime<Utc>, oldest: Option<DateTime<Utc>>, beat: Option<DateTime<Utc>>) -> bool {
    let long_ago = now - TimeDelta::minutes(SILENT_MINUTES);
    oldest.is_some_and(|due| due < long_ago) && beat.is_none_or(|beat| beat < long_ago)
}

/// A worker of this lane is there.
pub(super) async fn beat(app: &AppState, lane: Lane) -> Result<(), sea_orm::DbErr> {
    worker_beat::Entity::insert(worker_beat::ActiveModel { lane: Set(lane.code().to_owned()), at: Set(app.now()) })
        .on_conflict(OnConflict::column(worker_beat::Column::Lane).update_column(worker_beat::Column::At).to_owned())
        .exec_without_returning(&app.db().write)
        .await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_work_that_waits_without_a_sign_of_life_is_a_fault() {
        let now = DateTime::from_timestamp(1_795_305_600, 0).unwrap();
        let ago = |minutes| Some(now - TimeDelta::minutes(minutes));
        for (oldest, beat, fault) in [
            (None, None, false),
            (None, ago(600), false),
            (ago(9), None, false),
            (ago(11), None, true),
            (ago(11), ago(11), true),
            (ago(11), ago(9), false),
            (ago(600), ago(1), false),
        ] {
            assert_eq!(nobody_works(now, oldest, beat), fault, "{oldest:?} {beat:?}");
        }
    }
}
