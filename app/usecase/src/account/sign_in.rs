//! Signing in and out with a name and a password. Unknown name, wrong password and a person who was switched off get
//! the same answer in the same time.

use entity::guess_rate::ATTACK;
use schema::{member_user, staff};
use unicode_normalization::UnicodeNormalization;

use crate::account::password::{self, Lane};
use crate::account::session;
use crate::account::session_change::SessionChange;
use crate::caller::{Caller, Visit};
use crate::form::device::KnownDevice;
use crate::letter::content::TaskContent;
use crate::prelude::*;
use crate::support::actor;
use crate::support::guess_rate::{self, Tries};
use crate::support::task::{self, Topic};
use text::sign_in as words;

/// Which of the two doors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Realm {
    Staff,
    /// The portal of the members.
    Portal,
}

impl Realm {
    /// The page to sign in at.
    pub const fn login(self) -> &'static str {
        match self {
            Self::Staff => "/staff/login",
            Self::Portal => "/portal/login",
        }
    }

    /// Where one is after signing in.
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

/// The code of the task that tells the administrator of an attack.
pub const ATTACK_TASK: &str = "sign_in_attack";

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
    name: String,
    opens: session::Opens,
    actor: Actor,
    hash: Option<String>,
}

impl Account {
    /// What this browser shows of having signed in before, if it was under the password of today.
    fn known<'a>(&self, app: &AppState, visit: &'a Visit) -> Option<&'a KnownDevice> {
        let today = password_mark(app, self.id, self.hash.as_deref()?);
        visit.devices.iter().find(|known| known.account == self.id && known.password == today)
    }

    /// What a browser is given to show from now on. One that is known keeps its name.
    fn knows(&self, app: &AppState, device: Option<Uuid>) -> Option<KnownDevice> {
        Some(known_device(app, self.id, self.hash.as_deref()?, device))
    }

    /// Whether the password and the right to sign in are still those that were looked at: the slow hash lies between.
    async fn still_stands(&self, tx: &DatabaseTransaction) -> Result<bool, AppError> {
        let now: Option<(bool, Option<String>)> = match self.opens {
            session::Opens::Staff(id) => {
                let columns = [staff::Column::Active, staff::Column::PasswordHash];
                staff::Entity::find_by_id(id).select_only().columns(columns).lock_shared().into_tuple().one(tx).await?
            }
            session::Opens::Member(id) => {
                let columns = [member_user::Column::Active, member_user::Column::PasswordHash];
                let found = member_user::Entity::find_by_id(id).select_only().columns(columns).lock_shared();
                found.into_tuple().one(tx).await?
            }
            session::Opens::Draft(_) | session::Opens::Applicant(_) => None,
        };
        Ok(now.is_some_and(|(active, hash)| active && hash == self.hash))
    }
}

/// Stands for the password of an account without saying anything about it.
fn password_mark(app: &AppState, account: Uuid, hash: &str) -> String {
    app.keys().form_fingerprint(format!("device {account} {hash}").as_bytes())
}

/// What a browser is given to show that it signed in to this account under this password.
pub(crate) fn known_device(app: &AppState, account: Uuid, hash: &str, device: Option<Uuid>) -> KnownDevice {
    let device = device.unwrap_or_else(Uuid::new_v4);
    KnownDevice { account, device, password: password_mark(app, account, hash) }
}

/// What is typed to sign in, as it is stored: width and case do not matter.
pub fn fold_login(typed: &str) -> String {
    typed.trim().nfkc().flat_map(char::to_lowercase).collect()
}

/// Tries a name and a password.
///
/// # Errors
/// [`AppError::TooMany`] when the tries are used up, [`AppError::Busy`], database failures.
pub async fn enter(
    app: &AppState,
    visit: &Visit,
    realm: Realm,
    login: &str,
    secret: &str,
) -> Result<Entered, AppError> {
    let login = fold_login(login);
    let account = find(app, realm, &login).await?;
    let known = account.as_ref().and_then(|account| account.known(app, visit));
    let (tries, lane) = match &known {
        Some(known) => (Tries::Device(known.device), Lane::Known),
        None => {
            let account = format!("{}:{login}", realm.subject());
            (Tries::Elsewhere { account, network: visit.network.clone() }, Lane::Others)
        }
    };
    let wrong = guess_rate::take(app, &tries).await?;
    let hash = account.as_ref().and_then(|account| account.hash.clone());
    let fits = match password::verify(hash, secret, lane).await {
        Ok(fits) => fits,
        Err(error) => {
            guess_rate::not_judged(app, &tries).await?;
            return Err(error);
        }
    };
    let subject = account.as_ref().map(|account| account.id);
    let tx = app.db().begin().await?;
    let stands = match &account {
        Some(account) if fits => account.still_stands(&tx).await?,
        _ => false,
    };
    let entered = match account {
        Some(account) if stands => {
            let change = session::open(&tx, app.now(), account.opens, visit.session, None).await?;
            audit::write(&tx, app.now(), line(visit, realm, &account.actor, "sign_in.entered", subject)).await?;
            guess_rate::right(&tx, app, &tries).await?;
            let device = account.knows(app, known.map(|known| known.device));
            Entered::Yes(device.into_iter().fold(change, SessionChange::on_known))
        }
        account => {
            audit::write(&tx, app.now(), line(visit, realm, &Actor::System, "sign_in.failed", subject)).await?;
            if let (Some(account), Some(ATTACK)) = (&account, wrong) {
                alarm(&tx, app, visit, realm, account).await?;
            }
            Entered::No
        }
    };
    tx.commit().await?;
    Ok(entered)
}

/// Tells the administrator, once for each attack: it is one task as long as it is open.
async fn alarm(
    tx: &DatabaseTransaction,
    app: &AppState,
    visit: &Visit,
    realm: Realm,
    account: &Account,
) -> Result<(), AppError> {
    let content = TaskContent {
        what: words::TASK_ATTACK.to_owned(),
        whom: account.name.clone(),
        say: vec![words::TASK_ATTACK_TEXT.to_owned()],
        ..TaskContent::default()
    };
    if task::once(tx, app, Topic { kind: ATTACK_TASK, about: account.id }, &content).await? {
        tracing::warn!(account = %account.id, "many wrong passwords for one account");
        audit::write(tx, app.now(), line(visit, realm, &Actor::System, "sign_in.attacked", Some(account.id))).await?;
    }
    Ok(())
}

/// Ends the session of whoever calls.
pub async fn leave(app: &AppState, visit: &Visit) -> Result<SessionChange, AppError> {
    if let Some(id) = visit.session {
        let tx = app.db().begin().await?;
        session::end(&tx, app.now(), id).await?;
        if let Some(actor) = visit.caller.actor() {
            let realm = if matches!(visit.caller, Caller::Staff { .. }) { Realm::Staff } else { Realm::Portal };
            let who = actor::id(&actor);
            audit::write(&tx, app.now(), line(visit, realm, &actor, "sign_in.left", who)).await?;
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
) -> audit::AuditLine<'a> {
    audit::AuditLine {
        actor,
        action,
        subject_kind: realm.subject(),
        subject,
        reason: None,
        request_id: &visit.request_id,
    }
}

async fn find(app: &AppState, realm: Realm, login: &str) -> Result<Option<Account>, AppError> {
    Ok(match realm {
        Realm::Staff => staff::Entity::find()
            .filter(staff::Column::Login.eq(login))
            .one(app.read())
            .await?
            .filter(|row| row.active)
            .map(of_staff),
        Realm::Portal => member_user::Entity::find()
            .filter(member_user::Column::Login.eq(login))
            .one(app.read())
            .await?
            .filter(|row| row.active)
            .map(of_member),
    })
}

fn of_staff(row: staff::Model) -> Account {
    let (id, actor) = (row.id, Actor::Staff { id: row.id, role: row.role });
    Account { id: id.0, name: row.name, opens: session::Opens::Staff(id), actor, hash: row.password_hash }
}

fn of_member(row: member_user::Model) -> Account {
    let (id, actor) = (row.id, Actor::Member { user: row.id, member: row.member_id, role: row.role });
    Account { id: id.0, name: row.name, opens: session::Opens::Member(id), actor, hash: row.password_hash }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_login_is_found_however_it_is_typed() {
        assert_eq!(fold_login(" Ｍｉｎａｍｉ@Example.JP　"), "minami@example.jp");
    }
}
