//! A letter to be printed and posted.

use sea_orm::entity::prelude::*;

use entity::id::{CaseId, MeasureFileId, MemberId, StaffId};

/// A letter to be printed and posted.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "letter")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub case_id: Option<CaseId>,
    /// About which guidance file; one of the two is set.
    pub guidance_id: Option<MeasureFileId>,
    /// To which member, where it goes to one.
    pub member_id: Option<MemberId>,
    /// Which letter, as a code.
    pub kind: String,
    pub recipient: String,
    /// Address and text, sealed with the case key (or the desk's own, without a case).
    pub sealed: Vec<u8>,
    /// When it was owed.
    pub created_at: DateTimeUtc,
    /// 投函日: the day it was posted.
    pub posted_on: Option<Date>,
    /// Who posted it; set exactly when `posted_on` is.
    pub posted_by: Option<StaffId>,
    /// When the posting was noted; none before notes had a time.
    pub posted_at: Option<DateTimeUtc>,
    /// The row behind `case_id`.
    #[sea_orm(belongs_to, from = "case_id", to = "id")]
    pub case_file: BelongsTo<Option<super::case_file::Entity>>,
    /// The row behind `guidance_id`.
    #[sea_orm(belongs_to, from = "guidance_id", to = "id")]
    pub guidance: BelongsTo<Option<super::guidance::Entity>>,
}

impl ActiveModelBehavior for ActiveModel {}
