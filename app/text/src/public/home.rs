//! Words of the home page.

use entity::organization::Organization;

use super::hours;
use crate::{Lang, spoken};

spoken! {
    TITLE = "個人情報の苦情・相談の窓口", "Complaints and advice about personal information";
    HEADING = "会社の個人情報のあつかいで、困っていませんか",
        "Worried about how a company handles your personal information?";
    COMPLAIN = "苦情を申し出る", "Make a complaint";
    /// What is behind the first door.
    COMPLAIN_NOTE = "電話・郵便でもできます。書類はあとからで大丈夫です。",
        "You can also call or write. You can send documents later.";
    STATUS = "受付状況を見る", "Check your complaint";
    /// What is behind the second door.
    STATUS_NOTE = "受付番号と確認コードで、今どうなっているかが分かります。",
        "See how far it is. You need your receipt number and confirmation code.";
    MEMBERS = "会社をさがす", "Find a company";
    /// What is behind the third door.
    MEMBERS_NOTE = "当協会が話を聞ける会社かどうかを、名前で調べられます。",
        "Check by name whether we can deal with the company.";
    /// Heading of the hours.
    HOURS = "電話で話したい方へ", "If you want to talk on the phone";
    HOURS_NOTE = "名前を言わずに、相談だけすることもできます。相談したことを会社に知らせることはありません。",
        "You can ask for advice without giving your name. We do not tell the company that you called. Our staff answer in Japanese. From outside Japan, dial +81 and leave out the first 0.";
    /// Heading of the steps.
    FLOW = "申し出のあとの流れ", "What happens after you complain";
    /// Heading of the other pages.
    MORE = "はじめる前に知りたい方へ", "Before you start";
    /// To the page about complaints.
    MORE_COMPLAINTS = "できること・できないこと、費用、かかる時間",
        "What we can and cannot do, cost, and how long it takes";
    MORE_RULES = "苦情処理の準則（受け付けられない場合と、その決め方）",
        "Rules for handling complaints (when we cannot accept one, and who decides)";
    MORE_GUIDELINES = "会社が守る約束（個人情報保護指針）",
        "What the companies have promised (personal information protection guidelines)";
    MORE_REFERRALS = "ほかの相談窓口", "Other help";
    /// To the safety page.
    MORE_SAFETY = "見られると危険な方へ（安全に使うために）",
        "If it is dangerous for you to be seen here (using this site safely)";
}

/// What this place is, in two sentences.
pub fn lead(lang: Lang, body: &Organization) -> String {
    match lang {
        Lang::Ja => format!(
            "{}は、法律にもとづく認定個人情報保護団体です。会社とのあいだに立って話を聞き、早く解決するように会社に求めます。費用はかかりません。",
            body.name
        ),
        Lang::En => format!(
            "{} is an accredited personal information protection organization under Japanese law. We stand between you and the company, listen, and ask the company to solve the matter soon. It costs nothing.",
            hours::name(lang, body)
        ),
    }
}

/// The five steps after a complaint.
pub fn flow(lang: Lang, body: &Organization) -> Vec<String> {
    match lang {
        Lang::Ja => vec![
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
        Lang::En => vec![
            format!(
                "Your complaint arrives. You get a receipt number and a confirmation code at once. Our staff reply within {} business days.",
                body.terms.first_answer_business_days
            ),
            "We check what you wrote and your documents. If something is missing, we tell you what we need and by when.".to_owned(),
            "We tell the company about it and ask it to solve the matter soon. Before that, we check with you what we may tell.".to_owned(),
            format!(
                "The company answers, usually within {} business days. If there is no answer, we ask again and give the company guidance.",
                body.terms.member_answer_business_days
            ),
            "We explain to you what the company answered and what we think. We also tell you what you can do if you do not agree.".to_owned(),
        ],
    }
}
