//! The questions for the name and for ways to reach the applicant (S15 to S17).

use crate::{Lang, spoken};

spoken! {
    NAME = "お名前を教えてください", "What is your name?";
    NAME_WHY = "会社に知らせるため、また手紙やお返事のためにお聞きします。",
        "We ask for your name so that we can tell the company, and so that we can send you letters and answers.";
    /// S15: when nothing is told.
    NAME_WHY_CONSULT = "手紙やお返事のためにお聞きします。相談だけのときは、書かなくてもかまいません。",
        "We ask for your name so that we can send you letters and answers. If you only want advice, you can leave it empty.";
    NAME_FIELD = "お名前", "Name";
    NAME_FIELD_HINT = "書類に書いてあるとおり。ローマ字でもかまいません。", "As it is written on your papers. You can use Latin letters.";
    READING = "よみかた", "How to say your name";
    READING_HINT = "電話でお呼びするときに使います。例：さとう はるか", "We use it when we speak to you on the phone. Example: Haruka Sato";
    OTHER_NAME = "書類の名前とちがうとき（通称、旧姓など）",
        "Name on your papers, if it is different (you use another name, or had another family name before)";
    /// S15: a proxy applies.
    PRINCIPAL_NAME = "本人（個人情報の持ち主）のお名前", "Name of the person concerned (whose personal information it is)";
    /// S15: to be shared.
    BIRTH = "生年月日", "Date of birth";
    BIRTH_HINT = "会社に伝えてよいと選ばれたので、お聞きします。例：1990年 4月 1日",
        "We ask because you said that we may tell it to the company. Example: year 1990, month 4, day 1";

    CONTACT = "連絡の方法を選んでください", "How may we contact you?";
    CONTACT_WAYS = "連絡の方法（いくつでも）", "Ways to contact you (choose as many as you like)";
    MAIL = "メールアドレス", "E-mail address";
    PHONE = "電話番号", "Phone number";
    PHONE_HINT = "「電話」を選んだときに書いてください。ハイフンはあってもなくてもかまいません。",
        "Fill this in if you chose “Phone”. You can write it with or without hyphens.";
    HOURS = "電話してよい時間（いくつでも）", "When may we call you? (choose as many as you like)";
    VOICEMAIL = "留守番電話に用件を残してよいですか", "May we leave a message about your case on your voicemail?";
    VOICEMAIL_QUIET = "知られると困る方には、留守番電話に用件を残しません。",
        "If it would be a problem for you that someone finds out, we leave no voicemail messages about your case.";
    DONT = "してほしくない連絡", "Contact you do not want";
    DONT_HINT = "例：家の電話、職場への連絡", "Examples: calls to my home phone, contact at my workplace";
    /// S16: the address looks mistyped.
    MAIL_KEEP = "このメールアドレスでまちがいありません", "This e-mail address is correct";

    MAIL_CODE = "メールに届いた6桁の数字を入力してください", "Enter the 6 digits that you received by e-mail";
    MAIL_CODE_CHECK = "確かめて次へ進む", "Confirm and continue";
    MAIL_CODE_AGAIN = "もう一度送る", "Send again";
    MAIL_CODE_LATER = "あとで確認する", "Confirm later";
    MAIL_CODE_LATER_TEXT = "確認がすむまで、メールでお知らせはしません。お知らせは、確認コードで見る「受付状況」のページに出ます。",
        "Until your address is confirmed, we do not send you messages by e-mail. You can read our messages on the status page, which you open with your confirmation code.";
    MAIL_CODE_CHANGE = "メールアドレスを変える", "Change the e-mail address";
    MAIL_CODE_SENT = "メールを送りました。数分かかることがあります。", "We have sent the e-mail. It can take a few minutes.";
    MAIL_CODE_WAIT = "新しい6桁の数字は、いまは送れません。確認のメールが続けて何通も送られたためです。もう届いているときは、いちばん新しいメールの数字を入力してください（送ってから10分のあいだ使えます）。届いていないときは、1時間ほど（長いときは次の日まで）待ってから「もう一度送る」を押してください。確認しないままでも、手続は続けられます。",
        "We cannot send new digits at the moment, because several such e-mails were sent one after another. If you have received one, enter the digits of the newest e-mail (they are valid for 10 minutes after we send them). If not, wait about an hour, or until the next day, and then press “Send again”. You can also go on without confirming your address.";
    MAIL_CODE_DONE = "このメールアドレスは、確認がすんでいます。", "You have confirmed this e-mail address.";

    ADDRESS = "手紙を送る住所を教えてください", "To which address may we send letters?";
    ADDRESS_WHERE = "お住まい", "Where you live";
    ADDRESS_JAPAN = "日本", "Japan";
    ADDRESS_ABROAD = "日本の外", "Outside Japan";
    POSTAL = "郵便番号", "Postal code";
    POSTAL_HINT = "例：980-0000", "Example: 980-0000";
    PREFECTURE = "都道府県", "Prefecture";
    TOWN = "市区町村・町名", "City, ward, town or village, and area";
    NUMBER = "番地", "Block and house number";
    BUILDING = "建物名・部屋番号", "Building name and room number";
    ABROAD = "日本の外の住所", "Address outside Japan";
    ABROAD_HINT = "「日本の外」を選んだときに、国の名前も書いてください。", "If you chose “Outside Japan”, write the name of the country too.";

    SUPPORT = "手続で、手伝いや配慮が必要ですか（いくつでも）", "Do you need help or support with the procedure? Choose as many as you like";
    SUPPORT_OTHER = "「そのほか」の内容", "Details of “Other”";
}

/// S16 code: wrong too often. Until then not even the right digits are taken.
pub fn mail_code_stopped(lang: Lang, seconds: u32) -> String {
    let minutes = seconds.div_ceil(60);
    match lang {
        Lang::Ja => format!(
            "まちがった数字が続いたため、あと{minutes}分ほど、数字を確かめられません。待たずに進むときは、「あとで確認する」を押してください。待つときは、そのあと「もう一度送る」を押し、新しく届いた数字を入力してください"
        ),
        Lang::En => format!(
            "The digits were wrong many times, so we cannot check any for about this many minutes: {minutes}. To go on without waiting, press “Confirm later”. If you wait, press “Send again” afterwards and enter the new digits"
        ),
    }
}

spoken! {
    /// S16: where mails come from.
    mail_hint(domain: &str) = "「メール」を選んだときに書いてください。当協会（{domain}）からのメールを受け取れるようにしてください。",
        "Fill this in if you chose “E-mail”. Please make sure that you can receive e-mails from {domain} (the association).";
    /// S16: an address that looks mistyped.
    mail_typo(typed: &str, meant: &str) = "「{typed}」は「{meant}」のまちがいではありませんか。正しければ、下の四角を選んでください。",
        "You wrote “{typed}”. Did you mean “{meant}”? If your address is correct, tick the box below.";
    /// S16 code: to which address it was sent, and for how long it works.
    mail_code_to(address: &str) = "{address} に、6桁の数字を送りました。10分のあいだ、1度だけ使えます。",
        "We sent 6 digits to {address}. You can use them once, within 10 minutes.";
}

/// An address with its postal code.
pub fn postal(lang: Lang, code: &str, address: &str) -> String {
    let code = match code.split_at_checked(3) {
        Some((head, tail)) => format!("{head}-{tail}"),
        None => code.to_owned(),
    };
    match lang {
        Lang::Ja => format!("〒{code} {address}"),
        Lang::En => format!("{code} {address}"),
    }
}
