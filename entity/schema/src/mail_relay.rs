//! What is known of the mail relay: one row, read and written by every worker.

use sea_orm::entity::prelude::*;

/// What is known of the mail relay: one row, read and written by every worker.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "mail_relay")]
pub struct Model {
    /// Always [`Model::ID`].
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i32,
    /// When it last took a mail; kept to the minute.
    pub taken_at: Option<DateTimeUtc>,
    /// Since when it takes nothing from us; none while it does.
    pub failing_since: Option<DateTimeUtc>,
    /// How often it was tried in vain since then.
    pub failures: i32,
    /// No mail is tried before.
    pub paused_until: Option<DateTimeUtc>,
    /// What it said last, as a step and a number; never its text.
    pub cause: Option<String>,
    /// The task that tells people of it, while it stands.
    pub task_id: Option<Uuid>,
}

impl Model {
    /// The id of the one row.
    pub const ID: i32 = 1;
}

impl ActiveModelBehavior for ActiveModel {}
