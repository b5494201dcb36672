//! One approval as its page shows it, and those that wait.

use entity::bulletin::Stage;
use entity::id::BulletinId;
use entity::people::{MemberRole, Role};
use schema::{approval, bulletin_version, member_import, member_user, staff, wind_up};

use super::wanted::{Approval, ApprovalRequest, ApprovalState, open};
use crate::prelude::*;
use crate::support::actor;
use crate::support::damaged;
use crate::support::two_people::ApprovalRight;

/// The most that are listed; more than a handful never wait.
const MOST: u64 = 100;

/// What is wanted, in the names that people know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ApprovalSubject {
    /// A new user of a member.
    PortalUser {
        /// The company: number and name.
        company: (String, String),
        name: String,
        mail: String,
        /// The right inside the company.
        role: MemberRole,
    },
    /// A new link for a user.
    PortalLink {
        /// The company: number and name.
        company: (String, String),
        name: String,
        mail: String,
        /// Whether the person can sign in today; who was switched off could again.
        active: bool,
    },
    /// The end of a member's coverage.
    MemberEnd {
        /// The company: number and name.
        company: (String, String),
        /// The last covered day.
        until: NaiveDate,
        /// Why, in the words of whoever proposed it; empty in proposals of an older program.
        why: String,
    },
    /// An import that is undone.
    ImportUndo {
        import: Uuid,
        /// The name of the file.
        file: String,
        /// How many it added, changed, ended.
        counts: (i32, i32, i32),
    },
    /// The end of the business that is taken back.
    WindUpStop {
        /// The last day on which complaints were to be taken.
        intake_until: NaiveDate,
    },
    /// A bulletin that is withdrawn.
    BulletinWithdraw {
        bulletin: BulletinId,
        title: String,
        /// Why, in words for its readers.
        why: String,
    },
    /// A version of a bulletin that does not come out.
    BulletinRecall {
        bulletin: BulletinId,
        title: String,
        /// When it was to come out.
        at: Option<DateTime<Utc>>,
    },
}

/// An approval as a page shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApprovalDetails {
    pub id: Uuid,
    pub about: ApprovalSubject,
    /// How far it is.
    pub state: ApprovalState,
    /// Who proposed it: the person and the name.
    pub by: (StaffId, String),
    pub at: DateTime<Utc>,
    /// Who decided, and when.
    pub decided: Option<(String, DateTime<Utc>)>,
    /// What the person who asks can do about it.
    pub standing: ApprovalRight,
    pub version: i32,
}

async fn company(app: &AppState, id: MemberId) -> Result<(String, String), AppError> {
    let row = member::Entity::find_by_id(id).one(app.read()).await?.ok_or(AppError::NotFound)?;
    Ok((row.corporate_number, row.name))
}

async fn about(app: &AppState, wanted: ApprovalRequest) -> Result<ApprovalSubject, AppError> {
    Ok(match wanted {
        ApprovalRequest::PortalUser { member, name, mail, role, .. } => {
            ApprovalSubject::PortalUser { company: company(app, member).await?, name, mail, role }
        }
        ApprovalRequest::PortalLink { member, user, .. } => {
            let user = member_user::Entity::find_by_id(user).one(app.read()).await?.ok_or(AppError::NotFound)?;
            ApprovalSubject::PortalLink {
                company: company(app, member).await?,
                name: user.name,
                mail: user.login,
                active: user.active,
            }
        }
        ApprovalRequest::MemberEnd { member, until, why, .. } => {
            ApprovalSubject::MemberEnd { company: company(app, member).await?, until, why }
        }
        ApprovalRequest::ImportUndo { import, .. } => {
            let columns = [
                member_import::Column::FileName,
                member_import::Column::Added,
                member_import::Column::Changed,
                member_import::Column::Ended,
            ];
            let found = member_import::Entity::find_by_id(import).select_only().columns(columns);
            let (file, added, changed, ended): (String, i32, i32, i32) =
                found.into_tuple().one(app.read()).await?.ok_or(AppError::NotFound)?;
            ApprovalSubject::ImportUndo { import, file, counts: (added, changed, ended) }
        }
        ApprovalRequest::WindUpStop { wind_up: id, .. } => {
            let row = wind_up::Entity::find_by_id(id).one(app.read()).await?.ok_or(AppError::NotFound)?;
            ApprovalSubject::WindUpStop { intake_until: row.intake_until }
        }
        ApprovalRequest::BulletinWithdraw { bulletin, why, .. } => {
            let published = bulletin_version::Entity::find()
                .filter(bulletin_version::Column::BulletinId.eq(bulletin))
                .filter(bulletin_version::Column::Stage.eq(Stage::Published));
            let row = published.one(app.read()).await?.ok_or(AppError::NotFound)?;
            ApprovalSubject::BulletinWithdraw { bulletin, title: row.title, why }
        }
        ApprovalRequest::BulletinRecall { bulletin, id, .. } => {
            let row = bulletin_version::Entity::find_by_id(id).one(app.read()).await?.ok_or(AppError::NotFound)?;
            ApprovalSubject::BulletinRecall { bulletin, title: row.title, at: row.publish_at }
        }
    })
}

async fn shown(app: &AppState, actor: &Actor, found: Approval) -> Result<ApprovalDetails, AppError> {
    let row = found.row;
    let decided = match (row.decided_by, row.decided_at) {
        (Some(by), Some(at)) => Some((actor::staff_name(app.read(), by).await?, at)),
        (_, _) => None,
    };
    Ok(ApprovalDetails {
        id: row.id,
        about: about(app, found.wanted).await?,
        state: found.state,
        by: (row.proposed_by, actor::staff_name(app.read(), row.proposed_by).await?),
        at: row.proposed_at,
        decided,
        standing: ApprovalRight::of(actor, [row.proposed_by]),
        version: row.version,
    })
}

/// One of them.
///
/// # Errors
/// [`AppError::NotFound`]; [`AppError::Forbidden`] for whoever does not keep the registers; failures of ours.
pub async fn one(app: &AppState, actor: &Actor, id: Uuid) -> Result<ApprovalDetails, AppError> {
    permission::need(actor, Permission::KeepRegisters)?;
    let row = approval::Entity::find_by_id(id).one(app.read()).await?.ok_or(AppError::NotFound)?;
    shown(app, actor, open(app, row)?).await
}

/// One that waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitingApproval {
    pub id: Uuid,
    /// What is wanted; none where it is damaged and cannot be read.
    pub about: Option<ApprovalSubject>,
    pub by: StaffId,
    pub at: DateTime<Utc>,
    /// What the person who asks can do about it.
    pub standing: ApprovalRight,
}

/// Those that wait, the oldest first.
///
/// # Errors
/// [`AppError::Forbidden`] for whoever does not keep the registers; failures of ours.
pub async fn waiting(app: &AppState, actor: &Actor) -> Result<Vec<WaitingApproval>, AppError> {
    permission::need(actor, Permission::KeepRegisters)?;
    let rows = approval::Entity::find()
        .filter(approval::Column::State.eq(ApprovalState::Open.code()))
        .order_by_asc(approval::Column::ProposedAt)
        .order_by_asc(approval::Column::Id)
        .limit(MOST)
        .all(app.read())
        .await?;
    let mut found = Vec::with_capacity(rows.len());
    for row in rows {
        let (id, by, at) = (row.id, row.proposed_by, row.proposed_at);
        let about = match damaged::whole(open(app, row))? {
            Some(whole) => Some(about(app, whole.wanted).await?),
            None => None,
        };
        found.push(WaitingApproval { id, about, by, at, standing: ApprovalRight::of(actor, [by]) });
    }
    Ok(found)
}

/// How a user of a member came to be one, or to a new link: the role of whoever proposed it, and when somebody agreed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UserOrigin {
    pub user: MemberUserId,
    /// The role of whoever proposed it.
    pub proposed_by: Role,
    /// When the second person agreed.
    pub at: DateTime<Utc>,
}

/// The newest agreement about each of these users. Members are told roles, never names.
pub async fn origins(
    app: &AppState,
    users: impl IntoIterator<Item = MemberUserId>,
) -> Result<Vec<UserOrigin>, AppError> {
    let ids: Vec<Uuid> = users.into_iter().map(|user| user.0).collect();
    let rows: Vec<(Uuid, Role, Option<DateTime<Utc>>)> = approval::Entity::find()
        .join(sea_orm::JoinType::InnerJoin, proposer())
        .select_only()
        .column(approval::Column::SubjectId)
        .column(staff::Column::Role)
        .column(approval::Column::DecidedAt)
        .filter(approval::Column::SubjectId.is_in(ids))
        .filter(approval::Column::Kind.is_in(["portal_user", "portal_link"]))
        .filter(approval::Column::State.eq(ApprovalState::Agreed.code()))
        .order_by_desc(approval::Column::DecidedAt)
        .into_tuple()
        .all(app.read())
        .await?;
    let origin = |(user, proposed_by, at): (Uuid, Role, Option<DateTime<Utc>>)| {
        Some(UserOrigin { user: MemberUserId(user), proposed_by, at: at? })
    };
    Ok(rows.into_iter().filter_map(origin).collect())
}

fn proposer() -> sea_orm::RelationDef {
    approval::Entity::belongs_to(staff::Entity).from(approval::Column::ProposedBy).to(staff::Column::Id).into()
}
