//! The brake: what is unusually much waits until a person allows it.

use entity::safety::amount::Amount;
use schema::destruction_hold;
use sea_orm::sea_query::OnConflict;

use crate::prelude::*;

entity::coded! {
    /// What a round destroys.
    pub enum RoundKind {
        /// Unsent drafts whose time is over.
        Drafts = "drafts",
        /// Keys that nothing refers to.
        Keys = "keys",
        /// Files that no row knows.
        Files = "files",
        /// Papers of proof whose time is over, counted by cases.
        Papers = "papers",
    }
}

impl RoundKind {}

/// Whether a round may proceed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoundVerdict {
    /// It is what usually goes, or a person has allowed it.
    Goes,
    /// It waits; nothing of it is destroyed.
    Waits,
}

/// Asks whether so much may go. A refusal is remembered, so that a person can allow it; what is done or no longer wanted
/// is forgotten.
pub async fn ask(app: &AppState, what: RoundKind, amount: Amount) -> Result<RoundVerdict, AppError> {
    let held = destruction_hold::Entity::find_by_id(what.code()).one(&app.db().write).await?;
    let allowed = held.as_ref().filter(|row| row.allowed_at.is_some());
    let told = allowed.map(|row| u64::try_from(row.amount).unwrap_or_default());
    if !amount.is_unusual() || told.is_some_and(|told| amount.is_within(told)) {
        if held.is_some() {
            destruction_hold::Entity::delete_by_id(what.code()).exec(&app.db().write).await?;
        }
        return Ok(RoundVerdict::Goes);
    }
    destruction_hold::Entity::insert(destruction_hold::ActiveModel {
        what: Set(what.code().to_owned()),
        amount: Set(i64::try_from(amount.going).unwrap_or(i64::MAX)),
        refused_at: Set(app.now()),
        allowed_at: Set(None),
    })
    .on_conflict(
        OnConflict::column(destruction_hold::Column::What)
            .update_columns([
                destruction_hold::Column::Amount,
                destruction_hold::Column::RefusedAt,
                destruction_hold::Column::AllowedAt,
            ])
            .to_owned(),
    )
    .exec_without_returning(&app.db().write)
    .await?;
    tracing::error!(
        what = what.code(),
        going = amount.going,
        there = amount.there,
        "far more would be destroyed at once than is usual; nothing of it was destroyed. If it is right: madoguchi jobs \
         allow-destruction --by LOGIN"
    );
    Ok(RoundVerdict::Waits)
}
