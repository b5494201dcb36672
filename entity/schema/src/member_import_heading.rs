//! Which heading of a file means which column of the list, as people said last.

use sea_orm::entity::prelude::*;

/// Which heading of a file means which column of the list, as people said last.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "member_import_heading")]
pub struct Model {
    /// The heading, folded as for search.
    #[sea_orm(primary_key, auto_increment = false)]
    pub heading: String,
    /// The code of the column; empty: of no interest.
    pub meaning: String,
}

impl ActiveModelBehavior for ActiveModel {}
