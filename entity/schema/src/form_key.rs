//! The answer that a form got, so that posting it again gives the same answer and does nothing.

use sea_orm::entity::prelude::*;

/// The answer that a form got, so that posting it again gives the same answer and does nothing.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "form_key")]
pub struct Model {
    /// The key that was in the form.
    #[sea_orm(primary_key, auto_increment = false)]
    pub key: String,
    /// Whose form: kind and id of the caller. Another caller may not use the key.
    pub scope: String,
    /// Keyed hash of what was posted; other content under the same key is a conflict.
    pub fingerprint: String,
    /// Where the answer led: the path of the redirect.
    pub outcome: String,
    pub at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
