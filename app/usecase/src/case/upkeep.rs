//! What the program does about cases by itself: it reminds before a day, says when a day has passed, and destroys papers
//! of proof whose time is over. What a day that has passed means is for people to decide. Every step goes through the one place where a case changes, made from the version that was
//! read, so that two workers at once, or the same round twice, remind once.

use chrono::Days;
use entity::application::answer::FilePurpose;
use entity::case::event_kind::EventKind;
use entity::case::payload::Lateness;
use entity::case::reminder;
use entity::case::{Case, Command, Recorded, Status};
use entity::law::reminder::Errand;
use entity::safety::amount::Amount;
use schema::{case_file, file};

use crate::case::execute;
use crate::case::follow_up::LINKED;
use crate::case::load;
use crate::prelude::*;
use crate::safety::amount::{self, RoundKind, RoundVerdict};

/// The request id of the program's own steps in the record.
const REQUEST: &str = "upkeep";
/// Days ahead in which a day can be reminded of; more than the business days before it with the longest closure.
const AHEAD_DAYS: u64 = 30;
/// How often a case is read anew when somebody changed it in the same moment.
const TRIES: usize = 3;

/// What a round came to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Round {
    pub reminded: usize,
    pub late: usize,
    /// Cases whose papers of proof were destroyed.
    pub destroyed: usize,
    /// Cases of which something was owed and could not be done.
    pub failed: usize,
}

impl Round {
    fn count(&mut self, id: CaseId, outcome: Result<Option<Command>, AppError>) {
        match outcome {
            Ok(Some(Command::Remind)) => self.reminded += 1,
            Ok(Some(Command::MarkLate(_))) => self.late += 1,
            Ok(Some(_)) => self.destroyed += 1,
            Ok(None) => {}
            Err(cause) => {
                // One case that cannot be read must not keep the others waiting.
                tracing::error!(case.id = %id, %cause, "the program could not do what is owed");
                self.failed += 1;
            }
        }
    }
}

/// Today's reminders. May be repeated at any time: what was done today is not done again.
///
/// # Errors
/// If the list of cases cannot be read. What a single case meets is counted.
pub async fn reminders(app: &AppState) -> Result<Round, AppError> {
    let mut round = Round::default();
    if !app.calendar().is_business_day(app.today()) {
        return Ok(round);
    }
    let owed = |file: &Case, history: &[Recorded]| {
        Some(match reminder::owed(file, history, app.today(), app.calendar())? {
            Errand::Remind => Command::Remind,
            Errand::MarkLate => Command::MarkLate(Lateness::DuePassed),
        })
    };
    for id in awaiting(app).await? {
        round.count(id, one(app, id, &reminder::LOOKS_AT, owed).await);
    }
    Ok(round)
}

/// Destroys the images of papers of proof whose time is over. They usually go with the check itself.
///
/// # Errors
/// If the list of cases cannot be read. What a single case meets is counted.
pub async fn papers(app: &AppState) -> Result<Round, AppError> {
    let mut round = Round::default();
    let owed = |file: &Case, _: &[Recorded]| {
        let over = file.papers_over(&app.organization().terms, app.today());
        (!over.is_empty()).then_some(Command::DestroyPapers)
    };
    let all = with_papers(app).await?;
    let mut over = Vec::new();
    for id in &all {
        match load::file(app, &Actor::System, *id).await {
            Ok(file) if owed(&file, &[]).is_some() => over.push(*id),
            Ok(_) | Err(AppError::NotFound) => {}
            Err(cause) => round.count(*id, Err(cause)),
        }
    }
    let count = |cases: &[CaseId]| u64::try_from(cases.len()).unwrap_or(u64::MAX);
    let amount = Amount { going: count(&over), there: count(&all) };
    if amount::ask(app, RoundKind::Papers, amount).await? == RoundVerdict::Waits {
        return Ok(round);
    }
    for id in over {
        round.count(id, one(app, id, &[], owed).await);
    }
    Ok(round)
}

/// The cases of which papers of proof are there.
async fn with_papers(app: &AppState) -> Result<Vec<CaseId>, AppError> {
    let proof = [FilePurpose::Identity, FilePurpose::Authority].map(FilePurpose::code);
    Ok(file::Entity::find()
        .select_only()
        .column(file::Column::CaseId)
        .distinct()
        .filter(file::Column::Purpose.is_in(proof))
        .filter(file::Column::State.eq(LINKED))
        .into_tuple()
        .all(app.read())
        .await?)
}

/// The cases in which somebody is awaited by a day that is near or has passed.
async fn awaiting(app: &AppState) -> Result<Vec<CaseId>, AppError> {
    let awaits = [Status::AwaitingPapers, Status::Notified, Status::Requested, Status::Overdue].map(Status::code);
    let until = app.today().checked_add_days(Days::new(AHEAD_DAYS)).unwrap_or_else(|| app.today());
    Ok(case_file::Entity::find()
        .select_only()
        .column(case_file::Column::Id)
        .filter(case_file::Column::Status.is_in(awaits))
        .filter(case_file::Column::DueOn.lte(until))
        .order_by_asc(case_file::Column::DueOn)
        .order_by_asc(case_file::Column::Id)
        .into_tuple()
        .all(app.read())
        .await?)
}

/// Does what is owed in one case, and says what that was. Of its history only the steps of these kinds are read.
async fn one<F>(app: &AppState, id: CaseId, looks_at: &[EventKind], owed: F) -> Result<Option<Command>, AppError>
where
    F: Fn(&Case, &[Recorded]) -> Option<Command>,
{
    let mut tries = TRIES;
    loop {
        tries -= 1;
        let file = match load::file(app, &Actor::System, id).await {
            Ok(file) => file,
            // Its keys are gone, or it is a draft: there is nothing to be done.
            Err(AppError::NotFound) => return Ok(None),
            Err(other) => return Err(other),
        };
        let keys = app.keys().case(id).await?.ok_or(AppError::NotFound)?;
        let said = load::of_kinds(app.read(), &keys, &file, looks_at).await?;
        let Some(command) = owed(&file, &said) else { return Ok(None) };
        let act = Submission { seen: Some(file.version), ..Submission::without_form(Actor::System, REQUEST) };
        match execute::execute(app, &act, id, &command).await {
            Ok(_) => return Ok(Some(command)),
            Err(AppError::Conflict(_) | AppError::Busy) if tries > 0 => {}
            Err(other) => return Err(other),
        }
    }
}
