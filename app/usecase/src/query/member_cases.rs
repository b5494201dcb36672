//! What a member may see. Everything starts from the member's id; what was never told, or is withheld, is not there.

use entity::case::Status;
use entity::case::view::MemberView;
use schema::{case_file, member_case_view};
use sea_orm::{RelationTrait, Select};

use crate::case::load;
use crate::case::member_view;
use crate::prelude::*;

/// Rows on one page.
pub const PAGE: u64 = 50;

/// One line of the member's list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseSummary {
    pub number: String,
    pub status: Status,
    /// When it was asked.
    pub asked_on: NaiveDate,
    /// By when an answer is asked for.
    pub due_on: Option<NaiveDate>,
    /// When it last changed.
    pub updated_at: DateTime<Utc>,
}

/// The cases that this member was told of, in whichever round, and that are not withheld now. In a round in which it
/// was not told its copy stays as it was.
fn visible_to(member: MemberId) -> Select<member_case_view::Entity> {
    member_case_view::Entity::find()
        .join(sea_orm::JoinType::InnerJoin, member_case_view::Relation::CaseFile.def())
        .filter(member_case_view::Column::MemberId.eq(member))
        .filter(case_file::Column::Held.eq(false))
}

/// State, day of asking, day of the answer, last change, receipt number.
type CaseRow = (String, NaiveDate, Option<NaiveDate>, DateTime<Utc>, String);

/// The member's cases, those with the nearest day first, and how many there are.
pub async fn list(app: &AppState, member: MemberId, page: u64) -> Result<(Vec<CaseSummary>, u64), AppError> {
    let found = visible_to(member);
    let total = found.clone().count(app.read()).await?;
    let rows: Vec<CaseRow> = found
        .select_only()
        .column(member_case_view::Column::Status)
        .column(member_case_view::Column::AskedOn)
        .column(member_case_view::Column::DueOn)
        .column(member_case_view::Column::UpdatedAt)
        .column(case_file::Column::Number)
        .order_by_with_nulls(
            member_case_view::Column::DueOn,
            sea_orm::Order::Asc,
            sea_orm::sea_query::NullOrdering::Last,
        )
        .order_by_desc(member_case_view::Column::UpdatedAt)
        .offset(page.saturating_mul(PAGE))
        .limit(PAGE)
        .into_tuple()
        .all(app.read())
        .await?;
    let lines = rows
        .into_iter()
        .filter_map(|(status, asked_on, due_on, updated_at, number)| {
            Some(CaseSummary { number, status: Status::from_code(&status)?, asked_on, due_on, updated_at })
        })
        .collect();
    Ok((lines, total))
}

/// One case as this member sees it.
///
/// # Errors
/// [`AppError::NotFound`] for a number that does not exist, belongs to another member, was never told or is withheld:
/// all the same.
pub async fn one(app: &AppState, member: MemberId, number: &str) -> Result<(CaseId, MemberView), AppError> {
    let id = load::find(app.read(), number).await?.ok_or(AppError::NotFound)?;
    let row = visible_to(member)
        .filter(member_case_view::Column::CaseId.eq(id))
        .one(app.read())
        .await?
        .ok_or(AppError::NotFound)?;
    let keys = app.keys().case(id).await?.ok_or(AppError::NotFound)?;
    Ok((id, keys.open_json(member_view::place(id, member), &row.sealed)?))
}
