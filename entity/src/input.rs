//! What people type, made storable without changing what they meant. Names are never touched.

use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

/// Why a typed value cannot be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Invalid {
    #[error("empty")]
    Empty,
    /// Longer than allowed; the length in characters as people count them.
    #[error("too long: {0}")]
    TooLong(usize),
    /// Not of the right shape.
    #[error("malformed")]
    Malformed,
    #[error("unknown")]
    Unknown,
    /// A check digit does not fit.
    #[error("check digit")]
    CheckDigit,
}

/// Free text as it is stored: NFC, line ends as one `\n`, no control characters, no space at the ends of the text.
pub fn free(typed: &str) -> String {
    let lines = typed.replace("\r\n", "\n").replace('\r', "\n");
    let kept: String = lines.nfc().filter(|c| *c == '\n' || *c == '\t' || !c.is_control()).collect();
    kept.trim().to_owned()
}

/// A name or an address as it is stored: exactly as typed but for surrounding space and control characters.
pub fn verbatim(typed: &str) -> String {
    let kept: String = typed.chars().filter(|c| !c.is_control()).collect();
    kept.trim().to_owned()
}

/// Length as people count it: an emoji or a letter with its marks is one.
pub fn count(text: &str) -> usize {
    text.graphemes(true).count()
}

/// The text, if something was typed and it is not longer than allowed.
///
/// # Errors
/// Nothing was typed, or it is too long, with its length.
pub fn within(text: String, most: usize) -> Result<String, Invalid> {
    match count(&text) {
        0 => Err(Invalid::Empty),
        length if length > most => Err(Invalid::TooLong(length)),
        _ => Ok(text),
    }
}
