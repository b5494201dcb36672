//! One version of a guideline.

use sea_orm::entity::prelude::*;

use entity::guideline::life::Stage;
use entity::id::{GuidelineId, StaffId};

/// One version of a guideline.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "guideline_version")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub guideline_id: GuidelineId,
    /// 1, 2, 3 …, unique within the guideline.
    pub number: i32,
    /// The text in Markdown.
    pub body: String,
    /// What changed, in plain words.
    pub summary: String,
    pub stage: Stage,
    /// The day views of consumers and others were heard (Article 54(1)).
    pub heard_on: Option<Date>,
    /// The day the board decided.
    pub adopted_on: Option<Date>,
    /// The day it was filed with the Commission (Article 54(2)).
    pub filed_on: Option<Date>,
    /// The number under which the Commission took the filing.
    pub filing_number: Option<String>,
    /// The day the Commission published it (Article 54(3)).
    pub ppc_published_on: Option<Date>,
    /// The day the body published it.
    pub published_on: Option<Date>,
    /// The day from which it applies.
    pub in_force_on: Option<Date>,
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
    /// The row behind `guideline_id`.
    #[sea_orm(belongs_to, from = "guideline_id", to = "id")]
    pub guideline: BelongsTo<super::guideline::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
