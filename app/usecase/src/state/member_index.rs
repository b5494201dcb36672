//! The member list in memory, as it is searched: every name folded, one business after the other in the order of their
//! readings. A copy knows the state of the list it was made from (`member_list.seq`); whoever asks compares it with the
//! state in the database and reads what was written since, so that every process sees every change at once.
//!
//! A hundred thousand businesses are some forty megabytes, and looking through them takes about a millisecond, with the
//! counts of all fields and prefectures; an index of the database would have to fetch each row that it counts.

use std::collections::{BTreeSet, HashSet};
use std::sync::{Arc, PoisonError, RwLock};

use chrono::{DateTime, NaiveDate, Utc};
use entity::id::MemberId;
use entity::search;
use entity::time::{beginning, end};
use memchr::memmem::Finder;
use tokio::sync::{Mutex, MutexGuard};

/// More words than that do not narrow a search any further.
const MOST_WORDS: usize = 8;
/// The longest search text that is looked at, in characters.
pub const LONGEST_TEXT: usize = 200;

/// What is looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MemberQuery {
    /// Words of a name, a reading, a former name, a brand, or a corporate number; empty for all.
    pub text: String,
    /// The field of business, exactly.
    pub field: Option<String>,
    pub prefecture: Option<String>,
    /// Only those covered on this day.
    pub covered_on: Option<NaiveDate>,
    /// Only those whose coverage had begun by this day: a coming one is published on its day.
    pub begun_by: Option<NaiveDate>,
}

/// What a search text asks for, folded as the copies are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SearchTerms {
    /// The whole text as one name.
    pub(crate) whole: String,
    /// Its words, which may stand in different names.
    pub(crate) words: Vec<String>,
}

/// Folds a search text. 「T」 before 13 digits is how invoices write the number.
pub(crate) fn wanted(text: &str) -> SearchTerms {
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
    SearchTerms { whole, words }
}

/// What is kept of a business beside its names, for making the next copy.
#[derive(Debug)]
pub(crate) struct Entry {
    pub(crate) id: MemberId,
    pub(crate) kana: String,
    pub(crate) field: String,
    pub(crate) prefecture: String,
    pub(crate) days: Days,
    pub(crate) listed_at: DateTime<Utc>,
}

/// The days of a coverage.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Days {
    pub(crate) from: NaiveDate,
    pub(crate) until: Option<NaiveDate>,
}

/// A business in the order of the list. All that a search looks at stands in the row itself: rows lie side by side,
/// entries anywhere.
#[derive(Debug)]
struct IndexRow {
    entry: Arc<Entry>,
    id: MemberId,
    days: Days,
    /// Place of its field among the fields.
    field: usize,
    /// Place of its prefecture among the prefectures.
    prefecture: usize,
    /// Where its folded names end in the text.
    end: usize,
}

/// The list as it was at one state.
#[derive(Debug, Default)]
pub(crate) struct Index {
    seq: i64,
    rows: Vec<IndexRow>,
    /// All folded names, one per line, business after business.
    text: String,
    fields: Vec<String>,
    prefectures: Vec<String>,
    /// All first days, in order.
    begins: Vec<NaiveDate>,
    /// All last days, in order.
    ends: Vec<NaiveDate>,
    /// All moments at which the published list became different, in order.
    listed: Vec<DateTime<Utc>>,
}

/// What a search found.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Hits {
    /// Those of the wanted page, in the order of the list.
    pub(crate) ids: Vec<MemberId>,
    /// How many there are in all.
    pub(crate) total: u64,
    /// How many there are in each field, whichever field was asked for.
    pub(crate) fields: Vec<(String, u64)>,
    /// How many there are in each prefecture, whichever prefecture was asked for.
    pub(crate) prefectures: Vec<(String, u64)>,
}

impl Index {
    pub(crate) fn build(seq: i64, mut all: Vec<(Arc<Entry>, String)>) -> Self {
        all.sort_by(|(a, _), (b, _)| a.kana.cmp(&b.kana).then(a.id.cmp(&b.id)));
        let sorted = |of: fn(&Entry) -> &String| {
            let names: BTreeSet<&String> = all.iter().map(|(entry, _)| of(entry)).collect();
            names.into_iter().cloned().collect::<Vec<_>>()
        };
        let (fields, prefectures) = (sorted(|entry| &entry.field), sorted(|entry| &entry.prefecture));
        let place = |names: &[String], name: &String| names.binary_search(name).unwrap_or(usize::MAX);
        let mut begins: Vec<_> = all.iter().map(|(entry, _)| entry.days.from).collect();
        let mut ends: Vec<_> = all.iter().filter_map(|(entry, _)| entry.days.until).collect();
        let mut listed: Vec<_> = all.iter().map(|(entry, _)| entry.listed_at).collect();
        begins.sort_unstable();
        ends.sort_unstable();
        listed.sort_unstable();
        let mut text = String::with_capacity(all.iter().map(|(_, folded)| folded.len() + 1).sum());
        let mut rows = Vec::with_capacity(all.len());
        for (entry, folded) in all {
            text.push_str(&folded);
            text.push('\n');
            let (field, prefecture) = (place(&fields, &entry.field), place(&prefectures, &entry.prefecture));
            rows.push(IndexRow { id: entry.id, days: entry.days, entry, field, prefecture, end: text.len() });
        }
        Self { seq, rows, text, fields, prefectures, begins, ends, listed }
    }

    /// The same list with what was written since.
    pub(crate) fn with(&self, seq: i64, written: Vec<(Arc<Entry>, String)>) -> Self {
        let newer: HashSet<MemberId> = written.iter().map(|(entry, _)| entry.id).collect();
        let mut all = Vec::with_capacity(self.rows.len() + written.len());
        let mut begin = 0;
        for row in &self.rows {
            if !newer.contains(&row.id) {
                let folded = self.text.get(begin..row.end).unwrap_or_default();
                all.push((Arc::clone(&row.entry), folded.trim_end_matches('\n').to_owned()));
            }
            begin = row.end;
        }
        all.extend(written);
        Self::build(seq, all)
    }

    /// The places of the rows that hold a folded text, in order.
    fn containing(&self, text: &str) -> Vec<usize> {
        let finder = Finder::new(text.as_bytes());
        let mut found = Vec::new();
        let mut rows = self.rows.iter().map(|row| row.end).enumerate();
        let mut from = 0;
        while let Some(at) = self.text.as_bytes().get(from..).and_then(|rest| finder.find(rest)) {
            let Some((row, end)) = rows.find(|(_, end)| *end > from + at) else { break };
            found.push(row);
            from = end;
        }
        found
    }

    /// The places of the rows that a search text finds; none if it asks for everything.
    fn named(&self, text: &str) -> Option<Vec<usize>> {
        let wanted = wanted(text);
        if wanted.whole.is_empty() {
            return None;
        }
        let whole = self.containing(&wanted.whole);
        let Some((first, others)) = wanted.words.split_first().filter(|(first, _)| **first != wanted.whole) else {
            return Some(whole);
        };
        let mut each = self.containing(first);
        for word in others {
            let finder = Finder::new(word.as_bytes());
            each.retain(|row| finder.find(self.names(*row).as_bytes()).is_some());
        }
        let both: BTreeSet<usize> = whole.into_iter().chain(each).collect();
        Some(both.into_iter().collect())
    }

    /// The folded names of a row.
    fn names(&self, row: usize) -> &str {
        let end = |row: usize| self.rows.get(row).map_or(0, |row| row.end);
        let begin = row.checked_sub(1).map_or(0, end);
        self.text.get(begin..end(row)).unwrap_or_default()
    }

    /// Finds members: those of a page, and all counts.
    pub(crate) fn find(&self, query: &MemberQuery, before: usize, most: usize) -> Hits {
        let named = self.named(&query.text);
        let choice = |names: &[String], name: &Option<String>| {
            name.as_ref().map(|name| names.binary_search(name).unwrap_or(usize::MAX))
        };
        let field = choice(&self.fields, &query.field);
        let prefecture = choice(&self.prefectures, &query.prefecture);
        let mut in_fields = vec![0_u64; self.fields.len()];
        let mut in_prefectures = vec![0_u64; self.prefectures.len()];
        let (mut ids, mut total) = (Vec::new(), 0_usize);
        let mut look = |row: &IndexRow| {
            if !row.days.are_meant(query) {
                return;
            }
            let of_field = field.is_none_or(|wanted| wanted == row.field);
            let of_prefecture = prefecture.is_none_or(|wanted| wanted == row.prefecture);
            if of_prefecture && let Some(count) = in_fields.get_mut(row.field) {
                *count += 1;
            }
            if of_field && let Some(count) = in_prefectures.get_mut(row.prefecture) {
                *count += 1;
            }
            if of_field && of_prefecture {
                if total >= before && ids.len() < most {
                    ids.push(row.id);
                }
                total += 1;
            }
        };
        match named {
            None => self.rows.iter().for_each(&mut look),
            Some(places) => places.into_iter().filter_map(|place| self.rows.get(place)).for_each(&mut look),
        }
        Hits {
            ids,
            total: u64::try_from(total).unwrap_or(u64::MAX),
            fields: self.fields.iter().cloned().zip(in_fields).collect(),
            prefectures: self.prefectures.iter().cloned().zip(in_prefectures).collect(),
        }
    }

    /// Whether nobody is in it, as in a copy that was never made.
    pub(crate) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The state of the list from which this is.
    pub(crate) fn seq(&self) -> i64 {
        self.seq
    }

    /// How many are covered on a day.
    pub(crate) fn covered(&self, day: NaiveDate) -> u64 {
        // No coverage ends before it begins, so whoever has ended by then has begun.
        let begun = self.begins.partition_point(|from| *from <= day);
        let ended = self.ends.partition_point(|until| *until < day);
        u64::try_from(begun.saturating_sub(ended)).unwrap_or(u64::MAX)
    }

    /// The fields of business of those whom the list may name.
    pub(crate) fn fields(&self) -> Vec<String> {
        self.fields.clone()
    }

    /// When the published list became what it is: by the hand of somebody, or because a day of coverage came.
    pub(crate) fn changed_at(&self, now: DateTime<Utc>, today: NaiveDate) -> Option<DateTime<Utc>> {
        let written = self.listed.partition_point(|at| *at <= now).checked_sub(1).and_then(|at| self.listed.get(at));
        let begun =
            self.begins.partition_point(|from| *from <= today).checked_sub(1).and_then(|at| self.begins.get(at));
        let ended = self.ends.partition_point(|until| *until < today).checked_sub(1).and_then(|at| self.ends.get(at));
        written.copied().max(begun.copied().map(beginning)).max(ended.copied().map(end))
    }
}

impl Days {
    /// Whether they are those that were asked for.
    fn are_meant(self, query: &MemberQuery) -> bool {
        let covers = |day: NaiveDate| self.from <= day && self.until.is_none_or(|until| until >= day);
        query.covered_on.is_none_or(covers) && query.begun_by.is_none_or(|day| self.from <= day)
    }
}

/// The copy of this process.
#[derive(Debug, Default)]
pub(crate) struct Cache {
    index: RwLock<Arc<Index>>,
    loading: Mutex<()>,
}

impl Cache {
    pub(crate) fn copy(&self) -> Arc<Index> {
        Arc::clone(&self.index.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// One reads the list, the others wait for it.
    pub(crate) async fn alone(&self) -> MutexGuard<'_, ()> {
        self.loading.lock().await
    }

    pub(crate) fn put(&self, index: &Arc<Index>) {
        *self.index.write().unwrap_or_else(PoisonError::into_inner) = Arc::clone(index);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{Just, Strategy, any, prop_oneof, proptest};
    use proptest::{collection, option};

    use super::*;
    use crate::query::member_search::folded;

    fn day(n: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 1, n.clamp(1, 28)).unwrap()
    }

    fn words() -> impl Strategy<Value = String> {
        prop_oneof![
            Just("アオバ"),
            Just("あおば"),
            Just("ミライ"),
            Just("髙﨑"),
            Just("高崎"),
            Just("AOBA"),
            Just("ア")
        ]
        .prop_map(str::to_owned)
    }

    fn one() -> impl Strategy<Value = (Vec<String>, u8, u8, u32, Option<u32>)> {
        (collection::vec(words(), 1..4), 0..3_u8, 0..3_u8, 1..20_u32, option::of(1..28_u32))
    }

    fn entry(
        n: usize,
        (names, field, prefecture, from, until): &(Vec<String>, u8, u8, u32, Option<u32>),
    ) -> (Arc<Entry>, String) {
        let id = MemberId(uuid::Uuid::from_u128(u128::try_from(n).unwrap()));
        let entry = Entry {
            id,
            kana: names.first().cloned().unwrap_or_default(),
            field: format!("f{field}"),
            prefecture: format!("p{prefecture}"),
            days: Days { from: day(*from), until: until.map(|until| day(until.max(*from))) },
            listed_at: DateTime::UNIX_EPOCH,
        };
        (Arc::new(entry), folded(["9999010000015"], names.iter().map(String::as_str)))
    }

    proptest! {
        #[test]
        fn it_finds_and_counts_what_one_finds_by_looking_at_each(
            rows in collection::vec(one(), 0..40),
            changed in collection::vec((any::<proptest::sample::Index>(), one()), 0..10),
            text in collection::vec(words(), 0..3),
            field in option::of(0..4_u8),
            prefecture in option::of(0..4_u8),
            on in option::of(1..28_u32),
            page in 0..4_usize,
        ) {
            let mut all: Vec<_> = rows.iter().enumerate().map(|(n, row)| entry(n, row)).collect();
            let first = Index::build(1, all.iter().map(|(entry, text)| (Arc::clone(entry), text.clone())).collect());
            let mut written = std::collections::BTreeMap::new();
            for (at, row) in changed.iter().filter(|_| !rows.is_empty()) {
                let n = at.index(rows.len());
                written.insert(n, entry(n, row));
            }
            let newer = written.values().map(|(entry, text)| (Arc::clone(entry), text.clone())).collect();
            let index = first.with(2, newer);
            for (n, row) in written {
                if let Some(place) = all.get_mut(n) {
                    *place = row;
                }
            }
            all.sort_by(|(a, _), (b, _)| (&a.kana, a.id).cmp(&(&b.kana, b.id)));

            let query = MemberQuery {
                text: text.join(" "),
                field: field.map(|field| format!("f{field}")),
                prefecture: prefecture.map(|prefecture| format!("p{prefecture}")),
                covered_on: on.map(day),
                begun_by: Some(day(15)),
            };
            let wished = wanted(&query.text);
            let has = |copy: &String| {
                copy.contains(&wished.whole) || wished.words.iter().all(|word| copy.contains(word))
            };
            let meant: Vec<_> = all
                .iter()
                .filter(|(entry, copy)| {
                    let covered = query.covered_on.is_none_or(|day| {
                        entry.days.from <= day && entry.days.until.is_none_or(|until| day <= until)
                    });
                    has(copy) && covered && entry.days.from <= day(15)
                })
                .map(|(entry, _)| entry)
                .collect();
            let of_field = |entry: &Entry| query.field.as_ref().is_none_or(|field| *field == entry.field);
            let of_place = |entry: &Entry| query.prefecture.as_ref().is_none_or(|place| *place == entry.prefecture);
            let both: Vec<_> =
                meant.iter().filter(|entry| of_field(entry) && of_place(entry)).map(|entry| entry.id).collect();

            let today = day(on.unwrap_or(10));
            let covers = |entry: &Entry| {
                entry.days.from <= today && entry.days.until.is_none_or(|until| today <= until)
            };
            let covered = all.iter().filter(|(entry, _)| covers(entry)).count();
            assert_eq!(index.covered(today), u64::try_from(covered).unwrap());
            let hits = index.find(&query, page * 5, 5);
            assert_eq!(hits.total, u64::try_from(both.len()).unwrap());
            assert_eq!(hits.ids, both.chunks(5).nth(page).unwrap_or_default());
            for (name, count) in hits.fields {
                let naive = meant.iter().filter(|entry| entry.field == name && of_place(entry)).count();
                assert_eq!(count, u64::try_from(naive).unwrap(), "{name}");
            }
            for (name, count) in hits.prefectures {
                let naive = meant.iter().filter(|entry| entry.prefecture == name && of_field(entry)).count();
                assert_eq!(count, u64::try_from(naive).unwrap(), "{name}");
            }
        }
    }
}
