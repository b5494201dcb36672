//! Writes tables: as a workbook, and as text with commas. No cell ever becomes a formula.

use encoding_rs::SHIFT_JIS;
use entity::spreadsheet;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};
use unicode_segmentation::UnicodeSegmentation;

/// Without it, spreadsheet programs in Japan take UTF-8 for Shift_JIS.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";
/// The width of columns, in characters.
const WIDTH: f64 = 18.0;
/// The width of columns with sentences.
const WIDE: f64 = 60.0;

/// One sheet: its name, its headings and its rows.
pub struct ExportTable<'a> {
    pub name: &'a str,
    pub headings: &'a [String],
    /// The rows after it.
    pub rows: &'a [Vec<String>],
    /// Columns that hold sentences.
    pub wide: &'a [usize],
}

/// A workbook. Every cell is text: numbers keep their zeros, and nothing is computed.
///
/// # Errors
/// If a cell is longer than a workbook allows, or there are too many.
pub fn workbook(sheets: &[ExportTable<'_>]) -> Result<Vec<u8>, XlsxError> {
    let text = Format::new().set_num_format("@").set_quote_prefix().set_text_wrap().set_align(FormatAlign::Top);
    let head = Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top);
    let mut book = Workbook::new();
    // Without it the library asks the clock; the same list is the same file.
    book.set_properties(&DocProperties::new().set_creation_datetime(&ExcelDateTime::from_ymd(2026, 4, 1)?));
    for one in sheets {
        let page = book.add_worksheet();
        page.set_name(one.name)?;
        page.set_freeze_panes(1, 0)?;
        for (column, heading) in (0_u16..).zip(one.headings) {
            let wide = one.wide.contains(&usize::from(column));
            page.set_column_width(column, if wide { WIDE } else { WIDTH })?;
            // Also the cells below the last row: what somebody types there keeps its zeros, too.
            page.set_column_format(column, &text)?;
            page.write_string_with_format(0, column, heading, &head)?;
        }
        for (row, cells) in (1_u32..).zip(one.rows) {
            line(page, row, cells, &text)?;
        }
    }
    book.save_to_buffer()
}

fn line(page: &mut Worksheet, row: u32, cells: &[String], format: &Format) -> Result<(), XlsxError> {
    for (column, cell) in (0_u16..).zip(cells) {
        if !cell.is_empty() {
            page.write_string_with_format(row, column, cell, format)?;
        }
    }
    Ok(())
}

/// Text with commas in UTF-8, as spreadsheet programs open it.
///
/// # Errors
/// If it cannot be written.
pub fn text(headings: &[String], rows: &[Vec<String>]) -> Result<Vec<u8>, csv::Error> {
    let mut bytes = BYTE_ORDER_MARK.to_vec();
    bytes.extend(plain(headings, rows)?);
    Ok(bytes)
}

fn plain(headings: &[String], rows: &[Vec<String>]) -> Result<Vec<u8>, csv::Error> {
    let mut out = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    out.write_record(headings)?;
    for row in rows {
        out.write_record(row.iter().map(|cell| spreadsheet::harmless(cell)))?;
    }
    out.into_inner().map_err(|cause| cause.into_error().into())
}

/// A cell with letters that an old encoding does not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unwritable {
    /// The place of the row among the rows.
    pub row: usize,
    /// The place of the column.
    pub column: usize,
    pub letters: Vec<String>,
}

/// The same in Shift_JIS as Windows writes it, or which cells hold letters that it does not have. A letter is never
/// replaced by another one: it would come back as that.
///
/// # Errors
/// If it cannot be written.
pub fn old_text(headings: &[String], rows: &[Vec<String>]) -> Result<Result<Vec<u8>, Vec<Unwritable>>, csv::Error> {
    let mut unwritable = Vec::new();
    for (row, cells) in rows.iter().enumerate() {
        for (column, cell) in cells.iter().enumerate() {
            if survives(cell) {
                continue;
            }
            let mut letters: Vec<String> =
                cell.graphemes(true).filter(|letter| !survives(letter)).map(str::to_owned).collect();
            letters.dedup();
            unwritable.push(Unwritable { row, column, letters });
        }
    }
    if !unwritable.is_empty() {
        return Ok(Err(unwritable));
    }
    let text = String::from_utf8(plain(headings, rows)?).unwrap_or_default();
    Ok(Ok(SHIFT_JIS.encode(&text).0.into_owned()))
}

/// Whether a text comes back from Shift_JIS as it went.
fn survives(text: &str) -> bool {
    if text.is_ascii() {
        return true;
    }
    let (bytes, _, lost) = SHIFT_JIS.encode(text);
    !lost && SHIFT_JIS.decode_without_bom_handling(&bytes).0 == text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_old_encoding_cannot_say_is_named() {
        for (text, letters) in [
            ("株式会社髙﨑", vec![]),
            ("①㈱～", vec![]),
            ("𠮷野", vec!["𠮷"]),
            ("邉\u{e0100}", vec!["邉\u{e0100}"]),
            ("A〜B", vec!["〜"]),
            ("¥100", vec!["¥"]),
            ("한국", vec!["한", "국"]),
        ] {
            let rows = vec![vec!["x".to_owned(), text.to_owned()]];
            match old_text(&["a".to_owned(), "b".to_owned()], &rows).unwrap() {
                Ok(bytes) => {
                    assert!(letters.is_empty(), "{text}");
                    assert!(SHIFT_JIS.decode_without_bom_handling(&bytes).0.contains(text));
                }
                Err(found) => {
                    assert_eq!(
                        found,
                        [Unwritable { row: 0, column: 1, letters: letters.iter().map(|c| (*c).to_owned()).collect() }]
                    );
                }
            }
        }
    }
}
