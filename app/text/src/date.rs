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
pub fn day_of(at: DateTime<Utc>) -> NaiveDate {
    japan(at).date_naive()
}

const fn weekday(lang: Lang, day: Weekday) -> &'static str {
    match lang {
        Lang::Ja => match day {
            Weekday::Mon => "月",
            Weekday::Tue => "火",
            Weekday::Wed => "水",
            Weekday::Thu => "木",
            Weekday::Fri => "金",
            Weekday::Sat => "土",
            Weekday::Sun => "日",
        },
        Lang::En => match day {
            Weekday::Mon => "Mon",
            Weekday::Tue => "Tue",
            Weekday::Wed => "Wed",
            Weekday::Thu => "Thu",
            Weekday::Fri => "Fri",
            Weekday::Sat => "Sat",
            Weekday::Sun => "Sun",
        },
    }
}

/// The English name of a month, 1 to 12.
pub const fn month_name(month: u32) -> &'static str {
    match month {
        1 => "January",
        2 => "February",
        3 => "March",
        4 => "April",
        5 => "May",
        6 => "June",
        7 => "July",
        8 => "August",
        9 => "September",
        10 => "October",
        11 => "November",
        _ => "December",
    }
}

fn english_day(date: NaiveDate) -> String {
    format!("{} {} {}", date.day(), month_name(date.month()), date.year())
}

/// 2026年11月24日（火）, 24 November 2026 (Tue)
pub fn day(lang: Lang, date: NaiveDate) -> String {
    match lang {
        Lang::Ja => {
            format!("{}年{}月{}日（{}）", date.year(), date.month(), date.day(), weekday(lang, date.weekday()))
        }
        Lang::En => format!("{} ({})", english_day(date), weekday(lang, date.weekday())),
    }
}

/// 11月24日（火）, where the year is plain.
pub fn short_day(lang: Lang, date: NaiveDate) -> String {
    match lang {
        Lang::Ja => format!("{}月{}日（{}）", date.month(), date.day(), weekday(lang, date.weekday())),
        Lang::En => format!("{} {} ({})", date.day(), month_name(date.month()), weekday(lang, date.weekday())),
    }
}

/// An era: its name in both languages, its first year, and the month and day on which it began.
struct Era {
    name: &'static str,
    english: &'static str,
    first: i32,
    since: (u32, u32),
}

const fn starting(first: i32, month: u32, day: u32, name: &'static str, english: &'static str) -> Era {
    Era { name, english, first, since: (month, day) }
}

/// The era on this day; `None` before 大正.
fn era(date: NaiveDate) -> Option<&'static Era> {
    const ERAS: [Era; 4] = [
        starting(2019, 5, 1, "令和", "Reiwa"),
        starting(1989, 1, 8, "平成", "Heisei"),
        starting(1926, 12, 25, "昭和", "Showa"),
        starting(1912, 7, 30, "大正", "Taisho"),
    ];
    ERAS.iter().find(|era| (date.year(), (date.month(), date.day())) >= (era.first, era.since))
}

/// 令和8年, 令和元年; the western year before 大正.
fn era_year(date: NaiveDate) -> String {
    match era(date) {
        Some(era) if date.year() == era.first => format!("{}元年", era.name),
        Some(era) => format!("{}{}年", era.name, date.year() - era.first + 1),
        None => format!("{}年", date.year()),
    }
}

pub fn letter_day(lang: Lang, date: NaiveDate) -> String {
    match lang {
        Lang::Ja => {
            format!("{}{}月{}日（{}）", era_year(date), date.month(), date.day(), weekday(lang, date.weekday()))
        }
        Lang::En => day(lang, date),
    }
}

/// 2026年（令和8年）11月24日（火）, both calendars, for check pages.
pub fn both_days(lang: Lang, date: NaiveDate) -> String {
    match lang {
        Lang::Ja => format!(
            "{}年（{}）{}月{}日（{}）",
            date.year(),
            era_year(date),
            date.month(),
            date.day(),
            weekday(lang, date.weekday())
        ),
        Lang::En => match era(date) {
            Some(era) => {
                let year = date.year() - era.first + 1;
                format!("{} ({}, {} {year})", english_day(date), weekday(lang, date.weekday()), era.english)
            }
            None => day(lang, date),
        },
    }
}

pub fn moment(lang: Lang, at: DateTime<Utc>) -> String {
    let at = japan(at);
    format!("{} {:02}:{:02}", day(lang, at.date_naive()), at.hour(), at.minute())
}

/// 2026-11-24, for `datetime` attributes.
pub fn machine_day(date: NaiveDate) -> String {
    date.format("%Y-%m-%d").to_string()
}

/// How far a deadline is, in words that need no colour. `days` are business days from today: 0 is today, below is late.
pub fn left(lang: Lang, days: i64) -> String {
    match lang {
        Lang::Ja if days < 0 => format!("{}営業日超過", days.unsigned_abs()),
        Lang::Ja if days == 0 => "今日まで".to_owned(),
        Lang::Ja => format!("あと{days}営業日"),
        Lang::En if days < 0 => format!("{} late", business_days(days.unsigned_abs())),
        Lang::En if days == 0 => "until today".to_owned(),
        Lang::En => format!("{} left", business_days(days.unsigned_abs())),
    }
}

/// 1 business day, 5 business days
pub fn business_days(days: u64) -> String {
    if days == 1 { "1 business day".to_owned() } else { format!("{days} business days") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_written_as_its_readers_do() {
        let date = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
        assert_eq!(day(Lang::Ja, date), "2026年11月24日（火）");
        assert_eq!(day(Lang::En, date), "24 November 2026 (Tue)");
        assert_eq!(short_day(Lang::En, date), "24 November (Tue)");
        assert_eq!(both_days(Lang::Ja, date), "2026年（令和8年）11月24日（火）");
        assert_eq!(both_days(Lang::En, date), "24 November 2026 (Tue, Reiwa 8)");
        assert_eq!(letter_day(Lang::Ja, NaiveDate::from_ymd_opt(2019, 5, 1).unwrap()), "令和元年5月1日（水）");
        assert_eq!(letter_day(Lang::Ja, NaiveDate::from_ymd_opt(2019, 4, 30).unwrap()), "平成31年4月30日（火）");
        assert_eq!(both_days(Lang::En, NaiveDate::from_ymd_opt(1900, 1, 1).unwrap()), "1 January 1900 (Mon)");
        assert_eq!(
            [-1, 0, 5].map(|days| left(Lang::En, days)),
            ["1 business day late", "until today", "5 business days left"]
        );
    }
}
