//! Whether the two databases take what is written: it is tried, not guessed. The folder of the files is
//! [`crate::support::storage`]'s, the jobs are the workers'.

use std::collections::BTreeMap;
use std::time::Duration;

use schema::throttle;
use sea_orm::ActiveValue;

use crate::prelude::*;
use crate::state::health::Fault;

/// How long each part may take to answer.
const PATIENCE: Duration = Duration::from_secs(5);
/// The row that is written and taken away again.
const BUCKET: &str = "readiness";

/// Tries both, and says what does not work, and why (for the log).
pub async fn probe(app: &AppState) -> BTreeMap<Fault, String> {
    let database = in_time(writes(app)).await;
    let keys = in_time(async { app.keys().try_writing().await.map_err(AppError::from) }).await;
    let tried = [(Fault::Database, database), (Fault::Keys, keys)];
    tried.into_iter().filter_map(|(fault, outcome)| Some((fault, outcome.err()?))).collect()
}

async fn in_time(part: impl Future<Output = Result<(), AppError>>) -> Result<(), String> {
    match tokio::time::timeout(PATIENCE, part).await {
        Ok(outcome) => outcome.map_err(|error| format!("{error:#}")),
        Err(_) => Err("no answer in time".to_owned()),
    }
}

/// A row is written and taken away: a disk that is full or a database that only reads says so at the commit, not before.
async fn writes(app: &AppState) -> Result<(), AppError> {
    throttle::Entity::find().filter(throttle::Column::Bucket.eq(BUCKET)).one(app.read()).await?;
    let tx = app.db().begin().await?;
    let row = throttle::ActiveModel {
        bucket: ActiveValue::Set(BUCKET.to_owned()),
        window_start: ActiveValue::Set(app.now()),
        count: ActiveValue::Set(0),
    };
    throttle::Entity::insert(row).exec_without_returning(&tx).await?;
    throttle::Entity::delete_many().filter(throttle::Column::Bucket.eq(BUCKET)).exec(&tx).await?;
    tx.commit().await?;
    Ok(())
}
