//! The first filling: desks that come with the program and are not in the register yet. What is there stays as it is,
//! whatever a later version of the program knows.

use std::collections::HashSet;

use entity::id::ReferralId;
use schema::referral_desk;
use sea_orm::sea_query::OnConflict;

use super::input::DeskInput;
use super::remember;
use text::referral::{self, Given};

use crate::prelude::*;

/// Puts the desks that are missing into the register; the answer is how many.
pub async fn fill(app: &AppState) -> Result<usize, AppError> {
    let known: HashSet<String> = referral_desk::Entity::find()
        .select_only()
        .column(referral_desk::Column::Key)
        .into_tuple::<String>()
        .all(app.read())
        .await?
        .into_iter()
        .collect();
    let missing: Vec<Given> = referral::given().into_iter().filter(|given| !known.contains(&given.key)).collect();
    if missing.is_empty() {
        return Ok(0);
    }
    let now = app.now();
    let tx = app.db().begin().await?;
    let mut added = 0;
    for given in missing {
        let input = DeskInput::from(&given);
        let id = ReferralId(Uuid::now_v7());
        let row = referral_desk::ActiveModel {
            id: Set(id),
            key: Set(given.key.clone()),
            source_name: Set(given.source_name.to_owned()),
            source_field: Set(given.source_field.to_owned()),
            checked_on: Set(given.checked_on),
            checked_by: Set(None),
            ended_on: Set(None),
            created_at: Set(now),
            updated_at: Set(now),
            version: Set(1),
            ..input.columns()
        };
        // Another program that starts at the same moment may have been faster.
        let inserted = referral_desk::Entity::insert(row)
            .on_conflict(OnConflict::column(referral_desk::Column::Key).do_nothing().to_owned())
            .exec_without_returning(&tx)
            .await?;
        if inserted > 0 {
            let mut differences = input.differences(None);
            if let Some(day) = given.checked_on {
                differences.insert("checked_on", (String::new(), day.to_string()));
            }
            remember(&tx, now, None, id, &differences).await?;
            added += 1;
        }
    }
    tx.commit().await?;
    Ok(added)
}
