//! The member list as a whole, for whoever takes it away as data.

use chrono::{DateTime, NaiveDate, Utc};
use entity::db::member;
use sea_orm::{ColumnTrait, EntityTrait, Order, QueryFilter, QueryOrder, QuerySelect};

use crate::desk::Desk;
use crate::error::AppError;
use crate::usecase::read::member_changes::{begins, over};
use crate::usecase::read::members::{Member, MemberQuery, names_nobody, selected};

/// Every member that is asked for, by reading.
///
/// # Errors
/// If the database fails.
pub async fn everything(desk: &Desk, query: &MemberQuery) -> Result<Vec<Member>, AppError> {
    if names_nobody(query) {
        return Ok(Vec::new());
    }
    let rows = selected(query)
        .order_by(member::Column::Kana, Order::Asc)
        .order_by(member::Column::Id, Order::Asc)
        .all(desk.read())
        .await?;
    Ok(rows.into_iter().map(Member::from).collect())
}

/// When the public list became what it is: by the hand of somebody, or because a day of coverage came.
///
/// # Errors
/// If the database fails.
pub async fn changed_at(desk: &Desk) -> Result<Option<DateTime<Utc>>, AppError> {
    let today = desk.today();
    let written: Option<Option<DateTime<Utc>>> = member::Entity::find()
        .select_only()
        .column_as(member::Column::ListedAt.max(), "written")
        .filter(member::Column::ListedAt.lte(desk.now()))
        .into_tuple()
        .one(desk.read())
        .await?;
    let begun: Option<Option<NaiveDate>> = member::Entity::find()
        .select_only()
        .column_as(member::Column::CoveredFrom.max(), "begun")
        .filter(member::Column::CoveredFrom.lte(today))
        .into_tuple()
        .one(desk.read())
        .await?;
    let ended: Option<Option<NaiveDate>> = member::Entity::find()
        .select_only()
        .column_as(member::Column::CoveredUntil.max(), "ended")
        .filter(member::Column::CoveredUntil.lt(today))
        .into_tuple()
        .one(desk.read())
        .await?;
    Ok(written.flatten().max(begun.flatten().map(begins)).max(ended.flatten().map(over)))
}
