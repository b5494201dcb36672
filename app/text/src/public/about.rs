//! Words about the body: accreditation, fairness.

use entity::organization::{Accreditation, Organization};
use entity::site_page::Fact;

use super::block::{Block, PageSection, bullets, link, text};
use super::{hours, marks};
use crate::{Lang, date, spoken};

spoken! {
    TITLE = "協会について", "About us";
}

pub fn lead(lang: Lang, body: &Organization) -> String {
    match lang {
        Lang::Ja => format!(
            "{}は、個人情報の保護に関する法律（以下「法」）第47条の認定を受けた認定個人情報保護団体です。会社の個人情報の取扱いについての苦情を受け、解決を手伝います。",
            body.name
        ),
        Lang::En => format!(
            "{} is an accredited personal information protection organization. It is accredited under Article 47 of the Act on the Protection of Personal Information (“the Act”). We receive complaints about how companies handle personal information, and help to solve them.",
            hours::name(lang, body)
        ),
    }
}

/// The page, part by part.
pub fn sections(lang: Lang, body: &Organization) -> Vec<PageSection> {
    match lang {
        Lang::Ja => japanese(body),
        Lang::En => english(body),
    }
}

fn english(body: &Organization) -> Vec<PageSection> {
    let lang = Lang::En;
    let mut terms = vec![("Name".to_owned(), hours::name(lang, body).to_owned())];
    if !body.accreditation_number.is_empty() {
        terms.push(("Accreditation number".to_owned(), body.accreditation_number.clone()));
    }
    if let Some(day) = body.accredited_on {
        terms.push(("Accredited on".to_owned(), date::day(lang, day)));
    }
    terms.push(("Scope".to_owned(), marks::value(lang, body, Fact::Scope)));
    terms.push(("Address".to_owned(), hours::postal(lang, body)));
    terms.push(("Phone".to_owned(), body.phone.clone()));
    let mut accreditation = vec![Block::Terms(terms)];
    if body.standing == Accreditation::Fictional {
        accreditation.push(Block::Note(
            "This association is not real".to_owned(),
            "All names, numbers and dates here are invented, as a sample. Only organizations that are accredited may call themselves an accredited personal information protection organization (Article 56 of the Act).".to_owned(),
        ));
    }
    vec![
        PageSection::new("accreditation", "Accreditation", accreditation),
        PageSection::new(
            "work",
            "Our work",
            vec![
                text("Under Article 47(1) of the Act we do the following:"),
                bullets([
                    "handle complaints about how member companies handle personal information (Article 53)",
                    "give member companies information that helps them to handle personal information properly",
                    "make personal information protection guidelines, and give guidance, recommendations and other measures so that member companies follow them (Article 54)",
                    "other work that is needed so that member companies handle personal information properly",
                ]),
                link("/members", "Find a member company"),
                link("/guidelines", "Read the guidelines"),
            ],
        ),
        PageSection::new(
            "fairness",
            "Fair and neutral",
            vec![
                text(
                    "Member companies pay fees to the association. But we are not on the side of the companies. We are a third party that favours neither the person who complains nor the company.",
                ),
                bullets([
                    "Staff with an interest in a case do not work on it.",
                    "At least two people decide when we refuse a complaint, end it early, or do not tell the company.",
                    "You and the company have the same chance to speak.",
                    "We use the same forms and the same time limits for every company.",
                    "In difficult cases we ask experts, lawyers, consumer organizations and others.",
                    "We record everything that is done. Staff who do not handle complaints audit it.",
                ]),
                link("/complaints/rules", "Rules for handling complaints"),
            ],
        ),
        PageSection::new(
            "supervision",
            "Supervision",
            vec![text(
                "The Personal Information Protection Commission (PPC) accredits and supervises organizations like ours. We report to it on our work at least once a year.",
            )],
        ),
        PageSection::new(
            "limits",
            "What we cannot do",
            vec![
                text("We cannot give orders to companies, and we cannot decide that someone must pay money."),
                link("/complaints#cannot", "What we cannot do"),
                link("/referrals", "Other help"),
            ],
        ),
    ]
}

fn japanese(body: &Organization) -> Vec<PageSection> {
    let mut terms = vec![("名前".to_owned(), body.name.clone())];
    if !body.accreditation_number.is_empty() {
        terms.push(("認定番号".to_owned(), body.accreditation_number.clone()));
    }
    if let Some(day) = body.accredited_on {
        terms.push(("認定を受けた日".to_owned(), date::day(Lang::Ja, day)));
    }
    terms.push(("業務の範囲".to_owned(), marks::value(Lang::Ja, body, Fact::Scope)));
    terms.push(("住所".to_owned(), hours::postal(Lang::Ja, body)));
    terms.push(("電話".to_owned(), body.phone.clone()));
    let mut accreditation = vec![Block::Terms(terms)];
    if body.standing == Accreditation::Fictional {
        accreditation.push(Block::Note(
            "この協会は実在しません".to_owned(),
            "ここに書いてある名前、番号、日付は、すべて見本のための作りものです。認定個人情報保護団体という名称は、認定を受けた団体だけが使えます（法第56条）。".to_owned(),
        ));
    }
    vec![
        PageSection::new("accreditation", "認定", accreditation),
        PageSection::new(
            "work",
            "仕事",
            vec![
                text("法第47条第1項にもとづき、次の仕事をします。"),
                bullets([
                    "対象事業者の個人情報等の取扱いについての苦情の処理（法第53条）",
                    "対象事業者への、個人情報の適正な取扱いに役立つ情報の提供",
                    "個人情報保護指針を作り、対象事業者に守ってもらうための指導、勧告その他の措置（法第54条）",
                    "そのほか、対象事業者の個人情報の適正な取扱いのために必要な仕事",
                ]),
                link("/members", "対象事業者をさがす"),
                link("/guidelines", "個人情報保護指針を読む"),
            ],
        ),
        PageSection::new(
            "fairness",
            "公正・中立のために",
            vec![
                text(
                    "当協会は、対象事業者の会費で運営していても、会社の味方ではありません。申出人と会社の、どちらにもかたよらない第三者として働きます。",
                ),
                bullets([
                    "その件に利害関係のある職員は、その件を扱いません。",
                    "断ること、途中で終えること、会社に知らせないことなどは、2人で決めます。",
                    "申出人と会社の両方に、同じように話す機会があります。",
                    "どの会社にも、同じ書式と同じ期限を使います。",
                    "難しい件では、学識者、弁護士、消費者団体などの意見を聞きます。",
                    "すべての操作を記録し、苦情処理にたずさわらない職員が監査します。",
                ]),
                link("/complaints/rules", "苦情処理の準則"),
            ],
        ),
        PageSection::new(
            "supervision",
            "監督",
            vec![text(
                "認定個人情報保護団体を認定し、監督するのは、個人情報保護委員会です。当協会は、少なくとも年に1回、業務の実施状況を委員会に報告します。",
            )],
        ),
        PageSection::new(
            "limits",
            "できないこと",
            vec![
                text("会社に命令することや、お金の支払いを決めることはできません。"),
                link("/complaints#cannot", "できないこと"),
                link("/referrals", "ほかの相談窓口"),
            ],
        ),
    ]
}
