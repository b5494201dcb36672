//! Text with separators (CSV and its relatives). Written here and not taken from a library, because rows must be counted
//! as a spreadsheet counts them (empty ones too), and because a quotation mark that is never closed must be named with
//! its cell instead of swallowing the rest of the file.

use encoding_rs::{UTF_16BE, UTF_16LE};
use entity::spreadsheet::{
    Cell, Encoding, MOST_COLUMNS, MOST_ROWS, Mark, Separator, SheetRow, Table, TableFormat, Unreadable,
};

use super::letters;

/// How much of a file is searched for separators.
const START_BYTES: usize = 64 * 1024;

pub(super) fn read(sent: &[u8]) -> Result<Table, Unreadable> {
    let unfolded;
    let (known, bytes) = if let Some(rest) = sent.strip_prefix(b"\xef\xbb\xbf") {
        (Some(Encoding::Utf8Bom), rest)
    } else if let Some(wide) = sent.strip_prefix(b"\xff\xfe") {
        unfolded = UTF_16LE.decode_without_bom_handling(wide).0.into_owned();
        (Some(Encoding::Utf16), unfolded.as_bytes())
    } else if let Some(wide) = sent.strip_prefix(b"\xfe\xff") {
        unfolded = UTF_16BE.decode_without_bom_handling(wide).0.into_owned();
        (Some(Encoding::Utf16), unfolded.as_bytes())
    } else {
        (None, sent)
    };
    if known.is_none() && letters::are_foreign(bytes) {
        return Err(Unreadable::Letters);
    }
    // A program or picture that was named like a table.
    if bytes.iter().filter(|byte| **byte == 0).count() > bytes.len() / 10 {
        return Err(Unreadable::Kind);
    }
    let separator = separator(bytes);
    let raw = split(bytes, separator.byte())?;
    let encoding =
        known.unwrap_or_else(|| letters::of(raw.iter().flat_map(|row| row.iter().map(|cell| cell.bytes.as_slice()))));
    let mut table = Table {
        origin: TableFormat::Delimited { encoding, separator },
        rows: Vec::with_capacity(raw.len()),
        empty: Vec::new(),
        others: Vec::new(),
    };
    for (number, raw) in (1..).zip(raw) {
        let cells = raw.into_iter().map(|cell| cell.read(encoding)).collect();
        let row = SheetRow { number, cells };
        if row.is_empty() {
            table.empty.push(number);
        } else {
            table.rows.push(row);
        }
    }
    // What follows the last row is nothing.
    let last = table.rows.last().map_or(0, |row| row.number);
    table.empty.retain(|number| *number < last);
    Ok(table)
}

/// The sign that stands most often in the first line that has any, outside quotation marks.
fn separator(bytes: &[u8]) -> Separator {
    let start = bytes.get(..START_BYTES).unwrap_or(bytes);
    for line in start.split(|byte| matches!(byte, b'\n' | b'\r')) {
        let mut quoted = false;
        let mut counts = [0_usize; 3];
        for byte in line {
            if *byte == b'"' {
                quoted = !quoted;
            }
            for (count, separator) in counts.iter_mut().zip(Separator::ALL) {
                if !quoted && *byte == separator.byte() {
                    *count += 1;
                }
            }
        }
        let most = counts.iter().zip(Separator::ALL).rev().max_by_key(|(count, _)| **count);
        if let Some((1.., separator)) = most {
            return *separator;
        }
    }
    Separator::Comma
}

/// A cell as it stands in the file.
#[derive(Default)]
struct Raw {
    bytes: Vec<u8>,
    quote: Quote,
}

#[derive(Default, PartialEq, Eq)]
enum Quote {
    #[default]
    Right,
    Wrong,
}

impl Raw {
    fn read(self, encoding: Encoding) -> Cell {
        let cell = letters::cell(encoding, &self.bytes);
        if self.quote == Quote::Wrong { cell.marked(Mark::Quote) } else { cell }
    }
}

/// Takes the file apart.
fn split(bytes: &[u8], separator: u8) -> Result<Vec<Vec<Raw>>, Unreadable> {
    let mut rows = Vec::new();
    let mut row = Vec::new();
    let mut rest = bytes;
    while !rest.is_empty() || !row.is_empty() {
        let (cell, after) = cell(rest, separator);
        row.push(cell);
        if row.len() > usize::try_from(MOST_COLUMNS).unwrap_or(usize::MAX) {
            return Err(Unreadable::TooWide);
        }
        if let Some(after) = after.strip_prefix(&[separator]) {
            // A separator at the very end stands before one more cell, an empty one.
            rest = after;
            if rest.is_empty() {
                row.push(Raw::default());
                rows.push(std::mem::take(&mut row));
            }
            continue;
        }
        rest = after.strip_prefix(b"\r\n").or_else(|| after.get(1..)).unwrap_or_default();
        rows.push(std::mem::take(&mut row));
        if u32::try_from(rows.len()).unwrap_or(u32::MAX) > MOST_ROWS {
            return Err(Unreadable::TooManyRows);
        }
    }
    Ok(rows)
}

/// One cell, and what follows it: a separator, a line end, or nothing.
fn cell(bytes: &[u8], separator: u8) -> (Raw, &[u8]) {
    if let Some(inside) = bytes.strip_prefix(b"\"") {
        if let Some((text, after)) = quoted(inside)
            && after.first().is_none_or(|next| *next == separator || matches!(next, b'\n' | b'\r'))
        {
            return (Raw { bytes: text, quote: Quote::Right }, after);
        }
        // Never closed, or closed in the middle of what belongs to another row: the mark is taken for a letter.
        let (text, after) = plain(inside, separator);
        return (Raw { bytes: text.to_vec(), quote: Quote::Wrong }, after);
    }
    let (text, after) = plain(bytes, separator);
    (Raw { bytes: text.to_vec(), quote: Quote::Right }, after)
}

fn plain(bytes: &[u8], separator: u8) -> (&[u8], &[u8]) {
    let end = bytes.iter().position(|byte| *byte == separator || matches!(byte, b'\n' | b'\r'));
    bytes.split_at_checked(end.unwrap_or(bytes.len())).unwrap_or((bytes, &[]))
}

/// The text up to the closing mark, where two marks are one letter; nothing if it is never closed.
fn quoted(inside: &[u8]) -> Option<(Vec<u8>, &[u8])> {
    let mut text = Vec::new();
    let mut rest = inside;
    loop {
        let end = rest.iter().position(|byte| *byte == b'"')?;
        let (before, after) = rest.split_at_checked(end)?;
        text.extend_from_slice(before);
        let after = after.get(1..)?;
        match after.strip_prefix(b"\"") {
            Some(more) => {
                text.push(b'"');
                rest = more;
            }
            None => return Some((text, after)),
        }
    }
}
