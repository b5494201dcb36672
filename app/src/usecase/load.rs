//! Case files, opened for somebody: every finder starts from who asks.

use entity::case::{CaseFile, CaseNumber, Event, Recorded};
use entity::db::{case_event, case_file, case_recusal};
use entity::id::{CaseId, StaffId};
use entity::people::{Actor, Role};
use sea_orm::sea_query::{Query, SelectStatement};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde::{Deserialize, Serialize};

use crate::desk::Desk;
use crate::error::AppError;
use crate::usecase::record::small;
use crate::usecase::snapshot;
use crate::vault::keys::{CaseKeys, Place};

/// What is sealed in a `case_event` row: actor and event as one, so that neither can be swapped.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct SealedEvent {
    pub(crate) actor: Actor,
    pub(crate) event: Event,
}

pub(crate) fn event_place(row: uuid::Uuid) -> Place {
    Place::new("case_event", "sealed", row)
}

/// Holds a case until the transaction is over: whoever wants to change it meanwhile waits, and reads what this one wrote.
/// On SQLite a transaction that writes holds everything anyhow.
///
/// # Errors
/// If the database fails.
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
///
/// # Errors
/// If a row does not open or the database fails.
pub async fn history<C: ConnectionTrait>(db: &C, keys: &CaseKeys, id: CaseId) -> Result<Vec<Recorded>, AppError> {
    let rows = case_event::Entity::find()
        .filter(case_event::Column::CaseId.eq(id))
        .order_by_asc(case_event::Column::Seq)
        .all(db)
        .await?;
    opened(keys, rows)
}

fn opened(keys: &CaseKeys, rows: Vec<case_event::Model>) -> Result<Vec<Recorded>, AppError> {
    rows.into_iter()
        .map(|row| {
            let sealed: SealedEvent = keys.open_json(event_place(row.id), &row.sealed)?;
            let seq = u32::try_from(row.seq).map_err(|e| AppError::broken(e.into()))?;
            Ok(Recorded { seq, at: row.at, actor: sealed.actor, event: sealed.event })
        })
        .collect()
}

/// A case as it stands: what its history adds up to.
#[must_use]
pub fn fold(id: CaseId, history: &[Recorded]) -> CaseFile {
    let mut file = CaseFile::new(id);
    for recorded in history {
        file.apply(recorded);
    }
    file
}

/// A case as it stands, without its history: its snapshot, and what came after it. Nothing: there is no such case.
///
/// # Errors
/// If a row does not open or the database fails.
pub async fn present<C: ConnectionTrait>(db: &C, keys: &CaseKeys, id: CaseId) -> Result<Option<CaseFile>, AppError> {
    let mut file = snapshot::find(db, keys, id).await?.unwrap_or_else(|| CaseFile::new(id));
    let rows = case_event::Entity::find()
        .filter(case_event::Column::CaseId.eq(id))
        .filter(case_event::Column::Seq.gt(small(file.version)))
        .order_by_asc(case_event::Column::Seq)
        .all(db)
        .await?;
    for recorded in opened(keys, rows)? {
        file.apply(&recorded);
    }
    Ok((file.version > 0).then_some(file))
}

/// A case as it stands, for this person.
///
/// # Errors
/// As [`by_id`].
pub async fn file(desk: &Desk, actor: &Actor, id: CaseId) -> Result<CaseFile, AppError> {
    let keys = desk.keys().case(id).await?.ok_or(AppError::NotFound)?;
    let file = present(desk.read(), &keys, id).await?.ok_or(AppError::NotFound)?;
    may_open(actor, &file)?;
    Ok(file)
}

/// Whether this person may open whole case files, and this one.
fn may_open(actor: &Actor, file: &CaseFile) -> Result<(), AppError> {
    match actor {
        Actor::Applicant { case } if *case == file.id => Ok(()),
        Actor::Staff { id, role } => match role {
            Role::Intake | Role::Handler | Role::Approver | Role::Auditor if !file.recused.contains(id) => Ok(()),
            Role::Intake | Role::Handler | Role::Approver | Role::Auditor | Role::Admin => Err(AppError::NotFound),
        },
        Actor::System => Ok(()),
        // A member never opens a case file; it has its own copy (`read::member_cases`).
        Actor::Applicant { .. } | Actor::Member { .. } => Err(AppError::NotFound),
    }
}

/// The cases from which somebody of the staff stepped back for conflict of interest: they are not there for that person.
pub(crate) fn recused(me: StaffId) -> SelectStatement {
    Query::select()
        .column(case_recusal::Column::CaseId)
        .from(case_recusal::Entity)
        .and_where(case_recusal::Column::StaffId.eq(me))
        .to_owned()
}

/// The case with this id and its history, for this person.
///
/// # Errors
/// [`AppError::NotFound`] if there is none or the person may not know of it; database failures.
pub async fn by_id(desk: &Desk, actor: &Actor, id: CaseId) -> Result<(CaseFile, Vec<Recorded>), AppError> {
    let keys = desk.keys().case(id).await?.ok_or(AppError::NotFound)?;
    let history = history(desk.read(), &keys, id).await?;
    if history.is_empty() {
        return Err(AppError::NotFound);
    }
    let file = fold(id, &history);
    may_open(actor, &file)?;
    Ok((file, history))
}

/// The case with this receipt number and its history, for this person.
///
/// # Errors
/// As [`by_id`].
pub async fn by_number(desk: &Desk, actor: &Actor, number: &str) -> Result<(CaseFile, Vec<Recorded>), AppError> {
    let number: CaseNumber = number.parse().map_err(|_| AppError::NotFound)?;
    let this = Query::select()
        .column(case_file::Column::Id)
        .from(case_file::Entity)
        .and_where(case_file::Column::Number.eq(number.to_string()))
        .to_owned();
    let rows = case_event::Entity::find()
        .filter(case_event::Column::CaseId.in_subquery(this))
        .order_by_asc(case_event::Column::Seq)
        .all(desk.read())
        .await?;
    let id = rows.first().ok_or(AppError::NotFound)?.case_id;
    let keys = desk.keys().case(id).await?.ok_or(AppError::NotFound)?;
    let history = opened(&keys, rows)?;
    let file = fold(id, &history);
    may_open(actor, &file)?;
    Ok((file, history))
}

/// The id behind a receipt number; says nothing about who may know it.
///
/// # Errors
/// If the database fails.
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
