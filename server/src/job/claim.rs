//! Taking a job so that nobody else has it: one conditional update, on both databases.

use chrono::TimeDelta;
use schema::job;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use usecase::state::AppState;
use usecase::support::job::Job;

use crate::job::lane::{Lane, due};

/// How long a job belongs to who took it, unless that worker says again that it is at it; after that it is taken for dead.
const LEASE_MINUTES: i64 = 10;
/// How many candidates are looked at when others are faster.
const CANDIDATES: u64 = 8;

/// A job that is ours for now.
#[derive(Clone, Debug)]
pub struct Claimed {
    /// The row as it was before it was taken.
    pub row: job::Model,
    /// How often it was begun, this time included.
    pub attempt: i32,
    /// What is to be done; none if this program does not understand it.
    pub job: Option<Job>,
    /// The lane it was found in.
    pub lane: Lane,
}

/// Takes the job of a lane that has waited longest, if one is due.
///
/// # Errors
/// When the database fails.
pub async fn claim(app: &AppState, lane: Lane) -> anyhow::Result<Option<Claimed>> {
    let now = app.now();
    let candidates = job::Entity::find()
        .filter(due(lane, now))
        .order_by_asc(job::Column::RunAt)
        .order_by_asc(job::Column::Id)
        .limit(CANDIDATES)
        .all(app.read())
        .await?;
    for row in candidates {
        let taken = job::Entity::update_many()
            .col_expr(job::Column::LockedUntil, Expr::value(now + TimeDelta::minutes(LEASE_MINUTES)))
            .col_expr(job::Column::Attempts, Expr::col(job::Column::Attempts).add(1))
            .filter(job::Column::Id.eq(row.id))
            .filter(job::Column::Attempts.eq(row.attempts))
            .filter(due(lane, now))
            .exec(&app.db().write)
            .await?;
        if taken.rows_affected == 1 {
            let attempt = row.attempts.saturating_add(1);
            let job = serde_json::from_str(&row.payload).ok();
            return Ok(Some(Claimed { row, attempt, job, lane }));
        }
    }
    Ok(None)
}

/// Writes into the row of a job that is still ours. False if somebody else has taken it meanwhile: then nothing is written.
pub(super) async fn write(
    db: &impl sea_orm::ConnectionTrait,
    claimed: &Claimed,
    row: job::ActiveModel,
) -> Result<bool, DbErr> {
    let written = job::Entity::update_many()
        .set(row)
        .filter(job::Column::Id.eq(claimed.row.id))
        .filter(job::Column::Attempts.eq(claimed.attempt))
        .exec(db)
        .await?;
    Ok(written.rows_affected == 1)
}

/// Says that we are still at it. False if somebody else has taken the job meanwhile.
pub(super) async fn renew(app: &AppState, claimed: &Claimed) -> Result<bool, DbErr> {
    let until = app.now() + TimeDelta::minutes(LEASE_MINUTES);
    let row = job::ActiveModel { locked_until: sea_orm::Set(Some(until)), ..Default::default() };
    write(&app.db().write, claimed, row).await
}
