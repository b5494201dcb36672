//! Wrong passwords are counted before they are looked at, in the places from which they come; [`entity::pace`] says how
//! long each place waits. Who waits costs no hash.

use std::collections::HashMap;

use entity::guess_rate::{Tallies, Tally, Turn, failures, known, unknown};
use schema::pace;
use sea_orm::sea_query::{ExprTrait, OnConflict};

use crate::prelude::*;
use crate::support::throttle::{self, Limit, bucket_of};

/// Accounts that are tried for the first time from one network: each makes rows that stay for days, whether there is such an
/// account or not. A network of people who have forgotten their passwords needs a tenth of it.
const NEW_HERE: Limit = Limit { name: "pace-new", tries: 300, seconds: 3600 };

/// From where somebody tries.
#[derive(Clone, Debug)]
pub(crate) enum Tries {
    /// From a browser that this account knows.
    Device(Uuid),
    Elsewhere {
        /// The account, whether there is one or not.
        account: String,
        network: String,
    },
}

/// The buckets of a try.
enum Buckets {
    Device(String),
    Elsewhere { here: String, network: String, account: String },
}

impl Buckets {
    fn of(app: &AppState, tries: &Tries) -> Self {
        match tries {
            Tries::Device(device) => Self::Device(bucket_of(app, "device", &device.to_string())),
            Tries::Elsewhere { account, network } => Self::Elsewhere {
                here: bucket_of(app, "here", &format!("{account}@{network}")),
                network: bucket_of(app, "network", network),
                account: bucket_of(app, "account", account),
            },
        }
    }

    /// Their names, in the order in which everybody locks them.
    fn names(&self) -> Vec<String> {
        let mut names = match self {
            Self::Device(device) => vec![device.clone()],
            Self::Elsewhere { here, network, account } => vec![here.clone(), network.clone(), account.clone()],
        };
        names.sort();
        names
    }

    /// The one that is of this person alone.
    fn own(&self) -> &str {
        match self {
            Self::Device(own) | Self::Elsewhere { here: own, .. } => own,
        }
    }

    fn turn(&self, tallies: &HashMap<String, Tally>, now: DateTime<Utc>) -> Turn {
        let tally = |name: &str| tallies.get(name).copied();
        match self {
            Self::Device(device) => known(tally(device), now),
            Self::Elsewhere { here, network, account } => {
                unknown(Tallies { here: tally(here), network: tally(network), account: tally(account) }, now)
            }
        }
    }
}

fn tally(row: pace::Model) -> (String, Tally) {
    (row.bucket, Tally { failures: u32::try_from(row.failures).unwrap_or(0), last: row.last_at })
}

/// Takes a turn, and counts it as a wrong try until [`right`] says otherwise. The answer is how many wrong tries the account
/// has from where it is not known; none where it is known.
///
/// # Errors
/// [`AppError::TooMany`] with the seconds to wait; database failures.
pub(crate) async fn take(app: &AppState, tries: &Tries) -> Result<Option<u32>, AppError> {
    let (now, buckets) = (app.now(), Buckets::of(app, tries));
    let names = buckets.names();
    // Whoever is known to wait is told so without a write.
    let seen = pace::Entity::find()
        .filter(pace::Column::Bucket.is_in(names.iter().map(String::as_str)))
        .all(app.read())
        .await?;
    let seen: HashMap<String, Tally> = seen.into_iter().map(tally).collect();
    if let (Turn::In(seconds), true) = (buckets.turn(&seen, now), seen.contains_key(buckets.own())) {
        return Err(AppError::TooMany { seconds });
    }
    if let (Tries::Elsewhere { network, .. }, false) = (tries, seen.contains_key(buckets.own())) {
        throttle::take(app, NEW_HERE, network).await?;
    }
    let tx = app.db().begin().await?;
    // The rows are there, and held, before anything is read of them: of many tries at once each sees the one before.
    for name in &names {
        let row = pace::ActiveModel { bucket: Set(name.clone()), failures: Set(0), last_at: Set(now) };
        pace::Entity::insert(row)
            .on_conflict(OnConflict::column(pace::Column::Bucket).do_nothing().to_owned())
            .exec_without_returning(&tx)
            .await?;
    }
    let held = pace::Entity::find()
        .filter(pace::Column::Bucket.is_in(names.iter().map(String::as_str)))
        .order_by_asc(pace::Column::Bucket)
        .lock_exclusive()
        .all(&tx)
        .await?;
    let held: HashMap<String, Tally> = held.into_iter().map(tally).collect();
    if let Turn::In(seconds) = buckets.turn(&held, now) {
        // That somebody asked stays: the wait runs from now.
        tx.commit().await?;
        return Err(AppError::TooMany { seconds });
    }
    let mut account_failures = None;
    for name in &names {
        let count = failures(held.get(name).copied(), now).saturating_add(1);
        if matches!(&buckets, Buckets::Elsewhere { account, .. } if account == name) {
            account_failures = Some(count);
        }
        pace::Entity::update_many()
            .col_expr(pace::Column::Failures, Expr::value(i32::try_from(count).unwrap_or(i32::MAX)))
            .col_expr(pace::Column::LastAt, Expr::value(now))
            .filter(pace::Column::Bucket.eq(name.as_str()))
            .exec(&tx)
            .await?;
    }
    tx.commit().await?;
    Ok(account_failures)
}

/// The try was a good one: this place begins anew, and what it shares with others counts one less.
pub(crate) async fn right<C: ConnectionTrait>(tx: &C, app: &AppState, tries: &Tries) -> Result<(), AppError> {
    let buckets = Buckets::of(app, tries);
    less(tx, &buckets.names()).await?;
    pace::Entity::delete_many().filter(pace::Column::Bucket.eq(buckets.own())).exec(tx).await?;
    Ok(())
}

/// The try was not looked at after all: it does not count.
pub(crate) async fn not_judged(app: &AppState, tries: &Tries) -> Result<(), AppError> {
    let tx = app.db().begin().await?;
    less(&tx, &Buckets::of(app, tries).names()).await?;
    tx.commit().await?;
    Ok(())
}

async fn less<C: ConnectionTrait>(tx: &C, names: &[String]) -> Result<(), AppError> {
    // One after the other in the order of everybody, so that two who change the same rows wait and do not block each other.
    for name in names {
        pace::Entity::update_many()
            .col_expr(pace::Column::Failures, Expr::col(pace::Column::Failures).sub(1))
            .filter(pace::Column::Bucket.eq(name.as_str()))
            .filter(pace::Column::Failures.gt(0))
            .exec(tx)
            .await?;
    }
    Ok(())
}
