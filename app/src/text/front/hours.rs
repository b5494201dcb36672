//! When the desk is open, and how to write to it, in words.

use chrono::{NaiveTime, Timelike};
use entity::body::Body;

use crate::text::Lang;

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

/// 平日 午前10時から午後5時まで
#[must_use]
pub fn open(lang: Lang, body: &Body) -> String {
    match lang {
        Lang::Ja | Lang::En => format!("平日 {}から{}まで", time(body.hours.open), time(body.hours.close)),
    }
}

/// 土曜・日曜・祝日と、12月29日から1月3日までは休みです。
#[must_use]
pub fn closed(lang: Lang, body: &Body) -> String {
    match lang {
        Lang::Ja | Lang::En => {
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

/// 〒100-0000 and the address, on one line.
#[must_use]
pub fn postal(lang: Lang, body: &Body) -> String {
    match lang {
        Lang::Ja | Lang::En => match body.postal_code.split_at_checked(3) {
            Some((area, town)) if !town.is_empty() => format!("〒{area}-{town}　{}", body.address),
            _ => body.address.clone(),
        },
    }
}

/// A telephone number as the address of a link; the `#` of short numbers is kept.
#[must_use]
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
    use super::*;

    #[test]
    fn hours_read_like_a_notice_on_a_door() {
        let body =
            Body {
                postal_code: "1000000".to_owned(), address: "架空県見本市1-2-3".to_owned(), ..Body::default()
            };
        assert_eq!(open(Lang::Ja, &body), "平日 午前10時から午後5時まで");
        assert_eq!(closed(Lang::Ja, &body), "土曜・日曜・祝日と、12月29日から1月3日までは休みです。");
        assert_eq!(postal(Lang::Ja, &body), "〒100-0000　架空県見本市1-2-3");
        assert_eq!(tel("03-6457-9849"), "tel:0364579849");
        assert_eq!(tel("#9110"), "tel:%239110");
    }
}
