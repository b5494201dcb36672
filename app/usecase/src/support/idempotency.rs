//! The same form posted twice is done once: its key, who posted it and what it said.

use schema::form_key;

use crate::form::fields::FormToken;
use crate::prelude::*;
use crate::state::db::Unique;

/// What is known of a form key before acting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Seen {
    New,
    /// Posted with the same content; this is where the first post led.
    Before(String),
}

/// Looks whether this form was posted before.
///
/// # Errors
/// [`AppError::Stale`] if the key was used by somebody else or with other content; a database failure.
pub async fn look<C: ConnectionTrait>(db: &C, form: &FormToken) -> Result<Seen, AppError> {
    match form_key::Entity::find_by_id(form.key.clone()).one(db).await? {
        None => Ok(Seen::New),
        Some(row) if row.scope == form.scope && row.fingerprint == form.fingerprint => Ok(Seen::Before(row.outcome)),
        Some(_) => Err(AppError::Stale),
    }
}

/// Where the same form led when it was posted twice at once and the other post was faster; else the error that this one
/// met.
///
/// # Errors
/// That error.
pub async fn or_before(app: &AppState, form: &FormToken, error: AppError) -> Result<String, AppError> {
    match look(app.read(), form).await {
        Ok(Seen::Before(location)) => Ok(location),
        Ok(Seen::New) | Err(_) => Err(error),
    }
}

/// Takes the key inside the transaction that does the work. When two posts race, the second one fails here
/// and its work is rolled back; it then finds the first one's outcome with [`look`].
///
/// # Errors
/// [`AppError::Stale`] if the key is taken meanwhile; a database failure.
pub async fn take<C: ConnectionTrait>(tx: &C, app: &AppState, form: &FormToken, outcome: &str) -> Result<(), AppError> {
    let row = form_key::ActiveModel {
        key: Set(form.key.clone()),
        scope: Set(form.scope.clone()),
        fingerprint: Set(form.fingerprint.clone()),
        outcome: Set(outcome.to_owned()),
        at: Set(app.now()),
    };
    let outcome = form_key::Entity::insert(row).exec_without_returning(tx).await;
    AppError::unless_taken(outcome, Unique::FormKey, || AppError::Stale)
}
