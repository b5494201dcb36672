//! How often a secret was guessed wrongly in one place, and when last.

use sea_orm::entity::prelude::*;

/// How often a secret was guessed wrongly in one place, and when last.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "pace")]
pub struct Model {
    /// Where: a kind and a keyed hash, never an address.
    #[sea_orm(primary_key, auto_increment = false)]
    pub bucket: String,
    pub failures: i32,
    /// The last try that was looked at, or the first that was not.
    pub last_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
