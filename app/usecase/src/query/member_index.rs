//! Keeps the copy of the member list in memory as the database has it.

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use entity::id::MemberId;
use schema::{member, member_list};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};

use crate::error::AppError;
use crate::state::AppState;
use crate::state::member_index::{Days, Entry, Index};

/// The list as it is now.
pub(crate) async fn now(app: &AppState) -> Result<Arc<Index>, AppError> {
    let state = state(app).await?;
    let cache = app.members();
    let is_new = |copy: &Index| copy.seq() >= state.seq && !copy.is_empty();
    let copy = cache.copy();
    if is_new(&copy) {
        return Ok(copy);
    }
    let _alone = cache.alone().await;
    let copy = cache.copy();
    if is_new(&copy) {
        return Ok(copy);
    }
    let whole = copy.is_empty() || copy.seq() < state.floor;
    let written = read(app, (!whole).then_some(copy.seq())).await?;
    // Sorting a long list takes a tenth of a second: not on a thread that serves others.
    let make = move || if whole { Index::build(state.seq, written) } else { copy.with(state.seq, written) };
    let built = tokio::task::spawn_blocking(make).await.map_err(|e| AppError::broken(e.into()))?;
    let built = Arc::new(built);
    cache.put(&built);
    Ok(built)
}

/// The state of the list. It is read before the rows: what is written in between is read again the next time.
async fn state(app: &AppState) -> Result<member_list::Model, AppError> {
    let state = member_list::Entity::find().one(app.read()).await?;
    state.ok_or_else(|| AppError::broken(anyhow::anyhow!("the list has no state: a migration is missing")))
}

/// What was written since a state, or everything.
async fn read(app: &AppState, since: Option<i64>) -> Result<Vec<(Arc<Entry>, String)>, AppError> {
    type Columns = (MemberId, String, String, String, String, NaiveDate, Option<NaiveDate>, DateTime<Utc>);
    let mut rows = member::Entity::find()
        .select_only()
        .column(member::Column::Id)
        .column(member::Column::Kana)
        .column(member::Column::Folded)
        .column(member::Column::Field)
        .column(member::Column::Prefecture)
        .column(member::Column::CoveredFrom)
        .column(member::Column::CoveredUntil)
        .column(member::Column::ListedAt);
    if let Some(seq) = since {
        rows = rows.filter(member::Column::ListSeq.gt(seq));
    }
    let rows: Vec<Columns> = rows.into_tuple().all(app.read()).await?;
    Ok(rows
        .into_iter()
        .map(|(id, kana, folded, field, prefecture, from, until, listed_at)| {
            (Arc::new(Entry { id, kana, field, prefecture, days: Days { from, until }, listed_at }), folded)
        })
        .collect())
}
