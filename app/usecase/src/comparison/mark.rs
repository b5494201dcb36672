//! Marks inside a line, by characters as people see them. Japanese has no spaces: a mark is widened so that it does not cut
//! a number, a Latin word, a katakana word or a compound of kanji in two, and marks with next to nothing between them
//! become one.

use std::time::Instant;

use similar::{Algorithm, DiffOp, capture_diff_slices_deadline};
use unicode_segmentation::UnicodeSegmentation;

/// How many kanji a mark may take in on either side: compounds have no end of their own.
const KANJI: usize = 2;
/// How many other characters of one kind.
const OTHERS: usize = 40;

/// Whether a piece is marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PieceKind {
    /// It stands in both texts.
    Same,
    /// It stands in this text only.
    Changed,
}

/// A piece of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Whether it is marked.
    pub kind: PieceKind,
    pub text: String,
}

impl Piece {
    pub(super) fn new(kind: PieceKind, text: &str) -> Self {
        Self { kind, text: text.to_owned() }
    }
}

/// A stretch of both lines: so many characters that are the same, or so many of the one in place of so many of the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Run {
    Same(usize),
    Change(usize, usize),
}

/// The pieces of both lines.
pub(super) fn marks(old: &str, new: &str, until: Instant) -> (Vec<Piece>, Vec<Piece>) {
    let (old, new): (Vec<&str>, Vec<&str>) = (old.graphemes(true).collect(), new.graphemes(true).collect());
    let runs = runs(&old, &new, until);
    let runs = joined(widened(runs, &old, &new), &old);
    let (mut one, mut other) = (Vec::new(), Vec::new());
    let (mut at_old, mut at_new) = (0, 0);
    for run in runs {
        let (kind, olds, news) = match run {
            Run::Same(len) => (PieceKind::Same, len, len),
            Run::Change(olds, news) => (PieceKind::Changed, olds, news),
        };
        push(&mut one, kind, old.get(at_old..at_old + olds));
        push(&mut other, kind, new.get(at_new..at_new + news));
        at_old += olds;
        at_new += news;
    }
    (one, other)
}

fn push(pieces: &mut Vec<Piece>, kind: PieceKind, text: Option<&[&str]>) {
    let text = text.unwrap_or_default().concat();
    if !text.is_empty() {
        pieces.push(Piece { kind, text });
    }
}

fn runs(old: &[&str], new: &[&str], until: Instant) -> Vec<Run> {
    let ops = capture_diff_slices_deadline(Algorithm::Myers, old, new, Some(until));
    let runs = ops.into_iter().map(|op| match op {
        DiffOp::Equal { len, .. } => Run::Same(len),
        DiffOp::Delete { old_len, .. } => Run::Change(old_len, 0),
        DiffOp::Insert { new_len, .. } => Run::Change(0, new_len),
        DiffOp::Replace { old_len, new_len, .. } => Run::Change(old_len, new_len),
    });
    together(runs)
}

/// Neighbours of one kind become one.
fn together(runs: impl IntoIterator<Item = Run>) -> Vec<Run> {
    let mut found: Vec<Run> = Vec::new();
    for run in runs {
        match (found.last_mut(), run) {
            (_, Run::Same(0) | Run::Change(0, 0)) => {}
            (Some(Run::Same(before)), Run::Same(len)) => *before += len,
            (Some(Run::Change(olds, news)), Run::Change(more_old, more_new)) => {
                *olds += more_old;
                *news += more_new;
            }
            (_, run) => found.push(run),
        }
    }
    found
}

/// What a character is, as far as words are concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Script {
    Digit,
    Latin,
    Katakana,
    Kanji,
    Stop,
    Other,
}

impl Script {
    fn of(grapheme: &str) -> Self {
        match grapheme.chars().next() {
            Some('0'..='9' | '\u{ff10}'..='\u{ff19}') => Self::Digit,
            Some('a'..='z' | 'A'..='Z' | '\u{ff21}'..='\u{ff3a}' | '\u{ff41}'..='\u{ff5a}') => Self::Latin,
            Some('\u{30a1}'..='\u{30fa}' | '\u{30fc}'..='\u{30ff}' | '\u{ff66}'..='\u{ff9f}') => Self::Katakana,
            Some(
                '\u{3005}'
                | '\u{3007}'
                | '\u{3400}'..='\u{4dbf}'
                | '\u{4e00}'..='\u{9fff}'
                | '\u{f900}'..='\u{faff}'
                | '\u{20000}'..='\u{3ffff}',
            ) => Self::Kanji,
            Some('\u{3001}' | '\u{3002}' | ',' | '.') => Self::Stop,
            _ => Self::Other,
        }
    }

    /// How many characters of this kind a mark takes in, so that it does not cut them in two.
    const fn reach(self) -> usize {
        match self {
            Self::Digit | Self::Latin | Self::Katakana => OTHERS,
            Self::Kanji => KANJI,
            Self::Stop | Self::Other => 0,
        }
    }
}

/// Takes characters from a stretch that is the same into the marks beside it.
fn widened(runs: Vec<Run>, old: &[&str], new: &[&str]) -> Vec<Run> {
    let script = |of: &[&str], at: Option<usize>| at.and_then(|at| of.get(at)).map(|grapheme| Script::of(grapheme));
    let mut found = Vec::with_capacity(runs.len());
    let (mut at_old, mut at_new) = (0, 0);
    for (place, run) in runs.iter().enumerate() {
        let Run::Same(len) = *run else {
            let Run::Change(olds, news) = *run else { continue };
            found.push(*run);
            at_old += olds;
            at_new += news;
            continue;
        };
        let beside = |near: Option<&Run>, from_old: Option<usize>, from_new: Option<usize>| {
            let Some(Run::Change(olds, news)) = near else { return [None, None] };
            [script(old, from_old.filter(|_| *olds > 0)), script(new, from_new.filter(|_| *news > 0))]
        };
        let before = place.checked_sub(1).and_then(|place| runs.get(place));
        let touching = beside(before, at_old.checked_sub(1), at_new.checked_sub(1));
        let front = taken((at_old..at_old + len).map_while(|at| script(old, Some(at))), touching);
        let touching = beside(runs.get(place + 1), Some(at_old + len), Some(at_new + len));
        let back = taken((at_old..at_old + len).rev().map_while(|at| script(old, Some(at))), touching);
        let (front, back) = if front + back > len { (len, 0) } else { (front, back) };
        found.extend([Run::Change(front, front), Run::Same(len - front - back), Run::Change(back, back)]);
        at_old += len;
        at_new += len;
    }
    together(found)
}

/// How many of these characters belong to a word that a mark begins or ends in.
fn taken(characters: impl Iterator<Item = Script>, touching: [Option<Script>; 2]) -> usize {
    let mut characters = characters.peekable();
    let Some(first) = characters.peek().copied() else { return 0 };
    if !touching.contains(&Some(first)) {
        return 0;
    }
    characters.take(first.reach()).take_while(|script| *script == first).count()
}

/// Marks with next to nothing between them become one: one character that is no stop, or two between long marks.
fn joined(runs: Vec<Run>, old: &[&str]) -> Vec<Run> {
    let size = |run: Option<&Run>| match run {
        Some(Run::Change(olds, news)) => (*olds).max(*news),
        Some(Run::Same(_)) | None => 0,
    };
    let mut at = 0;
    let mut found = Vec::with_capacity(runs.len());
    for (place, run) in runs.iter().enumerate() {
        match *run {
            Run::Change(olds, _) => {
                at += olds;
                found.push(*run);
            }
            Run::Same(len) => {
                let stop = old.get(at..at + len).unwrap_or_default().iter().any(|one| Script::of(one) == Script::Stop);
                let shorter =
                    size(place.checked_sub(1).and_then(|place| runs.get(place))).min(size(runs.get(place + 1)));
                let little = shorter > 0 && (len == 1 || len == 2 && shorter >= 3);
                found.push(if little && !stop { Run::Change(len, len) } else { *run });
                at += len;
            }
        }
    }
    together(found)
}
