//! A case as its history added up to at one of its steps, so that opening it does not cost the whole history.

use sea_orm::entity::prelude::*;

use entity::id::CaseId;

/// A case as its history added up to at one of its steps, so that opening it does not cost the whole history.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "case_snapshot")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub case_id: CaseId,
    /// The `seq` of the last event in it.
    pub version: i32,
    /// By which rules it was added up ([`entity::case::round::FOLDING`]); by others it is not read.
    pub folding: i32,
    /// The case, sealed with the case key.
    pub sealed: Vec<u8>,
    /// When it was made.
    pub made_at: DateTimeUtc,
    /// The row behind `case_id`.
    #[sea_orm(belongs_to, from = "case_id", to = "id")]
    pub case_file: BelongsTo<super::case_file::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
