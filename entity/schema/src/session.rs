//! What the `sid` of a signed cookie points at; read on every request.

use sea_orm::entity::prelude::*;

use entity::id::SessionId;

/// What the `sid` of a signed cookie points at; read on every request.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "session")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: SessionId,
    /// `draft`, `applicant`, `member` or `staff`.
    pub kind: String,
    /// Whose: a draft, a case, a member user or a staff person.
    pub subject_id: Uuid,
    pub created_at: DateTimeUtc,
    pub seen_at: DateTimeUtc,
    pub expires_at: DateTimeUtc,
    /// How many seconds without a request end it.
    pub idle_seconds: i32,
    /// When it was ended by hand.
    pub ended_at: Option<DateTimeUtc>,
    /// SHA-256 of the secret that the cookie carries, 64 hexadecimal digits; none for a session from before there were any.
    pub secret_hash: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}
