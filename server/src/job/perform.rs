//! Doing one job, and writing down how it ended.

use app::desk::Desk;
use app::desk::health::Fault;
use app::usecase::bulletin::publish;
use app::usecase::queue::{Matter, Wish};
use app::usecase::{papers, safety};
use app::vault;
use chrono::TimeDelta;
use entity::db::job;
use sea_orm::ActiveValue::{Set, Unchanged};
use sea_orm::EntityTrait;

use crate::job::claim::Claimed;
use crate::job::{daily, give_up, mails, remind};
use crate::mail::{Failure, Outbox};

/// Minutes before the next try, after the first, second … failure: ten tries over a day.
const PAUSES: [i64; 9] = [1, 3, 10, 30, 60, 120, 240, 480, 480];
/// A mail that the server refuses for good is still tried so often, because settings can be wrong for a moment.
const TRIES_REFUSED: usize = 4;

/// Longer than any pause and any lease: what lies further ahead was put there by a wrong clock.
pub(crate) const LONGEST: TimeDelta = TimeDelta::hours(9);
/// How long a job that must not be done now is left alone.
const WAIT_MINUTES: i64 = 1;

/// Why a job did not end well.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Trouble {
    /// It may work later.
    #[error("{0}")]
    Later(String),
    /// It was refused for good.
    #[error("{0}")]
    Refused(String),
    /// It must not be done now, through no fault of its own: it is no try.
    #[error("waits: {0}")]
    Waits(&'static str),
    /// This program cannot do it.
    #[error("not understood")]
    Unknown,
}

impl From<Failure> for Trouble {
    fn from(failure: Failure) -> Self {
        let text = failure.to_string();
        match failure {
            Failure::Later(_) => Self::Later(text),
            Failure::Never(_) => Self::Refused(text),
        }
    }
}

impl From<app::error::AppError> for Trouble {
    fn from(error: app::error::AppError) -> Self {
        tracing::warn!(cause = %error, "a job met an error");
        Self::Later("the desk".to_owned())
    }
}

impl From<sea_orm::DbErr> for Trouble {
    fn from(error: sea_orm::DbErr) -> Self {
        Self::from(app::error::AppError::from(error))
    }
}

impl From<vault::Error> for Trouble {
    fn from(error: vault::Error) -> Self {
        Self::from(app::error::AppError::from(error))
    }
}

/// Does a claimed job and writes into its row how it ended.
///
/// # Errors
/// When the ending cannot be written; then the lease runs out and the job is done again.
pub async fn run_one(desk: &Desk, outbox: &Outbox, claimed: Claimed) -> anyhow::Result<()> {
    let id = claimed.row.id;
    let outcome = match &claimed.wish {
        Some(wish) => perform(desk, outbox, &claimed.row, wish).await,
        None => Err(Trouble::Unknown),
    };
    let now = desk.now();
    let mut row = job::ActiveModel { id: Unchanged(id), locked_until: Set(None), ..Default::default() };
    match outcome {
        Ok(()) => {
            tracing::info!(job.id = %id, kind = claimed.row.kind, attempt = claimed.attempt, "job done");
            row.done_at = Set(Some(now));
            row.last_error = Set(None);
        }
        Err(trouble @ Trouble::Waits(_)) => {
            tracing::warn!(job.id = %id, kind = claimed.row.kind, cause = %trouble, "job waits");
            row.attempts = Set(claimed.row.attempts);
            row.locked_until = Set(Some(now + TimeDelta::minutes(WAIT_MINUTES)));
            row.last_error = Set(Some(trouble.to_string()));
        }
        Err(trouble) => {
            let tries = usize::try_from(claimed.attempt).unwrap_or(usize::MAX);
            let last = match trouble {
                Trouble::Later(_) => PAUSES.len() + 1,
                Trouble::Refused(_) => TRIES_REFUSED,
                Trouble::Unknown | Trouble::Waits(_) => 1,
            };
            tracing::warn!(job.id = %id, kind = claimed.row.kind, attempt = claimed.attempt, cause = %trouble, "job failed");
            row.last_error = Set(Some(trouble.to_string()));
            match PAUSES.get(tries.saturating_sub(1)).filter(|_| tries < last) {
                Some(minutes) => row.run_at = Set(now + TimeDelta::minutes(*minutes)),
                None => {
                    row.gave_up_at = Set(Some(now));
                    return give_up::give_up(desk, row, &claimed).await;
                }
            }
        }
    }
    job::Entity::update(row).exec(&desk.db().write).await?;
    Ok(())
}

/// Whether this may be done now. What acts by the clock alone waits until the clock is believed and has run evenly, and
/// until the stores belong together; what was decided by people waits only where the wrong thing could be destroyed or
/// thrown away.
async fn may_act(desk: &Desk, wish: &Wish) -> Result<(), Trouble> {
    match wish {
        Wish::PublishBulletin { .. } | Wish::Remind { .. } | Wish::Daily { .. } => {
            if desk.is_settling() {
                return Err(Trouble::Waits("settling"));
            }
            safety::check(desk).await?.map_or(Ok(()), |fault| Err(Trouble::Waits(fault.code())))
        }
        // A link that has lapsed is thrown away.
        Wish::MailLink { .. } => without(desk, &[Fault::Clock]).await,
        Wish::DestroyFile { .. } => without(desk, &[Fault::Stores, Fault::Files]).await,
        Wish::MailApplicant { .. }
        | Wish::MailConfirm { .. }
        | Wish::MailMember { .. }
        | Wish::MailGuidance { .. }
        | Wish::MailUser { .. }
        | Wish::MailBulletin { .. } => Ok(()),
    }
}

/// Waits while one of these faults stands.
async fn without(desk: &Desk, faults: &[Fault]) -> Result<(), Trouble> {
    safety::check(desk).await?;
    let standing = faults.iter().find(|fault| desk.health().has(**fault));
    standing.map_or(Ok(()), |fault| Err(Trouble::Waits(fault.code())))
}

async fn perform(desk: &Desk, outbox: &Outbox, row: &job::Model, wish: &Wish) -> Result<(), Trouble> {
    may_act(desk, wish).await?;
    match wish {
        Wish::MailApplicant { case } => mails::applicant(desk, outbox, row, *case).await,
        Wish::MailConfirm { case } => mails::confirm(desk, outbox, row, *case).await,
        Wish::MailMember { member, case } => mails::users(desk, row, *member, Matter::Case { case: *case }).await,
        Wish::MailGuidance { member, guidance } => {
            mails::users(desk, row, *member, Matter::Guidance { guidance: *guidance }).await
        }
        Wish::MailUser { user, about } => mails::user(desk, outbox, row, *user, *about).await,
        Wish::MailBulletin { user } => mails::bulletin(desk, outbox, row, *user).await,
        Wish::PublishBulletin { version } => Ok(publish::on_time(desk, *version).await?),
        Wish::MailLink { invitation, sealed } => mails::link(desk, outbox, row, *invitation, sealed).await,
        Wish::DestroyFile { object } => Ok(papers::destroy(desk, *object).await?),
        Wish::Remind { day } => remind::run(desk, *day).await,
        Wish::Daily { day } => daily::run(desk, *day).await,
    }
}
