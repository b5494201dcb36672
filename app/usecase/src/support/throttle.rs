//! Limits that survive a restart: wrong codes, wrong passwords, resent mails. Counted in the database.

use chrono::{DurationRound, TimeDelta};
use schema::{mail_digits, pace, throttle};
use sea_orm::sea_query::{ExprTrait, OnConflict};

use crate::prelude::*;

/// How many tries are free in how long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    /// The bucket's name; the person or network is added to it.
    pub name: &'static str,
    /// Tries that are free in one window.
    pub tries: u32,
    /// The window in seconds.
    pub seconds: u32,
}

/// Wrong receipt numbers or codes from one network.
pub const WRONG_CODE: Limit = Limit { name: "code", tries: 10, seconds: 900 };
/// Wrong telephone codes from one network, over all links; each link has its own limit beside.
pub const WRONG_INVITATION: Limit = Limit { name: "invitation", tries: 10, seconds: 900 };
/// Drafts begun from one network.
pub const NEW_DRAFT: Limit = Limit { name: "draft", tries: 120, seconds: 3600 };
/// Reports of a forgotten password from one network.
pub const SEND_MAIL: Limit = Limit { name: "mail", tries: 5, seconds: 3600 };

fn window(limit: Limit, now: DateTime<Utc>) -> DateTime<Utc> {
    now.duration_trunc(TimeDelta::seconds(i64::from(limit.seconds))).unwrap_or(now)
}

fn bucket(app: &AppState, limit: Limit, whose: &str) -> String {
    bucket_of(app, limit.name, whose)
}

/// The name of a bucket. Whose it is is kept as a keyed digest: a table of network addresses and logins is nobody's
/// business.
pub(crate) fn bucket_of(app: &AppState, name: &str, whose: &str) -> String {
    format!("{name}:{}", app.keys().form_fingerprint(whose.as_bytes()))
}

fn used_up(limit: Limit, now: DateTime<Utc>) -> AppError {
    let until = window(limit, now) + TimeDelta::seconds(i64::from(limit.seconds));
    AppError::TooMany { seconds: u32::try_from((until - now).num_seconds()).unwrap_or(limit.seconds) }
}

/// Refuses when the tries of the running window are used up, without taking one. What counts takes one with [`take`].
///
/// # Errors
/// [`AppError::TooMany`], or a database failure.
pub async fn check(app: &AppState, limit: Limit, whose: &str) -> Result<(), AppError> {
    let now = app.now();
    let start = window(limit, now);
    let used: Option<i32> = throttle::Entity::find()
        .select_only()
        .column(throttle::Column::Count)
        .filter(throttle::Column::Bucket.eq(bucket(app, limit, whose)))
        .filter(throttle::Column::WindowStart.eq(start))
        .into_tuple()
        .one(app.read())
        .await?;
    if used.and_then(|n| u32::try_from(n).ok()).unwrap_or(0) < limit.tries {
        return Ok(());
    }
    Err(used_up(limit, now))
}

/// Takes one try, before anything is judged: the one statement that counts is the one that refuses, so that many tries at
/// once are not more than many tries one after the other.
///
/// # Errors
/// [`AppError::TooMany`] when the tries of the running window are used up, or a database failure.
pub async fn take(app: &AppState, limit: Limit, whose: &str) -> Result<(), AppError> {
    let now = app.now();
    let count = || Expr::col((throttle::Entity, throttle::Column::Count));
    let taken = throttle::Entity::insert(throttle::ActiveModel {
        bucket: Set(bucket(app, limit, whose)),
        window_start: Set(window(limit, now)),
        count: Set(1),
    })
    .on_conflict(
        OnConflict::columns([throttle::Column::Bucket, throttle::Column::WindowStart])
            .value(throttle::Column::Count, count().add(1))
            .action_and_where(count().lt(i32::try_from(limit.tries).unwrap_or(i32::MAX)))
            .to_owned(),
    )
    .exec_without_returning(&app.db().write)
    .await?;
    if taken == 1 { Ok(()) } else { Err(used_up(limit, now)) }
}

/// Takes one try back, after it turned out to be a good one.
pub async fn give_back(app: &AppState, limit: Limit, whose: &str) -> Result<(), AppError> {
    throttle::Entity::update_many()
        .col_expr(throttle::Column::Count, Expr::col(throttle::Column::Count).sub(1))
        .filter(throttle::Column::Bucket.eq(bucket(app, limit, whose)))
        .filter(throttle::Column::WindowStart.eq(window(limit, app.now())))
        .filter(throttle::Column::Count.gt(0))
        .exec(&app.db().write)
        .await?;
    Ok(())
}

/// Forgets windows that are over, places that have been quiet, and digits that were mailed.
pub async fn sweep(app: &AppState) -> Result<u64, AppError> {
    let old = app.now() - TimeDelta::days(2);
    let write = &app.db().write;
    let gone = throttle::Entity::delete_many().filter(throttle::Column::WindowStart.lt(old)).exec(write).await?;
    pace::Entity::delete_many().filter(pace::Column::LastAt.lt(old)).exec(write).await?;
    mail_digits::Entity::delete_many().filter(mail_digits::Column::ExpiresAt.lt(old)).exec(write).await?;
    Ok(gone.rows_affected)
}
