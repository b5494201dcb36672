//! A bulletin (情報提供, Law 47(1)(ii)) over all its versions.

use sea_orm::entity::prelude::*;

use entity::id::{BulletinId, StaffId};

/// A bulletin (情報提供, Law 47(1)(ii)) over all its versions.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "bulletin")]
pub struct Model {
    /// Which bulletin. Its attachments lie under the keys of the same id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: BulletinId,
    /// When it was begun.
    pub created_at: DateTimeUtc,
    /// When it was withdrawn; none while it stands.
    pub withdrawn_at: Option<DateTimeUtc>,
    pub withdrawn_by: Option<StaffId>,
    /// Why, in words for its readers.
    pub withdrawn_why: Option<String>,
    /// Counts changes, for `where version = ?`.
    pub version: i32,
}

impl ActiveModelBehavior for ActiveModel {}
