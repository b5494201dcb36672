//! A member said that it has read a version of a guideline.

use sea_orm::entity::prelude::*;

use entity::id::{MemberId, MemberUserId};

/// A member said that it has read a version of a guideline.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "guideline_acknowledgement")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub version_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub member_id: MemberId,
    pub by_user: MemberUserId,
    pub at: DateTimeUtc,
    /// The row behind `version_id`.
    #[sea_orm(belongs_to, from = "version_id", to = "id")]
    pub guideline_version: BelongsTo<super::guideline_version::Entity>,
    /// The row behind `member_id`.
    #[sea_orm(belongs_to, from = "member_id", to = "id")]
    pub member: BelongsTo<super::member::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
