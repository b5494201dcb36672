//! Whether the desk can do its work now: it is tried, not guessed.

use std::collections::BTreeMap;
use std::time::Duration;

use chrono::TimeDelta;
use entity::db::{job, throttle};
use sea_orm::{ActiveValue, ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter};

use crate::desk::Desk;
use crate::desk::health::Fault;
use crate::error::AppError;

/// How long each part may take to answer.
const PATIENCE: Duration = Duration::from_secs(5);
/// How long a job may be due before somebody should have begun it. Longer than a worker keeps one to itself.
const OVERDUE: TimeDelta = TimeDelta::minutes(15);
/// The row that is written and taken away again.
const BUCKET: &str = "readiness";

/// Tries everything, and says what does not work, and why (for the log).
pub async fn probe(desk: &Desk) -> BTreeMap<Fault, String> {
    let database = in_time(writes(desk)).await;
    let keys = in_time(async { desk.keys().try_writing().await.map_err(AppError::from) }).await;
    let files = in_time(async { desk.files().try_writing().await.map_err(AppError::from) }).await;
    // Without the database nobody can say how the jobs are.
    let worker = if database.is_ok() { in_time(works(desk)).await } else { Ok(()) };
    let tried = [(Fault::Database, database), (Fault::Keys, keys), (Fault::Files, files), (Fault::Worker, worker)];
    tried.into_iter().filter_map(|(fault, outcome)| Some((fault, outcome.err()?))).collect()
}

async fn in_time(part: impl Future<Output = Result<(), AppError>>) -> Result<(), String> {
    match tokio::time::timeout(PATIENCE, part).await {
        Ok(outcome) => outcome.map_err(|error| format!("{error:#}")),
        Err(_) => Err("no answer in time".to_owned()),
    }
}

/// A row is written and taken away: a disk that is full or a database that only reads says so at the commit, not before.
async fn writes(desk: &Desk) -> Result<(), AppError> {
    throttle::Entity::find().filter(throttle::Column::Bucket.eq(BUCKET)).one(desk.read()).await?;
    let tx = desk.db().begin().await?;
    let row = throttle::ActiveModel {
        bucket: ActiveValue::Set(BUCKET.to_owned()),
        window_start: ActiveValue::Set(desk.now()),
        count: ActiveValue::Set(0),
    };
    throttle::Entity::insert(row).exec_without_returning(&tx).await?;
    throttle::Entity::delete_many().filter(throttle::Column::Bucket.eq(BUCKET)).exec(&tx).await?;
    tx.commit().await?;
    Ok(())
}

/// Somebody is at the jobs: none has been due for long, or else one was begun or done since.
async fn works(desk: &Desk) -> Result<(), AppError> {
    let now = desk.now();
    let since = now - OVERDUE;
    let open = Condition::all().add(job::Column::DoneAt.is_null()).add(job::Column::GaveUpAt.is_null());
    let free = Condition::any().add(job::Column::LockedUntil.is_null()).add(job::Column::LockedUntil.lt(now));
    let overdue =
        job::Entity::find().filter(open.add(free).add(job::Column::RunAt.lt(since))).count(desk.read()).await?;
    if overdue == 0 {
        return Ok(());
    }
    let at_work = Condition::any()
        .add(job::Column::DoneAt.gte(since))
        .add(job::Column::GaveUpAt.gte(since))
        .add(job::Column::LockedUntil.gte(now));
    if job::Entity::find().filter(at_work).count(desk.read()).await? == 0 {
        return Err(AppError::broken(anyhow::anyhow!("{overdue} jobs are overdue and nobody is at them")));
    }
    Ok(())
}
