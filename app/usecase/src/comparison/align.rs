//! Which clause of the one text belongs to which of the other, and which line to which: what is the same first, what is
//! like it or has the same name next.

use std::cmp::Ordering;

use similar::{Algorithm, DiffOp, capture_diff_slices};

/// Two parts are paired when their likeness is at least this, of a thousand.
const ENOUGH: u32 = 300;
/// What the same name is worth: enough by itself, so that a clause that was written anew stays beside the old one, unless
/// another is more like it.
const SAME_NAME: u32 = 300;
/// How much work a gap may make, in letters that are looked at; above it only names count.
const WORK: usize = 20_000_000;
/// How many pairs of a gap are weighed.
const PAIRS: usize = 160_000;

/// A clause or a line, as far as its place is concerned.
#[derive(Debug)]
pub(super) struct Part {
    text: String,
    name: Option<String>,
    /// Its letters and pairs of letters, in order.
    letters: Vec<u64>,
}

impl Part {
    pub(super) fn new(text: &str, name: Option<String>) -> Self {
        let mut letters = Vec::new();
        let mut before: u64 = 0;
        for letter in text.chars().filter(|c| !c.is_whitespace()) {
            let letter = u64::from(u32::from(letter));
            letters.push(letter);
            letters.push((before << 32) | letter | (1 << 63));
            before = letter;
        }
        letters.sort_unstable();
        Self { text: text.to_owned(), name, letters }
    }

    /// How like two parts are, 0 to 1000, and more if they have the same name.
    fn likeness(&self, other: &Self) -> u32 {
        let same_name = self.name.is_some() && self.name == other.name;
        let all = self.letters.len() + other.letters.len();
        let share = (common(&self.letters, &other.letters) * 2_000).checked_div(all).unwrap_or(0);
        u32::try_from(share).unwrap_or(0) + if same_name { SAME_NAME } else { 0 }
    }
}

/// How many values two sorted lists have in common.
fn common(one: &[u64], other: &[u64]) -> usize {
    let (mut one, mut other) = (one.iter().peekable(), other.iter().peekable());
    let mut found = 0;
    while let (Some(a), Some(b)) = (one.peek(), other.peek()) {
        match a.cmp(b) {
            Ordering::Less => {
                one.next();
            }
            Ordering::Greater => {
                other.next();
            }
            Ordering::Equal => {
                found += 1;
                one.next();
                other.next();
            }
        }
    }
    found
}

/// What belongs together, by its places in the two texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pair {
    Both(usize, usize),
    Old(usize),
    New(usize),
}

/// Every part of both texts once, in order.
pub(super) fn pairs(old: &[Part], new: &[Part]) -> Vec<Pair> {
    let words = |parts: &[Part]| parts.iter().map(|part| (part.text.clone(), part.name.clone())).collect::<Vec<_>>();
    let mut found = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, &words(old), &words(new)) {
        match op {
            DiffOp::Equal { old_index, new_index, len } => {
                found.extend((0..len).map(|at| Pair::Both(old_index + at, new_index + at)));
            }
            DiffOp::Delete { old_index, old_len, .. } => found.extend((old_index..old_index + old_len).map(Pair::Old)),
            DiffOp::Insert { new_index, new_len, .. } => found.extend((new_index..new_index + new_len).map(Pair::New)),
            DiffOp::Replace { old_index, old_len, new_index, new_len } => {
                let one = old.get(old_index..old_index + old_len).unwrap_or_default();
                let other = new.get(new_index..new_index + new_len).unwrap_or_default();
                found.extend(gap(one, other).into_iter().map(|pair| match pair {
                    Pair::Both(a, b) => Pair::Both(old_index + a, new_index + b),
                    Pair::Old(a) => Pair::Old(old_index + a),
                    Pair::New(b) => Pair::New(new_index + b),
                }));
            }
        }
    }
    found
}

/// Pairs what is left between equal parts, so that the pairs taken together are as like as they can be.
fn gap(old: &[Part], new: &[Part]) -> Vec<Pair> {
    let letters = |parts: &[Part]| parts.iter().map(|part| part.letters.len()).sum::<usize>();
    let work = letters(old).saturating_mul(new.len()) + letters(new).saturating_mul(old.len());
    let cheap = work > WORK || old.len().saturating_mul(new.len()) > PAIRS;
    let likeness = |one: &Part, other: &Part| {
        if cheap { if one.name == other.name { ENOUGH } else { 0 } } else { one.likeness(other) }
    };
    // best[i][j]: the most that the parts from i and j on can reach. Filled from the end.
    let mut best: Vec<Vec<u32>> = vec![vec![0; new.len() + 1]];
    let mut weights: Vec<Vec<u32>> = Vec::new();
    for one in old.iter().rev() {
        let weight: Vec<u32> = new.iter().map(|other| likeness(one, other)).collect();
        let below = best.last().cloned().unwrap_or_default();
        let mut row = vec![0; new.len() + 1];
        let mut right = 0;
        for (at, weight) in weight.iter().enumerate().rev() {
            let paired = if *weight >= ENOUGH { weight + value(&below, at + 1) } else { 0 };
            right = paired.max(right).max(value(&below, at));
            if let Some(cell) = row.get_mut(at) {
                *cell = right;
            }
        }
        best.push(row);
        weights.push(weight);
    }
    best.reverse();
    weights.reverse();
    walk(&best, &weights, (old.len(), new.len()))
}

fn value(row: &[u32], at: usize) -> u32 {
    row.get(at).copied().unwrap_or(0)
}

fn walk(best: &[Vec<u32>], weights: &[Vec<u32>], (olds, news): (usize, usize)) -> Vec<Pair> {
    let at = |table: &[Vec<u32>], i: usize, j: usize| table.get(i).map_or(0, |row| value(row, j));
    let (mut i, mut j) = (0, 0);
    let mut found = Vec::new();
    while i < olds && j < news {
        let weight = at(weights, i, j);
        if weight >= ENOUGH && at(best, i, j) == weight + at(best, i + 1, j + 1) {
            found.push(Pair::Both(i, j));
            i += 1;
            j += 1;
        } else if at(best, i, j) == at(best, i + 1, j) {
            found.push(Pair::Old(i));
            i += 1;
        } else {
            found.push(Pair::New(j));
            j += 1;
        }
    }
    found.extend((i..olds).map(Pair::Old));
    found.extend((j..news).map(Pair::New));
    found
}
