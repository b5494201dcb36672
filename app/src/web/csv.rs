//! Tables for spreadsheet programs: CSV in which nothing is a formula.

use entity::spreadsheet;

/// Without it, spreadsheet programs in Japan take the file for Shift_JIS.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// A table as CSV (RFC 4180, UTF-8 with byte order mark).
pub(crate) fn csv(head: &[&str], rows: impl IntoIterator<Item = Vec<String>>) -> Result<Vec<u8>, csv::Error> {
    let mut out =
        csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(BYTE_ORDER_MARK.as_bytes().to_vec());
    out.write_record(head)?;
    for cells in rows {
        out.write_record(cells.iter().map(|cell| spreadsheet::harmless(cell)))?;
    }
    out.into_inner().map_err(|cause| cause.into_error().into())
}
