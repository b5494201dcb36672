//! Taking a job so that nobody else has it: one conditional update, on both databases.

use app::desk::Desk;
use app::usecase::queue::Wish;
use chrono::{DateTime, TimeDelta, Utc};
use entity::db::job;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

/// How long a job belongs to who took it; after that its worker is taken for dead.
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
    pub wish: Option<Wish>,
}

fn due(now: DateTime<Utc>) -> Condition {
    Condition::all()
        .add(job::Column::DoneAt.is_null())
        .add(job::Column::GaveUpAt.is_null())
        .add(job::Column::RunAt.lte(now))
        .add(Condition::any().add(job::Column::LockedUntil.is_null()).add(job::Column::LockedUntil.lt(now)))
}

/// Takes the job that has waited longest, if one is due.
///
/// # Errors
/// When the database fails.
pub async fn claim(desk: &Desk) -> anyhow::Result<Option<Claimed>> {
    let now = desk.now();
    let candidates = job::Entity::find()
        .filter(due(now))
        .order_by_asc(job::Column::RunAt)
        .order_by_asc(job::Column::Id)
        .limit(CANDIDATES)
        .all(desk.read())
        .await?;
    for row in candidates {
        let taken = job::Entity::update_many()
            .col_expr(job::Column::LockedUntil, Expr::value(now + TimeDelta::minutes(LEASE_MINUTES)))
            .col_expr(job::Column::Attempts, Expr::col(job::Column::Attempts).add(1))
            .filter(job::Column::Id.eq(row.id))
            .filter(job::Column::Attempts.eq(row.attempts))
            .filter(due(now))
            .exec(&desk.db().write)
            .await?;
        if taken.rows_affected == 1 {
            let attempt = row.attempts.saturating_add(1);
            let wish = serde_json::from_str(&row.payload).ok();
            return Ok(Some(Claimed { row, attempt, wish }));
        }
    }
    Ok(None)
}
