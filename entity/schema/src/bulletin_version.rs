//! One version of a bulletin.

use sea_orm::entity::prelude::*;

use entity::bulletin::{Asks, Kind, Stage};
use entity::id::{BulletinId, StaffId};

/// One version of a bulletin.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "bulletin_version")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub bulletin_id: BulletinId,
    /// 1, 2, 3 …, unique within the bulletin.
    pub number: i32,
    pub title: String,
    /// The text in Markdown.
    pub body: String,
    /// The title in English; empty when there is none.
    pub title_en: String,
    /// The text in English, in Markdown; empty when there is none.
    pub body_en: String,
    pub audience: Kind,
    /// The fields of business it is for, one per line; empty unless the audience says so.
    pub fields: String,
    /// What is asked of the readers.
    pub asks: Asks,
    pub due_on: Option<Date>,
    /// How many days before that day the program reminds.
    pub remind_days: Option<i32>,
    /// What was put right; empty in a first version.
    pub change: String,
    /// The attachments, as JSON (`Vec<FileGiven>`).
    pub files: String,
    /// How far it is.
    pub stage: Stage,
    /// When it shall be published; none for as soon as it is agreed.
    pub publish_at: Option<DateTimeUtc>,
    /// When it was published.
    pub published_at: Option<DateTimeUtc>,
    /// The day on which the program sent its reminder.
    pub round_on: Option<Date>,
    /// When anybody was reminded last.
    pub reminded_at: Option<DateTimeUtc>,
    /// Who proposed its publication.
    pub proposed_by: Option<StaffId>,
    /// Who agreed: somebody else.
    pub approved_by: Option<StaffId>,
    /// When the row was made.
    pub created_at: DateTimeUtc,
    /// When it was changed last.
    pub updated_at: DateTimeUtc,
    /// Counts changes, for `where version = ?`.
    pub version: i32,
    /// The row behind `bulletin_id`.
    #[sea_orm(belongs_to, from = "bulletin_id", to = "id")]
    pub bulletin: BelongsTo<super::bulletin::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
