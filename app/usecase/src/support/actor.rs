//! The names of people who acted, and how columns keep who it was.

use std::collections::{HashMap, HashSet};

use entity::id::StaffId;
use entity::people::Actor;
use schema::staff;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use crate::error::AppError;

/// The kind of an actor, as columns keep it.
pub fn kind(actor: &Actor) -> &'static str {
    match actor {
        Actor::Applicant { .. } => "applicant",
        Actor::Staff { .. } => "staff",
        Actor::Member { .. } => "member",
        Actor::System => "system",
    }
}

/// The id of an actor, as columns keep it.
pub fn id(actor: &Actor) -> Option<Uuid> {
    match actor {
        Actor::Applicant { case } => Some(case.0),
        Actor::Staff { id, .. } => Some(id.0),
        Actor::Member { user, .. } => Some(user.0),
        Actor::System => None,
    }
}

/// The staff person in the two columns of an actor.
pub(crate) fn staff_id(kind: &str, id: Option<Uuid>) -> Option<StaffId> {
    id.filter(|_| kind == "staff").map(StaffId)
}

/// The name of a staff person, or the kind of whoever else it was.
pub async fn name<C: ConnectionTrait>(db: &C, actor: &Actor) -> Result<String, AppError> {
    match actor.staff() {
        Some(id) => staff_name(db, id).await,
        None => Ok(kind(actor).to_owned()),
    }
}

/// The name of a staff person.
pub async fn staff_name<C: ConnectionTrait>(db: &C, id: StaffId) -> Result<String, AppError> {
    Ok(staff::Entity::find_by_id(id).one(db).await?.map(|row| row.name).unwrap_or_default())
}

/// The names of staff persons, with at most one query.
pub async fn staff_names<C: ConnectionTrait>(
    db: &C,
    ids: impl IntoIterator<Item = StaffId>,
) -> Result<HashMap<StaffId, String>, AppError> {
    let ids: HashSet<StaffId> = ids.into_iter().collect();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let found: Vec<(StaffId, String)> = staff::Entity::find()
        .select_only()
        .columns([staff::Column::Id, staff::Column::Name])
        .filter(staff::Column::Id.is_in(ids))
        .into_tuple()
        .all(db)
        .await?;
    Ok(found.into_iter().collect())
}
