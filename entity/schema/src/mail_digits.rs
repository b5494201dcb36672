//! The digits that were mailed last to confirm an address.

use sea_orm::entity::prelude::*;

use entity::id::CaseId;

/// The digits that were mailed last to confirm an address.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "mail_digits")]
pub struct Model {
    /// Of which draft or case.
    #[sea_orm(primary_key, auto_increment = false)]
    pub case_id: CaseId,
    /// Keyed hash of case, address and digits.
    pub digits_hash: String,
    /// From when on they are worth nothing.
    pub expires_at: DateTimeUtc,
    /// When they were used; once is enough.
    pub used_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}
