//! An import of the member list: a file that was read, what it would change, who agreed.

use sea_orm::entity::prelude::*;

use entity::id::StaffId;

/// An import of the member list: a file that was read, what it would change, who agreed.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "member_import")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// `open`, `proposed`, `applied`, `undone` or `dropped`.
    pub state: String,
    /// The name under which the file was sent, cleaned.
    pub file_name: String,
    /// The table as it was read, sealed; none when it is not needed any more.
    pub sealed_table: Option<Vec<u8>>,
    /// What people said about it, sealed.
    pub sealed_answers: Option<Vec<u8>>,
    /// What will be done, fixed when it was proposed; sealed.
    pub sealed_plan: Option<Vec<u8>>,
    /// How to undo it, sealed; none when the time for that is over.
    pub sealed_before: Option<Vec<u8>>,
    /// How many businesses come onto the list.
    pub added: i32,
    /// How many are changed.
    pub changed: i32,
    pub ended: i32,
    /// How many stay as they are.
    pub same: i32,
    /// Who sent the file.
    pub prepared_by: StaffId,
    pub proposed_by: Option<StaffId>,
    /// Who agreed: neither of the two.
    pub approved_by: Option<StaffId>,
    pub undone_by: Option<StaffId>,
    /// When the file was sent.
    pub created_at: DateTimeUtc,
    /// When it was proposed.
    pub proposed_at: Option<DateTimeUtc>,
    /// When it was applied.
    pub applied_at: Option<DateTimeUtc>,
    /// When it was undone.
    pub undone_at: Option<DateTimeUtc>,
    /// When it was changed last.
    pub updated_at: DateTimeUtc,
    /// Counts changes, for `where version = ?`.
    pub version: i32,
}

impl ActiveModelBehavior for ActiveModel {}
