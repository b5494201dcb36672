//! When a worker last asked for the jobs of a lane, so that a server without workers knows whether there are any.

use sea_orm::entity::prelude::*;

/// When a worker last asked for the jobs of a lane.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "worker_beat")]
pub struct Model {
    /// Which lane, as a code.
    #[sea_orm(primary_key, auto_increment = false)]
    pub lane: String,
    /// When; kept to half a minute.
    pub at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
