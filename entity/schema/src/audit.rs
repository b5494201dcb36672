//! Who did or saw what. Append-only, guarded by triggers; ordered by `seq`, not by time.

use sea_orm::entity::prelude::*;

/// Who did or saw what. Append-only, guarded by triggers; ordered by `seq`, not by time.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "audit")]
pub struct Model {
    /// Counted by the database, never used twice.
    #[sea_orm(primary_key)]
    pub seq: i64,
    pub at: DateTimeUtc,
    /// Who: `applicant`, `staff`, `member`, `system` or `nobody` (before sign-in).
    pub actor_kind: String,
    /// Which staff person or member user.
    pub actor_id: Option<Uuid>,
    /// What, as a code.
    pub action: String,
    /// On what kind of thing.
    pub subject_kind: String,
    pub subject_id: Option<Uuid>,
    /// The reason that was chosen, as a code; never free text with personal data.
    pub reason: Option<String>,
    /// The request it happened in, the same as in the log.
    pub request_id: String,
}

impl ActiveModelBehavior for ActiveModel {}
