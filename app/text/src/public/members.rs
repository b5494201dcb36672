//! Words of the public member list and of a member's page.

use chrono::NaiveDate;
use entity::member::{EndReason, OtherName};

use crate::{Lang, component, date, spoken};

spoken! {
    /// Title and heading of the list.
    TITLE = "対象の会社をさがす", "Find a company";
    LEAD = "当協会が苦情を受け付けられる会社（対象事業者）の一覧です。法律にもとづいて、名前を公表しています。",
        "This is the list of the companies about which we can accept complaints (member companies). The law requires us to publish their names.";
    QUERY = "会社の名前、よみ、前の名前、サービスやお店の名前、法人番号",
        "Name of the company, its reading, a former name, the name of a service or shop, or the corporate number";
    /// Under the search box.
    QUERY_HINT = "一部だけでもかまいません。ひらがな、カタカナ、全角、半角のちがいは気にしなくて大丈夫です。",
        "A part of it is enough. Hiragana or katakana, wide or narrow letters: it makes no difference. Most names are in Japanese.";
    FIELD = "分野", "Field";
    PREFECTURE = "都道府県", "Prefecture";
    ALL = "すべて", "All";
    SEARCH = "さがす", "Search";
    CLEAR = "条件をすべて消す", "Clear everything";
    /// Heading of the results.
    CAPTION = "会社の一覧", "List of companies";
    NONE = "見つかりませんでした", "Nothing found";
    /// Nothing found: what to do.
    NONE_TEXT = "名前の一部だけにする、よみやサービスの名前でさがす、分野や都道府県を「すべて」に戻す、などを試してください。",
        "Try only a part of the name, its reading or the name of a service, or set field and prefecture back to “All”.";
    /// Nothing found: what it means.
    NONE_MEANING = "見つからない会社は、当協会の対象事業者ではないかもしれません。その場合も、次のことができます。",
        "A company that is not found may not be a member. Even then you can do this:";
    /// Link in the empty state.
    NONE_REFERRAL = "対象事業者ではない会社のことを相談できる窓口",
        "Where you can ask about companies that are not members";
    /// Link in the empty state.
    NONE_COMPLAIN = "会社が分からないまま、申し出の準備をする", "Prepare a complaint without knowing the company";
    /// Link in the empty state.
    NONE_CONTACT = "電話で聞いてみる", "Ask us on the phone";
    /// Chip: no longer covered.
    ENDED = "対象ではなくなりました", "No longer a member";
    FACTS = "会社のこと", "About the company";
    /// Section: the member's own desk.
    DESK = "この会社の個人情報の窓口", "Where this company answers questions about personal information";
    /// No desk was reported.
    NO_DESK = "窓口の届け出がありません。会社のサイトか、当協会におたずねください。",
        "The company has not told us of such a contact point. Please look at its website or ask us.";
    HISTORY = "一覧の変更の記録", "Changes on the list";
    NO_HISTORY = "公表してからの変更はありません。", "Nothing has changed since it was published.";
    KANA = "よみ", "Reading";
    NUMBER = "法人番号", "Corporate number";
    ADDRESS = "所在地", "Address";
    POSTAL_CODE = "郵便番号", "Postal code";
    REPRESENTATIVE = "代表者", "Representative";
    FORMER = "前の名前", "Former names";
    BRANDS = "サービスやお店の名前", "Services and shops";
    COVERED_FROM = "対象事業者になった日", "Member since";
    COVERED_UNTIL = "対象事業者でなくなった日", "Member until";
    REASON = "理由", "Reason";
    WEBSITE = "サイト", "Website";
    DESK_NAME = "窓口の名前", "Contact point";
    DESK_PHONE = "電話", "Phone";
    DESK_MAIL = "メール", "E-mail";
    /// The button that carries the company into the wizard.
    COMPLAIN = "この会社について申し出る", "Complain about this company";
    COMPLAIN_NOTE = "申し出の準備が始まります。送るまで、会社には何も伝わりません。",
        "You begin to prepare a complaint. The company learns nothing until you send it.";
    /// Beside an ended member.
    ENDED_NOTE = "今は対象事業者ではありません。対象だったときのことは、申し出の前に電話でご相談ください。",
        "It is not a member now. If the matter is from the time when it was, please call us before you complain.";
    /// A company of the same name exists.
    SAME_NAME = "同じ名前の会社が、ほかにもあります。所在地と法人番号を確かめてください。",
        "There is another company with the same name. Please check the address and the corporate number.";
    /// Heading above the members that were merged into this one.
    CAME_FROM = "この会社に合併した会社", "Companies merged into this one";
    /// Back to the list.
    BACK = "一覧に戻る", "Back to the list";
    /// A change that is not told in full.
    CHANGE_DESK = "個人情報の窓口が変わりました。", "The contact point for personal information was changed.";
    /// A change that is not told in full.
    CHANGE_OPT_OUT = "オプトアウトの届出の記載が変わりました。", "The entries about opt-out notices were changed.";
    /// The days of a coverage were put right.
    CHANGE_PERIOD = "対象だった期間の記載を直しました。", "The entry of the time as a member was corrected.";
    /// Title and heading of the page of changes.
    CHANGES_TITLE = "一覧の最近の変更", "Latest changes of the list";
    /// First lines of the page of changes.
    CHANGES_LEAD = "対象事業者の一覧に加わった会社、外れた会社、名前などが変わった会社を、新しい順に示します。",
        "Companies that joined or left the list, or whose name or other entries changed, the newest first.";
    CHANGES_NONE = "変更は、まだありません。", "There are no changes yet.";
    /// No changes: what to do.
    CHANGES_NONE_TEXT = "対象の会社は、一覧でさがせます。", "You can find the companies on the list.";
    /// Where the older changes are.
    CHANGES_OLDER = "ここに示すのは、新しいものから500件までです。それより前の変更は、それぞれの会社のページにあります。",
        "Only the newest 500 are shown here. Earlier changes are on the page of each company.";
    /// Caption of the changes.
    CHANGES_CAPTION = "変更の一覧", "List of changes";
    /// The feed of changes.
    FEED = "変更を知らせるフィード（Atom）", "Feed of changes (Atom)";
    /// What the feed is for.
    FEED_NOTE = "フィードリーダーに登録すると、変更があったときに分かります。",
        "With a feed reader you learn of changes when they happen.";
    /// Between two sentences about one change.
    BETWEEN = "", " ";
    /// Link to the page of changes.
    CHANGES_LINK = "最近の変更を見る", "See the latest changes";
    /// Heading above the data.
    DATA = "一覧をデータで使う", "The list as data";
    /// The list as CSV.
    CSV = "一覧のファイル（CSV）", "The list as a file (CSV)";
    /// What the CSV file holds.
    CSV_NOTE = "上の条件に合う会社を、すべてふくみます。表計算ソフトで開けます。",
        "It holds all companies that match your search. You can open it with a spreadsheet program.";
    /// The list as JSON.
    JSON = "プログラムのためのデータ（JSON）", "Data for programs (JSON)";
    /// What the JSON is.
    JSON_NOTE = "使い方は、OpenAPIの文書にあります。", "The OpenAPI document says how to use it.";
    /// The description of the JSON.
    OPENAPI = "OpenAPIの文書", "OpenAPI document";
    /// The day for which the list is shown.
    ON = "いつの一覧か", "As of which day";
    ON_HINT = "書かなければ、今日の一覧です。書くと、その日に対象だった会社だけを示します。",
        "Leave it empty for today. Otherwise you see the companies that were members on that day.";
    /// The typed day is none.
    E_ON = "「いつの一覧か」は、年・月・日を、すべて数字で書いてください。",
        "“As of which day”: write year, month and day, all in numbers.";
    /// The typed day is still to come.
    E_ON_LATER = "「いつの一覧か」は、今日までの日を書いてください。",
        "“As of which day”: write a day up to today.";
    /// A program gave a day in another form.
    E_ON_FORM = "on は、2026-04-01 のような日付にしてください。", "on must be a date such as 2026-04-01.";
    /// A program gave a page that is none.
    E_PAGE = "page は、1から100000までの数字にしてください。", "page must be a number from 1 to 100000.";
    /// A program gave a prefecture that is none.
    E_PREFECTURE = "prefecture は、「東京都」のように、47の都道府県のひとつにしてください。",
        "prefecture must be one of the 47 prefectures, in Japanese.";
    /// A program looked for too long a text.
    E_TEXT = "q は、200文字までにしてください。", "q can have up to 200 characters.";
    /// Column of the CSV file.
    CSV_NAME = "名前", "Name";
    /// Column of the CSV file.
    CSV_ADDRESS = "所在地（都道府県のあと）", "Address (after the prefecture)";
    /// Column of the CSV file.
    CSV_DESK_NAME = "窓口の名前", "Contact point";
    /// Column of the CSV file.
    CSV_DESK_PHONE = "窓口の電話", "Phone of the contact point";
    /// Column of the CSV file.
    CSV_DESK_MAIL = "窓口のメール", "E-mail of the contact point";
    /// Column of the CSV file.
    CSV_FROM = "対象の最初の日", "First day as a member";
    /// Column of the CSV file.
    CSV_UNTIL = "対象の最後の日", "Last day as a member";
    /// Why it ended: the member left.
    REASON_LEFT = "会社からの申し出による", "The company asked to leave";
    /// Why it ended: a merger with another member.
    REASON_MERGED = "ほかの対象事業者との合併", "Merged into another member company";
    /// Why it ended: excluded (Article 52(1)).
    REASON_EXCLUDED = "指針を守らなかったことによる除外（法第52条第1項）",
        "Excluded because it did not follow the guidelines (Article 52(1) of the Act)";
    /// Why it ended: gone, by a merger or otherwise.
    REASON_DISSOLVED = "合併や廃業などにより、会社がなくなった",
        "The company no longer exists (merger, closing of the business and so on)";
    /// Why it ended: another.
    REASON_OTHER = "そのほか", "Other";
    /// How many were found.
    found(count: usize) = ("{}件見つかりました", component::grouped(count)), ("{} found", component::grouped(count));
}

/// How many there are now, and when the list was changed last.
pub fn standing(lang: Lang, count: usize, changed: Option<NaiveDate>) -> String {
    match (lang, changed) {
        (Lang::En, Some(day)) => {
            format!(
                "Member companies now: {}. The list was last changed on {}.",
                component::grouped(count),
                date::day(lang, day)
            )
        }
        (Lang::En, None) => format!("Member companies now: {}.", component::grouped(count)),
        (Lang::Ja, Some(day)) => {
            format!("現在の対象事業者は{}です。一覧を最後に変えた日は{}です。", companies(count), date::day(lang, day))
        }
        (Lang::Ja, None) => format!("現在の対象事業者は{}です。", companies(count)),
    }
}

fn companies(count: usize) -> String {
    format!("{}社", component::grouped(count))
}

/// Since when, and until when.
pub fn covered(lang: Lang, from: NaiveDate, until: Option<NaiveDate>) -> String {
    match (lang, until) {
        (Lang::Ja, None) => format!("{}から", date::day(lang, from)),
        (Lang::Ja, Some(until)) => format!("{}から{}まで", date::day(lang, from), date::day(lang, until)),
        (Lang::En, None) => format!("since {}", date::day(lang, from)),
        (Lang::En, Some(until)) => format!("from {} to {}", date::day(lang, from), date::day(lang, until)),
    }
}

/// The last day, said as such.
pub fn last_day(lang: Lang, until: NaiveDate) -> String {
    match lang {
        Lang::Ja => format!("{}まで対象でした", date::day(lang, until)),
        Lang::En => format!("Member until {}", date::day(lang, until)),
    }
}

/// Other names in a row of the list.
pub fn named(lang: Lang, label: &str, names: &[OtherName]) -> String {
    let names: Vec<_> = names.iter().map(|other| other.name.as_str()).collect();
    match lang {
        Lang::Ja => format!("{label}：{}", names.join("、")),
        Lang::En => format!("{label}: {}", names.join(", ")),
    }
}

/// Another name with its reading, and the day since which the business is called otherwise.
pub fn other_name(lang: Lang, other: &OtherName) -> String {
    let reading = other.kana.as_ref().filter(|kana| **kana != other.name);
    match lang {
        Lang::Ja => {
            let reading = reading.map(|kana| format!("（{kana}）")).unwrap_or_default();
            let until = other.until.map(|day| format!("　{}に変更", date::day(lang, day))).unwrap_or_default();
            format!("{}{reading}{until}", other.name)
        }
        Lang::En => {
            let reading = reading.map(|kana| format!(" ({kana})")).unwrap_or_default();
            let until = other.until.map(|day| format!(", changed on {}", date::day(lang, day))).unwrap_or_default();
            format!("{}{reading}{until}", other.name)
        }
    }
}

/// Where a merged member went.
pub fn merged(lang: Lang, since: Option<NaiveDate>, name: &str) -> String {
    let since = since.map(|day| date::day(lang, day)).unwrap_or_default();
    match lang {
        Lang::Ja => format!("この会社は、{since}から「{name}」と合併しています。今は「{name}」が引きついでいます。"),
        Lang::En => format!("This company was merged into “{name}” on {since}. “{name}” has taken over from it."),
    }
}

spoken! {
    /// The link to the member that stands for a merged one.
    to_successor(name: &str) = "「{name}」のページへ", "Go to “{name}”";
    /// A choice of a filter, and how many it would show.
    counted(label: &str, count: usize) = ("{label}（{}社）", component::grouped(count)),
        ("{label} ({})", component::grouped(count));
}

/// A postal code as it is written on letters.
pub fn postal_code(digits: &str) -> String {
    match digits.split_at_checked(3) {
        Some((area, rest)) => format!("〒{area}-{rest}"),
        None => digits.to_owned(),
    }
}

/// The list of a day that has passed.
pub fn as_of(lang: Lang, day: NaiveDate) -> String {
    match lang {
        Lang::En => format!(
            "Companies that were members on {}. Names and other entries are those of today.",
            date::day(lang, day)
        ),
        Lang::Ja => {
            format!("{}に対象だった会社です。名前などは、今のものを示します。", date::day(lang, day))
        }
    }
}

/// Change of the list: new.
pub fn joined(lang: Lang, from: NaiveDate) -> String {
    match lang {
        Lang::Ja => format!("対象事業者になりました（{}から）。", date::day(lang, from)),
        Lang::En => format!("Became a member (since {}).", date::day(lang, from)),
    }
}

/// Change of the list: ended.
pub fn left(lang: Lang, until: NaiveDate) -> String {
    match lang {
        Lang::Ja => format!("対象事業者ではなくなりました（{}まで対象でした）。", date::day(lang, until)),
        Lang::En => format!("Is no longer a member (member until {}).", date::day(lang, until)),
    }
}

spoken! {
    /// The title of a change in the feed.
    entry(name: &str, said: &str) = "{name}：{said}", "{name}: {said}";
    /// The title of the feed.
    feed_title(body: &str) = "{body}の対象事業者一覧の変更", "{body}: changes of the list of member companies";
    renamed(before: &str, after: &str) = "名前が「{before}」から「{after}」に変わりました。",
        "The name was changed from “{before}” to “{after}”.";
    moved(before: &str, after: &str) = "所在地が「{before}」から「{after}」に変わりました。",
        "The address was changed from “{before}” to “{after}”.";
}

/// The words of why a membership ended; unknown codes say "other".
pub fn reason(lang: Lang, code: &str) -> &'static str {
    match EndReason::from_code(code) {
        Some(EndReason::Left) => REASON_LEFT,
        Some(EndReason::Merged) => REASON_MERGED,
        Some(EndReason::Excluded) => REASON_EXCLUDED,
        Some(EndReason::Dissolved) => REASON_DISSOLVED,
        Some(EndReason::Other) | None => REASON_OTHER,
    }
    .get(lang)
}
