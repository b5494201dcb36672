//! Who acts, with which form.

use entity::people::Actor;

use crate::error::AppError;
use crate::form::fields::FormToken;

/// Who acts, with which form.
#[expect(missing_docs, reason = "the names say it")]
#[derive(Clone, Copy, Debug)]
pub struct Submission<'a> {
    pub actor: &'a Actor,
    /// The request, for the audit.
    pub request_id: &'a str,
    /// The form's key; none for acts of the machine itself.
    pub form: Option<&'a FormToken>,
    /// The version of the case that the form was made from.
    pub seen: Option<u32>,
    /// Where the browser goes when it is done; kept with the form's key.
    pub location: &'a str,
}

impl Submission<'_> {
    /// The version that the form was made from, as a column holds it.
    ///
    /// # Errors
    /// [`AppError::Stale`] if the form brings none.
    pub fn version(&self) -> Result<i32, AppError> {
        self.seen.and_then(|seen| i32::try_from(seen).ok()).ok_or(AppError::Stale)
    }
}
