//! The announced end of the business, if there is one.

use entity::law::wind_up::{Intake, WindUp};
use schema::wind_up;

use crate::prelude::*;
use crate::support::actor;

/// One announcement, or the proposal of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Announced {
    pub id: Uuid,
    pub days: WindUp,
    pub reason: String,
    /// `proposed`, `ordered` or `withdrawn`.
    pub status: String,
    pub proposed_by: (StaffId, String),
    pub ordered_by: Option<(StaffId, String)>,
    /// Who took it back.
    pub withdrawn_by: Option<(StaffId, String)>,
    pub version: i32,
}

/// Whether complaints are taken today.
pub async fn intake(app: &AppState) -> Result<Intake, AppError> {
    let row = wind_up::Entity::find()
        .filter(wind_up::Column::Slot.eq(1))
        .filter(wind_up::Column::Status.eq("ordered"))
        .one(app.read())
        .await?;
    Ok(row.map_or(Intake::Open, |row| days(&row).intake(app.today())))
}

/// Every announcement, newest first.
pub async fn all(app: &AppState) -> Result<Vec<Announced>, AppError> {
    let rows = wind_up::Entity::find().order_by_desc(wind_up::Column::CreatedAt).all(app.read()).await?;
    let people: Vec<StaffId> =
        rows.iter().flat_map(|row| [Some(row.proposed_by), row.ordered_by, row.withdrawn_by]).flatten().collect();
    let names = actor::staff_names(app.read(), people).await?;
    let named = |id: StaffId| (id, names.get(&id).cloned().unwrap_or_default());
    Ok(rows
        .into_iter()
        .map(|row| Announced {
            id: row.id,
            days: days(&row),
            proposed_by: named(row.proposed_by),
            ordered_by: row.ordered_by.map(named),
            withdrawn_by: row.withdrawn_by.map(named),
            version: row.version,
            reason: row.reason,
            status: row.status,
        })
        .collect())
}

fn days(row: &wind_up::Model) -> WindUp {
    WindUp { intake_until: row.intake_until, ends_on: row.ends_on, filed_on: row.filed_on }
}
