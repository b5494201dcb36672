//! 「元に戻す」: for thirty days an import can be undone, as a whole. What is registered is then again what it was, letter
//! for letter; the histories keep that there was an import and that it was undone. If anything of it was changed since,
//! nothing is undone and the companies are named: a later correction by hand must not get lost. As it took two people to apply
//! it, it takes two to undo it: one proposes, another approver agrees ([`crate::approval`]).

use schema::member_import;

use super::decide::{Before, Was};
use super::{Import, ImportState, find, keep, open, write};
use crate::form::errors::FieldErrors;
use crate::member::register::Register;
use crate::prelude::*;
use crate::query::members::Member;
use text::staff::import::decide as words;

/// Whether it can still be undone, as far as the calendar goes.
pub fn is_open(app: &AppState, import: &Import) -> bool {
    import.state == ImportState::Applied
        && import.row.sealed_before.is_some()
        && import.row.applied_at.is_some_and(|at| app.now() <= keep::last(at))
}

/// The import in this version, while it can be undone.
///
/// # Errors
/// [`AppError::Gone`] after thirty days; [`AppError::Conflict`], [`AppError::NotFound`]; database failures.
pub(crate) async fn can_undo<C: ConnectionTrait>(
    db: &C,
    app: &AppState,
    id: Uuid,
    version: i32,
) -> Result<Import, AppError> {
    let import = find(db, app, id).await?;
    if import.version != version || import.state != ImportState::Applied {
        return Err(AppError::overtaken(import.row.updated_at));
    }
    if is_open(app, &import) { Ok(import) } else { Err(AppError::Gone) }
}

/// The members as they are now, if nothing of the import was changed since.
struct Untouched<'a> {
    touched: Vec<(Member, &'a Was)>,
    added: Vec<MemberId>,
}

/// Looks whether nothing was changed since, or names the companies that were, or are needed by something else.
async fn untouched<'a>(
    register: &Register<'_>,
    before: &'a Before,
) -> Result<Result<Untouched<'a>, Vec<String>>, AppError> {
    let mut changed = Vec::new();
    let mut touched = Vec::with_capacity(before.touched.len());
    for was in &before.touched {
        let now = register.find(was.id).await?;
        if now.version == was.version {
            touched.push((now, was));
        } else {
            changed.push(now.columns.name);
        }
    }
    let mut added = Vec::with_capacity(before.added.len());
    for (id, version) in &before.added {
        let now = register.find(*id).await?;
        if now.version == *version {
            added.push(now.id);
        } else {
            changed.push(now.columns.name);
        }
    }
    for used in register.used(&added).await? {
        changed.push(register.find(used).await?.columns.name);
    }
    Ok(if changed.is_empty() { Ok(Untouched { touched, added }) } else { Err(changed) })
}

fn before_of(app: &AppState, import: &Import) -> Result<Before, AppError> {
    open(app, "sealed_before", import.id, import.row.sealed_before.as_ref())?.ok_or(AppError::Gone)
}

/// The companies that stand against undoing it, by name; none if it could be undone now.
///
/// # Errors
/// As `can_undo`.
pub async fn in_the_way(app: &AppState, actor: &Actor, id: Uuid, version: i32) -> Result<Vec<String>, AppError> {
    let tx = app.db().begin().await?;
    let before = before_of(app, &can_undo(&tx, app, id, version).await?)?;
    let found = untouched(&Register::open(app, &tx, actor).await?, &before).await?.err().unwrap_or_default();
    tx.rollback().await?;
    Ok(found)
}

/// Undoes an import. Two people decided it.
///
/// # Errors
/// As `can_undo`; [`AppError::Invalid`] on `decision`, naming the companies that were changed since.
pub(crate) async fn undo(
    app: &AppState,
    tx: &DatabaseTransaction,
    act: &Submission,
    id: Uuid,
    version: i32,
) -> Result<(), AppError> {
    let import = can_undo(tx, app, id, version).await?;
    let before = before_of(app, &import)?;
    let register = Register::open(app, tx, &act.actor).await?;
    let Untouched { touched, added } = match untouched(&register, &before).await? {
        Ok(as_left) => as_left,
        Err(changed) => {
            let mut errors = FieldErrors::new();
            errors.add("decision", words::undo_stopped(&changed));
            return Err(errors.into());
        }
    };
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
    let columns = member_import::ActiveModel {
        state: Set(ImportState::Undone.code().to_owned()),
        sealed_plan: Set(None),
        sealed_before: Set(None),
        undone_by: Set(act.actor.staff()),
        undone_at: Set(Some(app.now())),
        ..Default::default()
    };
    write(tx, app, &import, columns).await
}
