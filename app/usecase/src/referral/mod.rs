//! The register of desks elsewhere: first filling, correcting, checking, ending. Every change is kept, nothing is sent.

pub mod fill;
pub mod input;
pub mod keep;

use entity::id::ReferralId;
use schema::referral_change;

use crate::prelude::*;
use crate::support::differences::Differences;

/// Writes a change into the history of a desk.
pub(crate) async fn remember<C: ConnectionTrait>(
    tx: &C,
    now: DateTime<Utc>,
    who: Option<StaffId>,
    app: ReferralId,
    differences: &Differences,
) -> Result<(), AppError> {
    let summary = serde_json::to_string(differences).map_err(|e| AppError::broken(e.into()))?;
    referral_change::Entity::insert(referral_change::ActiveModel {
        id: Set(Uuid::now_v7()),
        desk_id: Set(app),
        at: Set(now),
        staff_id: Set(who),
        summary: Set(summary),
    })
    .exec_without_returning(tx)
    .await?;
    Ok(())
}
