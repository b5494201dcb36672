//! Other desks, by situation: who they are, when they answer, what to say. Numbers carry the day they were checked.

use chrono::NaiveDate;

use crate::text::{Lang, words};

words! {
    /// Title and heading.
    TITLE = "ほかの相談窓口";
    /// First lines.
    LEAD = "当協会で扱えないことにも、話を聞いてくれる窓口があります。あなたのことを、当協会からほかの窓口に勝手に伝えることはありません。";
    /// Heading of the list of situations.
    SITUATIONS = "困っていることを選んでください";
    /// Label: telephone.
    PHONE = "電話";
    /// Label: hours.
    HOURS = "受付時間";
    /// Label: what to say.
    SAY = "こう言えば伝わります";
    /// Label: what else to know.
    NOTE = "知っておくこと";
    /// Label: the day of the check.
    CHECKED = "番号を確かめた日";
    /// Under the list.
    CHANGED = "電話番号や受付時間は、変わることがあります。つながらないときは、当協会にお知らせください。";
    /// Heading: the number is on the company's side.
    BACK = "苦情の申出とは";
}

/// One desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Desk {
    /// Its anchor.
    pub key: &'static str,
    /// Its name.
    pub name: &'static str,
    /// Its numbers as people dial them; empty where the person must look it up.
    pub phones: &'static [&'static str],
    /// When it answers; empty where it differs from place to place.
    pub hours: &'static str,
    /// A sentence to start with.
    pub say: &'static str,
    /// What else to know; may be empty.
    pub note: &'static str,
    /// Year, month and day of the last check of the number; none where there is no number.
    pub checked_on: Option<(i32, u32, u32)>,
}

impl Desk {
    /// The day of the last check.
    #[must_use]
    pub fn checked(&self) -> Option<NaiveDate> {
        self.checked_on.and_then(|(year, month, day)| NaiveDate::from_ymd_opt(year, month, day))
    }
}

/// A situation and the desks that help in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Situation {
    /// Its anchor.
    pub anchor: &'static str,
    /// The situation in the person's words.
    pub title: &'static str,
    /// One sentence.
    pub about: &'static str,
    /// The desks, the nearest first.
    pub desks: &'static [Desk],
}

/// Every situation, the most frequent first.
#[must_use]
pub const fn situations(lang: Lang) -> &'static [Situation] {
    match lang {
        Lang::Ja | Lang::En => SITUATIONS_JA,
    }
}

/// The desk of this key, for outcome pages that name one desk.
#[must_use]
pub fn desk(lang: Lang, key: &str) -> Option<&'static Desk> {
    situations(lang).iter().flat_map(|situation| situation.desks).find(|desk| desk.key == key)
}

/// A sentence as it is said.
#[must_use]
pub fn said(lang: Lang, words: &str) -> String {
    match lang {
        Lang::Ja | Lang::En => format!("「{words}」"),
    }
}

/// Name and first telephone number of a desk, for letters and forms.
#[must_use]
pub fn one_line(lang: Lang, key: &str) -> Option<String> {
    let desk = desk(lang, key)?;
    Some(match desk.phones.first() {
        Some(phone) => format!("{}（{phone}）", desk.name),
        None => desk.name.to_owned(),
    })
}

const CHECKED_ON: Option<(i32, u32, u32)> = Some((2026, 11, 21));

const PPC: Desk = Desk {
    key: "ppc",
    name: "個人情報保護法相談ダイヤル（個人情報保護委員会）",
    phones: &["03-6457-9849"],
    hours: "平日 午前9時30分から午後5時30分まで（土曜・日曜・祝日・年末年始は休み）",
    say: "会社の個人情報のあつかいについて、相談したいです。",
    note: "法律の考え方を教えてくれます。会社と話し合っても解決しないときの、あっせんの相談もできます。",
    checked_on: CHECKED_ON,
};

const COMPANY: Desk = Desk {
    key: "company",
    name: "その会社の窓口",
    phones: &[],
    hours: "",
    say: "個人情報の取扱いについての苦情です。担当の方をお願いします。",
    note: "会社のサイトの「プライバシーポリシー」に、窓口の連絡先が書いてあります。そこに「認定個人情報保護団体」の名前があれば、その団体に相談できます。",
    checked_on: None,
};

const CONSUMER: Desk = Desk {
    key: "consumer",
    name: "消費者ホットライン（近くの消費生活センターにつながります）",
    phones: &["188"],
    hours: "窓口によってちがいます",
    say: "契約のことで困っています。消費生活センターにつないでください。",
    note: "商品、サービス、契約、お金の返金などの相談ができます。どの会社のことでも相談できます。",
    checked_on: CHECKED_ON,
};

const LEGAL: Desk = Desk {
    key: "legal",
    name: "法テラス（日本司法支援センター）",
    phones: &["0570-078374"],
    hours: "平日 午前9時から午後9時まで、土曜 午前9時から午後5時まで",
    say: "損害賠償について、どこに相談すればよいか教えてください。",
    note: "お金に余裕がない人は、弁護士への相談が無料になることがあります。",
    checked_on: CHECKED_ON,
};

const LAWYERS: Desk = Desk {
    key: "lawyers",
    name: "住んでいる都道府県の弁護士会",
    phones: &[],
    hours: "",
    say: "個人情報のことで、法律相談を予約したいです。",
    note: "料金は、弁護士会によってちがいます。",
    checked_on: None,
};

const SITUATIONS_JA: &[Situation] = &[
    Situation {
        anchor: "danger",
        title: "今、危険を感じている",
        about: "命や体の危険があるときは、まず110番に電話してください。",
        desks: &[
            Desk {
                key: "police",
                name: "警察（緊急のとき）",
                phones: &["110"],
                hours: "24時間",
                say: "助けてください。今、危険です。",
                note: "声を出せないときは、110番アプリなども使えます。",
                checked_on: CHECKED_ON,
            },
            Desk {
                key: "police-advice",
                name: "警察相談専用電話",
                phones: &["#9110"],
                hours: "窓口によってちがいます",
                say: "つきまといのことで相談したいです。",
                note: "急がない相談の窓口です。",
                checked_on: CHECKED_ON,
            },
            Desk {
                key: "dv",
                name: "DV相談ナビ（近くの相談機関につながります）",
                phones: &["#8008"],
                hours: "窓口によってちがいます",
                say: "家族や恋人のことで相談したいです。",
                note: "",
                checked_on: CHECKED_ON,
            },
            Desk {
                key: "dv-plus",
                name: "DV相談プラス",
                phones: &["0120-279-889"],
                hours: "24時間",
                say: "話を聞いてほしいです。",
                note: "チャットでも相談できます。チャットは外国語も使えます。",
                checked_on: CHECKED_ON,
            },
        ],
    },
    Situation {
        anchor: "not-a-member",
        title: "会社が、当協会の対象事業者ではない",
        about: "当協会から会社に連絡することはできませんが、次の窓口があります。",
        desks: &[COMPANY, PPC, CONSUMER],
    },
    Situation {
        anchor: "public-body",
        title: "役所、国や県や市の機関、独立行政法人などのこと",
        about: "役所などの個人情報のあつかいは、個人情報保護委員会が受け付けています。私立の学校や病院のことは、当協会で受け付けられることがあります。",
        desks: &[Desk {
            key: "ppc-public",
            name: "個人情報保護法相談ダイヤル（個人情報保護委員会）",
            phones: &["03-6457-9849"],
            hours: "平日 午前9時30分から午後5時30分まで（土曜・日曜・祝日・年末年始は休み）",
            say: "役所の個人情報のあつかいについて、苦情があります。",
            note: "音声案内が流れたら「2」を選びます。",
            checked_on: CHECKED_ON,
        }],
    },
    Situation {
        anchor: "my-number",
        title: "マイナンバー（個人番号）のこと",
        about: "マイナンバーの苦情には、専門の窓口があります。マイナンバーの番号は、当協会に送らないでください。",
        desks: &[Desk {
            key: "my-number-desk",
            name: "マイナンバー苦情あっせん相談窓口（個人情報保護委員会）",
            phones: &["03-6457-9585"],
            hours: "平日 午前9時30分から午後5時30分まで（土曜・日曜・祝日・年末年始は休み）",
            say: "マイナンバーのあつかいについて、苦情があります。",
            note: "個人情報保護法相談ダイヤル（03-6457-9849）の音声案内「3」からもつながります。",
            checked_on: CHECKED_ON,
        }],
    },
    Situation {
        anchor: "money",
        title: "損害賠償や慰謝料など、お金の支払いを求めたい",
        about: "当協会は、お金の支払いを求める話を扱えません。",
        desks: &[LEGAL, LAWYERS, CONSUMER],
    },
    Situation {
        anchor: "court",
        title: "裁判をしている、裁判を考えている",
        about: "裁判や法律の手続は、法律の専門家に相談してください。",
        desks: &[LEGAL, LAWYERS],
    },
    Situation {
        anchor: "contract",
        title: "商品、サービス、契約のこと",
        about: "個人情報に関係のないことは、消費生活センターが専門です。",
        desks: &[CONSUMER],
    },
    Situation {
        anchor: "law",
        title: "個人情報の法律について知りたい",
        about: "法律の考え方や、会社がしてよいこと・いけないことを聞けます。",
        desks: &[PPC],
    },
    Situation {
        anchor: "after",
        title: "当協会の手続では解決しなかった",
        about: "当協会の手続が終わっても、ほかの道はなくなりません。",
        desks: &[PPC, LEGAL, LAWYERS],
    },
];

#[cfg(test)]
mod tests {

    use super::*;

    #[test]
    fn every_number_carries_the_day_of_its_check() {
        for desk in situations(Lang::Ja).iter().flat_map(|s| s.desks) {
            assert_eq!(desk.phones.is_empty(), desk.checked().is_none(), "{}", desk.key);
        }
    }

    #[test]
    fn a_desk_is_found_by_its_key() {
        assert_eq!(desk(Lang::Ja, "legal").unwrap().phones, ["0570-078374"]);
        assert!(desk(Lang::Ja, "nobody").is_none());
    }
}
