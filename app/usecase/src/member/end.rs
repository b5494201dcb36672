//! Records the last day on which a member was covered. The row stays: ended members can be found by their name.

use entity::member::EndReason;

use crate::form::errors::FieldErrors;
use crate::member::add::line;
use crate::member::change::at_version;
use crate::member::register::Register;
use crate::prelude::*;
use crate::query::members::Member;
use crate::support::begin_submission::begin_or_return;
use text::staff::members as words;

pub use crate::member::register::Ending;

/// What a registrar may choose. Exclusion (Article 52(1)) is no entry in a list: it is the last step of a guidance file,
/// decided there by two people; and so that nothing like it happens under another name, "other" takes two people as well.
pub const REASONS: &[EndReason] = &[EndReason::Left, EndReason::Merged, EndReason::Dissolved, EndReason::Other];
/// No chain of mergers is longer than that.
const LONGEST_CHAIN: usize = 50;

/// Records the end; the answer is where to go. "Other" is proposed to a second person instead:
/// [`approval`](crate::approval).
///
/// # Errors
/// [`AppError::Invalid`] on `until` if the end is recorded already or before the first day, on `successor` if a merger
/// has none, or one that cannot be; [`AppError::Conflict`], [`AppError::NotFound`], [`AppError::Forbidden`],
/// [`AppError::Stale`], database failures.
pub async fn end(app: &AppState, act: &Submission, id: MemberId, ending: Ending) -> Result<String, AppError> {
    permission::need(&act.actor, Permission::KeepRegisters)?;
    if !REASONS.contains(&ending.reason) || ending.reason == EndReason::Other {
        return Err(AppError::Forbidden);
    }
    let tx = begin_or_return!(app, act);
    let before = at_version(&tx, act, id).await?;
    let register = Register::open(app, &tx, &act.actor).await?;
    let mut errors = FieldErrors::new();
    if let Some(word) = against(before.covered_until, before.covered_from, ending.until) {
        errors.add("until", word);
    }
    match (ending.reason, ending.successor) {
        (EndReason::Merged, None) => errors.add("successor", words::E_SUCCESSOR),
        (EndReason::Merged, Some(successor)) => {
            if !can_succeed(&register, &before, successor, ending.until).await? {
                errors.add("successor", words::E_SUCCESSOR_WRONG);
            }
        }
        (_, Some(_)) => errors.add("successor", words::E_SUCCESSOR_REASON),
        (_, None) => {}
    }
    if !errors.is_empty() {
        return Err(errors.into());
    }
    register.end(&before, Some(ending)).await?;
    audit::write(&tx, app.now(), line(act, "member.ended", id)).await?;
    tx.commit().await?;
    Ok(act.location.clone())
}

/// What stands against this last day.
fn against(known: Option<NaiveDate>, from: NaiveDate, until: NaiveDate) -> Option<&'static str> {
    if known.is_some() {
        Some(words::E_ENDED)
    } else if until < from {
        Some(words::E_UNTIL_BEFORE)
    } else {
        None
    }
}

/// Whether an end for another reason can be recorded for the member in this version.
///
/// # Errors
/// [`AppError::Invalid`] on `until`, [`AppError::Conflict`], [`AppError::NotFound`]; database failures.
pub(crate) async fn can_end<C: ConnectionTrait>(
    db: &C,
    id: MemberId,
    version: i32,
    until: NaiveDate,
) -> Result<(), AppError> {
    let row = member::Entity::find_by_id(id).one(db).await?.ok_or(AppError::NotFound)?;
    if row.version != version {
        return Err(AppError::overtaken(row.updated_at));
    }
    let Some(word) = against(row.covered_until, row.covered_from, until) else { return Ok(()) };
    let mut errors = FieldErrors::new();
    errors.add("until", word);
    Err(errors.into())
}

/// Records an end for another reason than the usual ones. Two people decided it, and asked [`can_end`].
pub(crate) async fn for_another_reason(
    app: &AppState,
    tx: &DatabaseTransaction,
    act: &Submission,
    id: MemberId,
    until: NaiveDate,
) -> Result<(), AppError> {
    let register = Register::open(app, tx, &act.actor).await?;
    let before = register.find(id).await?;
    register.end(&before, Some(Ending { until, reason: EndReason::Other, successor: None })).await
}

/// Whether a member can stand for another one that ends: it is another one, its coverage goes on after that day, and
/// no chain of mergers leads back.
async fn can_succeed(
    register: &Register<'_>,
    ended: &Member,
    successor: MemberId,
    until: NaiveDate,
) -> Result<bool, AppError> {
    let mut next = Some(successor);
    for step in 0..LONGEST_CHAIN {
        let Some(id) = next else { return Ok(true) };
        if id == ended.id {
            return Ok(false);
        }
        let member = match register.find(id).await {
            Ok(member) => member,
            Err(AppError::NotFound) => return Ok(false),
            Err(other) => return Err(other),
        };
        if step == 0 && member.covered_until.is_some_and(|its| its <= until) {
            return Ok(false);
        }
        next = member.successor;
    }
    Ok(false)
}

/// 除外 (Law 52(1)): the last step of a file on the member, decided there by two people. A coverage that ends earlier
/// anyway keeps its day.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Conflict`] if the member was changed meanwhile; database failures.
pub(crate) async fn exclude(
    app: &AppState,
    tx: &DatabaseTransaction,
    act: &Submission,
    id: MemberId,
    until: NaiveDate,
) -> Result<(), AppError> {
    let register = Register::open(app, tx, &act.actor).await?;
    let before = register.find(id).await?;
    let until = before.covered_until.map_or(until, |known| known.min(until));
    let ending = Ending { until, reason: EndReason::Excluded, successor: before.successor };
    register.end(&before, Some(ending)).await?;
    audit::write(tx, app.now(), line(act, "member.ended", id)).await
}
