//! Words around the desks elsewhere. What is said of each desk is data of the register.

use chrono::NaiveDate;
use entity::referral::{Certainty, Dated, Freshness, Kind, Situation};

use crate::{Lang, Word, date, spoken};

spoken! {
    TITLE = "ほかの相談窓口", "Other places to turn to";
    LEAD = "当協会で扱えないことにも、話を聞いてくれる窓口があります。",
        "Where our association cannot help, other desks listen.";
    /// What we never do.
    NEVER = "このページから、ほかの窓口に何かが送られることはありません。あなたのことを、当協会からほかの窓口に勝手に伝えることもありません。電話をするか、手紙を書くかは、あなたが決めます。",
        "Nothing is sent to another desk from this page, and we never tell another desk about you without being asked. Whether you call or write is up to you.";
    /// Heading of the list of situations.
    SITUATIONS = "困っていることを選んでください", "Choose what troubles you";
    SITUATION = "困っていること", "What troubles you";
    ANY_SITUATION = "すべての場合", "Everything";
    SHOW = "窓口を見る", "Show desks";
    PHONE = "電話", "Telephone";
    HOURS = "受付時間", "Hours";
    ADDRESS = "所在地", "Address";
    WEBSITE = "ウェブサイト", "Website";
    /// Label: why this one.
    WHY = "案内する理由", "Why this desk";
    /// Label: what to say.
    SAY = "こう言えば伝わります", "What to say";
    /// Label: what else to know.
    NOTE = "知っておくこと", "Good to know";
    /// Label: the day of the check.
    CHECKED = "確かめた日", "Last checked";
    /// Label: the field of business.
    FIELD = "事業の分野", "Field of business";
    /// Label: where this was taken from.
    SOURCE = "出典", "Source";
    /// Label: what the source says.
    IN_SOURCE = "出典での書きかた", "As the source spells it";
    /// Nobody has looked yet.
    NEVER_CHECKED = "まだ確かめていません", "Not checked yet";
    /// The check is long ago.
    OLD = "前に確かめてから、日がたっています。変わっているかもしれません。",
        "This was checked long ago and may have changed.";
    /// A name that nobody is sure of.
    DOUBTFUL = "この名前や分野は、正しいかどうか確かめられていません。", "It is not confirmed that this name or field is right.";
    /// A name that was put right.
    CORRECTED = "出典の書きかたは誤りと分かったので、上のように直しました。",
        "The source is wrong here; we have put it right above.";
    /// A name that was put right without being sure.
    CORRECTED_PERHAPS = "出典の書きかたは誤りと思われるので、上のように直しました。まだ確かめられていません。",
        "The source is most likely wrong here; we have put it right above, but this is not confirmed.";
    CHANGED = "電話番号や受付時間は、変わることがあります。つながらないときは、当協会にお知らせください。",
        "Numbers and hours may change. If you cannot get through, please tell us.";
    /// Leads to the page on complaints.
    BACK = "苦情の申出とは", "About complaints";
    ALL = "ほかの相談窓口をすべて見る", "See all other places to turn to";
    /// Leads to the page of one desk.
    MORE = "くわしく見る・印刷する", "Details, and for printing";
    /// Where a desk has been ended.
    ENDED = "この窓口の案内は終わりました。", "We no longer show the way to this desk.";
    /// Heading of the accredited bodies.
    BODIES = "会社が属する認定個人情報保護団体をさがす", "Find the accredited organization of a company";
    BODIES_WHY = "会社が当協会ではなく別の認定個人情報保護団体の対象事業者のときは、その団体が苦情を受け付けます。団体の名前は、会社の「プライバシーポリシー」に書いてあります（個人情報保護法第32条）。",
        "If the company is covered by another accredited organization, that one takes your complaint. The company's privacy policy names it (Article 32 of the law).";
    /// How old the list is.
    BODIES_OLD = "下の一覧は、2016年10月のものです。そのあとに増えた団体、やめた団体、対象の分野が変わった団体があります。必ず、個人情報保護委員会の今の一覧で確かめてください。",
        "The list below is of October 2016. Organizations have joined, left and changed their fields since. Please always check the Commission's present list.";
    /// The page of the Commission that leads to the present list.
    BODIES_PRESENT = "個人情報保護委員会：認定個人情報保護団体のページ（今の一覧に進めます）",
        "Personal Information Protection Commission: accredited organizations, with the present list (in Japanese)";
    QUERY = "団体の名前", "Name of the organization";
    QUERY_HINT = "名前の一部でもさがせます。「一般社団法人」などは要りません。",
        "A part of the name is enough. Please type Japanese; the organizations have no official English names here.";
    ANY_FIELD = "すべての分野", "All fields";
    SEARCH = "団体をさがす", "Search";
    /// Caption of the list of bodies.
    FOUND = "認定個人情報保護団体の一覧（2016年10月）", "Accredited organizations (October 2016)";
    NAME = "名前", "Name";
    NO_BODY = "この条件の団体は、2016年10月の一覧にはありません。", "No organization of the list of October 2016 fits.";
    NO_BODY_NEXT = "今の一覧でさがすか、個人情報保護法相談ダイヤルに聞いてください。",
        "Please look into the present list, or ask the personal information law dial.";
}

/// The page of the Commission that leads to its present list of accredited bodies.
pub const PRESENT_LIST: &str = "https://www.ppc.go.jp/personalinfo/nintei/summary/";

/// A situation in the person's words.
pub const fn situation(situation: Situation) -> Word {
    match situation {
        Situation::Danger => Word::new("今、危険を感じている", "I feel in danger now"),
        Situation::NotAMember => {
            Word::new("会社が、当協会の対象事業者ではない", "The company is not covered by the association")
        }
        Situation::PublicBody => Word::new(
            "役所、国や県や市の機関、独立行政法人などのこと",
            "A public office: the state, a prefecture, a city, an agency",
        ),
        Situation::MyNumber => Word::new("マイナンバー（個人番号）のこと", "My Number (Individual Number)"),
        Situation::Money => {
            Word::new("損害賠償や慰謝料など、お金の支払いを求めたい", "I want to be paid: damages or compensation")
        }
        Situation::Court => Word::new("裁判をしている、裁判を考えている", "I am in a lawsuit, or think of one"),
        Situation::Contract => Word::new("商品、サービス、契約のこと", "Goods, services, contracts"),
        Situation::Law => {
            Word::new("個人情報の法律について知りたい", "I want to know about the law on personal information")
        }
        Situation::After => Word::new("当協会の手続では解決しなかった", "The association's procedure did not solve it"),
    }
}

/// One sentence about a situation.
pub const fn about(situation: Situation) -> Word {
    match situation {
        Situation::Danger => Word::new(
            "命や体の危険があるときは、まず110番に電話してください。",
            "If your life or your body is in danger, call 110 first.",
        ),
        Situation::NotAMember => Word::new(
            "当協会から会社に連絡することはできませんが、次の窓口があります。",
            "We cannot turn to the company, but there are these desks.",
        ),
        Situation::PublicBody => Word::new(
            "役所などの個人情報のあつかいは、個人情報保護委員会が受け付けています。私立の学校や病院のことは、当協会で受け付けられることがあります。",
            "The Personal Information Protection Commission takes complaints on public offices. We may be able to help with private schools and hospitals.",
        ),
        Situation::MyNumber => Word::new(
            "マイナンバーの苦情には、専門の窓口があります。マイナンバーの番号は、当協会に送らないでください。",
            "There is a special desk for complaints on My Number. Please do not send us the number itself.",
        ),
        Situation::Money => Word::new(
            "当協会は、お金の支払いを求める話を扱えません。",
            "The association cannot deal with claims for payment.",
        ),
        Situation::Court => Word::new(
            "裁判や法律の手続は、法律の専門家に相談してください。",
            "For lawsuits and legal procedures, please ask a lawyer.",
        ),
        Situation::Contract => Word::new(
            "個人情報に関係のないことは、消費生活センターが専門です。",
            "For what has nothing to do with personal information, the consumer centres are the right place.",
        ),
        Situation::Law => Word::new(
            "法律の考え方や、会社がしてよいこと・いけないことを聞けます。",
            "You can ask what the law says, and what companies may and may not do.",
        ),
        Situation::After => Word::new(
            "当協会の手続が終わっても、ほかの道はなくなりません。",
            "When our procedure has ended, other ways are still open.",
        ),
    }
}

/// What kind of desk it is.
pub const fn kind(kind: Kind) -> Word {
    match kind {
        Kind::Company => Word::new("会社の窓口", "Company's own desk"),
        Kind::Accredited => Word::new("認定個人情報保護団体", "Accredited organization"),
        Kind::Consumer => Word::new("消費生活センター", "Consumer centre"),
        Kind::Commission => Word::new("個人情報保護委員会", "Personal Information Protection Commission"),
        Kind::MyNumber => Word::new("マイナンバーの窓口", "My Number desk"),
        Kind::Police => Word::new("警察", "Police"),
        Kind::Violence => Word::new("暴力の相談", "Help against violence"),
        Kind::Legal => Word::new("法律の相談", "Legal advice"),
        Kind::Other => Word::new("そのほか", "Other"),
    }
}

spoken! {
    /// A sentence as it is said.
    said(words: &str) = "「{words}」", "“{words}”";
}

/// Several numbers on one line.
pub fn numbers(lang: Lang, phones: &[String]) -> String {
    phones.join(match lang {
        Lang::Ja => "、",
        Lang::En => ", ",
    })
}

/// Name and telephone number of a desk, for letters, forms and links.
pub fn one_line(lang: Lang, name: &str, phones: &[String]) -> String {
    match (lang, phones) {
        (_, []) => name.to_owned(),
        (Lang::Ja, phones) => format!("{name}（{}）", numbers(lang, phones)),
        (Lang::En, phones) => format!("{name}: {}", numbers(lang, phones)),
    }
}

/// Name and number of a desk as the words of a link that dials it.
pub fn dialled(lang: Lang, name: &str, phones: &[String]) -> String {
    match phones {
        [] => name.to_owned(),
        phones => format!("{name} {}", numbers(lang, phones)),
    }
}

/// Under such a link: when it answers, what to know, what to say in Japanese.
pub fn in_short(lang: Lang, hours: &str, note: &str, say: &str) -> String {
    let mut parts = Vec::new();
    match lang {
        Lang::Ja => {
            if !hours.is_empty() {
                parts.push(format!("受付時間：{hours}。"));
            }
            parts.push(note.to_owned());
            if !say.is_empty() {
                parts.push(format!("「{say}」と言えば伝わります。"));
            }
            parts.concat()
        }
        Lang::En => {
            if !hours.is_empty() {
                parts.push(format!("Hours: {hours}."));
            }
            if !note.is_empty() {
                parts.push(note.to_owned());
            }
            if !say.is_empty() {
                parts.push(format!("In Japanese you can say: “{say}”"));
            }
            parts.join(" ")
        }
    }
}

/// What a letter says of a desk: name, number, hours, what to say, and when the number was looked at. The name comes with
/// its number.
pub fn in_letter(lang: Lang, name: &str, hours: &str, say: &str, checked: Option<NaiveDate>) -> String {
    let mut parts = vec![name.to_owned()];
    match lang {
        Lang::Ja => {
            if !hours.is_empty() {
                parts.push(format!("受付時間：{hours}"));
            }
            if !say.is_empty() {
                parts.push(format!("言いかたの例：{}", said(lang, say)));
            }
            parts.extend(checked.map(|day| format!("番号を確かめた日：{}", date::day(lang, day))));
        }
        Lang::En => {
            if !hours.is_empty() {
                parts.push(format!("Hours: {hours}"));
            }
            if !say.is_empty() {
                parts.push(format!("You can say: {}", said(lang, say)));
            }
            parts.extend(checked.map(|day| format!("Number last checked: {}", date::day(lang, day))));
        }
    }
    parts.join("\n")
}

/// When the number was looked at, and what that means today.
pub fn checked(lang: Lang, freshness: Freshness) -> String {
    match freshness {
        Freshness::Never => NEVER_CHECKED.get(lang).to_owned(),
        Freshness::Fresh(day) => date::day(lang, day),
        Freshness::Old(day) => match lang {
            Lang::Ja => format!("{}。{}", date::day(lang, day), OLD.get(lang)),
            Lang::En => format!("{}. {}", date::day(lang, day), OLD.get(lang)),
        },
    }
}

/// Under the desks of an outcome page: the oldest day on which one of them was looked at.
pub fn looked_at(lang: Lang, oldest: Option<NaiveDate>) -> String {
    match (lang, oldest) {
        (Lang::Ja, Some(day)) => format!(
            "電話番号と時間は、{}か、そのあとに確かめたものです。かける前に、それぞれの窓口の案内をご覧ください。",
            date::day(lang, day)
        ),
        (Lang::Ja, None) => "電話番号と時間は、変わることがあります。".to_owned(),
        (Lang::En, Some(day)) => format!(
            "Numbers and hours were checked on {} or later. Please look at the desk's own notice before you call.",
            date::day(lang, day)
        ),
        (Lang::En, None) => "Numbers and hours may change.".to_owned(),
    }
}

/// A source with its day.
pub fn source(lang: Lang, source: &str, dated: Option<Dated>) -> String {
    let day = match (dated, lang) {
        (None, _) => return source.to_owned(),
        (Some(Dated::Day(day)), _) => date::day(lang, day),
        (Some(Dated::Month(year, month)), Lang::Ja) => format!("{year}年{month}月"),
        (Some(Dated::Month(year, month)), Lang::En) => format!("{year}-{month:02}"),
    };
    match (lang, source.is_empty()) {
        (_, true) => day,
        (Lang::Ja, false) => format!("{source}、{day}"),
        (Lang::En, false) => format!("{source}, {day}"),
    }
}

/// What the source says where it was put right, and how sure that is.
pub fn in_source(lang: Lang, name: &str, field: &str, certainty: Certainty) -> String {
    let why = match certainty {
        Certainty::Sure => CORRECTED,
        Certainty::Doubtful => CORRECTED_PERHAPS,
    };
    match lang {
        Lang::Ja => format!("「{name}」（分野：{field}）\n{}", why.get(lang)),
        Lang::En => format!("“{name}” ({}: {field})\n{}", FIELD.get(lang), why.get(lang)),
    }
}

/// How many bodies were found.
pub fn found(lang: Lang, count: usize) -> String {
    match lang {
        Lang::Ja => format!("{count}件見つかりました。"),
        Lang::En if count == 1 => "1 found.".to_owned(),
        Lang::En => format!("{count} found."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_says_number_hours_words_and_day() {
        let day = "2026-11-21".parse().ok();
        let name = one_line(Lang::Ja, "法テラス", &["0570-078374".to_owned()]);
        assert_eq!(name, "法テラス（0570-078374）");
        assert_eq!(
            in_letter(Lang::Ja, &name, "平日", "教えてください。", day),
            "法テラス（0570-078374）\n受付時間：平日\n言いかたの例：「教えてください。」\n番号を確かめた日：2026年11月21日（土）"
        );
        assert_eq!(in_letter(Lang::Ja, "弁護士会", "", "", None), "弁護士会");
    }

    #[test]
    fn a_source_is_no_more_exact_than_it_is() {
        assert_eq!(source(Lang::Ja, "一覧", Dated::parse("2016-10")), "一覧、2016年10月");
        assert_eq!(source(Lang::En, "List", Dated::parse("2016-10")), "List, 2016-10");
        assert_eq!(source(Lang::Ja, "一覧", None), "一覧");
    }
}
