//! A case as it stood at one of its steps, kept beside its history so that the next step need not add up all that came
//! before. The history stays the truth: a snapshot that was made by other rules or does not open is passed over.

use entity::case::Case;
use entity::case::round::FOLDING;
use schema::case_snapshot::{ActiveModel, Column, Entity};
use sea_orm::sea_query::OnConflict;

use crate::prelude::*;
use crate::support::version::small;
use vault::keys::{CaseKeys, SealContext};

/// A new one is made whenever so many events have come.
pub(crate) const EVERY: u32 = 32;

/// Bound to the case and to the version, so that none can pass for another.
fn place(case: CaseId, version: i32) -> SealContext {
    let version = Uuid::from_u128(u128::from(version.unsigned_abs()));
    SealContext::pair("case_snapshot", "sealed", case.0, version)
}

/// The snapshot of a case, if there is one that these rules made and that opens.
pub(crate) async fn find<C: ConnectionTrait>(db: &C, keys: &CaseKeys, id: CaseId) -> Result<Option<Case>, AppError> {
    let row = Entity::find_by_id(id).filter(Column::Folding.eq(FOLDING)).one(db).await?;
    let Some(row) = row else { return Ok(None) };
    match keys.open_json::<Case>(place(id, row.version), &row.sealed) {
        Ok(file) if file.id == id && small(file.version) == row.version => Ok(Some(file)),
        Ok(_) | Err(_) => {
            tracing::warn!(case = %id, "a snapshot does not open; the whole history is read instead");
            Ok(None)
        }
    }
}

/// Keeps the case as it stands after a step, if enough came since the last time.
pub(crate) async fn keep<C: ConnectionTrait>(
    tx: &C,
    keys: &CaseKeys,
    now: DateTime<Utc>,
    before: &Case,
    after: &Case,
) -> Result<(), AppError> {
    if after.version / EVERY == before.version / EVERY {
        return Ok(());
    }
    write(tx, keys, now, after).await
}

/// Keeps the case as it stands, for one that has none by these rules.
pub(crate) async fn write<C: ConnectionTrait>(
    tx: &C,
    keys: &CaseKeys,
    now: DateTime<Utc>,
    after: &Case,
) -> Result<(), AppError> {
    let version = small(after.version);
    let row = ActiveModel {
        case_id: Set(after.id),
        version: Set(version),
        folding: Set(FOLDING),
        sealed: Set(keys.seal_json(place(after.id, version), after)?),
        made_at: Set(now),
    };
    Entity::insert(row)
        .on_conflict(
            OnConflict::column(Column::CaseId)
                .update_columns([Column::Version, Column::Folding, Column::Sealed, Column::MadeAt])
                .to_owned(),
        )
        .exec_without_returning(tx)
        .await?;
    Ok(())
}
