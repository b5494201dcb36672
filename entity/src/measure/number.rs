//! The number of a file on a member: `G` and what a receipt number looks like. Drawn, never counted up: gaps in a count
//! would tell how many files there are on others.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::case::CaseNumber;
use crate::input::Invalid;

/// A number, written `G2026-481903`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct MeasureFileNumber(CaseNumber);

impl MeasureFileNumber {
    /// The number of a year and six digits drawn by the caller; a larger draw is folded into six digits.
    pub const fn new(year: u16, drawn: u32) -> Self {
        Self(CaseNumber::new(year, drawn))
    }
}

impl fmt::Display for MeasureFileNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "G{}", self.0)
    }
}

impl FromStr for MeasureFileNumber {
    type Err = Invalid;

    /// Reads a number as it stands in an address.
    fn from_str(text: &str) -> Result<Self, Invalid> {
        let digits = text.strip_prefix('G').ok_or(Invalid::Malformed)?;
        digits.parse().map(Self)
    }
}

impl TryFrom<String> for MeasureFileNumber {
    type Error = Invalid;

    fn try_from(text: String) -> Result<Self, Invalid> {
        text.parse()
    }
}

impl From<MeasureFileNumber> for String {
    fn from(number: MeasureFileNumber) -> Self {
        number.to_string()
    }
}
