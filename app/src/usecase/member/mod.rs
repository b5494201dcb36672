//! The covered businesses: adding, changing, ending. The list is a duty (Article 52(2)), so every change is kept.

pub mod add;
pub mod change;
pub mod end;
pub mod input;

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use entity::db::member_change;
use entity::id::MemberId;
use entity::people::{Actor, Role};
use sea_orm::{ConnectionTrait, EntityTrait, Set};
use uuid::Uuid;

use crate::error::AppError;

/// Who may keep the list.
pub(crate) fn may_keep(actor: &Actor) -> Result<(), AppError> {
    match actor {
        Actor::Staff { role: Role::Approver | Role::Admin, .. } => Ok(()),
        Actor::Staff { role: Role::Intake | Role::Handler | Role::Auditor, .. }
        | Actor::Applicant { .. }
        | Actor::Member { .. }
        | Actor::System => Err(AppError::Forbidden),
    }
}

/// What was changed: column → before and after.
pub(crate) type Differences = BTreeMap<&'static str, (String, String)>;

/// Writes a change into the member's history.
pub(crate) async fn remember<C: ConnectionTrait>(
    tx: &C,
    now: DateTime<Utc>,
    actor: &Actor,
    member: MemberId,
    differences: &Differences,
) -> Result<(), AppError> {
    let summary = serde_json::to_string(differences).map_err(|e| AppError::broken(e.into()))?;
    member_change::Entity::insert(member_change::ActiveModel {
        id: Set(Uuid::now_v7()),
        member_id: Set(member),
        at: Set(now),
        staff_id: Set(actor.staff()),
        summary: Set(summary),
    })
    .exec_without_returning(tx)
    .await?;
    Ok(())
}
