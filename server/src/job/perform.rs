//! Doing one job, and writing down how it ended.

use chrono::TimeDelta;
use entity::people::Actor;
use schema::job;
use sea_orm::Set;
use tokio::task::JoinSet;
use tokio::time::{Instant, MissedTickBehavior};
use usecase::bulletin::publish;
use usecase::safety;
use usecase::state::AppState;
use usecase::state::health::Fault;
use usecase::support::audit;
use usecase::support::file_destruction;
use usecase::support::job::{Job, Matter};

use crate::job::claim::{self, Claimed};
use crate::job::give_up::{self, End};
use crate::job::trouble::{REQUEST, Trouble};
use crate::job::{daily, mails, relay, remind, watch};
use crate::mail::Outbox;

/// Minutes before the next try, after the first, second … failure: ten tries over a day.
const PAUSES: [i64; 9] = [1, 3, 10, 30, 60, 120, 240, 480, 480];
/// A mail that the server refuses for good is still tried so often, because settings can be wrong for a moment.
const TRIES_REFUSED: usize = 4;
/// Minutes before a mail is handed over again after no answer came to it, the first and the second time. It may have
/// arrived, so this is not done as often as the rest.
const PAUSES_IN_DOUBT: [i64; 2] = [30, 480];
/// A mail is handed over so often without an answer; then a person is asked.
const MOST_OFFERS: i32 = 3;
/// How often a worker says that it is still at a job.
const SIGN_OF_LIFE: std::time::Duration = std::time::Duration::from_secs(60);
/// Longer than any pause and any lease: what lies further ahead was put there by a wrong clock.
pub(crate) const LONGEST: TimeDelta = TimeDelta::hours(9);
/// How long a job that must not be done now is left alone.
const WAIT_MINUTES: i64 = 1;

/// Does a claimed job and writes into its row how it ended.
///
/// # Errors
/// When the ending cannot be written; then the lease runs out and the job is done again.
pub async fn run_one(app: &AppState, outbox: &Outbox, claimed: Claimed) -> anyhow::Result<()> {
    let outcome = bounded(app, outbox, &claimed).await;
    let (id, kind, attempt) = (claimed.row.id, claimed.row.kind.as_str(), claimed.attempt);
    match outcome {
        Ok(()) => {
            tracing::info!(job.id = %id, kind, attempt, "job done");
            write(app, &claimed, done(app, None)).await
        }
        Err(trouble @ Trouble::Waits(_)) => {
            tracing::warn!(job.id = %id, kind, cause = %trouble, "job waits");
            failed(app, claimed, trouble).await
        }
        Err(trouble) => {
            tracing::warn!(job.id = %id, kind, attempt, cause = %trouble, "job failed");
            failed(app, claimed, trouble).await
        }
    }
}

/// The job in a task of its own, so that neither a panic nor a step that hangs takes the worker with it.
async fn bounded(app: &AppState, outbox: &Outbox, claimed: &Claimed) -> Result<(), Trouble> {
    let Some(job) = claimed.job.clone() else { return Err(Trouble::Unknown) };
    if claimed.row.offers >= MOST_OFFERS {
        return Err(Trouble::Unsure);
    }
    // Dropped with this function, and its task with it.
    let mut tasks = JoinSet::new();
    {
        let (app, outbox, claimed) = (app.clone(), outbox.clone(), claimed.clone());
        tasks.spawn(async move { perform(&app, &outbox, &claimed, &job).await });
    }
    let limit = tokio::time::sleep(claimed.lane.limit());
    tokio::pin!(limit);
    let mut signs = tokio::time::interval_at(Instant::now() + SIGN_OF_LIFE, SIGN_OF_LIFE);
    signs.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            ended = tasks.join_next() => {
                return ended.unwrap_or(Ok(Err(Trouble::TooLong))).unwrap_or_else(|panicked| {
                    tracing::error!(job.id = %claimed.row.id, cause = %panicked, "a job panicked");
                    Err(Trouble::Later("it panicked".to_owned()))
                });
            }
            () = &mut limit => return Err(Trouble::TooLong),
            _ = signs.tick() => {
                if !still_ours(app, claimed).await {
                    return Err(Trouble::Taken);
                }
            }
        }
    }
}

/// Says that we are still at it; where the database cannot be told, the lease has some minutes left.
async fn still_ours(app: &AppState, claimed: &Claimed) -> bool {
    let told = async {
        watch::beat(app, claimed.lane).await?;
        claim::renew(app, claimed).await
    };
    told.await.unwrap_or_else(|cause| {
        tracing::warn!(job.id = %claimed.row.id, %cause, "the lease of a job could not be renewed");
        true
    })
}

fn done(app: &AppState, why_not: Option<&Trouble>) -> job::ActiveModel {
    job::ActiveModel {
        locked_until: Set(None),
        done_at: Set(Some(app.now())),
        last_error: Set(why_not.map(ToString::to_string)),
        ..Default::default()
    }
}

/// Writes the end of a job, or that it goes on later, unless another worker has it by now.
async fn write(app: &AppState, claimed: &Claimed, row: job::ActiveModel) -> anyhow::Result<()> {
    written(claimed.row.id, claim::write(&app.db().write, claimed, row).await?);
    Ok(())
}

fn written(id: entity::id::JobId, ours: bool) {
    if !ours {
        tracing::warn!(job.id = %id, "the end of a job was not written: another worker has it");
    }
}

/// Writes down what became of a job that did not end well: when it is tried again, or that a person is asked.
async fn failed(app: &AppState, claimed: Claimed, trouble: Trouble) -> anyhow::Result<()> {
    let now = app.now();
    let in_minutes = |minutes: i64| Set(now + TimeDelta::minutes(minutes));
    let mut row = job::ActiveModel {
        locked_until: Set(None),
        last_error: Set(Some(trouble.to_string())),
        // Whatever was definitely refused was not taken; `TooLong` does not know.
        offers: Set(claimed.row.offers),
        ..Default::default()
    };
    let last = match &trouble {
        // Whoever has it writes how it ends.
        Trouble::Taken => return Ok(()),
        Trouble::Waits(_) => {
            row.attempts = Set(claimed.row.attempts);
            row.locked_until = Set(Some(now + TimeDelta::minutes(WAIT_MINUTES)));
            return write(app, &claimed, row).await;
        }
        Trouble::OtherAddress => return drop_it(app, &claimed, &trouble).await,
        Trouble::Relay(cause) => {
            // To the end of the queue, so that another mail is the next to be tried.
            row.run_at = Set(relay::failed(app, cause).await?);
            return write(app, &claimed, row).await;
        }
        Trouble::Doubt(cause) => {
            relay::failed(app, cause).await?;
            let before = usize::try_from(claimed.row.offers).unwrap_or(usize::MAX);
            row.offers = Set(claimed.row.offers.saturating_add(1));
            if let Some(minutes) = PAUSES_IN_DOUBT.get(before) {
                row.run_at = in_minutes(*minutes);
                return write(app, &claimed, row).await;
            }
            return give_up::give_up(app, row, &claimed, End::Unsure).await;
        }
        Trouble::Unsure => return give_up::give_up(app, row, &claimed, End::Unsure).await,
        Trouble::TooLong => {
            row.offers = sea_orm::NotSet;
            PAUSES.len().saturating_add(1)
        }
        Trouble::Later(_) => PAUSES.len().saturating_add(1),
        Trouble::Refused(_) => TRIES_REFUSED,
        Trouble::Unknown => 1,
    };
    let failures = claimed.row.failures.saturating_add(1);
    row.failures = Set(failures);
    let tries = usize::try_from(failures).unwrap_or(usize::MAX);
    let Some(minutes) = PAUSES.get(tries.saturating_sub(1)).filter(|_| tries < last) else {
        return give_up::give_up(app, row, &claimed, End::Failed).await;
    };
    row.run_at = in_minutes(*minutes);
    write(app, &claimed, row).await
}

/// Whether this may be done now. What acts by the clock alone waits until the clock is believed and has run evenly, and
/// until the stores belong together; what was decided by people waits only where the wrong thing could be destroyed or
/// thrown away.
async fn may_act(app: &AppState, job: &Job) -> Result<(), Trouble> {
    match job {
        Job::PublishBulletin { .. } | Job::Remind { .. } | Job::Daily { .. } => {
            if app.is_settling() {
                return Err(Trouble::Waits("settling"));
            }
            safety::check(app).await?.map_or(Ok(()), |fault| Err(Trouble::Waits(fault.code())))
        }
        // A link that has lapsed is thrown away.
        Job::MailLink { .. } => without(app, &[Fault::Clock]).await,
        Job::DestroyFile { .. } => without(app, &[Fault::Stores, Fault::Folder]).await,
        Job::MailApplicant { .. }
        | Job::MailConfirm { .. }
        | Job::MailMember { .. }
        | Job::MailGuidance { .. }
        | Job::MailUser { .. }
        | Job::MailBulletin { .. } => Ok(()),
    }
}

/// Waits while one of these faults stands.
async fn without(app: &AppState, faults: &[Fault]) -> Result<(), Trouble> {
    safety::check(app).await?;
    let standing = faults.iter().find(|fault| app.health().has(**fault));
    standing.map_or(Ok(()), |fault| Err(Trouble::Waits(fault.code())))
}

/// Ends a job that must not be done any more, and puts that on record.
async fn drop_it(app: &AppState, claimed: &Claimed, why: &Trouble) -> anyhow::Result<()> {
    let tx = app.db().begin().await?;
    let ours = claim::write(&tx, claimed, done(app, Some(why))).await?;
    if ours {
        let (subject_kind, subject) = match &claimed.job {
            Some(Job::MailConfirm { case, .. }) => ("case", Some(case.0)),
            Some(Job::MailLink { invitation, .. }) => ("invitation", Some(*invitation)),
            Some(
                Job::MailApplicant { .. }
                | Job::MailMember { .. }
                | Job::MailGuidance { .. }
                | Job::MailUser { .. }
                | Job::MailBulletin { .. }
                | Job::PublishBulletin { .. }
                | Job::DestroyFile { .. }
                | Job::Remind { .. }
                | Job::Daily { .. },
            )
            | None => ("job", Some(claimed.row.id.0)),
        };
        let line = audit::AuditLine {
            actor: &Actor::System,
            action: "mail.dropped",
            subject_kind,
            subject,
            reason: None,
            request_id: REQUEST,
        };
        audit::write(&tx, app.now(), line).await?;
    }
    tx.commit().await?;
    written(claimed.row.id, ours);
    Ok(())
}

async fn perform(app: &AppState, outbox: &Outbox, claimed: &Claimed, job: &Job) -> Result<(), Trouble> {
    may_act(app, job).await?;
    let post = mails::Post { app, outbox, claimed };
    match job {
        Job::MailApplicant { case } => mails::applicant(post, *case).await,
        Job::MailConfirm { case, address } => mails::confirm(post, *case, address.as_deref()).await,
        Job::MailMember { member, case } => mails::users(post, *member, Matter::Case { case: *case }).await,
        Job::MailGuidance { member, guidance } => {
            mails::users(post, *member, Matter::Guidance { guidance: *guidance }).await
        }
        Job::MailUser { user, about } => mails::user(post, *user, *about).await,
        Job::MailBulletin { user } => mails::bulletin(post, *user).await,
        Job::PublishBulletin { version } => Ok(publish::on_time(app, *version).await?),
        Job::MailLink { invitation, sealed, address } => {
            mails::link(post, *invitation, sealed, address.as_deref()).await
        }
        Job::DestroyFile { object } => Ok(file_destruction::destroy(app, *object).await?),
        Job::Remind { day } => remind::run(app, *day).await,
        Job::Daily { day } => daily::run(app, *day).await,
    }
}
