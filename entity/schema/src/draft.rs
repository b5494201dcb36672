//! A complaint that is being written; it becomes the case with the same id.

use sea_orm::entity::prelude::*;

use entity::id::DraftId;

/// A complaint that is being written; it becomes the case with the same id.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "draft")]
pub struct Model {
    /// Which draft: the id of the later case.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: DraftId,
    /// Blind index of the code that resumes it, unique.
    pub code_index: String,
    /// The answers so far, sealed with the case key.
    pub sealed: Vec<u8>,
    /// When the first answer was saved.
    pub created_at: DateTimeUtc,
    /// When the last answer was saved.
    pub updated_at: DateTimeUtc,
    /// When it is destroyed unsent.
    pub expires_at: DateTimeUtc,
    /// When it was sent; then the case exists.
    pub submitted_at: Option<DateTimeUtc>,
    /// Counts savings, for `where version = ?`.
    pub version: i32,
}

impl ActiveModelBehavior for ActiveModel {}
