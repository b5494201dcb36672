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
    fn now(app: &AppState) -> Self {
        Self { wall: app.now(), true_time: Instant::now() }
    }

    fn passed(self) -> TimeDelta {
        TimeDelta::from_std(self.true_time.elapsed()).unwrap_or(TimeDelta::MAX)
    }
}

/// Looks for the first time, before anything is served or done. From here on the clock has to show that it runs evenly.
pub async fn begin(app: &AppState) {
    app.settle();
    look(app).await;
}

/// Looks until told to stop.
pub async fn run(app: AppState, stop: CancellationToken) {
    let mut steady = Since::now(&app);
    let mut last = steady;
    let mut written: Option<Since> = None;
    while tokio::time::timeout(EVERY, stop.cancelled()).await.is_err() {
        if !is_steady(last.wall, last.passed(), app.now()) {
            tracing::warn!("the clock jumped; nothing is destroyed until it has run evenly for a while");
            app.settle();
            steady = Since::now(&app);
        }
        last = Since::now(&app);
        if app.is_settling() && steady.passed() >= SETTLE {
            app.settled();
        }
        let good = look(&app).await && !app.is_settling();
        if good && written.is_none_or(|at| at.passed() >= WRITE) {
            match safety::go_on(&app).await {
                Ok(()) => written = Some(last),
                Err(cause) => tracing::warn!(%cause, "the believed time was not written down"),
            }
        }
    }
}

/// Whether nothing speaks against acting alone. Failures of the database are the business of whoever meets them first.
async fn look(app: &AppState) -> bool {
    match safety::check(app).await {
        Ok(fault) => fault.is_none(),
        Err(cause) => {
            tracing::warn!(%cause, "clock and stores cannot be looked at");
            false
        }
    }
}
