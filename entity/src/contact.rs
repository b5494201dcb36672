//! Mail addresses, telephone numbers, postal codes and six-digit codes as people type them.

use unicode_normalization::UnicodeNormalization;

use crate::application::answer::Phone;
use crate::input::Invalid;

/// The country code of Japan.
const JAPAN: &str = "+81";

/// The longest mail address, in bytes (RFC 5321).
const MAIL_MAX: usize = 254;
/// The longest telephone number as typed, in characters.
const PHONE_MAX: usize = 100;

/// A mail address: any width, surrounding space dropped. Dots may stand anywhere, since mobile carriers once gave out
/// such addresses; quoted names and addresses in brackets are refused: nobody has one, and they are where mail programs
/// disagree.
///
/// # Errors
/// Nothing typed, or no address.
pub fn mail(typed: &str) -> Result<String, Invalid> {
    let folded: String = typed.nfkc().collect();
    let address = folded.trim();
    if address.is_empty() {
        return Err(Invalid::Empty);
    }
    let Some((local, domain)) = address.rsplit_once('@') else { return Err(Invalid::Malformed) };
    let local_fits = (1..=64).contains(&local.len())
        && local.bytes().all(|b| b.is_ascii_alphanumeric() || b".!#$%&'*+/=?^_`{|}~-".contains(&b));
    let domain_fits = domain.contains('.')
        && domain.split('.').all(|label| {
            (1..=63).contains(&label.len())
                && !label.starts_with('-')
                && !label.ends_with('-')
                && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
        });
    if local_fits && domain_fits && address.len() <= MAIL_MAX {
        return Ok(address.to_owned());
    }
    Err(Invalid::Malformed)
}

/// A mail address as its mailbox is counted: in lower case, of any width, without dots and without what follows a plus
/// sign before the `@`, with one name for a provider that has two. Some providers give each of these spellings a mailbox
/// of its own, so mail is never sent to the folded form.
pub fn mail_folded(address: &str) -> String {
    let folded: String = address.nfkc().flat_map(char::to_lowercase).collect();
    let Some((local, domain)) = folded.trim().rsplit_once('@') else { return folded.trim().to_owned() };
    let name = local.split_once('+').map_or(local, |(name, _)| name).replace('.', "");
    let domain = match domain.trim_end_matches('.') {
        "googlemail.com" => "gmail.com",
        domain => domain,
    };
    format!("{name}@{domain}")
}

/// Whether this is the whole address of a page on the web, and nothing that could do something else in a link.
#[must_use]
pub fn is_site(typed: &str) -> bool {
    let rest = typed.strip_prefix("https://").or_else(|| typed.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        !rest.is_empty() && !rest.contains(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"'))
    })
}

/// Well-known mail domains and how they are mistyped.
const MISTYPED: [(&str, &str); 10] = [
    ("gmial.com", "gmail.com"),
    ("gmai.com", "gmail.com"),
    ("gmail.co", "gmail.com"),
    ("gmail.co.jp", "gmail.com"),
    ("gmail.con", "gmail.com"),
    ("yaho.co.jp", "yahoo.co.jp"),
    ("yahoo.cojp", "yahoo.co.jp"),
    ("docomo.co.jp", "docomo.ne.jp"),
    ("ezweb.co.jp", "ezweb.ne.jp"),
    ("iclould.com", "icloud.com"),
];

/// The domain of an address as typed and the one that was probably meant, if it is a well-known mistake.
pub fn meant_domain(address: &str) -> Option<(&str, &'static str)> {
    let (_, domain) = address.rsplit_once('@')?;
    let lower = domain.to_ascii_lowercase();
    MISTYPED.iter().find(|(wrong, _)| *wrong == lower).map(|(_, right)| (domain, *right))
}

/// A telephone number: Japanese with ten or eleven digits, or with a country code. Brackets, dashes and spaces do not
/// matter; what was typed is kept for showing.
///
/// # Errors
/// Nothing typed, or no number.
pub fn phone(typed: &str) -> Result<Phone, Invalid> {
    let shown = crate::input::verbatim(typed);
    let folded: String = shown.nfkc().collect();
    let (country, number) = match folded.strip_prefix('+') {
        // +81 (0)3 …: the zero in brackets is for callers inside the country.
        Some(rest) => (true, rest.replace("(0)", "")),
        None => (false, folded),
    };
    let digits = digits(&number, &['(', ')', '.'])?;
    if shown.chars().count() > PHONE_MAX {
        return Err(Invalid::Malformed);
    }
    if digits.is_empty() {
        return Err(if country { Invalid::Malformed } else { Invalid::Empty });
    }
    let e164 = if country {
        // +81 03 …: people keep the zero.
        let trimmed = digits.strip_prefix("810").map_or_else(|| digits.clone(), |rest| format!("81{rest}"));
        let length = if trimmed.starts_with("81") { 11..=12 } else { 6..=15 };
        let fits = length.contains(&trimmed.len()) && !trimmed.starts_with('0');
        fits.then(|| format!("+{trimmed}"))
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
    exactly(7, digits(typed, &['\u{3012}'])?)
}

/// Six digits from a mail or told by telephone, of any width, with or without dashes and spaces.
///
/// # Errors
/// Nothing typed, or not six digits.
pub fn six_digits(typed: &str) -> Result<String, Invalid> {
    exactly(6, digits(typed, &[])?)
}

/// The digits of a number, of any width; dashes, spaces and the given signs between them do not matter.
fn digits(typed: &str, between: &[char]) -> Result<String, Invalid> {
    let mut digits = String::new();
    for c in typed.nfkc() {
        match c {
            '0'..='9' => digits.push(c),
            '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{30fc}' => {}
            c if c.is_whitespace() || between.contains(&c) => {}
            _ => return Err(Invalid::Malformed),
        }
    }
    Ok(digits)
}

fn exactly(length: usize, digits: String) -> Result<String, Invalid> {
    match digits.len() {
        0 => Err(Invalid::Empty),
        given if given == length => Ok(digits),
        _ => Err(Invalid::Malformed),
    }
}
