//! The accessibility statement.

use entity::organization::Organization;

use super::block::{PageSection, bullets, link, text};
use crate::{Lang, spoken};

spoken! {
    TITLE = "ウェブアクセシビリティ", "Web accessibility";
    LEAD = "目が見えない方、見えにくい方、耳が聞こえない方、手が動かしにくい方、お年を召した方、日本語が苦手な方も、ひとりで申し出ができることを目指しています。",
        "We want everyone to be able to complain without help: people who cannot see or do not see well, who cannot hear, who find it hard to use their hands, who are old, or who do not read Japanese well.";
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
            "target",
            "Our aim",
            vec![
                text(
                    "We take care to follow level AA of the Japanese standard JIS X 8341-3:2016 for web content. “Take care” (hairyo) is the term of the Web Accessibility Infrastructure Committee: we do not claim that a full test was done.",
                ),
                text(
                    "This is about all pages of this site. As far as we can, we also meet the criteria of levels A and AA that are new in WCAG 2.2.",
                ),
            ],
        ),
        PageSection::new(
            "done",
            "What we do",
            vec![bullets([
                "You can complain with the keyboard alone, from beginning to end.",
                "You can do everything with a browser that runs no scripts.",
                "You can make the text up to 400% larger and read it without scrolling sideways.",
                "We never use colour alone to tell you something.",
                "When an answer is wrong, we say in words where it is and how to correct it. What you wrote stays.",
                "Time limits are not short. You can save and continue later.",
                "You never have to read letters in a picture (CAPTCHA).",
            ])],
        ),
        PageSection::new(
            "known",
            "Known problems",
            vec![bullets([
                "The site is in Japanese and English. There are no pages in easy Japanese or with reading aids (furigana) yet. Guidelines, names of companies and our letters are in Japanese.",
                "There are no videos in sign language.",
                "Some files sent by people and companies (photos, PDFs and so on) cannot be read by screen readers. Our staff tell you in writing or on the phone what is in them.",
                "The site cannot turn files that were sent into text on the screen.",
                "Long tables, for example in the guidelines, scroll sideways inside the table on small screens.",
                "There have not been enough tests with screen readers and with people with disabilities.",
            ])],
        ),
        PageSection::new(
            "tests",
            "Tests",
            vec![text(
                "Each time we change pages, programs check them (axe, a check of the HTML, sideways scrolling at a width of 320 pixels, colour contrast). This is not a test of conformity with the standard.",
            )],
        ),
        PageSection::new(
            "other-ways",
            "Other ways",
            vec![
                text(
                    "If the web is hard for you, you can do the same by phone, post, e-mail or in writing at our office. We also send documents in large print.",
                ),
                link("/contact", "Contact us"),
            ],
        ),
        PageSection::new(
            "report",
            "Tell us about problems",
            vec![
                text(format!(
                    "Tell us about pages you could not use and words that were hard to understand: by phone ({}), e-mail ({}) or post. If you tell us the name of your device or software, we can mend it sooner.",
                    body.phone, body.mail
                )),
                text(format!(
                    "Within {} business days we tell you what we will do.",
                    body.terms.first_answer_business_days
                )),
            ],
        ),
    ]
}

fn japanese(body: &Organization) -> Vec<PageSection> {
    vec![
        PageSection::new(
            "target",
            "方針",
            vec![
                text(
                    "JIS X 8341-3:2016「高齢者・障害者等配慮設計指針－情報通信における機器、ソフトウェア及びサービス－第3部：ウェブコンテンツ」の適合レベルAAに配慮しています。「配慮」は、ウェブアクセシビリティ基盤委員会の表記によります。",
                ),
                text(
                    "対象は、このサイトのすべてのページです。WCAG 2.2 のレベルA・AAで新しく加わった項目にも、できるかぎり対応します。",
                ),
            ],
        ),
        PageSection::new(
            "done",
            "していること",
            vec![bullets([
                "キーボードだけで、はじめから終わりまで申し出ができます。",
                "スクリプトが使えないブラウザーでも、すべての手続ができます。",
                "文字を400%まで大きくしても、横にスクロールせずに読めます。",
                "色だけで意味を伝えません。",
                "入力をまちがえたときは、どこを、どう直せばよいかを言葉で伝えます。書いたものは消えません。",
                "時間の制限は短くしません。途中で保存できます。",
                "絵の文字を読ませる確認（画像認証）はありません。",
            ])],
        ),
        PageSection::new(
            "known",
            "分かっている問題",
            vec![bullets([
                "日本語と英語だけです。やさしい日本語や、ふりがなのページはまだありません。",
                "手話の動画はありません。",
                "申出人や会社が送ったファイル（写真、PDFなど）には、読み上げに対応していないものがあります。内容は、職員が文字や電話でお伝えします。",
                "送られたファイルの内容を、画面で文字にして見せる機能はありません。",
                "指針などの長い表は、小さい画面では、表の中だけ横にスクロールします。",
                "読み上げソフトや、障害のある方による試験は、まだ十分ではありません。",
            ])],
        ),
        PageSection::new(
            "tests",
            "試験",
            vec![text(
                "ページを変えるたびに、自動の検査（axe、HTMLの検査、320ピクセル幅での横スクロールの検査、色の対比の計算）をしています。これは、規格への適合を試験した結果ではありません。",
            )],
        ),
        PageSection::new(
            "other-ways",
            "ほかの方法",
            vec![
                text(
                    "ウェブが使いにくいときは、電話、郵便、メール、筆談で、同じ手続ができます。大きな字の書類も送ります。",
                ),
                link("/contact", "お問い合わせ"),
            ],
        ),
        PageSection::new(
            "report",
            "困ったことを教えてください",
            vec![
                text(format!(
                    "使えなかったページ、分かりにくかった言葉を教えてください。電話（{}）、メール（{}）、郵便のどれでもかまいません。お使いの機器やソフトの名前が分かると、早く直せます。",
                    body.phone, body.mail
                )),
                text(format!("{}営業日以内に、どうするかをお返事します。", body.terms.first_answer_business_days)),
            ],
        ),
    ]
}
