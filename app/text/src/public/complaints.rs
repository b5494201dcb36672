//! Words of the page that says what a complaint can and cannot do.

mod english;

use entity::law::harm;
use entity::organization::Organization;

use super::block::{Block, PageSection, bullets, link, quote, steps, text};
use crate::{Lang, spoken};

spoken! {
    TITLE = "苦情の申出とは", "About complaints";
    LEAD = "会社の個人情報のあつかいについて困ったことがあるとき、当協会が会社とのあいだに立って、解決を手伝う手続です。はじめる前に、できることと、できないことを読んでください。",
        "If you have a problem with how a company handles personal information, we stand between you and the company and help to solve it. Before you start, please read what we can do and what we cannot do.";
    /// The button at the end.
    START = "申し出の準備をする", "Prepare a complaint";
    FIND = "会社をさがす", "Find a company";
    /// Heading of the contents.
    CONTENTS = "このページの内容", "On this page";
}

/// The page, part by part.
pub fn sections(lang: Lang, body: &Organization) -> Vec<PageSection> {
    match lang {
        Lang::Ja => japanese(body),
        Lang::En => english::sections(body),
    }
}

fn japanese(body: &Organization) -> Vec<PageSection> {
    let short = &body.short_name;
    let terms = body.terms;
    vec![
        PageSection::new(
            "can",
            "できること",
            vec![
                text("申し出を受けたとき、当協会は次の4つをします。個人情報の保護に関する法律（以下「法」）の第53条第1項で決められています。"),
                steps([
                    "お話を聞き、相談に乗ります。",
                    "あなたが次に何をするとよいか、助言をします。",
                    "何が起きたのか、事情を調べます。",
                    "会社に内容を知らせ、早く解決するように求めます。",
                ]),
                text("必要なときは、会社に、文書や口頭での説明や、資料を出すことを求めます。会社は、正当な理由がないのに断ってはいけません（法第53条第2項・第3項）。"),
            ],
        ),
        PageSection::new(
            "cannot",
            "できないこと",
            vec![
                bullets([
                    "会社に命令すること、解決を強制すること。当協会には、その権限がありません。",
                    "お金の支払い（損害賠償、慰謝料など）を会社に求めること。お金以外のことは扱えます。",
                    "当協会の対象事業者でない会社に連絡すること。ただし、助言と、ほかの窓口の案内はできます。",
                    "どちらか一方の味方になること。当協会は、公正な第三者として、両方の話を聞きます。",
                    "裁判や法律の手続を代わりにすること、犯罪を調べること。",
                    "商品の質や値段など、個人情報に関係のない苦情を扱うこと。",
                    "マイナンバー（個人番号）の苦情を扱うこと。専門の窓口があります。",
                ]),
                quote(
                    "当協会の苦情処理は、本人と対象事業者間の問題を直接または、強制的に解決するものではありません。",
                    "苦情処理の準則 第9",
                ),
                link("/complaints/rules#art-9", "受け付けられない場合（8つ）をくわしく読む"),
                link("/referrals", "ほかの相談窓口"),
            ],
        ),
        PageSection::new(
            "who",
            "申し出ができる人",
            vec![
                bullets([
                    "自分の個人情報のことで困っている人（本人）",
                    "本人の親権者や成年後見人など、法律で決まった代理人",
                    "本人から頼まれた人（委任状が要ります）",
                    "そのほか、その苦情に関係のある人（家族、相続した人など）。申し出られるかどうかは、話を聞いてから決めます。",
                ]),
                text("国籍や住んでいる場所は問いません。会社の従業員が、自分の個人情報について申し出ることもできます。"),
                text("先に会社に言っていなくても、申し出ることができます。法律の名前や条文を知らなくても大丈夫です。"),
                link("/complain/paper/proxy", "委任状の用紙（印刷用）"),
            ],
        ),
        PageSection::new(
            "flow",
            "申し出のあとの流れ",
            vec![steps([
                format!(
                    "申し出る。ウェブ、電話、郵便のどれでもできます。受付番号と確認コードをお渡しします。{}営業日以内に担当から返事をします。",
                    terms.first_answer_business_days
                ),
                format!(
                    "確かめる。本人かどうか、会社が対象事業者かどうかなどを確かめます。足りない書類があれば、{}日をめどにお願いします。間に合わないときは、のばせます。",
                    terms.completion_days
                ),
                "受け付けるかどうかを決める。受け付けられないときは、理由と、もう一度申し出る方法をお知らせします。1人では決めず、2人で確かめます。".to_owned(),
                "会社に知らせる。会社に何を伝えるかは、あなたの答えにしたがって決めます。伝えたら、あなたにもお知らせします。".to_owned(),
                format!(
                    "会社が答える。目安は{}営業日です。理由があれば、1回だけ{}営業日のばせます。答えないときは、催促し、指導します。",
                    terms.member_answer_business_days, terms.member_extension_business_days
                ),
                "説明を受ける。会社の答えと、当協会の考えを説明します。あなたの意見も聞きます。".to_owned(),
                "終わる。解決したか、しなかったかを確かめて終わります。解決しなかったときは、次に相談できる先をお知らせします。".to_owned(),
            ])],
        ),
        PageSection::new(
            "cost",
            "費用",
            vec![
                text("費用はかかりません。"),
                text("ただし、電話や郵便の料金、住民票の写しなどの書類を取る手数料は、ご自身の負担になります。"),
            ],
        ),
        PageSection::new(
            "how-long",
            "かかる時間",
            vec![
                text("終わるまでの日数は、法律では決まっていません。当協会は、それぞれの段階に目安を決めて、早く進めます。"),
                Block::Terms(vec![
                    ("最初の返事".to_owned(), format!("{}営業日以内", terms.first_answer_business_days)),
                    ("会社の答え".to_owned(), format!("知らせてから{}営業日", terms.member_answer_business_days)),
                    ("説明への、あなたの意見".to_owned(), format!("説明してから{}営業日", terms.comment_business_days)),
                ]),
                text("営業日は、土曜・日曜・祝日と年末年始の休みを除いて数えます。これらは当協会が決めた目安で、法律の期限ではありません。"),
            ],
        ),
        PageSection::new(
            "safety",
            "会社に知られると危険なとき",
            vec![
                text("会社に知らせることで、あなたやほかの人に危険があるときは、会社に知らせずに進めることができます。申し出の途中で質問しますので、「はい」と答えてください。"),
                quote(
                    harm::EXCEPTION,
                    "苦情処理の準則 第12",
                ),
                link("/safety", "安全に使うために"),
            ],
        ),
        PageSection::new(
            "examples",
            "たとえば、こんなとき",
            vec![
                bullets([
                    "退会したのに、広告のメールや郵便が止まらない。",
                    "会社が持っている自分の情報を見せてほしいと頼んだのに、返事がない。",
                    "住所や名前のまちがいを、直してもらえない。",
                    "教えたおぼえのない会社から、電話がかかってきた。",
                    "自分の情報がもれたと知らされたが、くわしい説明がない。",
                    "申し込みのとき、関係のなさそうなことまで書かされた。",
                    "病気や家族のことを、知らない人にまで知られていた。",
                ]),
                text("当てはまるか分からないときも、相談できます。"),
            ],
        ),
        PageSection::new(
            "questions",
            "よくある質問",
            vec![
                Block::Heading("q-anonymous", "名前を言わずに相談できますか".to_owned()),
                text("できます。相談だけなら、名前も本人確認も要りません。会社に知らせて調べるときは、お名前と本人確認が必要です。"),
                Block::Heading("q-told", "会社に何が伝わりますか".to_owned()),
                text("あなたが「伝えてよい」と答えたことだけです。住所・電話番号・メールアドレスは、あなたが伝えてよいと答えないかぎり、会社に伝えません。本人確認の書類を会社に見せることはありません。"),
                Block::Heading("q-identity", "本人確認の書類は、どうなりますか".to_owned()),
                text(format!(
                    "確かめる職員だけが見ます。結果を記録したら、画像は消します。おそくとも、確認から{}日で消します。",
                    terms.identity_days
                )),
                Block::Heading("q-stop", "途中でやめられますか".to_owned()),
                text("いつでもやめられます。理由は要りません。"),
                Block::Heading("q-unhappy", "結果に納得できないときは".to_owned()),
                text("受け付けられなかったとき、または途中で終わったときは、1回だけ、見直しを求めることができます。別の人が見直します。ほかの窓口や裁判所に行く道も、なくなりません。"),
                Block::Heading("q-web", "パソコンやスマートフォンが苦手です".to_owned()),
                text(format!("{short}に電話してください（{}）。職員が話を聞きながら、申し出を作ります。郵便でもできます。", body.phone)),
            ],
        ),
    ]
}
