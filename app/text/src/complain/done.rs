//! Words of the receipt.

use chrono::{DateTime, NaiveDate, Utc};
use entity::organization::Organization;

use crate::public::hours;
use crate::{Lang, date, spoken};

spoken! {
    TITLE = "申し出を受け付けました", "We have received your complaint";
    TITLE_CONSULT = "相談を受け付けました", "We have received your request for advice";
    CODE_USE = "確認コードは、受付状況を見るときに使います。書きうつすか、印刷してください。",
        "You need the confirmation code to check the status of your case. Write it down or print it.";
    CODE_NEVER = "協会の職員が確認コードを聞くことはありません。", "Our staff never ask you for your confirmation code.";
    /// S20: the browser no longer knows it.
    CODE_UNKNOWN = "確認コードは、前にお見せした再開コードと同じです。",
        "Your confirmation code is the same as the resume code that we showed you before.";
    QR = "確認コードのQRコード", "QR code of the confirmation code";
    NEXT = "このあとのこと", "What happens next";
    STEP_PAPERS = "内容を確かめ、足りない書類があればお願いします。", "We check your answers. If papers are missing, we ask you for them.";
    STEP_ACCEPT = "受け付けて調べるかどうかをお知らせします。", "We tell you whether we accept your complaint and look into it.";
    STEP_COMPANY = "会社に伝え、回答を求めます。", "We tell the company and ask it for an answer.";
    STEP_DANGER = "会社に知らせるかどうかを、あなたの話を聞いてから決めます。",
        "We listen to you first, and only then decide whether to tell the company.";
    STEP_ADVICE = "助言や、ほかの相談窓口の案内をお返しします。会社には連絡しません。",
        "We answer you with advice, or tell you where else you can ask. We do not contact the company.";
    STEP_RESULT = "結果をお知らせします。", "We tell you the result.";
    ABOUT = "期間は目安です。", "These times are estimates.";
    PRINT = "控えを印刷する（A4で1枚）", "Print your receipt (one A4 page)";
    /// Title of the sheet.
    RECEIPT = "申し出の控え", "Your receipt";
    /// Where to keep it.
    KEEP_SAFE = "この控えがあれば、だれでも受付状況を見られます。人に見られないところに置いてください。",
        "Anyone who has this receipt can see the status of your case. Keep it where other people do not see it.";
    /// Heading on the sheet.
    LOOK = "受付状況の見かた", "How to check your complaint";
    /// Heading on the sheet.
    REACH = "連絡先", "How to contact us";
    /// Line on the sheet.
    DESK = "窓口", "Office";
    /// Line on the sheet.
    PHONE = "電話", "Phone";
    /// Line on the sheet.
    POST = "郵便", "Post";
    /// Line on the sheet.
    MAIL = "メール", "E-mail";
    BACK = "前の画面に戻る", "Back to the page before";
    STATUS = "受付状況を見る", "Check your complaint";
    ADD = "資料は、受付状況のページから追加できます。", "You can add documents on the status page.";
    LEAVE = "この画面を終わる", "Finish";
    /// In the place of the receipt, when its time is over.
    CLOSED_TITLE = "受付の画面は、閉じました", "The receipt page is closed";
    /// What to do then.
    CLOSED_ON = "続きは、「受付状況」のページで見られます。その画面や控えにあった受付番号と確認コードを入力してください。",
        "You can see how your case goes on the status page. Enter the receipt number and the confirmation code that you saw there or on your receipt.";
    /// Who saved the draft knows the code.
    CLOSED_SAME = "途中で再開コードを控えた方は、それが確認コードです。", "If you noted a resume code before you sent it, that code is your confirmation code.";
    IDENTITY_LATER = "本人確認の書類は、受付状況のページから出せます。", "You can send your identity document on the status page.";
    /// Said beforehand: the receipt is not shown for long.
    closes(minutes: i64) = "この画面は、安全のため、送ってから{minutes}分で閉じます。それまでに、受付番号と確認コードを控えてください。",
        "For safety, this page closes {minutes} minutes after you sent it. Please note your receipt number and your confirmation code before then.";
    /// Said when its time is over.
    closed(minutes: i64) = "受付番号と確認コードの画面は、安全のため、送ってから{minutes}分で閉じます。その画面を見た方の申し出や相談は、当協会に届いています。送りなおす必要はありません。",
        "For safety, the page with the receipt number and the confirmation code closes {minutes} minutes after sending. If you saw that page, we have received what you sent. You do not need to send it again.";
}

/// When it came and which day counts.
pub fn received(lang: Lang, at: DateTime<Utc>) -> String {
    match lang {
        Lang::Ja => format!("受け付けた時間：{}", date::moment(lang, at)),
        Lang::En => format!("Received: {}", date::moment(lang, at)),
    }
}

spoken! {
    /// It counts from the same day.
    receipt_same_day() = "協会の受付日も、同じ日です。", "Our official date of receipt is the same day.";
}

/// It counts from the next business day.
pub fn receipt_later(lang: Lang, day: NaiveDate) -> String {
    match lang {
        Lang::Ja => {
            format!(
                "協会の受付日は、次の営業日の{}です（受付時間の後と、土日・祝日などの休みの日に届いたものは、次の営業日の受付になります）。",
                date::short_day(lang, day)
            )
        }
        Lang::En => {
            format!(
                "Our official date of receipt is {}, the next business day. It is the same for everything that arrives after our office hours, at weekends, on public holidays and on other closed days.",
                date::short_day(lang, day)
            )
        }
    }
}

/// First step: who calls until when.
pub fn step_contact(lang: Lang, day: NaiveDate, business_days: u16) -> String {
    match lang {
        Lang::Ja => {
            format!("{}ごろまでに、担当から連絡します（{business_days}営業日）。", date::short_day(lang, day))
        }
        Lang::En => {
            format!(
                "Our staff contact you within {business_days} business days, by about {}.",
                date::short_day(lang, day)
            )
        }
    }
}

/// Proof of identity by post.
pub fn identity_post(lang: Lang, body: &Organization) -> String {
    let (name, address) = (hours::name(lang, body), hours::postal(lang, body));
    match lang {
        Lang::Ja => format!("{address} {name} 御中"),
        Lang::En => format!("{name}, {address}"),
    }
}

/// How to see where the case stands.
pub fn look(lang: Lang, site: &str) -> Vec<String> {
    match lang {
        Lang::Ja => vec![
            format!("{site}/status を開き、受付番号と確認コードを入れます。"),
            "スマートフォンでQRコードを読み取ると、確認コードが文字で出ます。".to_owned(),
            "資料の追加、メッセージ、連絡の方法の変更、取下げも、そこでできます。".to_owned(),
            "電話のときは、受付番号だけを言ってください。".to_owned(),
        ],
        Lang::En => vec![
            format!("Open {site}/en/status and enter your receipt number and your confirmation code."),
            "If you scan the QR code with a smartphone, it shows you the confirmation code as text.".to_owned(),
            "There you can also add documents, write messages, change how we contact you, and withdraw your complaint."
                .to_owned(),
            "On the phone, tell us only your receipt number.".to_owned(),
        ],
    }
}

spoken! {
    /// The telephone number with the hours.
    phone_and_hours(phone: &str, hours: &str) = "{phone}（{hours}）", "{phone}, {hours}";
}
