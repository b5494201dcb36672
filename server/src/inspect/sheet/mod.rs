//! Reads a table from a file, for the import of lists: text with separators, or a workbook. Runs in the same confined
//! child as everything that looks into other people's files.

mod delimited;
mod letters;
mod workbook;

#[cfg(test)]
mod tests;

use std::io::{self, Read, Write};

use entity::spreadsheet::{Table, Unreadable};
use vault::inspection::MAX_SENT_BYTES;

/// How a zip archive begins.
const ZIP: &[u8] = b"PK\x03\x04";
/// How the files of Office before 2007 begin; those with a password do still.
const OLE: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
/// The name of the stream that holds a document with a password, as it is written in the file.
const ENCRYPTED: &str = "EncryptedPackage";
/// How other things begin that people take for tables.
const OTHERS: &[&[u8]] = &[
    b"%PDF-",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"RIFF",
    b"\x7fELF",
    b"MZ",
    b"\x1f\x8b",
    b"7z\xbc\xaf",
    b"Rar!",
    b"{\\rtf",
    b"<",
];

/// Reads one file and writes what it holds: a line of JSON, a table or why it is none.
///
/// # Errors
/// If reading or writing fails. What is wrong with the file itself is an answer, not an error.
pub(super) fn run(input: &mut impl Read, output: &mut impl Write) -> io::Result<()> {
    let mut sent = Vec::new();
    input.take(MAX_SENT_BYTES.saturating_add(1)).read_to_end(&mut sent)?;
    serde_json::to_writer(&mut *output, &read(&sent))?;
    output.flush()
}

pub(super) fn read(sent: &[u8]) -> Result<Table, Unreadable> {
    if u64::try_from(sent.len()).unwrap_or(u64::MAX) > MAX_SENT_BYTES {
        return Err(Unreadable::TooLarge);
    }
    if sent.is_empty() {
        return Err(Unreadable::Empty);
    }
    let table = if sent.starts_with(ZIP) {
        workbook::read(sent)?
    } else if sent.starts_with(OLE) {
        let name: Vec<u8> = ENCRYPTED.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let locked = sent.windows(name.len()).any(|window| window == name);
        return Err(if locked { Unreadable::Encrypted } else { Unreadable::OldWorkbook });
    } else if OTHERS.iter().any(|start| sent.trim_ascii_start().starts_with(start)) {
        return Err(Unreadable::Kind);
    } else {
        delimited::read(sent)?
    };
    if table.rows.is_empty() { Err(Unreadable::Empty) } else { Ok(table) }
}
