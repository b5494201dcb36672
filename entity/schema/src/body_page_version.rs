//! One version of a page of the body.

use sea_orm::entity::prelude::*;

use entity::id::StaffId;

/// One version of a page of the body.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "body_page_version")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Of which page ([`entity::site_page::PageKey`]).
    pub page: String,
    /// 1, 2, 3 …, unique within the page.
    pub number: i32,
    pub content: String,
    /// What changed, in plain words.
    pub summary: String,
    /// `draft`, `proposed`, `published` or `superseded`.
    pub status: String,
    pub written_by: StaffId,
    /// Who proposed its publication.
    pub proposed_by: Option<StaffId>,
    /// Who agreed: somebody else.
    pub approved_by: Option<StaffId>,
    /// When it was published.
    pub published_at: Option<DateTimeUtc>,
    /// When the row was made.
    pub created_at: DateTimeUtc,
    /// When it was changed last.
    pub updated_at: DateTimeUtc,
    /// Counts changes, for `where version = ?`.
    pub version: i32,
}

impl ActiveModelBehavior for ActiveModel {}
