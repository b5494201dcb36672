//! Files on members, opened for somebody: every finder starts from who asks.

use entity::id::MeasureFileId;
use entity::measure::{Event, MeasureFile, MeasureFileNumber, Recorded};
use schema::{case_recusal, guidance, guidance_event};
use sea_orm::QueryTrait;
use sea_orm::sea_query::SelectStatement;

use crate::case::load::{self as cases, SealedEvent};
use crate::prelude::*;
use vault::keys::{Keys, SealContext};

pub(super) fn event_place(row: Uuid) -> SealContext {
    SealContext::new("guidance_event", "sealed", row)
}

/// A file with what happened in it, oldest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoadedMeasure {
    pub file: MeasureFile,
    pub history: Vec<Recorded>,
}

/// The history of a file.
pub(super) async fn history<C: ConnectionTrait>(
    db: &C,
    keys: &Keys,
    id: MeasureFileId,
) -> Result<Vec<Recorded>, AppError> {
    let rows = guidance_event::Entity::find()
        .filter(guidance_event::Column::GuidanceId.eq(id))
        .order_by_asc(guidance_event::Column::Seq)
        .all(db)
        .await?;
    rows.into_iter()
        .map(|row| {
            let sealed: SealedEvent<Event> = keys.open_json(event_place(row.id), &row.sealed)?;
            Ok(Recorded { seq: cases::seq(row.seq)?, at: row.at, actor: sealed.actor, event: sealed.event })
        })
        .collect()
}

/// Whether this person may know of this file: a member of its own once something was issued, the staff of files whose
/// case they have not stepped back from.
///
/// # Errors
/// [`AppError::NotFound`] if not; database failures.
pub(super) async fn may_open<C: ConnectionTrait>(db: &C, actor: &Actor, file: &MeasureFile) -> Result<(), AppError> {
    match actor {
        Actor::Member { member, .. } if file.member_may_see(*member) => Ok(()),
        Actor::Staff { id, role } if Permission::ReadCases.is_held_by(*role) => match file.case {
            Some(case) if stepped_back(db, case, *id).await? => Err(AppError::NotFound),
            Some(_) | None => Ok(()),
        },
        Actor::Staff { .. } | Actor::Applicant { .. } | Actor::Member { .. } | Actor::System => Err(AppError::NotFound),
    }
}

/// The files that rest on a case from which this person stepped back, as part of another query.
pub(crate) fn hidden_from(staff: StaffId) -> SelectStatement {
    guidance::Entity::find()
        .select_only()
        .column(guidance::Column::Id)
        .filter(guidance::Column::OriginCaseId.in_subquery(cases::recused(staff)))
        .into_query()
}

/// Whether this person of the staff may know of a file that rests on this case, whatever is in it.
///
/// # Errors
/// [`AppError::NotFound`] if not; database failures.
pub(crate) async fn may_know(app: &AppState, actor: &Actor, case: Option<CaseId>) -> Result<(), AppError> {
    let (Some(case), Some(staff)) = (case, actor.staff()) else { return Ok(()) };
    if stepped_back(app.read(), case, staff).await? { Err(AppError::NotFound) } else { Ok(()) }
}

async fn stepped_back<C: ConnectionTrait>(db: &C, case: CaseId, staff: StaffId) -> Result<bool, AppError> {
    let rows = case_recusal::Entity::find()
        .filter(case_recusal::Column::CaseId.eq(case))
        .filter(case_recusal::Column::StaffId.eq(staff))
        .count(db)
        .await?;
    Ok(rows > 0)
}

/// The file with this number, for this person.
///
/// # Errors
/// [`AppError::NotFound`] if there is none or the person may not know of it: all the same; database failures.
pub async fn by_number(app: &AppState, actor: &Actor, number: &str) -> Result<LoadedMeasure, AppError> {
    let number: MeasureFileNumber = number.parse().map_err(|_| AppError::NotFound)?;
    let row = guidance::Entity::find()
        .filter(guidance::Column::Number.eq(number.to_string()))
        .one(app.read())
        .await?
        .ok_or(AppError::NotFound)?;
    let history = history(app.read(), app.keys(), row.id).await?;
    let file = MeasureFile::from_history(row.id, &history);
    may_open(app.read(), actor, &file).await?;
    Ok(LoadedMeasure { file, history })
}
