//! Puts a business on the list.

use crate::member::columns::MemberColumns;
use crate::member::register::Register;
use crate::prelude::*;
use crate::support::begin_submission::begin_or_return;

/// Registers a member; the answer is where to go.
///
/// # Errors
/// [`AppError::Invalid`] on `number` if the number is on the list already; [`AppError::Forbidden`];
/// [`AppError::Stale`] for a form key used otherwise; database failures.
pub async fn add(app: &AppState, act: &Submission, input: &MemberColumns) -> Result<String, AppError> {
    permission::need(&act.actor, Permission::KeepRegisters)?;
    let tx = begin_or_return!(app, act);
    let id = Register::open(app, &tx, &act.actor).await?.add(input).await?;
    audit::write(&tx, app.now(), line(act, "member.added", id)).await?;
    tx.commit().await?;
    Ok(act.location.clone())
}

/// The line of the log for a member.
pub(crate) fn line<'a>(act: &'a Submission, action: &'a str, id: MemberId) -> audit::AuditLine<'a> {
    audit::AuditLine::of(act, action, "member", id.0)
}
