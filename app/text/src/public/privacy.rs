//! The privacy notice, in two layers: five lines, then everything.

mod english;

use entity::organization::Organization;
use entity::permission::Permission;

use super::block::{Block, PageSection, bullets, link, quote, text};
use super::hours;
use crate::{Lang, role, spoken};

spoken! {
    TITLE = "個人情報の取扱い", "How we use your information";
    /// Heading of the five lines.
    SHORT = "まず、5つだけ", "Five points first";
    LONG = "くわしい説明", "The full explanation";
    /// Heading of the contents.
    CONTENTS = "くわしい説明の内容", "In the full explanation";
}

pub fn five(lang: Lang, body: &Organization) -> Vec<String> {
    match lang {
        Lang::En => english::five(body),
        Lang::Ja => vec![
            "いただいた情報は、苦情処理の仕事だけに使います。".to_owned(),
            "会社に伝えるのは、あなたが「伝えてよい」と答えたことだけです。本人確認の書類は渡しません。".to_owned(),
            format!(
                "本人確認の書類の画像は、確かめた結果を記録したときに消します。残っていても、確認から{}日か、その件が終わる日の早いほうまでです。",
                body.terms.identity_days
            ),
            format!("その件の記録は、終わってから{}年で、読めないように消します。", body.terms.case_years),
            "見たい、直したい、消したい、やめてほしいときは、いつでもお知らせください。".to_owned(),
        ],
    }
}

pub fn sections(lang: Lang, body: &Organization) -> Vec<PageSection> {
    match lang {
        Lang::Ja => japanese(body),
        Lang::En => english::sections(body),
    }
}

fn row(cells: [&str; 4]) -> Vec<String> {
    cells.into_iter().map(str::to_owned).collect()
}

fn japanese(body: &Organization) -> Vec<PageSection> {
    let terms = body.terms;
    let readers = role::holders(Lang::Ja, Permission::ReadContents);
    let witnesses = role::holders(Lang::Ja, Permission::ReadCases);
    vec![
        PageSection::new(
            "who",
            "だれが取り扱うか",
            vec![
                Block::Terms(vec![
                    ("名前".to_owned(), body.name.clone()),
                    ("住所".to_owned(), hours::postal(Lang::Ja, body)),
                    ("電話".to_owned(), body.phone.clone()),
                    ("メール".to_owned(), body.mail.clone()),
                ]),
                text("代表者の氏名は、お問い合わせがあれば、遅滞なくお答えします。"),
            ],
        ),
        PageSection::new(
            "purpose",
            "何のために使うか",
            vec![
                quote(
                    "申し出に提供いただいた個人情報については、当協会の苦情処理業務以外には、利用いたしません。",
                    "苦情処理の準則 第13",
                ),
                text(
                    "苦情処理業務とは、相談に応じること、助言すること、事情を調べること、会社に知らせて解決を求めること、結果を説明すること、そしてその記録です。",
                ),
                text("研修や統計に使うときは、誰のことか分からない形にまとめたものだけを使います。"),
            ],
        ),
        PageSection::new(
            "what",
            "何を、いつまで持つか",
            vec![
                Block::Table(
                    "what-table",
                    "持つ情報と、その期間".to_owned(),
                    row(["情報", "使いみち", "持つ期間", "見る人"]),
                    vec![
                        row([
                            "送る前の下書き",
                            "続きから書けるように",
                            &format!("最後に保存してから{}日", terms.draft_days),
                            "あなただけ",
                        ]),
                        row(["名前", "連絡と、会社への通知（よいと答えたとき）", &years(body), &readers]),
                        row(["住所、電話番号、メールアドレス", "連絡", &years(body), &readers]),
                        row([
                            "安全についての答え（知られると困る、会社に知らせると危険、など）",
                            "あなたやほかの人を守るため",
                            &years(body),
                            &format!("{readers}。会社には、あることも伝えません"),
                        ]),
                        row(["申し出の文章、やりとり", "事情を調べ、解決を求めるため", &years(body), &readers]),
                        row(["資料のファイル", "同じ", &years(body), &readers]),
                        row([
                            "本人確認の書類、代理人の書類の画像",
                            "本人・代理人であることを確かめるため",
                            &format!(
                                "結果を記録するまで。おそくとも確認から{}日か、その件が終わる日の早いほう",
                                terms.identity_days
                            ),
                            "確かめる職員だけ。開いた人と理由を記録します",
                        ]),
                        row(["確かめた結果（書類の種類、日付、確かめた人）", "確かめた証拠", &years(body), &witnesses]),
                        row(["会社の回答", "解決のため", &years(body), &format!("{readers}、その会社")]),
                        row(["決めたこと、理由、送った通知", "正しく行った証拠", &years(body), &witnesses]),
                        row([
                            "操作の記録（だれが、いつ、何をしたか）",
                            "不正を防ぎ、あとで確かめるため",
                            "名前や内容を含まないので、消しません",
                            &role::holders(Lang::Ja, Permission::ReadAudit),
                        ]),
                        row([
                            "試した回数（確認コードやパスワードを何度もまちがえたとき）",
                            "なりすましを防ぐため",
                            "2日。接続元は、元に戻せない符号に変えて数えます",
                            "だれも見ません",
                        ]),
                    ],
                ),
                text(format!(
                    "期間は当協会が決めたもので、法律の期限ではありません。{}年を数えはじめるのは、その件が終わった日です。",
                    terms.case_years
                )),
                text(
                    "マイナンバー、健康保険の番号、基礎年金番号は、お聞きしません。書かれていたときは、記録せずに消し、もう一度お願いします。",
                ),
            ],
        ),
        PageSection::new(
            "search",
            "さがすための索引",
            vec![
                text(
                    "職員が件をさがすための索引（さくいん）は、申し出の文章と職員のメモの言葉だけから作ります。名前、住所、電話番号、メールアドレスは入れません。索引も、その件の記録といっしょに消します。",
                ),
                text(
                    "同じ方からの申し出を見つけるために、名前や連絡先から作った符号を使うことがあります。符号から元の名前や連絡先を読むことは、鍵がなければできません。符号も、その件の記録といっしょに消します。",
                ),
            ],
        ),
        PageSection::new(
            "company",
            "会社に伝えること",
            vec![
                text(
                    "当協会は、苦情の内容を会社に知らせ、迅速な解決を求めます（個人情報の保護に関する法律第53条第1項）。伝える内容は、あなたの答えにしたがって職員が別に作り、その写しだけを会社に見せます。",
                ),
                bullets([
                    "住所・電話番号・メールアドレスは、伝えてよいと答えたものだけ伝えます。",
                    "本人確認の書類、職員のメモ、安全についての答えは、伝えません。",
                    "ほかの人の名前などは、必要がなければ隠します。",
                    "伝える前なら、答えを変えられます。",
                ]),
            ],
        ),
        PageSection::new(
            "others",
            "ほかに渡すこと",
            vec![
                text(
                    "会社と当協会の外に、あなたの情報を渡すことはありません。ただし、法律にもとづくとき（裁判所や警察などから、法律の手続で求められたときなど）と、人の命や体を守るために必要で、同意を得ることが難しいときは、別です。",
                ),
                text("個人情報保護委員会には、件数など、まとめた数を報告します。"),
                text("ほかの窓口を案内するときも、あなたの情報は送りません。"),
            ],
        ),
        PageSection::new(
            "keep-safe",
            "どう守るか",
            vec![bullets([
                "名前、連絡先、申し出の文章、ファイルは、件ごとにちがう鍵で暗号化して保存します。",
                "期間が過ぎたら、その件の鍵を消します。鍵がなければ、予備の写しに残ったものも読めません。",
                "職員は、役割ごとに決められたものだけを見ます。本人確認の書類を開くときは、理由を選び、それが記録されます。",
                "メールには、内容も、会社の名前も、あなたの名前も書きません。",
                "確認コードは、当協会にも読めない形でしか保存しません。職員が確認コードをお聞きすることはありません。",
            ])],
        ),
        PageSection::new(
            "site",
            "このサイトが使うもの",
            vec![bullets([
                "クッキーは、申し出の途中や、受付状況を見ているあいだ、あなただと分かるためのものだけです。広告や分析には使いません。",
                "外部の会社の分析、広告、地図、文字の部品は使っていません。見たことが、ほかの会社に伝わることはありません。",
                "ページを見た記録に、名前や内容は残しません。",
            ])],
        ),
        PageSection::new(
            "rights",
            "あなたができること",
            vec![
                bullets([
                    "持っている情報を見せてもらう（開示）",
                    "まちがいを直してもらう（訂正・追加・削除）",
                    "使うのをやめてもらう、消してもらう（利用停止・消去）",
                    "本人確認の書類の画像を、期間の前に消してもらう",
                    "申し出を取り下げる",
                ]),
                text(
                    "受付状況のページか、電話・郵便・メールでお知らせください。費用はかかりません。受付番号と確認コードで、本人であることを確かめます。",
                ),
                link("/status", "受付状況を見る"),
                link("/contact", "お問い合わせ"),
            ],
        ),
        PageSection::new(
            "sensitive",
            "病気や家族のことなど、特に大切な情報",
            vec![
                text(
                    "病気、犯罪の被害、信条などの情報（要配慮個人情報）は、その件に必要なときだけ書いてください。自分のことを自分で書いていただいたときは、同意があったものとして扱います。",
                ),
                text("ほかの人のことは、必要な部分だけにしてください。職員が、必要のない部分を隠すことがあります。"),
            ],
        ),
        PageSection::new(
            "complaint",
            "この取扱いについての苦情",
            vec![
                text(format!(
                    "{}の個人情報の取扱いに納得できないときは、責任者にお申し出ください。個人情報保護委員会に相談することもできます。",
                    body.short_name
                )),
                link("/referrals#law", "個人情報保護法相談ダイヤル"),
            ],
        ),
    ]
}

fn years(body: &Organization) -> String {
    format!("その件が終わってから{}年", body.terms.case_years)
}
