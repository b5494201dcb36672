//! Work that was promised in the transaction that caused it. No personal data: ids and kinds only.

use sea_orm::entity::prelude::*;

use entity::id::JobId;

/// Work that was promised in the transaction that caused it. No personal data: ids and kinds only.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "job")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: JobId,
    /// What, as a code.
    pub kind: String,
    /// JSON: the ids it needs.
    pub payload: String,
    /// The same work has the same key, so it is queued once; unique.
    pub dedup_key: String,
    pub run_at: DateTimeUtc,
    /// How often it was begun. It also tells one worker from the next: who began it with this number may end it.
    pub attempts: i32,
    /// How often it failed by a fault of its own; those of the mail relay and of a worker that died are none.
    pub failures: i32,
    /// How often its mail was handed to a server whose answer is not known: while it is not 0, the mail may have arrived.
    pub offers: i32,
    /// While a worker has it, until when the others keep off.
    pub locked_until: Option<DateTimeUtc>,
    pub done_at: Option<DateTimeUtc>,
    /// When the last try failed; then a person must look.
    pub gave_up_at: Option<DateTimeUtc>,
    /// The kind of the last failure; never what somebody wrote.
    pub last_error: Option<String>,
    /// When it was promised.
    pub created_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
