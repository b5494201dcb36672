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
    /// Back to the check page.
    TO_CHECK = "確認のページへもどる";
    /// The part of the document title that all steps share.
    WIZARD = "苦情の申出";

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

    /// S4.
    COMPANY = "どの会社についてですか";
    /// S4.
    COMPANY_WORDS = "会社の名前、よみがな、サービスやお店の名前、法人番号のどれか";
    /// S4.
    COMPANY_HINT = "一部だけでもかまいません。例：あおば通販、アオバ、9234567890123";
    /// S4.
    COMPANY_SEARCH = "会社をさがす";
    /// S4.
    COMPANY_CHOOSE = "この中から会社を選んでください";
    /// S4.
    COMPANY_NONE = "この中にない";
    /// S4: only the first ones are shown.
    COMPANY_MORE_HITS = "ほかにもあります。名前をもう少し長く入力して、さがしなおすこともできます。";
    /// S4: before the name.
    COMPANY_NAME = "会社の名前";
    /// S4: before former names.
    COMPANY_FORMER = "旧社名";
    /// S4: before brands.
    COMPANY_BRANDS = "サービス・お店";
    /// S4: before the number.
    COMPANY_NUMBER = "法人番号";
    /// S4: before the address.
    COMPANY_ADDRESS = "所在地";
    /// S4: before the desk.
    COMPANY_DESK = "会社の窓口";
    /// S4: before the coverage.
    COMPANY_COVER = "対象事業者かどうか";
    /// S4 confirm.
    CONFIRM = "この会社でまちがいありませんか";
    /// S4 confirm: the choice under the facts.
    CONFIRM_CHOICE = "申し出る会社は";
    /// S4 confirm: names collide.
    SAME_NAME = "同じ名前や、よく似た名前の会社があります";
    /// S4 confirm: names collide.
    SAME_NAME_TEXT = "手紙や請求書、ウェブサイトにある住所や法人番号を確かめてください。";
    /// S4 confirm.
    CONFIRM_YES = "この会社です";
    /// S4 confirm.
    CONFIRM_OTHER = "ちがう会社です";
    /// S4 confirm.
    CONFIRM_UNSURE = "分からない（協会が確かめます）";
    /// S4: more companies.
    MORE = "ほかにも関係する会社がありますか";
    /// S4: the choice under the list.
    MORE_CHOICE = "ほかの会社";
    /// S4: those chosen so far.
    MORE_CHOSEN = "選んだ会社";
    /// S4: no more.
    MORE_NO = "ない";
    /// S4: one more.
    MORE_YES = "ある";
    /// S4: takes a company away.
    MORE_REMOVE = "取り消す";
    /// S4: a company that is not in the list.
    MORE_TYPED = "対象事業者の一覧にない会社";

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

    /// S11.
    FILES = "資料はありますか";
    /// S11.
    FILES_HINT = "手紙や画面の写真、メール、契約書など。写真は、暗くないところで、全体が入るように撮ってください。";
    /// S11: the choice under the text.
    FILES_CHOICE = "資料の出しかた";
    /// S11: the file box.
    FILE = "送るファイル";
    /// S11: limits, said first.
    FILE_LIMITS = "JPEG・PNG・WebP・PDF・テキスト、1つ10MBまで、全部で50MB、20個まで。";
    /// S11: what happens to photographs.
    FILE_PLACE = "写真の撮影場所などの情報は、自動で消します。";
    /// S11: what it is.
    FILE_NOTE = "これは何ですか";
    /// S11: what it is.
    FILE_NOTE_HINT = "例：9月に届いたはがき";
    /// S11: sends it.
    FILE_SEND = "このファイルを送る";
    /// S11: sends another one.
    FILE_SEND_MORE = "もう1つ送る";
    /// S11: list of files.
    FILES_SENT = "送った資料";
    /// S11: takes it away.
    FILE_REMOVE = "取り消す";
    /// S11: after sending one.
    FILE_DONE = "ファイルを受け取りました。";
    /// S11: after taking one away.
    FILE_REMOVED = "ファイルを取り消しました。";

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

    /// S15.
    NAME = "お名前を教えてください";
    /// S15.
    NAME_WHY = "会社に知らせるため、また手紙やお返事のためにお聞きします。";
    /// S15: when nothing is told.
    NAME_WHY_CONSULT = "手紙やお返事のためにお聞きします。相談だけのときは、書かなくてもかまいません。";
    /// S15.
    NAME_FIELD = "お名前";
    /// S15.
    NAME_FIELD_HINT = "書類に書いてあるとおり。ローマ字でもかまいません。";
    /// S15.
    READING = "よみかた";
    /// S15.
    READING_HINT = "電話でお呼びするときに使います。例：さとう はるか";
    /// S15.
    OTHER_NAME = "書類の名前とちがうとき（通称、旧姓など）";
    /// S15: a proxy applies.
    PRINCIPAL_NAME = "本人（個人情報の持ち主）のお名前";
    /// S15: to be shared.
    BIRTH = "生年月日";
    /// S15: why.
    BIRTH_HINT = "会社に伝えてよいと選ばれたので、お聞きします。例：1990年 4月 1日";

    /// S16.
    CONTACT = "連絡の方法を選んでください";
    /// S16.
    CONTACT_WAYS = "連絡の方法（いくつでも）";
    /// S16.
    MAIL = "メールアドレス";
    /// S16.
    PHONE = "電話番号";
    /// S16.
    PHONE_HINT = "「電話」を選んだときに書いてください。ハイフンはあってもなくてもかまいません。";
    /// S16.
    HOURS = "電話してよい時間（いくつでも）";
    /// S16.
    VOICEMAIL = "留守番電話に用件を残してよいですか";
    /// S16: quiet contact.
    VOICEMAIL_QUIET = "知られると困る方には、留守番電話に用件を残しません。";
    /// S16.
    DONT = "してほしくない連絡";
    /// S16.
    DONT_HINT = "例：家の電話、職場への連絡";
    /// S16: the address looks mistyped.
    MAIL_KEEP = "このメールアドレスでまちがいありません";

    /// S16 code.
    MAIL_CODE = "メールに届いた6桁の数字を入力してください";
    /// S16 code.
    MAIL_CODE_FIELD = "6桁の数字";
    /// S16 code.
    MAIL_CODE_CHECK = "確かめて次へ進む";
    /// S16 code.
    MAIL_CODE_AGAIN = "もう一度送る";
    /// S16 code.
    MAIL_CODE_LATER = "あとで確認する";
    /// S16 code.
    MAIL_CODE_LATER_TEXT = "確認がすむまで、メールでお知らせはしません。お知らせは、確認コードで見る「受付状況」のページに出ます。";
    /// S16 code.
    MAIL_CODE_CHANGE = "メールアドレスを変える";
    /// S16 code.
    MAIL_CODE_SENT = "メールを送りました。数分かかることがあります。";
    /// S16 code.
    MAIL_CODE_DONE = "このメールアドレスは、確認がすんでいます。";

    /// S16 address.
    ADDRESS = "手紙を送る住所を教えてください";
    /// S16 address.
    ADDRESS_WHERE = "お住まい";
    /// S16 address.
    ADDRESS_JAPAN = "日本";
    /// S16 address.
    ADDRESS_ABROAD = "日本の外";
    /// S16 address.
    POSTAL = "郵便番号";
    /// S16 address.
    POSTAL_HINT = "例：980-0000";
    /// S16 address.
    PREFECTURE = "都道府県";
    /// S16 address.
    TOWN = "市区町村・町名";
    /// S16 address.
    NUMBER = "番地";
    /// S16 address.
    BUILDING = "建物名・部屋番号";
    /// S16 address.
    ABROAD = "日本の外の住所";
    /// S16 address.
    ABROAD_HINT = "「日本の外」を選んだときに、国の名前も書いてください。";

    /// S17.
    SUPPORT = "手続で、手伝いや配慮が必要ですか（いくつでも）";
    /// S17.
    SUPPORT_OTHER = "「そのほか」の内容";
}

/// The title of S5's question with the company's name.
#[must_use]
pub fn contacted_company(lang: Lang, company: &str) -> String {
    match lang {
        Lang::Ja => format!("この件について、{company}に連絡しましたか"),
    }
}

/// How many companies were found.
#[must_use]
pub fn found(lang: Lang, count: usize) -> String {
    match lang {
        Lang::Ja => format!("{count}件見つかりました"),
    }
}

/// Nothing was found; no error.
#[must_use]
pub fn not_found(lang: Lang, words: &str) -> String {
    match lang {
        Lang::Ja => format!("「{words}」は見つかりませんでした。別の書き方でさがすか、次へ進んでください。"),
    }
}

/// A company is covered.
#[must_use]
pub fn covered_since(lang: Lang, from: NaiveDate) -> String {
    match lang {
        Lang::Ja => format!("対象事業者（{}から）", plain_day(lang, from)),
    }
}

/// A company will be covered.
#[must_use]
pub fn covered_soon(lang: Lang, from: NaiveDate) -> String {
    match lang {
        Lang::Ja => format!("{}から対象事業者になります", plain_day(lang, from)),
    }
}

/// A company was covered.
#[must_use]
pub fn covered_until(lang: Lang, until: NaiveDate) -> String {
    match lang {
        Lang::Ja => format!("{}まで対象事業者でした", plain_day(lang, until)),
    }
}

/// S16: where mails come from.
#[must_use]
pub fn mail_hint(lang: Lang, domain: &str) -> String {
    match lang {
        Lang::Ja => {
            format!(
                "「メール」を選んだときに書いてください。当協会（{domain}）からのメールを受け取れるようにしてください。"
            )
        }
    }
}

/// S16: an address that looks mistyped.
#[must_use]
pub fn mail_typo(lang: Lang, typed: &str, meant: &str) -> String {
    match lang {
        Lang::Ja => {
            format!("「{typed}」は「{meant}」のまちがいではありませんか。正しければ、下の四角を選んでください。")
        }
    }
}

/// S16 code: to which address it was sent, and for how long it works.
#[must_use]
pub fn mail_code_to(lang: Lang, address: &str) -> String {
    match lang {
        Lang::Ja => format!("{address} に、6桁の数字を送りました。30分のあいだ使えます。"),
    }
}

/// S18: 「あとで」 with the body's own period.
#[must_use]
pub fn identity_later(lang: Lang, days: u16) -> String {
    match lang {
        Lang::Ja => format!("あとで出す（受付のあと{days}日くらいのうちに）"),
    }
}

/// What a button that takes something away is about, for screen readers.
#[must_use]
pub fn remove_about(lang: Lang, name: &str) -> String {
    match lang {
        Lang::Ja => format!("：{name}"),
    }
}

/// The name and the size of a file.
#[must_use]
pub fn file_and_size(lang: Lang, name: &str, size: &str) -> String {
    match lang {
        Lang::Ja => format!("{name}（{size}）"),
    }
}

/// 2024年4月1日, inside a sentence.
#[must_use]
pub fn plain_day(lang: Lang, day: NaiveDate) -> String {
    match lang {
        Lang::Ja => format!("{}年{}月{}日", day.year(), day.month(), day.day()),
    }
}

/// A fact in a line: 「旧社名：○○」.
#[must_use]
pub fn fact(lang: Lang, term: crate::text::Word, value: &str) -> String {
    match lang {
        Lang::Ja => format!("{}：{value}", term.get(lang)),
    }
}

/// A company's name with its reading.
#[must_use]
pub fn name_and_reading(lang: Lang, name: &str, reading: &str) -> String {
    match lang {
        Lang::Ja if reading.is_empty() => name.to_owned(),
        Lang::Ja => format!("{name}（{reading}）"),
    }
}

/// A file with what it is.
#[must_use]
pub fn file_and_note(lang: Lang, file: &str, note: &str) -> String {
    match lang {
        Lang::Ja => format!("{file}：{note}"),
    }
}

/// Limits and what happens to photographs, in one hint.
#[must_use]
pub fn file_hint(lang: Lang) -> String {
    format!("{}{}", FILE_LIMITS.get(lang), FILE_PLACE.get(lang))
}

/// 2026年（令和8年）9月, or 2026年 where even the month is unknown and the era may have changed.
#[must_use]
pub fn year_month(lang: Lang, year: i32, month: Option<u32>) -> String {
    let era = month.and_then(|month| NaiveDate::from_ymd_opt(year, month, 1)).map(Era::of);
    match (lang, era, month) {
        (Lang::Ja, Some((era, of_era)), Some(month)) if era != Era::Western => {
            format!("{year}年（{}）{month}月", error::era_year(lang, era, of_era))
        }
        (Lang::Ja, _, Some(month)) => format!("{year}年{month}月"),
        (Lang::Ja, _, None) => format!("{year}年"),
    }
}

/// An address with its postal code.
#[must_use]
pub fn postal(lang: Lang, code: &str, address: &str) -> String {
    let code = match code.split_at_checked(3) {
        Some((head, tail)) => format!("{head}-{tail}"),
        None => code.to_owned(),
    };
    match lang {
        Lang::Ja => format!("〒{code} {address}"),
    }
}
