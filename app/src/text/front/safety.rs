//! Words of the page about using this site safely.

use entity::body::Body;

use super::block::{Block, Section, bullets, link, steps, text};
use crate::text::{Lang, words};

words! {
    /// Title and heading. Neutral: it stands in the browser's history.
    TITLE = "安全に使うために";
    /// First lines.
    LEAD = "このサイトを見たことを、家族や職場の人に知られたくない方に、読んでいただきたいページです。";
}

/// The page, part by part.
#[must_use]
pub fn sections(lang: Lang, body: &Body) -> Vec<Section> {
    match lang {
        Lang::Ja | Lang::En => japanese(body),
    }
}

fn japanese(body: &Body) -> Vec<Section> {
    vec![
        Section::new(
            "now",
            "今、危険なとき",
            vec![
                text("すぐに110番に電話してください。"),
                Block::Terms(vec![
                    ("警察（緊急）".to_owned(), "110（24時間）".to_owned()),
                    ("警察の相談".to_owned(), "#9110".to_owned()),
                    ("DV相談ナビ".to_owned(), "#8008".to_owned()),
                    ("DV相談プラス".to_owned(), "0120-279-889（24時間。チャットもあります）".to_owned()),
                ]),
                link("/referrals#danger", "窓口の受付時間と、話し方の例"),
            ],
        ),
        Section::new(
            "leave",
            "すぐにページを離れる",
            vec![
                text(
                    "申し出のページには「今すぐページを離れる」ボタンがあります。押すと、天気予報のページに変わります。",
                ),
                text("ボタンを押しても、ブラウザーの履歴は消えません。履歴の消し方は、次を読んでください。"),
            ],
        ),
        Section::new(
            "traces",
            "見た跡を残さない",
            vec![
                bullets([
                    "プライベートブラウズ（シークレットモード、InPrivate）で開くと、閉じたあとに履歴が残りません。",
                    "ふつうに開いたときは、あとで履歴から、このサイトの行だけを消せます。履歴を全部消すと、かえって目立つことがあります。",
                    "確認コードを写真やメモで残すときは、見られない場所に置いてください。",
                    "会社や学校のパソコンや回線では、見たページが管理者に分かることがあります。",
                    "スマートフォンを管理するアプリ（見守り、位置の共有など）が入っていると、プライベートブラウズでも見られることがあります。",
                ]),
                text("心配なときは、図書館や友人の端末など、相手が触れない端末を使ってください。"),
            ],
        ),
        Section::new(
            "shared",
            "ほかの人も使う端末で申し出るとき",
            vec![steps([
                "はじめに「この申し出を、だれかに知られると困りますか」とお聞きします。「はい」を選んでください。",
                "同じ画面で「ほかの人も使うパソコンやスマートフォンから入力しています」も選んでください。15分操作がないと閉じます。",
                "途中でやめるときは、再開コードを紙に書くか、覚えておきます。",
                "終わったら、ブラウザーを閉じます。受付状況のページでは「受付状況を閉じる」を先に押します。",
            ])],
        ),
        Section::new(
            "contact",
            "連絡のしかたを選ぶ",
            vec![
                text("申し出のとき、連絡のしかたを選べます。はじめの質問に「はい」と答えた方には、次のようにします。"),
                bullets([
                    "メールの件名は「お知らせ」だけにし、内容は書きません。",
                    "電話は、選んだ時間にだけかけます。留守番電話には何も残しません。",
                    "郵便は、協会の名前のない封筒で送ります。",
                    "連絡がほしくないときは、自分から受付状況のページを見るだけにできます。",
                ]),
            ],
        ),
        Section::new(
            "not-told",
            "会社に知らせない",
            vec![
                text(
                    "相手がその会社で働いているなど、会社に知らせると危険なときは、会社に知らせずに進めます。申し出があったことも、会社には分かりません。",
                ),
                link("/complaints/rules#art-12", "会社に知らせない場合の決まり"),
            ],
        ),
        Section::new(
            "talk",
            "話を聞いてほしいとき",
            vec![text(format!(
                "{}（{}）でも、名前を聞かずに相談を受けます。危険なことがあるときは、はじめに「安全に話したい」と言ってください。",
                body.short_name, body.phone
            ))],
        ),
    ]
}
