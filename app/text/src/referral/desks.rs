//! Consumer centres, the commission, the police, legal aid: desks that anybody may call.

use chrono::NaiveDate;
use entity::referral::{Certainty, Kind, Situation, key};

use super::given::{Both, Given, NONE, both};

/// The day on which the numbers below were looked at.
const CHECKED: (i32, u32, u32) = (2026, 11, 21);

const SOURCE: Both = both("それぞれの窓口の案内", "The desks' own notices");

struct DeskRow {
    key: &'static str,
    kind: Kind,
    situations: &'static [Situation],
    rank: i32,
    name: Both,
    phones: &'static [&'static str],
    hours: Both,
    website: &'static str,
    why: Both,
    say: Both,
    note: Both,
}

const WEEKDAYS: Both = both(
    "平日 午前9時30分から午後5時30分まで（土曜・日曜・祝日・年末年始は休み）",
    "Weekdays 9:30 to 17:30 (closed on Saturdays, Sundays, holidays and over New Year)",
);
const LOCAL: Both = both("窓口によってちがいます", "Differs from place to place");
const ALWAYS: Both = both("24時間", "24 hours");

const ROWS: &[DeskRow] = &[
    DeskRow {
        key: key::EMERGENCY,
        kind: Kind::Police,
        situations: &[Situation::Danger],
        rank: 10,
        name: both("警察（緊急のとき）", "Police (emergency)"),
        phones: &["110"],
        hours: ALWAYS,
        website: "",
        why: both(
            "命や体の危険があるとき、すぐに来てくれます。",
            "They come at once when a life or your body is in danger.",
        ),
        say: both("助けてください。今、危険です。", "Please help me. I am in danger now."),
        note: both(
            "声を出せないときは、110番アプリなども使えます。",
            "If you cannot speak, there is also an app for 110.",
        ),
    },
    DeskRow {
        key: key::POLICE,
        kind: Kind::Police,
        situations: &[Situation::Danger],
        rank: 20,
        name: both("警察相談専用電話", "Police consultation line"),
        phones: &["#9110"],
        hours: both(
            "平日の昼間。時間は、都道府県の警察によってちがいます",
            "Weekdays in the daytime; hours differ by prefecture",
        ),
        website: "",
        why: both(
            "つきまといやおどしなど、急がないが心配なことを、警察に相談できます。",
            "For worries that are not urgent, such as stalking or threats, you can ask the police for advice.",
        ),
        say: both("つきまといのことで相談したいです。", "I would like advice about being stalked."),
        note: both("急がない相談の窓口です。", "This line is for matters that are not urgent."),
    },
    DeskRow {
        key: key::VIOLENCE,
        kind: Kind::Violence,
        situations: &[Situation::Danger],
        rank: 30,
        name: both("DV相談ナビ", "DV Consultation Navi"),
        phones: &["#8008"],
        hours: LOCAL,
        website: "",
        why: both(
            "家族や恋人からの暴力について、近くの相談機関につながります。",
            "It connects you to the nearest centre that helps against violence by family or a partner.",
        ),
        say: both(
            "家族や恋人のことで相談したいです。",
            "I would like to talk about someone in my family or my partner.",
        ),
        note: NONE,
    },
    DeskRow {
        key: key::VIOLENCE_PLUS,
        kind: Kind::Violence,
        situations: &[Situation::Danger],
        rank: 40,
        name: both("DV相談プラス", "DV Consultation Plus"),
        phones: &["0120-279-889"],
        hours: ALWAYS,
        website: "",
        why: both(
            "夜でも休みの日でも、家族や恋人からの暴力について話を聞いてくれます。",
            "Somebody listens by night and on holidays, too, when family or a partner is violent.",
        ),
        say: both("話を聞いてほしいです。", "I would like somebody to listen to me."),
        note: both(
            "チャットでも相談できます。チャットは外国語も使えます。",
            "There is a chat, too, also in languages other than Japanese.",
        ),
    },
    DeskRow {
        key: key::COMPANY,
        kind: Kind::Company,
        situations: &[Situation::NotAMember],
        rank: 50,
        name: both("その会社の窓口", "The company's own desk"),
        phones: &[],
        hours: NONE,
        website: "",
        why: both(
            "会社には、個人情報の苦情に適切に、早く対応する努力をする義務があります（個人情報保護法第40条）。",
            "Companies must try to deal with complaints on personal information properly and quickly (Article 40 of the law).",
        ),
        say: both(
            "個人情報の取扱いについての苦情です。担当の方をお願いします。",
            "I have a complaint about the handling of personal information. Please connect me to the person in charge.",
        ),
        note: both(
            "会社のサイトの「プライバシーポリシー」に、窓口の連絡先が書いてあります。先に会社に連絡しなくても、ほかの窓口に相談できます。",
            "The company's privacy policy names its desk. You may turn to other desks without asking the company first.",
        ),
    },
    DeskRow {
        key: key::OTHER_BODY,
        kind: Kind::Accredited,
        situations: &[Situation::NotAMember],
        rank: 60,
        name: both("その会社が属する認定個人情報保護団体", "The accredited organization to which the company belongs"),
        phones: &[],
        hours: NONE,
        website: "https://www.ppc.go.jp/personalinfo/nintei/summary/",
        why: both(
            "ほかの団体の対象事業者であれば、その団体が苦情を受け付け、会社に解決を求めます（個人情報保護法第53条）。",
            "If the company is covered by another organization, that one takes your complaint and asks the company to solve it (Article 53 of the law).",
        ),
        say: both(
            "対象事業者の個人情報の取扱いについて、苦情の申出をしたいです。",
            "I would like to file a complaint about how a covered company handles personal information.",
        ),
        note: both(
            "団体の名前は、会社の「プライバシーポリシー」に書いてあります。「ほかの相談窓口」のページの一覧でもさがせますが、古いものなので、個人情報保護委員会の今の一覧で確かめてください。",
            "The company's privacy policy names the organization. You can also search the list on our page of other places to turn to; it is old, so please check it against the Commission's present list.",
        ),
    },
    DeskRow {
        key: key::COMMISSION,
        kind: Kind::Commission,
        situations: &[Situation::NotAMember, Situation::Law, Situation::After],
        rank: 70,
        name: both(
            "個人情報保護法相談ダイヤル（個人情報保護委員会）",
            "Personal information law dial (Personal Information Protection Commission)",
        ),
        phones: &["03-6457-9849"],
        hours: WEEKDAYS,
        website: "https://www.ppc.go.jp/personalinfo/pipldial",
        why: both(
            "個人情報保護法を受け持つ国の機関です。どの会社のことでも、法律の考え方を聞けます。",
            "It is the national authority for this law. You can ask about any company and what the law says.",
        ),
        say: both(
            "会社の個人情報のあつかいについて、相談したいです。",
            "I would like advice about how a company handles personal information.",
        ),
        note: both(
            "会社と話し合っても解決しないときの、あっせんの相談もできます。",
            "When talks with the company have failed, you can also ask about mediation there.",
        ),
    },
    DeskRow {
        key: key::COMMISSION_PUBLIC,
        kind: Kind::Commission,
        situations: &[Situation::PublicBody],
        rank: 80,
        name: both(
            "個人情報保護法相談ダイヤルの「2」（個人情報保護委員会）",
            "Personal information law dial, number 2 (Personal Information Protection Commission)",
        ),
        phones: &["03-6457-9849"],
        hours: WEEKDAYS,
        website: "https://www.ppc.go.jp/personalinfo/pipldial",
        why: both(
            "役所などの個人情報のあつかいは、個人情報保護委員会が受け付けています。",
            "The Commission takes complaints about how public offices handle personal information.",
        ),
        say: both(
            "役所の個人情報のあつかいについて、苦情があります。",
            "I have a complaint about how a public office handles personal information.",
        ),
        note: both("音声案内が流れたら「2」を選びます。", "When you hear the recorded voice, press 2."),
    },
    DeskRow {
        key: key::MY_NUMBER,
        kind: Kind::MyNumber,
        situations: &[Situation::MyNumber],
        rank: 90,
        name: both(
            "マイナンバー苦情あっせん相談窓口（個人情報保護委員会）",
            "My Number complaint and mediation desk (Personal Information Protection Commission)",
        ),
        phones: &["03-6457-9585"],
        hours: WEEKDAYS,
        website: "https://www.ppc.go.jp/personalinfo/pipldial",
        why: both(
            "マイナンバーの苦情を専門に受け付け、担当の窓口を紹介したり、あっせんをしたりします。",
            "It is the special desk for complaints on My Number. It names the right office, and mediates.",
        ),
        say: both(
            "マイナンバーのあつかいについて、苦情があります。",
            "I have a complaint about how my My Number is handled.",
        ),
        note: both(
            "個人情報保護法相談ダイヤル（03-6457-9849）の音声案内「3」からもつながります。",
            "You can also reach it by pressing 3 at the personal information law dial (03-6457-9849).",
        ),
    },
    DeskRow {
        key: key::LEGAL,
        kind: Kind::Legal,
        situations: &[Situation::Money, Situation::Court, Situation::After],
        rank: 100,
        name: both("法テラス（日本司法支援センター）", "Houterasu (Japan Legal Support Center)"),
        phones: &["0570-078374"],
        hours: both(
            "平日 午前9時から午後9時まで、土曜 午前9時から午後5時まで",
            "Weekdays 9:00 to 21:00, Saturdays 9:00 to 17:00",
        ),
        website: "https://www.houterasu.or.jp/",
        why: both(
            "損害賠償や裁判について、どこでどう相談すればよいかを教えてくれる、国が作った窓口です。",
            "A public service that tells you where and how to get advice on damages and lawsuits.",
        ),
        say: both(
            "損害賠償について、どこに相談すればよいか教えてください。",
            "Please tell me where I can get advice about damages.",
        ),
        note: both(
            "お金に余裕がない人は、弁護士への相談が無料になることがあります。",
            "If you have little money, advice by a lawyer may be free.",
        ),
    },
    DeskRow {
        key: key::LAWYERS,
        kind: Kind::Legal,
        situations: &[Situation::Money, Situation::Court, Situation::After],
        rank: 110,
        name: both("住んでいる都道府県の弁護士会", "The bar association of your prefecture"),
        phones: &[],
        hours: NONE,
        website: "",
        why: both(
            "弁護士に直接相談でき、代わりに話し合いや裁判を頼むこともできます。",
            "You can speak to a lawyer, who can also negotiate or go to court for you.",
        ),
        say: both(
            "個人情報のことで、法律相談を予約したいです。",
            "I would like to book legal advice about personal information.",
        ),
        note: both("料金は、弁護士会によってちがいます。", "Fees differ from association to association."),
    },
    DeskRow {
        key: key::CONSUMER,
        kind: Kind::Consumer,
        situations: &[Situation::NotAMember, Situation::Money, Situation::Contract],
        rank: 120,
        name: both(
            "消費者ホットライン（近くの消費生活センターにつながります）",
            "Consumer Hotline (connects you to the nearest consumer centre)",
        ),
        phones: &["188"],
        hours: LOCAL,
        website: "",
        why: both(
            "商品、サービス、契約、お金の返金などの相談を、どの会社のことでも受け付けています。",
            "It helps with goods, services, contracts and refunds, whatever the company.",
        ),
        say: both(
            "契約のことで困っています。消費生活センターにつないでください。",
            "I am in trouble with a contract. Please connect me to a consumer centre.",
        ),
        note: both(
            "市や県の窓口なので、住んでいる場所の窓口につながります。",
            "Centres are run by cities and prefectures; you reach the one for the place where you live.",
        ),
    },
];

pub(super) fn given() -> Vec<Given> {
    ROWS.iter().map(row).collect()
}

fn row(row: &DeskRow) -> Given {
    let (year, month, day) = CHECKED;
    let has_number = !row.phones.is_empty();
    Given {
        key: row.key.to_owned(),
        kind: row.kind,
        situations: row.situations,
        rank: row.rank,
        name: row.name,
        source_name: "",
        field: NONE,
        source_field: "",
        certainty: Certainty::Sure,
        phones: row.phones,
        hours: row.hours,
        website: row.website,
        why: row.why,
        say: row.say,
        note: row.note,
        source: SOURCE,
        source_on: "2026-11-21",
        checked_on: NaiveDate::from_ymd_opt(year, month, day).filter(|_| has_number),
    }
}
