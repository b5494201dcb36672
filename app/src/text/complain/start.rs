//! Words of the first page, the short consultation form and the way out.

use crate::text::{Lang, words};

words! {
    /// S0.
    TITLE = "個人情報の取扱いについて、苦情を申し出る";
    /// S0.
    LEAD = "当協会の対象事業者（会社）の個人情報の取扱いで困っているとき、当協会が話を聞き、助言し、事情を調べ、会社に早く解決するよう求めます。";
    /// S0.
    CANNOT = "できないこと";
    /// S0.
    CANNOT_1 = "会社に強制すること";
    /// S0.
    CANNOT_2 = "損害賠償や慰謝料の金額を決めること";
    /// S0.
    CANNOT_3 = "裁判になっている争いを決めること";
    /// S0.
    KNOW = "はじめる前に";
    /// S0.
    COST = "費用";
    /// S0.
    COST_TEXT = "無料（電話代と郵便代はご負担ください）";
    /// S0.
    TIME = "時間";
    /// S0.
    TIME_TEXT = "15分くらい。途中で保存できます";
    /// S0.
    PREPARE = "用意するもの";
    /// S0.
    PREPARE_TEXT = "会社の名前、起きたことのメモ、あれば手紙や画面の写真。本人確認の書類は、あとからでもかまいません";
    /// S0.
    USE = "個人情報の使いみち";
    /// S0.
    USE_TEXT = "入力された情報は、苦情の処理のためだけに使います。あなたが選んだことだけを会社に伝えます。";
    /// S0.
    USE_LINK = "個人情報の取扱いをくわしく見る";
    /// S0.
    BEGIN = "申し出を始める";
    /// S0: a draft is open in this browser.
    BEGIN_NEW = "新しく始める";
    /// S0: a draft is open in this browser.
    GO_ON = "続きから始める";
    /// S0: a draft is open in this browser.
    OPEN_DRAFT = "この画面で入力中の申し出があります";
    /// S0: a draft is open in this browser.
    OPEN_DRAFT_TEXT = "新しく始めても、前の内容は期限まで残ります。前の内容は、再開コードがあれば開けます。";
    /// S0.
    OTHER_WAYS = "ほかの方法";
    /// S0.
    RESUME = "保存した続きから始める";
    /// S0.
    STATUS = "受付状況を見る";
    /// S0.
    PHONE = "電話・紙で申し出る";
    /// S0.
    CONSULT = "名前を言わずに相談する";
    /// S0: a company comes along from its page.
    COMPANY = "申し出る会社";

    /// Consultation.
    CONSULT_TITLE = "相談する";
    /// Consultation.
    CONSULT_LEAD = "名前を言わずに相談できます。会社には知らせません。";
    /// Consultation.
    CONSULT_HOW = "お返事は、送ったあとに出る受付番号と確認コードで、「受付状況」のページからご覧ください。";
    /// Consultation.
    CONSULT_MORE = "会社に知らせて調べてほしいときは、苦情の申出をご利用ください。";
    /// Consultation.
    CONSULT_MORE_LINK = "苦情を申し出る";
    /// Consultation.
    QUESTION = "相談したいこと";
    /// Consultation.
    COMPANY_FIELD = "会社の名前";
    /// Consultation.
    COMPANY_HINT = "書かなくてもかまいません。";
    /// Consultation.
    NAME = "お名前";
    /// Consultation.
    NAME_HINT = "書かなくてもかまいません。ニックネームでもかまいません。";
    /// Consultation.
    PHONE_FIELD = "電話での返事を希望するときの電話番号";
    /// Consultation.
    PHONE_HINT = "書かないときは、電話はしません。";
    /// Consultation.
    QUIET = "相談したことを、だれかに知られると困ります";
    /// Consultation.
    SEND = "相談を送る";
}

/// S0: the company that comes along.
#[must_use]
pub fn with_company(lang: Lang, name: &str) -> String {
    match lang {
        Lang::Ja | Lang::En => format!("{name}についての申し出を始めます。会社は、あとから変えられます。"),
    }
}
