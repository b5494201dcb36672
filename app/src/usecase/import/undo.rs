//! 「元に戻す」: for thirty days an import can be undone, as a whole. What is registered is then again what it was, letter
//! for letter; the histories keep that there was an import and that it was undone. If anything of it was changed since,
//! nothing is undone and the companies are named: a later correction by hand must not get lost.

use entity::db::member_import;
use sea_orm::Set;
use uuid::Uuid;

use super::decide::Before;
use super::{Import, State, keep, line, open, seen, write};
use crate::desk::Desk;
use crate::error::AppError;
use crate::usecase::audit;
use crate::usecase::begin::{Begun, begin};
use crate::usecase::may;
use crate::usecase::member::register::Register;
use crate::usecase::record::Act;

/// What became of the wish.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Undone {
    /// The list is as before; go there.
    Yes(String),
    /// These companies were changed since, or are needed by something else; nothing was done.
    No(Vec<String>),
}

/// Whether it can still be undone, as far as the calendar goes.
pub(crate) fn is_open(desk: &Desk, import: &Import) -> bool {
    import.state == State::Applied
        && import.row.sealed_before.is_some()
        && import.row.applied_at.is_some_and(|at| desk.now() <= keep::last(at))
}

/// Undoes an import.
///
/// # Errors
/// [`AppError::Forbidden`] if the person is no approver; [`AppError::Gone`] after thirty days; [`AppError::Conflict`],
/// [`AppError::NotFound`], [`AppError::Stale`]; database failures.
pub(crate) async fn undo(desk: &Desk, act: &Act<'_>, id: Uuid) -> Result<Undone, AppError> {
    let staff = may::decide(act.actor)?;
    let tx = match begin(desk, act).await? {
        Begun::Before(location) => return Ok(Undone::Yes(location)),
        Begun::Now(tx) => tx,
    };
    let import = seen(&tx, desk, act, id, State::Applied).await?;
    if !is_open(desk, &import) {
        return Err(AppError::Gone);
    }
    let before: Before = open(desk, "sealed_before", id, import.row.sealed_before.as_ref())?.ok_or(AppError::Gone)?;
    let register = Register::open(desk, &tx, act.actor).await?;
    let mut changed = Vec::new();
    let mut touched = Vec::with_capacity(before.touched.len());
    for was in &before.touched {
        let now = register.find(was.id).await?;
        if now.version == was.version {
            touched.push((now, was));
        } else {
            changed.push(now.name);
        }
    }
    let mut added = Vec::with_capacity(before.added.len());
    for (id, version) in &before.added {
        let now = register.find(*id).await?;
        if now.version == *version {
            added.push(now.id);
        } else {
            changed.push(now.name);
        }
    }
    for used in register.used(&added).await? {
        changed.push(register.find(used).await?.name);
    }
    if !changed.is_empty() {
        tx.rollback().await?;
        return Ok(Undone::No(changed));
    }
    for (now, was) in touched {
        // An import records only ends that were not recorded yet.
        let now = if now.covered_until.is_some() && was.ends {
            register.end(&now, None).await?;
            register.find(was.id).await?
        } else {
            now
        };
        register.change(&now, &was.input).await?;
    }
    register.take_away(&added).await?;
    let now = desk.now();
    let columns = member_import::ActiveModel {
        state: Set(State::Undone.code().to_owned()),
        sealed_plan: Set(None),
        sealed_before: Set(None),
        undone_by: Set(Some(staff)),
        undone_at: Set(Some(now)),
        ..Default::default()
    };
    write(&tx, desk, &import, columns).await?;
    audit::write(&tx, now, line(act, "import.undone", id)).await?;
    tx.commit().await?;
    Ok(Undone::Yes(act.location.to_owned()))
}
