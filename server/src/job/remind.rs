//! The morning round: reminders leave when the body opens, so that nobody is written to in the middle of the night.

use chrono::NaiveDate;
use entity::time::at_in_japan;
use usecase::bulletin::{publish, remind};
use usecase::case::upkeep;
use usecase::error::AppError;
use usecase::state::AppState;
use usecase::support::job::{self, Job};

use crate::job::trouble::Trouble;

/// Promises today's round for the hour at which the body opens; promising twice is promising once.
pub(super) async fn queue(app: &AppState, day: NaiveDate) -> Result<(), AppError> {
    if !app.calendar().is_business_day(day) {
        return Ok(());
    }
    let now = app.now();
    let opens = at_in_japan(day, app.organization().hours.open).unwrap_or(now);
    job::enqueue(&app.db().write, now, opens, &format!("remind:{day}"), &Job::Remind { day }).await
}

/// The round. What could not be done is tried again with the whole round, which does nothing twice; on another day that
/// day's own round sees to it.
pub(super) async fn run(app: &AppState, day: NaiveDate) -> Result<(), Trouble> {
    if day != app.today() {
        return Ok(());
    }
    let published = publish::overdue(app).await?;
    let readers = remind::round(app).await?;
    let round = upkeep::reminders(app).await?;
    tracing::info!(
        reminded = round.reminded,
        late = round.late,
        failed = round.failed,
        published,
        readers,
        "the morning round"
    );
    if round.failed > 0 {
        return Err(Trouble::Later(format!("{} cases", round.failed)));
    }
    Ok(())
}
