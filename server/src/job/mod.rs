//! The worker: takes promised work out of the table `job`, does it, tries again, and gives up to a person at last.

mod claim;
mod daily;
mod give_up;
mod mails;
mod perform;
mod remind;

use std::time::Duration;

use app::desk::Desk;
use app::desk::health::Fault;
use app::usecase::safety;
use chrono::NaiveDate;
use tokio_util::sync::CancellationToken;

use crate::mail::Outbox;

pub use claim::{Claimed, claim};
pub use perform::run_one;

/// How long the worker sleeps when nobody rings.
const ROUND: Duration = Duration::from_secs(5);
/// How long it waits after a round that failed as a whole (no database).
const AFTER_FAILURE: Duration = Duration::from_secs(10);

/// Works until told to stop; a job that runs then is finished first.
pub async fn run(desk: Desk, outbox: Outbox, stop: CancellationToken) {
    let mut queued = None;
    while !stop.is_cancelled() {
        let pause = match round(&desk, &outbox, &stop, &mut queued).await {
            Ok(_) => ROUND,
            Err(error) => {
                tracing::error!(cause = format!("{error:#}"), "the worker's round failed");
                AFTER_FAILURE
            }
        };
        tokio::select! {
            () = stop.cancelled() => break,
            () = desk.bell().notified() => {}
            () = tokio::time::sleep(pause) => {}
        }
    }
}

/// Does everything that is due now, and says how many jobs that were.
///
/// # Errors
/// When the database fails. What a single job meets is written into its row instead.
pub async fn work_off(desk: &Desk, outbox: &Outbox) -> anyhow::Result<usize> {
    let mut queued = None;
    round(desk, outbox, &CancellationToken::new(), &mut queued).await
}

async fn round(
    desk: &Desk,
    outbox: &Outbox,
    stop: &CancellationToken,
    queued: &mut Option<NaiveDate>,
) -> anyhow::Result<usize> {
    let today = desk.today();
    if *queued != Some(today) && !desk.is_settling() && safety::check(desk).await?.is_none() {
        safety::wake(desk, perform::LONGEST).await?;
        daily::queue(desk, today).await?;
        remind::queue(desk, today).await?;
        *queued = Some(today);
    }
    // What is wrong now may put work off to a day that will not come; when it is right again, that is woken.
    if desk.health().has(Fault::Clock) {
        *queued = None;
    }
    let mut done = 0;
    while !stop.is_cancelled() {
        let Some(claimed) = claim(desk).await? else { break };
        run_one(desk, outbox, claimed).await?;
        done += 1;
    }
    Ok(done)
}
