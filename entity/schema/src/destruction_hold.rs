//! A destruction that was refused because it was unusually large, until a person allows it.

use sea_orm::entity::prelude::*;

/// A destruction that was refused because it was unusually large, until a person allows it.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "destruction_hold")]
pub struct Model {
    /// What would have gone, as a code.
    #[sea_orm(primary_key, auto_increment = false)]
    pub what: String,
    /// So many of them.
    pub amount: i64,
    /// When it was refused.
    pub refused_at: DateTimeUtc,
    /// When a person allowed it.
    pub allowed_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}
