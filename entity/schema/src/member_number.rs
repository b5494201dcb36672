//! A number under which a member once stood on the list: addresses with it lead on.

use sea_orm::entity::prelude::*;

use entity::id::MemberId;

/// A number under which a member once stood on the list: addresses with it lead on.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "member_number")]
pub struct Model {
    /// 13 digits.
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: String,
    /// Whose number it was.
    pub member_id: MemberId,
    /// When it was put right.
    pub until: DateTimeUtc,
    /// The row behind `member_id`.
    #[sea_orm(belongs_to, from = "member_id", to = "id")]
    pub member: BelongsTo<super::member::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
