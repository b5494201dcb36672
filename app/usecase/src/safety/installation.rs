//! The one row that says which installation this is. Read from the writing side: it changes what may be destroyed.

use entity::safety::stores::Gap;
use schema::installation;
use sea_orm::sea_query::ExprTrait;

use crate::prelude::*;

pub(super) use schema::installation::Model as Row;

/// The row. Without it nobody knows what may be destroyed.
pub(super) async fn load(app: &AppState) -> Result<Row, AppError> {
    find(app).await?.ok_or_else(|| AppError::broken(anyhow::anyhow!("the row that names the installation is gone")))
}

pub(super) async fn find(app: &AppState) -> Result<Option<Row>, AppError> {
    Ok(installation::Entity::find().one(&app.db().write).await?)
}

/// The time of which the data know nothing.
pub(super) fn gap(row: &Row) -> Option<Gap> {
    Some(Gap { from: row.gap_from?, to: row.gap_to? })
}

/// Brings the generation up to that of the keys, which went first.
pub(super) async fn follow(app: &AppState, from: i64) -> Result<(), AppError> {
    installation::Entity::update_many()
        .col_expr(installation::Column::Generation, Expr::col(installation::Column::Generation).add(1))
        .filter(installation::Column::Generation.eq(from))
        .exec(&app.db().write)
        .await?;
    Ok(())
}

/// Remembers a time of which the data know nothing.
pub(super) async fn spare(app: &AppState, gap: Gap) -> Result<(), AppError> {
    installation::Entity::update_many()
        .set(installation::ActiveModel {
            gap_from: Set(Some(gap.from)),
            gap_to: Set(Some(gap.to)),
            ..Default::default()
        })
        .filter(installation::Column::Slot.eq(1))
        .exec(&app.db().write)
        .await?;
    Ok(())
}

/// Remembers that the time is good; never backwards.
pub(super) async fn believe(app: &AppState, now: DateTime<Utc>, gap: Option<Gap>) -> Result<(), AppError> {
    installation::Entity::update_many()
        .set(installation::ActiveModel {
            clock_at: Set(now),
            gap_from: Set(gap.map(|gap| gap.from)),
            gap_to: Set(gap.map(|gap| gap.to)),
            ..Default::default()
        })
        .filter(installation::Column::ClockAt.lt(now))
        .exec(&app.db().write)
        .await?;
    Ok(())
}
