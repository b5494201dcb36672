//! 個人情報保護指針 (Law 54): versions, the order of their days, and the clauses with their anchors.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::id::StaffId;

/// The days of a version, in the order of the law.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Days {
    /// Consumers' representatives and others were heard (Law 54(1)).
    pub heard_on: Option<NaiveDate>,
    /// It was filed with the Commission (Law 54(2)).
    pub filed_on: Option<NaiveDate>,
    /// The Commission published it (Law 54(3)).
    pub ppc_published_on: Option<NaiveDate>,
    /// It applies from this day.
    pub in_force_on: Option<NaiveDate>,
}

coded! {
    /// What stands against publishing a version.
    pub enum Obstacle {
        /// Nobody was heard (Law 54(1)).
        NotHeard = "not-heard",
        /// It was not filed (Law 54(2)).
        NotFiled = "not-filed",
        /// The Commission has not published it (Law 54(3)); the body publishes after it, without delay.
        NotPublishedByPpc = "not-published-by-ppc",
        /// The days do not follow each other.
        Order = "order",
        /// No day from which it applies.
        NoDayInForce = "no-day-in-force",
        /// It has no clause that could be cited.
        NoClause = "no-clause",
        /// The person who proposed it cannot approve it.
        SamePerson = "same-person",
    }
}

/// What stands against publishing a version on a day by a second person; empty: nothing does (Law 54; two people: house
/// rule).
#[must_use]
pub fn obstacles(days: &Days, body: &str, proposed_by: StaffId, approver: StaffId, today: NaiveDate) -> Vec<Obstacle> {
    let mut found = Vec::new();
    for (day, obstacle) in [
        (days.heard_on, Obstacle::NotHeard),
        (days.filed_on, Obstacle::NotFiled),
        (days.ppc_published_on, Obstacle::NotPublishedByPpc),
        (days.in_force_on, Obstacle::NoDayInForce),
    ] {
        if day.is_none() {
            found.push(obstacle);
        }
    }
    let given: Vec<NaiveDate> =
        [days.heard_on, days.filed_on, days.ppc_published_on, Some(today)].into_iter().flatten().collect();
    if !given.is_sorted() {
        found.push(Obstacle::Order);
    }
    if clauses(body).is_empty() {
        found.push(Obstacle::NoClause);
    }
    if proposed_by == approver {
        found.push(Obstacle::SamePerson);
    }
    found
}

/// A clause of a guideline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clause {
    /// Its anchor in the page, stable over versions: `c1-2`.
    pub anchor: String,
    /// Its heading as it stands.
    pub heading: String,
    /// Depth of the heading, 2 to 4.
    pub depth: usize,
}

/// The clauses of a guideline in Markdown: every heading of depth 2 to 4, anchored by the numbers it begins with
/// (「第3条の2」 is `c3-2`, 「4.1」 is `c4-1`), otherwise by its place. An anchor is never given twice.
#[must_use]
pub fn clauses(markdown: &str) -> Vec<Clause> {
    let mut found: Vec<Clause> = Vec::new();
    let mut fenced = Fence::Outside;
    for line in markdown.lines() {
        if line.trim_start().starts_with("```") {
            fenced = fenced.flip();
            continue;
        }
        let depth = line.chars().take_while(|c| *c == '#').count();
        let heading = line.trim_start_matches('#');
        if fenced == Fence::Inside || !(2..=4).contains(&depth) || !heading.starts_with(char::is_whitespace) {
            continue;
        }
        let heading = heading.trim().trim_end_matches('#').trim();
        if heading.is_empty() {
            continue;
        }
        let wanted = anchor(heading).unwrap_or_else(|| format!("s{}", found.len() + 1));
        let anchor = unused(&found, &wanted);
        found.push(Clause { anchor, heading: heading.to_owned(), depth });
    }
    found
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Fence {
    Outside,
    Inside,
}

impl Fence {
    fn flip(self) -> Self {
        match self {
            Self::Outside => Self::Inside,
            Self::Inside => Self::Outside,
        }
    }
}

/// The numbers at the beginning of a heading, before its first blank or bracket.
fn anchor(heading: &str) -> Option<String> {
    use unicode_normalization::UnicodeNormalization;
    let folded: String = heading.nfkc().collect();
    let head = folded.split(|c: char| c.is_whitespace() || c == '(').next()?;
    let mut numbers: Vec<String> = Vec::new();
    let mut number = String::new();
    for c in head.chars() {
        if c.is_ascii_digit() {
            number.push(c);
        } else if !number.is_empty() {
            numbers.push(std::mem::take(&mut number));
        }
    }
    if !number.is_empty() {
        numbers.push(number);
    }
    if numbers.is_empty() { None } else { Some(format!("c{}", numbers.join("-"))) }
}

fn unused(found: &[Clause], wanted: &str) -> String {
    let taken = |anchor: &str| found.iter().any(|clause| clause.anchor == anchor);
    if !taken(wanted) {
        return wanted.to_owned();
    }
    (2..).map(|n| format!("{wanted}_{n}")).find(|anchor| !taken(anchor)).unwrap_or_else(|| wanted.to_owned())
}
