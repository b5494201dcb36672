//! 個人情報保護指針 (Law 54): its clauses with their anchors, and the life of a version.

pub mod life;
pub mod opinion;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

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
pub fn clauses(markdown: &str) -> Vec<Clause> {
    sections(markdown).into_iter().filter_map(|section| section.clause).collect()
}

/// A piece of a guideline: a clause with all its text, or what stands before the first one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section<'a> {
    /// The clause; none for what stands before the first heading.
    pub clause: Option<Clause>,
    /// Its text in Markdown with its heading. All of them, one after the other, are the whole text again.
    pub text: &'a str,
}

/// A guideline in Markdown, cut at its headings. Nothing is lost.
pub fn sections(markdown: &str) -> Vec<Section<'_>> {
    let mut found: Vec<Section<'_>> = Vec::new();
    let mut anchors = Anchors::default();
    let mut fenced = Fence::Outside;
    let mut begun = 0;
    let mut clause = None;
    let mut at = 0;
    for line in markdown.split_inclusive('\n') {
        let here = at;
        at += line.len();
        if line.trim_start().starts_with("```") {
            fenced = fenced.flip();
            continue;
        }
        if fenced == Fence::Inside {
            continue;
        }
        let Some((depth, heading)) = heading(line) else { continue };
        if let Some(text) = markdown.get(begun..here).filter(|text| !text.is_empty()) {
            found.push(Section { clause: clause.take(), text });
        }
        begun = here;
        let anchor = anchors.of(heading).name;
        clause = Some(Clause { anchor, heading: heading.to_owned(), depth: depth.clamp(2, 4) });
    }
    if let Some(text) = markdown.get(begun..).filter(|text| !text.is_empty()) {
        found.push(Section { clause, text });
    }
    found
}

/// The depth and the words of a line that is a heading.
fn heading(line: &str) -> Option<(usize, &str)> {
    let depth = line.chars().take_while(|c| *c == '#').count();
    let heading = line.trim_start_matches('#');
    if !(1..=6).contains(&depth) || !heading.starts_with(char::is_whitespace) {
        return None;
    }
    let heading = heading.trim().trim_end_matches('#').trim();
    (!heading.is_empty()).then_some((depth, heading))
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
    Article,
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
