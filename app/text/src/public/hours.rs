//! When the desk is open, and how to write to it, in words.

use crate::spoken;
use chrono::{NaiveTime, Timelike};
use entity::organization::Organization;
use entity::time::MonthDay;

use crate::{Lang, date};

/// A time of day as public pages say it: 午前10時, 午後5時30分, 正午.
fn time(at: NaiveTime) -> String {
    let (afternoon, hour) = at.hour12();
    let half = if afternoon { "午後" } else { "午前" };
    match (at.hour(), at.minute()) {
        (12, 0) => "正午".to_owned(),
        (_, 0) => format!("{half}{hour}時"),
        (_, minute) => format!("{half}{hour}時{minute}分"),
    }
}

/// The same in English: 10:00 am, 5:30 pm, noon.
fn clock(at: NaiveTime) -> String {
    let (afternoon, hour) = at.hour12();
    let half = if afternoon { "pm" } else { "am" };
    match (at.hour(), at.minute()) {
        (12, 0) => "noon".to_owned(),
        (_, minute) => format!("{hour}:{minute:02} {half}"),
    }
}

spoken! {
    open(body: &Organization) = ("平日 {}から{}まで", time(body.hours.open), time(body.hours.close)),
        ("Monday to Friday, {} to {} (Japan time)", clock(body.hours.open), clock(body.hours.close));
}

/// The full name of the body.
pub fn name(lang: Lang, body: &Organization) -> &str {
    if lang == Lang::En && !body.english.name.is_empty() { &body.english.name } else { &body.name }
}

/// The short name of the body.
pub fn short_name(lang: Lang, body: &Organization) -> &str {
    if lang == Lang::En && !body.english.short_name.is_empty() { &body.english.short_name } else { &body.short_name }
}

pub fn closed(lang: Lang, body: &Organization) -> String {
    match lang {
        Lang::En => closed_english(body),
        Lang::Ja => {
            let runs: Vec<_> = body
                .closed
                .iter()
                .map(|run| {
                    if run.from == run.until {
                        format!("{}月{}日", run.from.month, run.from.day)
                    } else {
                        format!(
                            "{}月{}日から{}月{}日まで",
                            run.from.month, run.from.day, run.until.month, run.until.day
                        )
                    }
                })
                .collect();
            if runs.is_empty() {
                "土曜・日曜・祝日は休みです。".to_owned()
            } else {
                format!("土曜・日曜・祝日と、{}は休みです。", runs.join("、"))
            }
        }
    }
}

/// Closed on Saturdays, Sundays, public holidays, and from 29 December to 3 January.
fn closed_english(body: &Organization) -> String {
    let day = |day: MonthDay| format!("{} {}", day.day, date::month_name(day.month));
    let runs = body.closed.iter().map(|run| {
        if run.from == run.until {
            format!("on {}", day(run.from))
        } else {
            format!("from {} to {}", day(run.from), day(run.until))
        }
    });
    let mut closed = "Closed on Saturdays, Sundays and public holidays".to_owned();
    for run in runs {
        closed.push_str(", and ");
        closed.push_str(&run);
    }
    closed.push('.');
    closed
}

/// 〒100-0000 and the address, on one line.
pub fn postal(lang: Lang, body: &Organization) -> String {
    let code = body.postal_code.split_at_checked(3).filter(|(_, town)| !town.is_empty());
    let english = &body.english.address;
    match (lang, code) {
        (Lang::En, Some((area, town))) if !english.is_empty() => format!("{english}, {area}-{town} Japan"),
        (Lang::En, None) if !english.is_empty() => format!("{english}, Japan"),
        (_, Some((area, town))) => format!("〒{area}-{town}　{}", body.address),
        (_, None) => body.address.clone(),
    }
}

/// A telephone number as the address of a link; the `#` of short numbers is kept.
pub fn tel(phone: &str) -> String {
    let mut link = "tel:".to_owned();
    for c in phone.chars() {
        match c {
            '#' => link.push_str("%23"),
            c if c.is_ascii_digit() => link.push(c),
            _ => {}
        }
    }
    link
}

#[cfg(test)]
mod tests {
    use entity::organization::English;

    use super::*;

    #[test]
    fn hours_read_like_a_notice_on_a_door() {
        let body = Organization {
            postal_code: "1000000".to_owned(),
            address: "架空県見本市1-2-3".to_owned(),
            ..Organization::default()
        };
        assert_eq!(open(Lang::Ja, &body), "平日 午前10時から午後5時まで");
        assert_eq!(closed(Lang::Ja, &body), "土曜・日曜・祝日と、12月29日から1月3日までは休みです。");
        assert_eq!(postal(Lang::Ja, &body), "〒100-0000　架空県見本市1-2-3");
        assert_eq!(open(Lang::En, &body), "Monday to Friday, 10:00 am to 5:00 pm (Japan time)");
        assert_eq!(
            closed(Lang::En, &body),
            "Closed on Saturdays, Sundays and public holidays, and from 29 December to 3 January."
        );
        let english = English { address: "1-2-3 Mihon, Kaku".to_owned(), ..English::default() };
        let body = Organization { english, ..body };
        assert_eq!(postal(Lang::En, &body), "1-2-3 Mihon, Kaku, 100-0000 Japan");
        assert_eq!(tel("03-6457-9849"), "tel:0364579849");
        assert_eq!(tel("#9110"), "tel:%239110");
    }
}
