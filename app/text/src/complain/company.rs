//! The question which company it is about (S4).

use chrono::NaiveDate;

use super::ask::plain_day;
use crate::{Lang, spoken};

spoken! {
    COMPANY = "どの会社についてですか", "Which company is it about?";
    COMPANY_WORDS = "会社の名前、よみがな、サービスやお店の名前、法人番号のどれか",
        "Name of the company, how it is read in Japanese, name of a service or shop, or corporate number";
    COMPANY_HINT = "一部だけでもかまいません。例：あおば通販、アオバ、9234567890123",
        "A part is enough. Most companies are listed only under their names in Japanese characters. Example of a corporate number: 9234567890123";
    COMPANY_SEARCH = "会社をさがす", "Search for the company";
    COMPANY_CHOOSE = "この中から会社を選んでください", "Choose the company";
    COMPANY_NONE = "この中にない", "None of these";
    /// S4: only the first ones are shown.
    COMPANY_MORE_HITS = "ほかにもあります。名前をもう少し長く入力して、さがしなおすこともできます。",
        "There are more companies. You can also enter a longer part of the name and search again.";
    /// S4: before the name.
    COMPANY_NAME = "会社の名前", "Name of the company";
    /// S4: before former names.
    COMPANY_FORMER = "旧社名", "Former name";
    COMPANY_BRANDS = "サービス・お店", "Services and shops";
    /// S4: between two facts on one line.
    COMPANY_BETWEEN = "　", ". ";
    /// S4: before the number.
    COMPANY_NUMBER = "法人番号", "Corporate number";
    /// S4: before the address.
    COMPANY_ADDRESS = "所在地", "Address";
    /// S4: before the desk.
    COMPANY_DESK = "会社の窓口", "The company’s contact point";
    /// S4: before the coverage.
    COMPANY_COVER = "対象事業者かどうか", "Member company?";
    CONFIRM = "この会社でまちがいありませんか", "Is this the right company?";
    /// S4 confirm: the choice under the facts.
    CONFIRM_CHOICE = "申し出る会社は", "The company you complain about";
    /// S4 confirm: names collide.
    SAME_NAME = "同じ名前や、よく似た名前の会社があります", "There are other companies with the same or a very similar name";
    /// S4 confirm: names collide.
    SAME_NAME_TEXT = "手紙や請求書、ウェブサイトにある住所や法人番号を確かめてください。",
        "Please check the address or the corporate number on letters, on bills or on the company’s website.";
    CONFIRM_YES = "この会社です", "It is this company";
    CONFIRM_OTHER = "ちがう会社です", "It is a different company";
    CONFIRM_UNSURE = "分からない（協会が確かめます）", "I do not know (the association will check)";
    MORE = "ほかにも関係する会社がありますか", "Is any other company involved?";
    /// S4: the choice under the list.
    MORE_CHOICE = "ほかの会社", "Other companies";
    /// S4: those chosen so far.
    MORE_CHOSEN = "選んだ会社", "Companies you have chosen";
    MORE_NO = "ない", "No";
    MORE_YES = "ある", "Yes";
    /// S4: takes a company away.
    MORE_REMOVE = "取り消す", "Remove";
}

/// How many companies were found.
pub fn found(lang: Lang, count: usize) -> String {
    match lang {
        Lang::Ja => format!("{count}件見つかりました"),
        Lang::En if count == 1 => "1 company found".to_owned(),
        Lang::En => format!("{count} companies found"),
    }
}

spoken! {
    /// Nothing was found; no error.
    not_found(words: &str) = "「{words}」は見つかりませんでした。別の書き方でさがすか、次へ進んでください。",
        "We did not find “{words}”. Search with a different spelling, or continue.";
}

/// A company is covered.
pub fn covered_since(lang: Lang, from: NaiveDate) -> String {
    match lang {
        Lang::Ja => format!("対象事業者（{}から）", plain_day(lang, from)),
        Lang::En => format!("Member company since {}", plain_day(lang, from)),
    }
}

/// A company will be covered.
pub fn covered_soon(lang: Lang, from: NaiveDate) -> String {
    match lang {
        Lang::Ja => format!("{}から対象事業者になります", plain_day(lang, from)),
        Lang::En => format!("Becomes a member company on {}", plain_day(lang, from)),
    }
}

/// A company was covered.
pub fn covered_until(lang: Lang, until: NaiveDate) -> String {
    match lang {
        Lang::Ja => format!("{}まで対象事業者でした", plain_day(lang, until)),
        Lang::En => format!("Was a member company until {}", plain_day(lang, until)),
    }
}

/// A company's name with its reading.
pub fn name_and_reading(lang: Lang, name: &str, reading: &str) -> String {
    match lang {
        _ if reading.is_empty() => name.to_owned(),
        Lang::Ja => format!("{name}（{reading}）"),
        Lang::En => format!("{name} ({reading})"),
    }
}
