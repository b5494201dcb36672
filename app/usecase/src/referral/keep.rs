//! What the staff do with a desk: add it, put it right, say that it was looked at, end it. One person is enough; who did
//! it stays on record.

use entity::id::ReferralId;
use schema::{referral_change, referral_desk, staff};
use sea_orm::ActiveValue;

use super::input::DeskInput;
use super::remember;
use crate::error::Overtaken;
use crate::form::errors::FieldErrors;
use crate::prelude::*;
use crate::query::referrals;
use crate::support::begin_submission::{Begun, begin, begin_or_return};
use crate::support::differences::Differences;
use text::staff::referrals as words;

/// Whether the person says that she has just looked whether all this is right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Checked {
    Today,
    /// Not now: the day of the last check stays.
    NotNow,
}

/// Whether anything was different.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Changed {
    /// It was; go there.
    Yes(String),
    /// Nothing differed, so nothing was written.
    No,
}

/// Adds a desk. Whoever adds one has looked at it.
///
/// # Errors
/// [`AppError::Forbidden`], [`AppError::Stale`], database failures.
pub async fn add(app: &AppState, act: &Submission, key: &str, input: &DeskInput) -> Result<String, AppError> {
    let who = permission::need(&act.actor, Permission::KeepReferrals)?;
    let tx = begin_or_return!(app, act);
    let (now, today) = (app.now(), app.today());
    let id = ReferralId(Uuid::now_v7());
    let row = referral_desk::ActiveModel {
        id: Set(id),
        key: Set(key.to_owned()),
        source_name: Set(String::new()),
        source_field: Set(String::new()),
        checked_on: Set(Some(today)),
        checked_by: Set(Some(who)),
        ended_on: Set(None),
        created_at: Set(now),
        updated_at: Set(now),
        version: Set(1),
        ..input.columns()
    };
    referral_desk::Entity::insert(row).exec_without_returning(&tx).await?;
    let mut differences = input.differences(None);
    differences.insert("checked_on", (String::new(), today.to_string()));
    remember(&tx, now, Some(who), id, &differences).await?;
    audit::write(&tx, now, line(act, "referral.added", id)).await?;
    tx.commit().await?;
    Ok(act.location.clone())
}

/// Puts a desk right.
///
/// # Errors
/// [`AppError::Invalid`] on `checked` if a number, an hour, an address or a page is changed and nobody says that it was
/// looked at; [`AppError::Conflict`] with who was faster; [`AppError::NotFound`], [`AppError::Forbidden`],
/// [`AppError::Stale`], database failures.
pub async fn change(
    app: &AppState,
    act: &Submission,
    id: ReferralId,
    input: &DeskInput,
    checked: Checked,
) -> Result<Changed, AppError> {
    let who = permission::need(&act.actor, Permission::KeepReferrals)?;
    let tx = match begin(app, act).await? {
        Begun::Before(location) => return Ok(Changed::Yes(location)),
        Begun::Now(tx) => tx,
    };
    let (now, today) = (app.now(), app.today());
    let before = at_version(&tx, act, id).await?;
    let old = DeskInput::from(before.clone());
    if input.reaches_otherwise(&old) && checked == Checked::NotNow {
        let mut errors = FieldErrors::new();
        errors.add("checked", words::E_CHECKED);
        return Err(errors.into());
    }
    let mut differences = input.differences(Some(&old));
    let mut columns =
        referral_desk::ActiveModel { updated_at: Set(now), version: Set(before.version + 1), ..input.columns() };
    columns.id = ActiveValue::NotSet;
    if checked == Checked::Today {
        if before.checked_on != Some(today) {
            differences.insert("checked_on", (day(before.checked_on), today.to_string()));
        }
        columns.checked_on = Set(Some(today));
        columns.checked_by = Set(Some(who));
    }
    if differences.is_empty() {
        tx.rollback().await?;
        return Ok(Changed::No);
    }
    write(&tx, &before, columns).await?;
    remember(&tx, now, Some(who), id, &differences).await?;
    audit::write(&tx, now, line(act, "referral.changed", id)).await?;
    tx.commit().await?;
    Ok(Changed::Yes(act.location.clone()))
}

/// Says that a desk was looked at today and is right as it stands.
pub async fn check(app: &AppState, act: &Submission, id: ReferralId) -> Result<String, AppError> {
    let who = permission::need(&act.actor, Permission::KeepReferrals)?;
    let tx = begin_or_return!(app, act);
    let (now, today) = (app.now(), app.today());
    let before = at_version(&tx, act, id).await?;
    let columns = referral_desk::ActiveModel {
        checked_on: Set(Some(today)),
        checked_by: Set(Some(who)),
        updated_at: Set(now),
        version: Set(before.version + 1),
        ..Default::default()
    };
    write(&tx, &before, columns).await?;
    let differences = Differences::from([("checked_on", (day(before.checked_on), today.to_string()))]);
    remember(&tx, now, Some(who), id, &differences).await?;
    audit::write(&tx, now, line(act, "referral.checked", id)).await?;
    tx.commit().await?;
    Ok(act.location.clone())
}

/// Records the last day on which people are shown the way to a desk. The row stays, with its history.
///
/// # Errors
/// [`AppError::Invalid`] on `until` if it has ended already or the day lies ahead by more than it may; else as [`change`].
pub async fn end(app: &AppState, act: &Submission, id: ReferralId, until: NaiveDate) -> Result<String, AppError> {
    let who = permission::need(&act.actor, Permission::KeepReferrals)?;
    let tx = begin_or_return!(app, act);
    let now = app.now();
    let before = at_version(&tx, act, id).await?;
    if before.ended_on.is_some() {
        let mut errors = FieldErrors::new();
        errors.add("until", words::E_ENDED);
        return Err(errors.into());
    }
    let columns = referral_desk::ActiveModel {
        ended_on: Set(Some(until)),
        updated_at: Set(now),
        version: Set(before.version + 1),
        ..Default::default()
    };
    write(&tx, &before, columns).await?;
    let differences = Differences::from([("ended_on", (String::new(), until.to_string()))]);
    remember(&tx, now, Some(who), id, &differences).await?;
    audit::write(&tx, now, line(act, "referral.ended", id)).await?;
    tx.commit().await?;
    Ok(act.location.clone())
}

fn day(day: Option<NaiveDate>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}

/// The desk as the form saw it.
async fn at_version<C: ConnectionTrait>(
    db: &C,
    act: &Submission,
    id: ReferralId,
) -> Result<referrals::ReferralDesk, AppError> {
    let row = referral_desk::Entity::find_by_id(id).one(db).await?.ok_or(AppError::NotFound)?;
    let seen = act.version()?;
    if row.version != seen {
        return Err(AppError::Conflict(Box::new(last_change(db, id).await?)));
    }
    Ok(referrals::ReferralDesk::from(row))
}

async fn last_change<C: ConnectionTrait>(db: &C, id: ReferralId) -> Result<Overtaken, AppError> {
    let row = referral_change::Entity::find()
        .find_also_related(staff::Entity)
        .filter(referral_change::Column::DeskId.eq(id))
        .order_by_desc(referral_change::Column::At)
        .order_by_desc(referral_change::Column::Id)
        .one(db)
        .await?;
    Ok(row.map_or_else(Overtaken::default, |(change, staff)| Overtaken {
        who: staff.map(|staff| staff.name).unwrap_or_default(),
        at: Some(change.at),
        what: "referral.changed".to_owned(),
    }))
}

/// Writes the columns, if the version is still the one that was seen.
async fn write<C: ConnectionTrait>(
    tx: &C,
    before: &referrals::ReferralDesk,
    columns: referral_desk::ActiveModel,
) -> Result<(), AppError> {
    let updated = referral_desk::Entity::update_many()
        .set(columns)
        .filter(referral_desk::Column::Id.eq(before.id))
        .filter(referral_desk::Column::Version.eq(before.version))
        .exec(tx)
        .await?;
    if updated.rows_affected == 1 { Ok(()) } else { Err(AppError::overtaken(None)) }
}

fn line<'a>(act: &'a Submission, action: &'a str, id: ReferralId) -> audit::AuditLine<'a> {
    audit::AuditLine::of(act, action, "referral", id.0)
}
