//! The newest task about a topic.

use sea_orm::entity::prelude::*;

/// The newest task about a topic.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "task_topic")]
pub struct Model {
    /// A kind and an id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub topic: String,
    pub task_id: Uuid,
}

impl ActiveModelBehavior for ActiveModel {}
