//! The question which company it is about (S4).

use chrono::NaiveDate;

use super::ask::plain_day;
use crate::text::{Lang, words};

words! {
    /// S4.
    COMPANY = "どの会社についてですか";
    /// S4.
    COMPANY_WORDS = "会社の名前、よみがな、サービスやお店の名前、法人番号のどれか";
    /// S4.
    COMPANY_HINT = "一部だけでもかまいません。例：あおば通販、アオバ、9234567890123";
    /// S4.
    COMPANY_SEARCH = "会社をさがす";
    /// S4.
    COMPANY_CHOOSE = "この中から会社を選んでください";
    /// S4.
    COMPANY_NONE = "この中にない";
    /// S4: only the first ones are shown.
    COMPANY_MORE_HITS = "ほかにもあります。名前をもう少し長く入力して、さがしなおすこともできます。";
    /// S4: before the name.
    COMPANY_NAME = "会社の名前";
    /// S4: before former names.
    COMPANY_FORMER = "旧社名";
    /// S4: before brands.
    COMPANY_BRANDS = "サービス・お店";
    /// S4: before the number.
    COMPANY_NUMBER = "法人番号";
    /// S4: before the address.
    COMPANY_ADDRESS = "所在地";
    /// S4: before the desk.
    COMPANY_DESK = "会社の窓口";
    /// S4: before the coverage.
    COMPANY_COVER = "対象事業者かどうか";
    /// S4 confirm.
    CONFIRM = "この会社でまちがいありませんか";
    /// S4 confirm: the choice under the facts.
    CONFIRM_CHOICE = "申し出る会社は";
    /// S4 confirm: names collide.
    SAME_NAME = "同じ名前や、よく似た名前の会社があります";
    /// S4 confirm: names collide.
    SAME_NAME_TEXT = "手紙や請求書、ウェブサイトにある住所や法人番号を確かめてください。";
    /// S4 confirm.
    CONFIRM_YES = "この会社です";
    /// S4 confirm.
    CONFIRM_OTHER = "ちがう会社です";
    /// S4 confirm.
    CONFIRM_UNSURE = "分からない（協会が確かめます）";
    /// S4: more companies.
    MORE = "ほかにも関係する会社がありますか";
    /// S4: the choice under the list.
    MORE_CHOICE = "ほかの会社";
    /// S4: those chosen so far.
    MORE_CHOSEN = "選んだ会社";
    /// S4: no more.
    MORE_NO = "ない";
    /// S4: one more.
    MORE_YES = "ある";
    /// S4: takes a company away.
    MORE_REMOVE = "取り消す";
}

/// How many companies were found.
#[must_use]
pub fn found(lang: Lang, count: usize) -> String {
    match lang {
        Lang::Ja | Lang::En => format!("{count}件見つかりました"),
    }
}

/// Nothing was found; no error.
#[must_use]
pub fn not_found(lang: Lang, words: &str) -> String {
    match lang {
        Lang::Ja | Lang::En => format!("「{words}」は見つかりませんでした。別の書き方でさがすか、次へ進んでください。"),
    }
}

/// A company is covered.
#[must_use]
pub fn covered_since(lang: Lang, from: NaiveDate) -> String {
    match lang {
        Lang::Ja | Lang::En => format!("対象事業者（{}から）", plain_day(lang, from)),
    }
}

/// A company will be covered.
#[must_use]
pub fn covered_soon(lang: Lang, from: NaiveDate) -> String {
    match lang {
        Lang::Ja | Lang::En => format!("{}から対象事業者になります", plain_day(lang, from)),
    }
}

/// A company was covered.
#[must_use]
pub fn covered_until(lang: Lang, until: NaiveDate) -> String {
    match lang {
        Lang::Ja | Lang::En => format!("{}まで対象事業者でした", plain_day(lang, until)),
    }
}

/// A company's name with its reading.
#[must_use]
pub fn name_and_reading(lang: Lang, name: &str, reading: &str) -> String {
    match lang {
        Lang::Ja | Lang::En if reading.is_empty() => name.to_owned(),
        Lang::Ja | Lang::En => format!("{name}（{reading}）"),
    }
}
