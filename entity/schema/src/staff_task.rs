//! Something a person must do outside the program: a call, a failed notice.

use sea_orm::entity::prelude::*;

use entity::id::{CaseId, StaffId};

/// Something a person must do outside the program: a call, a failed notice.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "staff_task")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub case_id: Option<CaseId>,
    /// What, as a code.
    pub kind: String,
    /// The particulars, sealed with the case key (or the desk's own, without a case).
    pub sealed: Vec<u8>,
    /// When it should be done.
    pub due_on: Option<Date>,
    /// When it came up.
    pub created_at: DateTimeUtc,
    /// When it was done.
    pub done_at: Option<DateTimeUtc>,
    /// Who did it; set exactly when `done_at` is.
    pub done_by: Option<StaffId>,
    /// The row behind `case_id`.
    #[sea_orm(belongs_to, from = "case_id", to = "id")]
    pub case_file: BelongsTo<Option<super::case_file::Entity>>,
}

impl ActiveModelBehavior for ActiveModel {}
