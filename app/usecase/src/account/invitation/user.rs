//! A member's users: proposed and agreed to by two people, given a new link in the same way, switched off by one. The link
//! goes to the user by mail, the digits to the person who agreed, who tells them by telephone: whoever proposed the address
//! never sees them.

use entity::contact;
use entity::id::InvitationId;
use entity::input::Invalid;
use entity::people::MemberRole;
use schema::member_user;
use sea_orm::sea_query::ExprTrait;

use super::{Issued, MAX_NAME, MEMBER_USER, Subject, issue, note, retire};
use crate::account::session;
use crate::account::sign_in::fold_login;
use crate::approval::propose;
use crate::approval::wanted::{ApprovalRequest, PORTAL_LINK, give_back};
use crate::caller::Visit;
use crate::form::errors::FieldErrors;
use crate::prelude::*;
use crate::state::db::{Unique, violated};
use crate::support::job::{self, Job, Matter};
use crate::support::mail_limit;
use crate::support::version;
use text::sign_in as words;

/// Who shall become a user of a member, as typed.
#[derive(Clone, Copy, Debug)]
pub struct Invitee<'a> {
    pub member: MemberId,
    pub name: &'a str,
    /// The mail address; it becomes the login.
    pub mail: &'a str,
    /// The right inside the company.
    pub role: MemberRole,
}

/// A user whom two people agreed on.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NewUser<'a> {
    pub(crate) user: MemberUserId,
    pub(crate) member: MemberId,
    pub(crate) name: &'a str,
    pub(crate) mail: &'a str,
    pub(crate) role: MemberRole,
}

/// Proposes somebody as a user of a member; the answer is where to go.
///
/// # Errors
/// [`AppError::Invalid`] with the fields `name` and `mail`; [`AppError::TooMany`] if the address has had enough mails; as
/// [`propose::propose`].
pub async fn invite(app: &AppState, act: &Submission, invitee: Invitee<'_>) -> Result<String, AppError> {
    permission::need(&act.actor, Permission::KeepRegisters)?;
    let (name, mail) = checked(invitee)?;
    mail_limit::link(app, &mail).await?;
    let user = MemberUserId(Uuid::now_v7());
    let wanted = ApprovalRequest::PortalUser { member: invitee.member, user, name, mail, role: invitee.role };
    propose::propose(app, act, &wanted).await
}

/// Proposes a new link for a user who was invited, forgot the password or was switched off; the answer is where to go.
///
/// # Errors
/// [`AppError::NotFound`] if there is no such user; [`AppError::TooMany`] if the address has had enough mails; as
/// [`propose::propose`].
pub async fn relink(
    app: &AppState,
    act: &Submission,
    member: MemberId,
    user: MemberUserId,
) -> Result<String, AppError> {
    permission::need(&act.actor, Permission::KeepRegisters)?;
    let row = member_user::Entity::find_by_id(user).one(app.read()).await?.ok_or(AppError::NotFound)?;
    mail_limit::link(app, &row.login).await?;
    propose::propose(app, act, &ApprovalRequest::PortalLink { member, user, active: row.active }).await
}

/// Makes the user and sends the link.
pub(crate) async fn add(
    app: &AppState,
    tx: &DatabaseTransaction,
    by: StaffId,
    new: NewUser<'_>,
) -> Result<InvitationId, AppError> {
    let now = app.now();
    let row = member_user::ActiveModel {
        id: Set(new.user),
        member_id: Set(new.member),
        login: Set(new.mail.to_owned()),
        name: Set(new.name.to_owned()),
        role: Set(new.role),
        password_hash: Set(None),
        active: Set(true),
        created_at: Set(now),
        version: Set(1),
    };
    if let Err(cause) = member_user::Entity::insert(row).exec_without_returning(tx).await {
        if violated(&cause) != Some(Unique::MemberUserLogin) {
            return Err(cause.into());
        }
        let mut errors = FieldErrors::new();
        errors.add("mail", words::MAIL_TAKEN);
        return Err(errors.into());
    }
    send(app, tx, by, new.member, (new.user, new.mail)).await
}

/// Sends a new link to a user who was invited or forgot the password; older links die. One who was switched off is there
/// again, without the old password.
pub(crate) async fn renew(
    app: &AppState,
    tx: &DatabaseTransaction,
    by: StaffId,
    member: MemberId,
    user: MemberUserId,
) -> Result<InvitationId, AppError> {
    let row = member_user::Entity::find_by_id(user).one(tx).await?.ok_or(AppError::NotFound)?;
    if !row.active {
        member_user::Entity::update_many()
            .col_expr(member_user::Column::Active, Expr::value(true))
            .col_expr(member_user::Column::PasswordHash, Expr::value(Option::<String>::None))
            .col_expr(member_user::Column::Version, Expr::col(member_user::Column::Version).add(1))
            .filter(member_user::Column::Id.eq(user))
            .exec(tx)
            .await?;
    }
    send(app, tx, by, member, (user, &row.login)).await
}

async fn send(
    app: &AppState,
    tx: &DatabaseTransaction,
    by: StaffId,
    member: MemberId,
    (user, address): (MemberUserId, &str),
) -> Result<InvitationId, AppError> {
    let now = app.now();
    let issued = issue(tx, app, now, Subject::MemberUser(user), Some(by)).await?;
    mail_link(tx, app, now, &issued, address).await?;
    tell(tx, now, member, issued.id.0).await?;
    Ok(issued.id)
}

/// Tells everybody who signs in for the member that its users change: a mailbox that nobody there knows is noticed.
/// What came of it is named by `of`, so that each is told once.
async fn tell(tx: &DatabaseTransaction, now: DateTime<Utc>, member: MemberId, of: Uuid) -> Result<(), AppError> {
    let users = member_user::Entity::find()
        .filter(member_user::Column::MemberId.eq(member))
        .filter(member_user::Column::Active.eq(true))
        .filter(member_user::Column::PasswordHash.is_not_null())
        .order_by_asc(member_user::Column::Id)
        .all(tx)
        .await?;
    for user in users {
        let dedup = format!("mail-people:{of}:{}", user.id);
        job::enqueue(tx, now, now, &dedup, &Job::MailUser { user: user.id, about: Matter::People }).await?;
    }
    Ok(())
}

/// Switches a member's user off: open sessions end at their next request, open links die. It takes one person, since it
/// protects; everybody else who signs in for the member is told, and a new link takes two.
///
/// `seen` is the version of the user that the form was made from: an old form does not switch off again whom two people let
/// in meanwhile.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`], [`AppError::Conflict`] if the user was changed meanwhile; database
/// failures.
pub async fn deactivate(
    app: &AppState,
    actor: &Actor,
    visit: &Visit,
    user: MemberUserId,
    seen: Option<u32>,
) -> Result<(), AppError> {
    let person = permission::need(actor, Permission::KeepRegisters)?;
    let now = app.now();
    let tx = app.db().begin().await?;
    let found = member_user::Entity::find_by_id(user).lock_exclusive().one(&tx).await?;
    let row = found.ok_or(AppError::NotFound)?;
    if row.active && seen.is_none_or(|seen| version::small(seen) != row.version) {
        return Err(AppError::overtaken(None));
    }
    let switched = member_user::Entity::update_many()
        .col_expr(member_user::Column::Active, Expr::value(false))
        .col_expr(member_user::Column::Version, Expr::col(member_user::Column::Version).add(1))
        .filter(member_user::Column::Id.eq(user))
        .filter(member_user::Column::Active.eq(true))
        .exec(&tx)
        .await?;
    if switched.rows_affected > 0 {
        tell(&tx, now, row.member_id, Uuid::now_v7()).await?;
        // A link that waits was proposed for somebody who could sign in: nobody can agree to it any more.
        if give_back(&tx, now, PORTAL_LINK, user.0, person).await? {
            note(&tx, now, actor, "approval.returned", MEMBER_USER, user.0, &visit.request_id).await?;
        }
    }
    retire(&tx, now, user.0).await?;
    session::end_all(&tx, now, session::Opens::Member(user)).await?;
    note(&tx, now, actor, "user.deactivated", MEMBER_USER, user.0, &visit.request_id).await?;
    tx.commit().await?;
    app.job_signal().notify_one();
    Ok(())
}

async fn mail_link(
    tx: &DatabaseTransaction,
    app: &AppState,
    now: DateTime<Utc>,
    issued: &Issued,
    login: &str,
) -> Result<(), AppError> {
    let id = issued.id.to_string();
    let sealed =
        app.keys().seal_cookie(&id, issued.token.expose().as_bytes()).map_err(|e| AppError::broken(e.into()))?;
    let address = Some(mail_limit::digest(app, login));
    job::enqueue(tx, now, now, &format!("link:{id}"), &Job::MailLink { invitation: issued.id.0, sealed, address }).await
}

/// Name and login of a new user, checked.
fn checked(new: Invitee<'_>) -> Result<(String, String), AppError> {
    let name = new.name.trim().to_owned();
    let mut errors = FieldErrors::new();
    let long = name.chars().count();
    if name.is_empty() {
        errors.add("name", words::NAME_MISSING);
    } else if long > MAX_NAME {
        errors.add("name", words::too_long(long, MAX_NAME));
    }
    match contact::mail(new.mail) {
        Ok(mail) if errors.is_empty() => return Ok((name, fold_login(&mail))),
        Ok(_) => {}
        Err(Invalid::Empty) => errors.add("mail", words::MAIL_MISSING),
        Err(Invalid::Malformed | Invalid::TooLong(_) | Invalid::Unknown | Invalid::CheckDigit) => {
            errors.add("mail", words::MAIL_WRONG);
        }
    }
    Err(errors.into())
}
