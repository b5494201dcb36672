//! Words of the first page, the short consultation form and the way out.

use crate::spoken;

spoken! {
    TITLE = "個人情報の取扱いについて、苦情を申し出る", "Complain about how a company handles personal information";
    LEAD = "当協会の対象事業者（会社）の個人情報の取扱いで困っているとき、当協会が話を聞き、助言し、事情を調べ、会社に早く解決するよう求めます。",
        "Do you have a problem with how one of our member companies handles personal information? The association listens to you, gives you advice, looks into the facts and asks the company to solve the problem quickly.";
    CANNOT = "できないこと", "What we cannot do";
    CANNOT_1 = "会社に強制すること", "Force a company to do something";
    CANNOT_2 = "損害賠償や慰謝料の金額を決めること", "Decide the amount of damages or of compensation for distress";
    CANNOT_3 = "裁判になっている争いを決めること", "Decide a dispute that is before a court";
    KNOW = "はじめる前に", "Before you start";
    COST = "費用", "Cost";
    COST_TEXT = "無料（電話代と郵便代はご負担ください）", "Free (you pay for your own phone calls and postage)";
    TIME = "時間", "Time";
    TIME_TEXT = "15分くらい。途中で保存できます", "About 15 minutes. You can save your answers and continue later";
    PREPARE = "用意するもの", "What you need";
    PREPARE_TEXT = "会社の名前、起きたことのメモ、あれば手紙や画面の写真。本人確認の書類は、あとからでもかまいません",
        "The name of the company, notes on what happened and, if you have them, letters or pictures of your screen. You can send your identity document later";
    USE = "個人情報の使いみち", "How we use personal information";
    USE_TEXT = "入力された情報は、苦情の処理のためだけに使います。あなたが選んだことだけを会社に伝えます。",
        "We use the information you enter only to handle your complaint. We tell the company only what you choose.";
    USE_LINK = "個人情報の取扱いをくわしく見る", "Read more about how we use your information";
    BEGIN = "申し出を始める", "Start your complaint";
    /// S0: a draft is open in this browser.
    BEGIN_NEW = "新しく始める", "Start a new complaint";
    /// S0: a draft is open in this browser.
    GO_ON = "続きから始める", "Continue your complaint";
    /// S0: a draft is open in this browser.
    OPEN_DRAFT = "この画面で入力中の申し出があります", "You have an unfinished complaint in this browser";
    /// S0: a draft is open in this browser.
    OPEN_DRAFT_TEXT = "新しく始めても、前の内容は期限まで残ります。前の内容は、再開コードがあれば開けます。",
        "If you start a new complaint, we still keep your earlier answers until they expire. You can open them with your resume code.";
    OTHER_WAYS = "ほかの方法", "Other ways";
    /// Somebody was in the middle of it, and the page is closed now.
    CLOSED = "「次へ進む」で保存した内容は、再開コードを入力すると続けられます。再開コードがないときは、お手数ですが、このページから、はじめから入力してください。",
        "You can continue from the answers that you saved with “Continue” if you enter your resume code. If you have no resume code, please start again from the beginning on this page.";
    RESUME = "保存した続きから始める", "Continue a saved complaint";
    STATUS = "受付状況を見る", "Check your complaint";
    PHONE = "電話・紙で申し出る", "Complain by phone or on paper";
    CONSULT = "名前を言わずに相談する", "Ask for advice without giving your name";
    /// S0: a company comes along from its page.
    COMPANY = "申し出る会社", "The company you complain about";

    CONSULT_TITLE = "相談する", "Ask for advice";
    CONSULT_LEAD = "名前を言わずに相談できます。会社には知らせません。",
        "You can ask for advice without giving your name. We do not tell the company. You can write in English; our answer may then take longer.";
    CONSULT_HOW = "お返事は、送ったあとに出る受付番号と確認コードで、「受付状況」のページからご覧ください。",
        "When you have sent your question, we show you a receipt number and a confirmation code. To read our answer, enter them on the page “Check your complaint”.";
    CONSULT_MORE = "会社に知らせて調べてほしいときは、苦情の申出をご利用ください。",
        "If you want us to tell the company and look into the matter, please make a complaint instead.";
    CONSULT_MORE_LINK = "苦情を申し出る", "Make a complaint";
    QUESTION = "相談したいこと", "What you want advice about";
    COMPANY_FIELD = "会社の名前", "Name of the company";
    COMPANY_HINT = "書かなくてもかまいません。", "You can leave this empty.";
    NAME = "お名前", "Your name";
    NAME_HINT = "書かなくてもかまいません。ニックネームでもかまいません。", "You can leave this empty. A nickname is also fine.";
    PHONE_FIELD = "電話での返事を希望するときの電話番号", "Phone number, if you want our answer by phone";
    PHONE_HINT = "書かないときは、電話はしません。", "If you leave this empty, we do not call you.";
    QUIET = "相談したことを、だれかに知られると困ります", "It would be a problem for me if someone found out that I asked for advice";
    SEND = "相談を送る", "Send your question";
    /// S0: the company that comes along.
    with_company(name: &str) = "{name}についての申し出を始めます。会社は、あとから変えられます。",
        "Your complaint will be about {name}. You can change the company later.";
}
