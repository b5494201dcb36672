//! Words of the receipt.

use chrono::{DateTime, NaiveDate, Utc};

use crate::text::{Lang, date, words};

words! {
    /// S20.
    TITLE = "申し出を受け付けました";
    /// S20: consultation.
    TITLE_CONSULT = "相談を受け付けました";
    /// S20.
    CODE_USE = "確認コードは、受付状況を見るときに使います。書きうつすか、印刷してください。";
    /// S20.
    CODE_NEVER = "協会の職員が確認コードを聞くことはありません。";
    /// S20: the browser no longer knows it.
    CODE_UNKNOWN = "確認コードは、前にお見せした再開コードと同じです。";
    /// S20.
    QR = "確認コードのQRコード";
    /// S20.
    NEXT = "このあとのこと";
    /// S20.
    STEP_PAPERS = "内容を確かめ、足りない書類があればお願いします。";
    /// S20.
    STEP_ACCEPT = "受け付けて調べるかどうかをお知らせします。";
    /// S20.
    STEP_COMPANY = "会社に伝え、回答を求めます。";
    /// S20: danger.
    STEP_DANGER = "会社に知らせるかどうかを、あなたの話を聞いてから決めます。";
    /// S20: consultation.
    STEP_ADVICE = "助言や、ほかの相談窓口の案内をお返しします。会社には連絡しません。";
    /// S20.
    STEP_RESULT = "結果をお知らせします。";
    /// S20.
    ABOUT = "期間は目安です。";
    /// S20.
    PRINT = "控えを印刷する（A4で1枚）";
    /// Title of the sheet.
    RECEIPT = "申し出の控え";
    /// Where to keep it.
    KEEP_SAFE = "この控えがあれば、だれでも受付状況を見られます。人に見られないところに置いてください。";
    /// Heading on the sheet.
    LOOK = "受付状況の見かた";
    /// Heading on the sheet.
    REACH = "連絡先";
    /// Line on the sheet.
    DESK = "窓口";
    /// Line on the sheet.
    PHONE = "電話";
    /// Line on the sheet.
    POST = "郵便";
    /// Line on the sheet.
    MAIL = "メール";
    /// Link.
    BACK = "前の画面に戻る";
    /// S20.
    STATUS = "受付状況を見る";
    /// S20.
    ADD = "資料は、受付状況のページから追加できます。";
    /// S20.
    LEAVE = "この画面を終わる";
    /// S20: identity later.
    IDENTITY_LATER = "本人確認の書類は、受付状況のページから出せます。";
}

/// When it came and which day counts.
#[must_use]
pub fn received(lang: Lang, at: DateTime<Utc>) -> String {
    match lang {
        Lang::Ja | Lang::En => format!("受け付けた時間：{}", date::moment(lang, at)),
    }
}

/// It counts from the same day.
#[must_use]
pub fn receipt_same_day(lang: Lang) -> String {
    match lang {
        Lang::Ja | Lang::En => "協会の受付日も、同じ日です。".to_owned(),
    }
}

/// It counts from the next business day.
#[must_use]
pub fn receipt_later(lang: Lang, day: NaiveDate) -> String {
    match lang {
        Lang::Ja | Lang::En => {
            format!(
                "協会の受付日は、次の営業日の{}です（受付時間の後と、土日・祝日などの休みの日に届いたものは、次の営業日の受付になります）。",
                date::short_day(lang, day)
            )
        }
    }
}

/// First step: who calls until when.
#[must_use]
pub fn step_contact(lang: Lang, day: NaiveDate, business_days: u16) -> String {
    match lang {
        Lang::Ja | Lang::En => {
            format!("{}ごろまでに、担当から連絡します（{business_days}営業日）。", date::short_day(lang, day))
        }
    }
}

/// Proof of identity by post.
#[must_use]
pub fn identity_post(lang: Lang, postal_code: &str, address: &str, name: &str) -> String {
    let code = match postal_code.split_at_checked(3) {
        Some((head, tail)) if tail.len() == 4 => format!("{head}-{tail}"),
        _ => postal_code.to_owned(),
    };
    match lang {
        Lang::Ja | Lang::En => format!("〒{code} {address} {name} 御中"),
    }
}

/// How to see where the case stands.
#[must_use]
pub fn look(lang: Lang, site: &str) -> Vec<String> {
    match lang {
        Lang::Ja | Lang::En => vec![
            format!("{site}/status を開き、受付番号と確認コードを入れます。"),
            "スマートフォンでQRコードを読み取ると、確認コードが文字で出ます。".to_owned(),
            "資料の追加、メッセージ、連絡の方法の変更、取下げも、そこでできます。".to_owned(),
            "電話のときは、受付番号だけを言ってください。".to_owned(),
        ],
    }
}

/// The telephone number with the hours.
#[must_use]
pub fn phone_and_hours(lang: Lang, phone: &str, hours: &str) -> String {
    match lang {
        Lang::Ja | Lang::En => format!("{phone}（{hours}）"),
    }
}
