//! A guideline (個人情報保護指針) over all its versions.

use sea_orm::entity::prelude::*;

use entity::id::GuidelineId;

/// A guideline (個人情報保護指針) over all its versions.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "guideline")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: GuidelineId,
    /// Its place in addresses: lower-case letters, digits, hyphens; unique.
    pub slug: String,
    pub title: String,
}

impl ActiveModelBehavior for ActiveModel {}
