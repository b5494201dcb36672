//! One-time links: a first sign-in, or a password that was forgotten. Of the link only a keyed digest is kept; a
//! member's user needs in addition six digits that are told by telephone, so that mail alone opens nothing.

use chrono::{DateTime, TimeDelta, Utc};
use data_encoding::HEXLOWER;
use entity::db::{invitation, member, member_user, staff};
use entity::id::{InvitationId, MemberId, MemberUserId, StaffId};
use entity::people::{Actor, MemberRole, Role};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter, Set};
use uuid::Uuid;

use crate::desk::Desk;
use crate::desk::db::{Unique, violated};
use crate::error::AppError;
use crate::text::{Lang, sign as words};
use crate::usecase::queue::{self, Wish};
use crate::usecase::sign_in::{Realm, fold_login};
use crate::usecase::{audit, once, password, session, throttle};
use crate::vault::secret::Token;
use crate::web::ctx::Visit;
use crate::web::errors::FieldErrors;
use crate::web::fields::FormToken;
use crate::web::reply::SessionChange;

/// How long a link may be used, in hours.
pub const HOURS: i64 = 72;
/// Wrong digits after which a link is dead, over its whole life: ten of a million.
const MAX_TRIES: i32 = 10;
/// The longest name and address that are taken, in characters.
const MAX_NAME: usize = 100;
const MAX_MAIL: usize = 254;

/// Kinds of subjects in the column `kind`.
const STAFF: &str = "staff";
const MEMBER_USER: &str = "member_user";

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

/// A link for somebody of the staff, to be handed over by the administrator.
pub struct StaffLink {
    /// Whose.
    pub id: StaffId,
    /// The token at the end of the link; nobody can read it again.
    pub token: Token,
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
pub async fn invite_member_user(
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
    member::Entity::find_by_id(new.member).one(desk.read()).await?.ok_or(AppError::NotFound)?;
    let now = desk.now();
    let user = MemberUserId(Uuid::now_v7());
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
        let mut errors = FieldErrors::new();
        errors.add("mail", words::MAIL_TAKEN.get(Lang::Ja));
        return Err(errors.into());
    }
    let issued = issue(&tx, desk, now, Subject::MemberUser(user), actor.staff()).await?;
    mail_link(&tx, desk, now, &issued).await?;
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
    let now = desk.now();
    let tx = desk.db().begin().await?;
    let issued = issue(&tx, desk, now, Subject::MemberUser(user), actor.staff()).await?;
    mail_link(&tx, desk, now, &issued).await?;
    once::take(&tx, desk, form, &issued.id.to_string()).await?;
    note(&tx, now, actor, "invitation.made", MEMBER_USER, user.0, &visit.request_id).await?;
    tx.commit().await?;
    desk.bell().notify_one();
    Ok(Invited { user, code: issued.code })
}

/// Switches a member's user off: open sessions end at their next request, open links die.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`], database failures.
pub async fn deactivate_user(desk: &Desk, actor: &Actor, visit: &Visit, user: MemberUserId) -> Result<(), AppError> {
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

/// Adds somebody to the staff; the link sets the first password. For the command line.
///
/// # Errors
/// [`AppError::Invalid`] if the login is taken or the name empty; database failures.
pub async fn create_staff(desk: &Desk, login: &str, name: &str, role: Role) -> Result<StaffLink, AppError> {
    let (login, name) = (fold_login(login), name.trim().to_owned());
    let mut errors = FieldErrors::new();
    if login.is_empty() || login.chars().count() > MAX_NAME {
        errors.add("login", words::LOGIN_MISSING.get(Lang::Ja));
    }
    if name.is_empty() || name.chars().count() > MAX_NAME {
        errors.add("name", words::NAME_MISSING.get(Lang::Ja));
    }
    if !errors.is_empty() {
        return Err(errors.into());
    }
    let now = desk.now();
    let id = StaffId(Uuid::now_v7());
    let tx = desk.db().begin().await?;
    let row = staff::ActiveModel {
        id: Set(id),
        login: Set(login),
        name: Set(name),
        role: Set(role),
        password_hash: Set(None),
        active: Set(true),
        created_at: Set(now),
        version: Set(1),
    };
    if let Err(cause) = staff::Entity::insert(row).exec_without_returning(&tx).await {
        if violated(&cause) != Some(Unique::StaffLogin) {
            return Err(cause.into());
        }
        errors.add("login", words::LOGIN_TAKEN.get(Lang::Ja));
        return Err(errors.into());
    }
    let issued = issue(&tx, desk, now, Subject::Staff(id), None).await?;
    note(&tx, now, &Actor::System, "staff.created", STAFF, id.0, COMMAND).await?;
    tx.commit().await?;
    Ok(StaffLink { id, token: issued.token })
}

/// What stands in the place of a request id when the command line acts.
const COMMAND: &str = "command";

async fn staff_by_login<C: ConnectionTrait>(db: &C, login: &str) -> Result<staff::Model, AppError> {
    staff::Entity::find().filter(staff::Column::Login.eq(fold_login(login))).one(db).await?.ok_or(AppError::NotFound)
}

/// A new link for somebody of the staff. For the command line.
///
/// # Errors
/// [`AppError::NotFound`] if there is no such person or it is switched off; database failures.
pub async fn link_staff(desk: &Desk, login: &str) -> Result<StaffLink, AppError> {
    let row = staff_by_login(desk.read(), login).await?;
    if !row.active {
        return Err(AppError::NotFound);
    }
    let now = desk.now();
    let tx = desk.db().begin().await?;
    let issued = issue(&tx, desk, now, Subject::Staff(row.id), None).await?;
    note(&tx, now, &Actor::System, "invitation.made", STAFF, row.id.0, COMMAND).await?;
    tx.commit().await?;
    Ok(StaffLink { id: row.id, token: issued.token })
}

/// Switches somebody of the staff off. For the command line.
///
/// # Errors
/// [`AppError::NotFound`]; database failures.
pub async fn deactivate_staff(desk: &Desk, login: &str) -> Result<(), AppError> {
    let row = staff_by_login(desk.read(), login).await?;
    let now = desk.now();
    let tx = desk.db().begin().await?;
    staff::Entity::update_many()
        .col_expr(staff::Column::Active, Expr::value(false))
        .col_expr(staff::Column::Version, Expr::col(staff::Column::Version).add(1))
        .filter(staff::Column::Id.eq(row.id))
        .exec(&tx)
        .await?;
    retire(&tx, now, row.id.0).await?;
    session::end_all(&tx, now, session::Opens::Staff(row.id)).await?;
    note(&tx, now, &Actor::System, "staff.deactivated", STAFF, row.id.0, COMMAND).await?;
    tx.commit().await?;
    Ok(())
}

/// An open link, as its page shows it.
#[derive(Clone, Debug)]
pub struct Open {
    /// For whom: the name, shown so that nobody sets somebody else's password by mistake.
    pub name: String,
    /// Whether the six digits are asked for.
    pub asks_code: bool,
    invitation: invitation::Model,
    subject: Subject,
    names: Vec<String>,
}

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

/// Looks at a link without using it.
///
/// # Errors
/// [`AppError::Gone`] if it is unknown, used, expired, tried too often, or its owner is switched off: the answer does
/// not say which.
pub async fn open(desk: &Desk, realm: Realm, token: &str) -> Result<Open, AppError> {
    let token = Token::parse(token).ok_or(AppError::Gone)?;
    let row = invitation::Entity::find()
        .filter(invitation::Column::TokenHash.eq(desk.keys().token_index(&token)))
        .one(desk.read())
        .await?
        .ok_or(AppError::Gone)?;
    if row.used_at.is_some() || row.expires_at <= desk.now() || row.tries >= MAX_TRIES {
        return Err(AppError::Gone);
    }
    let body = desk.body();
    let house = [body.name.clone(), body.short_name.clone()];
    match (realm, row.kind.as_str()) {
        (Realm::Staff, STAFF) => {
            let id = StaffId(row.subject_id);
            let person = staff::Entity::find_by_id(id).one(desk.read()).await?.filter(|person| person.active);
            let person = person.ok_or(AppError::Gone)?;
            let names = house.into_iter().chain([person.login, person.name.clone()]).collect();
            Ok(Open { name: person.name, asks_code: false, subject: Subject::Staff(id), invitation: row, names })
        }
        (Realm::Portal, MEMBER_USER) => {
            let id = MemberUserId(row.subject_id);
            let user = member_user::Entity::find_by_id(id).one(desk.read()).await?.filter(|user| user.active);
            let user = user.ok_or(AppError::Gone)?;
            let company = member::Entity::find_by_id(user.member_id).one(desk.read()).await?.ok_or(AppError::Gone)?;
            let names = house.into_iter().chain([user.login, user.name.clone(), company.name]).collect();
            Ok(Open { name: user.name, asks_code: true, subject: Subject::MemberUser(id), invitation: row, names })
        }
        _ => Err(AppError::Gone),
    }
}

/// What is typed on the page of a link.
#[derive(Clone, Copy, Debug)]
pub struct Typed<'a> {
    /// The six digits, as typed; looked at only where they are asked for.
    pub code: &'a str,
    /// The new password.
    pub password: &'a str,
    /// The same again.
    pub again: &'a str,
}

/// Uses a link: sets the password, ends every older session, opens a new one.
///
/// # Errors
/// [`AppError::Invalid`] with the fields `code`, `password` and `again`; [`AppError::Gone`]; [`AppError::TooMany`].
pub async fn redeem(
    desk: &Desk,
    visit: &Visit,
    realm: Realm,
    token: &str,
    typed: Typed<'_>,
) -> Result<SessionChange, AppError> {
    throttle::check(desk, throttle::WRONG_INVITATION, &visit.network).await?;
    let open = open(desk, realm, token).await?;
    // What cannot be right in itself is said first and costs no try.
    let errors = password_errors(&open, typed);
    if !errors.is_empty() {
        return Err(errors.into());
    }
    if open.asks_code && !code_fits(desk, &open, typed.code) {
        return wrong_code(desk, visit, &open).await;
    }
    let hash = password::hash(typed.password).await?;
    let now = desk.now();
    let tx = desk.db().begin().await?;
    let used = invitation::Entity::update_many()
        .col_expr(invitation::Column::UsedAt, Expr::value(now))
        .filter(invitation::Column::Id.eq(open.invitation.id))
        .filter(invitation::Column::UsedAt.is_null())
        .filter(invitation::Column::Tries.lt(MAX_TRIES))
        .exec(&tx)
        .await?;
    if used.rows_affected != 1 {
        return Err(AppError::Gone);
    }
    set_password(&tx, open.subject, hash).await?;
    retire(&tx, now, open.subject.id()).await?;
    session::end_all(&tx, now, open.subject.opens()).await?;
    let change = session::open(&tx, now, open.subject.opens(), visit.session, None).await?;
    note(&tx, now, &Actor::System, "invitation.used", open.subject.kind(), open.subject.id(), &visit.request_id)
        .await?;
    tx.commit().await?;
    Ok(change)
}

async fn set_password(tx: &DatabaseTransaction, subject: Subject, hash: String) -> Result<(), AppError> {
    match subject {
        Subject::Staff(id) => {
            staff::Entity::update_many()
                .col_expr(staff::Column::PasswordHash, Expr::value(hash))
                .col_expr(staff::Column::Version, Expr::col(staff::Column::Version).add(1))
                .filter(staff::Column::Id.eq(id))
                .exec(tx)
                .await?;
        }
        Subject::MemberUser(id) => {
            member_user::Entity::update_many()
                .col_expr(member_user::Column::PasswordHash, Expr::value(hash))
                .col_expr(member_user::Column::Version, Expr::col(member_user::Column::Version).add(1))
                .filter(member_user::Column::Id.eq(id))
                .exec(tx)
                .await?;
        }
    }
    Ok(())
}

fn password_errors(open: &Open, typed: Typed<'_>) -> FieldErrors {
    let lang = Lang::Ja;
    let mut errors = FieldErrors::new();
    if open.asks_code && digits(typed.code).is_none() {
        errors.add("code", words::CODE_MISSING.get(lang));
    }
    let names: Vec<&str> = open.names.iter().map(String::as_str).collect();
    let message = match password::check(typed.password, &names) {
        Ok(()) => None,
        Err(password::Weak::Short(0)) => Some(words::NEW_PASSWORD_MISSING.get(lang).to_owned()),
        Err(password::Weak::Short(now)) => Some(words::password_short(lang, now, password::MIN_CHARACTERS)),
        Err(password::Weak::Long(now)) => Some(words::password_long(lang, now, password::MAX_CHARACTERS)),
        Err(password::Weak::OwnName) => Some(words::PASSWORD_OWN_NAME.get(lang).to_owned()),
        Err(password::Weak::Common) => Some(words::PASSWORD_COMMON.get(lang).to_owned()),
        Err(password::Weak::Plain) => Some(words::PASSWORD_PLAIN.get(lang).to_owned()),
    };
    match message {
        Some(message) => errors.add("password", message),
        None if typed.password != typed.again => errors.add("again", words::NEW_PASSWORD_DIFFERS.get(lang)),
        None => {}
    }
    errors
}

/// Six digits in any width.
fn digits(typed: &str) -> Option<String> {
    let folded = fold_login(typed);
    let found: String = folded.chars().filter(|c| !matches!(c, '-' | ' ')).collect();
    (found.len() == 6 && found.bytes().all(|b| b.is_ascii_digit())).then_some(found)
}

fn code_fits(desk: &Desk, open: &Open, typed: &str) -> bool {
    let (Some(typed), Some(kept)) = (digits(typed), open.invitation.code_hash.as_ref()) else { return false };
    // Both are keyed digests, so how long the comparison takes says nothing.
    code_hash(desk, open.invitation.id, &typed) == *kept
}

async fn wrong_code(desk: &Desk, visit: &Visit, open: &Open) -> Result<SessionChange, AppError> {
    throttle::count(desk, throttle::WRONG_INVITATION, &visit.network).await?;
    invitation::Entity::update_many()
        .col_expr(invitation::Column::Tries, Expr::col(invitation::Column::Tries).add(1))
        .filter(invitation::Column::Id.eq(open.invitation.id))
        .exec(&desk.db().write)
        .await?;
    let mut errors = FieldErrors::new();
    errors.add("code", words::CODE_WRONG.get(Lang::Ja));
    Err(errors.into())
}

struct Issued {
    id: InvitationId,
    token: Token,
    code: String,
}

/// A new link; every older one of the same person dies.
async fn issue(
    tx: &DatabaseTransaction,
    desk: &Desk,
    now: DateTime<Utc>,
    subject: Subject,
    by: Option<StaffId>,
) -> Result<Issued, AppError> {
    retire(tx, now, subject.id()).await?;
    let id = InvitationId(Uuid::new_v4());
    let token = Token::random().map_err(|e| AppError::broken(e.into()))?;
    let code = code(desk, id);
    let code_hash = match subject {
        Subject::Staff(_) => None,
        Subject::MemberUser(_) => Some(code_hash(desk, id, &code)),
    };
    invitation::Entity::insert(invitation::ActiveModel {
        id: Set(id),
        kind: Set(subject.kind().to_owned()),
        subject_id: Set(subject.id()),
        token_hash: Set(desk.keys().token_index(&token)),
        code_hash: Set(code_hash),
        tries: Set(0),
        expires_at: Set(now + TimeDelta::hours(HOURS)),
        used_at: Set(None),
        created_by: Set(by),
        created_at: Set(now),
    })
    .exec_without_returning(tx)
    .await?;
    Ok(Issued { id, token, code })
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
fn code(desk: &Desk, id: InvitationId) -> String {
    let digest = desk.keys().form_fingerprint(format!("invitation digits {id}").as_bytes());
    let bytes = HEXLOWER.decode(digest.as_bytes()).unwrap_or_default();
    let number = bytes.iter().take(8).fold(0_u64, |sum, byte| (sum << 8) | u64::from(*byte));
    format!("{:06}", number % 1_000_000)
}

fn code_hash(desk: &Desk, id: InvitationId, code: &str) -> String {
    desk.keys().form_fingerprint(format!("invitation {id} code {code}").as_bytes())
}

async fn invited_before(desk: &Desk, outcome: &str) -> Result<Invited, AppError> {
    let id: InvitationId = outcome.parse().map_err(|_| AppError::Stale)?;
    let row = invitation::Entity::find_by_id(id).one(desk.read()).await?.ok_or(AppError::Stale)?;
    Ok(Invited { user: MemberUserId(row.subject_id), code: code(desk, id) })
}

async fn mail_link(tx: &DatabaseTransaction, desk: &Desk, now: DateTime<Utc>, issued: &Issued) -> Result<(), AppError> {
    let id = issued.id.to_string();
    let sealed =
        desk.keys().seal_cookie(&id, issued.token.expose().as_bytes()).map_err(|e| AppError::broken(e.into()))?;
    queue::wish(tx, now, now, &format!("link:{id}"), &Wish::MailLink { invitation: issued.id.0, sealed }).await
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
    let line = audit::Line { actor, action, subject_kind: kind, subject: Some(subject), reason: None, request_id };
    audit::write(tx, now, line).await
}

/// Name and login of a new user, checked.
fn checked(new: &NewUser) -> Result<(String, String), AppError> {
    let lang = Lang::Ja;
    let name = new.name.trim().to_owned();
    let login = fold_login(&new.mail);
    let mut errors = FieldErrors::new();
    let long = name.chars().count();
    if name.is_empty() {
        errors.add("name", words::NAME_MISSING.get(lang));
    } else if long > MAX_NAME {
        errors.add("name", words::too_long(lang, long, MAX_NAME));
    }
    if login.is_empty() {
        errors.add("mail", words::MAIL_MISSING.get(lang));
    } else if !is_mail(&login) {
        errors.add("mail", words::MAIL_WRONG.get(lang));
    }
    if errors.is_empty() { Ok((name, login)) } else { Err(errors.into()) }
}

/// Whether a text has the form of a plain mail address. Quoted local parts and addresses in brackets are refused:
/// nobody has one, and they are where mail programs disagree.
#[must_use]
pub fn is_mail(text: &str) -> bool {
    let Some((local, domain)) = text.rsplit_once('@') else { return false };
    let local_ok = !local.is_empty()
        && local.len() <= 64
        && local.bytes().all(|b| b.is_ascii_alphanumeric() || b".!#$%&'*+/=?^_`{|}~-".contains(&b))
        && !local.starts_with('.')
        && !local.ends_with('.');
    let domain_ok = domain.contains('.')
        && domain.split('.').all(|label| {
            (1..=63).contains(&label.len())
                && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
                && !label.starts_with('-')
                && !label.ends_with('-')
        });
    text.len() <= MAX_MAIL && local_ok && domain_ok
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_mail_addresses_are_taken() {
        for (text, good) in [
            ("a@b.jp", true),
            ("a.b+c@sub.example.co.jp", true),
            // Mobile carriers once gave out such addresses; people still have them.
            ("a..b@docomo.example.jp", true),
            ("a@b", false),
            ("@b.jp", false),
            ("a@.jp", false),
            ("a b@c.jp", false),
            ("\"a b\"@c.jp", false),
            ("a@[127.0.0.1]", false),
            ("a@b.jp\r\nBcc: c@d.jp", false),
            ("a@b.jp,c@d.jp", false),
            ("あ@b.jp", false),
        ] {
            assert_eq!(is_mail(text), good, "{text:?}");
        }
    }

    #[test]
    fn six_digits_are_read_in_every_width() {
        assert_eq!(digits(" １２３-４５６ ").as_deref(), Some("123456"));
        assert_eq!(digits("12345"), None);
        assert_eq!(digits("12345a"), None);
    }
}
