//! One thing that happened in a case. Append-only, guarded by triggers.

use sea_orm::entity::prelude::*;

use entity::id::CaseId;

/// One thing that happened in a case. Append-only, guarded by triggers.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "case_event")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub case_id: CaseId,
    /// Its place: 1, 2, 3 … without gaps, unique within the case.
    pub seq: i32,
    pub at: DateTimeUtc,
    /// Who: `applicant`, `staff`, `member` or `system`.
    pub actor_kind: String,
    /// Which staff person or member user.
    pub actor_id: Option<Uuid>,
    /// What, as a code.
    pub kind: String,
    /// The whole event, sealed with the case key.
    pub sealed: Vec<u8>,
    /// The row behind `case_id`.
    #[sea_orm(belongs_to, from = "case_id", to = "id")]
    pub case_file: BelongsTo<super::case_file::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
