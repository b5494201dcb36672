//! What one person wants done to the registers and another one agrees to: portal users and their links, an end of coverage
//! for another reason than the usual ones, and taking back what itself took two people. What is wanted is fixed when it is
//! proposed; the second person agrees to exactly that. Some of it stops something at once, until the second person decides.

mod decide;
pub mod read;
pub mod waiting;

use chrono::NaiveDate;
use entity::db::{approval, member, member_user};
use entity::id::{BulletinId, MemberId, MemberUserId, StaffId};
use entity::people::MemberRole;
use sea_orm::{ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter, QuerySelect, Set};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::desk::Desk;
use crate::desk::db::{Unique, violated};
use crate::error::AppError;
use crate::text::{Lang, body::approvals as words, sign};
use crate::usecase::begin::{Begun, begin};
use crate::usecase::member::end;
use crate::usecase::record::Act;
use crate::usecase::{audit, bulletin, import, may, wind_up};
use crate::vault::keys::Place;
use crate::web::errors::FieldErrors;

pub use decide::{Agreed, agree, send_back, take_back};

/// The code of [`Wanted::PortalUser`] in the column `kind`.
pub const PORTAL_USER: &str = "portal_user";
/// That of [`Wanted::PortalLink`].
pub const PORTAL_LINK: &str = "portal_link";
/// That of [`Wanted::MemberEnd`].
pub const MEMBER_END: &str = "member_end";
/// That of [`Wanted::ImportUndo`].
pub const IMPORT_UNDO: &str = "import_undo";
/// That of [`Wanted::WindUpStop`].
pub const WIND_UP_STOP: &str = "wind_up_stop";

/// How far it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// A second person is to agree.
    Open,
    /// It was done.
    Agreed,
    /// The second person gave it back.
    Returned,
    /// Whoever proposed it took it back.
    Withdrawn,
}

impl State {
    const fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Agreed => "agreed",
            Self::Returned => "returned",
            Self::Withdrawn => "withdrawn",
        }
    }

    fn from_code(code: &str) -> Result<Self, AppError> {
        [Self::Open, Self::Agreed, Self::Returned, Self::Withdrawn]
            .into_iter()
            .find(|state| state.code() == code)
            .ok_or_else(|| AppError::broken(anyhow::anyhow!("an approval has a state that is none")))
    }
}

/// What is wanted, as it is sealed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "wanted", rename_all = "snake_case")]
pub enum Wanted {
    /// Somebody shall read and answer for a member.
    PortalUser {
        /// The company.
        member: MemberId,
        /// The id that the user will have.
        user: MemberUserId,
        /// The name.
        name: String,
        /// The mail address, folded; it becomes the login.
        mail: String,
        /// The right inside the company.
        role: MemberRole,
    },
    /// A user gets a new link to set a password.
    PortalLink {
        /// The company.
        member: MemberId,
        /// The user.
        user: MemberUserId,
        /// Whether that person could sign in when it was proposed: who is switched off meanwhile gets none by it.
        #[serde(default = "could_sign_in")]
        active: bool,
    },
    /// A member's coverage ends for a reason that is none of the usual ones.
    MemberEnd {
        /// The company.
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
        /// Which one.
        import: Uuid,
        /// The version of it that was looked at.
        version: i32,
    },
    /// The ordered end of the business is taken back.
    WindUpStop {
        /// Which announcement.
        wind_up: Uuid,
        /// The version of it that was looked at.
        version: i32,
    },
    /// A published bulletin is withdrawn. It is not read any more from the proposal on.
    BulletinWithdraw {
        /// Which one.
        bulletin: BulletinId,
        /// The version of its row that was looked at.
        version: i32,
        /// Why, in words for its readers.
        why: String,
    },
    /// A version of a bulletin that is to come out later does not. It is held back from the proposal on.
    BulletinRecall {
        /// Which bulletin.
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

impl Wanted {
    /// The code in the column `kind`.
    #[must_use]
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

    const fn subject(&self) -> Uuid {
        match self {
            Self::PortalUser { user, .. } | Self::PortalLink { user, .. } => user.0,
            Self::MemberEnd { member, .. } => member.0,
            Self::ImportUndo { import, .. } => *import,
            Self::WindUpStop { wind_up, .. } => *wind_up,
            Self::BulletinWithdraw { bulletin, .. } => bulletin.0,
            Self::BulletinRecall { id, .. } => *id,
        }
    }

    /// Whether it could be done now: asked when it is proposed, and again when it is.
    async fn holds<C: ConnectionTrait>(&self, db: &C, desk: &Desk) -> Result<(), AppError> {
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
                import::undo::can_undo(db, desk, *import, *version).await.map(|_| ())
            }
            Self::WindUpStop { wind_up, version } => wind_up::ordered(db, *wind_up, *version).await.map(|_| ()),
            // What they do at once asks, and so does what is done in the end.
            Self::BulletinWithdraw { .. } | Self::BulletinRecall { .. } => Ok(()),
        }
    }

    /// What is stopped at once, until the second person has decided.
    async fn stop(&self, tx: &DatabaseTransaction, desk: &Desk, act: &Act<'_>) -> Result<(), AppError> {
        match self {
            Self::BulletinWithdraw { bulletin, version, why } => {
                bulletin::undo::hide(desk, tx, act, (*bulletin, *version), why).await
            }
            Self::BulletinRecall { id, version, .. } => bulletin::undo::hold(desk, tx, act, (*id, *version)).await,
            Self::PortalUser { .. }
            | Self::PortalLink { .. }
            | Self::MemberEnd { .. }
            | Self::ImportUndo { .. }
            | Self::WindUpStop { .. } => Ok(()),
        }
    }

    /// What was stopped goes on: it was given back, or taken back.
    async fn go_on(&self, tx: &DatabaseTransaction, desk: &Desk, approval: Uuid) -> Result<(), AppError> {
        match self {
            Self::BulletinWithdraw { bulletin, .. } => bulletin::undo::show_again(desk, tx, *bulletin, approval).await,
            Self::BulletinRecall { id, .. } => bulletin::undo::release(desk, tx, *id, approval).await,
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
    errors.add("mail", sign::MAIL_TAKEN.get(Lang::Ja));
    errors.into()
}

fn place(id: Uuid) -> Place {
    Place::new("approval", "sealed", id)
}

/// Proposes it; the answer is where to go.
///
/// # Errors
/// [`AppError::Invalid`], [`AppError::NotFound`], [`AppError::Gone`] or [`AppError::Conflict`] if it could not be done;
/// [`AppError::Invalid`] on `form` if the same is proposed already; [`AppError::Forbidden`], [`AppError::Stale`]; database
/// failures.
pub async fn propose(desk: &Desk, act: &Act<'_>, wanted: &Wanted) -> Result<String, AppError> {
    let person = may::keep(act.actor)?;
    let tx = match begin(desk, act).await? {
        Begun::Before(location) => return Ok(location),
        Begun::Now(tx) => tx,
    };
    wanted.holds(&tx, desk).await?;
    waiting::refuse_same_person(&tx, desk, wanted).await?;
    wanted.stop(&tx, desk, act).await?;
    let (id, now) = (Uuid::now_v7(), desk.now());
    let sealed = desk.keys().seal_json(place(id), wanted)?;
    let row = approval::ActiveModel {
        id: Set(id),
        kind: Set(wanted.kind().to_owned()),
        subject_id: Set(wanted.subject()),
        sealed: Set(sealed),
        state: Set(State::Open.code().to_owned()),
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
        errors.add("form", words::E_WAITS.get(Lang::Ja));
        return Err(errors.into());
    }
    audit::write(&tx, now, line(act, wanted, Step::Proposed)).await?;
    tx.commit().await?;
    Ok(act.location.to_owned())
}

/// What was done about it.
#[derive(Clone, Copy)]
enum Step {
    Proposed,
    Agreed,
    Returned,
    Withdrawn,
}

/// The line of the log: what it is about, and what was done to it.
fn line<'a>(act: &Act<'a>, wanted: &Wanted, step: Step) -> audit::Line<'a> {
    let (kind, proposed, agreed) = match wanted {
        Wanted::PortalUser { .. } => ("member_user", "portal_user.proposed", "portal_user.agreed"),
        Wanted::PortalLink { .. } => ("member_user", "portal_link.proposed", "portal_link.agreed"),
        Wanted::MemberEnd { .. } => ("member", "member_end.proposed", "member.ended"),
        Wanted::ImportUndo { .. } => ("import", "import_undo.proposed", "import.undone"),
        Wanted::WindUpStop { .. } => ("wind_up", "wind_up_stop.proposed", "wind_up.withdrawn"),
        Wanted::BulletinWithdraw { .. } => ("bulletin", "bulletin_withdraw.proposed", "bulletin.withdrawn"),
        Wanted::BulletinRecall { .. } => ("bulletin", "bulletin_recall.proposed", "bulletin.returned"),
    };
    let action = match step {
        Step::Proposed => proposed,
        Step::Agreed => agreed,
        Step::Returned => "approval.returned",
        Step::Withdrawn => "approval.withdrawn",
    };
    let subject = match wanted {
        // The log knows the bulletin, not its versions.
        Wanted::BulletinRecall { bulletin, .. } => bulletin.0,
        _ => wanted.subject(),
    };
    audit::Line::of(act, action, kind, subject)
}

/// The proposal of this kind that waits for the second person, if there is one.
///
/// # Errors
/// Database failures.
pub async fn waits<C: ConnectionTrait>(db: &C, kind: &str, subject: Uuid) -> Result<Option<Uuid>, AppError> {
    Ok(approval::Entity::find()
        .select_only()
        .column(approval::Column::Id)
        .filter(approval::Column::Kind.eq(kind))
        .filter(approval::Column::SubjectId.eq(subject))
        .filter(approval::Column::State.eq(State::Open.code()))
        .into_tuple()
        .one(db)
        .await?)
}

/// An approval, opened.
#[derive(Clone, Debug)]
pub struct Approval {
    /// Key.
    pub id: Uuid,
    /// What is wanted.
    pub wanted: Wanted,
    /// How far it is.
    pub state: State,
    /// Who proposed it.
    pub proposed_by: StaffId,
    /// The row as it is stored.
    pub(crate) row: approval::Model,
}

fn open(desk: &Desk, row: approval::Model) -> Result<Approval, AppError> {
    let wanted = desk.keys().open_json(place(row.id), &row.sealed)?;
    let state = State::from_code(&row.state)?;
    Ok(Approval { id: row.id, wanted, state, proposed_by: row.proposed_by, row })
}
