//! Files that are to be destroyed: the key first, where it dies with them, then the bytes. A copy of the folder that was
//! made before opens nothing any more.

use std::collections::HashSet;

use entity::db::{case_file, file};
use entity::id::CaseId;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use crate::desk::Desk;
use crate::error::AppError;
use crate::usecase::effects::{DESTROYED, LINKED, STAGED};
use crate::vault::files::Class;

/// Destroys a file whose row says that it is destroyed. The key of the identity papers of its case dies with the last of
/// them. May be repeated.
///
/// # Errors
/// Failures of database, key store and disk; then it is to be asked for again.
pub async fn destroy(desk: &Desk, object: Uuid) -> Result<(), AppError> {
    let row = file::Entity::find().filter(file::Column::Object.eq(object)).one(desk.read()).await?;
    if let Some(row) = row.filter(|row| row.class == Class::Identity.code()) {
        end_identity_key(desk, row.case_id).await?;
    }
    Ok(desk.files().destroy(object).await?)
}

/// Destroys the key of the identity papers of a case, if none of them is left; one that has come and is part of nothing yet
/// keeps it for a day at most. One that is only on its way is found unreadable when it is to become part of the case, and
/// is asked for again.
async fn end_identity_key(desk: &Desk, case: CaseId) -> Result<(), AppError> {
    let tx = desk.db().begin().await?;
    // Who binds a paper to the case writes this row too: one of us comes after the other.
    case_file::Entity::find_by_id(case).lock_exclusive().one(&tx).await?;
    let alive = file::Entity::find()
        .filter(file::Column::CaseId.eq(case))
        .filter(file::Column::Class.eq(Class::Identity.code()))
        .filter(file::Column::State.is_in([LINKED, STAGED]))
        .count(&tx)
        .await?;
    let gone = file::Entity::find()
        .filter(file::Column::CaseId.eq(case))
        .filter(file::Column::Class.eq(Class::Identity.code()))
        .filter(file::Column::State.eq(DESTROYED))
        .count(&tx)
        .await?;
    if alive == 0 && gone > 0 {
        desk.keys().destroy_identity(case, desk.now()).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// Destroys the keys of identity papers that outlived the papers: the worker died between the two, or the papers were
/// destroyed by a program that left the key. Says how many there were.
///
/// # Errors
/// Failures of database and key store.
pub async fn end_identity_keys(desk: &Desk) -> Result<usize, AppError> {
    let cases = |states: &[&str]| {
        file::Entity::find()
            .select_only()
            .column(file::Column::CaseId)
            .distinct()
            .filter(file::Column::Class.eq(Class::Identity.code()))
            .filter(file::Column::State.is_in(states.iter().copied()))
            .into_tuple::<CaseId>()
    };
    let alive: HashSet<CaseId> = cases(&[LINKED, STAGED]).all(desk.read()).await?.into_iter().collect();
    let mut over = cases(&[DESTROYED]).all(desk.read()).await?;
    over.retain(|case| !alive.contains(case));
    let mut ended = 0;
    for some in over.chunks(CASES) {
        for case in desk.keys().with_identity(some).await? {
            end_identity_key(desk, case).await?;
            ended += 1;
        }
    }
    Ok(ended)
}

/// So many cases are asked for in one query.
const CASES: usize = 500;
