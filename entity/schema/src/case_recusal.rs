//! Who stepped back from a case for conflict of interest: such a person finds it in no list.

use sea_orm::entity::prelude::*;

use entity::id::{CaseId, StaffId};

/// Who stepped back from a case for conflict of interest: such a person finds it in no list.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "case_recusal")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub case_id: CaseId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub staff_id: StaffId,
}

impl ActiveModelBehavior for ActiveModel {}
