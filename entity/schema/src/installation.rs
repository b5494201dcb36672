//! Which installation this is, and up to when it is known to have run: one row.

use sea_orm::entity::prelude::*;

/// Which installation this is, and up to when it is known to have run: one row.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "installation")]
pub struct Model {
    /// Always 1.
    #[sea_orm(primary_key, auto_increment = false)]
    pub slot: i32,
    /// The same in the key store and in the folder of files.
    pub id: Uuid,
    /// Counted up together with the key store's, which goes first.
    pub generation: i64,
    /// Up to here the time was believed.
    pub clock_at: DateTimeUtc,
    /// Times up to this one in the data prove nothing: a person said that the clock had been wrong.
    pub distrusted_until: Option<DateTimeUtc>,
    /// After this moment the data know of nothing …
    pub gap_from: Option<DateTimeUtc>,
    /// … up to this one; set exactly when `gap_from` is.
    pub gap_to: Option<DateTimeUtc>,
    /// Whether the body ever had a name: then it is never served without one.
    pub named: bool,
}

impl ActiveModelBehavior for ActiveModel {}
