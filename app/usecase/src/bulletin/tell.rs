//! Mails to the readers: only that there is news, and to nobody twice a day. Every mail is a job row in the transaction
//! that wants it; the row's key is the person and the day, so the bound holds however often somebody asks.

use std::collections::{BTreeSet, HashMap};

use entity::bulletin::Audience;
use entity::member::Coverage;
use entity::time::at_in_japan;
use schema::{job as job_row, member_user};
use sea_orm::{JoinType, RelationTrait};

use crate::prelude::*;
use crate::support::job::{self, Job};

/// A person who can sign in for a member that is among the readers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Recipient {
    pub(crate) user: MemberUserId,
    pub(crate) member: MemberId,
}

/// User, member, field, consent, first and last covered day.
type RecipientRow = (MemberUserId, MemberId, String, NaiveDate, NaiveDate, Option<NaiveDate>);

/// Everybody who can sign in and whose member is among the readers on this day.
pub(crate) async fn addressees<C: ConnectionTrait>(
    db: &C,
    audience: &Audience,
    day: NaiveDate,
) -> Result<Vec<Recipient>, AppError> {
    let rows: Vec<RecipientRow> = member_user::Entity::find()
        .join(JoinType::InnerJoin, member_user::Relation::Member.def())
        .filter(member_user::Column::Active.eq(true))
        .filter(member_user::Column::PasswordHash.is_not_null())
        .select_only()
        .column(member_user::Column::Id)
        .column(member_user::Column::MemberId)
        .column(member::Column::Field)
        .column(member::Column::ConsentedOn)
        .column(member::Column::CoveredFrom)
        .column(member::Column::CoveredUntil)
        .into_tuple()
        .all(db)
        .await?;
    Ok(rows
        .into_iter()
        .filter(|(.., field, consented_on, from, until)| {
            audience.holds(field, &Coverage { consented_on: *consented_on, from: *from, until: *until }, day)
        })
        .map(|(user, member, ..)| Recipient { user, member })
        .collect())
}

/// Today's mails as far as they were promised: by user, and whether a worker has begun or finished it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Promised {
    Waiting,
    Gone,
}

fn prefix(day: NaiveDate) -> String {
    format!("bulletin-mail:{day}:")
}

async fn promised(tx: &DatabaseTransaction, day: NaiveDate) -> Result<HashMap<String, Promised>, AppError> {
    let prefix = prefix(day);
    // A worker that is about to take one of these waits until this transaction is over (on SQLite it has to anyway).
    let rows =
        job_row::Entity::find().filter(job_row::Column::DedupKey.starts_with(&prefix)).lock_exclusive().all(tx).await?;
    Ok(rows
        .into_iter()
        .map(|row| {
            let waits = row.done_at.is_none() && row.gave_up_at.is_none() && row.locked_until.is_none();
            let user = row.dedup_key.strip_prefix(&prefix).unwrap_or_default().to_owned();
            (user, if waits { Promised::Waiting } else { Promised::Gone })
        })
        .collect())
}

/// Tells these people that something is new: today, or on the next working day if today's mail has left already.
pub(super) async fn news(app: &AppState, tx: &DatabaseTransaction, users: Vec<MemberUserId>) -> Result<(), AppError> {
    let (now, today) = (app.now(), app.today());
    let known = promised(tx, today).await?;
    let (next, opens) = next_morning(app, today);
    for user in users {
        match known.get(&user.to_string()) {
            // One that is still waiting tells of this, too.
            Some(Promised::Waiting) => {}
            Some(Promised::Gone) => mail(tx, now, opens, next, user).await?,
            None => mail(tx, now, now, today, user).await?,
        }
    }
    Ok(())
}

/// Reminds these people today, but for those who had a mail today; says how many will have one now.
pub(super) async fn remind(
    app: &AppState,
    tx: &DatabaseTransaction,
    users: BTreeSet<MemberUserId>,
) -> Result<usize, AppError> {
    let (now, today) = (app.now(), app.today());
    let known = promised(tx, today).await?;
    let mut told = 0;
    for user in users {
        if !known.contains_key(&user.to_string()) {
            mail(tx, now, now, today, user).await?;
            told += 1;
        }
    }
    Ok(told)
}

async fn mail(
    tx: &DatabaseTransaction,
    now: DateTime<Utc>,
    run_at: DateTime<Utc>,
    day: NaiveDate,
    user: MemberUserId,
) -> Result<(), AppError> {
    job::enqueue(tx, now, run_at, &format!("{}{user}", prefix(day)), &Job::MailBulletin { user }).await
}

/// The next day on which the body works, and when it opens then.
fn next_morning(app: &AppState, today: NaiveDate) -> (NaiveDate, DateTime<Utc>) {
    let next = app.calendar().on_or_after(today.succ_opt().unwrap_or(today)).0;
    (next, at_in_japan(next, app.organization().hours.open).unwrap_or_else(|| app.now()))
}
