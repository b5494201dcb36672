//! The announced end of the business.

use sea_orm::entity::prelude::*;

use entity::id::StaffId;

/// The announced end of the business.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "wind_up")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// 1 while it is proposed or ordered, so that there is one at a time; nothing when it was withdrawn.
    pub slot: Option<i32>,
    /// The last day on which complaints are taken.
    pub intake_until: Date,
    /// The last day of the business.
    pub ends_on: Date,
    /// The day it was filed with the Commission (Cabinet Order Article 15).
    pub filed_on: Date,
    /// Why, for the log of the house.
    pub reason: String,
    /// `proposed`, `ordered` or `withdrawn`.
    pub status: String,
    pub proposed_by: StaffId,
    /// Who agreed: somebody else.
    pub ordered_by: Option<StaffId>,
    /// Who took it back.
    pub withdrawn_by: Option<StaffId>,
    /// When the row was made.
    pub created_at: DateTimeUtc,
    /// When it was changed last.
    pub updated_at: DateTimeUtc,
    /// Counts changes, for `where version = ?`.
    pub version: i32,
}

impl ActiveModelBehavior for ActiveModel {}
