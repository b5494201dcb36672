//! An encrypted file. Its bytes lie in the file store under `object`.

use sea_orm::entity::prelude::*;

use entity::id::{CaseId, FileId};

/// An encrypted file. Its bytes lie in the file store under `object`.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "file")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: FileId,
    /// The case, or the draft that will become it (so there is no foreign key).
    pub case_id: CaseId,
    /// Who gave it: `applicant`, `staff` or `member`.
    pub owner_kind: String,
    /// Which staff person or member user.
    pub owner_id: Option<Uuid>,
    /// What it is for, as a code: evidence, identity paper, power of attorney …
    pub purpose: String,
    /// Random name in the file store, unique.
    pub object: Uuid,
    /// The name it was sent under, sealed with the case key.
    pub sealed_name: Vec<u8>,
    /// The key it lies under: `evidence` (case key) or `identity` (identity key).
    pub class: String,
    /// What it is after cleaning: `jpeg`, `png`, `pdf` or `text`.
    pub kind: String,
    /// `active` if it can do something by itself (PDF with scripts): served as a download only. Else `still`.
    pub liveliness: String,
    /// Length of the plain content in bytes.
    pub bytes: i64,
    /// False once the owner took it back or replaced it.
    pub active: bool,
    /// `staged` (came with a form or stands in a draft), `linked` (case) or `destroyed`.
    pub state: String,
    /// When it arrived whole.
    pub created_at: DateTimeUtc,
    /// When the content was destroyed; set exactly when `state` says so.
    pub destroyed_at: Option<DateTimeUtc>,
    /// Since when it belongs to nothing: it came with a form, and no draft, answer or step has taken it.
    pub loose_since: Option<DateTimeUtc>,
    /// Keyed digest of the network it came from, as long as it is not part of a case; of applicants only.
    pub network: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}
