//! Dates from the four boxes of a date field.

use chrono::NaiveDate;
use entity::time::{PartialDate, Precision};
use entity::wareki::{self, DateFault, Era};

use crate::form::fields::Fields;

/// The four boxes of a date as they were typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DateWords {
    /// `ad`, `r`, `h` or `s`; empty counts as `ad`.
    pub era: String,
    pub year: String,
    pub month: String,
    pub day: String,
}

/// The four boxes as they were typed.
pub fn words(fields: &Fields, name: &str) -> DateWords {
    let part = |which: &str| fields.get(&format!("{name}_{which}")).to_owned();
    DateWords { era: part("era"), year: part("year"), month: part("month"), day: part("day") }
}

/// What was typed into a date field that needs a whole day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TypedDate {
    Nothing,
    Wrong,
    Day(NaiveDate),
}

/// Reads what was typed, which may be a year or a month only. `None`: nothing was typed.
///
/// # Errors
/// What is wrong with it.
pub fn read(fields: &Fields, name: &str) -> Result<Option<PartialDate>, DateFault> {
    let typed = words(fields, name);
    // The codes of the box, as `part::date` writes them.
    let era = match typed.era.as_str() {
        "r" => Era::Reiwa,
        "h" => Era::Heisei,
        "s" => Era::Showa,
        _ => Era::Western,
    };
    wareki::read(era, &typed.year, &typed.month, &typed.day)
}

/// Reads a whole day.
pub fn day(fields: &Fields, name: &str) -> TypedDate {
    match read(fields, name) {
        Ok(None) => TypedDate::Nothing,
        Ok(Some(date)) if date.precision() == Precision::Day => {
            date.earliest().map_or(TypedDate::Wrong, TypedDate::Day)
        }
        Ok(Some(_)) | Err(_) => TypedDate::Wrong,
    }
}

/// The boxes filled with a day, for a form that proposes one.
pub fn filled(day: NaiveDate) -> DateWords {
    use chrono::Datelike;
    DateWords {
        era: "ad".to_owned(),
        year: day.year().to_string(),
        month: day.month().to_string(),
        day: day.day().to_string(),
    }
}
