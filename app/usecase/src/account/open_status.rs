//! Opening a case with its receipt number and confirmation code.

use entity::application::answer::Device;
use entity::case::CaseNumber;
use schema::case_file;

use crate::account::session::{self, Opens};
use crate::account::session_change::SessionChange;
use crate::caller::Visit;
use crate::prelude::*;
use crate::support::throttle;
use vault::code::Code;

/// What somebody shows at the entrance.
#[derive(Clone, Copy, Debug)]
pub struct ShownCredentials<'a> {
    /// The receipt number as typed.
    pub number: &'a str,
    /// The confirmation code as typed.
    pub code: &'a str,
    /// Whether others use the device too.
    pub device: Device,
}

/// Opens the status pages of a case. The right code always opens, however many wrong ones came before it from the
/// same network: 130 bits need no lock, and a lock would keep out the very person it is meant for.
///
/// # Errors
/// [`AppError::NotFound`] if number and code do not belong together, [`AppError::TooMany`] after many wrong tries;
/// database failures.
pub async fn enter(app: &AppState, visit: &Visit, shown: ShownCredentials<'_>) -> Result<SessionChange, AppError> {
    let case = match (shown.number.parse::<CaseNumber>(), Code::parse(shown.code)) {
        (Ok(number), Ok(code)) => case_file::Entity::find()
            .filter(case_file::Column::CodeIndex.eq(app.keys().code_index(&code)))
            .filter(case_file::Column::Number.eq(number.to_string()))
            .one(app.read())
            .await?
            .map(|row| row.id),
        _ => None,
    };
    let Some(case) = case else {
        throttle::take(app, throttle::WRONG_CODE, &visit.network).await?;
        let line = audit::AuditLine {
            actor: &Actor::System,
            action: "status.refused",
            subject_kind: "case",
            subject: None,
            reason: None,
            request_id: &visit.request_id,
        };
        audit::one(app, line).await?;
        return Err(AppError::NotFound);
    };
    let now = app.now();
    let tx = app.db().begin().await?;
    let change = session::open(&tx, now, Opens::Applicant(case), visit.session, None).await?;
    // Who comes from a draft has said before what the device is; nobody unsays that by leaving a box empty.
    if let (SessionChange::Open { id, .. }, Device::Shared) = (&change, shown.device) {
        session::on_device(&tx, *id, Device::Shared).await?;
    }
    let line = audit::AuditLine {
        actor: &Actor::Applicant { case },
        action: "status.opened",
        subject_kind: "case",
        subject: Some(case.0),
        reason: None,
        request_id: &visit.request_id,
    };
    audit::write(&tx, now, line).await?;
    tx.commit().await?;
    Ok(change)
}

/// Closes the status pages of whoever calls.
pub async fn leave(app: &AppState, visit: &Visit) -> Result<SessionChange, AppError> {
    if let Some(id) = visit.session {
        let tx = app.db().begin().await?;
        session::end(&tx, app.now(), id).await?;
        tx.commit().await?;
    }
    Ok(SessionChange::End)
}
