//! The questions: titles, labels and hints of every step.

use chrono::{Datelike, NaiveDate};
use entity::wareki::Era;

use super::error;
use crate::text::{Lang, words};

words! {
    /// On to the next question.
    NEXT = "次へ進む";
    /// Saves and shows the code for going on later.
    SAVE = "保存してあとで続ける";
    /// Goes on from a page that only explains.
    GO_ON = "このまま申し出を続ける";

    /// Section 1.
    SECTION_WHO = "あなたの立場";
    /// Section 2.
    SECTION_COMPANY = "会社";
    /// Section 3.
    SECTION_BEFORE = "これまでのこと";
    /// Section 4.
    SECTION_EVENT = "起きたこと";
    /// Section 5.
    SECTION_PAPERS = "資料";
    /// Section 6.
    SECTION_SHARE = "会社に伝えること";
    /// Section 7.
    SECTION_CONTACT = "あなたの連絡先";
    /// Section 8.
    SECTION_CHECK = "確認";

    /// S1.
    SAFETY = "この申し出を、だれかに知られると困りますか";
    /// S1: the choice under the text.
    SAFETY_CHOICE = "知られると困りますか";
    /// S1: what the leave button does.
    SAFETY_LEAVE = "画面の右上の「今すぐページを離れる」を押すと、すぐに天気予報のページに変わります。";
    /// S1: what it does not do.
    SAFETY_HISTORY = "ブラウザーの履歴は消えません。履歴を残さない見かたは、次のページをご覧ください。";
    /// S1: link.
    SAFETY_LINK = "安全に使うために";
    /// S1: why.
    SAFETY_HINT = "「はい」のときは、封筒やメールに協会の名前を出さず、留守番電話にも用件を残しません。";
    /// S1: others use the device too.
    SAFETY_SHARED = "ほかの人も使うパソコンやスマートフォンから入力しています";
    /// S1: what that means.
    SAFETY_SHARED_HINT = "15分のあいだ操作がないと、この手続を閉じます。「次へ進む」で保存した内容は、再開コードで続けられます。選ばないときは、24時間です。";
    /// S1: erase on leaving.
    SAFETY_ERASE = "「今すぐページを離れる」を押したら、入力した内容も消す";
    /// S1: what that means.
    SAFETY_ERASE_HINT = "消した内容は、もとにもどせません。選ばないときは、保存した内容から続けられます。";

    /// S2.
    TOPIC = "どんなことで困っていますか";

    /// S3.
    WHO = "どなたの個人情報についての申し出ですか";
    /// S3.
    WHO_HINT = "本人でない方も申し出ることができます。用意していただく書類が変わります。";
    /// S3a.
    GUARDIAN = "法律上の代理人として申し出ます";
    /// S3a, S3b.
    RELATION = "本人との関係";
    /// S3a.
    MINOR = "本人は18歳未満ですか";
    /// S3a.
    MINOR_NOTE = "18歳未満の方が自分で申し出ることもできます。";
    /// S3a: the box about papers.
    GUARDIAN_PAPERS = "用意していただく書類";
    /// S3a: parents.
    GUARDIAN_PAPERS_PARENT = "親権者の方：戸籍の写し、または続柄の入った住民票の写し（マイナンバーのないもの）";
    /// S3a: guardians.
    GUARDIAN_PAPERS_GUARDIAN = "後見人・保佐人・補助人の方：登記事項証明書";
    /// S3a: both identity papers.
    GUARDIAN_PAPERS_BOTH = "本人と、申し出るあなたの、それぞれの本人確認の書類";
    /// S3a, S3b: not now.
    PAPERS_LATER = "書類は、あとからでかまいません。";
    /// S3b.
    PROXY = "頼まれて、かわりに申し出ます";
    /// S3b.
    MANDATE = "委任状はありますか";
    /// S3b.
    PROXY_NOTE = "本人に、確認の連絡をすることがあります。";
    /// S3b: link.
    MANDATE_FORM = "委任状の用紙";
    /// S3c.
    RELATED = "本人との関係と、あなたが申し出る理由";
    /// S3c.
    RELATED_HINT = "例：亡くなった父の会員情報が、今も使われているため。";

    /// S5.
    CONTACTED = "会社に連絡しましたか";
    /// S5.
    CONTACTED_HINT = "まだの場合も、このまま申し出ることができます。";
    /// S5.
    CONTACTED_ON = "連絡した日";
    /// S5.
    CONTACTED_ON_HINT = "例：2026年 9月 13日。日が分からないときは、年と月だけでもかまいません。";
    /// S5.
    CONTACTED_REPLY = "返事の内容";
    /// S5.
    CONTACTED_REPLY_HINT = "返事があったときに、分かる範囲で書いてください。";

    /// S6.
    BACKGROUND = "これまでのことについて、3つお聞きします";
    /// S6, first.
    LITIGATION = "この件で、会社と裁判をしていますか";
    /// S6, second.
    EARLIER = "この件を、前に当協会に申し出たことがありますか";
    /// S6, third.
    MONEY = "お金（損害賠償・慰謝料など）の支払いを求めますか";
    /// S6 L.
    LITIGATION_PAGE = "裁判などの手続について教えてください";
    /// S6 L.
    COURT = "裁判所";
    /// S6 L.
    COURT_HINT = "例：仙台地方裁判所。調停や仮処分のときは、その手続をしているところを書いてください。";
    /// S6 L.
    COURT_NUMBER = "事件番号";
    /// S6 L.
    COURT_NUMBER_HINT = "例：令和8年（ワ）第123号";
    /// S6 L.
    COURT_BEGAN = "始まった日";
    /// S6 L.
    COURT_BEGAN_HINT = "日が分からないときは、年と月だけでもかまいません。";
    /// S6 L.
    COURT_SAME = "この件と同じ内容ですか";
    /// S6 R.
    EARLIER_PAGE = "前の申し出について教えてください";
    /// S6 R.
    EARLIER_NUMBER = "前の受付番号";
    /// S6 R.
    EARLIER_NUMBER_HINT = "例：2026-481903。分からないときは、書かなくてかまいません。";
    /// S6 R.
    EARLIER_NEW = "前と変わったこと、新しく分かったこと";

    /// S7.
    CATEGORY = "起きたことに近いものを選んでください（いくつでも）";

    /// S8.
    WHEN = "いつ起きましたか";
    /// S8.
    WHEN_DATE = "起きた日";
    /// S8.
    WHEN_DATE_HINT = "月や日は、分からなければ書かなくてかまいません。";
    /// S8.
    WHEN_ABOUT = "日付で書けないとき";
    /// S8.
    WHEN_ABOUT_HINT = "だいたいの時期でもかまいません。例：去年の夏ごろから";
    /// S8.
    GOING_ON = "今も続いていますか";

    /// S9.
    WHAT = "何が起きたかを、あなたの言葉で書いてください";
    /// S9.
    WHAT_HINT = "いつ／どこで／だれが／どの情報を／どうしたか、を書くと伝わりやすくなります。うまく書けなくてもかまいません。";
    /// S9.
    WHAT_DONT = "マイナンバー（12桁）、暗証番号、ほかの人の病気などは書かないでください。";

    /// S10.
    OUTCOME = "会社に望むことを選んでください（いくつでも）";
    /// S10.
    OUTCOME_OTHER = "「そのほか」の内容";

    /// S12.
    DANGER = "会社に知られると、あなたやほかの人に危険や不利益がありそうですか";
    /// S12.
    DANGER_WHAT = "だれに、どんな心配がありますか";
    /// S12.
    DANGER_WHAT_HINT = "「はい」のときに、書ける範囲で書いてください。会社には知らせません。";

    /// S13.
    SHARE = "会社に何を伝えてよいですか";
    /// S13.
    SHARE_INTRO = "当協会は、申し出の内容を会社に知らせて、早く解決するよう求めます（個人情報保護法第53条）。伝えてよいことを選んでください。";
    /// S13.
    SHARE_SCOPE = "会社に伝えてよいこと";
    /// S13.
    SHARE_WITHOUT_HINT = "会社があなたの件を見つけられず、調べられないことがあります。";
    /// S13.
    SHARE_ITEMS = "名前のほかに、伝えてよいものを選んでください（いくつでも）";
    /// S13.
    SHARE_ITEMS_HINT = "「名前と内容を伝えてよい」を選んだときだけ、お答えください。お名前は伝わります。";
    /// S13.
    SHARE_FILES = "会社に渡してよい資料を選んでください（いくつでも）";
    /// S13.
    SHARE_NEVER = "本人確認の書類は、会社に渡しません。";
    /// S13.
    MATERIALS = "会社が持っているあなたの資料を、当協会に渡すことに同意しますか";

    /// S14.
    IDENTIFIERS = "会社があなたの情報をさがす手がかり";
    /// S14.
    IDENTIFIERS_INTRO = "分かるものだけでかまいません。ここに書いたことは会社に伝えます。";
    /// S14.
    ID_NUMBER = "会員番号・お客様番号";
    /// S14.
    ID_MAIL = "会社に登録したメールアドレス";
    /// S14.
    ID_PHONE = "会社に登録した電話番号";
    /// S14.
    ID_ADDRESS = "会社に登録した住所";
    /// S14.
    ID_NAME = "会社に登録した名前";
    /// S14.
    ID_NAME_HINT = "旧姓など、今の名前とちがうとき";
}

/// The title of S5's question with the company's name.
#[must_use]
pub fn contacted_company(lang: Lang, company: &str) -> String {
    match lang {
        Lang::Ja | Lang::En => format!("この件について、{company}に連絡しましたか"),
    }
}

/// S18: 「あとで」 with the body's own period.
#[must_use]
pub fn identity_later(lang: Lang, days: u16) -> String {
    match lang {
        Lang::Ja | Lang::En => format!("あとで出す（受付のあと{days}日くらいのうちに）"),
    }
}

/// 2024年4月1日, inside a sentence.
#[must_use]
pub fn plain_day(lang: Lang, day: NaiveDate) -> String {
    match lang {
        Lang::Ja | Lang::En => format!("{}年{}月{}日", day.year(), day.month(), day.day()),
    }
}

/// A fact in a line: 「旧社名：○○」.
#[must_use]
pub fn fact(lang: Lang, term: crate::text::Word, value: &str) -> String {
    match lang {
        Lang::Ja | Lang::En => format!("{}：{value}", term.get(lang)),
    }
}

/// 2026年（令和8年）9月, or 2026年 where even the month is unknown and the era may have changed.
#[must_use]
pub fn year_month(lang: Lang, year: i32, month: Option<u32>) -> String {
    let era = month.and_then(|month| NaiveDate::from_ymd_opt(year, month, 1)).map(Era::of);
    match (lang, era, month) {
        (Lang::Ja | Lang::En, Some((era, of_era)), Some(month)) if era != Era::Western => {
            format!("{year}年（{}）{month}月", error::era_year(lang, era, of_era))
        }
        (Lang::Ja | Lang::En, _, Some(month)) => format!("{year}年{month}月"),
        (Lang::Ja | Lang::En, _, None) => format!("{year}年"),
    }
}
