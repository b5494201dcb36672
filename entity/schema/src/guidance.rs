//! A file on a member (指導・勧告). It outlives the case that started it.

use sea_orm::entity::prelude::*;

use entity::id::{CaseId, MeasureFileId, MemberId, StaffId};

/// A file on a member (指導・勧告). It outlives the case that started it.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "guidance")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: MeasureFileId,
    /// Its number as people see it, unique.
    pub number: String,
    pub member_id: MemberId,
    /// The case that started it.
    pub origin_case_id: Option<CaseId>,
    /// How far it is, as a code.
    pub status: String,
    /// The `seq` of the last event.
    pub version: i32,
    /// The next day something is due.
    pub due_on: Option<Date>,
    /// When the row was made.
    pub created_at: DateTimeUtc,
    /// When the first measure was issued; before that the member may not know of the file.
    pub told_at: Option<DateTimeUtc>,
    /// The rung of the last measure, as a code.
    pub rung: Option<String>,
    /// Who made the proposal that waits for a second person.
    pub proposal_by: Option<StaffId>,
    /// The row behind `member_id`.
    #[sea_orm(belongs_to, from = "member_id", to = "id")]
    pub member: BelongsTo<super::member::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
