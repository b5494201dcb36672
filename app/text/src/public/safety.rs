//! Words of the page about using this site safely.

use entity::organization::Organization;

use super::block::{Block, PageSection, bullets, link, steps, text};
use super::hours;
use crate::{Lang, spoken};

spoken! {
    /// Title and heading. Neutral: it stands in the browser's history.
    TITLE = "安全に使うために", "Using this site safely";
    LEAD = "このサイトを見たことを、家族や職場の人に知られたくない方に、読んでいただきたいページです。",
        "This page is for you if you do not want your family or people at work to know that you looked at this site.";
}

/// The page, part by part.
pub fn sections(lang: Lang, body: &Organization) -> Vec<PageSection> {
    match lang {
        Lang::Ja => japanese(body),
        Lang::En => english(body),
    }
}

fn english(body: &Organization) -> Vec<PageSection> {
    vec![
        PageSection::new(
            "now",
            "If you are in danger now",
            vec![
                text("Call 110 (police) at once."),
                Block::Terms(vec![
                    ("Police (emergency)".to_owned(), "110 (24 hours)".to_owned()),
                    ("Police (advice)".to_owned(), "#9110".to_owned()),
                    ("Domestic violence help (DV Soudan Navi)".to_owned(), "#8008".to_owned()),
                    (
                        "Domestic violence help (DV Soudan Plus)".to_owned(),
                        "0120-279-889 (24 hours; there is also a chat)".to_owned(),
                    ),
                ]),
                link("/referrals#danger", "When they are open, and what to say"),
            ],
        ),
        PageSection::new(
            "leave",
            "Leave the page at once",
            vec![
                text(
                    "The complaint pages have a button “Leave this page now”. When you press it, the page changes to a weather forecast.",
                ),
                text("The button does not delete the history of your browser. Read below how to delete it."),
            ],
        ),
        PageSection::new(
            "traces",
            "Leave no traces",
            vec![
                bullets([
                    "Open this site in a private window (Incognito, InPrivate). When you close the window, nothing stays in the history.",
                    "If you opened it in a normal window, you can delete only the lines of this site from the history. If you delete the whole history, someone may notice.",
                    "If you keep your confirmation code as a photo or a note, keep it where nobody else looks.",
                    "On a computer or network of a company or school, the administrator may be able to see which pages you opened.",
                    "If an app that watches or manages your phone is installed (for example one that shares your location), others may see pages even in a private window.",
                ]),
                text(
                    "If you are not sure, use a device that the other person cannot touch, for example at a library or a friend's.",
                ),
            ],
        ),
        PageSection::new(
            "shared",
            "If other people use the same device",
            vec![steps([
                "At the beginning we ask whether it would be bad for you if someone found out about your complaint. Choose “Yes”.",
                "On the same page, also choose that other people use this computer or smartphone. Then the site closes your complaint after 15 minutes without activity.",
                "If you stop before the end, write the resume code on paper, or remember it.",
                "When you have finished, close the browser. On the page of your complaint, first press “Close this page”.",
            ])],
        ),
        PageSection::new(
            "contact",
            "Choose how we contact you",
            vec![
                text(
                    "You choose in the complaint how we may contact you. If you answered “Yes” to the first question, we do this:",
                ),
                bullets([
                    "The subject of our e-mails says only that there is a notice. The e-mails say nothing about your complaint.",
                    "We call only at the times you chose. We leave no message on an answering machine.",
                    "We send letters in envelopes without the name of the association.",
                    "If you want no contact at all, you can look at the page of your complaint yourself.",
                ]),
            ],
        ),
        PageSection::new(
            "not-told",
            "When the company must not know",
            vec![
                text(
                    "If it is dangerous to tell the company, for example because the other person works there, we go on without telling it. The company then does not learn that you complained.",
                ),
                link("/complaints/rules#art-12", "The rule for not telling the company"),
            ],
        ),
        PageSection::new(
            "talk",
            "If you want to talk to someone",
            vec![text(format!(
                "You can also call {} ({}) without giving your name. If there is danger, say at the beginning that you want to talk safely. Our staff answer in Japanese.",
                hours::short_name(Lang::En, body),
                body.phone
            ))],
        ),
    ]
}

fn japanese(body: &Organization) -> Vec<PageSection> {
    vec![
        PageSection::new(
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
        PageSection::new(
            "leave",
            "すぐにページを離れる",
            vec![
                text(
                    "申し出のページには「今すぐページを離れる」ボタンがあります。押すと、天気予報のページに変わります。",
                ),
                text("ボタンを押しても、ブラウザーの履歴は消えません。履歴の消し方は、次を読んでください。"),
            ],
        ),
        PageSection::new(
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
        PageSection::new(
            "shared",
            "ほかの人も使う端末で申し出るとき",
            vec![steps([
                "はじめに「この申し出を、だれかに知られると困りますか」とお聞きします。「はい」を選んでください。",
                "同じ画面で「ほかの人も使うパソコンやスマートフォンから入力しています」も選んでください。15分操作がないと閉じます。",
                "途中でやめるときは、再開コードを紙に書くか、覚えておきます。",
                "終わったら、ブラウザーを閉じます。受付状況のページでは「受付状況を閉じる」を先に押します。",
            ])],
        ),
        PageSection::new(
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
        PageSection::new(
            "not-told",
            "会社に知らせない",
            vec![
                text(
                    "相手がその会社で働いているなど、会社に知らせると危険なときは、会社に知らせずに進めます。申し出があったことも、会社には分かりません。",
                ),
                link("/complaints/rules#art-12", "会社に知らせない場合の決まり"),
            ],
        ),
        PageSection::new(
            "talk",
            "話を聞いてほしいとき",
            vec![text(format!(
                "{}（{}）でも、名前を聞かずに相談を受けます。危険なことがあるときは、はじめに「安全に話したい」と言ってください。",
                body.short_name, body.phone
            ))],
        ),
    ]
}
