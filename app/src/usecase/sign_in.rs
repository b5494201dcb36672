//! Signing in and out with a name and a password. Unknown name, wrong password and a person who was switched off get
//! the same answer in the same time.

use entity::db::{member_user, staff};
use entity::id::{MemberUserId, StaffId};
use entity::people::{Actor, MemberRole, Role};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use unicode_normalization::UnicodeNormalization;
use uuid::Uuid;

use crate::desk::Desk;
use crate::error::AppError;
use crate::usecase::throttle::{self, Limit};
use crate::usecase::{audit, effects, password, session};
use crate::web::ctx::{Caller, Visit};
use crate::web::reply::SessionChange;

/// Which of the two doors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Realm {
    /// The desk.
    Staff,
    /// The portal of the members.
    Portal,
}

impl Realm {
    /// The page to sign in at.
    #[must_use]
    pub const fn login(self) -> &'static str {
        match self {
            Self::Staff => "/staff/login",
            Self::Portal => "/portal/login",
        }
    }

    /// Where one is after signing in.
    #[must_use]
    pub const fn home(self) -> &'static str {
        match self {
            Self::Staff => "/staff",
            Self::Portal => "/portal",
        }
    }

    const fn subject(self) -> &'static str {
        match self {
            Self::Staff => "staff",
            Self::Portal => "member_user",
        }
    }
}

/// Wrong passwords for one account from everywhere in a day. High, so that a stranger cannot lock somebody out
/// quickly, and low enough that nobody guesses through it.
const ACCOUNT_DAY: Limit = Limit { name: "password-day", tries: 100, seconds: 24 * 3600 };

/// How a sign-in ended.
#[derive(Debug)]
pub enum Entered {
    /// A session is open.
    Yes(SessionChange),
    /// Name and password do not belong together, or the person may not sign in.
    No,
}

/// Somebody who may sign in.
struct Account {
    id: Uuid,
    opens: session::Opens,
    actor: Actor,
    hash: Option<String>,
}

/// What is typed to sign in, as it is stored: width and case do not matter.
#[must_use]
pub fn fold_login(typed: &str) -> String {
    typed.trim().nfkc().flat_map(char::to_lowercase).collect()
}

/// Tries a name and a password.
///
/// # Errors
/// [`AppError::TooMany`] when the tries are used up, [`AppError::Busy`], database failures.
pub async fn enter(desk: &Desk, visit: &Visit, realm: Realm, login: &str, secret: &str) -> Result<Entered, AppError> {
    let login = fold_login(login);
    let buckets = Buckets::new(visit, realm, &login);
    buckets.take(desk).await?;
    let account = find(desk, realm, &login).await?;
    let hash = account.as_ref().and_then(|account| account.hash.clone());
    let fits = password::verify(hash, secret).await?;
    let subject = account.as_ref().map(|account| account.id);
    match account {
        Some(account) if fits => {
            let tx = desk.db().begin().await?;
            let change = session::open(&tx, desk.now(), account.opens, visit.session, None).await?;
            audit::write(&tx, desk.now(), line(visit, realm, &account.actor, "sign_in.entered", subject)).await?;
            tx.commit().await?;
            buckets.give_back(desk).await?;
            Ok(Entered::Yes(change))
        }
        _ => {
            let nobody = Actor::System;
            let tx = desk.db().begin().await?;
            audit::write(&tx, desk.now(), line(visit, realm, &nobody, "sign_in.failed", subject)).await?;
            tx.commit().await?;
            Ok(Entered::No)
        }
    }
}

/// Ends the session of whoever calls.
///
/// # Errors
/// Database failures.
pub async fn leave(desk: &Desk, visit: &Visit) -> Result<SessionChange, AppError> {
    if let Some(id) = visit.session {
        let tx = desk.db().begin().await?;
        session::end(&tx, desk.now(), id).await?;
        if let Some(actor) = visit.caller.actor() {
            let realm = if matches!(visit.caller, Caller::Staff { .. }) { Realm::Staff } else { Realm::Portal };
            let who = effects::actor_id(&actor);
            audit::write(&tx, desk.now(), line(visit, realm, &actor, "sign_in.left", who)).await?;
        }
        tx.commit().await?;
    }
    Ok(SessionChange::End)
}

fn line<'a>(
    visit: &'a Visit,
    realm: Realm,
    actor: &'a Actor,
    action: &'static str,
    subject: Option<Uuid>,
) -> audit::Line<'a> {
    audit::Line { actor, action, subject_kind: realm.subject(), subject, reason: None, request_id: &visit.request_id }
}

async fn find(desk: &Desk, realm: Realm, login: &str) -> Result<Option<Account>, AppError> {
    Ok(match realm {
        Realm::Staff => staff::Entity::find()
            .filter(staff::Column::Login.eq(login))
            .one(desk.read())
            .await?
            .filter(|row| row.active)
            .map(|row| of_staff(row.id, row.role, row.password_hash)),
        Realm::Portal => member_user::Entity::find()
            .filter(member_user::Column::Login.eq(login))
            .one(desk.read())
            .await?
            .filter(|row| row.active)
            .map(|row| of_member(row.id, row.member_id, row.role, row.password_hash)),
    })
}

fn of_staff(id: StaffId, role: Role, hash: Option<String>) -> Account {
    Account { id: id.0, opens: session::Opens::Staff(id), actor: Actor::Staff { id, role }, hash }
}

fn of_member(id: MemberUserId, member: entity::id::MemberId, role: MemberRole, hash: Option<String>) -> Account {
    Account { id: id.0, opens: session::Opens::Member(id), actor: Actor::Member { user: id, member, role }, hash }
}

/// The three places where a try is counted. It is counted before the password is looked at, so that many tries at
/// once are not more than many tries one after the other; a right password takes its own count back.
struct Buckets {
    here: String,
    network: String,
    account: String,
}

impl Buckets {
    fn new(visit: &Visit, realm: Realm, login: &str) -> Self {
        let account = format!("{}:{login}", realm.subject());
        Self { here: format!("{account}@{}", visit.network), network: visit.network.clone(), account }
    }

    fn all(&self) -> [(Limit, &str); 3] {
        [
            (throttle::WRONG_PASSWORD, &self.here),
            (throttle::WRONG_PASSWORD_NETWORK, &self.network),
            (ACCOUNT_DAY, &self.account),
        ]
    }

    async fn take(&self, desk: &Desk) -> Result<(), AppError> {
        // Those that are used up already are not counted further: waiting is then really the end of it.
        for (limit, whose) in self.all() {
            throttle::check(desk, limit, whose).await?;
        }
        for (limit, whose) in self.all() {
            throttle::count(desk, limit, whose).await?;
        }
        for (limit, whose) in self.all() {
            throttle::check(desk, Limit { tries: limit.tries.saturating_add(1), ..limit }, whose).await?;
        }
        Ok(())
    }

    async fn give_back(&self, desk: &Desk) -> Result<(), AppError> {
        for (limit, whose) in self.all() {
            throttle::give_back(desk, limit, whose).await?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_login_is_found_however_it_is_typed() {
        assert_eq!(fold_login(" Ｍｉｎａｍｉ@Example.JP　"), "minami@example.jp");
    }
}
