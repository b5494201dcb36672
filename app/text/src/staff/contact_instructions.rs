//! How a person is to be called or written to, said to staff.

use std::collections::BTreeSet;

use entity::application::answer::{CallHours, ContactWay};
use entity::case::contact_instructions::Manner;

use crate::complain::answer;
use crate::{Lang, words};

words! {
    /// Label of the list.
    TITLE = "連絡するときに守ること";
    /// Chip in a list of letters.
    MARK_WAY = "郵便を望んでいない";
    /// Chip in a list of letters.
    MARK_PLACE = "あて先が古い";
    /// Chip in a list of letters.
    MARK_ENVELOPE = "協会の名前のない封筒";
    /// Chip in a list of letters.
    MARK_NOT_WANTED = "してほしくない連絡あり";
}

/// One thing to keep to, in a sentence without its full stop.
pub fn sentence(lang: Lang, manner: &Manner) -> String {
    match manner {
        Manner::NotThisWay(ContactWay::Post) => "郵便は望んでいない。出す前に担当に確かめる".to_owned(),
        Manner::NotThisWay(way) => {
            format!("{}は望んでいない。連絡の前に担当に確かめる", answer::contact_way(lang, *way))
        }
        Manner::OldPlace(ContactWay::Post) => {
            "あて先（名前か住所）が届け出と違う。この住所には出さず、今の住所を案件で確かめる".to_owned()
        }
        Manner::OldPlace(_) => "電話番号が届け出と違う。この番号にはかけず、今の番号を案件で確かめる".to_owned(),
        Manner::WrongNumber => "前に、ちがう人につながった番号。確かめるまでかけない".to_owned(),
        Manner::OnlyHerself => "まず「○○様でしょうか」と確かめる。本人でなければ用件を言わずに切る".to_owned(),
        Manner::OwnName => "自分の名前だけを名乗る。協会の名前は、本人と分かるまで言わない".to_owned(),
        Manner::PlainEnvelope => "協会の名前のない封筒で出す。差出人に協会の名前を書かない".to_owned(),
        Manner::NoMessage => "留守番電話には何も残さない".to_owned(),
        Manner::NameOnly => "留守番電話には名前だけ。用件は残さない".to_owned(),
        Manner::MessageNotAsked => "留守番電話のことは聞いていない。用件は残さない".to_owned(),
        Manner::MessageFine => "留守番電話に用件を残してよい".to_owned(),
        Manner::OnlyHours(hours) => format!("かけてよい時間は{}だけ", list(lang, hours)),
        Manner::GoodHours(hours) => format!("よい時間：{}", list(lang, hours)),
        Manner::NotWanted(what) => format!("してほしくない連絡：{what}"),
    }
}

fn list(lang: Lang, hours: &BTreeSet<CallHours>) -> String {
    let words: Vec<_> = hours.iter().map(|one| answer::call_hours(lang, *one)).collect();
    words.join("・")
}

/// Several of them in one line.
pub fn line(lang: Lang, manners: &[Manner]) -> String {
    let sentences: Vec<_> = manners.iter().map(|one| sentence(lang, one)).collect();
    sentences.join("／")
}

/// The short word in a list that names nobody; none for what concerns calls.
pub fn mark(manner: &Manner) -> Option<&'static str> {
    let word = match manner {
        Manner::NotThisWay(_) => MARK_WAY,
        Manner::OldPlace(_) => MARK_PLACE,
        Manner::PlainEnvelope => MARK_ENVELOPE,
        Manner::NotWanted(_) => MARK_NOT_WANTED,
        Manner::WrongNumber
        | Manner::OnlyHerself
        | Manner::OwnName
        | Manner::NoMessage
        | Manner::NameOnly
        | Manner::MessageNotAsked
        | Manner::MessageFine
        | Manner::OnlyHours(_)
        | Manner::GoodHours(_) => return None,
    };
    Some(word)
}
