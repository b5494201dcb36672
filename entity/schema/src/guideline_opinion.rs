//! An opinion on the draft of a guideline.

use sea_orm::entity::prelude::*;

use entity::guideline::opinion::Outcome;
use entity::id::StaffId;

/// An opinion on the draft of a guideline.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "guideline_opinion")]
pub struct Model {
    /// Key; it stands in the address of the receipt.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub consultation_id: Uuid,
    /// Who sent it and what it says, sealed.
    pub sealed: Vec<u8>,
    pub came_at: DateTimeUtc,
    /// What was done with it; none: not yet decided.
    pub outcome: Option<Outcome>,
    /// What it says, in the words of staff; published.
    pub gist: String,
    /// What the body thinks of it; published.
    pub answer: String,
    pub handled_by: Option<StaffId>,
    /// When it was decided.
    pub handled_at: Option<DateTimeUtc>,
    /// Counts changes, for `where version = ?`.
    pub version: i32,
    /// The row behind `consultation_id`.
    #[sea_orm(belongs_to, from = "consultation_id", to = "id")]
    pub guideline_consultation: BelongsTo<super::guideline_consultation::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
