//! Puts a business on the list.

use entity::db::member;
use entity::id::MemberId;
use sea_orm::{DbErr, EntityTrait, Set};
use uuid::Uuid;

use crate::desk::Desk;
use crate::desk::db::{Unique, violated};
use crate::error::AppError;
use crate::text::{Lang, body::members as words};
use crate::usecase::audit;
use crate::usecase::begin::{Begun, begin};
use crate::usecase::member::input::MemberInput;
use crate::usecase::member::{may_keep, remember};
use crate::usecase::record::Act;
use crate::web::errors::FieldErrors;

/// Registers a member; the answer is where to go.
///
/// # Errors
/// [`AppError::Invalid`] on `number` if the number is on the list already; [`AppError::Forbidden`];
/// [`AppError::Stale`] for a form key used otherwise; database failures.
pub async fn add(desk: &Desk, act: &Act<'_>, input: &MemberInput) -> Result<String, AppError> {
    may_keep(act.actor)?;
    let tx = match begin(desk, act).await? {
        Begun::Before(location) => return Ok(location),
        Begun::Now(tx) => tx,
    };
    let now = desk.now();
    let id = MemberId(Uuid::now_v7());
    let row = member::ActiveModel {
        id: Set(id),
        covered_until: Set(None),
        ended_reason: Set(None),
        created_at: Set(now),
        updated_at: Set(now),
        version: Set(1),
        ..input.columns()
    };
    if let Err(cause) = member::Entity::insert(row).exec_without_returning(&tx).await {
        return Err(taken(cause));
    }
    remember(&tx, now, act.actor, id, &input.differences(None)).await?;
    audit::write(&tx, now, line(act, "member.added", id)).await?;
    tx.commit().await?;
    Ok(act.location.to_owned())
}

/// The line of the log for a member.
pub(crate) fn line<'a>(act: &Act<'a>, action: &'a str, id: MemberId) -> audit::Line<'a> {
    audit::Line {
        actor: act.actor,
        action,
        subject_kind: "member",
        subject: Some(id.0),
        reason: None,
        request_id: act.request_id,
    }
}

/// A corporate number that is on the list already is the person's to look at; all else is ours.
pub(crate) fn taken(cause: DbErr) -> AppError {
    if violated(&cause) != Some(Unique::MemberCorporateNumber) {
        return cause.into();
    }
    let mut errors = FieldErrors::new();
    errors.add("number", words::E_NUMBER_TAKEN.get(Lang::Ja));
    errors.into()
}
