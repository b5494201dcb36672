//! 和暦: eras and dates as people type them, 「R8.9.13」, 「令和元」, 「2026/9/13」 or three fields with an era beside them.

use chrono::{Datelike, NaiveDate};
use unicode_normalization::UnicodeNormalization;

use crate::time::PartialDate;

coded! {
    /// How a year is counted.
    pub enum Era {
        /// 西暦.
        Western = "western",
        /// 令和, from 2019-05-01.
        Reiwa = "reiwa",
        /// 平成, from 1989-01-08.
        Heisei = "heisei",
        /// 昭和, from 1926-12-25.
        Showa = "showa",
        /// 大正, from 1912-07-30.
        Taisho = "taisho",
        /// 明治, from 1868-01-25 (in the calendar of today).
        Meiji = "meiji",
    }
}

/// Why a typed date cannot be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DateFault {
    /// Month or day without a year.
    #[error("no year")]
    NoYear,
    /// The year is no number, or no year of the era.
    #[error("year")]
    Year,
    /// The month is not 1 to 12.
    #[error("month")]
    Month,
    /// A day without a month.
    #[error("no month")]
    NoMonth,
    /// There is no such day.
    #[error("day")]
    Day,
    /// The era did not run on that day: it had ended, or had not begun.
    #[error("era {era} does not hold this day")]
    Era {
        /// The era that was typed.
        era: Era,
        /// The era of that day.
        right: Era,
        /// The year in that era.
        year: i32,
    },
    /// The day lies in the future.
    #[error("future")]
    Future,
}

struct Span {
    era: Era,
    letter: char,
    kanji: &'static str,
    first: (i32, u32, u32),
}

const SPANS: &[Span] = &[
    Span { era: Era::Reiwa, letter: 'r', kanji: "令和", first: (2019, 5, 1) },
    Span { era: Era::Heisei, letter: 'h', kanji: "平成", first: (1989, 1, 8) },
    Span { era: Era::Showa, letter: 's', kanji: "昭和", first: (1926, 12, 25) },
    Span { era: Era::Taisho, letter: 't', kanji: "大正", first: (1912, 7, 30) },
    Span { era: Era::Meiji, letter: 'm', kanji: "明治", first: (1868, 1, 25) },
];

/// Letters and signs that stand between the parts of a date.
const BETWEEN: &[char] = &['/', '.', '-', '年', '月', '日', '\u{2212}', '\u{2010}', '\u{30fc}'];

impl Era {
    /// The era of a day and the year in it.
    pub fn of(day: NaiveDate) -> (Self, i32) {
        for span in SPANS {
            let (year, month, first) = span.first;
            if NaiveDate::from_ymd_opt(year, month, first).is_some_and(|first| first <= day) {
                return (span.era, day.year() - year + 1);
            }
        }
        (Self::Western, day.year())
    }

    fn span(self) -> Option<&'static Span> {
        SPANS.iter().find(|span| span.era == self)
    }

    /// The western year of a year of this era.
    pub fn western(self, year: i32) -> i32 {
        self.span().map_or(year, |span| span.first.0 + year - 1)
    }
}

/// Reads a date from an era and three fields, any of which may be empty. A whole date typed into the year field is
/// taken apart. `None`: nothing was typed.
///
/// # Errors
/// What is wrong with it.
pub fn read(era: Era, year: &str, month: &str, day: &str) -> Result<Option<PartialDate>, DateFault> {
    let (year, month, day) = (plain(year), plain(month), plain(day));
    if year.is_empty() && month.is_empty() && day.is_empty() {
        return Ok(None);
    }
    let typed = [year.as_str(), month.as_str(), day.as_str()].join(" ").trim().to_owned();
    if year.is_empty() {
        return Err(DateFault::NoYear);
    }
    let (era, parts) = take_apart(era, &year);
    let mut parts = parts.into_iter();
    let year = year_of(&parts.next().unwrap_or_default())?;
    let month = number(&parts.next().unwrap_or(month)).map_err(|()| DateFault::Month)?;
    let day = number(&parts.next().unwrap_or(day)).map_err(|()| DateFault::Day)?;
    if parts.next().is_some() {
        return Err(DateFault::Year);
    }
    let date = PartialDate { year: western(era, year)?, month, day, typed };
    check(&date, era)?;
    Ok(Some(date))
}

/// Reads a whole date or a part of one from one field: 「2026/9/13」, 「R8.9」, 「昭和64年1月7日」.
///
/// # Errors
/// What is wrong with it.
pub fn read_one(typed: &str) -> Result<Option<PartialDate>, DateFault> {
    read(Era::Western, typed, "", "")
}

/// A date that is not later than today, for things that happened.
///
/// # Errors
/// It lies in the future, even in the earliest reading.
pub fn not_after(date: PartialDate, today: NaiveDate) -> Result<PartialDate, DateFault> {
    match date.earliest() {
        Some(first) if first > today => Err(DateFault::Future),
        Some(_) => Ok(date),
        None => Err(DateFault::Day),
    }
}

fn plain(typed: &str) -> String {
    typed.nfkc().collect::<String>().trim().to_lowercase()
}

/// The era named within the text, if one is, and the parts of the date.
fn take_apart(era: Era, text: &str) -> (Era, Vec<String>) {
    let mut era = era;
    let mut rest = text;
    for span in SPANS {
        let letter = span.letter.to_string();
        let found = rest.strip_prefix(span.kanji).or_else(|| rest.strip_prefix(letter.as_str()));
        if let Some(after) = found {
            era = span.era;
            rest = after;
            break;
        }
    }
    let parts = rest
        .split(|c: char| BETWEEN.contains(&c) || c.is_whitespace())
        .filter(|part| !part.is_empty())
        .map(str::to_owned)
        .collect();
    (era, parts)
}

fn year_of(text: &str) -> Result<i32, DateFault> {
    if text == "元" {
        return Ok(1);
    }
    text.parse().map_err(|_| DateFault::Year)
}

fn number(text: &str) -> Result<Option<u32>, ()> {
    let text = text.trim_end_matches(BETWEEN);
    if text.is_empty() {
        return Ok(None);
    }
    text.parse().map(Some).map_err(|_| ())
}

fn western(era: Era, year: i32) -> Result<i32, DateFault> {
    let first = era.span().map_or(1800, |_| 1);
    if year < first || year > 9999 {
        return Err(DateFault::Year);
    }
    Ok(era.western(year))
}

/// Month, day and era must fit; a year with only a month or nothing fits if any day of it does.
fn check(date: &PartialDate, era: Era) -> Result<(), DateFault> {
    if date.month.is_some_and(|month| !(1..=12).contains(&month)) {
        return Err(DateFault::Month);
    }
    if date.day.is_some() && date.month.is_none() {
        return Err(DateFault::NoMonth);
    }
    let (Some(first), Some(last)) = (date.earliest(), date.latest()) else { return Err(DateFault::Day) };
    if era == Era::Western {
        return Ok(());
    }
    let (right, year) = Era::of(last);
    let holds = Era::of(first).0 == era || right == era;
    if holds { Ok(()) } else { Err(DateFault::Era { era, right, year }) }
}
