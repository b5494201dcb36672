//! 新旧対照表: two versions of a text side by side, the later one first, what is the same left out, and every change
//! marked. Taking the marks away gives both texts back, letter by letter.

mod align;
pub mod cache;
mod mark;
#[cfg(test)]
mod tests;

use std::time::{Duration, Instant};

use entity::guideline::{self, Section};

use align::Pair;
pub use mark::{Piece, PieceKind};

/// How long looking for the smallest marks may take; what is left then is marked as a whole.
const PATIENCE: Duration = Duration::from_millis(800);

/// A line of one of the texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparedLine {
    /// What stands before its words: hashes of a heading, the number of a paragraph, spaces.
    pub marker: String,
    /// Its words, in pieces.
    pub pieces: Vec<Piece>,
    /// Its end: nothing, or a line break.
    pub end: String,
}

impl ComparedLine {
    fn whole(raw: &Raw<'_>, kind: PieceKind) -> Self {
        let pieces = if raw.text.is_empty() { Vec::new() } else { vec![Piece::new(kind, raw.text)] };
        Self { marker: raw.marker.to_owned(), pieces, end: raw.end.to_owned() }
    }

    /// The line as it was, without marks.
    fn plain(&self) -> String {
        let mut text = self.marker.clone();
        text.extend(self.pieces.iter().map(|piece| piece.text.as_str()));
        text.push_str(&self.end);
        text
    }
}

/// How two lines or two clauses stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DiffState {
    /// Letter by letter the same.
    Same,
    Changed,
    /// Only in the later text.
    Added,
    /// Only in the earlier text.
    Removed,
}

/// A line of the later text beside its line of the earlier one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lines {
    pub standing: DiffState,
    /// In the earlier text.
    pub old: Option<ComparedLine>,
    /// In the later text.
    pub new: Option<ComparedLine>,
}

/// A clause of the later text beside its clause of the earlier one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    pub standing: DiffState,
    pub lines: Vec<Lines>,
}

/// Two texts side by side.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// Their clauses, in order.
    pub clauses: Vec<Clause>,
}

impl Comparison {
    /// Whether the two texts are the same.
    #[must_use]
    pub fn is_same(&self) -> bool {
        self.clauses.iter().all(|clause| clause.standing == DiffState::Same)
    }

    /// The earlier text, made again out of the marked one.
    pub fn earlier(&self) -> String {
        self.lines().filter_map(|lines| lines.old.as_ref()).map(ComparedLine::plain).collect()
    }

    /// The later text, made again out of the marked one.
    pub fn later(&self) -> String {
        self.lines().filter_map(|lines| lines.new.as_ref()).map(ComparedLine::plain).collect()
    }

    fn lines(&self) -> impl Iterator<Item = &Lines> {
        self.clauses.iter().flat_map(|clause| &clause.lines)
    }
}

/// Compares two texts in Markdown: clause with clause, line with line, letters within.
pub fn compare(old: &str, new: &str) -> Comparison {
    let until = Instant::now() + PATIENCE;
    let (old, new) = (guideline::sections(old), guideline::sections(new));
    let anchor = |section: &Section<'_>| section.clause.as_ref().map(|clause| clause.anchor.clone());
    let old_parts: Vec<_> = old.iter().map(|section| align::Part::new(section.text, anchor(section))).collect();
    let new_parts: Vec<_> = new.iter().map(|section| align::Part::new(section.text, anchor(section))).collect();
    let clauses = align::pairs(&old_parts, &new_parts)
        .into_iter()
        .map(|pair| match pair {
            Pair::Both(one, other) => clause(text(&old, one), text(&new, other), until),
            Pair::Old(one) => only(text(&old, one), DiffState::Removed),
            Pair::New(other) => only(text(&new, other), DiffState::Added),
        })
        .collect();
    Comparison { clauses }
}

fn text<'a>(sections: &[Section<'a>], at: usize) -> &'a str {
    sections.get(at).map_or("", |section| section.text)
}

/// A clause that stands in one of the texts only.
fn only(text: &str, standing: DiffState) -> Clause {
    let lines = raws(text).iter().map(|raw| one_sided(raw, standing)).collect();
    Clause { standing, lines }
}

fn one_sided(raw: &Raw<'_>, standing: DiffState) -> Lines {
    let line = Some(ComparedLine::whole(raw, PieceKind::Changed));
    match standing {
        DiffState::Removed => Lines { standing, old: line, new: None },
        DiffState::Same | DiffState::Changed | DiffState::Added => Lines { standing, old: None, new: line },
    }
}

fn clause(old: &str, new: &str, until: Instant) -> Clause {
    if old == new {
        let same = |raw: &Raw<'_>| {
            let line = Some(ComparedLine::whole(raw, PieceKind::Same));
            Lines { standing: DiffState::Same, old: line.clone(), new: line }
        };
        return Clause { standing: DiffState::Same, lines: raws(new).iter().map(same).collect() };
    }
    let (old, new) = (raws(old), raws(new));
    let old_parts: Vec<_> = old.iter().map(Raw::part).collect();
    let new_parts: Vec<_> = new.iter().map(Raw::part).collect();
    let lines: Vec<Lines> = align::pairs(&old_parts, &new_parts)
        .into_iter()
        .filter_map(|pair| {
            Some(match pair {
                Pair::Both(one, other) => both(old.get(one)?, new.get(other)?, until),
                Pair::Old(one) => one_sided(old.get(one)?, DiffState::Removed),
                Pair::New(other) => one_sided(new.get(other)?, DiffState::Added),
            })
        })
        .collect();
    let same = lines.iter().all(|lines| lines.standing == DiffState::Same);
    Clause { standing: if same { DiffState::Same } else { DiffState::Changed }, lines }
}

fn both(old: &Raw<'_>, new: &Raw<'_>, until: Instant) -> Lines {
    // Whether the last line of a text ends with a line break is nobody's change.
    if old.marker == new.marker && old.text == new.text {
        let (one, other) = (ComparedLine::whole(old, PieceKind::Same), ComparedLine::whole(new, PieceKind::Same));
        return Lines { standing: DiffState::Same, old: Some(one), new: Some(other) };
    }
    let (one, other) = mark::marks(old.text, new.text, until);
    let line = |raw: &Raw<'_>, pieces| ComparedLine { marker: raw.marker.to_owned(), pieces, end: raw.end.to_owned() };
    Lines { standing: DiffState::Changed, old: Some(line(old, one)), new: Some(line(new, other)) }
}

/// A line in its three parts.
struct Raw<'a> {
    marker: &'a str,
    text: &'a str,
    end: &'a str,
}

impl Raw<'_> {
    fn part(&self) -> align::Part {
        // Headings belong together whatever they say.
        let name = if self.marker.starts_with('#') { "#" } else { self.marker.trim() };
        align::Part::new(self.text, Some(name.to_owned()).filter(|name| !name.is_empty()))
    }
}

fn raws(text: &str) -> Vec<Raw<'_>> {
    text.split_inclusive('\n')
        .map(|line| {
            let words = line.trim_end_matches(['\n', '\r']);
            let (marker, text) = words.split_at_checked(marker(words)).unwrap_or(("", words));
            Raw { marker, text, end: line.get(words.len()..).unwrap_or_default() }
        })
        .collect()
}

/// The length of what stands before the words of a line, in bytes.
fn marker(line: &str) -> usize {
    let spaces = line.len() - line.trim_start_matches(' ').len();
    let rest = line.trim_start_matches(' ');
    let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let hashes = rest.len() - rest.trim_start_matches('#').len();
    let sign = match rest.get(digits..).and_then(|after| after.chars().next()) {
        Some('.' | ')') if digits > 0 => digits + 1,
        Some('-' | '*' | '+') if digits == 0 => 1,
        _ if (1..=6).contains(&hashes) => hashes,
        _ => return spaces,
    };
    let after = rest.get(sign..).unwrap_or_default();
    let gap = after.len() - after.trim_start_matches(' ').len();
    if gap == 0 { spaces } else { spaces + sign + gap }
}
