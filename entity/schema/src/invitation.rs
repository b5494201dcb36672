//! A one-time link: a first sign-in or a forgotten password. Only hashes of the secrets are kept.

use sea_orm::entity::prelude::*;

use entity::id::{InvitationId, StaffId};

/// A one-time link: a first sign-in or a forgotten password. Only hashes of the secrets are kept.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "invitation")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: InvitationId,
    /// `staff`, `member_user` or `reset`.
    pub kind: String,
    /// Whom it lets in: a `staff` or `member_user` row.
    pub subject_id: Uuid,
    /// Hash of the token in the link, unique.
    pub token_hash: String,
    /// Hash of the six digits told by another way, where there are any.
    pub code_hash: Option<String>,
    /// How many wrong codes were typed.
    pub tries: i32,
    /// From when on it is worth nothing.
    pub expires_at: DateTimeUtc,
    /// When it was used; once is enough.
    pub used_at: Option<DateTimeUtc>,
    /// Who invited; none from the command line or by the person itself.
    pub created_by: Option<StaffId>,
    /// When it was made.
    pub created_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
