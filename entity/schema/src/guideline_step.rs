//! A step in the life of a version of a guideline: added to, never changed.

use sea_orm::entity::prelude::*;

use entity::guideline::life::Step;
use entity::id::StaffId;

/// A step in the life of a version of a guideline: added to, never changed.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "guideline_step")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub version_id: Uuid,
    pub step: Step,
    /// The day it was done, where that is not the day of recording.
    pub on_day: Option<Date>,
    /// Its document and where it is kept; for the hearing also who was heard. May be empty.
    pub document: String,
    pub by_staff: StaffId,
    /// When it was recorded.
    pub at: DateTimeUtc,
    /// The row behind `version_id`.
    #[sea_orm(belongs_to, from = "version_id", to = "id")]
    pub guideline_version: BelongsTo<super::guideline_version::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
