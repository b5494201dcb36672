//! People of the staff: added, given a new link, switched off. For the command line.

use entity::people::Role;
use schema::staff;
use sea_orm::sea_query::ExprTrait;

use super::{MAX_NAME, STAFF, Subject, issue, note, retire};
use crate::account::session;
use crate::account::sign_in::fold_login;
use crate::form::errors::FieldErrors;
use crate::prelude::*;
use crate::state::db::{Unique, violated};
use text::sign_in as words;
use vault::secret::Token;

/// A link for somebody of the staff, to be handed over by the administrator.
pub struct StaffLink {
    pub id: StaffId,
    /// The token at the end of the link; nobody can read it again.
    pub token: Token,
}

/// Adds somebody to the staff; the link sets the first password.
///
/// # Errors
/// [`AppError::Invalid`] if the login is taken or the name empty; database failures.
pub async fn create(app: &AppState, login: &str, name: &str, role: Role) -> Result<StaffLink, AppError> {
    let (login, name) = (fold_login(login), name.trim().to_owned());
    let mut errors = FieldErrors::new();
    if login.is_empty() || login.chars().count() > MAX_NAME {
        errors.add("login", words::LOGIN_MISSING);
    }
    if name.is_empty() || name.chars().count() > MAX_NAME {
        errors.add("name", words::NAME_MISSING);
    }
    if !errors.is_empty() {
        return Err(errors.into());
    }
    let now = app.now();
    let id = StaffId(Uuid::now_v7());
    let tx = app.db().begin().await?;
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
        errors.add("login", words::LOGIN_TAKEN);
        return Err(errors.into());
    }
    let issued = issue(&tx, app, now, Subject::Staff(id), None).await?;
    note(&tx, now, &Actor::System, "staff.created", STAFF, id.0, COMMAND).await?;
    tx.commit().await?;
    Ok(StaffLink { id, token: issued.token })
}

/// What stands in the place of a request id when the command line acts.
const COMMAND: &str = "command";

async fn by_login<C: ConnectionTrait>(db: &C, login: &str) -> Result<staff::Model, AppError> {
    staff::Entity::find().filter(staff::Column::Login.eq(fold_login(login))).one(db).await?.ok_or(AppError::NotFound)
}

/// A new link for somebody of the staff.
///
/// # Errors
/// [`AppError::NotFound`] if there is no such person or it is switched off; database failures.
pub async fn link(app: &AppState, login: &str) -> Result<StaffLink, AppError> {
    let row = by_login(app.read(), login).await?;
    if !row.active {
        return Err(AppError::NotFound);
    }
    let now = app.now();
    let tx = app.db().begin().await?;
    let issued = issue(&tx, app, now, Subject::Staff(row.id), None).await?;
    note(&tx, now, &Actor::System, "invitation.made", STAFF, row.id.0, COMMAND).await?;
    tx.commit().await?;
    Ok(StaffLink { id: row.id, token: issued.token })
}

/// Switches somebody of the staff off.
///
/// # Errors
/// [`AppError::NotFound`]; database failures.
pub async fn deactivate(app: &AppState, login: &str) -> Result<(), AppError> {
    let row = by_login(app.read(), login).await?;
    let now = app.now();
    let tx = app.db().begin().await?;
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
