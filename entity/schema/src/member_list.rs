//! The state of the member list: one row, counted up by whoever writes a member, in the same transaction.

use sea_orm::entity::prelude::*;

/// The state of the member list: one row, counted up by whoever writes a member, in the same transaction.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "member_list")]
pub struct Model {
    /// Always 1.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i32,
    /// Counts the transactions that wrote members.
    pub seq: i64,
    /// Copies of the list older than this must be made anew: rows were taken away.
    pub floor: i64,
    /// The rules by which the search copies were folded ([`entity::search::FOLDING`]).
    pub folding: i32,
}

impl ActiveModelBehavior for ActiveModel {}
