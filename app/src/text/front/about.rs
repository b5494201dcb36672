//! Words about the body: accreditation, fairness.

use entity::body::{Body, Standing};

use super::block::{Block, Section, bullets, link, text};
use super::hours;
use crate::text::{Lang, date, words};

words! {
    /// Title and heading.
    TITLE = "協会について";
}

/// First lines.
#[must_use]
pub fn lead(lang: Lang, body: &Body) -> String {
    match lang {
        Lang::Ja | Lang::En => format!(
            "{}は、個人情報の保護に関する法律（以下「法」）第47条の認定を受けた認定個人情報保護団体です。会社の個人情報の取扱いについての苦情を受け、解決を手伝います。",
            body.name
        ),
    }
}

/// The page, part by part.
#[must_use]
pub fn sections(lang: Lang, body: &Body) -> Vec<Section> {
    match lang {
        Lang::Ja | Lang::En => japanese(body),
    }
}

fn japanese(body: &Body) -> Vec<Section> {
    let mut facts = vec![("名前".to_owned(), body.name.clone())];
    if !body.accreditation_number.is_empty() {
        facts.push(("認定番号".to_owned(), body.accreditation_number.clone()));
    }
    if let Some(day) = body.accredited_on {
        facts.push(("認定を受けた日".to_owned(), date::day(Lang::Ja, day)));
    }
    facts.push((
        "業務の範囲".to_owned(),
        match &body.limited_to {
            None => "すべての分野（限定はありません）".to_owned(),
            Some(field) => format!("{field}に限ります（法第47条第2項）"),
        },
    ));
    facts.push(("住所".to_owned(), hours::postal(Lang::Ja, body)));
    facts.push(("電話".to_owned(), body.phone.clone()));
    let mut accreditation = vec![Block::Terms(facts)];
    if body.standing == Standing::Fictional {
        accreditation.push(Block::Note(
            "この協会は実在しません".to_owned(),
            "ここに書いてある名前、番号、日付は、すべて見本のための作りものです。認定個人情報保護団体という名称は、認定を受けた団体だけが使えます（法第56条）。".to_owned(),
        ));
    }
    vec![
        Section::new("accreditation", "認定", accreditation),
        Section::new(
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
        Section::new(
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
        Section::new(
            "supervision",
            "監督",
            vec![text(
                "認定個人情報保護団体を認定し、監督するのは、個人情報保護委員会です。当協会は、少なくとも年に1回、業務の実施状況を委員会に報告します。",
            )],
        ),
        Section::new(
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
