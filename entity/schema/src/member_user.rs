//! A person of a member who signs in to answer.

use sea_orm::entity::prelude::*;

use entity::id::{MemberId, MemberUserId};
use entity::people::MemberRole;

/// A person of a member who signs in to answer.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "member_user")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: MemberUserId,
    pub member_id: MemberId,
    /// The mail address in lower case, unique.
    pub login: String,
    /// The name as typed.
    pub name: String,
    /// What this person may do.
    pub role: MemberRole,
    /// Argon2id in PHC form; none before the first sign-in.
    pub password_hash: Option<String>,
    /// Whether this person may sign in.
    pub active: bool,
    /// When the row was made.
    pub created_at: DateTimeUtc,
    /// Counts changes, for `where version = ?`.
    pub version: i32,
    /// The row behind `member_id`.
    #[sea_orm(belongs_to, from = "member_id", to = "id")]
    pub member: BelongsTo<super::member::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
