//! A member's user without a password: the staff is asked to call and to issue a new link. Whether the address is
//! known shows neither in the answer nor in the time it takes.

use schema::member_user;

use crate::account::sign_in::fold_login;
use crate::caller::Visit;
use crate::letter::content::TaskContent;
use crate::prelude::*;
use crate::support::task::{self, Topic};
use crate::support::throttle;
use text::sign_in as words;

/// The code of the task in the column `kind`.
pub const TASK: &str = "password_forgotten";

/// Takes the report.
///
/// # Errors
/// [`AppError::TooMany`] for a network that reports without end; database failures.
pub async fn report(app: &AppState, visit: &Visit, login: &str) -> Result<(), AppError> {
    throttle::take(app, throttle::SEND_MAIL, &visit.network).await?;
    let found = member_user::Entity::find()
        .filter(member_user::Column::Login.eq(fold_login(login)))
        .filter(member_user::Column::Active.eq(true))
        .find_also_related(member::Entity)
        .one(app.read())
        .await?;
    let now = app.now();
    let tx = app.db().begin().await?;
    let subject = found.as_ref().map(|(user, _)| user.id.0);
    if let Some((user, Some(company))) = found {
        let task = TaskContent {
            what: words::TASK_FORGOTTEN.to_owned(),
            whom: format!("{} {}", company.name, user.name),
            phone: company.desk_phone.unwrap_or_default(),
            say: vec![words::TASK_FORGOTTEN_TEXT.to_owned()],
            ..TaskContent::default()
        };
        // Somebody who asks three times is called once.
        task::once(&tx, app, Topic { kind: TASK, about: user.id.0 }, &task).await?;
    }
    let line = audit::AuditLine {
        actor: &Actor::System,
        action: "password.forgotten",
        subject_kind: "member_user",
        subject,
        reason: None,
        request_id: &visit.request_id,
    };
    audit::write(&tx, now, line).await?;
    tx.commit().await?;
    Ok(())
}
