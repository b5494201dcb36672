//! The list of cases that staff work from: open cases, the nearest day first, fifty at a time.

use entity::application::Kind;
use entity::application::answer::Channel;
use entity::case::due::DeadlineKind;
use entity::case::status::Turn;
use entity::case::{CaseNumber, Status};
use entity::people::Role;
use entity::search;
use schema::{case_file, staff};
use sea_orm::sea_query::{Asterisk, Func, NullOrdering, Query};
use sea_orm::{Condition, FromQueryResult, JoinType, Order, QueryTrait, RelationDef, RelationTrait, Select};

use crate::case::execute::{CaseLabel, label_place};
use crate::case::load;
use crate::prelude::*;
use crate::query::member_search::containing;
use crate::support::damaged;
use text::component::CountedAmount;
use vault::keys::Blind;

/// Rows on one page.
pub const PAGE: u64 = 50;

/// Nobody needs to know whether 500 or 5,000 cases wait, and counting them all would cost more than the page.
const COUNTED: usize = 500;

/// Characters of a search text that are looked at.
const LONGEST_TEXT: usize = 100;

/// Which cases are looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    #[default]
    Open,
    /// Those handled by the person who looks.
    Mine,
    /// Handled by the person who looks, and it is the body's turn.
    MyTurn,
    Overdue,
    Today,
    /// Due today or before.
    Due,
    /// Nobody handles them yet.
    Unassigned,
    /// A member's answer is awaited.
    Member,
    /// The applicant's answer is awaited.
    Applicant,
    Suspended,
    /// A proposal waits for a second person.
    Approvals,
    /// Danger is spoken of, or the notice is withheld.
    Safety,
    Ended,
    All,
}

impl View {
    /// The views of the menu, in their order.
    pub const ALL: &'static [Self] = &[
        Self::Mine,
        Self::Due,
        Self::Unassigned,
        Self::Member,
        Self::Applicant,
        Self::Suspended,
        Self::Approvals,
        Self::Safety,
        Self::Open,
        Self::Ended,
    ];

    /// Its code in the query string.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Mine => "mine",
            Self::MyTurn => "my-turn",
            Self::Overdue => "overdue",
            Self::Today => "today",
            Self::Due => "due",
            Self::Unassigned => "unassigned",
            Self::Member => "member",
            Self::Applicant => "applicant",
            Self::Suspended => "suspended",
            Self::Approvals => "approvals",
            Self::Safety => "safety",
            Self::Ended => "ended",
            Self::All => "all",
        }
    }

    /// The view with this code; anything else is the view of all open cases.
    pub fn from_code(code: &str) -> Self {
        let more = [Self::MyTurn, Self::Overdue, Self::Today, Self::All];
        Self::ALL.iter().copied().chain(more).find(|view| view.code() == code).unwrap_or_default()
    }
}

entity::coded! {
    /// In which order.
    #[derive(Default)]
    pub enum Sort {
        /// The nearest day first; those without a day last.
        #[default]
        Due = "due",
        /// The newest receipt first.
        Newest = "newest",
        /// The oldest receipt first.
        Oldest = "oldest",
    }
}

/// What is asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CaseFilter {
    pub view: View,
    pub sort: Sort,
    /// Only in this state.
    pub status: Option<Status>,
    /// Only of this kind.
    pub kind: Option<Kind>,
    /// Only about this member.
    pub member: Option<MemberId>,
    /// Only with this receipt number, or this applicant's name, or a member with this in its name; empty asks for
    /// nothing.
    pub find: String,
    /// The page, from 0.
    pub page: u64,
}

impl CaseFilter {
    /// Whether the whole view is asked for, without anything that narrows it.
    fn is_whole(&self) -> bool {
        self.status.is_none() && self.kind.is_none() && self.member.is_none() && self.find.is_empty()
    }
}

/// One case in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseLine {
    pub number: String,
    /// 相談 or 苦情.
    pub kind: Kind,
    pub status: Status,
    /// What lists show of the applicant and the company.
    pub label: CaseLabel,
    /// The member's name, once confirmed.
    pub member: Option<String>,
    /// Codes of the subjects.
    pub subjects: Vec<String>,
    /// The next day and what it is about.
    pub due: Option<(NaiveDate, DeadlineKind)>,
    pub handler: Option<String>,
    pub received_at: DateTime<Utc>,
    /// The business day it counts for.
    pub receipt_day: NaiveDate,
    pub channel: Channel,
    pub quiet: bool,
    /// What lists show of it is damaged; the label is empty.
    pub damaged: bool,
}

/// A page of the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CaseList {
    pub lines: Vec<CaseLine>,
    /// How many there are on all pages.
    pub total: CountedAmount,
    /// How many each view holds.
    pub counts: Vec<(View, CountedAmount)>,
}

#[derive(Debug, FromQueryResult)]
struct CaseRow {
    id: CaseId,
    number: String,
    kind: Kind,
    status: Status,
    sealed_label: Vec<u8>,
    subjects: String,
    due_on: Option<NaiveDate>,
    due_kind: Option<DeadlineKind>,
    received_at: DateTime<Utc>,
    receipt_day: NaiveDate,
    channel: Channel,
    quiet: bool,
    member_name: Option<String>,
    handler_name: Option<String>,
}

/// The list as this person sees it.
///
/// # Errors
/// [`AppError::Forbidden`] for a role that reads no cases; database failures.
pub async fn list(app: &AppState, me: StaffId, role: Role, ask: &CaseFilter) -> Result<CaseList, AppError> {
    if !Permission::ReadCases.is_held_by(role) {
        return Err(AppError::Forbidden);
    }
    let db = app.read();
    let today = app.today();
    let mut found = narrowed(visible_to(me, today, ask.view), ask);
    if !ask.find.is_empty() {
        found = found.filter(called(app, &ask.find));
    }
    let views: Vec<View> = View::ALL.iter().copied().filter(|view| *view != View::Ended).collect();
    let mut asked: Vec<_> = views.iter().map(|view| visible_to(me, today, *view)).collect();
    // The view that is looked at is counted anyhow, unless it is narrowed or none of the menu's.
    let counted = if ask.is_whole() { views.iter().position(|view| *view == ask.view) } else { None };
    if counted.is_none() {
        asked.push(found.clone());
    }
    let amounts = amounts(db, asked).await?;
    let total = counted.map_or_else(|| amounts.last(), |at| amounts.get(at)).copied().unwrap_or_default();
    let counts = views.into_iter().zip(amounts).collect();
    let page = sorted(found, ask.view, ask.sort).offset(ask.page.saturating_mul(PAGE)).limit(PAGE);
    let rows: Vec<CaseRow> = picked(page).into_model().all(db).await?;
    Ok(CaseList { lines: lines(app, rows).await?, total, counts })
}

/// The first lines of a view, the nearest day first, and how many there are.
pub async fn top(
    app: &AppState,
    me: StaffId,
    role: Role,
    view: View,
    most: u64,
) -> Result<(Vec<CaseLine>, CountedAmount), AppError> {
    if !Permission::ReadCases.is_held_by(role) {
        return Err(AppError::Forbidden);
    }
    let found = visible_to(me, app.today(), view);
    let total = amounts(app.read(), vec![found.clone()]).await?.into_iter().next().unwrap_or_default();
    let rows: Vec<CaseRow> = picked(sorted(found, view, Sort::Due).limit(most)).into_model().all(app.read()).await?;
    Ok((lines(app, rows).await?, total))
}

/// How many cases each selection holds, all counted by one statement, each no further than needed.
async fn amounts<C: ConnectionTrait>(
    db: &C,
    selections: Vec<Select<case_file::Entity>>,
) -> Result<Vec<CountedAmount>, AppError> {
    let limit = u64::try_from(COUNTED).unwrap_or(u64::MAX).saturating_add(1);
    let mut all = Query::select();
    let names: Vec<String> = (0..selections.len()).map(|at| format!("n{at}")).collect();
    for (found, name) in selections.into_iter().zip(&names) {
        // The number one, not the id: counting then reads nothing but the index.
        let some = found.select_only().expr_as(Expr::val(1), "one").limit(limit).into_query();
        let count = Query::select().expr(Func::count(Expr::col(Asterisk))).from_subquery(some, "some").to_owned();
        all.expr_as(Expr::SubQuery(None, Box::new(count.into())), name.clone());
    }
    let row = db.query_one(&all).await?.ok_or_else(|| AppError::broken(anyhow::anyhow!("a count has no row")))?;
    names
        .iter()
        .map(|name| {
            let number: i64 = row.try_get("", name)?;
            Ok(CountedAmount::counted(usize::try_from(number).unwrap_or_default(), COUNTED))
        })
        .collect()
}

/// The columns of a line, with the names of the member and the handler.
fn picked(found: Select<case_file::Entity>) -> Select<case_file::Entity> {
    let handled_by: RelationDef =
        case_file::Entity::belongs_to(staff::Entity).from(case_file::Column::HandlerId).to(staff::Column::Id).into();
    let found = found
        .select_only()
        .join(JoinType::LeftJoin, case_file::Relation::Member.def())
        .join(JoinType::LeftJoin, handled_by)
        .column_as(member::Column::Name, "member_name")
        .column_as(staff::Column::Name, "handler_name");
    found.columns([
        case_file::Column::Id,
        case_file::Column::Number,
        case_file::Column::Kind,
        case_file::Column::Status,
        case_file::Column::SealedLabel,
        case_file::Column::Subjects,
        case_file::Column::DueOn,
        case_file::Column::DueKind,
        case_file::Column::ReceivedAt,
        case_file::Column::ReceiptDay,
        case_file::Column::Channel,
        case_file::Column::Quiet,
    ])
}

/// The cases of a view. Who stepped back from a case for conflict of interest does not find it.
fn visible_to(me: StaffId, today: NaiveDate, view: View) -> Select<case_file::Entity> {
    let all = case_file::Entity::find().filter(case_file::Column::Id.not_in_subquery(load::recused(me)));
    let open = all.clone().filter(case_file::Column::ClosedAt.is_null());
    match view {
        View::Open => open,
        View::Mine => open.filter(case_file::Column::HandlerId.eq(me)),
        View::MyTurn => open.filter(case_file::Column::HandlerId.eq(me)).filter(case_file::Column::Turn.is_in([
            Turn::Body.code(),
            Turn::Safety.code(),
            Turn::MemberLate.code(),
        ])),
        View::Overdue => open.filter(case_file::Column::DueOn.lt(today)),
        View::Today => open.filter(case_file::Column::DueOn.eq(today)),
        View::Due => open.filter(case_file::Column::DueOn.lte(today)),
        View::Unassigned => open.filter(case_file::Column::HandlerId.is_null()),
        View::Member => open.filter(case_file::Column::Turn.is_in([Turn::Member.code(), Turn::MemberLate.code()])),
        View::Applicant => open.filter(case_file::Column::Turn.eq(Turn::Applicant.code())),
        View::Suspended => open.filter(case_file::Column::Status.eq(Status::Suspended)),
        // Only open cases have proposals that wait; saying so again would lead to a longer index.
        View::Approvals => all.filter(case_file::Column::ProposalBy.is_not_null()),
        View::Safety => open.filter(case_file::Column::Held.eq(true)),
        View::Ended => all.filter(case_file::Column::ClosedAt.is_not_null()),
        View::All => all,
    }
}

fn narrowed(mut found: Select<case_file::Entity>, ask: &CaseFilter) -> Select<case_file::Entity> {
    if let Some(status) = ask.status {
        found = found.filter(case_file::Column::Status.eq(status));
    }
    if let Some(kind) = ask.kind {
        found = found.filter(case_file::Column::Kind.eq(kind));
    }
    if let Some(member) = ask.member {
        found = found.filter(case_file::Column::MemberId.eq(member));
    }
    found
}

/// What a person on the telephone says of a case: its number, the whole name of who applied (only a keyed digest of
/// it can be compared), or a part of the member's name.
fn called(app: &AppState, text: &str) -> Condition {
    let text: String = text.chars().take(LONGEST_TEXT).collect();
    let mut any = Condition::any();
    if let Ok(number) = text.parse::<CaseNumber>() {
        any = any.add(case_file::Column::Number.eq(number.to_string()));
    }
    let name = search::fold(&text);
    if !name.is_empty() {
        any = any.add(case_file::Column::ApplicantIndex.eq(app.keys().blind(Blind::Name, &name)));
    }
    let company = search::fold_company(&text);
    if !company.is_empty() {
        let members = Query::select()
            .column(member::Column::Id)
            .from(member::Entity)
            .and_where(member::Column::Folded.like(containing(&company)))
            .to_owned();
        any = any.add(case_file::Column::MemberId.in_subquery(members));
    }
    // A text of nothing but marks names nobody.
    if any.is_empty() { any.add(case_file::Column::Id.is_null()) } else { any }
}

fn sorted(found: Select<case_file::Entity>, view: View, sort: Sort) -> Select<case_file::Entity> {
    match sort {
        // Nothing is due any more in a case that has ended.
        Sort::Due if view == View::Ended => {
            found.order_by_desc(case_file::Column::ClosedAt).order_by_desc(case_file::Column::Id)
        }
        Sort::Due => found
            .order_by_with_nulls(case_file::Column::DueOn, Order::Asc, NullOrdering::Last)
            .order_by_asc(case_file::Column::Id),
        Sort::Newest => found.order_by_desc(case_file::Column::ReceivedAt).order_by_desc(case_file::Column::Id),
        Sort::Oldest => found.order_by_asc(case_file::Column::ReceivedAt).order_by_asc(case_file::Column::Id),
    }
}

async fn lines(app: &AppState, rows: Vec<CaseRow>) -> Result<Vec<CaseLine>, AppError> {
    let ids: Vec<CaseId> = rows.iter().map(|row| row.id).collect();
    let keys = app.keys().cases(&ids).await?;
    rows.into_iter()
        .map(|row| {
            let label = match keys.get(&row.id) {
                Some(keys) => damaged::whole(keys.open_json(label_place(row.id), &row.sealed_label))?,
                // Nothing destroys the keys of a case that is in the list: an older key store lies here, or worse.
                None => {
                    tracing::error!(case = %row.id, "the keys of a case are gone: nothing of it can be read");
                    None
                }
            };
            Ok(CaseLine {
                member: row.member_name,
                handler: row.handler_name,
                subjects: row.subjects.split(' ').filter(|code| !code.is_empty()).map(str::to_owned).collect(),
                due: row.due_on.zip(row.due_kind),
                number: row.number,
                kind: row.kind,
                status: row.status,
                damaged: label.is_none(),
                label: label.unwrap_or_default(),
                received_at: row.received_at,
                receipt_day: row.receipt_day,
                channel: row.channel,
                quiet: row.quiet,
            })
        })
        .collect()
}
