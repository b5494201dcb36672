//! Words of the public pages of the guidelines.

use chrono::NaiveDate;

use crate::{Lang, date, spoken};

spoken! {
    /// Title and heading of the list.
    TITLE = "個人情報保護指針", "Personal information protection guidelines";
    LEAD = "対象の会社が守る約束です。消費者の意見を代表する方などの意見を聞いて、当協会が作りました（法第54条）。",
        "This is what the member companies have promised. The association made the guidelines after it heard people who speak for consumers, and others (Article 54 of the Act).";
    /// What the guideline is worth.
    MEANING = "会社が指針を守っていないときは、当協会が指導、勧告などをします。",
        "If a company does not follow the guidelines, the association gives it guidance, recommendations and so on.";
    /// Caption of the table.
    CAPTION = "指針の一覧", "List of guidelines";
    NAME = "名前", "Name";
    VERSION = "版", "Version";
    /// Column and label: in force since.
    IN_FORCE = "施行日", "In force since";
    /// Nothing is published yet.
    NONE = "公表している指針は、まだありません。", "No guidelines have been published yet.";
    /// Heading of the contents.
    CONTENTS = "目次", "Contents";
    /// Heading of the dates.
    DATES = "この版の日付", "Dates of this version";
    HEARD = "意見を聞いた日（法第54条第1項）", "Opinions heard on (Article 54(1))";
    /// Label: filed with the Commission.
    FILED = "個人情報保護委員会に届け出た日（同条第2項）",
        "Filed with the Personal Information Protection Commission on (paragraph 2)";
    /// Label: published by the Commission.
    PPC_PUBLISHED = "委員会が公表した日（同条第3項）", "Published by the Commission on (paragraph 3)";
    /// Label: published by the body.
    PUBLISHED = "当協会が公表した日", "Published by the association on";
    /// Heading of the versions.
    VERSIONS = "すべての版", "All versions";
    SUMMARY = "この版で変わったこと", "What changed in this version";
    NOW = "今の版", "Present version";
    COMING = "これから施行する版", "Coming into force";
    OLD = "前の版", "Earlier version";
    /// Where to look for the present version.
    TO_NOW = "今の版を見る", "See the present version";
    /// How to point at a clause.
    ANCHOR_NOTE = "条や項の番号を押すと、その場所だけを指すアドレスになります。",
        "Select the number of an article or paragraph to get an address that points to this place only.";
    /// Back to the list.
    BACK = "指針の一覧に戻る", "Back to the list of guidelines";
}

/// In which language the guidelines are, as title and text; nothing to say to readers of Japanese.
pub const fn authoritative(lang: Lang) -> Option<(&'static str, &'static str)> {
    match lang {
        Lang::Ja => None,
        Lang::En => Some((
            "The guidelines are in Japanese",
            "Only the Japanese text is authoritative. If you need to know what it says about your case, ask us.",
        )),
    }
}

spoken! {
    version(number: i32) = "第{number}版", "Version {number}";
}

pub fn from_day(lang: Lang, day: NaiveDate) -> String {
    match lang {
        Lang::Ja => format!("{}施行", date::day(lang, day)),
        Lang::En => format!("In force from {}", date::day(lang, day)),
    }
}

/// The banner of the version that is in force.
pub fn in_force(lang: Lang, number: i32, since: NaiveDate) -> String {
    match lang {
        Lang::En => {
            format!("This is the version in force now (version {number}, since {}).", date::day(lang, since))
        }
        Lang::Ja => {
            format!("今、効力があるのはこの版（第{number}版、{}施行）です。", date::day(lang, since))
        }
    }
}

/// The banner of a version that will be in force.
pub fn coming(lang: Lang, number: i32, from: NaiveDate) -> String {
    match lang {
        Lang::En => format!(
            "Version {number} comes into force on {}. Until then the earlier version is in force.",
            date::day(lang, from)
        ),
        Lang::Ja => {
            format!("第{number}版は、{}に施行します。それまでは前の版が効力を持ちます。", date::day(lang, from))
        }
    }
}

/// The banner of a version of the past.
pub fn old(lang: Lang, number: i32, until: Option<NaiveDate>) -> String {
    match (lang, until) {
        (Lang::En, Some(day)) => {
            format!(
                "Version {number} is an earlier version. The next version came into force on {}.",
                date::day(lang, day)
            )
        }
        (Lang::En, None) => format!("Version {number} is an earlier version."),
        (Lang::Ja, Some(day)) => {
            format!("第{number}版は前の版です。{}に次の版が施行されました。", date::day(lang, day))
        }
        (Lang::Ja, None) => format!("第{number}版は前の版です。"),
    }
}

spoken! {
    /// The title of the page that shows what stands now, whichever version that is.
    present_title(title: &str) = "{title}（本文）", "{title} (text)";
    /// The title of the page of one version.
    page_title(title: &str, number: i32) = "{title}（第{number}版）", "{title} (version {number})";
}
