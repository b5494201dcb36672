//! What is known of the mail relay: whether it takes mails, and how long to wait before it is asked again. All workers
//! wait together, a mail loses nothing by it, people are told once, and the first mail that leaves ends it.

use chrono::{DateTime, TimeDelta, Utc};
use entity::people::Actor;
use schema::{job, mail_relay, staff_task};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, Set};
use text::mail as words;
use usecase::letter::content::TaskContent;
use usecase::state::AppState;
use usecase::support::{audit, task};
use uuid::Uuid;

use crate::job::trouble::REQUEST;

/// Minutes until it is asked again, after the first, second … failure; then always the last.
const PAUSES: [i64; 6] = [1, 2, 3, 4, 5, 10];
/// A relay that is being restarted is nobody's business; after this long people are told.
const ALARM_MINUTES: i64 = 10;
/// If it took another mail so short ago, a refusal is about the mail that was refused.
const RECENT_MINUTES: i64 = 15;
/// `taken_at` is written once in so long.
const TAKEN_SECONDS: i64 = 60;
/// The code of the task.
const TASK: &str = "mail_relay";

async fn row<C: ConnectionTrait>(db: &C) -> anyhow::Result<mail_relay::Model> {
    let row = mail_relay::Entity::find_by_id(mail_relay::Model::ID).one(db).await?;
    row.ok_or_else(|| anyhow::anyhow!("the row of the mail relay is missing"))
}

/// Whether no mail is to be tried now.
pub(super) async fn is_paused(app: &AppState) -> anyhow::Result<bool> {
    let now = app.now();
    Ok(row(app.read()).await?.paused_until.is_some_and(|until| until > now))
}

/// Whether people were told that it takes nothing.
pub(super) async fn is_alarmed(app: &AppState) -> anyhow::Result<bool> {
    Ok(row(app.read()).await?.task_id.is_some())
}

/// Whether it takes mails while it refuses this one: it took another a moment ago, or after it had refused this one
/// before, which only another mail can have ended.
pub(super) async fn refuses_only(app: &AppState, job: &job::Model) -> anyhow::Result<bool> {
    let row = row(app.read()).await?;
    let recently = app.now() - TimeDelta::minutes(RECENT_MINUTES);
    let took_another = job.last_error.is_some() || row.taken_at.is_some_and(|taken| taken >= recently);
    Ok(row.failing_since.is_none() && took_another)
}

/// It took a mail: if it had failed, that is over, and so is the task.
pub(super) async fn took(app: &AppState) -> anyhow::Result<()> {
    let now = app.now();
    let stale = now - TimeDelta::seconds(TAKEN_SECONDS);
    let known = row(app.read()).await?;
    if known.failing_since.is_none() && known.taken_at.is_some_and(|taken| taken > stale) {
        return Ok(());
    }
    let tx = app.db().begin().await?;
    let before = locked(&tx).await?;
    mail_relay::Entity::update_many()
        .set(mail_relay::ActiveModel {
            taken_at: Set(Some(now)),
            failing_since: Set(None),
            failures: Set(0),
            paused_until: Set(None),
            cause: Set(None),
            task_id: Set(None),
            ..Default::default()
        })
        .filter(mail_relay::Column::Id.eq(mail_relay::Model::ID))
        .exec(&tx)
        .await?;
    if let Some(task) = before.task_id {
        // Nobody did it, so nobody stands there as who did; the record keeps when it was.
        staff_task::Entity::delete_many()
            .filter(staff_task::Column::Id.eq(task))
            .filter(staff_task::Column::DoneAt.is_null())
            .exec(&tx)
            .await?;
        note(&tx, now, "mail.resumed").await?;
    }
    tx.commit().await?;
    if let Some(since) = before.failing_since {
        tracing::info!(%since, failures = before.failures, "the mail relay takes mails again");
    }
    Ok(())
}

/// It took nothing. Says when it is asked again. Of several workers that asked at once one is counted.
pub(super) async fn failed(app: &AppState, cause: &str) -> anyhow::Result<DateTime<Utc>> {
    let now = app.now();
    let tx = app.db().begin().await?;
    let before = locked(&tx).await?;
    if let Some(until) = before.paused_until.filter(|until| *until > now) {
        return Ok(until);
    }
    let since = before.failing_since.unwrap_or(now);
    let failures = before.failures.saturating_add(1);
    let until = now + TimeDelta::minutes(pause(failures));
    let task = match before.task_id {
        Some(task) => Some(task),
        None if now - since >= TimeDelta::minutes(ALARM_MINUTES) => Some(tell(app, &tx, cause).await?),
        None => None,
    };
    mail_relay::Entity::update_many()
        .set(mail_relay::ActiveModel {
            failing_since: Set(Some(since)),
            failures: Set(failures),
            paused_until: Set(Some(until)),
            cause: Set(Some(cause.to_owned())),
            task_id: Set(task),
            ..Default::default()
        })
        .filter(mail_relay::Column::Id.eq(mail_relay::Model::ID))
        .exec(&tx)
        .await?;
    tx.commit().await?;
    tracing::warn!(cause, failures, %since, %until, "the mail relay takes nothing; mails wait");
    Ok(until)
}

/// The row, held until the transaction is over: on PostgreSQL by a write that changes nothing, on SQLite the transaction
/// has the whole database.
async fn locked<C: ConnectionTrait>(tx: &C) -> anyhow::Result<mail_relay::Model> {
    mail_relay::Entity::update_many()
        .col_expr(mail_relay::Column::Failures, Expr::col(mail_relay::Column::Failures).add(0))
        .filter(Condition::all().add(mail_relay::Column::Id.eq(mail_relay::Model::ID)))
        .exec(tx)
        .await?;
    row(tx).await
}

fn pause(failures: i32) -> i64 {
    let at = usize::try_from(failures).unwrap_or(usize::MAX).saturating_sub(1);
    PAUSES.get(at).or(PAUSES.last()).copied().unwrap_or(1)
}

/// The one task of this fault.
async fn tell<C: ConnectionTrait>(app: &AppState, tx: &C, cause: &str) -> anyhow::Result<Uuid> {
    let id = Uuid::now_v7();
    let content = TaskContent {
        what: words::TASK_RELAY.to_owned(),
        say: vec![words::TASK_RELAY_TEXT.to_owned(), words::relay_said(cause)],
        ..TaskContent::default()
    };
    task::write(tx, app, id, TASK, &content).await?;
    note(tx, app.now(), "mail.stopped").await?;
    Ok(id)
}

async fn note<C: ConnectionTrait>(tx: &C, now: DateTime<Utc>, action: &str) -> anyhow::Result<()> {
    let line = audit::AuditLine {
        actor: &Actor::System,
        action,
        subject_kind: "mail",
        subject: None,
        reason: None,
        request_id: REQUEST,
    };
    Ok(audit::write(tx, now, line).await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pauses_grow_to_some_minutes_and_no_further() {
        assert_eq!([1, 2, 3, 4, 5, 6, 7, 100, i32::MAX].map(pause), [1, 2, 3, 4, 5, 10, 10, 10, 10]);
    }
}
