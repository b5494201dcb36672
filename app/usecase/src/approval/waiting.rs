//! What waits already: shown where the same could be proposed, and not proposed a second time.

use schema::approval;

use super::wanted::{ApprovalRequest, ApprovalState, PORTAL_USER, open};
use crate::form::errors::FieldErrors;
use crate::prelude::*;
use crate::support::damaged;
use text::staff::approvals as words;

/// An invitation that waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invited {
    pub id: Uuid,
    /// Who shall be invited.
    pub name: String,
    pub mail: String,
}

/// The invitations to this member that wait, the oldest first. One that is damaged is passed over: the list of approvals
/// shows it.
pub async fn invitations(app: &AppState, member: MemberId) -> Result<Vec<Invited>, AppError> {
    let mut found = Vec::new();
    for (id, wanted) in users(app.read(), app).await? {
        if let ApprovalRequest::PortalUser { member: of, name, mail, .. } = wanted
            && of == member
        {
            found.push(Invited { id, name, mail });
        }
    }
    Ok(found)
}

async fn users<C: ConnectionTrait>(db: &C, app: &AppState) -> Result<Vec<(Uuid, ApprovalRequest)>, AppError> {
    let rows = approval::Entity::find()
        .filter(approval::Column::Kind.eq(PORTAL_USER))
        .filter(approval::Column::State.eq(ApprovalState::Open.code()))
        .order_by_asc(approval::Column::ProposedAt)
        .all(db)
        .await?;
    let mut found = Vec::with_capacity(rows.len());
    for row in rows {
        if let Some(one) = damaged::whole(open(app, row))? {
            found.push((one.id, one.wanted));
        }
    }
    Ok(found)
}

/// Every proposed user has an id of its own, so that the rule of the table does not tell two proposals of one person: here
/// they are, one after the other for each member.
///
/// # Errors
/// [`AppError::Invalid`] on `mail` if somebody with this address is proposed already; failures of ours.
pub(super) async fn refuse_same_person(
    tx: &DatabaseTransaction,
    app: &AppState,
    wanted: &ApprovalRequest,
) -> Result<(), AppError> {
    let ApprovalRequest::PortalUser { member, mail, .. } = wanted else { return Ok(()) };
    member::Entity::find_by_id(*member).lock_exclusive().one(tx).await?.ok_or(AppError::NotFound)?;
    let same =
        |other: &ApprovalRequest| matches!(other, ApprovalRequest::PortalUser { mail: other, .. } if other == mail);
    if !users(tx, app).await?.iter().any(|(_, other)| same(other)) {
        return Ok(());
    }
    let mut errors = FieldErrors::new();
    errors.add("mail", words::E_INVITE_WAITS);
    Err(errors.into())
}
