//! Changes what is registered about a member. What it was before stays in the history.

use crate::error::Overtaken;
use crate::member::add::line;
use crate::member::columns::MemberColumns;
use crate::member::register::Register;
use crate::prelude::*;
use crate::query::members::Member;
use crate::support::begin_submission::{Begun, begin};

/// Whether anything was different.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Changed {
    /// It was; go there.
    Yes(String),
    /// Nothing differed, so nothing was written.
    No,
}

/// Changes a member.
///
/// # Errors
/// [`AppError::Conflict`] if somebody was faster, [`AppError::Invalid`] on `number` if it belongs to another member,
/// [`AppError::NotFound`], [`AppError::Forbidden`], [`AppError::Stale`], database failures.
pub async fn change(
    app: &AppState,
    act: &Submission,
    id: MemberId,
    input: &MemberColumns,
) -> Result<Changed, AppError> {
    permission::need(&act.actor, Permission::KeepRegisters)?;
    let tx = match begin(app, act).await? {
        Begun::Before(location) => return Ok(Changed::Yes(location)),
        Begun::Now(tx) => tx,
    };
    let before = at_version(&tx, act, id).await?;
    if !Register::open(app, &tx, &act.actor).await?.change(&before, input).await? {
        tx.rollback().await?;
        return Ok(Changed::No);
    }
    audit::write(&tx, app.now(), line(act, "member.changed", id)).await?;
    tx.commit().await?;
    Ok(Changed::Yes(act.location.clone()))
}

/// The member as the form saw it.
///
/// # Errors
/// [`AppError::Conflict`] with who changed it since; [`AppError::NotFound`]; database failures.
pub(crate) async fn at_version<C: ConnectionTrait>(db: &C, act: &Submission, id: MemberId) -> Result<Member, AppError> {
    let row = member::Entity::find_by_id(id).one(db).await?.ok_or(AppError::NotFound)?;
    let seen = act.version()?;
    if row.version != seen {
        return Err(AppError::Conflict(Box::new(last_change(db, id).await?)));
    }
    Ok(Member::from(row))
}

async fn last_change<C: ConnectionTrait>(db: &C, id: MemberId) -> Result<Overtaken, AppError> {
    use schema::{member_change, staff};
    let row = member_change::Entity::find()
        .find_also_related(staff::Entity)
        .filter(member_change::Column::MemberId.eq(id))
        .order_by_desc(member_change::Column::At)
        .order_by_desc(member_change::Column::Id)
        .one(db)
        .await?;
    Ok(row.map_or_else(Overtaken::default, |(change, staff)| Overtaken {
        who: staff.map(|staff| staff.name).unwrap_or_default(),
        at: Some(change.at),
        what: String::new(),
    }))
}
