//! The people of the desk, for choices and sentences.

use entity::people::Role;
use schema::staff;

use crate::prelude::*;

/// A person of the desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Colleague {
    pub id: StaffId,
    pub name: String,
    pub role: Role,
}

/// Everybody who can handle a case.
pub async fn in_casework(app: &AppState) -> Result<Vec<Colleague>, AppError> {
    with_permission(app, Permission::BeGivenCases).await
}

/// Everybody who can decide on a proposal.
pub async fn approvers(app: &AppState) -> Result<Vec<Colleague>, AppError> {
    with_permission(app, Permission::DecideProposals).await
}

async fn with_permission(app: &AppState, permission: Permission) -> Result<Vec<Colleague>, AppError> {
    let rows = staff::Entity::find()
        .filter(staff::Column::Active.eq(true))
        .filter(staff::Column::Role.is_in(permission.roles().iter().copied()))
        .order_by_asc(staff::Column::Role)
        .order_by_asc(staff::Column::Name)
        .all(app.read())
        .await?;
    Ok(rows.into_iter().map(|row| Colleague { id: row.id, name: row.name, role: row.role }).collect())
}
