//! Whether somebody may do something, asked of the one table: [`entity::permission`].

use entity::id::StaffId;
use entity::people::Actor;
use entity::permission::{Permission, staff_with};

use crate::error::AppError;

/// Who does it, if the person's role lets them. Of a decision, that it must be another person is asked of
/// [`is_second`](entity::people::is_second).
///
/// # Errors
/// [`AppError::Forbidden`].
pub(crate) fn need(actor: &Actor, permission: Permission) -> Result<StaffId, AppError> {
    staff_with(actor, permission).ok_or(AppError::Forbidden)
}
