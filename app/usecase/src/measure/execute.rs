//! The one place where a file on a member changes: authorise → decide → record → queue, in one transaction.

use entity::case;
use entity::id::MeasureFileId;
use entity::measure::{
    CaseOrigin, Circumstances, Cited, Command, Coverage, Event, MeasureDraft, MeasureFile, Opening, Recorded, Status,
    decide,
};
use schema::{guidance, guidance_event};

use super::load;
use super::{cite, follow_up};
use crate::case::execute::{Done, conflict, step_in};
use crate::case::load::{self as cases, SealedEvent};
use crate::error::Overtaken;
use crate::prelude::*;
use crate::state::db::Unique;
use crate::support::actor;
use crate::support::begin_submission::{Begun, before, begin};
use crate::support::idempotency;
use crate::support::retry::with_number;
use crate::support::version;
use vault::keys::CaseKeys;

/// What a new file is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NewMeasure {
    /// A member, with no case behind it.
    Member(MemberId),
    /// The member that a case is about.
    Case(CaseId),
}

/// The case behind a file with the keys that open it.
struct Behind {
    case: CaseId,
    keys: CaseKeys,
}

/// Opens a file; the answer leads to its page. `act.location` is not used: the number is drawn here.
/// A file that rests on a case is noted in the case in the same transaction.
///
/// # Errors
/// [`AppError::Barred`] or [`AppError::Denied`] if the rules do not allow it, [`AppError::NotFound`] if the person may
/// not know of the case or there is no such member, [`AppError::Stale`] for a form key used otherwise; database
/// failures.
pub async fn open(app: &AppState, act: &Submission, about: NewMeasure, reason: &str) -> Result<Done, AppError> {
    let case = match about {
        NewMeasure::Member(_) => None,
        NewMeasure::Case(id) => Some(id),
    };
    let behind = behind(app, case).await?;
    if let Some(location) = before(app, act).await? {
        return Ok(Done { location });
    }
    let opened = with_number!(Unique::MeasureFileNumber, try_open(app, act, about, behind.as_ref(), reason).await);
    match (opened, &act.form) {
        (Err(error), Some(form)) => idempotency::or_before(app, form, error).await.map(|location| Done { location }),
        (outcome, _) => outcome,
    }
}

/// One try with one number.
async fn try_open(
    app: &AppState,
    act: &Submission,
    about: NewMeasure,
    behind: Option<&Behind>,
    reason: &str,
) -> Result<Done, AppError> {
    let tx = app.db().begin().await?;
    let member = match about {
        NewMeasure::Member(id) => id,
        NewMeasure::Case(_) => {
            let behind = behind.ok_or(AppError::NotFound)?;
            let history = cases::history(&tx, &behind.keys, behind.case).await?;
            let file = case::Case::from_history(behind.case, &history);
            let lacks = || AppError::Denied(case::Denied::missing(case::denied::Key::Member));
            file.member.map(|confirmed| confirmed.matched.member).ok_or_else(lacks)?
        }
    };
    let number = app.draw_measure_number();
    let before = MeasureFile::new(MeasureFileId(Uuid::now_v7()));
    let opening = Opening { number, member, case: behind.map(|behind| behind.case), reason: reason.to_owned() };
    let world = Circumstances {
        today: app.today(),
        origin: CaseOrigin::Alone,
        cited: Cited::Nothing,
        coverage: coverage(&tx, member, app.today()).await?,
    };
    let events = decide(&before, &act.actor, &Command::Open(opening), &world)?;
    append(app, &tx, act, &before, events).await?;
    if let Some(behind) = behind {
        // What the form was made from is the file, not the case: nobody is overtaken by a note in the case.
        let noted = Submission { seen: None, form: None, ..act.clone() };
        let command = case::Command::OpenGuidance(before.id);
        step_in(app, &tx, &noted, &behind.keys, behind.case, &command).await?;
    }
    let location = format!("/staff/guidance/{number}?done=open");
    if let Some(form) = &act.form {
        idempotency::take(&tx, app, form, &location).await?;
    }
    tx.commit().await?;
    app.job_signal().notify_one();
    Ok(Done { location })
}

/// Changes a file: the only way there is.
///
/// # Errors
/// [`AppError::Barred`] if the rules do not allow it, [`AppError::Conflict`] if somebody was faster,
/// [`AppError::Stale`] for a form key used otherwise, [`AppError::NotFound`] if the person may not know of the file;
/// database failures.
pub async fn execute(app: &AppState, act: &Submission, id: MeasureFileId, command: &Command) -> Result<Done, AppError> {
    let case = guidance::Entity::find_by_id(id).one(app.read()).await?.ok_or(AppError::NotFound)?.origin_case_id;
    let behind = behind(app, case).await?;
    let tx = match begin(app, act).await? {
        Begun::Before(location) => return Ok(Done { location }),
        Begun::Now(tx) => tx,
    };
    // Held until this is over, like a case.
    guidance::Entity::find_by_id(id).lock_exclusive().one(&tx).await?.ok_or(AppError::NotFound)?;
    let history = load::history(&tx, app.keys(), id).await?;
    let before = MeasureFile::from_history(id, &history);
    load::may_open(&tx, &act.actor, &before).await?;
    if act.seen.is_some_and(|seen| seen != before.version) {
        // Who of us did what is for those who work here.
        if act.actor.staff().is_none() {
            return Err(AppError::overtaken(None));
        }
        return Err(overtaken(&tx, &history, act.seen).await?);
    }
    let world = circumstances(app, &tx, &before, command, behind.as_ref()).await?;
    let events = decide(&before, &act.actor, command, &world)?;
    append(app, &tx, act, &before, events).await?;
    tx.commit().await?;
    app.job_signal().notify_one();
    Ok(Done { location: act.location.clone() })
}

/// The keys of the case behind a file; `None`: there is no case, or it has been erased.
async fn behind(app: &AppState, case: Option<CaseId>) -> Result<Option<Behind>, AppError> {
    let Some(case) = case else { return Ok(None) };
    Ok(app.keys().case(case).await?.map(|keys| Behind { case, keys }))
}

/// The measure that a command is about.
fn draft<'a>(file: &'a MeasureFile, command: &'a Command) -> Option<&'a MeasureDraft> {
    match command {
        Command::Issue(draft) | Command::Propose(draft) => Some(draft),
        Command::Approve(_) => file.pending.as_ref().map(|pending| &pending.draft),
        Command::Open(_)
        | Command::SendBack { .. }
        | Command::MarkRead
        | Command::Reply { .. }
        | Command::Verify { .. }
        | Command::Close { .. }
        | Command::Note { .. } => None,
    }
}

async fn circumstances(
    app: &AppState,
    tx: &DatabaseTransaction,
    file: &MeasureFile,
    command: &Command,
    behind: Option<&Behind>,
) -> Result<Circumstances, AppError> {
    let today = app.today();
    let member = file.member.ok_or(AppError::NotFound)?;
    let cites = draft(file, command).and_then(|draft| draft.cites.as_ref());
    Ok(Circumstances {
        today,
        origin: origin(tx, behind, member).await?,
        cited: cite::standing(tx, today, cites).await?,
        coverage: coverage(tx, member, today).await?,
    })
}

/// Whether the member knows of the case, by the case's own history: nothing else has the last word on that.
async fn origin(tx: &DatabaseTransaction, behind: Option<&Behind>, member: MemberId) -> Result<CaseOrigin, AppError> {
    let Some(behind) = behind else { return Ok(CaseOrigin::Alone) };
    // Nobody may come to speak of danger between this look and the measure that rests on it.
    cases::hold(tx, behind.case).await?;
    let history = cases::history(tx, &behind.keys, behind.case).await?;
    let file = case::Case::from_history(behind.case, &history);
    let told = file.may_be_seen_by(member) && file.lets_notice_leave();
    Ok(if told { CaseOrigin::Told } else { CaseOrigin::Hidden })
}

async fn coverage<C: ConnectionTrait>(db: &C, member: MemberId, today: NaiveDate) -> Result<Coverage, AppError> {
    let row = member::Entity::find_by_id(member).one(db).await?.ok_or(AppError::NotFound)?;
    let covered = row.covered_from <= today && row.covered_until.is_none_or(|until| today <= until);
    Ok(if covered { Coverage::Covered } else { Coverage::Over })
}

/// Tells the loser of a race who was faster, when, and with what.
async fn overtaken<C: ConnectionTrait>(db: &C, history: &[Recorded], seen: Option<u32>) -> Result<AppError, AppError> {
    let first = history.iter().find(|recorded| seen.is_none_or(|seen| recorded.seq > seen));
    let Some(first) = first else { return Ok(AppError::Stale) };
    Ok(AppError::Conflict(Box::new(Overtaken {
        who: actor::name(db, &first.actor).await?,
        at: Some(first.at),
        what: first.event.kind().code().to_owned(),
    })))
}

/// Adds events to a file and brings its row and everything that follows up to date.
async fn append(
    app: &AppState,
    tx: &DatabaseTransaction,
    act: &Submission,
    before: &MeasureFile,
    events: Vec<Event>,
) -> Result<(), AppError> {
    let now = app.now();
    let mut after = before.clone();
    let mut recorded = Vec::with_capacity(events.len());
    for event in events {
        let one = Recorded { seq: after.version + 1, at: now, actor: act.actor, event };
        after.apply(&one);
        recorded.push(one);
    }
    write_row(tx, before, &after, now).await?;
    for one in &recorded {
        write_event(app, tx, after.id, one).await?;
        follow_up::follow(app, tx, act, &after, one).await?;
    }
    Ok(())
}

async fn write_event(
    app: &AppState,
    tx: &DatabaseTransaction,
    file: MeasureFileId,
    recorded: &Recorded,
) -> Result<(), AppError> {
    let id = Uuid::now_v7();
    let sealed = SealedEvent { actor: recorded.actor, event: recorded.event.clone() };
    let row = guidance_event::ActiveModel {
        id: Set(id),
        guidance_id: Set(file),
        seq: Set(version::small(recorded.seq)),
        at: Set(recorded.at),
        actor_kind: Set(actor::kind(&recorded.actor).to_owned()),
        actor_id: Set(actor::id(&recorded.actor)),
        kind: Set(recorded.event.kind().code().to_owned()),
        sealed: Set(app.keys().seal_json(load::event_place(id), &sealed)?),
    };
    let outcome = guidance_event::Entity::insert(row).exec_without_returning(tx).await;
    AppError::unless_taken(outcome, Unique::GuidanceEventSeq, conflict)
}

/// The row of a file is written here and nowhere else.
async fn write_row(
    tx: &DatabaseTransaction,
    before: &MeasureFile,
    after: &MeasureFile,
    now: DateTime<Utc>,
) -> Result<(), AppError> {
    let mut row = guidance::ActiveModel {
        status: Set(after.status.map(Status::code).unwrap_or_default().to_owned()),
        version: Set(version::small(after.version)),
        due_on: Set(after.due()),
        told_at: Set(after.measures.first().map(|measure| measure.issued_at)),
        rung: Set(after.measures.last().map(|measure| measure.draft.rung.code().to_owned())),
        proposal_by: Set(after.pending.as_ref().map(|pending| pending.by)),
        ..Default::default()
    };
    if before.version == 0 {
        row.id = Set(after.id);
        row.number = Set(after.number.map(|number| number.to_string()).unwrap_or_default());
        row.member_id = Set(after.member.ok_or(AppError::NotFound)?);
        row.origin_case_id = Set(after.case);
        row.created_at = Set(now);
        guidance::Entity::insert(row).exec_without_returning(tx).await?;
        return Ok(());
    }
    let changed = guidance::Entity::update_many()
        .set(row)
        .filter(guidance::Column::Id.eq(after.id))
        .filter(guidance::Column::Version.eq(version::small(before.version)))
        .exec(tx)
        .await?;
    if changed.rows_affected == 1 { Ok(()) } else { Err(conflict()) }
}
