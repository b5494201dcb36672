//! The people of a member who sign in, for the registrars.

use entity::people::MemberRole;
use schema::member_user;
use sea_orm::Order;

use crate::prelude::*;

/// How far a user is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UserState {
    /// Invited; no password yet.
    Invited,
    Active,
    Off,
}

/// A user of a member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct User {
    pub id: MemberUserId,
    pub member: MemberId,
    /// The name as typed.
    pub name: String,
    /// The mail address they sign in with.
    pub mail: String,
    /// The right inside the company.
    pub role: MemberRole,
    /// How far they are.
    pub state: UserState,
    /// The version of the row, for the form.
    pub version: i32,
}

impl From<member_user::Model> for User {
    fn from(row: member_user::Model) -> Self {
        let state = match (row.active, row.password_hash.is_some()) {
            (false, _) => UserState::Off,
            (true, false) => UserState::Invited,
            (true, true) => UserState::Active,
        };
        Self {
            id: row.id,
            member: row.member_id,
            name: row.name,
            mail: row.login,
            role: row.role,
            state,
            version: row.version,
        }
    }
}

/// The users of a member, the first one first.
pub async fn of(app: &AppState, member: MemberId) -> Result<Vec<User>, AppError> {
    let rows = member_user::Entity::find()
        .filter(member_user::Column::MemberId.eq(member))
        .order_by(member_user::Column::CreatedAt, Order::Asc)
        .order_by(member_user::Column::Id, Order::Asc)
        .all(app.read())
        .await?;
    Ok(rows.into_iter().map(User::from).collect())
}

/// One user of a member.
///
/// # Errors
/// [`AppError::NotFound`] if this member has no such user; database failures.
pub async fn one(app: &AppState, member: MemberId, id: MemberUserId) -> Result<User, AppError> {
    member_user::Entity::find_by_id(id)
        .filter(member_user::Column::MemberId.eq(member))
        .one(app.read())
        .await?
        .map(User::from)
        .ok_or(AppError::NotFound)
}
