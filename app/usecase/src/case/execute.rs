//! The one place where a case changes: authorise → decide → record → queue, in one transaction.

use entity::application::answer::{StatutoryRelation, Who};
use entity::case::round::FOLDING;
use entity::case::{Case, Command, Denied, Event, Recorded, decide, due};
use schema::{case_event, case_file, case_recusal, member_case_view};
use serde::{Deserialize, Serialize};

use crate::case::follow_up;
use crate::case::load::{self, SealedEvent};
use crate::case::snapshot;
use crate::error::Overtaken;
use crate::prelude::*;
use crate::state::db::Unique;
use crate::support::actor;
use crate::support::begin_submission;
use crate::support::idempotency;
use crate::support::retry::with_number;
use crate::support::version;
use vault::keys::{Blind, CaseKeys, SealContext};

/// More events than any step leaves.
const OF_A_STEP: u64 = 32;

/// What is shown of a case in lists, sealed in one column.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseLabel {
    /// The applicant's name as written; none for an anonymous consultation.
    pub applicant: Option<String>,
    pub reading: Option<String>,
    /// The company as the applicant named it.
    pub company: String,
    /// More companies than that one.
    pub more_companies: u32,
    /// Somebody acts for another.
    pub proxy: bool,
    /// The principal is under 18.
    pub minor: bool,
    /// Help with the procedure was asked for.
    pub support: bool,
    /// Danger has been spoken of.
    pub danger: bool,
}

/// A step that was done.
#[derive(Clone, Debug)]
pub struct Done {
    pub location: String,
}

/// Changes a case: the only way there is.
///
/// # Errors
/// [`AppError::Denied`] if the rules do not allow it, [`AppError::Conflict`] if somebody was faster,
/// [`AppError::Stale`] for a form key used otherwise, [`AppError::NotFound`] if the person may not know of the case;
/// database failures.
pub async fn execute(app: &AppState, act: &Submission, id: CaseId, command: &Command) -> Result<Done, AppError> {
    if let Some(before) = posted_before(app, act).await? {
        return Ok(before);
    }
    let keys = app.keys().case(id).await?.ok_or(AppError::NotFound)?;
    match try_step(app, act, &keys, id, command).await {
        Ok(done) => Ok(done),
        // The same form may have been posted twice at once: the other one did it, and what ours met is of its making.
        Err(error) => match posted_before(app, act).await {
            Ok(Some(before)) => Ok(before),
            Ok(None) | Err(_) => Err(error),
        },
    }
}

async fn posted_before(app: &AppState, act: &Submission) -> Result<Option<Done>, AppError> {
    Ok(begin_submission::before(app, act).await?.map(|location| Done { location }))
}

async fn try_step(
    app: &AppState,
    act: &Submission,
    keys: &CaseKeys,
    id: CaseId,
    command: &Command,
) -> Result<Done, AppError> {
    let tx = app.db().begin().await?;
    step_in(app, &tx, act, keys, id, command).await?;
    finish(app, &tx, act).await?;
    tx.commit().await?;
    app.job_signal().notify_one();
    Ok(Done { location: act.location.clone() })
}

/// The step itself, for a transaction that does something else besides: the caller begins and commits it, takes the
/// form's key and wakes the workers.
pub(crate) async fn step_in(
    app: &AppState,
    tx: &DatabaseTransaction,
    act: &Submission,
    keys: &CaseKeys,
    id: CaseId,
    command: &Command,
) -> Result<(), AppError> {
    load::hold(tx, id).await?;
    let before = load::present(tx, keys, id).await?.ok_or(AppError::NotFound)?;
    authorise(tx, &act.actor, &before, app.today()).await?;
    if act.seen.is_some_and(|seen| seen != before.version) {
        // Who of us did what is for those who work here.
        if act.actor.staff().is_none() {
            return Err(AppError::overtaken(None));
        }
        return Err(overtaken(tx, id, act.seen).await?);
    }
    let events = decide(&before, &act.actor, command, &app.circumstances())?;
    append(app, tx, act, keys, &before, events, None).await?;
    Ok(())
}

/// Opens a new case in a transaction of its own; `with` does what belongs into the same transaction.
/// A clash of the drawn receipt number is answered by drawing again: `command` is asked for each draw.
///
/// # Errors
/// As [`execute`]; whatever `with` returns.
pub async fn open_case<M, W>(
    app: &AppState,
    act: &Submission,
    keys: &CaseKeys,
    code_index: Option<String>,
    command: M,
    with: W,
) -> Result<Case, AppError>
where
    M: Fn(entity::case::CaseNumber) -> Command,
    W: AsyncFn(&DatabaseTransaction) -> Result<(), AppError>,
{
    with_number!(Unique::CaseNumber, try_open(app, act, keys, code_index.clone(), &command, &with).await)
}

/// One try with one number.
async fn try_open<M, W>(
    app: &AppState,
    act: &Submission,
    keys: &CaseKeys,
    code_index: Option<String>,
    command: &M,
    with: &W,
) -> Result<Case, AppError>
where
    M: Fn(entity::case::CaseNumber) -> Command,
    W: AsyncFn(&DatabaseTransaction) -> Result<(), AppError>,
{
    let tx = app.db().begin().await?;
    let before = Case::new(keys.case());
    let events = decide(&before, &act.actor, &command(app.draw_number()), &app.circumstances())?;
    let after = append(app, &tx, act, keys, &before, events, code_index).await?;
    with(&tx).await?;
    finish(app, &tx, act).await?;
    tx.commit().await?;
    app.job_signal().notify_one();
    Ok(after)
}

async fn finish(app: &AppState, tx: &DatabaseTransaction, act: &Submission) -> Result<(), AppError> {
    match &act.form {
        Some(form) => idempotency::take(tx, app, form, &act.location).await,
        None => Ok(()),
    }
}

/// Whether this person may touch this case at all. What the person may do to it is for `decide` to say.
async fn authorise<C: ConnectionTrait>(tx: &C, actor: &Actor, file: &Case, today: NaiveDate) -> Result<(), AppError> {
    match actor {
        Actor::Applicant { case } if *case == file.id => Ok(()),
        Actor::Applicant { .. } => Err(AppError::NotFound),
        Actor::Member { member, .. } => {
            if !told(tx, file.id, *member).await? || is_held(file, today) {
                return Err(AppError::NotFound);
            }
            // It was told once, so that it may know; it acts only in a round in which it was told.
            let now = file.with_member().is_some_and(|with| with.member == *member);
            if now { Ok(()) } else { Err(AppError::Denied(Denied::NotYou)) }
        }
        Actor::Staff { id, .. } if file.recused.contains(id) => Err(AppError::NotFound),
        Actor::Staff { .. } | Actor::System => Ok(()),
    }
}

async fn told<C: ConnectionTrait>(db: &C, case: CaseId, member: MemberId) -> Result<bool, AppError> {
    let row = member_case_view::Entity::find()
        .filter(member_case_view::Column::CaseId.eq(case))
        .filter(member_case_view::Column::MemberId.eq(member))
        .one(db)
        .await?;
    Ok(row.is_some())
}

/// Tells the loser of a race who was faster, when, and with what. Nothing of it is sealed.
async fn overtaken<C: ConnectionTrait>(db: &C, id: CaseId, seen: Option<u32>) -> Result<AppError, AppError> {
    let since = case_event::Entity::find()
        .filter(case_event::Column::CaseId.eq(id))
        .filter(case_event::Column::Seq.gt(seen.map_or(0, version::small)))
        .order_by_asc(case_event::Column::Seq)
        .limit(OF_A_STEP)
        .all(db)
        .await?;
    let Some(first) = since.first() else { return Ok(AppError::Stale) };
    // One step can leave several events; the last one says what the step was for.
    let of_step = |one: &&case_event::Model| {
        one.at == first.at && one.actor_kind == first.actor_kind && one.actor_id == first.actor_id
    };
    let step = since.iter().take_while(of_step).last().unwrap_or(first);
    let who = match actor::staff_id(&step.actor_kind, step.actor_id) {
        Some(id) => actor::staff_name(db, id).await?,
        None => step.actor_kind.clone(),
    };
    Ok(AppError::Conflict(Box::new(Overtaken { who, at: Some(step.at), what: step.kind.clone() })))
}

/// Adds events to a case and brings its row, the member's copy and everything that follows up to date.
/// The row of a case is written here and nowhere else.
async fn append(
    app: &AppState,
    tx: &DatabaseTransaction,
    act: &Submission,
    keys: &CaseKeys,
    before: &Case,
    events: Vec<Event>,
    code_index: Option<String>,
) -> Result<Case, AppError> {
    let now = app.now();
    let mut after = before.clone();
    let mut recorded = Vec::with_capacity(events.len());
    for event in events {
        let one = Recorded { seq: after.version + 1, at: now, actor: act.actor, event };
        after.apply(&one);
        recorded.push((one, after.clone()));
    }
    write_row(app, tx, keys, before, &after, now, code_index).await?;
    write_recusals(tx, before, &after).await?;
    for (one, _) in &recorded {
        write_event(tx, keys, after.id, one).await?;
    }
    snapshot::keep(tx, keys, now, before, &after).await?;
    follow_up::follow(app, tx, act, keys, before, &recorded).await?;
    Ok(after)
}

async fn write_event(
    tx: &DatabaseTransaction,
    keys: &CaseKeys,
    case: CaseId,
    recorded: &Recorded,
) -> Result<(), AppError> {
    let id = Uuid::now_v7();
    let sealed = SealedEvent { actor: recorded.actor, event: recorded.event.clone() };
    let row = case_event::ActiveModel {
        id: Set(id),
        case_id: Set(case),
        seq: Set(version::small(recorded.seq)),
        at: Set(recorded.at),
        actor_kind: Set(actor::kind(&recorded.actor).to_owned()),
        actor_id: Set(actor::id(&recorded.actor)),
        kind: Set(recorded.event.kind().code().to_owned()),
        sealed: Set(keys.seal_json(load::event_place(id), &sealed)?),
    };
    let outcome = case_event::Entity::insert(row).exec_without_returning(tx).await;
    AppError::unless_taken(outcome, Unique::CaseEventSeq, conflict)
}

/// Somebody else was faster; who and with what is looked up afterwards.
pub(crate) fn conflict() -> AppError {
    AppError::Conflict(Box::default())
}

async fn write_row(
    app: &AppState,
    tx: &DatabaseTransaction,
    keys: &CaseKeys,
    before: &Case,
    after: &Case,
    now: DateTime<Utc>,
    code_index: Option<String>,
) -> Result<(), AppError> {
    let due = due::next(after);
    let mut row = case_file::ActiveModel {
        version: Set(version::small(after.version)),
        status: Set(after.status.code().to_owned()),
        kind: Set(after.kind.code().to_owned()),
        member_id: Set(after.member.as_ref().map(|confirmed| confirmed.matched.member)),
        handler_id: Set(after.handler),
        held: Set(is_held(after, app.today())),
        quiet: Set(after.contact_is_quiet()),
        subjects: Set(subjects(after)),
        sealed_label: Set(keys.seal_json(label_place(after.id), &label(after))?),
        applicant_index: Set(applicant_index(app, after)),
        due_on: Set(due.map(|(day, _)| day)),
        due_kind: Set(due.map(|(_, kind)| kind.code().to_owned())),
        turn: Set(after.status.turn().code().to_owned()),
        closed_at: Set(after.ended_at),
        proposal_by: Set(after.open_proposals().next().map(|proposal| proposal.by)),
        folding: Set(FOLDING),
        ..Default::default()
    };
    if before.version == 0 {
        row.id = Set(after.id);
        row.number = Set(after.number.map(|number| number.to_string()).unwrap_or_default());
        row.channel = Set(after.application.as_ref().map(|said| said.channel.code().to_owned()).unwrap_or_default());
        row.received_at = Set(after.received_at.unwrap_or(now));
        row.receipt_day = Set(after.receipt_day.unwrap_or_else(|| app.today()));
        row.lang = Set(after.application.as_ref().map(|said| said.language.code().to_owned()).unwrap_or_default());
        row.code_index = Set(code_index);
        row.prior_id = Set(after.prior);
        row.created_at = Set(now);
        case_file::Entity::insert(row).exec_without_returning(tx).await?;
        return Ok(());
    }
    let changed = case_file::Entity::update_many()
        .set(row)
        .filter(case_file::Column::Id.eq(after.id))
        .filter(case_file::Column::Version.eq(version::small(before.version)))
        .exec(tx)
        .await?;
    if changed.rows_affected == 1 { Ok(()) } else { Err(conflict()) }
}

/// Writes the row of a case anew from what its history adds up to; nothing happened to the case.
pub(crate) async fn renew_row(
    app: &AppState,
    tx: &DatabaseTransaction,
    keys: &CaseKeys,
    file: &Case,
) -> Result<(), AppError> {
    write_row(app, tx, keys, file, file, app.now(), None).await
}

/// Who stepped back in this step no longer finds the case in any list.
async fn write_recusals(tx: &DatabaseTransaction, before: &Case, after: &Case) -> Result<(), AppError> {
    for staff in after.recused.difference(&before.recused) {
        let row = case_recusal::ActiveModel { case_id: Set(after.id), staff_id: Set(*staff) };
        case_recusal::Entity::insert(row).exec_without_returning(tx).await?;
    }
    Ok(())
}

pub(crate) fn label_place(case: CaseId) -> SealContext {
    SealContext::new("case_file", "sealed_label", case.0)
}

fn label(file: &Case) -> CaseLabel {
    let Some(said) = &file.application else { return CaseLabel::default() };
    let minor = matches!(
        said.who,
        Some(Who::StatutoryProxy { relation: StatutoryRelation::Parent | StatutoryRelation::GuardianOfMinor, .. })
    );
    CaseLabel {
        applicant: said.name.as_ref().map(|name| name.name.clone()),
        reading: said.name.as_ref().and_then(|name| name.reading.clone()),
        company: said.companies.first().map(|company| company.name().to_owned()).unwrap_or_default(),
        more_companies: u32::try_from(said.companies.len().saturating_sub(1)).unwrap_or(0),
        proxy: matches!(said.who, Some(Who::StatutoryProxy { .. } | Who::DelegatedProxy { .. })),
        minor,
        support: !said.support.needs.is_empty() || said.support.other.is_some(),
        danger: file.harm.is_flagged(),
    }
}

/// Whether nothing may go to the member because of danger, decided or not.
fn is_held(file: &Case, today: NaiveDate) -> bool {
    use entity::law::harm::HarmStanding;
    match file.harm.standing(today) {
        HarmStanding::Held | HarmStanding::Undecided => true,
        HarmStanding::NoDanger | HarmStanding::NotAsked | HarmStanding::Cleared | HarmStanding::Stale => false,
    }
}

fn subjects(file: &Case) -> String {
    let mut codes: Vec<&str> = Vec::new();
    for code in file.points.iter().filter_map(|point| point.subject).map(entity::law::subject::Subject::code) {
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    codes.join(" ")
}

/// A keyed digest of name and member, so that a repeated complaint can be found without reading names.
fn applicant_index(app: &AppState, file: &Case) -> Option<String> {
    let name = file.application.as_ref()?.name.as_ref()?;
    Some(app.keys().blind(Blind::Name, &entity::search::fold(&name.name)))
}
