//! A time in which everybody may send an opinion on the draft of a guideline.

use sea_orm::entity::prelude::*;

/// A time in which everybody may send an opinion on the draft of a guideline.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "guideline_consultation")]
pub struct Model {
    /// Key; it stands in the address.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub version_id: Uuid,
    /// The draft as it was put up, in Markdown.
    pub body: String,
    /// What it changes, in plain words.
    pub summary: String,
    pub opens_on: Date,
    pub closes_on: Date,
    /// The day on which it was published what was done with the opinions.
    pub answered_on: Option<Date>,
    /// When it was made.
    pub created_at: DateTimeUtc,
    /// Counts changes, for `where version = ?`.
    pub version: i32,
    /// The row behind `version_id`.
    #[sea_orm(belongs_to, from = "version_id", to = "id")]
    pub guideline_version: BelongsTo<super::guideline_version::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
