//! What was changed about a member, and when. Everything in it is public but who changed it.

use schema::member_change;
use sea_orm::Order;
use serde::{Deserialize, Serialize};

use crate::prelude::*;
use crate::support::actor;

/// One change of a member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MemberChange {
    pub at: DateTime<Utc>,
    /// The name of the staff person; none when the program did it. Never shown in public.
    pub who: Option<String>,
    /// What: field, before, after. The first change of a member has no `before`.
    pub fields: Vec<Altered>,
}

impl MemberChange {
    /// Whether this is the change that put the member on the list.
    #[must_use]
    pub fn is_first(&self) -> bool {
        self.fields.iter().any(|altered| altered.field == "corporate_number" && altered.before.is_empty())
    }
}

/// One field of a change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Altered {
    /// The name of the column.
    pub field: String,
    /// Before; empty where there was nothing.
    pub before: String,
    /// After; empty where it was taken out.
    pub after: String,
}

/// The history of a member, newest first.
pub async fn of(app: &AppState, id: MemberId) -> Result<Vec<MemberChange>, AppError> {
    let rows = member_change::Entity::find()
        .filter(member_change::Column::MemberId.eq(id))
        .order_by(member_change::Column::At, Order::Desc)
        .order_by(member_change::Column::Id, Order::Desc)
        .limit(500)
        .all(app.read())
        .await?;
    let names = actor::staff_names(app.read(), rows.iter().filter_map(|row| row.staff_id)).await?;
    Ok(rows
        .into_iter()
        .map(|row| MemberChange {
            at: row.at,
            who: row.staff_id.and_then(|id| names.get(&id).cloned()),
            fields: altered(&row.summary),
        })
        .collect())
}

/// Reads a change as [`crate::member`] wrote it; what cannot be read shows no fields.
pub(super) fn altered(summary: &str) -> Vec<Altered> {
    let Ok(fields) = serde_json::from_str::<std::collections::BTreeMap<String, (String, String)>>(summary) else {
        return Vec::new();
    };
    fields.into_iter().map(|(field, (before, after))| Altered { field, before, after }).collect()
}
