//! The written rules of complaint handling (苦情の処理に係る準則), with the eight grounds word by word and in plain words.
//! The articles keep their anchors for good: letters and decisions refer to them.

pub mod english;
mod ground_text;

pub use ground_text::GroundText;

use entity::law::ground::{self, Ground};
use entity::law::harm;
use entity::organization::Organization;

use super::block::{Block, PageSection, bullets, link, quote, steps, text};
use crate::{Lang, spoken};

spoken! {
    TITLE = "苦情処理の準則", "Rules for handling complaints";
    LEAD = "当協会が苦情を扱うときに守る決まりです。職員も、この決まりにしたがいます。",
        "The association follows these rules when it handles complaints. Our staff follow them, too.";
    /// Heading of the contents.
    CONTENTS = "準則の内容", "Contents of the rules";
    /// Before the words of a ground.
    VERBATIM = "決まりの文", "The rule (Japanese original)";
    /// Before the same in another language.
    TRANSLATION = "訳", "Translation";
    /// What the ground means.
    PLAIN = "どういうことか", "What it means";
    /// Who decides about it, and what happens then.
    DECIDES = "決めること", "What we decide";
    /// How one comes back.
    BACK = "もう一度申し出るには", "How you can complain again";
    /// The link to start.
    START = "申し出の準備をする", "Prepare a complaint";
}

/// What is said of a ground.
pub const fn ground(lang: Lang, ground: Ground) -> GroundText {
    match lang {
        Lang::Ja => japanese(ground),
        Lang::En => english::ground(ground),
    }
}

/// The anchor of a ground on the page of the rules.
pub fn anchor(ground: Ground) -> String {
    format!("ground-{ground}")
}

const fn japanese(ground: Ground) -> GroundText {
    match ground {
        Ground::NotPrincipal => GroundText {
            name: "本人でも代理人でもない人からの申し出",
            translation: None,
            plain: "かわりに申し出るときは、本人から頼まれたことや、親権者・後見人であることが分かる書類が要ります。",
            decides: "家族や相続した人など、法律のいう「その他の関係者」にあたらないかを、人が確かめます。書類が足りないときは、すぐに断らず、何がいつまでに必要かをお知らせします。",
            back: "委任状などの書類がそろえば、申し出ることができます。相談は、書類がなくてもできます。",
        },
        Ground::Damages => GroundText {
            name: "お金の支払いを求めること",
            translation: None,
            plain: "損害賠償や慰謝料など、お金の支払いを求める話は、当協会では扱えません。",
            decides: "お金の部分と、ほかの部分を分けて考えます。説明してもらう、直してもらう、使うのをやめてもらうなどの部分は、扱います。",
            back: "お金の求めを取り下げるか、分けたときは、残りを扱います。お金のことは、弁護士会や法テラスを案内します。",
        },
        Ground::Litigation => GroundText {
            name: "裁判になっていること",
            translation: None,
            plain: "同じ内容が、その会社との裁判になっているあいだは、受け付けないか、いったん止めることがあります。",
            decides: "同じ相手と同じ内容の裁判かどうかを、人が確かめます。調停、仮処分、刑事の告訴は、それだけでは裁判として扱わず、1件ずつ考えます。",
            back: "裁判が終わったら、再開するか、もう一度申し出ることができます。",
        },
        Ground::Falsehood => GroundText {
            name: "うそだと分かったこと",
            translation: None,
            plain: "大事な部分が、事実とちがうと知りながら書かれていた場合です。",
            decides: "思いちがいや、考え方のちがいは、うそではありません。決める前に、必ずあなたの話を聞きます。",
            back: "うそだという判断がまちがっていたと分かれば、取り消して続けます。",
        },
        Ground::NoConsent => GroundText {
            name: "話し合いや、資料を出すことへの不同意",
            translation: None,
            plain: "会社と話し合うことを断られた場合、または、会社があなたについての資料を当協会に出すことに同意がない場合です。",
            decides: "断ることに理由がないかを、先に考えます。暴力やつきまといの心配があるときは、会社に知らせない進め方を考えます。返事がないことは、断ったことになりません。その資料がなくても進められるなら、進めます。",
            back: "同意できるようになったら、続きから進めます。",
        },
        Ground::NoCooperation => GroundText {
            name: "必要なお願いに答えがないこと",
            translation: None,
            plain: "手続に必要な書類や説明を、当協会が申出人にお願いしても、答えがない場合です。会社が答えないことは、これにあたりません。",
            decides: "そのお願いが本当に必要で、できることだったかを考えます。病気、災害、障害などの事情があれば、待ちます。終わりにする前に、日付を入れてもう一度お知らせします。",
            back: "答えをいただければ、続きから進めます。",
        },
        Ground::Repeat => GroundText {
            name: "終わったことの、くり返し",
            translation: None,
            plain: "同じ会社についての、同じ内容の申し出が、もう終わっている場合です。",
            decides: "新しく分かったこと、別の時期のこと、会社が約束を守っていないことがあれば、新しい申し出として扱います。同じ人の、別の内容の申し出も、くり返しではありません。",
            back: "新しい事実があれば、いつでも申し出ることができます。",
        },
        Ground::Difficult => GroundText {
            name: "処理が難しいと認めたとき",
            translation: None,
            plain: "ほかの7つにあたらないけれども、両者のあいだで処理を進めることが難しい場合です。",
            decides: "簡単に使わない理由です。会社が答えないことや、申出人の話し方は、理由になりません。必要なときは、公正な第三者の意見を聞きます。",
            back: "事情が変われば、もう一度申し出ることができます。ほかの窓口も案内します。",
        },
    }
}

/// 理由1：… as headings and contents name a ground.
pub fn numbered(lang: Lang, one: Ground) -> String {
    let name = ground(lang, one).name;
    match lang {
        Lang::Ja => format!("理由{one}：{name}"),
        Lang::En => format!("Ground {one}: {name}"),
    }
}

/// What the translation is worth, as title and text; nothing to say of the original.
pub const fn translated(lang: Lang) -> Option<(&'static str, &'static str)> {
    match lang {
        Lang::Ja => None,
        Lang::En => Some(english::TRANSLATED),
    }
}

/// The sentence before the eight grounds; in Japanese, letter by letter.
pub const fn frame(lang: Lang) -> &'static str {
    match lang {
        Lang::En => english::FRAME,
        Lang::Ja => ground::LEAD,
    }
}

/// The articles before the grounds: 1 to 8, and the head of 9.
pub fn before_grounds(lang: Lang, body: &Organization) -> Vec<PageSection> {
    match lang {
        Lang::Ja => before(body),
        Lang::En => english::before(body),
    }
}

/// The articles after the grounds.
pub fn after_grounds(lang: Lang, body: &Organization) -> Vec<PageSection> {
    match lang {
        Lang::Ja => after(body),
        Lang::En => english::after(body),
    }
}

fn before(body: &Organization) -> Vec<PageSection> {
    let terms = body.terms;
    vec![
        PageSection::new(
            "art-1",
            "第1　目的",
            vec![text(format!(
                "この準則は、{}が、個人情報の保護に関する法律（以下「法」）第53条にもとづく苦情の処理を、迅速に、公正に、中立に行うための決まりです。",
                body.name
            ))],
        ),
        PageSection::new(
            "art-2",
            "第2　体制",
            vec![
                text("苦情相談室を置きます。苦情相談室には、責任者、担当、受付の職員を置きます。"),
                text("責任者は、苦情処理の全体に責任を持ちます。その件に利害関係のある職員は、その件を扱いません。"),
                text("難しい件では、学識者、弁護士、消費者団体などの、公正な第三者の意見を聞きます。"),
            ],
        ),
        PageSection::new(
            "art-3",
            "第3　苦情相談室の仕事",
            vec![
                text("解決の申し出があったときは、法第53条第1項により、次の4つを必ず行います。行わないことがあるときは、その理由を記録します。"),
                steps([
                    "相談に応じる。",
                    "申出人に必要な助言をする。",
                    "苦情に係る事情を調査する。",
                    "対象事業者に苦情の内容を通知し、迅速な解決を求める。",
                ]),
                text("必要があると認めるときは、対象事業者に、文書もしくは口頭による説明を求め、または資料の提出を求めます（同条第2項）。対象事業者は、正当な理由がないのに、これを拒んではなりません（同条第3項）。"),
            ],
        ),
        PageSection::new(
            "art-4",
            "第4　記録、保存、件数の公表",
            vec![
                text(format!(
                    "受け付けた日時と方法、内容、行ったこと、決めた人と理由を、1件ごとに記録します。記録は、その件が終わってから{}年間保存し、その後は読めないように消します。",
                    terms.case_years
                )),
                text("苦情と相談の件数は、誰のことか分からない形にまとめて、毎年公表します。"),
            ],
        ),
        PageSection::new(
            "art-5",
            "第5　職員の研修",
            vec![text("職員に、法、指針、この準則についての研修を行います。特定の対象事業者を有利に扱うことがないように、公正・中立についての教育を行います。")],
        ),
        PageSection::new(
            "art-6",
            "第6　監査",
            vec![text("苦情処理がこの準則どおりに行われているかを、苦情処理にたずさわらない職員が監査します。誰が、いつ、何をしたかの記録は、書きかえたり消したりできない形で残します。")],
        ),
        PageSection::new(
            "art-7",
            "第7　受付の窓口",
            vec![
                text("申し出と相談は、ウェブ、電話、郵便、メールで受け付けます。どの方法でも、手続と権利は同じです。"),
                text("ウェブは、いつでも送れます。受付時間のあとや休みの日に届いたものは、次の営業日に受け付けたものとして日数を数えます。"),
                link("/contact", "窓口の電話番号、受付時間、住所"),
            ],
        ),
        PageSection::new(
            "art-8",
            "第8　手続",
            vec![
                steps([
                    "受付：受付番号と確認コードをお渡しします。利用目的は、書いていただく前にお知らせします。".to_owned(),
                    format!(
                        "確認：本人であること、代理人であること、会社が対象事業者であることを確かめます。足りないものがあるときは、{}日をめどに、補うようお願いします。申し出の日に対象事業者であったかどうかで判断します。",
                        terms.completion_days
                    ),
                    "受理：扱うと決めたときは、扱うこと・扱わないことを、文書でお知らせします。".to_owned(),
                    format!(
                        "通知：対象事業者に、申出人が伝えてよいとした範囲で内容を通知し、迅速な解決を求めます。答えの期限は{}営業日とし、理由があれば1回だけ{}営業日のばすことができます。",
                        terms.member_answer_business_days, terms.member_extension_business_days
                    ),
                    "督促と指導：期限までに答えがないとき、または正当な理由なく拒んだときは、督促し、指針にもとづいて指導します。答えがないことを理由に、申出人の件を終わらせることはありません。".to_owned(),
                    format!(
                        "説明：対象事業者の答えと当協会の考えを、申出人に説明します。申出人は、説明を受けてから{}営業日をめどに、意見を述べることができます。",
                        terms.comment_business_days
                    ),
                    "終結：解決したとき、または解決しなかったときに終わります。解決しなかったときは、ほかの道をお知らせします。".to_owned(),
                ]),
                text("日数はすべて当協会が決めた目安で、法律の期限ではありません。日数のきまりがない「遅滞なく」「速やかに」「直ちに」は、日数に置きかえません。"),
                text("申出人は、いつでも申し出を取り下げることができます。"),
            ],
        ),
    ]
}

/// The head of article 9, which holds the eight grounds.
pub fn grounds_head(lang: Lang) -> PageSection {
    match lang {
        Lang::En => english::grounds_head(),
        Lang::Ja => PageSection::new(
            "art-9",
            "第9　受け付けられない場合、中止・停止する場合",
            vec![
                quote(frame(lang), "原文のまま"),
                text(
                    "「ことがあります」と書いているとおり、当てはまれば必ず断る、という意味ではありません。1件ずつ、人が考えて決めます。申し出の一部だけが当てはまるときは、その部分だけを外し、残りを扱います。",
                ),
                Block::Terms(vec![
                    ("不受理".to_owned(), "はじめから受け付けないこと。".to_owned()),
                    ("中止".to_owned(), "始めたあとで、終わりにすること。".to_owned()),
                    ("停止".to_owned(), "いったん止めること。見直す日を決め、理由がなくなれば再開します。".to_owned()),
                ]),
                text("次のことは、断る理由になりません。"),
                bullets([
                    "先に会社に苦情を言っていないこと。",
                    "法律の条文を知らないこと。",
                    "相談のときに名前を言わないこと。",
                    "話し方が強いこと。",
                    "外国籍であること。",
                    "その会社の従業員であること。",
                    "会社が答えたくないと言っていること。",
                    "同じ人が、別の内容について申し出ること。",
                ]),
            ],
        ),
    }
}

fn after(body: &Organization) -> Vec<PageSection> {
    let terms = body.terms;
    vec![
        PageSection::new(
            "art-10",
            "第10　決める人",
            vec![
                text("次のことは、1人の職員が案を作り、別の責任者が決めます。同じ人が両方をすることはできません。"),
                bullets([
                    "受け付けないこと（不受理）",
                    "途中で終わりにすること（中止）",
                    "会社に知らせないこと、知らせないのをやめること",
                    "解決しないまま終わること（不調）",
                    "会社への勧告、対象事業者からの除外",
                ]),
                text(
                    "受け付けること（受理）は担当または責任者が、いったん止めること（停止）と再開は責任者が決めます。",
                ),
                text(
                    "理由は、分かる言葉で、文書でお知らせします。どの決まりに当てはまるか、どの事実からそう考えたかも書きます。",
                ),
            ],
        ),
        PageSection::new(
            "art-11",
            "第11　見直しと、もう一度の申し出",
            vec![
                text(
                    "不受理または中止とされた申出人は、1回に限り、見直しを求めることができます。見直しは、案を作った人でも決めた人でもない、三人目の人が行います。",
                ),
                text(
                    "新しい事実が分かったとき、足りなかった書類がそろったとき、裁判が終わったとき、判断にまちがいがあったと分かったときは、終わった件でも、もう一度扱います。",
                ),
                text("受け付けられないときも、相談と助言、ほかの窓口の案内は、必ず行います。"),
            ],
        ),
        PageSection::new(
            "art-12",
            "第12　会社に知らせない場合",
            vec![
                quote(harm::EXCEPTION, "原文のまま"),
                text(format!(
                    "この場合は、申し出があったことも、会社に知らせません。決めたときは、理由と、次に見直す日を申出人にお知らせします。見直しは、長くても{}日ごとに行います。心配がなくなったときは、申出人に知らせてから、会社に通知します。",
                    terms.harm_review_days
                )),
            ],
        ),
        PageSection::new(
            "art-13",
            "第13　個人情報の使い道",
            vec![
                quote(
                    "申し出に提供いただいた個人情報については、当協会の苦情処理業務以外には、利用いたしません。",
                    "原文のまま",
                ),
                text("職員は、職員でなくなったあとも、仕事で知った秘密を、正当な理由なくもらしません。"),
                link("/privacy", "個人情報の取扱い"),
            ],
        ),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_ground_is_named_in_both_languages_and_translated_for_who_reads_no_japanese() {
        for one in Ground::ALL {
            let (ja, en) = (ground(Lang::Ja, *one), ground(Lang::En, *one));
            assert!(numbered(Lang::Ja, *one).starts_with(&format!("理由{one}")) && !ja.name.is_empty());
            assert!(numbered(Lang::En, *one).starts_with(&format!("Ground {one}")) && !en.name.is_empty());
            assert!(en.translation.is_some() && ja.translation.is_none());
        }
    }

    #[test]
    fn anchors_of_the_rules_are_unique_and_the_same_in_both_languages() {
        let body = Organization::default();
        let all_of = |lang| -> Vec<String> {
            before_grounds(lang, &body)
                .into_iter()
                .chain([grounds_head(lang)])
                .chain(after_grounds(lang, &body))
                .map(|section| section.anchor.to_owned())
                .chain(Ground::ALL.iter().copied().map(anchor))
                .collect()
        };
        let mut anchors = all_of(Lang::Ja);
        assert_eq!(anchors, all_of(Lang::En));
        let all = anchors.len();
        anchors.sort_unstable();
        anchors.dedup();
        assert_eq!((all, anchors.len()), (13 + Ground::ALL.len(), all));
    }
}
