//! How often something was tried within one window of time.

use sea_orm::entity::prelude::*;

/// How often something was tried within one window of time.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "throttle")]
pub struct Model {
    /// What is counted: a kind and a keyed hash, never an address.
    #[sea_orm(primary_key, auto_increment = false)]
    pub bucket: String,
    /// The begin of the window.
    #[sea_orm(primary_key, auto_increment = false)]
    pub window_start: DateTimeUtc,
    pub count: i32,
}

impl ActiveModelBehavior for ActiveModel {}
