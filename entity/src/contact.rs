//! Mail addresses, telephone numbers and postal codes as people type them.

use unicode_normalization::UnicodeNormalization;

use crate::application::answer::Phone;
use crate::text::Invalid;

/// The country code of Japan.
const JAPAN: &str = "+81";

/// A mail address: any width, surrounding space dropped. Checked only for what every address has, since stricter
/// checks turn real people away.
///
/// # Errors
/// Nothing typed, or no address.
pub fn mail(typed: &str) -> Result<String, Invalid> {
    let address: String = typed.nfkc().filter(|c| !c.is_whitespace() && !c.is_control()).collect();
    if address.is_empty() {
        return Err(Invalid::Empty);
    }
    let Some((local, domain)) = address.rsplit_once('@') else { return Err(Invalid::Malformed) };
    let labels = domain.split('.').all(|label| {
        !label.is_empty()
            && label.len() <= 63
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
    });
    let plain = local.chars().all(|c| {
        c.is_ascii_graphic() && !matches!(c, '(' | ')' | '<' | '>' | '[' | ']' | ',' | ';' | ':' | '\\' | '"')
    });
    let fine = !local.is_empty() && local.len() <= 64 && domain.contains('.') && labels && plain;
    if fine && address.len() <= 254 { Ok(address) } else { Err(Invalid::Malformed) }
}

/// A telephone number: Japanese with ten or eleven digits, or with a country code. Brackets, dashes and spaces do not
/// matter; what was typed is kept for showing.
///
/// # Errors
/// Nothing typed, or no number.
pub fn phone(typed: &str) -> Result<Phone, Invalid> {
    let shown = crate::text::verbatim(typed);
    let mut digits = String::new();
    let mut country = false;
    for (place, c) in shown.nfkc().enumerate() {
        match c {
            '0'..='9' => digits.push(c),
            '+' if place == 0 => country = true,
            '(' | ')' | '-' | '.' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{30fc}' => {}
            c if c.is_whitespace() => {}
            _ => return Err(Invalid::Malformed),
        }
    }
    if digits.is_empty() {
        return Err(Invalid::Empty);
    }
    let e164 = if country {
        let foreign = (6..=15).contains(&digits.len()) && !digits.starts_with('0');
        // +81 (0)3 …: people keep the zero.
        let trimmed = digits.strip_prefix("810").map_or_else(|| digits.clone(), |rest| format!("81{rest}"));
        foreign.then(|| format!("+{trimmed}"))
    } else {
        let japanese = matches!(digits.len(), 10 | 11);
        digits.strip_prefix('0').filter(|rest| japanese && !rest.starts_with('0')).map(|rest| format!("{JAPAN}{rest}"))
    };
    e164.map(|e164| Phone { e164, typed: shown }).ok_or(Invalid::Malformed)
}

/// A postal code: seven digits of any width, with or without mark and dash.
///
/// # Errors
/// Nothing typed, or not seven digits.
pub fn postal_code(typed: &str) -> Result<String, Invalid> {
    let mut digits = String::new();
    for c in typed.nfkc() {
        match c {
            '0'..='9' => digits.push(c),
            '\u{3012}' | '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{30fc}' => {}
            c if c.is_whitespace() => {}
            _ => return Err(Invalid::Malformed),
        }
    }
    match digits.len() {
        0 => Err(Invalid::Empty),
        7 => Ok(digits),
        _ => Err(Invalid::Malformed),
    }
}
