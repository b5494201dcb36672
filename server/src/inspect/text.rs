//! Text: UTF-8, UTF-16 with its mark, or Shift_JIS as Windows writes it; kept as UTF-8.

use encoding_rs::{Encoding, SHIFT_JIS, UTF_8, UTF_16BE, UTF_16LE};

/// The text, if the bytes are clean Unicode.
pub(super) fn unicode(bytes: &[u8]) -> Option<String> {
    let (encoding, rest) = match Encoding::for_bom(bytes) {
        Some((encoding, mark)) => (encoding, bytes.get(mark..)?),
        None => (UTF_8, bytes),
    };
    if encoding != UTF_8 && encoding != UTF_16LE && encoding != UTF_16BE {
        return None;
    }
    decode(encoding, rest)
}

/// The text, if the bytes are clean Shift_JIS (Windows code page 932).
pub(super) fn shift_jis(bytes: &[u8]) -> Option<String> {
    decode(SHIFT_JIS, bytes)
}

/// Every byte must mean something, and no control character may stand in a text, beside tab, line ends and form feed.
fn decode(encoding: &'static Encoding, bytes: &[u8]) -> Option<String> {
    let text = encoding.decode_without_bom_handling_and_without_replacement(bytes)?;
    let clean = text.chars().all(|c| matches!(c, '\t' | '\n' | '\r' | '\u{c}') || !(c.is_control() || is_private(c)));
    clean.then(|| text.into_owned())
}

/// Noncharacters and the marks that a damaged decoding leaves.
fn is_private(character: char) -> bool {
    matches!(u32::from(character) & 0xffff, 0xfffe | 0xffff) || character == '\u{fffd}'
}
