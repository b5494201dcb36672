//! Words of the public pages of the guidelines.

use chrono::NaiveDate;

use crate::text::{Lang, date, words};

words! {
    /// Title and heading of the list.
    TITLE = "個人情報保護指針";
    /// First lines.
    LEAD = "対象の会社が守る約束です。消費者の意見を代表する方などの意見を聞いて、当協会が作りました（法第54条）。";
    /// What the guideline is worth.
    MEANING = "会社が指針を守っていないときは、当協会が指導、勧告などをします。";
    /// Caption of the table.
    CAPTION = "指針の一覧";
    /// Column.
    NAME = "名前";
    /// Column.
    VERSION = "版";
    /// Column and label: in force since.
    IN_FORCE = "施行日";
    /// Nothing is published yet.
    NONE = "公表している指針は、まだありません。";
    /// Heading of the contents.
    CONTENTS = "目次";
    /// Heading of the dates.
    DATES = "この版の日付";
    /// Label: opinions heard.
    HEARD = "意見を聞いた日（法第54条第1項）";
    /// Label: filed with the Commission.
    FILED = "個人情報保護委員会に届け出た日（同条第2項）";
    /// Label: published by the Commission.
    PPC_PUBLISHED = "委員会が公表した日（同条第3項）";
    /// Label: published by the body.
    PUBLISHED = "当協会が公表した日";
    /// Heading of the versions.
    VERSIONS = "すべての版";
    /// Heading: what changed.
    SUMMARY = "この版で変わったこと";
    /// Chip.
    NOW = "今の版";
    /// Chip.
    COMING = "これから施行する版";
    /// Chip.
    OLD = "前の版";
    /// Where to look for the present version.
    TO_NOW = "今の版を見る";
    /// How to point at a clause.
    ANCHOR_NOTE = "条や項の番号を押すと、その場所だけを指すアドレスになります。";
    /// Back to the list.
    BACK = "指針の一覧に戻る";
}

/// 第2版
#[must_use]
pub fn version(lang: Lang, number: i32) -> String {
    match lang {
        Lang::Ja | Lang::En => format!("第{number}版"),
    }
}

/// 2026年4月1日（水）施行
#[must_use]
pub fn from_day(lang: Lang, day: NaiveDate) -> String {
    match lang {
        Lang::Ja | Lang::En => format!("{}施行", date::day(lang, day)),
    }
}

/// The banner of the version that is in force.
#[must_use]
pub fn in_force(lang: Lang, number: i32, since: NaiveDate) -> String {
    match lang {
        Lang::Ja | Lang::En => {
            format!("今、効力があるのはこの版（第{number}版、{}施行）です。", date::day(lang, since))
        }
    }
}

/// The banner of a version that will be in force.
#[must_use]
pub fn coming(lang: Lang, number: i32, from: NaiveDate) -> String {
    match lang {
        Lang::Ja | Lang::En => {
            format!("第{number}版は、{}に施行します。それまでは前の版が効力を持ちます。", date::day(lang, from))
        }
    }
}

/// The banner of a version of the past.
#[must_use]
pub fn old(lang: Lang, number: i32, until: Option<NaiveDate>) -> String {
    match (lang, until) {
        (Lang::Ja | Lang::En, Some(day)) => {
            format!("第{number}版は前の版です。{}に次の版が施行されました。", date::day(lang, day))
        }
        (Lang::Ja | Lang::En, None) => format!("第{number}版は前の版です。"),
    }
}

/// The title of the page of one version.
#[must_use]
pub fn page_title(lang: Lang, title: &str, number: i32) -> String {
    match lang {
        Lang::Ja | Lang::En => format!("{title}（第{number}版）"),
    }
}
