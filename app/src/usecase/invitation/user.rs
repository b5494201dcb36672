//! A member's users: invited, invited again, switched off.

use chrono::{DateTime, Utc};
use entity::contact;
use entity::db::{invitation, member, member_user};
use entity::id::{InvitationId, MemberId, MemberUserId};
use entity::people::{Actor, MemberRole, Role};
use entity::text::Invalid;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, Set};
use uuid::Uuid;

use super::{Issued, MAX_NAME, MEMBER_USER, Subject, code, issue, note, retire};
use crate::desk::Desk;
use crate::desk::db::{Unique, violated};
use crate::error::AppError;
use crate::text::{Lang, sign as words};
use crate::usecase::queue::{self, Wish};
use crate::usecase::sign_in::fold_login;
use crate::usecase::{mail_limit, once, session};
use crate::web::ctx::Visit;
use crate::web::errors::FieldErrors;
use crate::web::fields::FormToken;

/// Who shall become a user of a member.
#[derive(Clone, Debug)]
pub struct NewUser {
    /// The company.
    pub member: MemberId,
    /// The name, as typed.
    pub name: String,
    /// The mail address, as typed; it becomes the login.
    pub mail: String,
    /// The right inside the company.
    pub role: MemberRole,
}

/// What is told by telephone after an invitation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invited {
    /// The user.
    pub user: MemberUserId,
    /// The six digits. Shown to staff in the answer to the form; the same form posted again shows them again.
    pub code: String,
}

/// Those who may invite: the approver and the administrator for every member, and a member's own administrator.
fn may_invite(actor: &Actor, member: MemberId) -> Result<(), AppError> {
    match actor {
        Actor::Staff { role: Role::Approver | Role::Admin, .. } => Ok(()),
        Actor::Member { member: own, role: MemberRole::Admin, .. } if *own == member => Ok(()),
        Actor::Applicant { .. } | Actor::Staff { .. } | Actor::Member { .. } | Actor::System => {
            Err(AppError::Forbidden)
        }
    }
}

/// Makes a user of a member and sends the link by mail; the digits come back to be told by telephone.
///
/// # Errors
/// [`AppError::Invalid`] with the fields `name` and `mail`; [`AppError::Forbidden`]; database failures.
pub async fn invite(
    desk: &Desk,
    actor: &Actor,
    visit: &Visit,
    form: &FormToken,
    new: NewUser,
) -> Result<Invited, AppError> {
    may_invite(actor, new.member)?;
    if let once::Seen::Before(outcome) = once::look(desk.read(), form).await? {
        return invited_before(desk, &outcome).await;
    }
    let (name, login) = checked(&new)?;
    mail_limit::link(desk, own_member(actor).as_deref(), &login).await?;
    member::Entity::find_by_id(new.member).one(desk.read()).await?.ok_or(AppError::NotFound)?;
    let now = desk.now();
    let user = MemberUserId(Uuid::now_v7());
    let address = login.clone();
    let tx = desk.db().begin().await?;
    let row = member_user::ActiveModel {
        id: Set(user),
        member_id: Set(new.member),
        login: Set(login),
        name: Set(name),
        role: Set(new.role),
        password_hash: Set(None),
        active: Set(true),
        created_at: Set(now),
        version: Set(1),
    };
    if let Err(cause) = member_user::Entity::insert(row).exec_without_returning(&tx).await {
        if violated(&cause) != Some(Unique::MemberUserLogin) {
            return Err(cause.into());
        }
        tx.rollback().await?;
        // The same form, posted twice at once: the other one invited.
        if let once::Seen::Before(outcome) = once::look(desk.read(), form).await? {
            return invited_before(desk, &outcome).await;
        }
        let mut errors = FieldErrors::new();
        errors.add("mail", words::MAIL_TAKEN.get(Lang::Ja));
        return Err(errors.into());
    }
    let issued = issue(&tx, desk, now, Subject::MemberUser(user), actor.staff()).await?;
    mail_link(&tx, desk, now, &issued, &address).await?;
    once::take(&tx, desk, form, &issued.id.to_string()).await?;
    note(&tx, now, actor, "invitation.made", MEMBER_USER, user.0, &visit.request_id).await?;
    tx.commit().await?;
    desk.bell().notify_one();
    Ok(Invited { user, code: issued.code })
}

/// Makes a new link and new digits for a user who was invited or forgot the password; older links die.
///
/// # Errors
/// [`AppError::NotFound`] if there is no such user or it is switched off; [`AppError::Forbidden`]; database failures.
pub async fn reissue(
    desk: &Desk,
    actor: &Actor,
    visit: &Visit,
    form: &FormToken,
    user: MemberUserId,
) -> Result<Invited, AppError> {
    let row = member_user::Entity::find_by_id(user).one(desk.read()).await?.ok_or(AppError::NotFound)?;
    may_invite(actor, row.member_id)?;
    if let once::Seen::Before(outcome) = once::look(desk.read(), form).await? {
        return invited_before(desk, &outcome).await;
    }
    if !row.active {
        return Err(AppError::NotFound);
    }
    mail_limit::link(desk, own_member(actor).as_deref(), &row.login).await?;
    let now = desk.now();
    let tx = desk.db().begin().await?;
    let issued = issue(&tx, desk, now, Subject::MemberUser(user), actor.staff()).await?;
    mail_link(&tx, desk, now, &issued, &row.login).await?;
    if let Err(error) = once::take(&tx, desk, form, &issued.id.to_string()).await {
        tx.rollback().await?;
        let outcome = once::or_before(desk, form, error).await?;
        return invited_before(desk, &outcome).await;
    }
    note(&tx, now, actor, "invitation.made", MEMBER_USER, user.0, &visit.request_id).await?;
    tx.commit().await?;
    desk.bell().notify_one();
    Ok(Invited { user, code: issued.code })
}

/// Switches a member's user off: open sessions end at their next request, open links die.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`], database failures.
pub async fn deactivate(desk: &Desk, actor: &Actor, visit: &Visit, user: MemberUserId) -> Result<(), AppError> {
    let row = member_user::Entity::find_by_id(user).one(desk.read()).await?.ok_or(AppError::NotFound)?;
    may_invite(actor, row.member_id)?;
    let now = desk.now();
    let tx = desk.db().begin().await?;
    member_user::Entity::update_many()
        .col_expr(member_user::Column::Active, Expr::value(false))
        .col_expr(member_user::Column::Version, Expr::col(member_user::Column::Version).add(1))
        .filter(member_user::Column::Id.eq(user))
        .exec(&tx)
        .await?;
    retire(&tx, now, user.0).await?;
    session::end_all(&tx, now, session::Opens::Member(user)).await?;
    note(&tx, now, actor, "user.deactivated", MEMBER_USER, user.0, &visit.request_id).await?;
    tx.commit().await?;
    Ok(())
}

async fn invited_before(desk: &Desk, outcome: &str) -> Result<Invited, AppError> {
    let id: InvitationId = outcome.parse().map_err(|_| AppError::Stale)?;
    let row = invitation::Entity::find_by_id(id).one(desk.read()).await?.ok_or(AppError::Stale)?;
    Ok(Invited { user: MemberUserId(row.subject_id), code: code(desk, id) })
}

/// The member whose own people ask; none for the staff, who invite many on one day.
fn own_member(actor: &Actor) -> Option<String> {
    match actor {
        Actor::Member { member, .. } => Some(member.to_string()),
        Actor::Staff { .. } | Actor::Applicant { .. } | Actor::System => None,
    }
}

async fn mail_link(
    tx: &DatabaseTransaction,
    desk: &Desk,
    now: DateTime<Utc>,
    issued: &Issued,
    login: &str,
) -> Result<(), AppError> {
    let id = issued.id.to_string();
    let sealed =
        desk.keys().seal_cookie(&id, issued.token.expose().as_bytes()).map_err(|e| AppError::broken(e.into()))?;
    let address = Some(mail_limit::digest(desk, login));
    queue::wish(tx, now, now, &format!("link:{id}"), &Wish::MailLink { invitation: issued.id.0, sealed, address }).await
}

/// Name and login of a new user, checked.
fn checked(new: &NewUser) -> Result<(String, String), AppError> {
    let lang = Lang::Ja;
    let name = new.name.trim().to_owned();
    let mut errors = FieldErrors::new();
    let long = name.chars().count();
    if name.is_empty() {
        errors.add("name", words::NAME_MISSING.get(lang));
    } else if long > MAX_NAME {
        errors.add("name", words::too_long(lang, long, MAX_NAME));
    }
    match contact::mail(&new.mail) {
        Ok(mail) if errors.is_empty() => return Ok((name, fold_login(&mail))),
        Ok(_) => {}
        Err(Invalid::Empty) => errors.add("mail", words::MAIL_MISSING.get(lang)),
        Err(Invalid::Malformed | Invalid::TooLong(_) | Invalid::Unknown | Invalid::CheckDigit) => {
            errors.add("mail", words::MAIL_WRONG.get(lang));
        }
    }
    Err(errors.into())
}
