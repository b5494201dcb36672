//! Words of the home page.

use entity::body::Body;

use crate::text::{Lang, words};

words! {
    /// Document title.
    TITLE = "個人情報の苦情・相談の窓口";
    /// The heading.
    HEADING = "会社の個人情報のあつかいで、困っていませんか";
    /// First door.
    COMPLAIN = "苦情を申し出る";
    /// What is behind the first door.
    COMPLAIN_NOTE = "電話・郵便でもできます。書類はあとからで大丈夫です。";
    /// Second door.
    STATUS = "受付状況を見る";
    /// What is behind the second door.
    STATUS_NOTE = "受付番号と確認コードで、今どうなっているかが分かります。";
    /// Third door.
    MEMBERS = "会社をさがす";
    /// What is behind the third door.
    MEMBERS_NOTE = "当協会が話を聞ける会社かどうかを、名前で調べられます。";
    /// Heading of the hours.
    HOURS = "電話で話したい方へ";
    /// Beside the number.
    HOURS_NOTE = "名前を言わずに、相談だけすることもできます。相談したことを会社に知らせることはありません。";
    /// Heading of the steps.
    FLOW = "申し出のあとの流れ";
    /// Heading of the other pages.
    MORE = "はじめる前に知りたい方へ";
    /// To the page about complaints.
    MORE_COMPLAINTS = "できること・できないこと、費用、かかる時間";
    /// To the rules.
    MORE_RULES = "苦情処理の準則（受け付けられない場合と、その決め方）";
    /// To the guidelines.
    MORE_GUIDELINES = "会社が守る約束（個人情報保護指針）";
    /// To other desks.
    MORE_REFERRALS = "ほかの相談窓口";
    /// To the safety page.
    MORE_SAFETY = "見られると危険な方へ（安全に使うために）";
}

/// What this place is, in two sentences.
#[must_use]
pub fn lead(lang: Lang, body: &Body) -> String {
    match lang {
        Lang::Ja | Lang::En => format!(
            "{}は、法律にもとづく認定個人情報保護団体です。会社とのあいだに立って話を聞き、早く解決するように会社に求めます。費用はかかりません。",
            body.name
        ),
    }
}

/// The five steps after a complaint.
#[must_use]
pub fn flow(lang: Lang, body: &Body) -> Vec<String> {
    match lang {
        Lang::Ja | Lang::En => vec![
            format!(
                "申し出が届きます。その場で受付番号と確認コードをお渡しし、{}営業日以内に担当から返事をします。",
                body.terms.first_answer_business_days
            ),
            "内容と書類を確かめます。足りないものがあれば、何がいつまでに必要かをお知らせします。".to_owned(),
            "会社に内容を伝え、早く解決するように求めます。何を伝えるかは、先にあなたに確かめます。".to_owned(),
            format!(
                "会社が答えます。目安は{}営業日です。答えがないときは、当協会が催促し、指導します。",
                body.terms.member_answer_business_days
            ),
            "会社の答えと当協会の考えを、あなたに説明します。納得できないときの道もお伝えします。".to_owned(),
        ],
    }
}
