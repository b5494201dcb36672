//! What staff do outside the program: calls, and what could not be sent. The content is opened for those who may open
//! the case; of a case whose keys are gone only the row is left.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use entity::application::answer::ContactWay;
use entity::case::contact_instructions::{self, Manner};
use entity::case::file::CallTry;
use entity::case::payload::Unreached;
use entity::case::{Case, correction};
use entity::id::TaskId;
use entity::permission::staff_with;
use schema::{case_file, staff_task};
use sea_orm::sea_query::{NullOrdering, Query};
use sea_orm::{Condition, Order, Select};

use crate::account::password_reset;
use crate::account::sign_in;
use crate::case::load;
use crate::letter::content::TaskContent;
use crate::letter::send;
use crate::prelude::*;
use crate::support::actor;
use crate::support::damaged;
use vault;

/// Tasks of the house that are about no case and no member's file: the administrator sees these and no others.
const OF_THE_HOUSE: &[&str] = &[password_reset::TASK, sign_in::ATTACK_TASK, "job_gave_up", "mail_relay"];
/// How the kinds of tasks about lasting faults of the machine begin.
const FAULT: &str = "fault_";

/// Whether a person sees all tasks of the casework, or only those of the house.
fn may_see(actor: &Actor) -> Result<(StaffId, Condition), AppError> {
    let me = permission::need(actor, Permission::DoTasks)?;
    if staff_with(actor, Permission::WorkOnCases).is_some() {
        return Ok((me, Condition::all()));
    }
    let house = Condition::all().add(staff_task::Column::CaseId.is_null()).add(
        Condition::any()
            .add(staff_task::Column::Kind.is_in(OF_THE_HOUSE.iter().copied()))
            .add(staff_task::Column::Kind.starts_with(FAULT)),
    );
    Ok((me, house))
}

/// Rows on one page.
pub const PER_PAGE: u64 = 30;

/// Which tasks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pile {
    /// To be done, the most urgent first.
    #[default]
    Open,
    /// Done, the latest first.
    Done,
}

/// Whose tasks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Whose {
    #[default]
    All,
    /// Those of the cases that the person who looks handles.
    Mine,
}

/// What is asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TaskFilter {
    pub pile: Pile,
    pub whose: Whose,
    /// The page, from 1.
    pub page: u64,
}

/// A task of the staff.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    pub id: Uuid,
    /// What kind, as a code.
    pub kind: String,
    /// What it says; none where it can no longer be read.
    pub content: Option<TaskContent>,
    /// It, or its case, is damaged and cannot be read.
    pub damaged: bool,
    /// When it should be done.
    pub due_on: Option<NaiveDate>,
    /// When it came up.
    pub created_at: DateTime<Utc>,
    /// When it was done, and by whom.
    pub done: Option<(DateTime<Utc>, String)>,
    /// The number of the case it belongs to.
    pub case_number: Option<String>,
    /// What to keep to when the applicant is called, while it is open.
    pub manners: Vec<Manner>,
    /// Calls that reached nobody, oldest first.
    pub tries: Vec<Try>,
    /// Whether the person who looks may still take back that it was done.
    pub can_undo: bool,
    /// The case it belongs to.
    pub case: Option<CaseId>,
    pub done_by: Option<StaffId>,
    /// The event of the case that says the person was told.
    pub telling: Option<u32>,
}

impl Task {
    /// Whether its result is noted on a page of its own: it is a call, and what to say can still be read.
    #[must_use]
    pub fn is_call(&self) -> bool {
        self.kind == send::CALL && self.content.is_some()
    }
}

/// A call that reached nobody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Try {
    /// When it was noted.
    pub at: DateTime<Utc>,
    pub who: String,
    pub outcome: Unreached,
    pub note: Option<String>,
}

/// One page of tasks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tasks {
    pub rows: Vec<Task>,
    /// How many there are on all pages.
    pub total: u64,
    /// This page, from 1.
    pub page: u64,
    /// How many are open, for everybody and for the person who looks.
    pub open: (u64, u64),
}

/// One page of what must be done or was done.
///
/// # Errors
/// [`AppError::Forbidden`]; database failures.
pub async fn list(app: &AppState, actor: &Actor, ask: TaskFilter) -> Result<Tasks, AppError> {
    let (me, sees) = may_see(actor)?;
    let of = |pile, whose| of(me, pile, whose).filter(sees.clone());
    let page = ask.page.clamp(1, 100_000);
    let found = of(ask.pile, ask.whose);
    let total = found.clone().count(app.read()).await?;
    let sorted = match ask.pile {
        Pile::Open => found
            .order_by_with_nulls(staff_task::Column::DueOn, Order::Asc, NullOrdering::Last)
            .order_by(staff_task::Column::CreatedAt, Order::Asc)
            .order_by(staff_task::Column::Id, Order::Asc),
        Pile::Done => {
            found.order_by(staff_task::Column::DoneAt, Order::Desc).order_by(staff_task::Column::Id, Order::Desc)
        }
    };
    let rows = sorted.offset((page - 1) * PER_PAGE).limit(PER_PAGE).all(app.read()).await?;
    let open =
        (of(Pile::Open, Whose::All).count(app.read()).await?, of(Pile::Open, Whose::Mine).count(app.read()).await?);
    Ok(Tasks { rows: opened(app, actor, rows).await?, total, page, open })
}

/// The tasks of a pile. Who stepped back from a case for conflict of interest does not find its tasks.
fn of(me: StaffId, pile: Pile, whose: Whose) -> Select<staff_task::Entity> {
    let may = Condition::any()
        .add(staff_task::Column::CaseId.is_null())
        .add(staff_task::Column::CaseId.not_in_subquery(load::recused(me)));
    let found = staff_task::Entity::find().filter(may).filter(match pile {
        Pile::Open => staff_task::Column::DoneAt.is_null(),
        Pile::Done => staff_task::Column::DoneAt.is_not_null(),
    });
    match whose {
        Whose::All => found,
        Whose::Mine => {
            let mine = Query::select()
                .column(case_file::Column::Id)
                .from(case_file::Entity)
                .and_where(case_file::Column::HandlerId.eq(me))
                .to_owned();
            found.filter(staff_task::Column::CaseId.in_subquery(mine))
        }
    }
}

/// One task, for those who may open its case.
///
/// # Errors
/// [`AppError::NotFound`] if there is none or the person may not know of it; [`AppError::Forbidden`]; database
/// failures.
pub async fn one(app: &AppState, actor: &Actor, id: Uuid) -> Result<Task, AppError> {
    let (_, sees) = may_see(actor)?;
    let row = staff_task::Entity::find_by_id(id).filter(sees).one(app.read()).await?.ok_or(AppError::NotFound)?;
    let task = opened(app, actor, vec![row]).await?.pop().ok_or(AppError::NotFound)?;
    if let Some(case) = task.case.filter(|_| task.damaged) {
        // Whether this person may know of it, only the case can say; where the case is whole, the task can be ticked off.
        load::file(app, actor, case).await?;
    }
    Ok(task)
}

/// A task with its case, as far as they can be read.
struct OpenedTask {
    row: staff_task::Model,
    content: Option<TaskContent>,
    file: Option<Arc<Case>>,
    damaged: bool,
}

/// A case as this person finds it; many tasks of one case open it once.
#[derive(Clone)]
enum KnownCase {
    Open(Arc<Case>),
    Hidden,
    Damaged,
}

async fn known(app: &AppState, actor: &Actor, case: CaseId) -> Result<KnownCase, AppError> {
    match load::file(app, actor, case).await {
        Ok(file) => Ok(KnownCase::Open(Arc::new(file))),
        Err(AppError::NotFound) => Ok(KnownCase::Hidden),
        Err(AppError::Damaged) => Ok(KnownCase::Damaged),
        Err(other) => Err(other),
    }
}

/// Opens tasks. The list leaves out the cases that the person may not know of; what was hidden since then is left out
/// here.
async fn opened(app: &AppState, actor: &Actor, rows: Vec<staff_task::Model>) -> Result<Vec<Task>, AppError> {
    let cases: Vec<CaseId> = rows.iter().filter_map(|row| row.case_id).collect();
    let keys = app.keys().cases(&cases).await?;
    let numbers = damaged::case_numbers(app.read(), &cases).await?;
    let mut found = Vec::with_capacity(rows.len());
    let mut files: HashMap<CaseId, KnownCase> = HashMap::new();
    for row in rows {
        if let Some(case) = row.case_id.filter(|case| keys.contains_key(case) && !files.contains_key(case)) {
            files.insert(case, known(app, actor, case).await?);
        }
        let place = send::task_place(row.id);
        let mut file = None;
        let mut damaged = false;
        let mut read = |content: Result<TaskContent, vault::Error>| {
            let content = damaged::whole(content)?;
            damaged = content.is_none();
            Ok::<_, AppError>(content)
        };
        let content: Option<TaskContent> = match row.case_id.map(|case| (case, keys.get(&case))) {
            Some((_, None)) => None,
            Some((case, Some(keys))) => match files.get(&case) {
                Some(KnownCase::Open(opened)) => {
                    file = Some(Arc::clone(opened));
                    read(keys.open_json(place, &row.sealed))?
                }
                Some(KnownCase::Hidden) | None => continue,
                Some(KnownCase::Damaged) => {
                    damaged = true;
                    None
                }
            },
            None => read(app.keys().open_json(place, &row.sealed))?,
        };
        found.push(OpenedTask { row, content, file, damaged });
    }
    let names = names(app, &found).await?;
    let name = |id: Option<StaffId>| id.and_then(|id| names.get(&id).cloned()).unwrap_or_default();
    let mut tasks = Vec::with_capacity(found.len());
    for OpenedTask { row, content, file, damaged } in found {
        let manners = match (&content, &file) {
            (Some(content), Some(file)) if row.done_at.is_none() => manners_of(&row, content, file),
            _ => Vec::new(),
        };
        let tries = tries(&row, file.as_deref()).map(|one| Try {
            at: one.at,
            who: name(one.by),
            outcome: one.tried.outcome,
            note: one.tried.note.clone(),
        });
        let handler = file.as_deref().and_then(|file| file.handler);
        let about = content.as_ref().and_then(|content| content.about);
        tasks.push(Task {
            tries: tries.collect(),
            can_undo: row
                .done_at
                .is_some_and(|at| correction::check(actor, handler, row.done_by, at, app.today()).is_ok()),
            telling: file.as_deref().and_then(|file| file.telling(about?, ContactWay::Phone, row.done_by)),
            case: row.case_id,
            done_by: row.done_by,
            id: row.id,
            kind: row.kind,
            content,
            damaged,
            due_on: row.due_on,
            created_at: row.created_at,
            done: row.done_at.map(|at| (at, name(row.done_by))),
            case_number: row.case_id.and_then(|case| numbers.get(&case).cloned()),
            manners,
        });
    }
    Ok(tasks)
}

/// The calls of a task that reached nobody.
fn tries<'a>(row: &staff_task::Model, file: Option<&'a Case>) -> impl Iterator<Item = &'a CallTry> + use<'a> {
    let id = TaskId(row.id);
    file.into_iter().flat_map(|file| &file.tries).filter(move |one| one.tried.task == id)
}

/// The names of those who did the tasks or tried.
async fn names(app: &AppState, found: &[OpenedTask]) -> Result<HashMap<StaffId, String>, AppError> {
    let done = found.iter().filter_map(|one| one.row.done_by);
    let tried = found.iter().flat_map(|one| tries(&one.row, one.file.as_deref()).filter_map(|one| one.by));
    let ids: BTreeSet<StaffId> = done.chain(tried).collect();
    actor::staff_names(app.read(), ids).await
}

/// What to keep to when the applicant is called now: her wishes may have changed since the task was written. A mail that
/// did not arrive leaves the way open.
fn manners_of(row: &staff_task::Model, content: &TaskContent, file: &Case) -> Vec<Manner> {
    if row.kind == send::CALL {
        let number = file.contact.phone.as_ref().map(|phone| phone.typed.as_str());
        let old = number.is_some_and(|number| number != content.phone);
        let mut manners: Vec<Manner> = old.then_some(Manner::OldPlace(ContactWay::Phone)).into_iter().collect();
        manners.extend(contact_instructions::of(file, ContactWay::Phone));
        return manners;
    }
    // What concerns a member names it.
    if content.whom.is_empty() { contact_instructions::of_all(file) } else { Vec::new() }
}
