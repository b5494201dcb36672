//! A complaint that came by telephone, post, fax or mail, taken down by the desk.

use bytes::Bytes;
use chrono::TimeDelta;
use data_encoding::HEXLOWER;
use entity::application::Application;
use entity::application::answer::{FileGiven, FilePurpose};
use entity::case::payload::Reception;
use entity::case::{Case, Command};
use futures::Stream;
use schema::case_file;

use crate::case::draft;
use crate::case::execute;
use crate::case::load;
use crate::case::points;
use crate::form::fields::FormToken;
use crate::prelude::*;
use crate::support::idempotency::{self, Seen};
use crate::support::unclaimed_files;
use crate::support::upload::{self, Coming, Owner, ReceivedFile, There, UploadRefused};
use vault::code::Code;
use vault::files::Sender;

/// How long the person who typed a case in can show its code again.
const SHOWN_HOURS: i64 = 24;

/// The confirmation code of a case that this form opens: always the same for the same form.
pub fn code(app: &AppState, form_key: &str) -> Result<Code, AppError> {
    Ok(app.keys().code(format!("intake:{form_key}").as_bytes())?)
}

/// The case that a form opens: always the same for the same form, so that scans can lie under its keys before it is
/// there.
fn case_of(app: &AppState, form_key: &str) -> Result<CaseId, AppError> {
    let digest = app.keys().form_fingerprint(format!("intake case {form_key}").as_bytes());
    let bytes = HEXLOWER.decode(digest.as_bytes()).unwrap_or_default();
    let first = bytes.first_chunk::<16>().ok_or_else(|| AppError::broken(anyhow::anyhow!("a digest is too short")))?;
    Ok(CaseId(uuid::Builder::from_random_bytes(*first).into_uuid()))
}

/// Whether the form has opened its case already.
pub async fn is_received(app: &AppState, form_key: &str) -> Result<bool, AppError> {
    let case = case_of(app, form_key)?;
    Ok(case_file::Entity::find_by_id(case).one(app.read()).await?.is_some())
}

/// A scan that comes with the form, before the case is opened: inspected and encrypted like every other file,
/// papers of proof under keys of their own. Its row is still to be written ([`upload::stage`]).
///
/// # Errors
/// [`UploadRefused`].
pub async fn take_scan<E>(
    app: &AppState,
    staff: StaffId,
    form_key: &str,
    scan: Scan<'_>,
    bytes: impl Stream<Item = Result<Bytes, E>> + Send,
) -> Result<ReceivedFile, UploadRefused> {
    let case = case_of(app, form_key)?;
    let keys = app.keys().create_case(case, app.now()).await.map_err(AppError::from)?;
    let coming = Coming {
        case,
        owner: Owner::Staff(staff),
        sender: scan.sender,
        purpose: scan.purpose,
        sent_name: scan.name,
        note: None,
        there: There::Form(&[]),
    };
    upload::receive(app, &keys, coming, bytes).await
}

/// A scan as the form sends it.
#[derive(Clone, Copy, Debug)]
pub struct Scan<'a> {
    /// What it is for.
    pub purpose: FilePurpose,
    /// The name it was sent under.
    pub name: &'a str,
    pub sender: &'a Sender,
}

/// The scans that this person sent with this form and that belong to no case yet.
pub async fn scans(app: &AppState, staff: StaffId, form_key: &str) -> Result<Vec<FileGiven>, AppError> {
    let case = case_of(app, form_key)?;
    let Some(keys) = app.keys().case(case).await? else { return Ok(Vec::new()) };
    unclaimed_files::waiting(app, &keys, Owner::Staff(staff)).await
}

/// Takes back the scans that were sent and then left out.
pub async fn drop_scans(app: &AppState, staff: StaffId, form_key: &str) -> Result<(), AppError> {
    let case = case_of(app, form_key)?;
    let rest = scans(app, staff, form_key).await?;
    if rest.is_empty() {
        return Ok(());
    }
    let tx = app.db().begin().await?;
    for given in rest {
        upload::take_back(&tx, app, case, given.id).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// Opens the case. The same form posted again opens nothing and leads to the same receipt.
///
/// # Errors
/// [`AppError::Denied`] to those who may not take complaints down; [`AppError::Stale`] for a form key used otherwise;
/// database failures.
pub async fn receive(
    app: &AppState,
    actor: &Actor,
    request_id: &str,
    form: &FormToken,
    said: &Application,
    received_at: DateTime<Utc>,
) -> Result<String, AppError> {
    if let Seen::Before(location) = idempotency::look(app.read(), form).await? {
        return Ok(location);
    }
    let location = format!("/staff/intake/{}", form.key);
    let index = app.keys().code_index(&code(app, &form.key)?);
    let keys = app.keys().create_case(case_of(app, &form.key)?, app.now()).await?;
    let act = Submission {
        location: location.clone(),
        form: Some(form.clone()),
        ..Submission::without_form(*actor, request_id)
    };
    let found = points::of(said);
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
    match execute::open_case(app, &act, &keys, Some(index), command, nothing_else).await {
        Ok(_) => Ok(location),
        // The same form, posted twice in the same moment: the other one opened the case.
        Err(error) => idempotency::or_before(app, form, error).await,
    }
}

/// What the receipt shows.
#[derive(Debug)]
pub struct Receipt {
    pub file: Case,
    /// The code, for the person who typed it in, for a day.
    pub code: Option<Code>,
}

/// The receipt of a case that was taken down with this form.
///
/// # Errors
/// [`AppError::NotFound`] if there is none or the person may not know of it; database failures.
pub async fn receipt(app: &AppState, actor: &Actor, form_key: &str) -> Result<Receipt, AppError> {
    let form_key = FormToken::well_formed(form_key).ok_or(AppError::NotFound)?;
    let code = code(app, form_key)?;
    let index = app.keys().code_index(&code);
    let row = case_file::Entity::find()
        .filter(case_file::Column::CodeIndex.eq(index))
        .one(app.read())
        .await?
        .ok_or(AppError::NotFound)?;
    let file = load::file(app, actor, row.id).await?;
    let own = file.typed_by.is_some() && file.typed_by == actor.staff();
    let fresh = row.created_at + TimeDelta::hours(SHOWN_HOURS) > app.now();
    Ok(Receipt { file, code: (own && fresh).then_some(code) })
}
