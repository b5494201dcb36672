//! Who acts, with which form.

use entity::people::Actor;

use crate::error::AppError;
use crate::form::fields::FormToken;

/// Who acts, with which form.
#[derive(Clone, Debug)]
pub struct Submission {
    /// Who acts.
    pub actor: Actor,
    /// The request, for the audit.
    pub request_id: String,
    /// The form's key; none for acts of the machine itself.
    pub form: Option<FormToken>,
    /// The version of the case that the form was made from.
    pub seen: Option<u32>,
    /// Where the browser goes when it is done; kept with the form's key.
    pub location: String,
}

impl Submission {
    /// An act of the machine, or of somebody without a form: it leads nowhere and was made from no version.
    pub fn without_form(actor: Actor, request_id: impl Into<String>) -> Self {
        Self { actor, request_id: request_id.into(), form: None, seen: None, location: String::new() }
    }

    /// The version that the form was made from, as a column holds it.
    ///
    /// # Errors
    /// [`AppError::Stale`] if the form brings none.
    pub fn version(&self) -> Result<i32, AppError> {
        self.seen.and_then(|seen| i32::try_from(seen).ok()).ok_or(AppError::Stale)
    }

    /// The same, for what must not be done to anything but what was seen.
    ///
    /// # Errors
    /// [`AppError::Stale`] if the form brings no version.
    pub fn of_what_was_seen(self) -> Result<Self, AppError> {
        self.version().map(|_| self)
    }
}
