//! Members, one by one. What searches the list is [`crate::query::member_search`].

use chrono::NaiveDate;
use entity::case::checked::Membership;
use entity::id::MemberId;
use entity::member::Coverage;
use schema::{member, member_number};
use sea_orm::{ColumnTrait, EntityTrait, Order, PaginatorTrait, QueryFilter, QueryOrder};

use crate::error::AppError;
use crate::member::columns::MemberColumns;
use crate::state::AppState;

/// A covered business, as the list knows it; what is registered about it is read through it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    pub id: MemberId,
    /// What is registered about it.
    pub columns: MemberColumns,
    /// The last covered day.
    pub covered_until: Option<NaiveDate>,
    /// Why it ended, as a code.
    pub ended_reason: Option<String>,
    /// The member into which it was merged.
    pub successor: Option<MemberId>,
    pub version: i32,
}

impl std::ops::Deref for Member {
    type Target = MemberColumns;

    fn deref(&self) -> &MemberColumns {
        &self.columns
    }
}

impl Member {
    /// Whether the business was covered on this day.
    #[must_use]
    pub fn covers(&self, day: NaiveDate) -> bool {
        let coverage = Coverage { consented_on: self.consented_on, from: self.covered_from, until: self.covered_until };
        coverage.on(day) == Membership::Member
    }

    /// Whether its coverage is over.
    #[must_use]
    pub fn is_over(&self, today: NaiveDate) -> bool {
        self.covered_until.is_some_and(|until| until < today)
    }

    /// Whether the list may name it: its first covered day has come.
    #[must_use]
    pub fn is_published(&self, today: NaiveDate) -> bool {
        self.covered_from <= today
    }

    /// The last covered day, once it has passed: an end that is still to come is published on its day.
    pub fn ended(&self, today: NaiveDate) -> Option<NaiveDate> {
        self.covered_until.filter(|until| *until < today)
    }
}

impl From<member::Model> for Member {
    fn from(row: member::Model) -> Self {
        Self {
            id: row.id,
            covered_until: row.covered_until,
            ended_reason: row.ended_reason.clone(),
            successor: row.successor_id,
            version: row.version,
            columns: MemberColumns::from(row),
        }
    }
}

/// The member with this corporate number, or the one that once stood under it: then its number is another one.
///
/// # Errors
/// [`AppError::NotFound`] if there is none; database failures.
pub async fn by_number(app: &AppState, number: &str) -> Result<Member, AppError> {
    let now = member::Entity::find().filter(member::Column::CorporateNumber.eq(number)).one(app.read()).await?;
    if let Some(member) = now {
        return Ok(Member::from(member));
    }
    let once =
        member_number::Entity::find_by_id(number.to_owned()).find_also_related(member::Entity).one(app.read()).await?;
    once.and_then(|(_, member)| member).map(Member::from).ok_or(AppError::NotFound)
}

/// The member with this id.
///
/// # Errors
/// [`AppError::NotFound`] if there is none; database failures.
pub async fn by_id(app: &AppState, id: MemberId) -> Result<Member, AppError> {
    member::Entity::find_by_id(id).one(app.read()).await?.map(Member::from).ok_or(AppError::NotFound)
}

/// The member into which this one was merged.
pub async fn successor(app: &AppState, member: &Member) -> Result<Option<Member>, AppError> {
    let Some(id) = member.successor else { return Ok(None) };
    Ok(member::Entity::find_by_id(id).one(app.read()).await?.map(Member::from))
}

/// The members that were merged into this one, by reading.
pub async fn predecessors(app: &AppState, id: MemberId) -> Result<Vec<Member>, AppError> {
    let rows = member::Entity::find()
        .filter(member::Column::SuccessorId.eq(id))
        .order_by(member::Column::Kana, Order::Asc)
        .order_by(member::Column::Id, Order::Asc)
        .all(app.read())
        .await?;
    Ok(rows.into_iter().map(Member::from).collect())
}

/// How many other members have exactly this name.
pub async fn namesakes(app: &AppState, member: &Member) -> Result<u64, AppError> {
    Ok(member::Entity::find()
        .filter(member::Column::Name.eq(&member.name))
        .filter(member::Column::Id.ne(member.id))
        .count(app.read())
        .await?)
}
