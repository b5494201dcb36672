//! Days in every form that people and spreadsheets write.

use chrono::{Days, NaiveDate};
use entity::member_column::Column;
use entity::time::Precision;
use entity::wareki;
use unicode_normalization::UnicodeNormalization;

use super::Look;
use crate::import::judged::{Weight, shown};
use text::staff::import::cell as t;

/// Day numbers of spreadsheets that are taken for days: 1954 to 2119.
const SERIALS: std::ops::RangeInclusive<u64> = 20_000..=80_000;

impl Look<'_> {
    /// Makes the days of the row one form, `2026-11-24`.
    pub(super) fn texts_of_days(&mut self) {
        for column in
            [Column::ConsentedOn, Column::CoveredFrom, Column::CoveredUntil, Column::FormerUntil, Column::BrandUntil]
        {
            if self.is_wrong(column) {
                continue;
            }
            let Some(text) = self.texts.get(&column).cloned() else { continue };
            let mut days = Vec::new();
            for line in text.lines() {
                match day(line) {
                    Ok(Some(day)) => days.push(day.to_string()),
                    Ok(None) => days.push(String::new()),
                    Err(fault) => {
                        let say = fault.map_or_else(|| t::DAY_WHOLE.to_owned(), |fault| t::day(&fault));
                        self.note_found(column, shown(line), say, Weight::Wrong);
                        break;
                    }
                }
            }
            if !self.is_wrong(column) {
                self.texts.insert(column, days.join("\n"));
            }
        }
    }
}

/// A day as people and spreadsheets write it. `Err(None)`: only a part of a day.
fn day(typed: &str) -> Result<Option<NaiveDate>, Option<wareki::DateFault>> {
    let plain: String = typed.nfkc().collect();
    let plain = plain.trim();
    // 「2026/4/1 0:00」, 「2026-04-01T00:00:00」: the time of day is of no interest.
    let plain = match plain.split_once([' ', 'T']) {
        Some((day, time)) if time.contains(':') => day,
        Some(_) | None => plain,
    };
    if plain.len() == 5
        && let Some(serial) = plain.parse::<u64>().ok().filter(|serial| SERIALS.contains(serial))
    {
        // Day 1 is 1900-01-01, and there is a 29 February 1900 which never was.
        let start = NaiveDate::from_ymd_opt(1899, 12, 30);
        return Ok(start.and_then(|start| start.checked_add_days(Days::new(serial))));
    }
    if plain.len() == 8 && plain.bytes().all(|byte| byte.is_ascii_digit()) {
        return NaiveDate::parse_from_str(plain, "%Y%m%d").map(Some).map_err(|_| Some(wareki::DateFault::Day));
    }
    match wareki::read_one(plain) {
        Ok(None) => Ok(None),
        Ok(Some(date)) if date.precision() == Precision::Day => {
            date.earliest().map(Some).ok_or(Some(wareki::DateFault::Day))
        }
        Ok(Some(_)) => Err(None),
        Err(fault) => Err(Some(fault)),
    }
}
