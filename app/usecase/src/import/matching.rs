//! Which row holds the headings, and which column of the list each of them means.

use std::collections::HashMap;
use std::sync::LazyLock;

use entity::member_column::Column;
use entity::search;
use entity::spreadsheet::{SheetRow, Table};

use text::member_column as words;

/// Headings are looked for in so many rows: titles and dates may stand above them.
const FIRST_ROWS: usize = 10;
/// A row with fewer known headings is no row of headings.
const FEWEST: usize = 2;
/// The longest heading that is looked at, in bytes.
const LONGEST: usize = 200;

/// What people said of headings before: folded heading → column, or nothing if it was of no interest.
pub(crate) type Remembered = HashMap<String, Option<Column>>;

/// Which row holds the headings, and what they mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Head {
    /// The place of the row among the rows of the table.
    pub(crate) row: usize,
    /// For each column of the file, the column of the list.
    pub(crate) columns: Vec<Option<Column>>,
}

/// A heading as it is compared: without notes in brackets, spaces and marks.
pub(crate) fn folded(heading: &str) -> String {
    let mut plain = String::new();
    let mut depth = 0_usize;
    for c in heading.chars() {
        match c {
            '(' | '（' | '[' | '［' | '【' => depth += 1,
            ')' | '）' | ']' | '］' | '】' => depth = depth.saturating_sub(1),
            '*' | '＊' | '※' | ':' | '：' | '_' => {}
            c if depth == 0 => plain.push(c),
            _ => {}
        }
    }
    search::fold(&plain)
}

/// Every heading that is known, folded.
static KNOWN: LazyLock<HashMap<String, Column>> = LazyLock::new(|| {
    let mut known = HashMap::new();
    for column in Column::ALL {
        let ours = words::heading(*column);
        for heading in std::iter::once(&ours).chain(words::also_called(*column)) {
            known.entry(folded(heading)).or_insert(*column);
        }
    }
    known
});

/// What a heading means by itself.
pub(crate) fn known(heading: &str) -> Option<Column> {
    // No heading is as long as that; many cells are.
    if heading.len() > LONGEST {
        return None;
    }
    KNOWN.get(&folded(heading)).copied()
}

fn meaning(heading: &str, remembered: &Remembered) -> Option<Column> {
    match remembered.get(&folded(heading)) {
        Some(said) => *said,
        None => known(heading),
    }
}

/// How many different columns a row names.
fn names(row: &SheetRow, remembered: &Remembered) -> usize {
    let mut found: Vec<Column> = row.cells.iter().filter_map(|cell| meaning(&cell.text, remembered)).collect();
    found.sort_unstable();
    found.dedup();
    found.len()
}

/// Whether a row among the data looks like one of headings.
pub(crate) fn is_heading(row: &SheetRow) -> bool {
    row.cells.iter().filter_map(|cell| known(&cell.text)).count() >= FEWEST
}

pub(crate) fn guess(table: &Table, remembered: &Remembered) -> Head {
    let scores = table.rows.iter().take(FIRST_ROWS).map(|row| names(row, remembered)).enumerate();
    // Of equals the first one: what follows it is a second row of headings, which the check names.
    let best = scores.rev().max_by_key(|(_, score)| *score).filter(|(_, score)| *score >= FEWEST);
    let row = best.map_or(0, |(row, _)| row);
    Head { row, columns: columns(table, row, remembered) }
}

/// What the headings of a row mean. A column of the list that several headings name is the first one's.
pub fn columns(table: &Table, row: usize, remembered: &Remembered) -> Vec<Option<Column>> {
    let mut taken = Vec::new();
    let Some(row) = table.rows.get(row) else { return Vec::new() };
    row.cells
        .iter()
        .map(|cell| {
            let column = meaning(&cell.text, remembered).filter(|column| !taken.contains(column))?;
            taken.push(column);
            Some(column)
        })
        .collect()
}

/// The headings that name a column which an earlier heading named already, as letters of the spreadsheet.
pub fn twice(table: &Table, row: usize) -> Vec<usize> {
    let mut seen = Vec::new();
    let mut twice = Vec::new();
    for (at, cell) in table.rows.get(row).map(|row| row.cells.as_slice()).unwrap_or_default().iter().enumerate() {
        let folded = folded(&cell.text);
        if folded.is_empty() {
            continue;
        }
        if seen.contains(&folded) {
            twice.push(at);
        }
        seen.push(folded);
    }
    twice
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_own_headings_and_those_of_others_are_known() {
        for column in Column::ALL {
            assert_eq!(known(words::heading(*column)), Some(*column));
            for other in words::also_called(*column) {
                assert_eq!(known(other), Some(*column), "{other} is another column's heading");
            }
        }
        for (heading, column) in [
            ("会社名（必須）", Some(Column::Name)),
            (" 法人 番号 ※13桁", Some(Column::Number)),
            ("※法人番号", Some(Column::Number)),
            ("フリガナ", Some(Column::Kana)),
            ("ふりがな", Some(Column::Kana)),
            ("備考", None),
            ("", None),
        ] {
            assert_eq!(known(heading), column, "{heading}");
        }
    }
}
