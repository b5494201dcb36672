//! The words of the page on which the applicant sees and changes how the desk reaches her.

use crate::text::{Lang, words};

words! {
    /// Title.
    TITLE = "連絡の方法";
    /// What the page is for.
    LEAD = "協会からあなたへの連絡の方法です。いつでも変えられます。お知らせは、どの方法を選んでも、この「受付状況」の画面に出ます。";
    /// Heading.
    NOW = "今の連絡の方法";
    /// Row.
    MAIL_STATE = "メールの確認";
    /// Row.
    MAIL_DONE = "すんでいます";
    /// Row.
    MAIL_OPEN = "まだです。すむまで、メールではお知らせしません";
    /// Link.
    MAIL_LINK = "6桁の数字でメールを確認する";
    /// Heading.
    CHANGE = "変える";
    /// Heading.
    H_POST = "郵便の送り先";
    /// About the address.
    POST_LEAD = "「郵便」を選んだときに書いてください。";
    /// Heading.
    H_QUIET = "だれかに知られると困るとき";
    /// Question.
    QUIET = "この申し出を、だれかに知られると困りますか";
    /// What it means.
    QUIET_MEANS = "「はい」を選ぶと、封筒やメールに協会の名前を出さず、留守番電話に用件を残しません。電話では、まずあなた本人かどうかを確かめます。";
    /// A shared particular is at stake.
    SHARED = "今、会社に伝えてよいことになっているものがあります。変えると、これから会社に伝えるときは、新しいものを使います。伝えたくないときは、先に「会社に伝えてよいこと」を変えてください。";
    /// Link.
    SHARED_LINK = "会社に伝えてよいことを変える";
    /// Button.
    SAVE = "この内容に変える";
    /// Done.
    DONE = "連絡の方法を変えました。";
    /// Done, and digits were sent.
    DONE_MAIL = "連絡の方法を変えました。メールアドレスを確かめるため、6桁の数字を送りました。";
    /// Done.
    DONE_CONFIRMED = "メールアドレスの確認がすみました。これから、お知らせがあるとメールが届きます。";
    /// Too many mails.
    DONE_WAIT = "連絡の方法を変えました。このメールアドレスには続けて何通も送ったため、6桁の数字は、しばらくたってから「もう一度送る」で送ってください。";
    /// Title of the digits.
    CODE_TITLE = "メールの確認";
    /// Button.
    CODE_CHECK = "確かめる";
    /// Link.
    CODE_BACK = "連絡の方法に戻る";
    /// Told to write: the way she can be reached was unticked.
    ONLY_HERE = "「この画面だけ」を選ぶと、協会からは連絡しません。ときどき、この画面を見に来てください。返事の期限が過ぎても、お知らせは届きません。";
}

/// A quiet person's choice as the list shows it.
#[must_use]
pub const fn quiet(lang: Lang) -> &'static str {
    match lang {
        Lang::Ja | Lang::En => {
            "目立たない連絡にします（封筒やメールに協会の名前を出さず、留守番電話に用件を残しません）"
        }
    }
}
