//! That a user of a member opened a version of a bulletin, and perhaps said so.

use sea_orm::entity::prelude::*;

use entity::id::MemberUserId;

/// That a user of a member opened a version of a bulletin, and perhaps said so.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "bulletin_mark")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub version_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub user_id: MemberUserId,
    /// When it was opened first.
    pub read_at: DateTimeUtc,
    /// When this person said 「読みました」 for the member.
    pub acknowledged_at: Option<DateTimeUtc>,
    /// The row behind `user_id`.
    #[sea_orm(belongs_to, from = "user_id", to = "id")]
    pub user: BelongsTo<super::member_user::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
