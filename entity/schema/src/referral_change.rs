//! One change of a desk elsewhere: the history of the register.

use sea_orm::entity::prelude::*;

use entity::id::{ReferralId, StaffId};

/// One change of a desk elsewhere; append-only.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "referral_change")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub desk_id: ReferralId,
    pub at: DateTimeUtc,
    /// Who; none when it came with the program.
    pub staff_id: Option<StaffId>,
    /// What, as JSON: an object of field to `[before, after]`.
    pub summary: String,
    /// The row behind `desk_id`.
    #[sea_orm(belongs_to, from = "desk_id", to = "id")]
    pub desk: BelongsTo<super::referral_desk::Entity>,
    /// The row behind `staff_id`.
    #[sea_orm(belongs_to, from = "staff_id", to = "id")]
    pub staff: BelongsTo<Option<super::staff::Entity>>,
}

impl ActiveModelBehavior for ActiveModel {}
