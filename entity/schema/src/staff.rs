//! A person of the accredited body who signs in. Never deleted, only made inactive.

use sea_orm::entity::prelude::*;

use entity::id::StaffId;
use entity::people::Role;

/// A person of the accredited body who signs in. Never deleted, only made inactive.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "staff")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: StaffId,
    /// What is typed to sign in: lower case, unique.
    pub login: String,
    /// The name as colleagues see it.
    pub name: String,
    /// What this person may do.
    pub role: Role,
    /// Argon2id in PHC form; none before the first sign-in.
    pub password_hash: Option<String>,
    /// Whether this person may sign in.
    pub active: bool,
    /// When the row was made.
    pub created_at: DateTimeUtc,
    /// Counts changes, for `where version = ?`.
    pub version: i32,
}

impl ActiveModelBehavior for ActiveModel {}
