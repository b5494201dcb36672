//! 個人情報保護指針 (Law 54): versions, the order of their days, and the clauses with their anchors.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

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

/// What a version still lacks before it can be proposed on a day; empty: nothing (Law 54).
#[must_use]
pub fn missing(days: &Days, body: &str, today: NaiveDate) -> Vec<Obstacle> {
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
    if !days.in_order(today) {
        found.push(Obstacle::Order);
    }
    if clauses(body).is_empty() {
        found.push(Obstacle::NoClause);
    }
    found
}

impl Days {
    /// Whether the days that are known follow each other as the law has them, none of them in the future (Law 54).
    #[must_use]
    pub fn in_order(&self, today: NaiveDate) -> bool {
        [self.heard_on, self.filed_on, self.ppc_published_on, Some(today)]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .is_sorted()
    }
}

/// What stands against publishing a version on a day by a second person; empty: nothing does (Law 54; two people: house
/// rule).
#[must_use]
pub fn obstacles(days: &Days, body: &str, proposed_by: StaffId, approver: StaffId, today: NaiveDate) -> Vec<Obstacle> {
    let mut found = missing(days, body, today);
    if proposed_by == approver {
        found.push(Obstacle::SamePerson);
    }
    found
}

/// A clause of a guideline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clause {
    /// Its anchor in the page, stable over versions: `art-12`.
    pub anchor: String,
    /// Its heading as it stands.
    pub heading: String,
    /// Depth of the heading, 2 to 4.
    pub depth: usize,
}

/// The clauses of a guideline in Markdown: every heading, with its anchor.
#[must_use]
pub fn clauses(markdown: &str) -> Vec<Clause> {
    let mut found: Vec<Clause> = Vec::new();
    let mut anchors = Anchors::default();
    let mut fenced = Fence::Outside;
    for line in markdown.lines() {
        if line.trim_start().starts_with("```") {
            fenced = fenced.flip();
            continue;
        }
        let depth = line.chars().take_while(|c| *c == '#').count();
        let heading = line.trim_start_matches('#');
        if fenced == Fence::Inside || !(1..=6).contains(&depth) || !heading.starts_with(char::is_whitespace) {
            continue;
        }
        let heading = heading.trim().trim_end_matches('#').trim();
        if heading.is_empty() {
            continue;
        }
        let anchor = anchors.of(heading).name;
        found.push(Clause { anchor, heading: heading.to_owned(), depth: depth.clamp(2, 4) });
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

/// What a heading is, as far as its number tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heading {
    /// 条.
    Article,
    /// Anything else.
    Other,
}

/// The anchor of a heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Anchor {
    /// Its name in the page.
    pub name: String,
    /// What the heading is.
    pub heading: Heading,
}

/// Gives the headings of one text their anchors, in order: 第12条 is `art-12`, 第12条の2 `art-12_2` (`art-12-2` is
/// paragraph 2 of article 12), 第1章 `ch-1`, 「4.1」 `no-4-1`, and what has no number, or one that was there before,
/// `sec-` and its place. An anchor is never given twice.
#[derive(Debug, Clone, Default)]
pub struct Anchors {
    given: BTreeSet<String>,
    headings: usize,
}

impl Anchors {
    /// The anchor of the next heading.
    pub fn of(&mut self, heading: &str) -> Anchor {
        self.headings += 1;
        let numbered = article(heading)
            .map(|name| (name, Heading::Article))
            .or_else(|| chapter(heading).map(|number| (format!("ch-{number}"), Heading::Other)))
            .or_else(|| plain_number(heading).map(|name| (name, Heading::Other)))
            .filter(|(name, _)| !self.given.contains(name));
        let (name, heading) = numbered.unwrap_or_else(|| (format!("sec-{}", self.headings), Heading::Other));
        self.given.insert(name.clone());
        Anchor { name, heading }
    }
}

fn article(heading: &str) -> Option<String> {
    let (article, rest) = number(heading.trim_start().strip_prefix('第')?)?;
    let rest = rest.strip_prefix('条')?;
    Some(match rest.strip_prefix('の').and_then(number) {
        None => format!("art-{article}"),
        Some((branch, _)) => format!("art-{article}_{branch}"),
    })
}

fn chapter(heading: &str) -> Option<u32> {
    let (chapter, rest) = number(heading.trim_start().strip_prefix('第')?)?;
    rest.starts_with('章').then_some(chapter)
}

fn plain_number(heading: &str) -> Option<String> {
    let folded: String = heading.nfkc().collect();
    let head = folded.split(|c: char| c.is_whitespace() || c == '(').next()?;
    let parts: Vec<&str> = head.trim_end_matches('.').split('.').collect();
    let all_numbers =
        parts.iter().all(|part| (1..=4).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit()));
    all_numbers.then(|| format!("no-{}", parts.join("-")))
}

fn number(text: &str) -> Option<(u32, &str)> {
    let end = text.find(|c: char| digit(c).is_none() && unit(c).is_none()).unwrap_or(text.len());
    let (head, rest) = text.split_at_checked(end)?;
    value(head).map(|value| (value, rest))
}

/// Digits by place (12, １２, 一二) and counted ones (十二, 百三).
fn value(head: &str) -> Option<u32> {
    if head.is_empty() || head.chars().count() > 6 {
        return None;
    }
    let mut total = 0;
    let mut pending = None;
    for c in head.chars() {
        if let Some(unit) = unit(c) {
            total += pending.take().unwrap_or(1) * unit;
        } else {
            pending = Some(pending.unwrap_or(0) * 10 + digit(c)?);
        }
    }
    let value = total + pending.unwrap_or(0);
    (value > 0).then_some(value)
}

fn digit(c: char) -> Option<u32> {
    match c {
        '０'..='９' => Some(u32::from(c) - u32::from('０')),
        '〇' => Some(0),
        '一' => Some(1),
        '二' => Some(2),
        '三' => Some(3),
        '四' => Some(4),
        '五' => Some(5),
        '六' => Some(6),
        '七' => Some(7),
        '八' => Some(8),
        '九' => Some(9),
        c => c.to_digit(10),
    }
}

fn unit(c: char) -> Option<u32> {
    match c {
        '十' => Some(10),
        '百' => Some(100),
        _ => None,
    }
}
