//! The workers: they take promised work out of the table `job`, do it, try again, and give up to a person at last. Each
//! lane has a worker of its own, so that no kind of work waits for another.

mod claim;
mod daily;
mod give_up;
mod lane;
mod mails;
mod perform;
mod relay;
mod remind;
mod trouble;
mod watch;

use std::sync::Arc;
use std::time::Duration;

use chrono::NaiveDate;
use tokio::sync::Notify;
use tokio::task::JoinSet;
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;
use usecase::safety;
use usecase::state::AppState;
use usecase::state::health::Fault;

use crate::mail::Outbox;

pub use claim::{Claimed, claim};
pub use lane::Lane;
pub use perform::run_one;
pub use watch::{look, watch};

/// How long a worker sleeps when nobody rings.
const ROUND: Duration = Duration::from_secs(5);
/// How long it waits after a round that failed as a whole (no database).
const AFTER_FAILURE: Duration = Duration::from_secs(10);
/// How often a worker that has nothing to do says that it is there.
const BEAT: Duration = Duration::from_secs(30);
/// How long jobs that run when the program is told to stop may take to end; then they are dropped and done again later.
const STOP_TIME: Duration = Duration::from_secs(20);

/// Works in all lanes until told to stop; jobs that run then are finished first, if that does not take too long.
pub async fn run(app: AppState, outbox: Outbox, stop: CancellationToken) {
    let signals: Vec<_> = Lane::ALL.iter().map(|lane| (*lane, Arc::new(Notify::new()))).collect();
    let mut workers = JoinSet::new();
    for (lane, signal) in &signals {
        workers.spawn(work(app.clone(), outbox.clone(), *lane, Arc::clone(signal), stop.clone()));
    }
    // The signal of `AppState` wakes one sleeper; whoever gave it wants all lanes awake.
    let ring = async {
        loop {
            app.job_signal().notified().await;
            for (_, signal) in &signals {
                signal.notify_one();
            }
        }
    };
    tokio::select! {
        () = ring => {}
        () = stop.cancelled() => {}
    }
    let ended = tokio::time::timeout(STOP_TIME, async { while workers.join_next().await.is_some() {} }).await;
    if ended.is_err() {
        tracing::warn!("a job was dropped at the stop; it is done again later");
    }
}

/// The worker of one lane.
async fn work(app: AppState, outbox: Outbox, lane: Lane, signal: Arc<Notify>, stop: CancellationToken) {
    let mut queued = None;
    let mut beaten: Option<Instant> = None;
    while !stop.is_cancelled() {
        let mut pause = match round(&app, &outbox, lane, &stop, &mut queued).await {
            Ok(_) => ROUND,
            Err(error) => {
                tracing::error!(lane = lane.code(), cause = format!("{error:#}"), "the worker's round failed");
                AFTER_FAILURE
            }
        };
        // Only after a round that could ask for work.
        if pause == ROUND && beaten.is_none_or(|at| at.elapsed() >= BEAT) {
            match watch::beat(&app, lane).await {
                Ok(()) => beaten = Some(Instant::now()),
                Err(cause) => {
                    tracing::warn!(lane = lane.code(), %cause, "the worker could not say that it is there");
                    pause = AFTER_FAILURE;
                }
            }
        }
        tokio::select! {
            () = stop.cancelled() => break,
            () = signal.notified() => {}
            () = tokio::time::sleep(pause) => {}
        }
    }
}

/// Does everything that is due now, lane after lane, and says how many jobs that were.
///
/// # Errors
/// When the database fails. What a single job meets is written into its row instead.
pub async fn work_off(app: &AppState, outbox: &Outbox) -> anyhow::Result<usize> {
    let (stop, mut queued, mut all) = (CancellationToken::new(), None, 0);
    loop {
        let mut done = 0;
        for lane in Lane::ALL.iter().copied() {
            done += round(app, outbox, lane, &stop, &mut queued).await?;
        }
        if done == 0 {
            return Ok(all);
        }
        all += done;
    }
}

async fn round(
    app: &AppState,
    outbox: &Outbox,
    lane: Lane,
    stop: &CancellationToken,
    queued: &mut Option<NaiveDate>,
) -> anyhow::Result<usize> {
    let today = app.today();
    let owed = lane == Lane::Rounds && *queued != Some(today);
    if owed && !app.is_settling() && safety::check(app).await?.is_none() {
        safety::wake(app, perform::LONGEST).await?;
        daily::queue(app, today).await?;
        remind::queue(app, today).await?;
        *queued = Some(today);
    }
    // What is wrong now may put work off to a day that will not come; when it is right again, that is woken.
    if app.health().has(Fault::Clock) {
        *queued = None;
    }
    let mut done = 0;
    while !stop.is_cancelled() {
        if lane.is_mail() && relay::is_paused(app).await? {
            break;
        }
        let Some(claimed) = claim(app, lane).await? else { break };
        run_one(app, outbox, claimed).await?;
        done += 1;
    }
    if lane.is_mail() && done > 0 {
        outbox.hang_up().await;
    }
    Ok(done)
}
