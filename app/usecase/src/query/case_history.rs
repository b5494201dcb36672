//! The history of a case as pages show it: one page of it is read and opened, the rest stays sealed. Each begins from a
//! case that the caller has opened for whoever asks, and goes no further than that case as it was opened.

use std::collections::HashMap;

use entity::case::event_kind::EventKind;
use entity::case::payload::PersonInformed;
use entity::case::{Case, Event};
use entity::people::Party;
use schema::case_event;
use sea_orm::Select;

use crate::case::load;
use crate::prelude::*;
use crate::support::actor;
use crate::support::damaged;
use crate::support::version::small;
use vault::keys::CaseKeys;

/// Which steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepFilter<'a> {
    All,
    /// Those of one side.
    Of(Party),
    /// Those of some kinds.
    Kinds(&'a [EventKind]),
}

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HistoryFilter<'a> {
    pub which: StepFilter<'a>,
    /// The page, from 1; what lies behind the end is the last.
    pub page: u64,
    /// Steps on one page.
    pub per_page: u64,
}

/// A step of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HistoryStep {
    /// Its place in the history.
    pub seq: u32,
    pub at: DateTime<Utc>,
    pub kind: EventKind,
    pub party: Party,
    /// Who of the staff.
    pub staff: Option<StaffId>,
    /// What; none where it is damaged and cannot be read.
    pub event: Option<Event>,
}

/// One page of steps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HistoryPage {
    /// The steps, the newest first.
    pub steps: Vec<HistoryStep>,
    /// How many there are on all pages.
    pub total: u64,
    /// This page, from 1.
    pub page: u64,
}

/// One page for the desk, with what its steps speak of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StaffHistory {
    pub page: HistoryPage,
    /// The names of the staff on it.
    pub names: HashMap<StaffId, String>,
    /// What was told and then taken back, by its place in the history; without what is damaged.
    pub taken_back: HashMap<u32, PersonInformed>,
    /// The kinds of the steps of which somebody was told, by their place in the history.
    pub told_of: HashMap<u32, EventKind>,
}

/// A step by its outside: nothing of it is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HistoryLine {
    /// Its place in the history.
    pub seq: u32,
    pub at: DateTime<Utc>,
    pub kind: EventKind,
}

/// One page of the history of a case.
///
/// # Errors
/// [`AppError::NotFound`] if the keys of the case are gone; database failures.
pub async fn page(app: &AppState, case: &Case, ask: HistoryFilter<'_>) -> Result<HistoryPage, AppError> {
    let keys = app.keys().case(case.id).await?.ok_or(AppError::NotFound)?;
    let per_page = ask.per_page.max(1);
    let asked = match ask.which {
        StepFilter::All => steps(case),
        StepFilter::Of(Party::Organization) => {
            let others = [Party::Applicant, Party::Member].map(Party::code);
            steps(case).filter(case_event::Column::ActorKind.is_not_in(others))
        }
        StepFilter::Of(party) => steps(case).filter(case_event::Column::ActorKind.eq(party.code())),
        StepFilter::Kinds(kinds) => {
            steps(case).filter(case_event::Column::Kind.is_in(kinds.iter().map(|kind| kind.code())))
        }
    };
    let total = asked.clone().count(app.read()).await?;
    let page = ask.page.clamp(1, total.div_ceil(per_page).max(1));
    let rows = asked
        .order_by_desc(case_event::Column::Seq)
        .offset((page - 1).saturating_mul(per_page))
        .limit(per_page)
        .all(app.read())
        .await?;
    let steps = rows.iter().map(|row| step(&keys, row)).collect::<Result<_, _>>()?;
    Ok(HistoryPage { steps, total, page })
}

/// The same for the desk, which reads who did a step and of what other steps it speaks.
pub async fn for_staff(app: &AppState, case: &Case, ask: HistoryFilter<'_>) -> Result<StaffHistory, AppError> {
    let page = page(app, case, ask).await?;
    let events = || page.steps.iter().filter_map(|step| step.event.as_ref());
    let assigned = events().filter_map(|event| match event {
        Event::HandlerAssigned(id) => Some(*id),
        _ => None,
    });
    let people = page.steps.iter().filter_map(|step| step.staff).chain(assigned);
    let names = actor::staff_names(app.read(), people).await?;
    let back = events().filter_map(|event| match event {
        Event::ToldTakenBack(back) => Some(back.told),
        _ => None,
    });
    let taken_back = told(app, case, back.collect()).await?;
    let about = events().filter_map(|event| match event {
        Event::PersonTold(told) => Some(told.about),
        _ => None,
    });
    let about = about.chain(taken_back.values().map(|told| told.about)).collect();
    let told_of = lines(app, case, about).await?.into_iter().map(|line| (line.seq, line.kind)).collect();
    Ok(StaffHistory { page, names, taken_back, told_of })
}

/// All steps of a case by their outside, the newest first.
pub async fn outline(app: &AppState, case: &Case) -> Result<Vec<HistoryLine>, AppError> {
    outside(app, steps(case)).await
}

/// What was told in these steps.
async fn told(app: &AppState, case: &Case, places: Vec<u32>) -> Result<HashMap<u32, PersonInformed>, AppError> {
    if places.is_empty() {
        return Ok(HashMap::new());
    }
    let keys = app.keys().case(case.id).await?.ok_or(AppError::NotFound)?;
    let rows = at(case, &places).all(app.read()).await?;
    let mut found = HashMap::with_capacity(rows.len());
    for row in &rows {
        if let Some(Event::PersonTold(told)) = step(&keys, row)?.event {
            found.insert(load::seq(row.seq)?, told);
        }
    }
    Ok(found)
}

async fn lines(app: &AppState, case: &Case, places: Vec<u32>) -> Result<Vec<HistoryLine>, AppError> {
    if places.is_empty() { Ok(Vec::new()) } else { outside(app, at(case, &places)).await }
}

async fn outside(app: &AppState, which: Select<case_event::Entity>) -> Result<Vec<HistoryLine>, AppError> {
    let rows: Vec<(i32, DateTime<Utc>, String)> = which
        .select_only()
        .columns([case_event::Column::Seq, case_event::Column::At, case_event::Column::Kind])
        .order_by_desc(case_event::Column::Seq)
        .into_tuple()
        .all(app.read())
        .await?;
    rows.into_iter().map(|(seq, at, code)| Ok(HistoryLine { seq: load::seq(seq)?, at, kind: kind(&code)? })).collect()
}

/// The steps that led to the case as it stands here; what came since is not among them.
fn steps(case: &Case) -> Select<case_event::Entity> {
    case_event::Entity::find()
        .filter(case_event::Column::CaseId.eq(case.id))
        .filter(case_event::Column::Seq.lte(small(case.version)))
}

fn at(case: &Case, places: &[u32]) -> Select<case_event::Entity> {
    steps(case).filter(case_event::Column::Seq.is_in(places.iter().copied().map(small)))
}

/// A step as far as it can be read: of one that is damaged its outside is left, and the vault names its row in the log.
fn step(keys: &CaseKeys, row: &case_event::Model) -> Result<HistoryStep, AppError> {
    Ok(match damaged::whole(load::event(keys, row))? {
        Some(one) => HistoryStep {
            seq: one.seq,
            at: one.at,
            kind: one.event.kind(),
            party: one.actor.party(),
            staff: one.actor.staff(),
            event: Some(one.event),
        },
        None => HistoryStep {
            seq: load::seq(row.seq)?,
            at: row.at,
            kind: kind(&row.kind)?,
            party: Party::from_code(&row.actor_kind).unwrap_or(Party::Organization),
            staff: actor::staff_id(&row.actor_kind, row.actor_id),
            event: None,
        },
    })
}

fn kind(code: &str) -> Result<EventKind, AppError> {
    EventKind::from_code(code)
        .ok_or_else(|| AppError::broken(anyhow::anyhow!("a row of a history holds a kind that nobody wrote")))
}
