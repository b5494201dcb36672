//! One thing that happened in a guidance file. Append-only, guarded by triggers.

use sea_orm::entity::prelude::*;

use entity::id::MeasureFileId;

/// One thing that happened in a guidance file. Append-only, guarded by triggers.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "guidance_event")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub guidance_id: MeasureFileId,
    /// Its place: 1, 2, 3 … without gaps, unique within the file.
    pub seq: i32,
    pub at: DateTimeUtc,
    /// Who: `staff`, `member` or `system`.
    pub actor_kind: String,
    /// Which staff person or member user.
    pub actor_id: Option<Uuid>,
    /// What, as a code.
    pub kind: String,
    /// Actor and event as JSON, sealed with the desk's own key: it outlives the case.
    pub sealed: Vec<u8>,
    /// The row behind `guidance_id`.
    #[sea_orm(belongs_to, from = "guidance_id", to = "id")]
    pub guidance: BelongsTo<super::guidance::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
