//! A complaint that came by telephone, post, fax or mail, taken down by the desk.

use chrono::{DateTime, TimeDelta, Utc};
use entity::application::Application;
use entity::case::order::Reception;
use entity::case::{CaseFile, Command};
use entity::db::case_file;
use entity::id::CaseId;
use entity::people::Actor;
use sea_orm::{ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter};
use uuid::Uuid;

use crate::desk::Desk;
use crate::error::AppError;
use crate::text::Lang;
use crate::usecase::once::{self, Seen};
use crate::usecase::record::{self, Act};
use crate::usecase::{draft, load, points};
use crate::vault::code::Code;
use crate::web::fields::FormToken;

/// How long the person who typed a case in can show its code again.
const SHOWN_HOURS: i64 = 24;

/// The confirmation code of a case that this form opens: always the same for the same form.
///
/// # Errors
/// Failures of ours.
pub fn code(desk: &Desk, form_key: &str) -> Result<Code, AppError> {
    Ok(desk.keys().code(format!("intake:{form_key}").as_bytes())?)
}

/// Opens the case. The same form posted again opens nothing and leads to the same receipt.
///
/// # Errors
/// [`AppError::Denied`] to those who may not take complaints down; [`AppError::Stale`] for a form key used otherwise;
/// database failures.
pub async fn receive(
    desk: &Desk,
    actor: &Actor,
    request_id: &str,
    form: &FormToken,
    said: &Application,
    received_at: DateTime<Utc>,
) -> Result<String, AppError> {
    if let Seen::Before(location) = once::look(desk.read(), form).await? {
        return Ok(location);
    }
    let location = format!("/staff/intake/{}", form.key);
    let index = desk.keys().code_index(&code(desk, &form.key)?);
    let keys = desk.keys().create_case(CaseId(Uuid::now_v7()), desk.now()).await?;
    let act = Act { actor, request_id, form: Some(form), seen: None, location: &location };
    let found = points::of(Lang::Ja, said);
    let command = |number| {
        Command::Receive(Box::new(Reception {
            application: said.clone(),
            number,
            points: found.clone(),
            received_at,
            prior: None,
        }))
    };
    let nothing_else = draft::in_transaction(|_: &DatabaseTransaction| Box::pin(async { Ok(()) }));
    match record::open_case(desk, &act, &keys, Some(index), command, nothing_else).await {
        Ok(_) => Ok(location),
        // The same form, posted twice in the same moment: the other one opened the case.
        Err(AppError::Stale) => match once::look(desk.read(), form).await? {
            Seen::Before(location) => Ok(location),
            Seen::New => Err(AppError::Stale),
        },
        Err(other) => Err(other),
    }
}

/// What the receipt shows.
#[derive(Debug)]
pub struct Receipt {
    /// The case.
    pub file: CaseFile,
    /// The code, for the person who typed it in, for a day.
    pub code: Option<Code>,
}

/// The receipt of a case that was taken down with this form.
///
/// # Errors
/// [`AppError::NotFound`] if there is none or the person may not know of it; database failures.
pub async fn receipt(desk: &Desk, actor: &Actor, form_key: &str) -> Result<Receipt, AppError> {
    let form_key = FormToken::well_formed(form_key).ok_or(AppError::NotFound)?;
    let code = code(desk, form_key)?;
    let index = desk.keys().code_index(&code);
    let row = case_file::Entity::find()
        .filter(case_file::Column::CodeIndex.eq(index))
        .one(desk.read())
        .await?
        .ok_or(AppError::NotFound)?;
    let (file, _) = load::by_id(desk, actor, row.id).await?;
    let own = file.typed_by.is_some() && file.typed_by == actor.staff();
    let fresh = row.created_at + TimeDelta::hours(SHOWN_HOURS) > desk.now();
    Ok(Receipt { file, code: (own && fresh).then_some(code) })
}
