//! Members, one by one. What searches the list is [`crate::query::member_search`].

use chrono::NaiveDate;
use entity::case::checked::Membership;
use entity::id::MemberId;
use entity::member::{ConsentMeans, Coverage, OtherName};
use schema::{member, member_number};
use sea_orm::{ColumnTrait, EntityTrait, Order, PaginatorTrait, QueryFilter, QueryOrder};

use crate::error::AppError;
use crate::state::AppState;

/// A covered business, as the list knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    pub id: MemberId,
    /// 法人番号: 13 digits; its address on the site.
    pub number: String,
    /// The name exactly as registered.
    pub name: String,
    pub kana: String,
    /// Former names, the newest last.
    pub former_names: Vec<OtherName>,
    pub brands: Vec<OtherName>,
    /// 郵便番号: 7 digits.
    pub postal_code: Option<String>,
    pub prefecture: String,
    /// The address after the prefecture.
    pub address: String,
    /// The field of business.
    pub field: String,
    /// 代表者, where published.
    pub representative: Option<String>,
    /// The member's own desk.
    pub desk_name: Option<String>,
    /// Telephone of that desk.
    pub desk_phone: Option<String>,
    /// Mail address of that desk.
    pub desk_mail: Option<String>,
    /// Address of the website.
    pub website: Option<String>,
    /// The day of the consent.
    pub consented_on: NaiveDate,
    /// How the business said so.
    pub consent_means: Option<ConsentMeans>,
    /// Where the proof of it lies. Never public.
    pub consent_evidence: Option<String>,
    /// The first covered day.
    pub covered_from: NaiveDate,
    /// The last covered day.
    pub covered_until: Option<NaiveDate>,
    /// Why it ended, as a code.
    pub ended_reason: Option<String>,
    /// The member into which it was merged.
    pub successor: Option<MemberId>,
    pub version: i32,
}

impl Member {
    /// Prefecture and the rest of the address.
    pub fn whole_address(&self) -> String {
        format!("{}{}", self.prefecture, self.address)
    }

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
            number: row.corporate_number,
            name: row.name,
            kana: row.kana,
            former_names: OtherName::lines(&row.former_names),
            brands: OtherName::lines(&row.brands),
            postal_code: row.postal_code,
            prefecture: row.prefecture,
            address: row.address,
            field: row.field,
            representative: row.representative,
            desk_name: row.desk_name,
            desk_phone: row.desk_phone,
            desk_mail: row.desk_mail,
            website: row.website,
            consented_on: row.consented_on,
            consent_means: row.consent_means.as_deref().and_then(ConsentMeans::from_code),
            consent_evidence: row.consent_evidence,
            covered_from: row.covered_from,
            covered_until: row.covered_until,
            ended_reason: row.ended_reason,
            successor: row.successor_id,
            version: row.version,
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
