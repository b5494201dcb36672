//! What is wanted, how far it is, and how both are kept.

use entity::id::BulletinId;
use entity::people::MemberRole;
use schema::approval;
use sea_orm::sea_query::ExprTrait;
use serde::{Deserialize, Serialize};

use vault::keys::SealContext;

use crate::prelude::*;

/// The code of [`ApprovalRequest::PortalUser`] in the column `kind`.
pub const PORTAL_USER: &str = "portal_user";
/// That of [`ApprovalRequest::PortalLink`].
pub const PORTAL_LINK: &str = "portal_link";
/// That of [`ApprovalRequest::MemberEnd`].
pub const MEMBER_END: &str = "member_end";
/// That of [`ApprovalRequest::ImportUndo`].
pub const IMPORT_UNDO: &str = "import_undo";
/// That of [`ApprovalRequest::WindUpStop`].
pub const WIND_UP_STOP: &str = "wind_up_stop";

entity::coded! {
    /// How far it is.
    pub enum ApprovalState {
        /// A second person is to agree.
        Open = "open",
        Agreed = "agreed",
        /// The second person gave it back.
        Returned = "returned",
        /// Whoever proposed it took it back.
        Withdrawn = "withdrawn",
    }
}

/// What is wanted, as it is sealed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "wanted", rename_all = "snake_case")]
pub enum ApprovalRequest {
    /// Somebody shall read and answer for a member.
    PortalUser {
        member: MemberId,
        /// The id that the user will have.
        user: MemberUserId,
        name: String,
        /// The mail address, folded; it becomes the login.
        mail: String,
        /// The right inside the company.
        role: MemberRole,
    },
    /// A user gets a new link to set a password.
    PortalLink {
        member: MemberId,
        user: MemberUserId,
        /// Whether that person could sign in when it was proposed: who is switched off meanwhile gets none by it.
        #[serde(default = "could_sign_in")]
        active: bool,
    },
    /// A member's coverage ends for a reason that is none of the usual ones.
    MemberEnd {
        member: MemberId,
        /// The version of it that was looked at.
        version: i32,
        /// The last covered day.
        until: NaiveDate,
        /// Why, in words for the second person; empty in proposals of an older program.
        #[serde(default)]
        why: String,
    },
    /// An import is undone.
    ImportUndo {
        import: Uuid,
        /// The version of it that was looked at.
        version: i32,
    },
    /// The ordered end of the business is taken back.
    WindUpStop {
        wind_up: Uuid,
        /// The version of it that was looked at.
        version: i32,
    },
    /// A published bulletin is withdrawn. It is not read any more from the proposal on.
    BulletinWithdraw {
        bulletin: BulletinId,
        /// The version of its row that was looked at.
        version: i32,
        /// Why, in words for its readers.
        why: String,
    },
    /// A version of a bulletin that is to come out later does not. It is held back from the proposal on.
    BulletinRecall {
        bulletin: BulletinId,
        /// Which version of it.
        id: Uuid,
        /// The version of its row that was looked at.
        version: i32,
    },
}

/// A proposal of an older program was about somebody who could.
fn could_sign_in() -> bool {
    true
}

impl ApprovalRequest {
    /// The code in the column `kind`.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::PortalUser { .. } => PORTAL_USER,
            Self::PortalLink { .. } => PORTAL_LINK,
            Self::MemberEnd { .. } => MEMBER_END,
            Self::ImportUndo { .. } => IMPORT_UNDO,
            Self::WindUpStop { .. } => WIND_UP_STOP,
            Self::BulletinWithdraw { .. } => "bulletin_withdraw",
            Self::BulletinRecall { .. } => "bulletin_recall",
        }
    }

    pub(super) const fn subject(&self) -> Uuid {
        match self {
            Self::PortalUser { user, .. } | Self::PortalLink { user, .. } => user.0,
            Self::MemberEnd { member, .. } => member.0,
            Self::ImportUndo { import, .. } => *import,
            Self::WindUpStop { wind_up, .. } => *wind_up,
            Self::BulletinWithdraw { bulletin, .. } => bulletin.0,
            Self::BulletinRecall { id, .. } => *id,
        }
    }
}

pub(super) fn place(id: Uuid) -> SealContext {
    SealContext::new("approval", "sealed", id)
}

/// What was done about it.
#[derive(Clone, Copy)]
pub(super) enum ApprovalStep {
    Proposed,
    Agreed,
    Returned,
    Withdrawn,
}

/// The line of the log: what it is about, and what was done to it.
pub(super) fn line<'a>(act: &'a Submission, wanted: &ApprovalRequest, step: ApprovalStep) -> audit::AuditLine<'a> {
    let (kind, proposed, agreed) = match wanted {
        ApprovalRequest::PortalUser { .. } => ("member_user", "portal_user.proposed", "portal_user.agreed"),
        ApprovalRequest::PortalLink { .. } => ("member_user", "portal_link.proposed", "portal_link.agreed"),
        ApprovalRequest::MemberEnd { .. } => ("member", "member_end.proposed", "member.ended"),
        ApprovalRequest::ImportUndo { .. } => ("import", "import_undo.proposed", "import.undone"),
        ApprovalRequest::WindUpStop { .. } => ("wind_up", "wind_up_stop.proposed", "wind_up.withdrawn"),
        ApprovalRequest::BulletinWithdraw { .. } => ("bulletin", "bulletin_withdraw.proposed", "bulletin.withdrawn"),
        ApprovalRequest::BulletinRecall { .. } => ("bulletin", "bulletin_recall.proposed", "bulletin.returned"),
    };
    let action = match step {
        ApprovalStep::Proposed => proposed,
        ApprovalStep::Agreed => agreed,
        ApprovalStep::Returned => "approval.returned",
        ApprovalStep::Withdrawn => "approval.withdrawn",
    };
    let subject = match wanted {
        // The log knows the bulletin, not its versions.
        ApprovalRequest::BulletinRecall { bulletin, .. } => bulletin.0,
        _ => wanted.subject(),
    };
    audit::AuditLine::of(act, action, kind, subject)
}

/// The proposal of this kind that waits for the second person, if there is one.
pub async fn waits<C: ConnectionTrait>(db: &C, kind: &str, subject: Uuid) -> Result<Option<Uuid>, AppError> {
    Ok(approval::Entity::find()
        .select_only()
        .column(approval::Column::Id)
        .filter(approval::Column::Kind.eq(kind))
        .filter(approval::Column::SubjectId.eq(subject))
        .filter(approval::Column::State.eq(ApprovalState::Open.code()))
        .into_tuple()
        .one(db)
        .await?)
}

/// Gives back what waits about this subject, because what it rests on is gone; whether there was anything. Of what stops
/// something at once nothing is given back here.
pub(crate) async fn give_back(
    tx: &DatabaseTransaction,
    now: DateTime<Utc>,
    kind: &str,
    subject: Uuid,
    by: StaffId,
) -> Result<bool, AppError> {
    let given = approval::Entity::update_many()
        .col_expr(approval::Column::State, Expr::value(ApprovalState::Returned.code()))
        .col_expr(approval::Column::DecidedBy, Expr::value(by))
        .col_expr(approval::Column::DecidedAt, Expr::value(now))
        .col_expr(approval::Column::Version, Expr::col(approval::Column::Version).add(1))
        .filter(approval::Column::Kind.eq(kind))
        .filter(approval::Column::SubjectId.eq(subject))
        .filter(approval::Column::State.eq(ApprovalState::Open.code()))
        .exec(tx)
        .await?;
    Ok(given.rows_affected > 0)
}

/// An approval with what it proposes, unsealed.
#[derive(Clone, Debug)]
pub struct Approval {
    pub id: Uuid,
    pub wanted: ApprovalRequest,
    /// How far it is.
    pub state: ApprovalState,
    pub proposed_by: StaffId,
    /// The row as it is stored.
    pub(crate) row: approval::Model,
}

pub(super) fn open(app: &AppState, row: approval::Model) -> Result<Approval, AppError> {
    let wanted = app.keys().open_json(place(row.id), &row.sealed)?;
    let state = ApprovalState::from_code(&row.state)
        .ok_or_else(|| AppError::broken(anyhow::anyhow!("approval with an unknown state")))?;
    Ok(Approval { id: row.id, wanted, state, proposed_by: row.proposed_by, row })
}
