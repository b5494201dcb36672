//! Folding for search: width, kana, long vowels, dots, spaces and legal forms do not matter. Only copies are folded;
//! what people wrote stays as it is.

use unicode_normalization::UnicodeNormalization;

/// The folded copy of a text: NFKC, lower case, hiragana as katakana, without spaces, dots, dashes and long vowels.
#[must_use]
pub fn fold(text: &str) -> String {
    text.nfkc()
        .flat_map(char::to_lowercase)
        .filter(|c| !c.is_whitespace() && !is_ignored(*c))
        .map(to_katakana)
        .collect()
}

fn is_ignored(c: char) -> bool {
    matches!(
        c,
        '・' | '·'
            | 'ー'
            | '-'
            | '‐'
            | '‑'
            | '–'
            | '—'
            | '―'
            | '−'
            | '〜'
            | '~'
            | '.'
            | ','
            | '、'
            | '。'
            | '\''
            | '’'
    )
}

fn to_katakana(c: char) -> char {
    match c {
        'ぁ'..='ゖ' => char::from_u32(u32::from(c) + 0x60).unwrap_or(c),
        _ => c,
    }
}
