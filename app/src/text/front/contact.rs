//! Words of the contact page.

use entity::body::Body;

use super::block::{Block, Section, bullets, link, text};
use super::hours;
use crate::text::{Lang, words};

words! {
    /// Title and heading.
    TITLE = "お問い合わせ";
    /// First lines.
    LEAD = "相談、申し出、このサイトについてのご意見を、次の方法で受け付けます。";
    /// Button text: mail.
    MAIL = "メールを書く";
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
            "phone",
            "電話",
            vec![
                link(hours::tel(&body.phone), body.phone.clone()),
                text(format!("{}。{}", hours::open(Lang::Ja, body), hours::closed(Lang::Ja, body))),
                text("名前を言わずに相談できます。申し出をするときは、職員が話を聞きながら、かわりに書きます。"),
            ],
        ),
        Section::new(
            "post",
            "郵便",
            vec![
                Block::Terms(vec![
                    ("あて先".to_owned(), hours::postal(Lang::Ja, body)),
                    ("あて名".to_owned(), format!("{}　苦情相談室", body.name)),
                ]),
                text(
                    "書き方に決まりはありません。お名前、連絡のつく住所か電話番号、会社の名前、困っていることを書いてください。住所を知られると危険なときは、先に電話でご相談ください。",
                ),
                text(
                    "マイナンバー（個人番号）は書かないでください。住民票の写しは、マイナンバーのないものにしてください。",
                ),
            ],
        ),
        Section::new(
            "mail",
            "メール",
            vec![
                link(format!("mailto:{}", body.mail), body.mail.clone()),
                text(
                    "メールは、途中で人に見られることがあります。名前や、くわしい内容、書類は、メールではなく申し出のページから送ってください。",
                ),
                link("/complain", "苦情を申し出る"),
            ],
        ),
        Section::new(
            "no-voice",
            "電話が使いにくい方",
            vec![bullets([
                "はじめから終わりまで、文字だけで手続ができます。",
                "来所のときは、筆談で話します。先に日時をお知らせください。",
                "大きな字の書類が必要なときは、お知らせください。",
            ])],
        ),
        Section::new(
            "language",
            "言葉",
            vec![text(
                "このサイトは日本語だけです。申し出は、ほかの言葉で書いてもかまいません。お返事に時間がかかることがあります。",
            )],
        ),
        Section::new(
            "status",
            "申し出のあとの連絡",
            vec![
                text(
                    "受付状況のページから、職員にメッセージやファイルを送れます。電話のときは、受付番号だけを言ってください。確認コードをお聞きすることはありません。",
                ),
                link("/status", "受付状況を見る"),
            ],
        ),
    ]
}
