//! A guideline (個人情報保護指針) over all its versions.

use sea_orm::entity::prelude::*;

use entity::id::GuidelineId;

/// A guideline (個人情報保護指針) over all its versions.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "guideline")]
pub struct Model {
    /// Which guideline.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: GuidelineId,
    /// Its place in addresses: lower-case letters, digits, hyphens; unique.
    pub slug: String,
    /// Its title.
    pub title: String,
}

impl ActiveModelBehavior for ActiveModel {}
