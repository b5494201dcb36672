//! What a member was told of a case. Exists only after the notification.

use sea_orm::entity::prelude::*;

use entity::id::{CaseId, MemberId};

/// What a member was told of a case. Exists only after the notification.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "member_case_view")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub case_id: CaseId,
    /// Which member was told.
    pub member_id: MemberId,
    /// The disclosed text and the points asked, sealed with the case key.
    pub sealed: Vec<u8>,
    /// How far it is in the eyes of the member, as a code.
    pub status: String,
    /// The day of the notification.
    pub asked_on: Date,
    /// When an answer is due.
    pub due_on: Option<Date>,
    /// When it was changed last.
    pub updated_at: DateTimeUtc,
    /// The row behind `case_id`.
    #[sea_orm(belongs_to, from = "case_id", to = "id")]
    pub case_file: BelongsTo<super::case_file::Entity>,
    /// The row behind `member_id`.
    #[sea_orm(belongs_to, from = "member_id", to = "id")]
    pub member: BelongsTo<super::member::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
