//! Before the program destroys, reminds or publishes by itself: can the time be believed, do database, keys and files
//! belong together, is it no more than usual? What is refused is refused aloud (log, `/readyz`, a task for people), and
//! goes on by itself or when a person says so.

pub mod adopt;
pub mod amount;
mod installation;
mod tell;
pub mod trust;

use chrono::TimeDelta;
use entity::safety::clock::{self, Belief, KnownTime};
use entity::safety::stores::{Fit, Gap, Sweep, fit};
use schema::{audit, destruction_hold, draft, job, session};
use sea_orm::{Condition, QueryTrait};

use crate::prelude::*;
use crate::state::health::Fault;

/// How many lines of the record are looked through for the newest time: the last ones may be of a wrong clock.
const LINES: u64 = 200;

/// Looks at clock, stores and folder, and raises or clears what is wrong. `None`: the program may act by itself.
pub async fn check(app: &AppState) -> Result<Option<Fault>, AppError> {
    let row = installation::load(app).await?;
    let belief = clock::judge(app.now(), &known(app, &row).await?);
    let clock = match belief {
        Belief::Plausible => None,
        Belief::Behind | Belief::Ahead => Some(Fault::Clock),
    };
    let keys = app.keys().mark().await?.filter(|mark| mark.installation == row.id);
    let together = keys.is_some_and(|mark| fit(mark.generation, row.generation) == Fit::Together);
    let stores = (!together).then_some(Fault::Stores);
    // A folder that cannot be read is not the one we know either.
    let label = app.files().label().await.unwrap_or_default();
    let files = (label != Some(row.id)).then_some(Fault::Folder);
    let held = destruction_hold::Entity::find()
        .filter(destruction_hold::Column::AllowedAt.is_null())
        .count(app.read())
        .await?;
    let amount = (held > 0).then_some(Fault::Amount);

    for (fault, found) in
        [(Fault::Clock, clock), (Fault::Stores, stores), (Fault::Folder, files), (Fault::Amount, amount)]
    {
        if found.is_none() {
            if app.health().clear(fault) {
                tracing::info!(fault = fault.code(), "what was wrong is right again");
            }
        } else if app.health().raise(fault) {
            tell::aloud(fault, belief);
            tell::people(app, fault, row.clock_at.min(app.now())).await?;
        }
    }
    Ok(clock.or(stores).or(files))
}

/// The time up to which the installation is known to have run, and the newest time in its data.
async fn known(app: &AppState, row: &installation::Row) -> Result<KnownTime, AppError> {
    let until = clock::horizon(row.clock_at);
    let newest = newest(app, Some(until)).await?.filter(|at| row.distrusted_until.is_none_or(|wrong| *at > wrong));
    Ok(KnownTime { good: row.clock_at, newest })
}

/// The newest time in the data, of those that are not after `until`. Every step leaves a line in the record, every visit a session,
/// every day a job.
async fn newest(app: &AppState, until: Option<DateTime<Utc>>) -> Result<Option<DateTime<Utc>>, AppError> {
    let db = app.read();
    let lines: Vec<DateTime<Utc>> = audit::Entity::find()
        .select_only()
        .column(audit::Column::At)
        .order_by_desc(audit::Column::Seq)
        .limit(LINES)
        .into_tuple()
        .all(db)
        .await?;
    let line = lines.into_iter().filter(|at| until.is_none_or(|until| *at <= until)).max();
    let session: Option<Option<DateTime<Utc>>> = session::Entity::find()
        .select_only()
        .column_as(session::Column::CreatedAt.max(), "at")
        .apply_if(until, |query, until| query.filter(session::Column::CreatedAt.lte(until)))
        .into_tuple()
        .one(db)
        .await?;
    let job: Option<Option<DateTime<Utc>>> = job::Entity::find()
        .select_only()
        .column_as(job::Column::CreatedAt.max(), "at")
        .apply_if(until, |query, until| query.filter(job::Column::CreatedAt.lte(until)))
        .into_tuple()
        .one(db)
        .await?;
    let draft: Option<Option<DateTime<Utc>>> = draft::Entity::find()
        .select_only()
        .column_as(draft::Column::UpdatedAt.max(), "at")
        .apply_if(until, |query, until| query.filter(draft::Column::UpdatedAt.lte(until)))
        .into_tuple()
        .one(db)
        .await?;
    Ok([line, session.flatten(), job.flatten(), draft.flatten()].into_iter().flatten().max())
}

/// Which keys and files without a row may go now: nothing younger than `age`, nothing newer than everything that the
/// database knows, nothing of a time of which it knows nothing.
pub async fn sweep(app: &AppState, age: TimeDelta) -> Result<Sweep, AppError> {
    let now = app.now();
    let row = installation::load(app).await?;
    let before = known(app, &row).await?.latest().min(now - age);
    Ok(Sweep { before, gap: Gap::next(installation::gap(&row), row.clock_at, now) })
}

/// Carries the believed time forward, and both stores with it, the keys first. Ask [`check`] before.
pub async fn go_on(app: &AppState) -> Result<(), AppError> {
    let now = app.now();
    let row = installation::load(app).await?;
    if let Some(mark) = app.keys().mark().await? {
        // Whoever finds the keys one ahead finishes what another began; so they are never two ahead.
        if mark.generation == row.generation {
            app.keys().go_on(row.generation, row.generation.saturating_add(1)).await?;
        }
        installation::follow(app, row.generation).await?;
    }
    let gap = Gap::next(installation::gap(&row), row.clock_at, now);
    installation::believe(app, now, gap).await
}

/// Wakes what a wrong clock put off: jobs whose next try or lease lies where no pause of ours would put it. Sessions that
/// were opened in that future end.
pub async fn wake(app: &AppState, longest: TimeDelta) -> Result<(), AppError> {
    let now = app.now();
    let tx = app.db().begin().await?;
    job::Entity::update_many()
        .col_expr(job::Column::RunAt, Expr::value(now))
        .filter(job::Column::DoneAt.is_null())
        .filter(job::Column::GaveUpAt.is_null())
        .filter(job::Column::RunAt.gt(now + longest))
        .filter(
            Condition::any().add(job::Column::LastError.is_not_null()).add(job::Column::CreatedAt.gt(now + longest)),
        )
        .exec(&tx)
        .await?;
    job::Entity::update_many()
        .col_expr(job::Column::LockedUntil, Expr::value(Option::<DateTime<Utc>>::None))
        .filter(job::Column::LockedUntil.gt(now + longest))
        .exec(&tx)
        .await?;
    session::Entity::update_many()
        .col_expr(session::Column::EndedAt, Expr::value(now))
        .filter(session::Column::EndedAt.is_null())
        .filter(session::Column::CreatedAt.gt(now + clock::AHEAD))
        .exec(&tx)
        .await?;
    tx.commit().await?;
    Ok(())
}
