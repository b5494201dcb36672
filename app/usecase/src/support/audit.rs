//! The record of who did or saw what: append-only, without personal data.

use chrono::{DateTime, Utc};
use entity::people::Actor;
use schema::audit;
use sea_orm::{ConnectionTrait, EntityTrait, Set};
use uuid::Uuid;

use crate::error::AppError;
use crate::state::AppState;
use crate::support::actor;
use crate::support::submission::Submission;

/// One line of the record.
#[derive(Clone, Debug)]
pub struct AuditLine<'a> {
    pub actor: &'a Actor,
    /// What was done, as a key (`case.accepted`, `identity.opened`).
    pub action: &'a str,
    /// The kind of thing it was done to (`case`, `member`, `session`).
    pub subject_kind: &'a str,
    pub subject: Option<Uuid>,
    /// The reason given, chosen from a list; never free text about a person.
    pub reason: Option<&'a str>,
    pub request_id: &'a str,
}

impl<'a> AuditLine<'a> {
    /// The line of an act of which no reason is asked.
    pub(crate) fn of(act: &'a Submission, action: &'a str, subject_kind: &'a str, subject: Uuid) -> Self {
        let (actor, request_id) = (&act.actor, act.request_id.as_str());
        Self { actor, action, subject_kind, subject: Some(subject), reason: None, request_id }
    }
}

/// Writes a line that belongs to no act: something was tried and refused.
pub(crate) async fn one(app: &AppState, line: AuditLine<'_>) -> Result<(), AppError> {
    write(&app.db().write, app.now(), line).await
}

/// Notes that a signed-in person was turned away from a door, or found nothing behind it. The caller sees to it that nobody
/// fills the disk with such lines.
pub async fn denied(app: &AppState, actor: &Actor, request_id: &str, door: &str) -> Result<(), AppError> {
    let (action, reason) = ("door.denied", Some(door));
    one(app, AuditLine { actor, action, subject_kind: "door", subject: None, reason, request_id }).await
}

/// Writes a line, in the transaction of the act.
pub async fn write<C: ConnectionTrait>(tx: &C, now: DateTime<Utc>, line: AuditLine<'_>) -> Result<(), AppError> {
    audit::Entity::insert(audit::ActiveModel {
        at: Set(now),
        actor_kind: Set(actor::kind(line.actor).to_owned()),
        actor_id: Set(actor::id(line.actor)),
        action: Set(line.action.to_owned()),
        subject_kind: Set(line.subject_kind.to_owned()),
        subject_id: Set(line.subject),
        reason: Set(line.reason.map(str::to_owned)),
        request_id: Set(line.request_id.to_owned()),
        ..Default::default()
    })
    .exec_without_returning(tx)
    .await?;
    Ok(())
}
