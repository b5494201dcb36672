//! Case files, opened for somebody: every finder starts from who asks.

use entity::case::event_kind::EventKind;
use entity::case::permit;
use entity::case::{Case, CaseNumber, Event, Recorded};
use schema::{case_event, case_file, case_recusal};
use sea_orm::sea_query::{Query, SelectStatement};
use serde::{Deserialize, Serialize};

use crate::case::snapshot;
use crate::prelude::*;
use crate::support::version::small;
use vault::keys::{CaseKeys, SealContext};

/// What is sealed in a row of a history: actor and event as one, so that neither can be swapped.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct SealedEvent<E> {
    pub(crate) actor: Actor,
    pub(crate) event: E,
}

pub(crate) fn event_place(row: uuid::Uuid) -> SealContext {
    SealContext::new("case_event", "sealed", row)
}

/// Holds a case until the transaction is over: whoever wants to change it meanwhile waits, and reads what this one wrote.
/// On SQLite a transaction that writes holds everything anyhow.
pub(crate) async fn hold<C: ConnectionTrait>(tx: &C, id: CaseId) -> Result<(), AppError> {
    case_file::Entity::find_by_id(id)
        .select_only()
        .column(case_file::Column::Id)
        .lock_exclusive()
        .into_tuple::<CaseId>()
        .one(tx)
        .await?;
    Ok(())
}

/// The history of a case, opened with its keys.
pub async fn history<C: ConnectionTrait>(db: &C, keys: &CaseKeys, id: CaseId) -> Result<Vec<Recorded>, AppError> {
    let rows = case_event::Entity::find()
        .filter(case_event::Column::CaseId.eq(id))
        .order_by_asc(case_event::Column::Seq)
        .all(db)
        .await?;
    rows.iter().map(|row| event(keys, row)).collect()
}

/// One event, opened.
///
/// # Errors
/// [`AppError::Damaged`] if it does not open.
pub(crate) fn event(keys: &CaseKeys, row: &case_event::Model) -> Result<Recorded, AppError> {
    let sealed: SealedEvent<Event> = keys.open_json(event_place(row.id), &row.sealed)?;
    Ok(Recorded { seq: seq(row.seq)?, at: row.at, actor: sealed.actor, event: sealed.event })
}

/// The place of an event in its history, as a column holds it.
pub(crate) fn seq(column: i32) -> Result<u32, AppError> {
    u32::try_from(column).map_err(|cause| AppError::broken(cause.into()))
}

/// The events of some kinds that led to the case as it stands here, oldest first; no others are opened.
///
/// # Errors
/// If one of them does not open or the database fails.
pub(crate) async fn of_kinds<C: ConnectionTrait>(
    db: &C,
    keys: &CaseKeys,
    file: &Case,
    kinds: &[EventKind],
) -> Result<Vec<Recorded>, AppError> {
    let rows = case_event::Entity::find()
        .filter(case_event::Column::CaseId.eq(file.id))
        .filter(case_event::Column::Seq.lte(small(file.version)))
        .filter(case_event::Column::Kind.is_in(kinds.iter().map(|kind| kind.code())))
        .order_by_asc(case_event::Column::Seq)
        .all(db)
        .await?;
    rows.iter().map(|row| event(keys, row)).collect()
}

/// A case as it stands, without its history: its snapshot, and what came after it. Nothing: there is no such case.
pub async fn present<C: ConnectionTrait>(db: &C, keys: &CaseKeys, id: CaseId) -> Result<Option<Case>, AppError> {
    let mut file = snapshot::find(db, keys, id).await?.unwrap_or_else(|| Case::new(id));
    let rows = case_event::Entity::find()
        .filter(case_event::Column::CaseId.eq(id))
        .filter(case_event::Column::Seq.gt(small(file.version)))
        .order_by_asc(case_event::Column::Seq)
        .all(db)
        .await?;
    for row in &rows {
        file.apply(&event(keys, row)?);
    }
    Ok((file.version > 0).then_some(file))
}

/// A case as it stands, for this person.
pub async fn file(app: &AppState, actor: &Actor, id: CaseId) -> Result<Case, AppError> {
    let keys = app.keys().case(id).await?.ok_or(AppError::NotFound)?;
    let file = present(app.read(), &keys, id).await?.ok_or(AppError::NotFound)?;
    may_open(actor, &file)?;
    Ok(file)
}

/// Whether this person may open whole case files, and this one.
fn may_open(actor: &Actor, file: &Case) -> Result<(), AppError> {
    // A member never opens a case file; it has its own copy (`query::member_cases`).
    let opens = !matches!(actor, Actor::Member { .. }) && permit::may_see(file, actor);
    if opens { Ok(()) } else { Err(AppError::NotFound) }
}

/// The cases from which somebody of the staff stepped back for conflict of interest: they are not there for that person.
pub(crate) fn recused(me: StaffId) -> SelectStatement {
    Query::select()
        .column(case_recusal::Column::CaseId)
        .from(case_recusal::Entity)
        .and_where(case_recusal::Column::StaffId.eq(me))
        .to_owned()
}

/// The case with this id and its whole history, for this person. Pages show a part of a history
/// ([`crate::query::case_history`]) and open a case by [`file()`].
///
/// # Errors
/// [`AppError::NotFound`] if there is none or the person may not know of it; database failures.
pub async fn by_id(app: &AppState, actor: &Actor, id: CaseId) -> Result<(Case, Vec<Recorded>), AppError> {
    let keys = app.keys().case(id).await?.ok_or(AppError::NotFound)?;
    let history = history(app.read(), &keys, id).await?;
    if history.is_empty() {
        return Err(AppError::NotFound);
    }
    let file = Case::from_history(id, &history);
    may_open(actor, &file)?;
    Ok((file, history))
}

/// The case with this receipt number, for this person.
///
/// # Errors
/// [`AppError::NotFound`] if there is none or the person may not know of it; if what its state rests on does not open;
/// database failures.
pub async fn by_number(app: &AppState, actor: &Actor, number: &str) -> Result<Case, AppError> {
    let id = find(app.read(), number).await?.ok_or(AppError::NotFound)?;
    file(app, actor, id).await
}

/// The id behind a receipt number; says nothing about who may know it.
pub(crate) async fn find<C: ConnectionTrait>(db: &C, number: &str) -> Result<Option<CaseId>, AppError> {
    let Ok(number) = number.parse::<CaseNumber>() else { return Ok(None) };
    let id: Option<CaseId> = case_file::Entity::find()
        .select_only()
        .column(case_file::Column::Id)
        .filter(case_file::Column::Number.eq(number.to_string()))
        .into_tuple()
        .one(db)
        .await?;
    Ok(id)
}
