//! A link in the hands of the person who got it: looked at, and used once.

use entity::contact;
use schema::{invitation, member_user, staff};
use sea_orm::sea_query::ExprTrait;

use super::{MEMBER_USER, STAFF, Subject, code_hash, note, retire};
use crate::account::password;
use crate::account::session;
use crate::account::session_change::SessionChange;
use crate::account::sign_in::{Realm, known_device};
use crate::caller::Visit;
use crate::form::errors::FieldErrors;
use crate::prelude::*;
use crate::support::throttle;
use text::sign_in as words;
use vault::secret::Token;

/// Wrong digits after which a link is dead, over its whole life: ten of a million.
const MAX_TRIES: i32 = 10;

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

/// Looks at a link without using it.
///
/// # Errors
/// [`AppError::Gone`] if it is unknown, used, expired, tried too often, or its owner is switched off: the answer does
/// not say which.
pub async fn open(app: &AppState, realm: Realm, token: &str) -> Result<Open, AppError> {
    let token = Token::parse(token).ok_or(AppError::Gone)?;
    let row = invitation::Entity::find()
        .filter(invitation::Column::TokenHash.eq(app.keys().token_index(&token)))
        .one(app.read())
        .await?
        .ok_or(AppError::Gone)?;
    if row.used_at.is_some() || row.expires_at <= app.now() || row.tries >= MAX_TRIES {
        return Err(AppError::Gone);
    }
    let body = app.organization();
    let house = [body.name.clone(), body.short_name.clone()];
    match (realm, row.kind.as_str()) {
        (Realm::Staff, STAFF) => {
            let id = StaffId(row.subject_id);
            let person = staff::Entity::find_by_id(id).one(app.read()).await?.filter(|person| person.active);
            let person = person.ok_or(AppError::Gone)?;
            let names = house.into_iter().chain([person.login, person.name.clone()]).collect();
            Ok(Open { name: person.name, asks_code: false, subject: Subject::Staff(id), invitation: row, names })
        }
        (Realm::Portal, MEMBER_USER) => {
            let id = MemberUserId(row.subject_id);
            let user = member_user::Entity::find_by_id(id).one(app.read()).await?.filter(|user| user.active);
            let user = user.ok_or(AppError::Gone)?;
            let company = member::Entity::find_by_id(user.member_id).one(app.read()).await?.ok_or(AppError::Gone)?;
            let names = house.into_iter().chain([user.login, user.name.clone(), company.name]).collect();
            Ok(Open { name: user.name, asks_code: true, subject: Subject::MemberUser(id), invitation: row, names })
        }
        _ => Err(AppError::Gone),
    }
}

/// What is typed on the page of a link.
#[derive(Clone, Copy, Debug)]
pub struct LinkInput<'a> {
    /// The six digits, as typed; looked at only where they are asked for.
    pub code: &'a str,
    pub password: &'a str,
    pub again: &'a str,
}

/// Uses a link: sets the password, ends every older session, opens a new one.
///
/// # Errors
/// [`AppError::Invalid`] with the fields `code`, `password` and `again`; [`AppError::Gone`]; [`AppError::TooMany`].
pub async fn redeem(
    app: &AppState,
    visit: &Visit,
    realm: Realm,
    token: &str,
    typed: LinkInput<'_>,
) -> Result<SessionChange, AppError> {
    let open = open(app, realm, token).await?;
    // What cannot be right in itself is said first and costs no try.
    let errors = password_errors(&open, typed);
    if !errors.is_empty() {
        return Err(errors.into());
    }
    if open.asks_code {
        throttle::take(app, throttle::WRONG_INVITATION, &visit.network).await?;
        take_try(app, &open).await?;
        if !code_fits(app, &open, typed.code) {
            let mut errors = FieldErrors::new();
            errors.add("code", words::CODE_WRONG);
            return Err(errors.into());
        }
        throttle::give_back(app, throttle::WRONG_INVITATION, &visit.network).await?;
    }
    let hash = password::hash(typed.password).await?;
    let now = app.now();
    let tx = app.db().begin().await?;
    let used = invitation::Entity::update_many()
        .col_expr(invitation::Column::UsedAt, Expr::value(now))
        .filter(invitation::Column::Id.eq(open.invitation.id))
        .filter(invitation::Column::UsedAt.is_null())
        // The slow hash lies between: the link may be over by now, or a newer one may have taken its place.
        .filter(invitation::Column::ExpiresAt.gt(now))
        .exec(&tx)
        .await?;
    if used.rows_affected != 1 || !set_password(&tx, open.subject, &hash).await? {
        return Err(AppError::Gone);
    }
    retire(&tx, now, open.subject.id()).await?;
    session::end_all(&tx, now, open.subject.opens()).await?;
    let change = session::open(&tx, now, open.subject.opens(), visit.session, None).await?;
    note(&tx, now, &Actor::System, "invitation.used", open.subject.kind(), open.subject.id(), &visit.request_id)
        .await?;
    tx.commit().await?;
    Ok(change.on_known(known_device(app, open.subject.id(), &hash, None)))
}

/// Sets it for somebody who may still sign in; says whether that was so.
async fn set_password(tx: &DatabaseTransaction, subject: Subject, hash: &str) -> Result<bool, AppError> {
    let set = match subject {
        Subject::Staff(id) => {
            staff::Entity::update_many()
                .col_expr(staff::Column::PasswordHash, Expr::value(hash.to_owned()))
                .col_expr(staff::Column::Version, Expr::col(staff::Column::Version).add(1))
                .filter(staff::Column::Id.eq(id))
                .filter(staff::Column::Active.eq(true))
                .exec(tx)
                .await?
        }
        Subject::MemberUser(id) => {
            member_user::Entity::update_many()
                .col_expr(member_user::Column::PasswordHash, Expr::value(hash.to_owned()))
                .col_expr(member_user::Column::Version, Expr::col(member_user::Column::Version).add(1))
                .filter(member_user::Column::Id.eq(id))
                .filter(member_user::Column::Active.eq(true))
                .exec(tx)
                .await?
        }
    };
    Ok(set.rows_affected == 1)
}

fn password_errors(open: &Open, typed: LinkInput<'_>) -> FieldErrors {
    let mut errors = FieldErrors::new();
    if open.asks_code && contact::six_digits(typed.code).is_err() {
        errors.add("code", words::CODE_MISSING);
    }
    let names: Vec<&str> = open.names.iter().map(String::as_str).collect();
    let message = match password::check(typed.password, &names) {
        Ok(()) => None,
        Err(password::Weak::Short(0)) => Some(words::NEW_PASSWORD_MISSING.to_owned()),
        Err(password::Weak::Short(now)) => Some(words::password_short(now, password::MIN_CHARACTERS)),
        Err(password::Weak::Long(now)) => Some(words::password_long(now, password::MAX_CHARACTERS)),
        Err(password::Weak::OwnName) => Some(words::PASSWORD_OWN_NAME.to_owned()),
        Err(password::Weak::Common) => Some(words::PASSWORD_COMMON.to_owned()),
        Err(password::Weak::Plain) => Some(words::PASSWORD_PLAIN.to_owned()),
    };
    match message {
        Some(message) => errors.add("password", message),
        None if typed.password != typed.again => errors.add("again", words::NEW_PASSWORD_DIFFERS),
        None => {}
    }
    errors
}

fn code_fits(app: &AppState, open: &Open, typed: &str) -> bool {
    let (Ok(typed), Some(kept)) = (contact::six_digits(typed), open.invitation.code_hash.as_ref()) else {
        return false;
    };
    // Both are keyed digests, so how long the comparison takes says nothing.
    code_hash(app, open.invitation.id, &typed) == *kept
}

/// Counts a try before the digits are looked at, in the one statement that also asks whether there is one left: of many at
/// once no more are looked at than of many one after the other. A right one uses the link up.
async fn take_try(app: &AppState, open: &Open) -> Result<(), AppError> {
    let taken = invitation::Entity::update_many()
        .col_expr(invitation::Column::Tries, Expr::col(invitation::Column::Tries).add(1))
        .filter(invitation::Column::Id.eq(open.invitation.id))
        .filter(invitation::Column::Tries.lt(MAX_TRIES))
        .filter(invitation::Column::UsedAt.is_null())
        .filter(invitation::Column::ExpiresAt.gt(app.now()))
        .exec(&app.db().write)
        .await?;
    if taken.rows_affected == 1 { Ok(()) } else { Err(AppError::Gone) }
}
