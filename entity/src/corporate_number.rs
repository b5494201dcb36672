//! 法人番号: thirteen digits, the first of which is the check digit.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

use crate::input::Invalid;

/// A corporate number with a right check digit.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CorporateNumber(String);

impl CorporateNumber {
    /// The thirteen digits, the first of which checks the others.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The number with these twelve base digits: the check digit is put before them.
    ///
    /// # Errors
    /// These are not twelve digits.
    pub fn of_base(base: &str) -> Result<Self, Invalid> {
        if base.len() != 12 || !base.bytes().all(|digit| digit.is_ascii_digit()) {
            return Err(Invalid::Malformed);
        }
        let check = check_digit(base);
        Ok(Self(format!("{check}{base}")))
    }
}

/// 9 minus the weighted sum of the base modulo 9; weights are 1 for odd and 2 for even places counted from the right
/// (法人番号の指定等に関する省令 art. 2).
fn check_digit(base: &str) -> u32 {
    let sum: u32 =
        base.chars().rev().filter_map(|c| c.to_digit(10)).zip([1, 2].into_iter().cycle()).map(|(d, w)| d * w).sum();
    9 - sum % 9
}

impl FromStr for CorporateNumber {
    type Err = Invalid;

    /// Reads a number as people type it: any width, hyphens, spaces, and the T of invoices.
    fn from_str(typed: &str) -> Result<Self, Invalid> {
        let mut digits = String::new();
        for (place, c) in typed.trim().nfkc().enumerate() {
            match c {
                '0'..='9' => digits.push(c),
                'T' | 't' if place == 0 => {}
                '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{30fc}' => {}
                c if c.is_whitespace() => {}
                _ => return Err(Invalid::Malformed),
            }
        }
        if digits.is_empty() {
            return Err(Invalid::Empty);
        }
        let Some(base) = digits.get(1..).filter(|base| base.len() == 12) else { return Err(Invalid::Malformed) };
        let number = Self::of_base(base)?;
        if number.0 == digits { Ok(number) } else { Err(Invalid::CheckDigit) }
    }
}

impl fmt::Display for CorporateNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for CorporateNumber {
    type Error = Invalid;

    fn try_from(text: String) -> Result<Self, Invalid> {
        text.parse()
    }
}

impl From<CorporateNumber> for String {
    fn from(number: CorporateNumber) -> Self {
        number.0
    }
}
