//! Searching the member list. What is searched lies in memory (`member_index`); the rows of a page
//! come from the database. Everything that is found is public, but for what is still to come.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use entity::id::MemberId;
use entity::search;
use schema::member;
use sea_orm::sea_query::{LikeExpr, SelectStatement};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QuerySelect, QueryTrait};

use crate::error::AppError;
use crate::query::member_index;
use crate::query::members::Member;
use crate::state::AppState;
use crate::state::member_index::{MemberQuery, wanted};

/// Rows on one page of the list.
pub const PER_PAGE: u64 = 20;
/// No list is that long; a larger number was not made by our links.
pub const LAST_PAGE: u64 = 100_000;
/// One page of what was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SearchPage {
    /// The members of this page, by reading.
    pub rows: Vec<Member>,
    /// How many there are on all pages.
    pub total: u64,
    /// This page, from 1.
    pub page: u64,
    /// How many there are in each field of business, whichever field was asked for.
    pub fields: Vec<(String, u64)>,
    /// How many there are in each prefecture, whichever prefecture was asked for.
    pub prefectures: Vec<(String, u64)>,
}

impl SearchPage {
    /// Number of the first row, from 1; 0 where there is none.
    pub fn from(&self) -> u64 {
        if self.rows.is_empty() { 0 } else { (self.page - 1) * PER_PAGE + 1 }
    }

    /// Number of the last row.
    pub fn to(&self) -> u64 {
        self.from() + u64::try_from(self.rows.len()).unwrap_or(0).saturating_sub(1)
    }

    /// The page after this one.
    pub fn next(&self) -> Option<u64> {
        (self.page * PER_PAGE < self.total).then_some(self.page + 1)
    }

    /// The page before this one.
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

/// Only dots and dashes were typed: that is a name nobody has, not a wish for the whole list.
pub(super) fn names_nobody(query: &MemberQuery) -> bool {
    !query.text.trim().is_empty() && wanted(&query.text).whole.is_empty()
}

/// The ids of the members that a search text finds, as part of another query.
pub(crate) fn matching(text: &str) -> SelectStatement {
    let wanted = wanted(text);
    let mut rows = member::Entity::find().select_only().column(member::Column::Id);
    if !wanted.whole.is_empty() {
        let mut each = Condition::all();
        for word in &wanted.words {
            each = each.add(member::Column::Folded.like(containing(word)));
        }
        let whole = member::Column::Folded.like(containing(&wanted.whole));
        rows = rows.filter(Condition::any().add(whole).add(each));
    }
    rows.into_query()
}

/// Looks for members; pages count from 1. Everybody may ask: the list is published by law.
pub async fn search(app: &AppState, query: &MemberQuery, page: u64) -> Result<SearchPage, AppError> {
    let page = page.clamp(1, LAST_PAGE);
    if names_nobody(query) {
        return Ok(SearchPage { page: 1, ..SearchPage::default() });
    }
    let before = usize::try_from((page - 1) * PER_PAGE).unwrap_or(usize::MAX);
    let hits = member_index::now(app).await?.find(query, before, usize::try_from(PER_PAGE).unwrap_or(0));
    let rows = by_ids(app, &hits.ids).await?;
    Ok(SearchPage { rows, total: hits.total, page, fields: hits.fields, prefectures: hits.prefectures })
}

/// Members in the order of their ids here; one that was taken away meanwhile is left out.
pub(super) async fn by_ids(app: &AppState, ids: &[MemberId]) -> Result<Vec<Member>, AppError> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let rows = member::Entity::find().filter(member::Column::Id.is_in(ids.iter().copied())).all(app.read()).await?;
    let mut known: HashMap<MemberId, member::Model> = rows.into_iter().map(|row| (row.id, row)).collect();
    Ok(ids.iter().filter_map(|id| known.remove(id)).map(Member::from).collect())
}

/// What a page about the whole list says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListSummary {
    /// How many are covered today.
    pub covered: u64,
    /// When the list was changed last.
    pub changed_at: Option<DateTime<Utc>>,
    /// The fields of business that occur.
    pub fields: Vec<String>,
}

/// The state of the whole list.
pub async fn standing(app: &AppState) -> Result<ListSummary, AppError> {
    let (now, today) = (app.now(), app.today());
    let index = member_index::now(app).await?;
    Ok(ListSummary { covered: index.covered(today), changed_at: index.changed_at(now, today), fields: index.fields() })
}

#[cfg(test)]
mod tests {
    use crate::member::columns::MemberColumns;
    use chrono::NaiveDate;

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
            columns: MemberColumns::default(),
            covered_until: NaiveDate::from_ymd_opt(2026, 11, 20),
            ended_reason: None,
            successor: None,
            version: 1,
        };
        let found = SearchPage { rows: vec![row.clone(), row.clone()], total: 22, page: 2, ..SearchPage::default() };
        assert_eq!((found.from(), found.to(), found.next(), found.previous()), (21, 22, None, Some(1)));
        let none = SearchPage { page: 1, ..SearchPage::default() };
        assert_eq!((none.from(), none.to(), none.next(), none.previous()), (0, 0, None, None));
        let last = NaiveDate::from_ymd_opt(2026, 11, 20).unwrap();
        assert!(row.covers(last) && !row.is_over(last));
        assert!(row.is_over(last.succ_opt().unwrap()));
    }
}
