//! How a reading is written.

use unicode_normalization::UnicodeNormalization as _;

/// Hiragana becomes katakana and widths become one, so that lists stand in order; a reading is no name.
pub(crate) fn reading(typed: &str) -> String {
    typed
        .nfkc()
        .map(|c| match c {
            '\u{3041}'..='\u{3096}' => char::from_u32(u32::from(c) + 0x60).unwrap_or(c),
            _ => c,
        })
        .collect()
}

/// A letter of a [`reading`].
pub(crate) fn is_reading(c: char) -> bool {
    matches!(c, '\u{30a0}'..='\u{30ff}') || c.is_ascii_alphanumeric() || matches!(c, ' ' | '.' | '&' | '-' | '\'')
}
