//! What the timeline of a case says under a step, where the step has no words of its own.

use chrono::NaiveDate;
use entity::application::answer::ContactWay;
use entity::case::checked::AskAgain;
use entity::law::duty::{Duty, DutyRecord};
use entity::people::Party;

use crate::staff::{case as desk, identity, tab};
use crate::{Lang, case, component, date, words};

words! {
    /// A paper was seen and matched.
    CONFIRMED = "確認できた";
    /// A number was visible on a paper.
    NUMBER_VISIBLE = "番号が見えていたので、もう一度お願いする";
    /// The member's day had passed.
    DUE_PASSED = "回答の期日を過ぎたため";
}

/// One of the four duties of Law 53(1).
pub const fn duty(duty: Duty) -> &'static str {
    match duty {
        Duty::Consult => component::CONSULT,
        Duty::Advise => component::ADVISE,
        Duty::Investigate => component::INVESTIGATE,
        Duty::Notify => component::NOTIFY,
    }
}

/// A way to reach the applicant.
pub const fn way(way: ContactWay) -> &'static str {
    match way {
        ContactWay::Mail => desk::BY_MAIL,
        ContactWay::Phone => desk::BY_PHONE,
        ContactWay::Post => desk::BY_POST,
        ContactWay::StatusOnly => desk::BY_STATUS,
    }
}

/// Which duty was recorded, and how.
pub fn duty_recorded(lang: Lang, which: Duty, record: &DutyRecord) -> String {
    let name = duty(which);
    match record {
        DutyRecord::Done { on } => format!("{name}：済（{}）", date::day(lang, *on)),
        DutyRecord::Absent { why, text } => {
            let why = text.clone().unwrap_or_else(|| case::absence(*why).to_owned());
            format!("{name}：行わない（{why}）")
        }
    }
}

words! {
    /// A paper is asked for again, and why.
    asked_again(why: AskAgain) = ("もう一度お願いする（{}）", identity::again(why));
    /// A paper was seen: which.
    confirmed(paper: &str) = "{CONFIRMED}（{paper}）";
    /// How many images were destroyed with the result.
    destroyed(images: usize) = "画像{images}件を破棄";
    /// A point with what was decided or found.
    point(no: u32, what: &str) = "論点{no}：{what}";
}

/// Until when somebody is asked.
pub fn until(lang: Lang, day: NaiveDate) -> String {
    format!("期日：{}", date::day(lang, day))
}

/// Who was reminded of which day, or who was given more time.
pub fn due_of(lang: Lang, party: Party, day: NaiveDate) -> String {
    let who = match party {
        Party::Applicant => tab::APPLICANT,
        Party::Member => tab::MEMBER,
        Party::Organization => tab::BODY,
    };
    format!("{}の期日：{}", who, date::day(lang, day))
}

/// A person was told, on which day and by which way.
pub fn told(lang: Lang, way: &str, day: NaiveDate, what: &str) -> String {
    format!("「{what}」のこと（{way}、{}）", date::day(lang, day))
}
