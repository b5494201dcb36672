//! The questions for the name and for ways to reach the applicant (S15 to S17).

use crate::text::{Lang, words};

words! {
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

/// S16: where mails come from.
#[must_use]
pub fn mail_hint(lang: Lang, domain: &str) -> String {
    match lang {
        Lang::Ja | Lang::En => {
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
        Lang::Ja | Lang::En => {
            format!("「{typed}」は「{meant}」のまちがいではありませんか。正しければ、下の四角を選んでください。")
        }
    }
}

/// S16 code: to which address it was sent, and for how long it works.
#[must_use]
pub fn mail_code_to(lang: Lang, address: &str) -> String {
    match lang {
        Lang::Ja | Lang::En => format!("{address} に、6桁の数字を送りました。30分のあいだ使えます。"),
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
        Lang::Ja | Lang::En => format!("〒{code} {address}"),
    }
}
