//! The member list: search, one member. Everything in it is public.

use chrono::{DateTime, NaiveDate, Utc};
use entity::case::checked::Membership;
use entity::db::{member, member_number};
use entity::id::MemberId;
use entity::member::{ConsentMeans, Coverage, OtherName};
use entity::search;
use sea_orm::sea_query::{LikeExpr, SelectStatement};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, Order, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
    Select,
};

use crate::desk::Desk;
use crate::error::AppError;
use crate::usecase::read::member_list;

/// Rows on one page of the list.
pub const PER_PAGE: u64 = 20;
/// No list is that long; a larger number was not made by our links.
pub(crate) const LAST_PAGE: u64 = 100_000;
/// More words than that do not narrow a search any further.
const MOST_WORDS: usize = 8;
/// The longest search text that is looked at, in characters.
pub(crate) const LONGEST_TEXT: usize = 200;

/// What is looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MemberQuery {
    /// Words of a name, a reading, a former name, a brand, or a corporate number; empty for all.
    pub text: String,
    /// The field of business, exactly.
    pub field: Option<String>,
    /// The prefecture, exactly.
    pub prefecture: Option<String>,
    /// Only those covered on this day.
    pub covered_on: Option<NaiveDate>,
    /// Only those whose coverage had begun by this day: a coming one is published on its day.
    pub begun_by: Option<NaiveDate>,
}

/// A covered business, as the list knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Which one.
    pub id: MemberId,
    /// 法人番号: 13 digits; its address on the site.
    pub number: String,
    /// The name exactly as registered.
    pub name: String,
    /// The reading.
    pub kana: String,
    /// Former names, the newest last.
    pub former_names: Vec<OtherName>,
    /// Shops and services.
    pub brands: Vec<OtherName>,
    /// 郵便番号: 7 digits.
    pub postal_code: Option<String>,
    /// 都道府県.
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
    /// Counts changes.
    pub version: i32,
}

impl Member {
    /// Prefecture and the rest of the address.
    #[must_use]
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
    #[must_use]
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

/// One page of what was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The members of this page, by reading.
    pub rows: Vec<Member>,
    /// How many there are on all pages.
    pub total: u64,
    /// This page, from 1.
    pub page: u64,
}

impl Found {
    /// Number of the first row, from 1; 0 where there is none.
    #[must_use]
    pub fn from(&self) -> u64 {
        if self.rows.is_empty() { 0 } else { (self.page - 1) * PER_PAGE + 1 }
    }

    /// Number of the last row.
    #[must_use]
    pub fn to(&self) -> u64 {
        self.from() + u64::try_from(self.rows.len()).unwrap_or(0).saturating_sub(1)
    }

    /// The page after this one.
    #[must_use]
    pub fn next(&self) -> Option<u64> {
        (self.page * PER_PAGE < self.total).then_some(self.page + 1)
    }

    /// The page before this one.
    #[must_use]
    pub fn previous(&self) -> Option<u64> {
        (self.page > 1).then(|| self.page - 1)
    }
}

/// The search copy of a member's names: every name folded, one per line, and the corporate numbers.
pub(crate) fn folded<'a>(
    numbers: impl IntoIterator<Item = &'a str>,
    names: impl IntoIterator<Item = &'a str>,
) -> String {
    let mut copies: Vec<String> = Vec::new();
    for copy in names.into_iter().map(search::fold_name).chain(numbers.into_iter().map(str::to_owned)) {
        if !copy.is_empty() && !copies.contains(&copy) {
            copies.push(copy);
        }
    }
    copies.join("\n")
}

/// What a search text asks for, folded as the copies are.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Wanted {
    /// The whole text as one name.
    whole: String,
    /// Its words, which may stand in different names.
    words: Vec<String>,
}

/// Folds a search text. 「T」 before 13 digits is how invoices write the number.
fn wanted(text: &str) -> Wanted {
    let text: String = text.chars().take(LONGEST_TEXT).collect();
    let folded = search::fold_company(&text);
    let digits = folded.strip_prefix('t').unwrap_or(&folded);
    let is_number = digits.len() == 13 && digits.bytes().all(|b| b.is_ascii_digit());
    let whole = if is_number { digits.to_owned() } else { folded };
    let words = text
        .split(char::is_whitespace)
        .map(search::fold_company)
        .filter(|word| !word.is_empty())
        .take(MOST_WORDS)
        .collect();
    Wanted { whole, words }
}

/// A pattern for what stands anywhere in a folded copy.
pub(crate) fn containing(word: &str) -> LikeExpr {
    let mut pattern = String::with_capacity(word.len() + 2);
    pattern.push('%');
    for c in word.chars() {
        if matches!(c, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(c);
    }
    pattern.push('%');
    LikeExpr::new(pattern).escape('\\')
}

fn covered_on(day: NaiveDate) -> Condition {
    Condition::all()
        .add(member::Column::CoveredFrom.lte(day))
        .add(Condition::any().add(member::Column::CoveredUntil.is_null()).add(member::Column::CoveredUntil.gte(day)))
}

pub(super) fn selected(query: &MemberQuery) -> Select<member::Entity> {
    let mut rows = member::Entity::find();
    let wanted = wanted(&query.text);
    if !wanted.whole.is_empty() {
        let mut each = Condition::all();
        for word in &wanted.words {
            each = each.add(member::Column::Folded.like(containing(word)));
        }
        let whole = member::Column::Folded.like(containing(&wanted.whole));
        rows = rows.filter(Condition::any().add(whole).add(each));
    }
    if let Some(field) = &query.field {
        rows = rows.filter(member::Column::Field.eq(field));
    }
    if let Some(prefecture) = &query.prefecture {
        rows = rows.filter(member::Column::Prefecture.eq(prefecture));
    }
    if let Some(day) = query.covered_on {
        rows = rows.filter(covered_on(day));
    }
    if let Some(day) = query.begun_by {
        rows = rows.filter(member::Column::CoveredFrom.lte(day));
    }
    rows
}

/// Only dots and dashes were typed: that is a name nobody has, not a wish for the whole list.
pub(super) fn names_nobody(query: &MemberQuery) -> bool {
    !query.text.trim().is_empty() && wanted(&query.text).whole.is_empty()
}

/// The ids of the members that a search text finds, as part of another query.
pub(crate) fn matching(text: &str) -> SelectStatement {
    let query = MemberQuery { text: text.to_owned(), ..MemberQuery::default() };
    selected(&query).select_only().column(member::Column::Id).into_query()
}

/// Looks for members; pages count from 1. Everybody may ask: the list is published by law.
///
/// # Errors
/// If the database fails.
pub async fn search(desk: &Desk, query: &MemberQuery, page: u64) -> Result<Found, AppError> {
    let page = page.clamp(1, LAST_PAGE);
    if names_nobody(query) {
        return Ok(Found { page: 1, ..Found::default() });
    }
    let total = selected(query).count(desk.read()).await?;
    let rows = selected(query)
        .order_by(member::Column::Kana, Order::Asc)
        .order_by(member::Column::Id, Order::Asc)
        .offset((page - 1) * PER_PAGE)
        .limit(PER_PAGE)
        .all(desk.read())
        .await?;
    Ok(Found { rows: rows.into_iter().map(Member::from).collect(), total, page })
}

/// The member with this corporate number, or the one that once stood under it: then its number is another one.
///
/// # Errors
/// [`AppError::NotFound`] if there is none; database failures.
pub async fn by_number(desk: &Desk, number: &str) -> Result<Member, AppError> {
    let now = member::Entity::find().filter(member::Column::CorporateNumber.eq(number)).one(desk.read()).await?;
    if let Some(member) = now {
        return Ok(Member::from(member));
    }
    let once =
        member_number::Entity::find_by_id(number.to_owned()).find_also_related(member::Entity).one(desk.read()).await?;
    once.and_then(|(_, member)| member).map(Member::from).ok_or(AppError::NotFound)
}

/// The member with this id.
///
/// # Errors
/// [`AppError::NotFound`] if there is none; database failures.
pub async fn by_id(desk: &Desk, id: MemberId) -> Result<Member, AppError> {
    member::Entity::find_by_id(id).one(desk.read()).await?.map(Member::from).ok_or(AppError::NotFound)
}

/// The member into which this one was merged.
///
/// # Errors
/// If the database fails.
pub async fn successor(desk: &Desk, member: &Member) -> Result<Option<Member>, AppError> {
    let Some(id) = member.successor else { return Ok(None) };
    Ok(member::Entity::find_by_id(id).one(desk.read()).await?.map(Member::from))
}

/// The members that were merged into this one, by reading.
///
/// # Errors
/// If the database fails.
pub async fn predecessors(desk: &Desk, id: MemberId) -> Result<Vec<Member>, AppError> {
    let rows = member::Entity::find()
        .filter(member::Column::SuccessorId.eq(id))
        .order_by(member::Column::Kana, Order::Asc)
        .order_by(member::Column::Id, Order::Asc)
        .all(desk.read())
        .await?;
    Ok(rows.into_iter().map(Member::from).collect())
}

/// How many other members have exactly this name.
///
/// # Errors
/// If the database fails.
pub async fn namesakes(desk: &Desk, member: &Member) -> Result<u64, AppError> {
    Ok(member::Entity::find()
        .filter(member::Column::Name.eq(&member.name))
        .filter(member::Column::Id.ne(member.id))
        .count(desk.read())
        .await?)
}

/// What a page about the whole list says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// How many are covered today.
    pub covered: u64,
    /// When the list was changed last.
    pub changed_at: Option<DateTime<Utc>>,
    /// The fields of business that occur.
    pub fields: Vec<String>,
}

/// The state of the whole list.
///
/// # Errors
/// If the database fails.
pub async fn standing(desk: &Desk) -> Result<Standing, AppError> {
    let db = desk.read();
    let covered = member::Entity::find().filter(covered_on(desk.today())).count(db).await?;
    let fields = member::Entity::find()
        .select_only()
        .column(member::Column::Field)
        .distinct()
        .order_by(member::Column::Field, Order::Asc)
        .into_tuple()
        .all(db)
        .await?;
    Ok(Standing { covered, changed_at: member_list::changed_at(desk).await?, fields })
}

#[cfg(test)]
mod tests {

    use super::*;

    #[test]
    fn a_number_is_found_in_every_spelling() {
        for typed in ["9999010000015", "９９９９－０１００－０００１５", "T9999010000015", "9999 0100 0001 5"]
        {
            assert_eq!(wanted(typed).whole, "9999010000015", "{typed}");
        }
    }

    #[test]
    fn words_are_looked_for_one_by_one_and_never_as_patterns() {
        assert_eq!(wanted("ＡＯＢＡ　つうはん").words, ["aoba", "ツウハン"]);
        assert_eq!(wanted("株式会社　あおば").whole, "アオバ");
        assert_eq!(wanted("・・・").whole, "");
        assert_eq!(wanted("100%").words, ["100%"]);
    }

    #[test]
    fn pages_say_which_rows_they_hold() {
        let row = Member {
            id: MemberId(uuid::Uuid::nil()),
            number: String::new(),
            name: String::new(),
            kana: String::new(),
            former_names: vec![],
            brands: vec![],
            postal_code: None,
            prefecture: String::new(),
            address: String::new(),
            field: String::new(),
            representative: None,
            desk_name: None,
            desk_phone: None,
            desk_mail: None,
            website: None,
            consented_on: NaiveDate::from_ymd_opt(2026, 4, 1).unwrap(),
            consent_means: None,
            consent_evidence: None,
            covered_from: NaiveDate::from_ymd_opt(2026, 4, 1).unwrap(),
            covered_until: NaiveDate::from_ymd_opt(2026, 11, 20),
            ended_reason: None,
            successor: None,
            version: 1,
        };
        let found = Found { rows: vec![row.clone(), row.clone()], total: 22, page: 2 };
        assert_eq!((found.from(), found.to(), found.next(), found.previous()), (21, 22, None, Some(1)));
        let none = Found { page: 1, ..Found::default() };
        assert_eq!((none.from(), none.to(), none.next(), none.previous()), (0, 0, None, None));
        let last = NaiveDate::from_ymd_opt(2026, 11, 20).unwrap();
        assert!(row.covers(last) && !row.is_over(last));
        assert!(row.is_over(last.succ_opt().unwrap()));
    }
}
