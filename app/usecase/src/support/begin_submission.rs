//! How an act on anything but a case begins: the form's key is taken in the transaction that does the work, so that
//! the same form posted twice is done once. Cases have [`crate::case::execute`] instead.

use crate::prelude::*;
use crate::support::idempotency;

/// Whether there is anything left to do.
pub(crate) enum Begun {
    /// The same form was posted before; this is where it led.
    Before(String),
    /// Do it, then commit.
    Now(DatabaseTransaction),
}

/// The transaction in which the act is done. Where the same form was posted before, the function around it returns where
/// that led.
macro_rules! begin_or_return {
    ($app:expr, $act:expr) => {
        match $crate::support::begin_submission::begin($app, $act).await? {
            $crate::support::begin_submission::Begun::Before(location) => return Ok(location),
            $crate::support::begin_submission::Begun::Now(tx) => tx,
        }
    };
}
pub(crate) use begin_or_return;

/// Begins an act.
///
/// # Errors
/// [`AppError::Stale`] if the form's key was used by somebody else or with other content; database failures.
pub(crate) async fn begin(app: &AppState, act: &Submission) -> Result<Begun, AppError> {
    if let Some(location) = before(app, act).await? {
        return Ok(Begun::Before(location));
    }
    let tx = app.db().begin().await?;
    let Some(form) = &act.form else { return Ok(Begun::Now(tx)) };
    match idempotency::take(&tx, app, form, &act.location).await {
        Ok(()) => Ok(Begun::Now(tx)),
        Err(AppError::Stale) => {
            tx.rollback().await?;
            before(app, act).await?.map(Begun::Before).ok_or(AppError::Stale)
        }
        Err(other) => Err(other),
    }
}

/// Where the same form led when it was posted before.
pub(crate) async fn before(app: &AppState, act: &Submission) -> Result<Option<String>, AppError> {
    let Some(form) = &act.form else { return Ok(None) };
    Ok(match idempotency::look(app.read(), form).await? {
        idempotency::Seen::New => None,
        idempotency::Seen::Before(location) => Some(location),
    })
}
