//! A draft of a complaint: begun, saved at every step, resumed with its code, sent.

use chrono::TimeDelta;
use entity::application::Application;
use entity::application::draft::{Answers, Missing};
use entity::case::Command;
use entity::case::payload::Reception;
use entity::id::SessionId;
use entity::law::wind_up::Intake;
use futures::future::BoxFuture;
use schema::{draft, file};
use sea_orm::ActiveValue;

use crate::account::session;
use crate::account::session_change::SessionChange;
use crate::caller::Visit;
use crate::case::execute;
use crate::case::points;
use crate::prelude::*;
use crate::query::wind_up;
use crate::state::db::{Unique, violated};
use crate::support::throttle;
use vault::code::Code;
use vault::keys::{CaseKeys, SealContext};

/// A draft as the wizard sees it.
#[derive(Clone, Debug)]
pub struct Draft {
    /// The id of the draft and of the later case.
    pub id: CaseId,
    /// What was answered so far.
    pub answers: Answers,
    /// When it will be erased unless it is sent.
    pub expires_at: DateTime<Utc>,
}

const TABLE: &str = "draft";
const SECRET_BYTES: usize = 32;
/// How often a draft is read anew when an answer was saved while it was being sent.
const SEND_TRIES: usize = 5;

fn place(id: CaseId) -> SealContext {
    SealContext::new(TABLE, "sealed", id.0)
}

/// Begins a draft: keys first, then the row and the session in one transaction. The confirmation code is
/// fixed here and derived from a secret that is forgotten; only its keyed digest is stored.
///
/// # Errors
/// [`AppError::TooMany`] for a network that begins drafts without end; [`AppError::IntakeOver`]; database failures.
pub async fn begin(app: &AppState, visit: &Visit, answers: &Answers) -> Result<SessionChange, AppError> {
    let secret: [u8; SECRET_BYTES] = rand::random();
    begin_with(app, visit, answers, &secret).await.map(|(_, change)| change)
}

/// Begins a draft whose code follows from `secret`. The same secret again opens the same draft, so that a form which
/// begins and sends in one go can be repeated; once it was sent, for a few minutes and no more than its receipt.
///
/// # Errors
/// As [`begin`]; [`AppError::Gone`] if it was sent and its receipt is not shown any more.
pub async fn begin_with(
    app: &AppState,
    visit: &Visit,
    answers: &Answers,
    secret: &[u8],
) -> Result<(CaseId, SessionChange), AppError> {
    let code = app.keys().code(secret)?;
    if let Some(row) = by_code(app, &code).await? {
        if row.submitted_at.is_some_and(|sent_at| !session::receipt_is_fresh(sent_at, app.now())) {
            return Err(AppError::Gone);
        }
        return reopen(app, visit, row.id, &code).await;
    }
    while_taken(app).await?;
    throttle::take(app, throttle::NEW_DRAFT, &visit.network).await?;
    let now = app.now();
    let id = CaseId(Uuid::now_v7());
    let keys = app.keys().create_case(id, now).await?;
    let tx = app.db().begin().await?;
    let row = draft::ActiveModel {
        id: Set(id),
        code_index: Set(app.keys().code_index(&code)),
        sealed: Set(keys.seal_json(place(id), answers)?),
        created_at: Set(now),
        updated_at: Set(now),
        expires_at: Set(now + TimeDelta::days(i64::from(app.organization().terms.draft_days))),
        submitted_at: Set(None),
        version: Set(1),
    };
    if let Err(cause) = draft::Entity::insert(row).exec_without_returning(&tx).await {
        tx.rollback().await?;
        // The same form, posted twice in the same moment: the other one made the draft.
        let other = if violated(&cause) == Some(Unique::DraftCode) { by_code(app, &code).await? } else { None };
        let Some(other) = other else { return Err(cause.into()) };
        return reopen(app, visit, other.id, &code).await;
    }
    let change =
        session::open(&tx, now, session::Opens::Draft(id), visit.session, Some(code.grouped().to_string())).await?;
    tx.commit().await?;
    Ok((id, change))
}

async fn by_code(app: &AppState, code: &Code) -> Result<Option<draft::Model>, AppError> {
    let index = app.keys().code_index(code);
    Ok(draft::Entity::find().filter(draft::Column::CodeIndex.eq(index)).one(app.read()).await?)
}

async fn reopen(app: &AppState, visit: &Visit, id: CaseId, code: &Code) -> Result<(CaseId, SessionChange), AppError> {
    let tx = app.db().begin().await?;
    let opens = session::Opens::Draft(id);
    let change = session::open(&tx, app.now(), opens, visit.session, Some(code.grouped().to_string())).await?;
    tx.commit().await?;
    Ok((id, change))
}

/// The unsent draft.
///
/// # Errors
/// [`AppError::Gone`] if it was sent or has expired; database failures.
pub async fn load(app: &AppState, id: CaseId) -> Result<Draft, AppError> {
    let row = draft::Entity::find_by_id(id).one(app.read()).await?.ok_or(AppError::Gone)?;
    let keys = keys_of(app, id).await?;
    open_row(&keys, row, app.now())
}

fn open_row(keys: &CaseKeys, row: draft::Model, now: DateTime<Utc>) -> Result<Draft, AppError> {
    if row.submitted_at.is_some() || row.expires_at <= now {
        return Err(AppError::Gone);
    }
    let answers = keys.open_json(place(row.id), &row.sealed)?;
    Ok(Draft { id: row.id, answers, expires_at: row.expires_at })
}

async fn keys_of(app: &AppState, id: CaseId) -> Result<CaseKeys, AppError> {
    app.keys().case(id).await?.ok_or(AppError::Gone)
}

/// Changes the answers of one step. Read and write are one transaction, so two tabs cannot undo each other.
///
/// # Errors
/// [`AppError::Gone`] if the draft was sent or has expired; whatever `change` returns; database failures.
pub async fn change<F>(app: &AppState, id: CaseId, change: F) -> Result<Answers, AppError>
where
    F: FnOnce(&mut Answers) -> Result<(), AppError> + Send,
{
    change_and(app, id, change, async |_: &DatabaseTransaction| Ok(())).await
}

/// Changes the answers, and does what belongs into the same transaction.
///
/// # Errors
/// As [`change`]; whatever `also` returns.
pub async fn change_and<F, W>(app: &AppState, id: CaseId, change: F, also: W) -> Result<Answers, AppError>
where
    F: FnOnce(&mut Answers) -> Result<(), AppError> + Send,
    W: AsyncFnOnce(&DatabaseTransaction) -> Result<(), AppError>,
{
    let keys = keys_of(app, id).await?;
    let now = app.now();
    let tx = app.db().begin().await?;
    // The row is held from here on: another tab, or the same form once more, waits and reads what this one wrote.
    let row = draft::Entity::find_by_id(id).lock_exclusive().one(&tx).await?.ok_or(AppError::Gone)?;
    let version = row.version;
    let mut answers = open_row(&keys, row, now)?.answers;
    change(&mut answers)?;
    draft::Entity::update_many()
        .set(draft::ActiveModel {
            sealed: Set(keys.seal_json(place(id), &answers)?),
            updated_at: Set(now),
            version: Set(version + 1),
            ..Default::default()
        })
        .filter(draft::Column::Id.eq(id))
        .exec(&tx)
        .await?;
    also(&tx).await?;
    tx.commit().await?;
    Ok(answers)
}

/// What a code opens.
#[derive(Clone, Debug)]
pub enum Resumed {
    Draft(SessionChange),
    /// The draft was sent: the status page is the place.
    Sent,
    /// The draft has expired, on this day.
    Expired(DateTime<Utc>),
}

/// Opens a draft again with its code.
///
/// # Errors
/// [`AppError::NotFound`] if no draft has this code (after counting the try), [`AppError::TooMany`]; database failures.
pub async fn resume(app: &AppState, visit: &Visit, typed: &str) -> Result<Resumed, AppError> {
    let row = match Code::parse(typed) {
        Ok(code) => by_code(app, &code).await?.map(|row| (row, code)),
        Err(_) => None,
    };
    let Some((row, code)) = row else {
        throttle::take(app, throttle::WRONG_CODE, &visit.network).await?;
        audit::one(app, line(visit, "draft.refused", None)).await?;
        return Err(AppError::NotFound);
    };
    if row.submitted_at.is_some() {
        return Ok(Resumed::Sent);
    }
    if row.expires_at <= app.now() {
        return Ok(Resumed::Expired(row.expires_at));
    }
    let keys = keys_of(app, row.id).await?;
    let device = open_row(&keys, row.clone(), app.now())?.answers.device;
    let (_, change) = reopen(app, visit, row.id, &code).await?;
    let tx = app.db().begin().await?;
    if let (SessionChange::Open { id, .. }, Some(device)) = (&change, device) {
        session::on_device(&tx, *id, device).await?;
    }
    audit::write(&tx, app.now(), line(visit, "draft.resumed", Some(row.id))).await?;
    tx.commit().await?;
    Ok(Resumed::Draft(change))
}

/// A line of the log about whoever comes with the code of a draft: nobody yet.
fn line<'a>(visit: &'a Visit, action: &'static str, draft: Option<CaseId>) -> audit::AuditLine<'a> {
    let subject = draft.map(|draft| draft.0);
    let request_id = &visit.request_id;
    audit::AuditLine { actor: &Actor::System, action, subject_kind: "draft", subject, reason: None, request_id }
}

/// Sends the draft: from here on it is a case. Sending twice is sending once.
///
/// # Errors
/// [`AppError::Lacking`] naming the steps that lack an answer; [`AppError::Gone`], [`AppError::IntakeOver`]; database
/// failures.
pub async fn submit(app: &AppState, visit: &Visit, id: CaseId) -> Result<(), AppError> {
    submit_as(app, visit, id, Answers::complete).await
}

/// Whether new complaints are taken today.
async fn while_taken(app: &AppState) -> Result<(), AppError> {
    match wind_up::intake(app).await? {
        Intake::Open | Intake::Until(_) => Ok(()),
        Intake::Over(day) => Err(AppError::IntakeOver(day)),
    }
}

/// Sends the draft with another idea of what is complete: the short consultation form asks less.
pub async fn submit_as(
    app: &AppState,
    visit: &Visit,
    id: CaseId,
    complete: fn(Answers) -> Result<Application, Vec<Missing>>,
) -> Result<(), AppError> {
    for _ in 0..SEND_TRIES {
        let Some(row) = draft::Entity::find_by_id(id).one(app.read()).await? else { return Err(AppError::Gone) };
        if row.submitted_at.is_some() {
            return Ok(());
        }
        let version = row.version;
        let error = match send(app, visit, row, complete).await {
            Ok(()) => return Ok(()),
            Err(error) => error,
        };
        match draft::Entity::find_by_id(id).one(app.read()).await? {
            // Somebody sent it in another tab in this very moment: that one counts, whatever ours stumbled over.
            Some(row) if row.submitted_at.is_some() => return Ok(()),
            // An answer was saved in another tab in this very moment: it goes along.
            Some(row) if row.version != version => {}
            Some(_) | None => return Err(error),
        }
    }
    Err(AppError::Busy)
}

/// Sends what was read.
async fn send(
    app: &AppState,
    visit: &Visit,
    row: draft::Model,
    complete: fn(Answers) -> Result<Application, Vec<Missing>>,
) -> Result<(), AppError> {
    while_taken(app).await?;
    let (id, version) = (row.id, row.version);
    let keys = keys_of(app, id).await?;
    let code_index = row.code_index.clone();
    let answers = open_row(&keys, row, app.now())?.answers;
    let application = complete(answers).map_err(AppError::Lacking)?;
    let received_at = app.now();
    let command = |number| {
        let points = points::of(&application);
        Command::Receive(Box::new(Reception {
            application: application.clone(),
            number,
            points,
            received_at,
            prior: None,
        }))
    };
    let act = Submission {
        location: "/complain/done".to_owned(),
        ..Submission::without_form(Actor::Applicant { case: id }, visit.request_id.clone())
    };
    let now = app.now();
    let mark = in_transaction(move |tx| Box::pin(mark_sent(tx, id, version, now)));
    execute::open_case(app, &act, &keys, Some(code_index), command, mark).await.map(|_| ())
}

/// The draft is a case from now on; its answers live in the case alone, and the sessions that opened it are over.
async fn mark_sent(tx: &DatabaseTransaction, id: CaseId, version: i32, now: DateTime<Utc>) -> Result<(), AppError> {
    let sent = draft::Entity::update_many()
        .set(draft::ActiveModel { submitted_at: Set(Some(now)), sealed: Set(Vec::new()), ..Default::default() })
        .filter(draft::Column::Id.eq(id))
        .filter(draft::Column::Version.eq(version))
        .filter(draft::Column::SubmittedAt.is_null())
        .exec(tx)
        .await?;
    // Somebody sent it, or saved an answer, in another tab in this very moment.
    if sent.rows_affected != 1 {
        return Err(AppError::Stale);
    }
    session::end_all(tx, now, session::Opens::Draft(id)).await
}

/// Says of a closure that it works in any transaction; the compiler does not find that out by itself.
pub(crate) fn in_transaction<F>(work: F) -> F
where
    F: for<'t> Fn(&'t DatabaseTransaction) -> BoxFuture<'t, Result<(), AppError>>,
{
    work
}

/// Erases the draft and ends its session; its key goes first, so that nothing can be read any more.
pub async fn erase(app: &AppState, id: CaseId, session: Option<SessionId>) -> Result<(), AppError> {
    let now = app.now();
    let tx = app.db().begin().await?;
    // Held, so that it cannot be sent while its keys are destroyed.
    let Some(row) = draft::Entity::find_by_id(id).lock_exclusive().one(&tx).await? else { return Ok(()) };
    if row.submitted_at.is_some() {
        return Ok(());
    }
    let gone = draft::ActiveModel { id: ActiveValue::Unchanged(id), ..Default::default() };
    app.keys().destroy_case(id, now).await?;
    let files = file::Entity::find().filter(file::Column::CaseId.eq(id)).all(&tx).await?;
    file::Entity::delete_many().filter(file::Column::CaseId.eq(id)).exec(&tx).await?;
    draft::Entity::delete(gone).exec(&tx).await?;
    if let Some(session) = session {
        session::end(&tx, now, session).await?;
    }
    tx.commit().await?;
    for row in files {
        app.files().destroy(row.object).await?;
    }
    Ok(())
}
