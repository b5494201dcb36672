//! Files on members in lists: of the desk, of one member, of one case, in the portal. Every finder starts from who asks.

use entity::id::MeasureFileId;
use entity::law::guidance::Rung;
use entity::measure::Status;
use entity::measure::view::{self, MemberView};
use schema::guidance;
use sea_orm::sea_query::NullOrdering;
use sea_orm::{Order, Select};

use crate::measure::load;
use crate::prelude::*;
use crate::query::member_search;
use crate::support::actor;
use crate::support::damaged::{self, Rows};

/// Rows on one page.
pub const PAGE: u64 = 30;
/// No list is that long; a larger number was not made by our links.
const LAST_PAGE: u64 = 100_000;
/// The most files of one member, or of one case, that are shown at once.
const MOST: u64 = 100;

/// Which files.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MeasureState {
    /// Those that are not closed.
    #[default]
    Open,
    /// Those with a proposal that waits for a second person.
    Waiting,
    /// Those whose day has passed without an answer.
    Overdue,
    /// Those that stand here.
    At(Status),
    All,
}

impl MeasureState {
    /// The code in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Open => "",
            Self::Waiting => "waiting",
            Self::Overdue => "overdue",
            Self::At(status) => status.code(),
            Self::All => "all",
        }
    }

    /// The state of this code; an unknown one is the open files.
    pub fn from_code(code: &str) -> Self {
        match code {
            "waiting" => Self::Waiting,
            "overdue" => Self::Overdue,
            "all" => Self::All,
            other => Status::from_code(other).map_or(Self::Open, Self::At),
        }
    }
}

/// What is looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MeasureFilter {
    pub state: MeasureState,
    /// Words of the member's name, or its corporate number; empty for all.
    pub member: String,
    /// The page, from 1.
    pub page: u64,
}

/// A file in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeasureSummary {
    pub id: MeasureFileId,
    pub number: String,
    pub member: String,
    /// The member's corporate number, its address at the desk.
    pub member_number: String,
    pub status: Status,
    pub rung: Option<Rung>,
    /// The day by which an answer is awaited.
    pub due_on: Option<NaiveDate>,
    /// Who made the proposal that waits.
    pub proposal_by: Option<StaffId>,
    /// When the file was opened.
    pub created_at: DateTime<Utc>,
    /// When the member was first told of it.
    pub told_at: Option<DateTime<Utc>>,
}

fn line(row: guidance::Model, company: Option<member::Model>) -> Option<MeasureSummary> {
    let (member, member_number) = company.map(|company| (company.name, company.corporate_number)).unwrap_or_default();
    Some(MeasureSummary {
        id: row.id,
        number: row.number,
        member,
        member_number,
        status: Status::from_code(&row.status)?,
        rung: row.rung.as_deref().and_then(Rung::from_code),
        due_on: row.due_on,
        proposal_by: row.proposal_by,
        created_at: row.created_at,
        told_at: row.told_at,
    })
}

/// The files that a person of the staff may know of: not those whose case the person has stepped back from.
fn open_to(actor: &Actor) -> Result<Select<guidance::Entity>, AppError> {
    let me = permission::need(actor, Permission::ReadCases)?;
    Ok(guidance::Entity::find().filter(guidance::Column::Id.not_in_subquery(load::hidden_from(me))))
}

const ENDS: [&str; 3] = [Status::Improved.code(), Status::Closed.code(), Status::Excluded.code()];

/// One page of files, those with the nearest day first, and how many there are.
///
/// # Errors
/// [`AppError::Forbidden`] for a role that reads no files; database failures.
pub async fn list(app: &AppState, actor: &Actor, ask: &MeasureFilter) -> Result<(Vec<MeasureSummary>, u64), AppError> {
    let mut rows = open_to(actor)?;
    rows = match ask.state {
        MeasureState::All => rows,
        MeasureState::Open => rows.filter(guidance::Column::Status.is_not_in(ENDS)),
        MeasureState::Waiting => rows.filter(guidance::Column::ProposalBy.is_not_null()),
        MeasureState::Overdue => rows.filter(guidance::Column::DueOn.lt(app.today())),
        MeasureState::At(status) => rows.filter(guidance::Column::Status.eq(status.code())),
    };
    if !ask.member.trim().is_empty() {
        rows = rows.filter(guidance::Column::MemberId.in_subquery(member_search::matching(&ask.member)));
    }
    let total = rows.clone().count(app.read()).await?;
    let page = ask.page.clamp(1, LAST_PAGE);
    let found = rows
        .find_also_related(member::Entity)
        .order_by_with_nulls(guidance::Column::DueOn, Order::Asc, NullOrdering::Last)
        .order_by_desc(guidance::Column::CreatedAt)
        .order_by_asc(guidance::Column::Id)
        .offset((page - 1) * PAGE)
        .limit(PAGE)
        .all(app.read())
        .await?;
    Ok((found.into_iter().filter_map(|(row, company)| line(row, company)).collect(), total))
}

/// The files on one member, the newest first.
pub async fn on_member(app: &AppState, actor: &Actor, member: MemberId) -> Result<Vec<MeasureSummary>, AppError> {
    newest(app, open_to(actor)?.filter(guidance::Column::MemberId.eq(member))).await
}

/// The files that rest on one case, the newest first. The caller has opened the case for this person.
pub async fn of_case(app: &AppState, actor: &Actor, case: CaseId) -> Result<Vec<MeasureSummary>, AppError> {
    newest(app, open_to(actor)?.filter(guidance::Column::OriginCaseId.eq(case))).await
}

async fn newest(app: &AppState, rows: Select<guidance::Entity>) -> Result<Vec<MeasureSummary>, AppError> {
    let found = rows
        .find_also_related(member::Entity)
        .order_by_desc(guidance::Column::CreatedAt)
        .order_by_asc(guidance::Column::Id)
        .limit(MOST)
        .all(app.read())
        .await?;
    Ok(found.into_iter().filter_map(|(row, company)| line(row, company)).collect())
}

/// A proposal of a measure that waits for a second person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitingMeasure {
    /// The number of the file.
    pub number: String,
    pub member: String,
    pub rung: Rung,
    pub by: StaffId,
    /// The name of who proposed it.
    pub by_name: String,
    pub at: DateTime<Utc>,
}

/// All measures that wait for a second person, the oldest file first.
pub async fn waiting(app: &AppState, actor: &Actor) -> Result<Rows<WaitingMeasure>, AppError> {
    let rows = open_to(actor)?
        .filter(guidance::Column::ProposalBy.is_not_null())
        .find_also_related(member::Entity)
        .order_by_asc(guidance::Column::CreatedAt)
        .order_by_asc(guidance::Column::Id)
        .limit(MOST)
        .all(app.read())
        .await?;
    let mut found = Rows { whole: Vec::new(), damaged: Vec::new() };
    for (row, company) in rows {
        let Some(opened) = damaged::whole(load::by_number(app, actor, &row.number).await)? else {
            found.damaged.push(row.number);
            continue;
        };
        let Some(pending) = opened.file.pending else { continue };
        found.whole.push(WaitingMeasure {
            number: row.number,
            member: company.map(|company| company.name).unwrap_or_default(),
            rung: pending.draft.rung,
            by: pending.by,
            by_name: actor::staff_name(app.read(), pending.by).await?,
            at: pending.at,
        });
    }
    Ok(found)
}

// ---- the portal ----------------------------------------------------------------------------------------------------

fn visible_to(member: MemberId) -> Select<guidance::Entity> {
    guidance::Entity::find()
        .filter(guidance::Column::MemberId.eq(member))
        .filter(guidance::Column::ToldAt.is_not_null())
}

/// One page of the files of which this member was told, those with the nearest day first, and how many there are.
pub async fn told(app: &AppState, member: MemberId, page: u64) -> Result<(Vec<MeasureSummary>, u64), AppError> {
    let total = visible_to(member).count(app.read()).await?;
    let rows = visible_to(member)
        .order_by_with_nulls(guidance::Column::DueOn, Order::Asc, NullOrdering::Last)
        .order_by_desc(guidance::Column::ToldAt)
        .order_by_asc(guidance::Column::Id)
        .offset((page.clamp(1, LAST_PAGE) - 1) * PAGE)
        .limit(PAGE)
        .all(app.read())
        .await?;
    Ok((rows.into_iter().filter_map(|row| line(row, None)).collect(), total))
}

/// One file as this member sees it.
///
/// # Errors
/// [`AppError::NotFound`] for a number that does not exist, belongs to another member, or of which nothing was issued:
/// all the same.
pub async fn one(app: &AppState, actor: &Actor, number: &str) -> Result<(MeasureFileId, MemberView), AppError> {
    let Actor::Member { member, .. } = actor else { return Err(AppError::NotFound) };
    let opened = load::by_number(app, actor, number).await?;
    let seen = view::of(&opened.file, *member).ok_or(AppError::NotFound)?;
    Ok((opened.file.id, seen))
}
