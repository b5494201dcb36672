//! The opt-out notices of a member.

use entity::id::OptOutId;
use schema::member_opt_out;
use sea_orm::Order;

use crate::member::opt_out::OptOutInput;
use crate::prelude::*;

/// A notice, as it is noted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OptOut {
    pub id: OptOutId,
    /// What it says, and its course.
    pub said: OptOutInput,
}

impl OptOut {
    /// Whether the public may read it here: the Commission publishes first (Article 27(4)), then the others.
    #[must_use]
    pub fn is_published(&self, today: NaiveDate) -> bool {
        self.said.published_on.is_some_and(|day| day <= today)
    }
}

/// All notices of a member, the newest first.
pub async fn of(app: &AppState, member: MemberId) -> Result<Vec<OptOut>, AppError> {
    let rows = member_opt_out::Entity::find()
        .filter(member_opt_out::Column::MemberId.eq(member))
        .order_by(member_opt_out::Column::FiledOn, Order::Desc)
        .order_by(member_opt_out::Column::Id, Order::Desc)
        .all(app.read())
        .await?;
    Ok(rows.into_iter().map(|row| OptOut { id: row.id, said: OptOutInput::from(row) }).collect())
}

/// One notice of a member.
///
/// # Errors
/// [`AppError::NotFound`] if the member has no such notice; database failures.
pub async fn one(app: &AppState, member: MemberId, id: OptOutId) -> Result<OptOut, AppError> {
    let row = member_opt_out::Entity::find_by_id(id)
        .filter(member_opt_out::Column::MemberId.eq(member))
        .one(app.read())
        .await?
        .ok_or(AppError::NotFound)?;
    Ok(OptOut { id: row.id, said: OptOutInput::from(row) })
}
