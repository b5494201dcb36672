//! What a row of a file is found to be, and what it is compared with.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use entity::id::MemberId;
use entity::member::EndReason;
use entity::member_column::Column;
use entity::search;
use entity::spreadsheet::Table;
use serde::{Deserialize, Serialize};

use crate::member::columns::MemberColumns;
use crate::query::members::Member;
use text::staff::import::cell as t;

/// So much of a cell is shown.
const SHOWN: usize = 40;

/// How grave something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// A person should look at it; it can go on as it is.
    Look,
    /// The row cannot be taken.
    Wrong,
}

/// Something about a cell, or about a whole row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The column of the list; none for a whole row.
    pub column: Option<Column>,
    /// The letter of the column in the spreadsheet; empty where the file has no such column.
    pub letters: String,
    /// What is there, made visible and cut off.
    pub found: String,
    /// What is wrong and what would be right.
    pub say: String,
    /// How grave it is.
    pub weight: Weight,
}

/// The end that a row records.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct End {
    /// The last covered day.
    pub until: NaiveDate,
    pub reason: EndReason,
}

/// What a row without mistakes means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Meaning {
    /// The member it is about, and the version of it that was looked at; none for a new one.
    pub(crate) member: Option<(MemberId, i32)>,
    /// What is to be registered.
    pub(crate) input: MemberColumns,
    /// An end that was not recorded yet.
    pub(crate) end: Option<End>,
}

/// A row that was looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judged {
    /// Its number as the spreadsheet shows it.
    pub number: u32,
    /// The name in it, for people.
    pub name: String,
    /// The corporate number in it, if it is one.
    pub(crate) corporate_number: Option<String>,
    /// What is wrong, and what to look at.
    pub problems: Vec<Problem>,
    /// What it means; none if something is wrong.
    pub(crate) meaning: Option<Meaning>,
}

impl Judged {
    /// The gravest of its problems.
    pub fn weight(&self) -> Option<Weight> {
        self.problems.iter().map(|problem| problem.weight).max()
    }
}

/// The list of today, arranged for comparing.
pub(crate) struct Listed {
    pub(crate) members: Vec<Member>,
    by_number: HashMap<String, usize>,
    by_name: HashMap<String, Vec<usize>>,
    fields: HashSet<String>,
}

impl Listed {
    pub(crate) fn new(members: Vec<Member>) -> Self {
        let by_number = members.iter().enumerate().map(|(at, member)| (member.number.clone(), at)).collect();
        let mut by_name: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, member) in members.iter().enumerate() {
            by_name.entry(company(&member.name, &member.prefecture)).or_default().push(at);
        }
        let fields = members.iter().map(|member| member.field.clone()).collect();
        Self { members, by_number, by_name, fields }
    }

    /// The member with this number.
    pub(crate) fn find(&self, number: &str) -> Option<&Member> {
        self.by_number.get(number).and_then(|at| self.members.get(*at))
    }

    pub(super) fn namesakes(&self, name: &str, prefecture: &str) -> impl Iterator<Item = &Member> {
        let found = self.by_name.get(&company(name, prefecture)).map(Vec::as_slice).unwrap_or_default();
        found.iter().filter_map(|at| self.members.get(*at))
    }

    pub(super) fn knows_field(&self, field: &str) -> bool {
        self.fields.is_empty() || self.fields.contains(field)
    }
}

/// Two spellings of one company in one prefecture are the same.
pub(super) fn company(name: &str, prefecture: &str) -> String {
    format!("{}\n{prefecture}", search::fold_company(name))
}

/// How a file is to be read.
#[derive(Clone, Copy)]
pub(crate) struct Reading<'a> {
    pub(crate) table: &'a Table,
    /// The place of the row of headings.
    pub(crate) head: usize,
    /// What its columns mean.
    pub(crate) columns: &'a [Option<Column>],
    /// Today, for days that must not lie in the future.
    pub(crate) today: NaiveDate,
}

/// What is there, so that it can be seen: nothing, or signs that are not.
pub(super) fn shown(text: &str) -> String {
    if text.is_empty() {
        return t::NOTHING.to_owned();
    }
    let mut seen: String = text
        .chars()
        .take(SHOWN)
        .map(|c| {
            if c == '\n' {
                '⏎'
            } else if c.is_control() || is_direction(c) || is_invisible(c) {
                '\u{25a1}'
            } else {
                c
            }
        })
        .collect();
    if text.chars().nth(SHOWN).is_some() {
        seen.push('…');
    }
    seen
}

pub(super) fn is_direction(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{061c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Without width and without meaning in a name. Selectors of variants and joiners of emoji are none of them.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{00ad}' | '\u{180e}' | '\u{200b}' | '\u{200c}' | '\u{2060}'..='\u{2064}' | '\u{feff}' | '\u{e0001}')
        || matches!(c, '\u{e0020}'..='\u{e007f}')
}

pub(super) fn is_private(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{ffffd}' | '\u{100000}'..='\u{10fffd}')
}

/// What programs write in place of a letter that they cannot.
pub(super) fn is_replaced(text: &str) -> bool {
    text.contains(['\u{fffd}', '\u{3013}'])
        || text.match_indices("&#").any(|(at, _)| {
            let rest = text.get(at..).unwrap_or_default().trim_start_matches("&#");
            let digits = rest.trim_start_matches(|c: char| c.is_ascii_hexdigit() || c == 'x');
            digits.len() < rest.len() && digits.starts_with(';')
        })
}
