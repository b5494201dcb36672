//! 受付番号: year and six random digits. The same for every reader and not secret; never counted up, because gaps in
//! a count would betray cases that are withheld.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

use crate::input::Invalid;

/// A case number, written `2026-481903`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[cfg_attr(feature = "db", derive(sea_orm::DeriveValueType), sea_orm(value_type = "String"))]
pub struct CaseNumber {
    year: u16,
    digits: u32,
}

impl CaseNumber {
    /// How many numbers a year has.
    pub const PER_YEAR: u32 = 1_000_000;

    /// The number of a year and six digits drawn by the caller; a larger draw is folded into six digits.
    pub const fn new(year: u16, drawn: u32) -> Self {
        Self { year, digits: drawn % Self::PER_YEAR }
    }

    /// The year of receipt.
    pub const fn year(self) -> u16 {
        self.year
    }
}

impl fmt::Display for CaseNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:06}", self.year, self.digits)
    }
}

impl FromStr for CaseNumber {
    type Err = Invalid;

    /// Reads a number as people type it: full-width digits, any dash, or none, spaces anywhere.
    fn from_str(typed: &str) -> Result<Self, Invalid> {
        let mut digits = String::new();
        for c in typed.nfkc() {
            match c {
                '0'..='9' => digits.push(c),
                '-' | '‐' | '‑' | '–' | '—' | '―' | '−' | 'ー' => {}
                c if c.is_whitespace() => {}
                _ => return Err(Invalid::Malformed),
            }
        }
        if digits.is_empty() {
            return Err(Invalid::Empty);
        }
        if digits.len() != 10 {
            return Err(Invalid::Malformed);
        }
        let (year, rest) = digits.split_at(4);
        let year = year.parse().map_err(|_| Invalid::Malformed)?;
        let digits = rest.parse().map_err(|_| Invalid::Malformed)?;
        Ok(Self { year, digits })
    }
}

impl TryFrom<String> for CaseNumber {
    type Error = Invalid;

    fn try_from(text: String) -> Result<Self, Invalid> {
        text.parse()
    }
}

impl From<CaseNumber> for String {
    fn from(number: CaseNumber) -> Self {
        number.to_string()
    }
}
