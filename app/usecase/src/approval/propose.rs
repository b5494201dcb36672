//! The first person: proposes it. Some of it stops something at once, until the second person has decided.

use schema::{approval, member_user};

use super::waiting;
use super::wanted::{ApprovalRequest, ApprovalState, ApprovalStep, line, place};
use crate::bulletin;
use crate::form::errors::FieldErrors;
use crate::import;
use crate::member::end;
use crate::prelude::*;
use crate::state::db::{Unique, violated};
use crate::support::begin_submission::begin_or_return;
use crate::wind_up;
use text::sign_in;
use text::staff::approvals as words;

impl ApprovalRequest {
    /// Whether it could be done now: asked when it is proposed, and again when it is.
    pub(super) async fn holds<C: ConnectionTrait>(&self, db: &C, app: &AppState) -> Result<(), AppError> {
        match self {
            Self::PortalUser { member, mail, .. } => {
                member::Entity::find_by_id(*member).one(db).await?.ok_or(AppError::NotFound)?;
                let taken = member_user::Entity::find().filter(member_user::Column::Login.eq(mail)).one(db).await?;
                if taken.is_some() { Err(mail_taken()) } else { Ok(()) }
            }
            Self::PortalLink { member, user, active } => {
                let found = member_user::Entity::find_by_id(*user)
                    .filter(member_user::Column::MemberId.eq(*member))
                    .filter(member_user::Column::Active.eq(*active));
                found.one(db).await?.map(|_| ()).ok_or(AppError::NotFound)
            }
            Self::MemberEnd { member, version, until, .. } => end::can_end(db, *member, *version, *until).await,
            Self::ImportUndo { import, version } => {
                import::undo::can_undo(db, app, *import, *version).await.map(|_| ())
            }
            Self::WindUpStop { wind_up, version } => wind_up::ordered(db, *wind_up, *version).await.map(|_| ()),
            // What they do at once asks, and so does what is done in the end.
            Self::BulletinWithdraw { .. } | Self::BulletinRecall { .. } => Ok(()),
        }
    }

    /// What is stopped at once, until the second person has decided.
    async fn stop(&self, tx: &DatabaseTransaction, app: &AppState, act: &Submission) -> Result<(), AppError> {
        match self {
            Self::BulletinWithdraw { bulletin, version, why } => {
                bulletin::undo::hide(app, tx, act, (*bulletin, *version), why).await
            }
            Self::BulletinRecall { id, version, .. } => bulletin::undo::hold(app, tx, act, (*id, *version)).await,
            Self::PortalUser { .. }
            | Self::PortalLink { .. }
            | Self::MemberEnd { .. }
            | Self::ImportUndo { .. }
            | Self::WindUpStop { .. } => Ok(()),
        }
    }

    /// What was stopped goes on: it was given back, or taken back.
    pub(super) async fn go_on(&self, tx: &DatabaseTransaction, app: &AppState, approval: Uuid) -> Result<(), AppError> {
        match self {
            Self::BulletinWithdraw { bulletin, .. } => bulletin::undo::show_again(app, tx, *bulletin, approval).await,
            Self::BulletinRecall { id, .. } => bulletin::undo::release(app, tx, *id, approval).await,
            Self::PortalUser { .. }
            | Self::PortalLink { .. }
            | Self::MemberEnd { .. }
            | Self::ImportUndo { .. }
            | Self::WindUpStop { .. } => Ok(()),
        }
    }
}

fn mail_taken() -> AppError {
    let mut errors = FieldErrors::new();
    errors.add("mail", sign_in::MAIL_TAKEN);
    errors.into()
}

/// Proposes it; the answer is where to go.
///
/// # Errors
/// [`AppError::Invalid`], [`AppError::NotFound`], [`AppError::Gone`] or [`AppError::Conflict`] if it could not be done;
/// [`AppError::Invalid`] on `form` if the same is proposed already; [`AppError::Forbidden`], [`AppError::Stale`]; database
/// failures.
pub async fn propose(app: &AppState, act: &Submission, wanted: &ApprovalRequest) -> Result<String, AppError> {
    let person = permission::need(&act.actor, Permission::KeepRegisters)?;
    let tx = begin_or_return!(app, act);
    wanted.holds(&tx, app).await?;
    waiting::refuse_same_person(&tx, app, wanted).await?;
    wanted.stop(&tx, app, act).await?;
    let (id, now) = (Uuid::now_v7(), app.now());
    let sealed = app.keys().seal_json(place(id), wanted)?;
    let row = approval::ActiveModel {
        id: Set(id),
        kind: Set(wanted.kind().to_owned()),
        subject_id: Set(wanted.subject()),
        sealed: Set(sealed),
        state: Set(ApprovalState::Open.code().to_owned()),
        proposed_by: Set(person),
        proposed_at: Set(now),
        decided_by: Set(None),
        decided_at: Set(None),
        invitation_id: Set(None),
        version: Set(1),
    };
    if let Err(cause) = approval::Entity::insert(row).exec_without_returning(&tx).await {
        if violated(&cause) != Some(Unique::ApprovalOpen) {
            return Err(cause.into());
        }
        let mut errors = FieldErrors::new();
        errors.add("form", words::E_WAITS);
        return Err(errors.into());
    }
    audit::write(&tx, now, line(act, wanted, ApprovalStep::Proposed)).await?;
    tx.commit().await?;
    Ok(act.location.clone())
}
