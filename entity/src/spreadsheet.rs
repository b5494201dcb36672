//! A table that came as a file: its cells as text, where they stand, and what was odd about them while it was read.
//! What the columns mean is for others to say.

use serde::{Deserialize, Serialize};

/// The most rows that are read.
pub const MOST_ROWS: u32 = 20_000;
/// The most columns that are read.
pub const MOST_COLUMNS: u32 = 100;
/// The longest text a cell of a spreadsheet can hold, in characters (Excel's own limit).
pub const LONGEST_CELL: usize = 32_767;
/// So much is kept of a cell that is longer than that.
const KEPT_OF_LONG: usize = 60;

/// A table as it was read from a stranger's file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// How it was written.
    pub origin: TableFormat,
    /// The rows that hold anything, from the first.
    pub rows: Vec<SheetRow>,
    /// The numbers of rows between them that hold nothing.
    pub empty: Vec<u32>,
    /// Sheets beside the one that was read.
    pub others: Vec<OtherSheet>,
}

/// How a table was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum TableFormat {
    Delimited {
        encoding: Encoding,
        /// What stands between cells.
        separator: Separator,
    },
    /// A sheet of a workbook.
    Workbook { sheet: String },
}

coded! {
    /// How letters are written in a file.
    pub enum Encoding {
        /// UTF-8 without a mark.
        Utf8 = "utf-8",
        /// UTF-8 with a byte order mark, as Excel writes it.
        Utf8Bom = "utf-8-bom",
        /// UTF-16 with a byte order mark (Excel's 「Unicode テキスト」).
        Utf16 = "utf-16",
        /// Shift_JIS as Windows writes it.
        Cp932 = "cp932",
    }
}

coded! {
    /// What stands between cells.
    pub enum Separator {
        Comma = "comma",
        Tab = "tab",
        Semicolon = "semicolon",
    }
}

impl Separator {
    /// The byte that stands between two cells.
    pub const fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Tab => b'\t',
            Self::Semicolon => b';',
        }
    }
}

/// A sheet that was not read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum OtherSheet {
    /// Everybody sees it in the workbook.
    Shown(String),
    Hidden(String),
}

/// A row of it, as far as it is filled.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetRow {
    /// Its number as a spreadsheet shows it, from 1.
    #[serde(rename = "n")]
    pub number: u32,
    /// Its cells from the first column; columns after the last one are empty.
    #[serde(rename = "c")]
    pub cells: Vec<Cell>,
}

impl SheetRow {
    /// The text of a column; empty where there is no cell.
    pub fn text(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", |cell| cell.text.as_str())
    }

    /// What is odd about the cell of a column.
    pub fn marks(&self, column: usize) -> &[Mark] {
        self.cells.get(column).map_or(&[], |cell| cell.marks.as_slice())
    }

    /// Whether no cell holds anything.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.cells.iter().all(|cell| cell.text.trim().is_empty() && cell.marks.is_empty())
    }
}

/// What stands in a cell, as text.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// What stands in it, exactly; days as `2026-11-24`.
    #[serde(rename = "t")]
    pub text: String,
    /// What is odd about it.
    #[serde(rename = "m", default, skip_serializing_if = "Vec::is_empty")]
    pub marks: Vec<Mark>,
}

/// What is odd about a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Mark {
    /// A formula; the text is what it last came to.
    Formula,
    /// An error value such as `#N/A`.
    Error,
    /// Part of several cells made into one.
    Merged,
    /// Longer than a cell can be; only the beginning is kept.
    TooLong {
        /// How many characters there were.
        characters: usize,
    },
    /// Bytes that mean nothing in the letters of the file.
    Bytes,
    /// Written in other letters than the rest of the file.
    OtherEncoding,
    /// A quotation mark that is not closed, or stands in the middle.
    Quote,
}

impl Cell {
    /// A cell, cut off if it is longer than a cell can be.
    pub fn new(text: String) -> Self {
        // Fewer bytes than the limit are fewer characters, too.
        let characters = if text.len() > LONGEST_CELL { text.chars().count() } else { 0 };
        if characters <= LONGEST_CELL {
            return Self { text, marks: Vec::new() };
        }
        let kept = text.chars().take(KEPT_OF_LONG).collect();
        Self { text: kept, marks: vec![Mark::TooLong { characters }] }
    }

    /// The same cell with a mark more.
    #[must_use]
    pub fn marked(mut self, mark: Mark) -> Self {
        if !self.marks.contains(&mark) {
            self.marks.push(mark);
        }
        self
    }
}

coded! {
    /// Why a file cannot be read as a table at all.
    pub enum Unreadable {
        /// No bytes, or no cell with anything in it.
        Empty = "empty",
        /// More bytes than are taken.
        TooLarge = "too-large",
        /// More than [`MOST_ROWS`] rows.
        TooManyRows = "too-many-rows",
        /// More than [`MOST_COLUMNS`] columns.
        TooWide = "too-wide",
        /// It unfolds to more than is taken: a zip bomb, or a workbook with pictures.
        TooMuchInside = "too-much-inside",
        /// It opens only with a password.
        Encrypted = "encrypted",
        /// A workbook of Excel before 2007, whatever its name says.
        OldWorkbook = "old-workbook",
        /// A workbook with programs in it.
        Macros = "macros",
        /// Something else than a table.
        Kind = "kind",
        /// It is cut off or broken.
        Damaged = "damaged",
        /// Text in letters that are not read here (EUC-JP, ISO-2022-JP).
        Letters = "letters",
    }
}

/// The letter of a column as a spreadsheet shows it: 0 is A, 26 is AA.
pub fn letters(column: usize) -> String {
    let mut rest = column;
    let mut letters = Vec::new();
    loop {
        let place = u8::try_from(rest % 26).unwrap_or(0);
        letters.push(char::from(b'A' + place));
        if rest < 26 {
            break;
        }
        rest = rest / 26 - 1;
    }
    letters.iter().rev().collect()
}

/// Whether a spreadsheet program could take a cell of a text file with this beginning for a formula.
fn begins_formula(c: char) -> bool {
    matches!(c, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '\u{ff1d}' | '\u{ff0b}' | '\u{ff0d}' | '\u{ff20}')
}

/// The text as a cell that a spreadsheet program takes for text: an apostrophe goes before what would begin a formula.
/// Otherwise it stays letter for letter; [`meant`] is the way back.
pub fn harmless(text: &str) -> String {
    if text.trim_start_matches('\'').starts_with(begins_formula) { format!("'{text}") } else { text.to_owned() }
}

/// What a cell means that [`harmless`] may have written.
pub fn meant(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if rest.trim_start_matches('\'').starts_with(begins_formula) => rest,
        Some(_) | None => cell,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop_assert, prop_assert_eq, proptest};

    use super::*;

    #[test]
    fn columns_have_the_letters_of_a_spreadsheet() {
        for (column, said) in
            [(0, "A"), (25, "Z"), (26, "AA"), (27, "AB"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")]
        {
            assert_eq!(letters(column), said);
        }
    }

    #[test]
    fn nothing_becomes_a_formula() {
        for (text, safe) in [
            ("=1+1", "'=1+1"),
            ("+81-3-0000-0000", "'+81-3-0000-0000"),
            ("-1", "'-1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("＠こすめ", "'＠こすめ"),
            ("＝1", "'＝1"),
            ("\t=1", "'\t=1"),
            ("\r=1", "'\r=1"),
            ("'=1", "''=1"),
            ("株式会社=1", "株式会社=1"),
            ("'a", "'a"),
            ("", ""),
        ] {
            assert_eq!(harmless(text), safe);
            assert_eq!(meant(safe), text);
        }
    }

    #[test]
    fn a_cell_that_is_too_long_keeps_its_beginning() {
        let cell = Cell::new("字".repeat(1_000_000));
        assert_eq!(cell.marks, [Mark::TooLong { characters: 1_000_000 }]);
        assert_eq!(cell.text.chars().count(), KEPT_OF_LONG);
        assert!(Cell::new("字".repeat(LONGEST_CELL)).marks.is_empty());
    }

    proptest! {
        #[test]
        fn what_was_made_harmless_means_the_same(text in "['=+@\\-\\t\\r\\n＝＋－＠a字]{0,12}") {
            let cell = harmless(&text);
            prop_assert!(!cell.starts_with(begins_formula));
            prop_assert_eq!(meant(&cell), text);
        }
    }
}
