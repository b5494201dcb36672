//! The words of the page on which the applicant sees and changes how the desk reaches her.

use crate::{Lang, spoken};

spoken! {
    TITLE = "連絡の方法", "How we contact you";
    /// What the page is for.
    LEAD = "協会からあなたへの連絡の方法です。いつでも変えられます。お知らせは、どの方法を選んでも、この「受付状況」の画面に出ます。",
        "This is how the association contacts you. You can change it at any time. Whatever you choose, our messages also appear on the status page.";
    NOW = "今の連絡の方法", "How we contact you now";
    MAIL_STATE = "メールの確認", "E-mail address confirmed?";
    MAIL_DONE = "すんでいます", "Yes";
    MAIL_OPEN = "まだです。すむまで、メールではお知らせしません", "Not yet. Until it is confirmed, we do not send you messages by e-mail";
    MAIL_LINK = "6桁の数字でメールを確認する", "Confirm the e-mail address with 6 digits";
    CHANGE = "変える", "Change";
    H_POST = "郵便の送り先", "Address for letters";
    POST_LEAD = "「郵便」を選んだときに書いてください。", "Fill this in if you chose “Post”.";
    H_QUIET = "だれかに知られると困るとき", "If it would be a problem that someone finds out";
    QUIET = "この申し出を、だれかに知られると困りますか", "Would it be a problem for you if someone found out about this complaint?";
    QUIET_MEANS = "「はい」を選ぶと、封筒やメールに協会の名前を出さず、留守番電話に用件を残しません。電話では、まずあなた本人かどうかを確かめます。",
        "If you choose “Yes”, we do not show the name of the association on envelopes or in e-mails, and we leave no voicemail messages about your case. On the phone, we first make sure that we are speaking to you.";
    /// A shared particular is at stake.
    SHARED = "今、会社に伝えてよいことになっているものがあります。変えると、これから会社に伝えるときは、新しいものを使います。伝えたくないときは、先に「会社に伝えてよいこと」を変えてください。",
        "At present we may tell the company some of this information. If you change it, we use the new information when we tell the company something from now on. If you do not want us to tell it, change “What we may tell the company” first.";
    SHARED_LINK = "会社に伝えてよいことを変える", "Change what we may tell the company";
    SAVE = "この内容に変える", "Save this change";
    DONE = "連絡の方法を変えました。", "We have changed how we contact you.";
    /// Done, and digits were sent.
    DONE_MAIL = "連絡の方法を変えました。メールアドレスを確かめるため、6桁の数字を送りました。",
        "We have changed how we contact you. To confirm your e-mail address, we sent 6 digits to it.";
    DONE_CONFIRMED = "メールアドレスの確認がすみました。これから、お知らせがあるとメールが届きます。",
        "Your e-mail address is confirmed. From now on, you get an e-mail when there is news.";
    DONE_WAIT = "連絡の方法を変えました。このメールアドレスには続けて何通も送ったため、6桁の数字は、しばらくたってから「もう一度送る」で送ってください。",
        "We have changed how we contact you. We have already sent several e-mails to this address. Please wait a while, and then press “Send again” to get the 6 digits.";
    /// Title of the digits.
    CODE_TITLE = "メールの確認", "Confirm your e-mail address";
    CODE_CHECK = "確かめる", "Confirm";
    CODE_BACK = "連絡の方法に戻る", "Back to how we contact you";
    /// Told to write: the way she can be reached was unticked.
    ONLY_HERE = "「この画面だけ」を選ぶと、協会からは連絡しません。ときどき、この画面を見に来てください。返事の期限が過ぎても、お知らせは届きません。",
        "If you choose “This website only”, we do not contact you. Please come and look at the status page from time to time. You also get no message when a time limit for your answer has passed.";
}

/// The digits were wrong too often. Until then not even the right ones are taken.
pub fn code_stopped(lang: Lang, seconds: u32) -> String {
    let minutes = seconds.div_ceil(60);
    match lang {
        Lang::Ja => format!(
            "まちがった数字が続いたため、あと{minutes}分ほど、数字を確かめられません。そのあと「もう一度送る」を押し、新しく届いた数字を入力してください"
        ),
        Lang::En => format!(
            "The digits were wrong many times, so we cannot check any for about this many minutes: {minutes}. Press “Send again” afterwards and enter the new digits"
        ),
    }
}

/// A quiet person's choice as the list shows it.
pub const fn quiet(lang: Lang) -> &'static str {
    match lang {
        Lang::Ja => "目立たない連絡にします（封筒やメールに協会の名前を出さず、留守番電話に用件を残しません）",
        Lang::En => {
            "We contact you discreetly (we do not show the name of the association on envelopes or in e-mails, and we leave no voicemail messages about your case)"
        }
    }
}
