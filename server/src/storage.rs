//! A short round of its own beside the jobs: it looks at the disk of the files, and lets go what came with forms that were
//! never taken.

use std::time::Duration;

use tokio_util::sync::CancellationToken;
use usecase::state::AppState;
use usecase::support::storage;
use usecase::support::unclaimed_files;

/// How often the disk is looked at.
const LOOK_EVERY: Duration = Duration::from_secs(30);
/// Every so many looks what has waited for a day is let go: half an hour. Never right after the start, when nobody has
/// found out yet whether clock and stores are to be believed.
const LOOKS_PER_SWEEP: u32 = 60;

/// Whether this process also lets go what is over: those that leave the jobs to others do not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sweeps {
    Yes,
    No,
}

/// Goes its round until told to stop.
pub async fn watch(app: AppState, sweeps: Sweeps, stop: CancellationToken) {
    let mut looks: u32 = 0;
    loop {
        storage::look(&app).await;
        if sweeps == Sweeps::Yes
            && looks > 0
            && looks.is_multiple_of(LOOKS_PER_SWEEP)
            && let Err(error) = unclaimed_files::sweep(&app).await
        {
            tracing::warn!(cause = %error, "files of forms that were never taken stay until the next round");
        }
        looks = looks.wrapping_add(1);
        if tokio::time::timeout(LOOK_EVERY, stop.cancelled()).await.is_ok() {
            break;
        }
    }
}
