//! Which letters a text file is written in, and what a cell of it says.
//!
//! Separators, quotation marks and line ends are never part of another letter in UTF-8 or in Shift_JIS, so the cells are
//! found in the bytes first and each is read by itself: one bad cell does not spoil the others.

use encoding_rs::{EUC_JP, Encoding as Charset, SHIFT_JIS, UTF_8};
use entity::spreadsheet::{Cell, Encoding, Mark};

/// The letters of most cells.
pub(super) fn of<'a>(cells: impl Iterator<Item = &'a [u8]>) -> Encoding {
    let (mut unicode, mut windows) = (0_usize, 0_usize);
    for cell in cells.filter(|cell| !cell.is_ascii()) {
        // Japanese in Shift_JIS is hardly ever UTF-8 by chance; the other way round it often is.
        if std::str::from_utf8(cell).is_ok() {
            unicode += 1;
        } else {
            windows += 1;
        }
    }
    if windows > unicode { Encoding::Cp932 } else { Encoding::Utf8 }
}

/// Whether the text is written in letters that are not read here.
pub(super) fn are_foreign(bytes: &[u8]) -> bool {
    if bytes.windows(3).any(|window| matches!(window, b"\x1b$B" | b"\x1b$@" | b"\x1b(J")) {
        return true;
    }
    if std::str::from_utf8(bytes).is_ok() || strict(EUC_JP, bytes).is_none() {
        return false;
    }
    // EUC-JP read as Shift_JIS gives bytes without meaning, or rows of half-width katakana.
    let Some(text) = strict(SHIFT_JIS, bytes) else { return true };
    let (mut narrow, mut wide) = (0_usize, 0_usize);
    for c in text.chars().filter(|c| !c.is_ascii()) {
        if matches!(c, '\u{ff61}'..='\u{ff9f}') { narrow += 1 } else { wide += 1 }
    }
    narrow > wide
}

/// What a cell says.
pub(super) fn cell(encoding: Encoding, bytes: &[u8]) -> Cell {
    if bytes.is_ascii() {
        return Cell::new(String::from_utf8_lossy(bytes).into_owned());
    }
    let (charset, other) = match encoding {
        Encoding::Utf8 | Encoding::Utf8Bom | Encoding::Utf16 => (UTF_8, SHIFT_JIS),
        Encoding::Cp932 => (SHIFT_JIS, UTF_8),
    };
    if let Some(text) = strict(charset, bytes) {
        return Cell::new(text);
    }
    if let Some(text) = strict(other, bytes) {
        return Cell::new(text).marked(Mark::OtherEncoding);
    }
    let (text, _) = charset.decode_without_bom_handling(bytes);
    Cell::new(text.into_owned()).marked(Mark::Bytes)
}

fn strict(charset: &'static Charset, bytes: &[u8]) -> Option<String> {
    charset.decode_without_bom_handling_and_without_replacement(bytes).map(std::borrow::Cow::into_owned)
}
