//! Files that are to be destroyed: the key first, where it dies with them, then the bytes. A copy of the folder that was
//! made before opens nothing any more.
//!
//! Every paper of proof has a key of its own. Those of older versions lie under one key of their case, which dies with the
//! last of them.

use std::collections::HashSet;

use entity::safety::stores::Sweep;
use schema::{case_file, file};
use sea_orm::Select;

use crate::case::follow_up::{DESTROYED, LINKED, STAGED};
use crate::prelude::*;
use vault::files::Class;

/// So many cases or papers are asked for in one query.
const AT_A_TIME: usize = 500;

/// Destroys a file whose row says that it is destroyed, or that has no row: its key, if it has one of its own, then the
/// bytes. May be repeated.
///
/// # Errors
/// Failures of database, key store and disk; then it is to be asked for again.
pub async fn destroy(app: &AppState, object: Uuid) -> Result<(), AppError> {
    app.keys().destroy_paper(object, app.now()).await?;
    let row = file::Entity::find().filter(file::Column::Object.eq(object)).one(app.read()).await?;
    if let Some(row) = row.filter(|row| row.class == Class::Identity.code()) {
        end_shared_key(app, row.case_id).await?;
    }
    Ok(app.files().destroy(object).await?)
}

/// Destroys the key that the papers of a case shared, if none of those is left; one that has come and is part of nothing yet
/// keeps it for a day at most.
async fn end_shared_key(app: &AppState, case: CaseId) -> Result<(), AppError> {
    if app.keys().with_shared(&[case]).await?.is_empty() {
        return Ok(());
    }
    let tx = app.db().begin().await?;
    // Who binds a paper to the case writes this row too: one of us comes after the other.
    case_file::Entity::find_by_id(case).lock_exclusive().one(&tx).await?;
    let gone = of_class(&[DESTROYED]).filter(file::Column::CaseId.eq(case)).count(&tx).await?;
    if gone > 0 && sharing(app, &tx, &[case]).await?.is_empty() {
        app.keys().destroy_shared(case, app.now()).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// Of these cases those with a paper that is there and has no key of its own.
async fn sharing<C: ConnectionTrait>(app: &AppState, db: &C, cases: &[CaseId]) -> Result<HashSet<CaseId>, AppError> {
    let alive: Vec<(CaseId, Uuid)> = of_class(&[LINKED, STAGED])
        .filter(file::Column::CaseId.is_in(cases.iter().copied()))
        .select_only()
        .column(file::Column::CaseId)
        .column(file::Column::Object)
        .into_tuple()
        .all(db)
        .await?;
    let mut sharing = HashSet::new();
    for some in alive.chunks(AT_A_TIME) {
        let objects: Vec<Uuid> = some.iter().map(|(_, object)| *object).collect();
        let own = app.keys().with_own(&objects).await?;
        sharing.extend(some.iter().filter(|(_, object)| !own.contains(object)).map(|(case, _)| *case));
    }
    Ok(sharing)
}

fn of_class(states: &[&str]) -> Select<file::Entity> {
    file::Entity::find()
        .filter(file::Column::Class.eq(Class::Identity.code()))
        .filter(file::Column::State.is_in(states.iter().copied()))
}

/// Destroys the shared keys that outlived the papers under them: the worker died between the two, or the papers were
/// destroyed by a program that left the key. Says how many there were.
pub async fn end_shared_keys(app: &AppState) -> Result<usize, AppError> {
    let over: Vec<CaseId> = of_class(&[DESTROYED])
        .select_only()
        .column(file::Column::CaseId)
        .distinct()
        .into_tuple()
        .all(app.read())
        .await?;
    let mut ended = 0;
    for some in over.chunks(AT_A_TIME) {
        let with_key = app.keys().with_shared(some).await?;
        let alive = sharing(app, app.read(), &with_key).await?;
        for case in with_key.into_iter().filter(|case| !alive.contains(case)) {
            end_shared_key(app, case).await?;
            ended += 1;
        }
    }
    Ok(ended)
}

/// Papers whose keys the sweep may take because no row knows them, or knows them as destroyed.
pub async fn outlived(app: &AppState, sweep: &Sweep) -> Result<Vec<Uuid>, AppError> {
    let old = app.keys().papers_swept_by(sweep).await?;
    let mut outlived = Vec::new();
    for some in old.chunks(AT_A_TIME) {
        let alive: HashSet<Uuid> = of_class(&[LINKED, STAGED])
            .filter(file::Column::Object.is_in(some.iter().copied()))
            .select_only()
            .column(file::Column::Object)
            .into_tuple()
            .all(app.read())
            .await?
            .into_iter()
            .collect();
        outlived.extend(some.iter().filter(|object| !alive.contains(object)));
    }
    Ok(outlived)
}
