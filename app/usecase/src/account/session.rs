//! Sessions: one row each, read on every request, so that every kind of ending works at the next one.

use chrono::TimeDelta;
use entity::application::answer::Device;
use entity::id::SessionId;
use entity::people::{MemberRole, Role};
use schema::{draft, member_user, session, staff};
use sea_orm::{FromQueryResult, JoinType, RelationDef, RelationTrait};

use crate::account::session_change::SessionChange;
use crate::caller::{Caller, DraftState};
use crate::prelude::*;
use vault::secret::Token;

/// What a session opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opens {
    /// The wizard with this draft.
    Draft(CaseId),
    /// The status page of this case.
    Applicant(CaseId),
    /// The portal as this user.
    Member(MemberUserId),
    /// The desk as this person.
    Staff(StaffId),
}

/// Limits of a session (decision 11): absolute and idle, in seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Limits {
    absolute: u32,
    idle: u32,
}

const HOUR: u32 = 3600;
const MINUTE: u32 = 60;

impl Opens {
    fn limits(self) -> Limits {
        match self {
            Self::Draft(_) => Limits { absolute: 30 * 24 * HOUR, idle: 24 * HOUR },
            Self::Applicant(_) | Self::Member(_) => Limits { absolute: 12 * HOUR, idle: 30 * MINUTE },
            Self::Staff(_) => Limits { absolute: 8 * HOUR, idle: 15 * MINUTE },
        }
    }

    /// Whether it belongs to somebody who complains, perhaps on a computer of the library.
    fn is_of_applicant(self) -> bool {
        matches!(self, Self::Draft(_) | Self::Applicant(_))
    }

    fn kind(self) -> &'static str {
        match self {
            Self::Draft(_) => DRAFT,
            Self::Applicant(_) => APPLICANT,
            Self::Member(_) => MEMBER,
            Self::Staff(_) => STAFF,
        }
    }

    fn subject(self) -> Uuid {
        match self {
            Self::Draft(id) | Self::Applicant(id) => id.0,
            Self::Member(id) => id.0,
            Self::Staff(id) => id.0,
        }
    }
}

/// Idle limit on a device that others use too, in seconds: drafts and status pages.
const SHARED_IDLE: u32 = 15 * MINUTE;

/// How long the browser that sent a complaint may show its receipt again, in minutes: long enough to write it down, to
/// print it, and for a post whose answer was lost on the way. Whoever comes later shows number and code.
pub const RECEIPT_MINUTES: i64 = 10;

const DRAFT: &str = "draft";
const APPLICANT: &str = "applicant";
const MEMBER: &str = "member";
const STAFF: &str = "staff";

/// A session is touched at most once a minute, so that reading pages does not write.
const TOUCH_SECONDS: i64 = 60;

/// Opens a session. The old one, if any, is ended: a right gained always means a new session id.
pub async fn open<C: ConnectionTrait>(
    tx: &C,
    now: DateTime<Utc>,
    opens: Opens,
    instead_of: Option<SessionId>,
    code: Option<String>,
) -> Result<SessionChange, AppError> {
    let mut limits = opens.limits();
    if let Some(old) = instead_of {
        // The device is still the one it was a moment ago.
        if opens.is_of_applicant() && is_short(tx, old).await? {
            limits.idle = limits.idle.min(SHARED_IDLE);
        }
        end(tx, now, old).await?;
    }
    // A random id, not a time-ordered one: it stands in a signed cookie, but nothing about it should be foreseeable.
    let id = SessionId(Uuid::new_v4());
    let secret = Token::random()?;
    session::Entity::insert(session::ActiveModel {
        id: Set(id),
        kind: Set(opens.kind().to_owned()),
        subject_id: Set(opens.subject()),
        created_at: Set(now),
        seen_at: Set(now),
        expires_at: Set(now + TimeDelta::seconds(i64::from(limits.absolute))),
        idle_seconds: Set(small(limits.idle)),
        ended_at: Set(None),
        secret_hash: Set(Some(secret.digest())),
    })
    .exec_without_returning(tx)
    .await?;
    Ok(SessionChange::Open { id, secret, seconds: limits.absolute, code, device: None })
}

async fn is_short<C: ConnectionTrait>(tx: &C, id: SessionId) -> Result<bool, AppError> {
    let row = session::Entity::find_by_id(id).one(tx).await?;
    Ok(row.is_some_and(|row| row.kind != STAFF && row.kind != MEMBER && row.idle_seconds == small(SHARED_IDLE)))
}

fn small(seconds: u32) -> i32 {
    i32::try_from(seconds).unwrap_or(i32::MAX)
}

/// Gives a session of an applicant the idle limit that fits the device; nothing happens to other sessions.
pub async fn on_device<C: ConnectionTrait>(tx: &C, id: SessionId, device: Device) -> Result<(), AppError> {
    let Some(row) = session::Entity::find_by_id(id).one(tx).await? else { return Ok(()) };
    let usual = match row.kind.as_str() {
        DRAFT => Opens::Draft(CaseId(row.subject_id)).limits().idle,
        APPLICANT => Opens::Applicant(CaseId(row.subject_id)).limits().idle,
        _ => return Ok(()),
    };
    let idle = match device {
        Device::Own => usual,
        Device::Shared => SHARED_IDLE,
    };
    session::Entity::update_many()
        .col_expr(session::Column::IdleSeconds, Expr::value(small(idle)))
        .filter(session::Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

/// The same in one go, for whoever says in the middle of a visit what the device is.
pub async fn is_on(app: &AppState, id: SessionId, device: Device) -> Result<(), AppError> {
    let tx = app.db().begin().await?;
    on_device(&tx, id, device).await?;
    tx.commit().await?;
    Ok(())
}

/// Ends one session. The last end counts: who leaves takes the receipt along that sending had left to the browser.
pub async fn end<C: ConnectionTrait>(tx: &C, now: DateTime<Utc>, id: SessionId) -> Result<(), AppError> {
    session::Entity::update_many()
        .col_expr(session::Column::EndedAt, Expr::value(now))
        .filter(session::Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

/// Ends the session of whoever leaves.
pub async fn leave(app: &AppState, id: SessionId) -> Result<(), AppError> {
    let tx = app.db().begin().await?;
    end(&tx, app.now(), id).await?;
    tx.commit().await?;
    Ok(())
}

/// Ends every session of a person or case, for example when a user is switched off or a password is changed.
pub async fn end_all<C: ConnectionTrait>(tx: &C, now: DateTime<Utc>, opens: Opens) -> Result<(), AppError> {
    session::Entity::update_many()
        .col_expr(session::Column::EndedAt, Expr::value(now))
        .filter(session::Column::Kind.eq(opens.kind()))
        .filter(session::Column::SubjectId.eq(opens.subject()))
        .filter(session::Column::EndedAt.is_null())
        .exec(tx)
        .await?;
    Ok(())
}

/// Whether what was sent then may still be shown as a receipt.
pub(crate) fn receipt_is_fresh(sent_at: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    now < sent_at + TimeDelta::minutes(RECEIPT_MINUTES)
}

/// A session with whatever it opens.
#[derive(Debug, FromQueryResult)]
struct FoundSession {
    kind: String,
    subject_id: Uuid,
    seen_at: DateTime<Utc>,
    expires_at: DateTime<Utc>,
    idle_seconds: i32,
    ended_at: Option<DateTime<Utc>>,
    secret_hash: Option<String>,
    staff_role: Option<Role>,
    staff_name: Option<String>,
    staff_active: Option<bool>,
    user_role: Option<MemberRole>,
    user_name: Option<String>,
    user_active: Option<bool>,
    member_id: Option<MemberId>,
    company: Option<String>,
    draft_expires_at: Option<DateTime<Utc>>,
    draft_submitted_at: Option<DateTime<Utc>>,
}

/// One statement, because every request asks this.
async fn find(app: &AppState, id: SessionId) -> Result<Option<FoundSession>, AppError> {
    let opens_staff: RelationDef =
        session::Entity::belongs_to(staff::Entity).from(session::Column::SubjectId).to(staff::Column::Id).into();
    let opens_user: RelationDef = session::Entity::belongs_to(member_user::Entity)
        .from(session::Column::SubjectId)
        .to(member_user::Column::Id)
        .into();
    let opens_draft: RelationDef =
        session::Entity::belongs_to(draft::Entity).from(session::Column::SubjectId).to(draft::Column::Id).into();
    let found = session::Entity::find_by_id(id)
        .select_only()
        .columns([
            session::Column::Kind,
            session::Column::SubjectId,
            session::Column::SeenAt,
            session::Column::ExpiresAt,
            session::Column::IdleSeconds,
            session::Column::EndedAt,
            session::Column::SecretHash,
        ])
        .join(JoinType::LeftJoin, opens_staff)
        .column_as(staff::Column::Role, "staff_role")
        .column_as(staff::Column::Name, "staff_name")
        .column_as(staff::Column::Active, "staff_active")
        .join(JoinType::LeftJoin, opens_user)
        .column_as(member_user::Column::Role, "user_role")
        .column_as(member_user::Column::Name, "user_name")
        .column_as(member_user::Column::Active, "user_active")
        .column_as(member_user::Column::MemberId, "member_id")
        .join(JoinType::LeftJoin, member_user::Relation::Member.def())
        .column_as(member::Column::Name, "company")
        .join(JoinType::LeftJoin, opens_draft)
        .column_as(draft::Column::ExpiresAt, "draft_expires_at")
        .column_as(draft::Column::SubmittedAt, "draft_submitted_at")
        .into_model()
        .one(app.read())
        .await?;
    Ok(found)
}

/// Who holds this session, if it still lives and its secret was shown with it.
pub async fn caller(app: &AppState, id: SessionId, secret: Option<&Token>) -> Result<Option<Caller>, AppError> {
    let now = app.now();
    let Some(found) = find(app, id).await? else { return Ok(None) };
    let idle_until = found.seen_at + TimeDelta::seconds(i64::from(found.idle_seconds));
    // A session from before there were secrets has none, and its cookie shows none.
    if found.secret_hash != secret.map(Token::digest) {
        return Ok(None);
    }
    let lives = found.ended_at.is_none() && found.expires_at > now && idle_until > now;
    if !lives && !found.shows_receipt(now) {
        return Ok(None);
    }
    let seen_at = found.seen_at;
    let caller = found.opens(now);
    if lives && caller.is_some() && now - seen_at > TimeDelta::seconds(TOUCH_SECONDS) {
        let touched = session::Entity::update_many()
            .col_expr(session::Column::SeenAt, Expr::value(now))
            .filter(session::Column::Id.eq(id))
            .exec(&app.db().write)
            .await;
        // A disk that is full or a moment of waiting must not keep anybody from reading; the session only ends earlier.
        if let Err(cause) = touched {
            tracing::warn!(%cause, "a session could not be prolonged");
        }
    }
    Ok(caller)
}

impl FoundSession {
    /// Whether its draft was sent a few minutes ago. The session ended with that, in the same transaction, and opens
    /// nothing any more but the receipt.
    fn shows_receipt(&self, now: DateTime<Utc>) -> bool {
        let Some(sent_at) = self.draft_submitted_at.filter(|_| self.kind == DRAFT) else { return false };
        receipt_is_fresh(sent_at, now) && self.ended_at.is_none_or(|ended_at| ended_at == sent_at)
    }

    /// Whom it lets in: the kind says what the subject is; columns of another kind are never looked at.
    fn opens(self, now: DateTime<Utc>) -> Option<Caller> {
        match self.kind.as_str() {
            DRAFT => {
                let expires_at = self.draft_expires_at?;
                let sent = if self.draft_submitted_at.is_some() { DraftState::Yes } else { DraftState::No };
                let opens = match sent {
                    DraftState::Yes => self.shows_receipt(now),
                    DraftState::No => expires_at > now,
                };
                opens.then_some(Caller::Draft { draft: CaseId(self.subject_id), sent })
            }
            APPLICANT => Some(Caller::Applicant { case: CaseId(self.subject_id) }),
            MEMBER if self.user_active == Some(true) => Some(Caller::Member {
                user: MemberUserId(self.subject_id),
                member: self.member_id?,
                role: self.user_role?,
                name: self.user_name?,
                company: self.company?,
            }),
            STAFF if self.staff_active == Some(true) => {
                Some(Caller::Staff { id: StaffId(self.subject_id), role: self.staff_role?, name: self.staff_name? })
            }
            _ => None,
        }
    }
}
