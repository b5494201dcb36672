//! Pages that explain where the answer leads: what was understood, why, what can still be done, where else.

use crate::spoken;

spoken! {
    /// What we can do.
    WE_CAN = "当協会にできること", "What we can do";
    ELSEWHERE = "ほかの相談窓口", "Other help";
    /// Leads to the full list.
    ALL_DESKS = "ほかの相談窓口をすべて見る", "See all places that can help";
    STOP = "ここで終わる", "Stop here";

    NOT_MEMBER = "この会社は、当協会の対象事業者ではないようです", "This company does not seem to be one of our member companies";
    NOT_MEMBER_WHY = "当協会が会社に解決を求められるのは、同意した対象事業者だけです（個人情報保護法第52条）。当協会から会社に連絡はしません。",
        "The association can ask a company for a solution only if the company has agreed to be a member company (Article 52 of the Act on the Protection of Personal Information). We do not contact this company.";
    /// N: what we can do.
    NOT_MEMBER_CAN = "相談として、助言することはできます。会社の名前の書きかたがちがうだけのときは、職員が確かめて、あなたにお知らせします。",
        "We can give you advice. If only the name of the company is written differently, our staff will check this and tell you.";
    NOT_MEMBER_OWN = "その会社の窓口", "The company’s own contact point";
    NOT_MEMBER_OWN_NOTE = "会社のプライバシーポリシーをご覧ください。「認定個人情報保護団体」の名前があれば、その団体が受け付けます。",
        "Please look at the company’s privacy policy. If it names an accredited personal information protection organization, that organization handles the complaint.";
    NOT_MEMBER_AGAIN = "さがしなおす", "Search again";
    NOT_MEMBER_CONSULT = "相談として送る", "Send as a request for advice";

    GOODS = "商品やサービスのことは、別の窓口が専門です", "Another office specialises in products and services";
    GOODS_SAID = "「商品・料金・サービス・接客のこと」を選ばれました。", "You chose “Products, prices, services, or how staff treated me”.";
    GOODS_WHY = "当協会が扱えるのは、会社の個人情報の取扱いのことです。",
        "The association can only help with how companies handle personal information.";
    GOODS_CAN = "個人情報のことも含まれるときは、続けてください。", "If your problem is also about personal information, please continue.";
    GOODS_OWN = "会社のお客様窓口", "The company’s customer service";
    GOODS_OWN_NOTE = "商品の箱や請求書、会社のウェブサイトに連絡先があります。",
        "You find the contact details on the package, on the bill or on the company’s website.";
    GOODS_GO = "個人情報のことも含むので続ける", "Continue, because it is also about personal information";

    PUBLIC = "役所などのことは、個人情報保護委員会が受け付けています",
        "The Personal Information Protection Commission handles matters of government offices and other public bodies";
    PUBLIC_SAID = "「役所・公立の学校・公立病院などのこと」を選ばれました。",
        "You chose “A government office, public school, public hospital and so on”.";
    PUBLIC_WHY = "当協会が扱えるのは、同意した会社（対象事業者）のことです。役所などは対象になりません。",
        "The association can only help with companies that have agreed to this (member companies). Public bodies are not member companies.";
    PUBLIC_CAN = "私立の学校や病院は、当協会で受け付けられることがあります。",
        "We may be able to accept matters of private schools and private hospitals.";
    PUBLIC_GO = "会社のことなので続ける", "Continue, because it is about a company";

    MY_NUMBER = "マイナンバーのことは、専門の窓口があります", "There is a special office for My Number";
    MY_NUMBER_SAID = "「マイナンバー（個人番号）のこと」を選ばれました。", "You chose “My Number (Individual Number)”.";
    MY_NUMBER_WHY = "マイナンバーの取扱いの苦情は、個人情報保護委員会の窓口が受け付けています。",
        "An office of the Personal Information Protection Commission accepts complaints about how My Number is handled.";
    MY_NUMBER_CAN = "ほかの個人情報のことは、当協会で扱えます。マイナンバーの番号は書かないでください。",
        "The association can handle matters of other personal information. Please do not write any My Number.";
    MY_NUMBER_GO = "ほかのことを続ける", "Continue with another matter";

    CONTACT_FIRST = "会社に直接伝えると、早く解決することがあります", "If you tell the company directly, the problem may be solved sooner";
    CONTACT_FIRST_SAID = "「まだ連絡していない」を選ばれました。", "You chose “I have not contacted the company yet”.";
    CONTACT_FIRST_WHY = "会社は、苦情に適切に、早く対応するよう努めることになっています（個人情報保護法第40条）。ただし、先に会社に連絡しなければならないわけではありません。",
        "Companies must try to deal with complaints properly and quickly (Article 40 of the Act on the Protection of Personal Information). But you do not have to contact the company first.";
    CONTACT_FIRST_CAN = "会社に連絡しにくいとき、したくないときは、このまま申し出を続けてください。",
        "If it is difficult for you to contact the company, or if you do not want to, please go on with the complaint.";
    CONTACT_FIRST_LETTER = "会社に送る手紙の例", "Example of a letter to the company";
    /// S5: how to use it.
    CONTACT_FIRST_LETTER_NOTE = "○のところを書きかえて、お使いください。送った日と、届いたことが分かる控えを残しておくと安心です。",
        "Replace the parts in square brackets with your own words. We recommend that you keep a note of the day you sent it and proof that it arrived.";
    LETTER = "○○株式会社　個人情報のお問い合わせ窓口　御中\n\n私は、貴社の○○（サービス名・会員番号など）を利用している（利用していた）○○と申します。\n○年○月○日に、○○（起きたこと）がありました。\nついては、次のことをお願いします。\n　1　○○（説明、開示、訂正、利用の停止など、望むこと）\n　2　○月○日ごろまでに、書面かメールでお返事をいただくこと\n\n住所：\n氏名：\n連絡先：",
        "To: [name of the company], Personal Information Contact Point\n\nMy name is [your name]. I use (used) your [name of the service, membership number and so on].\nOn [date], [what happened].\nI therefore ask you for the following:\n  1. [What you want: an explanation, access, a correction, that they stop using the information and so on]\n  2. An answer by letter or e-mail by about [date]\n\nAddress:\nName:\nContact details:";

    LITIGATION = "裁判になっていることは、途中で止めることがあります", "If the matter is before a court, we may stop your case";
    LITIGATION_WHY = "同じ内容が裁判になっているとき、協会は手続を受け付けないか、いったん止めることがあります。決めるのは担当と責任者で、理由をお知らせします。裁判が終わったら、また申し出ることができます。",
        "If the same matter is before a court, the association may not accept your complaint, or may put it on hold. The person in charge and a manager decide this, and we tell you the reasons. When the court case has ended, you can complain again.";
    LITIGATION_OTHER = "調停や仮処分などは、それだけで止めるとは決まっていません。担当と責任者が、内容を見て決めます。",
        "Conciliation, provisional court orders and similar procedures do not always stop your complaint. The person in charge and a manager look at the matter and decide.";

    MONEY = "お金の支払いは、当協会では扱えません", "The association cannot handle payments of money";
    MONEY_SAID = "「お金の支払いを求める」を選ばれました。", "You answered that you are asking for money.";
    MONEY_WHY = "当協会は、損害賠償や慰謝料を決めることはできません。",
        "The association cannot decide about damages or compensation for distress.";
    MONEY_CAN = "それ以外のこと（説明、直す、やめる、消すなど）は扱えます。2つを分けて受け付けます。",
        "We can handle everything else (an explanation, a correction, stopping the use, deletion and so on). We accept the two parts separately.";

    REPEAT = "前と同じ内容かどうかを教えてください", "Tell us whether it is the same matter as before";
    REPEAT_WHY = "終わった件と同じ内容のときは、扱えないことがあります。新しく分かったこと、約束が守られていないことがあれば、新しい申し出として扱います。",
        "If it is the same as a case that has ended, we may be unable to handle it. If you have learned something new, or if a promise was not kept, we treat it as a new complaint.";
    REPEAT_LOOK = "前の件を見る（確認コードが必要です）", "See your earlier case (you need the confirmation code)";

    PAPERS = "書類は、あとからでかまいません", "You can send the papers later";
    PAPERS_SAID = "委任状は「これから作る」を選ばれました。", "About the power of attorney, you chose “I will make one”.";
    PAPERS_WHY = "かわりに申し出るときは、本人に頼まれたことが分かる書類が必要です。",
        "If you complain for someone else, we need papers that show that this person asked you to.";
    PAPERS_CAN = "このまま申し出て、書類はあとから出してください。足りない書類があるときは、何が必要かをお知らせします。",
        "Go on with the complaint and send the papers later. If papers are missing, we tell you what you need.";
    PAPERS_LIST = "必要な書類", "Papers you need";
    PAPERS_1 = "委任状（本人が書いたもの）", "A power of attorney (written by the person concerned)";
    PAPERS_2 = "本人の、本人確認の書類", "An identity document of the person concerned";
    PAPERS_3 = "あなたの、本人確認の書類", "Your own identity document";

    DANGER = "会社には知らせずに進めます", "We go on without telling the company";
    DANGER_BOX = "会社には知らせません。協会から、安全な方法で連絡し、いっしょに決めます。",
        "We do not tell the company. We contact you in a safe way and decide together with you.";
    DANGER_NOW = "今すぐ危険なときは110番に電話してください。", "If you are in danger right now, call 110 (police).";
    /// D: how it goes on.
    DANGER_HOW = "会社に知らせるかどうかは、2人以上の職員が、あなたの話を聞いてから決めます。あなたが知らせてよいと思ったときは、あとから変えられます。",
        "At least two members of staff decide whether to tell the company, after they have listened to you. If you later think that we may tell the company, you can change this.";
    DANGER_CALL = "電話で話したいときは、このあとの「連絡の方法」で「電話」と、かけてよい時間を選んでください。",
        "If you want to talk on the phone: on the page “How may we contact you?” that comes later, choose “Phone” and the times when we may call.";

    ANONYMOUS = "名前を言わずに相談できます", "You can ask for advice without giving your name";
    ANONYMOUS_WHY = "会社に知らせて調べるときは、お名前が必要です。相談だけなら、お名前はいりません。",
        "We need your name if you want us to tell the company and look into the matter. If you only want advice, we do not need your name.";
    ANONYMOUS_HOW = "今の入力を相談に変えるときは、「会社に何を伝えてよいですか」で「まだ伝えないでほしい」を選んでください。",
        "To turn your answers into a request for advice, go to the question “What may we tell the company?” and choose “Do not tell the company yet”.";
    ANONYMOUS_CONSULT = "今の入力を相談に変える", "Turn my answers into a request for advice";
    ANONYMOUS_SHORT = "短い相談の画面を開く", "Open the short form for advice";
    ANONYMOUS_NAME = "名前を書いて続ける", "Give my name and continue";
    /// N: what was understood.
    not_member_said(company: &str) = "「{company}」は、対象事業者の一覧で見つかりませんでした。",
        "We did not find “{company}” in our list of member companies.";
    /// N, C: the body is limited to a field.
    limited(field: &str) = "当協会が扱うのは、{field}の分野の会社です。ほかの分野は、別の認定個人情報保護団体が受け付けています。",
        "The association handles only companies in this field: {field}. Other accredited personal information protection organizations accept complaints in other fields.";
}
