//! The second person: agrees, and it is done in the same transaction, or gives it back. Whoever proposed it may take it back.

use entity::id::InvitationId;
use entity::people::is_second;
use schema::approval;

use super::wanted::{Approval, ApprovalRequest, ApprovalState, ApprovalStep, line, open};
use crate::account::invitation::{self, user};
use crate::bulletin;
use crate::import;
use crate::member::end;
use crate::prelude::*;
use crate::support::begin_submission::{Begun, begin, begin_or_return};
use crate::wind_up;

/// It was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreed {
    pub location: String,
    /// The six digits that belong to a new link: to be told by telephone by whoever agreed, never to whoever proposed it.
    pub digits: Option<String>,
}

/// The approval as the form saw it, while it is open.
async fn seen<C: ConnectionTrait>(db: &C, app: &AppState, act: &Submission, id: Uuid) -> Result<Approval, AppError> {
    let row = approval::Entity::find_by_id(id).one(db).await?.ok_or(AppError::NotFound)?;
    let found = open(app, row)?;
    if found.row.version != act.version()? || found.state != ApprovalState::Open {
        return Err(AppError::overtaken(found.row.decided_at));
    }
    Ok(found)
}

/// Agrees to what somebody else proposed, and does it. The same form posted again says the same digits again.
///
/// # Errors
/// [`AppError::Forbidden`] if the person is no approver or proposed it; [`AppError::Invalid`], [`AppError::Gone`] or
/// [`AppError::Conflict`] if it cannot be done any more; [`AppError::NotFound`], [`AppError::Stale`]; database failures.
pub async fn agree(app: &AppState, act: &Submission, id: Uuid) -> Result<Agreed, AppError> {
    let approver = permission::need(&act.actor, Permission::DecideProposals)?;
    let tx = match begin(app, act).await? {
        Begun::Before(location) => {
            let row = approval::Entity::find_by_id(id).one(app.read()).await?.ok_or(AppError::NotFound)?;
            let own = row.invitation_id.filter(|_| row.decided_by == Some(approver));
            return Ok(Agreed { location, digits: own.map(|id| invitation::code(app, id)) });
        }
        Begun::Now(tx) => tx,
    };
    let found = seen(&tx, app, act, id).await?;
    if !is_second([found.proposed_by], approver) {
        return Err(AppError::Forbidden);
    }
    // The row is held first: of two who agree at once the second one is told, and does nothing.
    close(app, &tx, act, &found, ApprovalState::Agreed).await?;
    found.wanted.holds(&tx, app).await?;
    let link = perform(app, &tx, act, &found).await?;
    if let Some(link) = link {
        approval::Entity::update_many()
            .col_expr(approval::Column::InvitationId, Expr::value(link))
            .filter(approval::Column::Id.eq(id))
            .exec(&tx)
            .await?;
    }
    audit::write(&tx, app.now(), line(act, &found.wanted, ApprovalStep::Agreed)).await?;
    tx.commit().await?;
    app.job_signal().notify_one();
    Ok(Agreed { location: act.location.clone(), digits: link.map(|id| invitation::code(app, id)) })
}

async fn perform(
    app: &AppState,
    tx: &DatabaseTransaction,
    act: &Submission,
    found: &Approval,
) -> Result<Option<InvitationId>, AppError> {
    match &found.wanted {
        ApprovalRequest::PortalUser { member, user, name, mail, role } => {
            let new = user::NewUser { user: *user, member: *member, name, mail, role: *role };
            user::add(app, tx, found.proposed_by, new).await.map(Some)
        }
        ApprovalRequest::PortalLink { member, user, .. } => {
            user::renew(app, tx, found.proposed_by, *member, *user).await.map(Some)
        }
        ApprovalRequest::MemberEnd { member, until, .. } => {
            end::for_another_reason(app, tx, act, *member, *until).await.map(|()| None)
        }
        ApprovalRequest::ImportUndo { import, version } => {
            import::undo::undo(app, tx, act, *import, *version).await.map(|()| None)
        }
        ApprovalRequest::WindUpStop { wind_up, version } => {
            wind_up::stop(app, tx, act, *wind_up, *version).await.map(|()| None)
        }
        ApprovalRequest::BulletinWithdraw { bulletin, .. } => {
            bulletin::undo::withdraw(app, tx, *bulletin).await.map(|()| None)
        }
        ApprovalRequest::BulletinRecall { id, version, .. } => {
            bulletin::undo::recall(app, tx, (*id, *version)).await.map(|()| None)
        }
    }
}

async fn close(
    app: &AppState,
    tx: &DatabaseTransaction,
    act: &Submission,
    found: &Approval,
    state: ApprovalState,
) -> Result<(), AppError> {
    let columns = approval::ActiveModel {
        state: Set(state.code().to_owned()),
        decided_by: Set(act.actor.staff()),
        decided_at: Set(Some(app.now())),
        version: Set(found.row.version + 1),
        ..Default::default()
    };
    let updated = approval::Entity::update_many()
        .set(columns)
        .filter(approval::Column::Id.eq(found.id))
        .filter(approval::Column::Version.eq(found.row.version))
        .exec(tx)
        .await?;
    if updated.rows_affected == 1 { Ok(()) } else { Err(AppError::overtaken(None)) }
}

/// Gives a proposal back: it is not done.
///
/// # Errors
/// [`AppError::Forbidden`] if the person is no approver or proposed it; [`AppError::Conflict`], [`AppError::NotFound`],
/// [`AppError::Stale`]; database failures.
pub async fn send_back(app: &AppState, act: &Submission, id: Uuid) -> Result<String, AppError> {
    let approver = permission::need(&act.actor, Permission::DecideProposals)?;
    over(app, act, id, ApprovalState::Returned, |found| is_second([found.proposed_by], approver)).await
}

/// Takes the own proposal back.
///
/// # Errors
/// [`AppError::Forbidden`] if somebody else proposed it; [`AppError::Conflict`], [`AppError::NotFound`],
/// [`AppError::Stale`]; database failures.
pub async fn take_back(app: &AppState, act: &Submission, id: Uuid) -> Result<String, AppError> {
    let person = permission::need(&act.actor, Permission::KeepRegisters)?;
    over(app, act, id, ApprovalState::Withdrawn, |found| found.proposed_by == person).await
}

async fn over(
    app: &AppState,
    act: &Submission,
    id: Uuid,
    state: ApprovalState,
    may: impl FnOnce(&Approval) -> bool + Send,
) -> Result<String, AppError> {
    let tx = begin_or_return!(app, act);
    let found = seen(&tx, app, act, id).await?;
    if !may(&found) {
        return Err(AppError::Forbidden);
    }
    close(app, &tx, act, &found, state).await?;
    found.wanted.go_on(&tx, app, id).await?;
    let step = if state == ApprovalState::Returned { ApprovalStep::Returned } else { ApprovalStep::Withdrawn };
    audit::write(&tx, app.now(), line(act, &found.wanted, step)).await?;
    tx.commit().await?;
    app.job_signal().notify_one();
    Ok(act.location.clone())
}
