//! A person says that what looked wrong is right. Who said it stays on record.

use entity::safety::stores::{Gap, SPARED};
use schema::{destruction_hold, installation, staff};

use super::{installation as row, newest};
use crate::prelude::*;
use crate::support::job::{self, Job};

/// The request id of commands in the record.
const REQUEST: &str = "command";

/// The active person of the staff with this login.
///
/// # Errors
/// [`AppError::NotFound`] if there is none; database failures.
pub async fn person(app: &AppState, login: &str) -> Result<Actor, AppError> {
    let found = staff::Entity::find()
        .filter(staff::Column::Login.eq(login))
        .filter(staff::Column::Active.eq(true))
        .one(app.read())
        .await?
        .ok_or(AppError::NotFound)?;
    Ok(Actor::Staff { id: found.id, role: found.role })
}

/// The clock is right. What was made since the time that was believed before is spared, because the data may be an older
/// copy; what the data say of a later time than this was written under a wrong clock.
pub async fn clock(app: &AppState, actor: &Actor) -> Result<(), AppError> {
    let now = app.now();
    let before = row::load(app).await?;
    let later = newest(app, None).await?.filter(|at| *at > now);
    let gap = Gap::next(row::gap(&before), before.clock_at, now);
    let tx = app.db().begin().await?;
    installation::Entity::update_many()
        .set(installation::ActiveModel {
            clock_at: Set(now),
            distrusted_until: Set(later.or(before.distrusted_until)),
            gap_from: Set(gap.map(|gap| gap.from)),
            gap_to: Set(gap.map(|gap| gap.to)),
            ..Default::default()
        })
        .filter(installation::Column::Slot.eq(1))
        .exec(&tx)
        .await?;
    audit::write(&tx, now, line(actor, "clock.trusted", Some(before.id), None)).await?;
    again(app, &tx).await?;
    tx.commit().await?;
    Ok(())
}

/// Database and keys as they are now are all there is. What was made since the database was copied is spared for a while.
pub async fn stores(app: &AppState, actor: &Actor) -> Result<(), AppError> {
    let now = app.now();
    let before = row::load(app).await?;
    let mark = app.keys().mark().await?.ok_or(AppError::NotFound)?;
    let generation = mark.generation.max(before.generation).saturating_add(1);
    app.keys().go_on(mark.generation, generation).await?;
    let older = row::gap(&before).filter(|gap| gap.is_spared(now));
    let from = older.map_or(before.clock_at, |gap| gap.from.min(before.clock_at));
    let tx = app.db().begin().await?;
    installation::Entity::update_many()
        .set(installation::ActiveModel {
            generation: Set(generation),
            gap_from: Set(Some(from)),
            gap_to: Set(Some(now)),
            ..Default::default()
        })
        .filter(installation::Column::Slot.eq(1))
        .exec(&tx)
        .await?;
    audit::write(&tx, now, line(actor, "stores.trusted", Some(before.id), None)).await?;
    again(app, &tx).await?;
    tx.commit().await?;
    Ok(())
}

/// Days for which what is newer than an older copy of the data is kept.
pub fn spared_days() -> i64 {
    SPARED.num_days()
}

/// What waits because it is unusually much, with the number.
pub async fn held(app: &AppState) -> Result<Vec<destruction_hold::Model>, AppError> {
    Ok(destruction_hold::Entity::find()
        .filter(destruction_hold::Column::AllowedAt.is_null())
        .order_by_asc(destruction_hold::Column::What)
        .all(app.read())
        .await?)
}

/// Exactly what waits now may go, and is done by the next round. Says what that is.
pub async fn amounts(app: &AppState, actor: &Actor) -> Result<Vec<destruction_hold::Model>, AppError> {
    let now = app.now();
    let waiting = held(app).await?;
    let tx = app.db().begin().await?;
    for one in &waiting {
        destruction_hold::Entity::update_many()
            .col_expr(destruction_hold::Column::AllowedAt, Expr::value(now))
            .filter(destruction_hold::Column::What.eq(one.what.as_str()))
            // What was refused anew meanwhile is another amount.
            .filter(destruction_hold::Column::Amount.eq(one.amount))
            .exec(&tx)
            .await?;
        let what = format!("{} {}", one.what, one.amount);
        audit::write(&tx, now, line(actor, "destruction.allowed", None, Some(&what))).await?;
    }
    again(app, &tx).await?;
    tx.commit().await?;
    Ok(waiting)
}

/// The line of such a word in the record.
fn line<'a>(actor: &'a Actor, action: &'a str, subject: Option<Uuid>, reason: Option<&'a str>) -> audit::AuditLine<'a> {
    audit::AuditLine { actor, action, subject_kind: "installation", subject, reason, request_id: REQUEST }
}

/// The round of today, once more.
async fn again<C: ConnectionTrait>(app: &AppState, tx: &C) -> Result<(), AppError> {
    let (now, day) = (app.now(), app.today());
    job::enqueue(tx, now, now, &format!("daily:{day}:{}", Uuid::new_v4()), &Job::Daily { day }).await
}
