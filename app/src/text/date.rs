//! Dates and times as people read them. Everything is shown at +09:00.

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, Timelike, Utc, Weekday};

use super::Lang;

/// Japan's only time zone, which has no daylight saving.
fn japan(at: DateTime<Utc>) -> DateTime<FixedOffset> {
    match FixedOffset::east_opt(9 * 60 * 60) {
        Some(zone) => at.with_timezone(&zone),
        None => at.fixed_offset(),
    }
}

/// The calendar day in Japan at this moment.
#[must_use]
pub fn day_of(at: DateTime<Utc>) -> NaiveDate {
    japan(at).date_naive()
}

const fn weekday(lang: Lang, day: Weekday) -> &'static str {
    match lang {
        Lang::Ja | Lang::En => match day {
            Weekday::Mon => "月",
            Weekday::Tue => "火",
            Weekday::Wed => "水",
            Weekday::Thu => "木",
            Weekday::Fri => "金",
            Weekday::Sat => "土",
            Weekday::Sun => "日",
        },
    }
}

/// 2026年11月24日（火）
#[must_use]
pub fn day(lang: Lang, date: NaiveDate) -> String {
    match lang {
        Lang::Ja | Lang::En => {
            format!("{}年{}月{}日（{}）", date.year(), date.month(), date.day(), weekday(lang, date.weekday()))
        }
    }
}

/// 11月24日（火）, where the year is plain.
#[must_use]
pub fn short_day(lang: Lang, date: NaiveDate) -> String {
    match lang {
        Lang::Ja | Lang::En => format!("{}月{}日（{}）", date.month(), date.day(), weekday(lang, date.weekday())),
    }
}

/// The name and first year of the era on this day; `None` before 大正.
fn era(date: NaiveDate) -> Option<(&'static str, i32)> {
    const STARTS: [(i32, u32, u32, &str); 4] =
        [(2019, 5, 1, "令和"), (1989, 1, 8, "平成"), (1926, 12, 25, "昭和"), (1912, 7, 30, "大正")];
    STARTS
        .iter()
        .find(|(year, month, day, _)| (date.year(), date.month(), date.day()) >= (*year, *month, *day))
        .map(|(year, _, _, name)| (*name, *year))
}

/// 令和8年, 令和元年; the western year before 大正.
fn era_year(date: NaiveDate) -> String {
    match era(date) {
        Some((name, first)) if date.year() == first => format!("{name}元年"),
        Some((name, first)) => format!("{name}{}年", date.year() - first + 1),
        None => format!("{}年", date.year()),
    }
}

/// 令和8年11月24日（火）, for letters.
#[must_use]
pub fn letter_day(lang: Lang, date: NaiveDate) -> String {
    match lang {
        Lang::Ja | Lang::En => {
            format!("{}{}月{}日（{}）", era_year(date), date.month(), date.day(), weekday(lang, date.weekday()))
        }
    }
}

/// 2026年（令和8年）11月24日（火）, both calendars, for check pages.
#[must_use]
pub fn both_days(lang: Lang, date: NaiveDate) -> String {
    match lang {
        Lang::Ja | Lang::En => format!(
            "{}年（{}）{}月{}日（{}）",
            date.year(),
            era_year(date),
            date.month(),
            date.day(),
            weekday(lang, date.weekday())
        ),
    }
}

/// 2026年11月20日（金）18:40
#[must_use]
pub fn moment(lang: Lang, at: DateTime<Utc>) -> String {
    let at = japan(at);
    match lang {
        Lang::Ja | Lang::En => format!("{} {:02}:{:02}", day(lang, at.date_naive()), at.hour(), at.minute()),
    }
}

/// 2026-11-24, for `datetime` attributes.
#[must_use]
pub fn machine_day(date: NaiveDate) -> String {
    date.format("%Y-%m-%d").to_string()
}

/// How far a deadline is, in words that need no colour. `days` are business days from today: 0 is today, below is late.
#[must_use]
pub fn left(lang: Lang, days: i64) -> String {
    match lang {
        Lang::Ja | Lang::En if days < 0 => format!("{}営業日超過", days.unsigned_abs()),
        Lang::Ja | Lang::En if days == 0 => "今日まで".to_owned(),
        Lang::Ja | Lang::En => format!("あと{days}営業日"),
    }
}
