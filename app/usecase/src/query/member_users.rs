//! The users of one member, for the member itself.

use entity::people::MemberRole;
use schema::member_user;

use crate::approval::read::{self, UserOrigin};
use crate::prelude::*;

/// Where a user stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkState {
    Active,
    /// Was invited and has not yet come.
    Invited,
    Inactive,
}

/// A person who signs in for a member, as its administrator sees her.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    pub name: String,
    pub role: MemberRole,
    /// Whether the user can sign in.
    pub standing: LinkState,
    /// When the row was made.
    pub since: DateTime<Utc>,
    /// Who of the body proposed the newest invitation, and when it was agreed to; none for users from before two people
    /// were asked.
    pub origin: Option<UserOrigin>,
}

/// All users of this member, by name.
pub async fn of(app: &AppState, member: MemberId) -> Result<Vec<Person>, AppError> {
    let rows = member_user::Entity::find()
        .filter(member_user::Column::MemberId.eq(member))
        .order_by_asc(member_user::Column::Name)
        .all(app.read())
        .await?;
    let origins = read::origins(app, rows.iter().map(|row| row.id)).await?;
    Ok(rows
        .into_iter()
        .map(|row| Person {
            since: row.created_at,
            origin: origins.iter().find(|origin| origin.user == row.id).copied(),
            standing: match (row.active, row.password_hash.is_some()) {
                (false, _) => LinkState::Inactive,
                (true, true) => LinkState::Active,
                (true, false) => LinkState::Invited,
            },
            name: row.name,
            role: row.role,
        })
        .collect())
}
