//! Pages that explain where the answer leads: what was understood, why, what can still be done, where else.

use crate::text::{Lang, words};

words! {
    /// What we can do.
    WE_CAN = "当協会にできること";
    /// Where else.
    ELSEWHERE = "ほかの相談窓口";
    /// Leads to the full list.
    ALL_DESKS = "ほかの相談窓口をすべて見る";
    /// Ends here.
    STOP = "ここで終わる";
    /// Telephone numbers may change.
    CHECKED = "電話番号と時間は、2026年11月に確かめたものです。かける前に、それぞれの窓口の案内をご覧ください。";

    /// N.
    NOT_MEMBER = "この会社は、当協会の対象事業者ではないようです";
    /// N: why.
    NOT_MEMBER_WHY = "当協会が会社に解決を求められるのは、同意した対象事業者だけです（個人情報保護法第52条）。当協会から会社に連絡はしません。";
    /// N: what we can do.
    NOT_MEMBER_CAN = "相談として、助言することはできます。会社の名前の書きかたがちがうだけのときは、職員が確かめて、あなたにお知らせします。";
    /// N: first desk.
    NOT_MEMBER_OWN = "その会社の窓口";
    /// N: first desk.
    NOT_MEMBER_OWN_NOTE = "会社のプライバシーポリシーをご覧ください。「認定個人情報保護団体」の名前があれば、その団体が受け付けます。";
    /// N: button.
    NOT_MEMBER_AGAIN = "さがしなおす";
    /// N: button.
    NOT_MEMBER_CONSULT = "相談として送る";

    /// X1.
    GOODS = "商品やサービスのことは、別の窓口が専門です";
    /// X1: understood.
    GOODS_SAID = "「商品・料金・サービス・接客のこと」を選ばれました。";
    /// X1: why.
    GOODS_WHY = "当協会が扱えるのは、会社の個人情報の取扱いのことです。";
    /// X1: can.
    GOODS_CAN = "個人情報のことも含まれるときは、続けてください。";
    /// X1: own desk.
    GOODS_OWN = "会社のお客様窓口";
    /// X1: own desk.
    GOODS_OWN_NOTE = "商品の箱や請求書、会社のウェブサイトに連絡先があります。";
    /// X1: button.
    GOODS_GO = "個人情報のことも含むので続ける";

    /// X2.
    PUBLIC = "役所などのことは、個人情報保護委員会が受け付けています";
    /// X2: understood.
    PUBLIC_SAID = "「役所・公立の学校・公立病院などのこと」を選ばれました。";
    /// X2: why.
    PUBLIC_WHY = "当協会が扱えるのは、同意した会社（対象事業者）のことです。役所などは対象になりません。";
    /// X2: can.
    PUBLIC_CAN = "私立の学校や病院は、当協会で受け付けられることがあります。";
    /// X2: button.
    PUBLIC_GO = "会社のことなので続ける";

    /// X3.
    MY_NUMBER = "マイナンバーのことは、専門の窓口があります";
    /// X3: understood.
    MY_NUMBER_SAID = "「マイナンバー（個人番号）のこと」を選ばれました。";
    /// X3: why.
    MY_NUMBER_WHY = "マイナンバーの取扱いの苦情は、個人情報保護委員会の窓口が受け付けています。";
    /// X3: can.
    MY_NUMBER_CAN = "ほかの個人情報のことは、当協会で扱えます。マイナンバーの番号は書かないでください。";
    /// X3: button.
    MY_NUMBER_GO = "ほかのことを続ける";

    /// S5, not yet.
    CONTACT_FIRST = "会社に直接伝えると、早く解決することがあります";
    /// S5: understood.
    CONTACT_FIRST_SAID = "「まだ連絡していない」を選ばれました。";
    /// S5: why.
    CONTACT_FIRST_WHY = "会社は、苦情に適切に、早く対応するよう努めることになっています（個人情報保護法第40条）。ただし、先に会社に連絡しなければならないわけではありません。";
    /// S5: can.
    CONTACT_FIRST_CAN = "会社に連絡しにくいとき、したくないときは、このまま申し出を続けてください。";
    /// S5: button.
    CONTACT_FIRST_LETTER = "会社に送る手紙の例";
    /// S5: how to use it.
    CONTACT_FIRST_LETTER_NOTE = "○のところを書きかえて、お使いください。送った日と、届いたことが分かる控えを残しておくと安心です。";
    /// S5: the letter.
    LETTER = "○○株式会社　個人情報のお問い合わせ窓口　御中\n\n私は、貴社の○○（サービス名・会員番号など）を利用している（利用していた）○○と申します。\n○年○月○日に、○○（起きたこと）がありました。\nついては、次のことをお願いします。\n　1　○○（説明、開示、訂正、利用の停止など、望むこと）\n　2　○月○日ごろまでに、書面かメールでお返事をいただくこと\n\n住所：\n氏名：\n連絡先：";

    /// L.
    LITIGATION = "裁判になっていることは、途中で止めることがあります";
    /// L: why.
    LITIGATION_WHY = "同じ内容が裁判になっているとき、協会は手続を受け付けないか、いったん止めることがあります。決めるのは担当と責任者で、理由をお知らせします。裁判が終わったら、また申し出ることができます。";
    /// L: other procedures.
    LITIGATION_OTHER = "調停や仮処分などは、それだけで止めるとは決まっていません。担当と責任者が、内容を見て決めます。";

    /// M.
    MONEY = "お金の支払いは、当協会では扱えません";
    /// M: understood.
    MONEY_SAID = "「お金の支払いを求める」を選ばれました。";
    /// M: why.
    MONEY_WHY = "当協会は、損害賠償や慰謝料を決めることはできません。";
    /// M: can.
    MONEY_CAN = "それ以外のこと（説明、直す、やめる、消すなど）は扱えます。2つを分けて受け付けます。";

    /// R.
    REPEAT = "前と同じ内容かどうかを教えてください";
    /// R: why.
    REPEAT_WHY = "終わった件と同じ内容のときは、扱えないことがあります。新しく分かったこと、約束が守られていないことがあれば、新しい申し出として扱います。";
    /// R: link.
    REPEAT_LOOK = "前の件を見る（確認コードが必要です）";

    /// P.
    PAPERS = "書類は、あとからでかまいません";
    /// P: understood.
    PAPERS_SAID = "委任状は「これから作る」を選ばれました。";
    /// P: why.
    PAPERS_WHY = "かわりに申し出るときは、本人に頼まれたことが分かる書類が必要です。";
    /// P: can.
    PAPERS_CAN = "このまま申し出て、書類はあとから出してください。足りない書類があるときは、何が必要かをお知らせします。";
    /// P: list.
    PAPERS_LIST = "必要な書類";
    /// P: list.
    PAPERS_1 = "委任状（本人が書いたもの）";
    /// P: list.
    PAPERS_2 = "本人の、本人確認の書類";
    /// P: list.
    PAPERS_3 = "あなたの、本人確認の書類";

    /// D.
    DANGER = "会社には知らせずに進めます";
    /// D: box.
    DANGER_BOX = "会社には知らせません。協会から、安全な方法で連絡し、いっしょに決めます。";
    /// D: now.
    DANGER_NOW = "今すぐ危険なときは110番に電話してください。";
    /// D: how it goes on.
    DANGER_HOW = "会社に知らせるかどうかは、2人以上の職員が、あなたの話を聞いてから決めます。あなたが知らせてよいと思ったときは、あとから変えられます。";
    /// D: call.
    DANGER_CALL = "電話で話したいときは、このあとの「連絡の方法」で「電話」と、かけてよい時間を選んでください。";

    /// A.
    ANONYMOUS = "名前を言わずに相談できます";
    /// A: why.
    ANONYMOUS_WHY = "会社に知らせて調べるときは、お名前が必要です。相談だけなら、お名前はいりません。";
    /// A: how.
    ANONYMOUS_HOW = "今の入力を相談に変えるときは、「会社に何を伝えてよいですか」で「まだ伝えないでほしい」を選んでください。";
    /// A: button.
    ANONYMOUS_CONSULT = "今の入力を相談に変える";
    /// A: button.
    ANONYMOUS_SHORT = "短い相談の画面を開く";
    /// A: button.
    ANONYMOUS_NAME = "名前を書いて続ける";

    /// Desk: police.
    POLICE_EMERGENCY = "110番（警察、今すぐ危険なとき）";
    /// Desk: police advice.
    POLICE = "警察相談専用電話 ＃9110";
    /// Desk: hours.
    POLICE_HOURS = "平日の昼間。時間は、都道府県の警察によってちがいます。";
    /// Desk: domestic violence.
    DV = "DV相談ナビ ＃8008";
    /// Desk: hours.
    DV_HOURS = "近くの相談機関につながります。";
    /// Desk: domestic violence, plus.
    DV_PLUS = "DV相談プラス 0120-279-889";
    /// Desk: hours.
    DV_PLUS_HOURS = "24時間。チャットは外国語でも相談できます。";
    /// Desk: the commission.
    PPC = "個人情報保護法相談ダイヤル 03-6457-9849";
    /// Desk: hours.
    PPC_HOURS = "個人情報保護委員会。平日 9:30〜17:30（土日・祝日・年末年始を除く）。";
    /// Desk: hours, and what to choose.
    PPC_HOURS_TWO = "個人情報保護委員会。平日 9:30〜17:30（土日・祝日・年末年始を除く）。音声案内で「2」を選んでください。";
    /// Desk: the commission, My Number.
    PPC_NUMBER = "マイナンバー苦情あっせん相談窓口 03-6457-9585";
    /// Desk: consumer affairs.
    CONSUMER = "消費者ホットライン 188";
    /// Desk: hours.
    CONSUMER_HOURS = "近くの消費生活センターにつながります。";
    /// Desk: legal aid.
    LEGAL = "法テラス 0570-078374";
    /// Desk: hours.
    LEGAL_HOURS = "平日 9:00〜21:00、土曜 9:00〜17:00。";
    /// Desk: bar association.
    BAR = "弁護士会の法律相談";
    /// Desk: hours.
    BAR_HOURS = "予約の方法は、近くの弁護士会の案内をご覧ください。";
}

/// N: what was understood.
#[must_use]
pub fn not_member_said(lang: Lang, company: &str) -> String {
    match lang {
        Lang::Ja | Lang::En => format!("「{company}」は、対象事業者の一覧で見つかりませんでした。"),
    }
}

/// N, C: the body is limited to a field.
#[must_use]
pub fn limited(lang: Lang, field: &str) -> String {
    match lang {
        Lang::Ja | Lang::En => format!(
            "当協会が扱うのは、{field}の分野の会社です。ほかの分野は、別の認定個人情報保護団体が受け付けています。"
        ),
    }
}
