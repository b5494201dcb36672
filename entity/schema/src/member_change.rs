//! One change of a member: the history of the list.

use sea_orm::entity::prelude::*;

use entity::id::{MemberId, StaffId};

/// One change of a member: the history of the list.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "member_change")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub member_id: MemberId,
    pub at: DateTimeUtc,
    /// Who; none when the program did it (first filling).
    pub staff_id: Option<StaffId>,
    /// What, as JSON: an object of field to `[before, after]`.
    pub summary: String,
    /// The row behind `member_id`.
    #[sea_orm(belongs_to, from = "member_id", to = "id")]
    pub member: BelongsTo<super::member::Entity>,
    /// The row behind `staff_id`.
    #[sea_orm(belongs_to, from = "staff_id", to = "id")]
    pub staff: BelongsTo<Option<super::staff::Entity>>,
}

impl ActiveModelBehavior for ActiveModel {}
