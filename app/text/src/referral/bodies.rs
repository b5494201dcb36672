//! The accredited bodies (認定個人情報保護団体) of October 2016, as a slide of the commission lists them: 42 of them, left
//! column first. Field and name stand exactly as in the source; where the source is damaged, what is right stands beside.

use entity::referral::{Certainty, Kind};

use super::given::{Both, Given, NONE, both};

/// One line of the source.
struct SourceLine {
    field: &'static str,
    field_en: &'static str,
    name: &'static str,
    /// What is right, where the source is wrong.
    right: Right,
}

#[derive(Clone, Copy)]
enum Right {
    /// The source is right.
    Same,
    /// The name is another one.
    Name(&'static str),
    /// The field is most likely another one; not confirmed.
    FieldPerhaps(&'static str),
    /// The name looks damaged; nobody knows the right one.
    Unknown,
}

const fn line(field: &'static str, field_en: &'static str, name: &'static str) -> SourceLine {
    SourceLine { field, field_en, name, right: Right::Same }
}

const fn corrected(field: &'static str, field_en: &'static str, name: &'static str, right: Right) -> SourceLine {
    SourceLine { field, field_en, name, right }
}

const LINES: &[SourceLine] = &[
    line("警備業", "Security services", "一般社団法人 全国警備業協会"),
    line("指定自動車教習所業", "Designated driving schools", "一般社団法人 全日本指定自動車教習所協会連合会"),
    line("証券業", "Securities", "日本証券業協会"),
    line("保険業", "Insurance", "一般社団法人 生命保険協会"),
    line("保険業", "Insurance", "一般社団法人 日本損害保険協会"),
    line("保険業", "Insurance", "一般社団法人 外国損害保険協会"),
    line("銀行業", "Banks", "全国銀行個人情報保護協議会"),
    line("信託業", "Trusts", "一般社団法人 信託協会"),
    line("投資信託委託業", "Investment trust management", "一般社団法人 投資信託協会"),
    line("証券投資顧問業", "Investment advice", "一般社団法人 日本投資顧問業協会"),
    line("貸金業", "Money lending", "日本貸金業協会"),
    line("金融先物取引業", "Financial futures", "一般社団法人 金融先物取引業協会"),
    corrected(
        "放送",
        "Broadcasting",
        "一般財団法人 放送センター",
        Right::Name("一般財団法人 放送セキュリティセンター"),
    ),
    corrected(
        "電気通信事業",
        "Telecommunications",
        "一般財団法人 日本ネットワーク通信協会",
        Right::Name("一般財団法人 日本データ通信協会"),
    ),
    corrected(
        "プライバシー付与認定事業者が行う事業",
        "Businesses that were granted the Privacy Mark",
        "一般財団法人 日本情報経済社会推進協会",
        Right::FieldPerhaps("プライバシーマーク付与認定事業者が行う事業"),
    ),
    line("製薬業", "Medicines", "日本製薬団体連合会"),
    line("医療", "Medical care", "公益社団法人 全日本病院協会"),
    line("医療", "Medical care", "一般社団法人 日本病院会"),
    line("医療・介護", "Medical care, nursing care", "特定非営利活動法人 医療ネットワーク支援センター"),
    corrected(
        "医療・介護・福祉",
        "Medical care, nursing care, welfare",
        "特定非営利活動法人 患者の権利ウォッチマン",
        Right::Name("特定非営利活動法人 患者の権利オンブズマン"),
    ),
    corrected(
        "医療・介護・福祉",
        "Medical care, nursing care, welfare",
        "特定非営利活動法人 検定協議会",
        Right::Unknown,
    ),
    line("介護・福祉", "Nursing care, welfare", "社会福祉法人 沖縄県社会福祉協議会"),
    line("介護・福祉", "Nursing care, welfare", "社会福祉法人 岐阜県社会福祉協議会"),
    line("手技療法", "Manual therapy", "特定非営利活動法人 日本手技療法協会"),
    line(
        "医療・介護事業、ソフトウェア事業及び冠婚葬祭事業を営む個人及び団体の事業者",
        "Medical and nursing care, software, weddings and funerals",
        "一般社団法人 日本個人情報管理協会",
    ),
    line("ギフト用品に関する事業", "Gifts", "一般社団法人 全日本ギフト用品協会"),
    line("クレジット事業", "Credit", "一般社団法人 日本クレジット協会"),
    line(
        "印刷・グラフィックサービス工業",
        "Printing and graphic services",
        "公益社団法人 東京グラフィックサービス工業会",
    ),
    line("小売業", "Retail", "一般社団法人 日本専門店協会"),
    line("経済産業分野", "Trade and industry", "特定非営利活動法人 日本個人・医療情報管理協会"),
    line("経済産業分野", "Trade and industry", "公益社団法人 日本消費生活アドバイザー・コンサルタント・相談員協会"),
    line("経済産業分野", "Trade and industry", "長野県個人情報保護協会"),
    line("結婚情報サービス業", "Marriage information services", "一般社団法人 結婚相談業サポート協会"),
    line("結婚情報サービス業", "Marriage information services", "結婚相手紹介サービス協会"),
    line("結婚情報サービス業", "Marriage information services", "株式会社 I B J (日本結婚相談所連盟)"),
    corrected(
        "結婚情報サービス業",
        "Marriage information services",
        "ナライゼンス結婚専科システム協議会",
        Right::Name("ナノライセンス結婚専科システム協議会"),
    ),
    line("新聞販売業", "Newspaper sales", "大阪毎日新聞販売店事業協同組合"),
    line("葬祭業", "Funerals", "J E C I A 個人情報保護協会"),
    line("葬祭業", "Funerals", "全国こころの会葬祭事業協同組合"),
    line("自動車販売業", "Car sales", "一般社団法人 日本自動車販売協会連合会"),
    line("自動車登録番号標交付代行業", "Issue of number plates", "一般社団法人 全国自動車標板協議会"),
    line("賃貸住宅管理業", "Management of rented homes", "公益財団法人 日本賃貸住宅管理協会"),
];

const SOURCE: Both = both(
    "個人情報保護委員会の資料にある認定個人情報保護団体の一覧（平成28年（2016年）10月現在、42団体）",
    "List of accredited organizations in a paper of the Personal Information Protection Commission (as of October 2016, 42 organizations)",
);
const WHY: Both = both(
    "会社がこの団体の対象事業者であれば、この団体が苦情を受け付け、会社に解決を求めます（個人情報保護法第53条）。",
    "If the company is covered by this organization, it takes your complaint and asks the company to solve it (Article 53 of the law).",
);
const SAY: Both = both(
    "対象事業者の個人情報の取扱いについて、苦情の申出をしたいです。",
    "I would like to file a complaint about how a covered company handles personal information.",
);
const NOTE: Both = both(
    "会社がこの団体の対象事業者かどうかは、会社の「プライバシーポリシー」か、団体の対象事業者の一覧で確かめてください。",
    "Please check in the company's privacy policy, or in the organization's member list, whether the company is covered by it.",
);

/// The bodies, in the order of the source.
pub(super) fn given() -> Vec<Given> {
    LINES.iter().zip(1..).map(|(line, number)| given_of(line, number)).collect()
}

fn given_of(line: &SourceLine, number: i32) -> Given {
    let (name, field, certainty) = match line.right {
        Right::Same => (line.name, line.field, Certainty::Sure),
        Right::Name(name) => (name, line.field, Certainty::Sure),
        Right::FieldPerhaps(field) => (line.name, field, Certainty::Doubtful),
        Right::Unknown => (line.name, line.field, Certainty::Doubtful),
    };
    Given {
        key: format!("body-{number:02}"),
        kind: Kind::Accredited,
        situations: &[],
        rank: 1000 + number,
        name: Both { ja: name, en: "" },
        source_name: line.name,
        field: Both { ja: field, en: line.field_en },
        source_field: line.field,
        certainty,
        phones: &[],
        hours: NONE,
        website: "",
        why: WHY,
        say: SAY,
        note: NOTE,
        source: SOURCE,
        source_on: "2016-10",
        checked_on: None,
    }
}

#[cfg(test)]
mod tests {
    use sha2::{Digest, Sha256};

    use super::{Certainty, LINES, given};

    #[test]
    fn the_source_counts_forty_two() {
        assert_eq!(LINES.len(), 42);
        let corrected: Vec<_> = given()
            .into_iter()
            .filter(|desk| desk.name.ja != desk.source_name || desk.field.ja != desk.source_field)
            .map(|desk| desk.source_name)
            .collect();
        assert_eq!(
            corrected,
            [
                "一般財団法人 放送センター",
                "一般財団法人 日本ネットワーク通信協会",
                "一般財団法人 日本情報経済社会推進協会",
                "特定非営利活動法人 患者の権利ウォッチマン",
                "ナライゼンス結婚専科システム協議会",
            ]
        );
        let doubtful = given().into_iter().filter(|desk| desk.certainty == Certainty::Doubtful).count();
        assert_eq!(doubtful, 2);
    }

    /// The digest of the table as a program took it out of the slide: field, name, one line each.
    const OF_THE_SOURCE: &str = "e47ac3e97606dddc8e2e30e722278b02136e630704d28d1d41c9f2e2775697f4";

    #[test]
    fn the_copy_is_letter_by_letter_that_of_the_source() {
        let mut ours = Sha256::new();
        for desk in given() {
            ours.update(format!("{},{}\n", desk.source_field, desk.source_name));
        }
        let ours: String = ours.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(ours, OF_THE_SOURCE);
    }
}
