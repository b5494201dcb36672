//! One-time links: a first sign-in, or a password that was forgotten. Of the link only a keyed digest is kept; a
//! member's user needs in addition six digits that are told by telephone, so that mail alone opens nothing.

pub mod link;
pub mod staff;
pub mod user;

use chrono::TimeDelta;
use data_encoding::HEXLOWER;
use entity::id::InvitationId;
use schema::invitation;

use crate::account::session;
use crate::prelude::*;
use vault::secret::Token;

/// How long a link may be used, in hours.
pub const HOURS: i64 = 72;
/// The longest name that is taken, in characters.
const MAX_NAME: usize = 100;

/// Kinds of subjects in the column `kind`.
const STAFF: &str = "staff";
const MEMBER_USER: &str = "member_user";

/// Whom a link lets in.
#[derive(Clone, Copy, Debug)]
enum Subject {
    Staff(StaffId),
    MemberUser(MemberUserId),
}

impl Subject {
    fn kind(self) -> &'static str {
        match self {
            Self::Staff(_) => STAFF,
            Self::MemberUser(_) => MEMBER_USER,
        }
    }

    fn id(self) -> Uuid {
        match self {
            Self::Staff(id) => id.0,
            Self::MemberUser(id) => id.0,
        }
    }

    fn opens(self) -> session::Opens {
        match self {
            Self::Staff(id) => session::Opens::Staff(id),
            Self::MemberUser(id) => session::Opens::Member(id),
        }
    }
}

struct Issued {
    id: InvitationId,
    token: Token,
}

/// A new link; every older one of the same person dies.
async fn issue(
    tx: &DatabaseTransaction,
    app: &AppState,
    now: DateTime<Utc>,
    subject: Subject,
    by: Option<StaffId>,
) -> Result<Issued, AppError> {
    retire(tx, now, subject.id()).await?;
    let id = InvitationId(Uuid::new_v4());
    let token = Token::random().map_err(|e| AppError::broken(e.into()))?;
    let code_hash = match subject {
        Subject::Staff(_) => None,
        Subject::MemberUser(_) => Some(code_hash(app, id, &code(app, id))),
    };
    invitation::Entity::insert(invitation::ActiveModel {
        id: Set(id),
        kind: Set(subject.kind().to_owned()),
        subject_id: Set(subject.id()),
        token_hash: Set(app.keys().token_index(&token)),
        code_hash: Set(code_hash),
        tries: Set(0),
        expires_at: Set(now + TimeDelta::hours(HOURS)),
        used_at: Set(None),
        created_by: Set(by),
        created_at: Set(now),
    })
    .exec_without_returning(tx)
    .await?;
    Ok(Issued { id, token })
}

/// Makes every open link of a person worthless.
async fn retire(tx: &DatabaseTransaction, now: DateTime<Utc>, subject: Uuid) -> Result<(), AppError> {
    invitation::Entity::update_many()
        .col_expr(invitation::Column::ExpiresAt, Expr::value(now))
        .filter(invitation::Column::SubjectId.eq(subject))
        .filter(invitation::Column::UsedAt.is_null())
        .filter(invitation::Column::ExpiresAt.gt(now))
        .exec(tx)
        .await?;
    Ok(())
}

/// The six digits of an invitation. They follow from its id and a key of the house, so that the same form posted
/// twice shows the same digits although only their digest is stored.
pub(crate) fn code(app: &AppState, id: InvitationId) -> String {
    let digest = app.keys().form_fingerprint(format!("invitation digits {id}").as_bytes());
    let bytes = HEXLOWER.decode(digest.as_bytes()).unwrap_or_default();
    let number = bytes.iter().take(8).fold(0_u64, |sum, byte| (sum << 8) | u64::from(*byte));
    format!("{:06}", number % 1_000_000)
}

fn code_hash(app: &AppState, id: InvitationId, code: &str) -> String {
    app.keys().form_fingerprint(format!("invitation {id} code {code}").as_bytes())
}

async fn note(
    tx: &DatabaseTransaction,
    now: DateTime<Utc>,
    actor: &Actor,
    action: &str,
    kind: &str,
    subject: Uuid,
    request_id: &str,
) -> Result<(), AppError> {
    let line = audit::AuditLine { actor, action, subject_kind: kind, subject: Some(subject), reason: None, request_id };
    audit::write(tx, now, line).await
}
