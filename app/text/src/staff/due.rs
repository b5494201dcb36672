//! Days that are awaited on a case, and how each was counted.

use entity::case::due::{Basis, Deadline};
use entity::case::request::RequestKind;
use entity::law::calendar::{ClosedDay, CountRule, Counted, DayKind, Skipped};

use crate::{Lang, case, date, words};

words! {
    /// The clock stands still.
    STANDS = "停止中のため、進みません";
    /// A person set the day.
    SET = "担当者が決めた日";
}

/// What a day is about. Several answers of the member can be awaited at once: each says to which request.
pub const fn kind(deadline: &Deadline) -> &'static str {
    match deadline.request {
        Some(RequestKind::Resolve) => "通知への事業者の回答",
        Some(RequestKind::WrittenExplanation) => "文書による説明の求めへの回答",
        Some(RequestKind::OralExplanation) => "口頭による説明の求めへの回答",
        Some(RequestKind::Materials) => "資料の求めへの回答",
        None => case::due(deadline.kind),
    }
}

/// What a period rests on.
pub const fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Law => "法令の期限",
        Basis::House => "協会の決まり",
    }
}

fn reason(kind: &DayKind) -> String {
    match kind {
        DayKind::Business => String::new(),
        DayKind::Saturday | DayKind::Sunday => "土日".to_owned(),
        DayKind::Holiday(name) => name.clone(),
        DayKind::Closed => "休業日".to_owned(),
    }
}

/// A day was set on which the body does not work; the next one is proposed.
pub fn closed(lang: Lang, closed: &ClosedDay) -> String {
    let (day, next) = (date::day(lang, closed.day), date::day(lang, closed.next));
    {
        let why = match &closed.kind {
            DayKind::Holiday(name) => format!("{name}で、協会は休みです"),
            DayKind::Closed => "協会の休業日です".to_owned(),
            DayKind::Business | DayKind::Saturday | DayKind::Sunday => "協会の休みの日です".to_owned(),
        };
        format!("{day}は{why}。次の営業日の{next}なら選べます")
    }
}

/// Weekends in one word, holidays by day and name.
fn left_out(lang: Lang, skipped: &[Skipped]) -> Vec<String> {
    let mut said: Vec<String> = Vec::new();
    for one in skipped {
        let line = match one.kind {
            DayKind::Holiday(_) | DayKind::Closed => {
                format!("{} {}", date::short_day(lang, one.day), reason(&one.kind))
            }
            DayKind::Business | DayKind::Saturday | DayKind::Sunday => reason(&one.kind),
        };
        if !line.is_empty() && !said.contains(&line) {
            said.push(line);
        }
    }
    said
}

/// How a day was counted, in one sentence.
pub fn counted(lang: Lang, counted: &Counted) -> String {
    {
        let from = date::short_day(lang, counted.from);
        let days = counted.days;
        let head = match counted.rule {
            CountRule::BusinessDays => format!("{from}の翌日から{days}営業日"),
            CountRule::CalendarDays => format!("{from}の翌日から{days}日"),
            CountRule::FirstDayCounts => format!("{from}を1日目として{days}日"),
        };
        let out = left_out(lang, &counted.skipped);
        if out.is_empty() { head } else { format!("{head}（{}を除く）", out.join("、")) }
    }
}

#[cfg(test)]
mod tests {

    use chrono::NaiveDate;
    use entity::law::calendar::Calendar;

    use super::{closed, counted};
    use crate::Lang;

    #[test]
    fn holidays_are_named_and_weekends_are_said_once() {
        let from = NaiveDate::from_ymd_opt(2026, 11, 2).unwrap();
        let days = Calendar::japan(&[]).business_days_after(from, 5);
        assert_eq!(counted(Lang::Ja, &days), "11月2日（月）の翌日から5営業日（11月3日（火） 文化の日、土日を除く）");
    }

    #[test]
    fn a_closed_day_names_the_next_open_one() {
        let said = |day: u32| {
            let day = NaiveDate::from_ymd_opt(2026, 11, day).unwrap();
            Calendar::japan(&[]).settable(day).err().map(|why| closed(Lang::Ja, &why)).unwrap_or_default()
        };
        assert_eq!(said(20), "", "a Friday is fine");
        let next = "次の営業日の2026年11月24日（火）なら選べます";
        assert_eq!(said(22), format!("2026年11月22日（日）は協会の休みの日です。{next}"));
        assert_eq!(said(23), format!("2026年11月23日（月）は勤労感謝の日で、協会は休みです。{next}"));
    }
}
