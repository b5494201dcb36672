//! Words of the check page: terms of the summary, and what the company is going to learn.

use crate::{Lang, spoken};

spoken! {
    TITLE = "内容を確認して申し出る", "Check your answers and send your complaint";
    TITLE_CONSULT = "内容を確認して相談する", "Check your answers and send your request for advice";
    NOT_YET = "まだ申し出は終わっていません。下のボタンを押すと、協会に届きます。",
        "You have not sent your complaint yet. Press the button below to send it to the association.";
    NOT_YET_CONSULT = "まだ相談は送られていません。下のボタンを押すと、協会に届きます。",
        "You have not sent your request for advice yet. Press the button below to send it to the association.";
    FALSE_LINE = "事実とちがうことが分かったときは、手続を終えることがあります。", "If we find that something is not true, we may end the procedure.";
    SEND = "この内容で申し出る", "Send this complaint";
    SEND_CONSULT = "この内容で相談する", "Send this request for advice";
    PRINT = "印刷する", "Print";
    /// S19: before section 1.
    FIRST = "はじめに", "Before you begin";
    CONSENT = "会社に伝わること・伝わらないこと", "What the company is told and what it is not told";
    TOLD = "会社に伝わること", "What the company is told";
    KEPT = "会社に伝わらないこと", "What the company is not told";
    KEPT_DANGER = "危険や不利益の心配があるとお答えのため、会社には知らせずに進めます。知らせるかどうかは、あなたの話を聞いてから決めます。",
        "You answered that you are worried about danger or a disadvantage. We therefore go on without telling the company. We listen to you first, and only then decide whether to tell the company.";
    KEPT_ALL = "相談として扱うため、会社には何も伝えません。", "We treat this as a request for advice, so we tell the company nothing.";
    NOTHING = "なし", "Nothing";

    ITEM_NAME = "お名前", "Your name";
    ITEM_PRINCIPAL = "本人（個人情報の持ち主）のお名前", "Name of the person concerned (whose personal information it is)";
    ITEM_STORY = "起きたことと、望むこと", "What happened and what you want";
    ITEM_CONTACTED = "会社に連絡した日と、返事の内容", "When you contacted the company and what it answered";
    ITEM_BIRTH = "生年月日", "Date of birth";
    ITEM_ADDRESS = "住所", "Address";
    ITEM_PHONE = "電話番号", "Phone number";
    ITEM_MAIL = "メールアドレス", "E-mail address";
    ITEM_IDENTITY = "本人確認の書類", "Identity document";
    ITEM_DANGER = "危険や不利益の心配についてのお答え", "Your answers about danger or a disadvantage";
    ITEM_SUPPORT = "手続の手伝いや配慮についてのお答え", "Your answers about help and support with the procedure";

    SAFETY = "知られると困るか", "A problem if someone finds out?";
    DEVICE = "使っている端末", "Your device";
    DEVICE_SHARED = "ほかの人も使う（15分操作がないと閉じます）",
        "Other people also use it (we close your complaint after 15 minutes without activity)";
    LEAVE = "離れたときの内容", "Your answers when you leave the page";
    LEAVE_ERASE = "入力した内容を消す", "Delete the answers I entered";
    QUIET = "目立たない連絡", "Discreet contact";
    QUIET_ON = "封筒やメールに協会の名前を出さず、留守番電話に用件を残しません。",
        "We do not show the name of the association on envelopes or in e-mails, and we leave no voicemail messages about your case.";
    TOPIC = "困っていること", "What the problem is about";
    WHO = "立場", "Who you are";
    RELATION = "本人との関係", "Relationship to the person concerned";
    MINOR = "本人の年齢", "Age of the person concerned";
    MANDATE = "委任状", "Power of attorney";
    RELATED = "関係と理由", "Relationship and reason";
    COMPANY = "会社", "Company";
    CONTACTED = "会社への連絡", "Contact with the company";
    CONTACTED_ON = "連絡した日", "Date of contact";
    REPLY = "返事の内容", "What the company answered";
    LITIGATION = "裁判や調停", "Court case or conciliation";
    COURT = "裁判所など", "Court or other office";
    EARLIER = "前の申し出", "Earlier complaint to us";
    EARLIER_NUMBER = "前の受付番号", "Receipt number of the earlier complaint";
    EARLIER_NEW = "新しいこと", "What is new";
    MONEY = "お金の支払い", "Asking for money";
    CATEGORY = "近いもの", "What is close to what happened";
    WHEN = "いつ", "When";
    WHAT = "起きたこと", "What happened";
    OUTCOME = "望むこと", "What you want";
    FILES = "資料", "Documents";
    DANGER = "危険や不利益", "Danger or disadvantage";
    DANGER_WHAT = "心配なこと", "What you are worried about";
    SHARE = "会社に伝えてよいこと", "What we may tell the company";
    SHARE_ITEMS = "名前のほかに伝えてよいもの", "What else we may tell, apart from the name";
    SHARE_FILES = "会社に渡してよい資料", "Documents we may give to the company";
    MATERIALS = "会社の資料を協会に渡すこと", "The company gives the association its material";
    IDENTIFIERS = "さがす手がかり", "Details to find your information";
    NAME = "お名前", "Name";
    READING = "よみかた", "How to say your name";
    OTHER_NAME = "書類の名前", "Name on your papers";
    PRINCIPAL = "本人のお名前", "Name of the person concerned";
    BIRTH = "生年月日", "Date of birth";
    WAYS = "連絡の方法", "Ways to contact you";
    MAIL = "メールアドレス", "E-mail address";
    MAIL_OPEN = "メールの確認", "E-mail address confirmed?";
    MAIL_OPEN_YES = "まだです。確認がすむまで、メールでお知らせはしません。", "Not yet. Until it is confirmed, we do not send you messages by e-mail.";
    PHONE = "電話番号", "Phone number";
    HOURS = "電話してよい時間", "When we may call";
    VOICEMAIL = "留守番電話", "Voicemail";
    ADDRESS = "住所", "Address";
    DONT = "してほしくない連絡", "Contact you do not want";
    SUPPORT = "手伝いや配慮", "Help and support";
    IDENTITY = "本人確認の書類", "Identity document";
    PRINT_TITLE = "申し出の内容（送る前の控え）", "Your answers (a copy before sending)";
    PRINT_NOTE = "この控えは、まだ協会に届いていない内容です。", "The association has not received the answers on this copy yet.";
    BACK = "確認のページへもどる", "Back to the check page";
}

/// How many pictures of the identity paper came.
pub fn pictures(lang: Lang, document: &str, count: usize) -> String {
    match lang {
        Lang::Ja => format!("{document}（写真{count}枚）"),
        Lang::En if count == 1 => format!("{document} (1 photo)"),
        Lang::En => format!("{document} ({count} photos)"),
    }
}

spoken! {
    /// A company that is not in the list.
    typed_company(words: &str) = "{words}（対象事業者の一覧にない会社）", "{words} (not in our list of member companies)";
    /// A company of which the applicant is not sure.
    unsure_company(name: &str) = "{name}（この会社かどうかは、協会が確かめます）",
        "{name} (the association will check whether it is this company)";
    /// A paper, told or kept, by its name.
    file(name: &str) = "資料：{name}", "Document: {name}";
    /// How many papers, told or kept, where their names have no room.
    files(count: usize) = "資料：{count}件", "Documents: {count}";
}
