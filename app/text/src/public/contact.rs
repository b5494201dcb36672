//! Words of the contact page.

use entity::organization::Organization;

use super::block::{Block, PageSection, bullets, link, text};
use super::hours;
use crate::{Lang, spoken};

spoken! {
    TITLE = "お問い合わせ", "Contact us";
    LEAD = "相談、申し出、このサイトについてのご意見を、次の方法で受け付けます。",
        "You can reach us in these ways for advice, for a complaint, or with comments about this site.";
    MAIL = "メールを書く", "Write an e-mail";
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
    vec![
        PageSection::new(
            "phone",
            "Phone",
            vec![
                link(hours::tel(&body.phone), body.phone.clone()),
                text(format!("{}. {}", hours::open(lang, body), hours::closed(lang, body))),
                text(
                    "You can ask for advice without giving your name. If you want to complain, our staff listen to you and write the complaint for you.",
                ),
                text(
                    "Our staff answer in Japanese. If you can, ask someone who speaks Japanese to call with you. From outside Japan, dial +81 and leave out the first 0.",
                ),
            ],
        ),
        PageSection::new(
            "post",
            "Post",
            vec![
                Block::Terms(vec![
                    ("Address".to_owned(), hours::postal(lang, body)),
                    ("To".to_owned(), format!("{}, Complaints Office", hours::name(lang, body))),
                ]),
                text(
                    "There is no fixed form. Write your name, an address or phone number where we can reach you, the name of the company, and what is wrong. If it is dangerous for you when someone learns your address, call us first.",
                ),
                text(
                    "Do not write your My Number (Individual Number). If you send a certificate of residence (juminhyo), send one without My Number.",
                ),
            ],
        ),
        PageSection::new(
            "mail",
            "E-mail",
            vec![
                link(format!("mailto:{}", body.mail), body.mail.clone()),
                text(
                    "Others may be able to read an e-mail on its way. Do not send your name, details or documents by e-mail. Use the complaint pages of this site for them.",
                ),
                link("/complain", "Make a complaint"),
            ],
        ),
        PageSection::new(
            "no-voice",
            "If it is hard for you to use the phone",
            vec![bullets([
                "You can do everything in writing, from beginning to end.",
                "If you visit us, we can talk in writing. Tell us the day and time first.",
                "Tell us if you need documents in large print.",
            ])],
        ),
        PageSection::new(
            "language",
            "Language",
            vec![text(
                "This site is in Japanese and English. You can write your complaint in English or another language. Our answer may take some time then. Letters from us are in Japanese.",
            )],
        ),
        PageSection::new(
            "status",
            "Contact after you have complained",
            vec![
                text(
                    "You can send messages and files to our staff from the page of your complaint. On the phone, tell us only your receipt number. We never ask for your confirmation code.",
                ),
                link("/status", "Check your complaint"),
            ],
        ),
    ]
}

fn japanese(body: &Organization) -> Vec<PageSection> {
    vec![
        PageSection::new(
            "phone",
            "電話",
            vec![
                link(hours::tel(&body.phone), body.phone.clone()),
                text(format!("{}。{}", hours::open(Lang::Ja, body), hours::closed(Lang::Ja, body))),
                text("名前を言わずに相談できます。申し出をするときは、職員が話を聞きながら、かわりに書きます。"),
            ],
        ),
        PageSection::new(
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
        PageSection::new(
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
        PageSection::new(
            "no-voice",
            "電話が使いにくい方",
            vec![bullets([
                "はじめから終わりまで、文字だけで手続ができます。",
                "来所のときは、筆談で話します。先に日時をお知らせください。",
                "大きな字の書類が必要なときは、お知らせください。",
            ])],
        ),
        PageSection::new(
            "language",
            "言葉",
            vec![text(
                "このサイトは、日本語と英語で読めます。申し出は、英語などほかの言葉で書いてもかまいません。お返事に時間がかかることがあります。",
            )],
        ),
        PageSection::new(
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
