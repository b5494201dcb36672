//! A member's answer: being written (`sent_at` none, at most one a case and member) or sent.

use sea_orm::entity::prelude::*;

use entity::id::{CaseId, MemberId, MemberUserId};

/// A member's answer: being written (`sent_at` none, at most one a case and member) or sent.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "member_answer")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub case_id: CaseId,
    pub member_id: MemberId,
    /// The answer point by point, sealed with the case key.
    pub sealed: Vec<u8>,
    /// When the writing began.
    pub created_at: DateTimeUtc,
    /// When it was saved last.
    pub updated_at: DateTimeUtc,
    /// When it was sent.
    pub sent_at: Option<DateTimeUtc>,
    /// Who saved or sent it; none when staff entered an answer that came by post.
    pub by_user: Option<MemberUserId>,
    /// Counts savings, for `where version = ?`.
    pub version: i32,
    /// The row behind `case_id`.
    #[sea_orm(belongs_to, from = "case_id", to = "id")]
    pub case_file: BelongsTo<super::case_file::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
