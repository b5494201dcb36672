//! Folding for search: width, kana, long vowels, dots, spaces and legal forms do not matter. Only copies are folded;
//! what people wrote stays as it is.

use unicode_normalization::UnicodeNormalization;

/// Legal forms as they stand before or after a company's name, folded, the longest first.
const LEGAL_FORMS: &[&str] = &[
    "特定非営利活動法人",
    "一般社団法人",
    "公益社団法人",
    "一般財団法人",
    "公益財団法人",
    "社会福祉法人",
    "株式会社",
    "有限会社",
    "合同会社",
    "合資会社",
    "合名会社",
    "医療法人",
    "学校法人",
    "宗教法人",
    "協同組合",
    "npo法人",
    "(株)",
    "(有)",
    "(同)",
    "(資)",
    "(名)",
    "(医)",
    "(一社)",
    "(一財)",
];

/// The folded copy of a text: NFKC, lower case, hiragana as katakana, without spaces, dots, dashes and long vowels.
///
/// ```
/// assert_eq!(entity::search::fold("ｱｵﾊﾞ・通販"), entity::search::fold("あおば 通販"));
/// ```
#[must_use]
pub fn fold(text: &str) -> String {
    let kept: String = text
        .nfkc()
        .flat_map(char::to_lowercase)
        .filter(|c| !c.is_whitespace() && !is_ignored(*c))
        .map(to_katakana)
        .collect();
    // A mark may have come to stand behind another letter, and make one with it.
    kept.nfkc().collect()
}

/// The folded copy of a company's name, without its legal form: 「㈱あおば通販」 and 「あおば通販株式会社」 are the same.
/// A name that is nothing but a legal form is left as it is.
#[must_use]
pub fn fold_company(name: &str) -> String {
    let folded = fold(name);
    let mut rest = folded.as_str();
    for form in LEGAL_FORMS {
        let form = fold(form);
        rest = rest.strip_prefix(form.as_str()).unwrap_or(rest);
        rest = rest.strip_suffix(form.as_str()).unwrap_or(rest);
    }
    if rest.is_empty() { folded.clone() } else { rest.to_owned() }
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
