//! Who may keep the registers, and who decides what somebody else proposed.

use entity::id::StaffId;
use entity::people::{Actor, Role};

use crate::error::AppError;

/// Keeping the list of members, the guidelines, the pages of the body and its own end: writing and proposing. The answer
/// is who does.
///
/// # Errors
/// [`AppError::Forbidden`].
pub(crate) fn keep(actor: &Actor) -> Result<StaffId, AppError> {
    match actor {
        Actor::Staff { id, role: Role::Approver | Role::Admin } => Ok(*id),
        Actor::Staff { role: Role::Intake | Role::Handler | Role::Auditor, .. }
        | Actor::Applicant { .. }
        | Actor::Member { .. }
        | Actor::System => Err(AppError::Forbidden),
    }
}

/// Deciding what was proposed. That it must be another person is asked of
/// [`is_second`](entity::people::is_second).
///
/// # Errors
/// [`AppError::Forbidden`].
pub fn decide(actor: &Actor) -> Result<StaffId, AppError> {
    match actor {
        Actor::Staff { id, role: Role::Approver } => Ok(*id),
        Actor::Staff { role: Role::Intake | Role::Handler | Role::Auditor | Role::Admin, .. }
        | Actor::Applicant { .. }
        | Actor::Member { .. }
        | Actor::System => Err(AppError::Forbidden),
    }
}
