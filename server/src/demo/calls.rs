//! The telephone calls of the demonstration: the older ones were made on the day they came up, the last ones wait.

use entity::time::day_in_japan;
use schema::staff_task;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use usecase::letter::post;
use usecase::state::AppState;

use super::staff::{Staff, act};
use super::time::Time;

/// Calls that came up in these last days still wait.
const WAITING_DAYS: u64 = 10;

/// Ticks the calls that were made.
pub(super) async fn made(app: &AppState, time: &Time, staff: &Staff) -> anyhow::Result<()> {
    let open = staff_task::Entity::find()
        .filter(staff_task::Column::DoneAt.is_null())
        .order_by_asc(staff_task::Column::CreatedAt)
        .order_by_asc(staff_task::Column::Id)
        .all(app.read())
        .await?;
    for (n, task) in open.into_iter().enumerate() {
        let since = (time.day(0) - day_in_japan(task.created_at)).num_days();
        let Some(days) = u64::try_from(since).ok().filter(|days| *days >= WAITING_DAYS) else { continue };
        time.back(days, 16, u32::try_from(n % 60)?);
        let actor = if n % 3 == 0 { &staff.handler } else { &staff.intake };
        post::done(app, &act(actor, None), task.id, None).await?;
    }
    Ok(())
}
