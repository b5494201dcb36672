//! What nearly every use-case uses.

pub(crate) use crate::error::AppError;
pub(crate) use crate::state::AppState;
pub(crate) use crate::support::submission::Submission;
pub(crate) use crate::support::{audit, permission};
pub(crate) use chrono::{DateTime, NaiveDate, Utc};
pub(crate) use entity::id::{CaseId, MemberId, MemberUserId, StaffId};
pub(crate) use entity::people::Actor;
pub(crate) use entity::permission::Permission;
pub(crate) use schema::member;
pub(crate) use sea_orm::sea_query::Expr;
pub(crate) use sea_orm::{
    ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, Set,
};
pub(crate) use uuid::Uuid;
