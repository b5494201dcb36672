//! Proposals that wait for a second person.

use entity::case::proposal::{PlanKind, ProposalNo};
use entity::people::Role;
use schema::case_file;
use sea_orm::Order;
use sea_orm::sea_query::NullOrdering;

use crate::case::load;
use crate::prelude::*;
use crate::support::actor;
use crate::support::damaged::Rows;

/// The most cases that are opened for the list.
const MOST: u64 = 100;

/// One proposal that waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitingProposal {
    /// The receipt number of its case.
    pub number: String,
    /// Which of the case's proposals.
    pub no: ProposalNo,
    pub plan: PlanKind,
    pub by: StaffId,
    /// The name of who proposed it.
    pub by_name: String,
    pub at: DateTime<Utc>,
}

/// All proposals that wait, the cases with the nearest day first. Cases that this person stepped back from are left out.
///
/// # Errors
/// [`AppError::Forbidden`] for a role that reads no cases; database failures.
pub async fn waiting(app: &AppState, me: StaffId, role: Role) -> Result<Rows<WaitingProposal>, AppError> {
    if !Permission::ReadCases.is_held_by(role) {
        return Err(AppError::Forbidden);
    }
    let actor = Actor::Staff { id: me, role };
    let cases: Vec<(CaseId, String)> = case_file::Entity::find()
        .select_only()
        .columns([case_file::Column::Id, case_file::Column::Number])
        .filter(case_file::Column::ProposalBy.is_not_null())
        .filter(case_file::Column::Id.not_in_subquery(load::recused(me)))
        .order_by_with_nulls(case_file::Column::DueOn, Order::Asc, NullOrdering::Last)
        .order_by_asc(case_file::Column::Id)
        .limit(MOST)
        .into_tuple()
        .all(app.read())
        .await?;
    let mut found = Rows { whole: Vec::new(), damaged: Vec::new() };
    for (id, number) in cases {
        let file = match load::file(app, &actor, id).await {
            Ok(file) => file,
            Err(AppError::NotFound) => continue,
            Err(AppError::Damaged) => {
                found.damaged.push(number);
                continue;
            }
            Err(other) => return Err(other),
        };
        for proposal in file.open_proposals() {
            found.whole.push(WaitingProposal {
                number: file.number.map(|number| number.to_string()).unwrap_or_default(),
                no: proposal.no,
                plan: proposal.plan.kind(),
                by: proposal.by,
                by_name: actor::staff_name(app.read(), proposal.by).await?,
                at: proposal.at,
            });
        }
    }
    Ok(found)
}
