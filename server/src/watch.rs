//! Looks now and then whether clock, stores and folder are what they should be, and carries the believed time forward.

use std::time::{Duration, Instant};

use chrono::{DateTime, TimeDelta, Utc};
use entity::safety::clock::{SETTLE, is_steady};
use tokio_util::sync::CancellationToken;
use usecase::safety;
use usecase::state::AppState;

/// How often it looks.
const EVERY: Duration = Duration::from_secs(20);
/// How often the believed time is written down.
const WRITE: TimeDelta = TimeDelta::minutes(5);

/// The moment from which the clock has run evenly, by the clock itself and by one that nobody can set.
#[derive(Clone, Copy, Debug)]
struct Since {
    wall: DateTime<Utc>,
    true_time: Instant,
}

impl Since {
    fn now(desk: &AppState) -> Self {
        Self { wall: desk.now(), true_time: Instant::now() }
    }

    fn passed(self) -> TimeDelta {
        TimeDelta::from_std(self.true_time.elapsed()).unwrap_or(TimeDelta::MAX)
    }
}

/// Looks for the first time, before anything is served or done. From here on the clock has to show that it runs evenly.
pub async fn begin(desk: &AppState) {
    desk.settle();
    look(desk).await;
}

/// Looks until told to stop.
pub async fn run(desk: AppState, stop: CancellationToken) {
    let mut steady = Since::now(&desk);
    let mut last = steady;
    let mut written: Option<Since> = None;
    while tokio::time::timeout(EVERY, stop.cancelled()).await.is_err() {
        if !is_steady(last.wall, last.passed(), desk.now()) {
            tracing::warn!("the clock jumped; nothing is destroyed until it has run evenly for a while");
            desk.settle();
            steady = Since::now(&desk);
        }
        last = Since::now(&desk);
        if desk.is_settling() && steady.passed() >= SETTLE {
            desk.settled();
        }
        let good = look(&desk).await && !desk.is_settling();
        if good && written.is_none_or(|at| at.passed() >= WRITE) {
            match safety::go_on(&desk).await {
                Ok(()) => written = Some(last),
                Err(cause) => tracing::warn!(%cause, "the believed time was not written down"),
            }
        }
    }
}

/// Whether nothing speaks against acting alone. Failures of the database are the business of whoever meets them first.
async fn look(desk: &AppState) -> bool {
    match safety::check(desk).await {
        Ok(fault) => fault.is_none(),
        Err(cause) => {
            tracing::warn!(%cause, "clock and stores cannot be looked at");
            false
        }
    }
}
