//! Words of the check page: terms of the summary, and what the company is going to learn.

use crate::{Lang, spoken};

spoken! {
    /// S19.
    TITLE = "内容を確認して申し出る", "Check your answers and send your complaint";
    /// S19: consultation.
    TITLE_CONSULT = "内容を確認して相談する", "Check your answers and send your request for advice";
    /// S19.
    NOT_YET = "まだ申し出は終わっていません。下のボタンを押すと、協会に届きます。",
        "You have not sent your complaint yet. Press the button below to send it to the association.";
    /// S19: consultation.
    NOT_YET_CONSULT = "まだ相談は送られていません。下のボタンを押すと、協会に届きます。",
        "You have not sent your request for advice yet. Press the button below to send it to the association.";
    /// S19.
    FALSE_LINE = "事実とちがうことが分かったときは、手続を終えることがあります。", "If we find that something is not true, we may end the procedure.";
    /// S19.
    SEND = "この内容で申し出る", "Send this complaint";
    /// S19: consultation.
    SEND_CONSULT = "この内容で相談する", "Send this request for advice";
    /// S19.
    PRINT = "印刷する", "Print";
    /// S19: before section 1.
    FIRST = "はじめに", "Before you begin";
    /// S19.
    CONSENT = "会社に伝わること・伝わらないこと", "What the company is told and what it is not told";
    /// S19.
    TOLD = "会社に伝わること", "What the company is told";
    /// S19.
    KEPT = "会社に伝わらないこと", "What the company is not told";
    /// S19: danger.
    KEPT_DANGER = "危険や不利益の心配があるとお答えのため、会社には知らせずに進めます。知らせるかどうかは、あなたの話を聞いてから決めます。",
        "You answered that you are worried about danger or a disadvantage. We therefore go on without telling the company. We listen to you first, and only then decide whether to tell the company.";
    /// S19: consultation.
    KEPT_ALL = "相談として扱うため、会社には何も伝えません。", "We treat this as a request for advice, so we tell the company nothing.";
    /// S19: nothing.
    NOTHING = "なし", "Nothing";

    /// Told or kept.
    ITEM_NAME = "お名前", "Your name";
    /// Told or kept.
    ITEM_PRINCIPAL = "本人（個人情報の持ち主）のお名前", "Name of the person concerned (whose personal information it is)";
    /// Told or kept.
    ITEM_STORY = "起きたことと、望むこと", "What happened and what you want";
    /// Told or kept.
    ITEM_CONTACTED = "会社に連絡した日と、返事の内容", "When you contacted the company and what it answered";
    /// Told or kept.
    ITEM_BIRTH = "生年月日", "Date of birth";
    /// Told or kept.
    ITEM_ADDRESS = "住所", "Address";
    /// Told or kept.
    ITEM_PHONE = "電話番号", "Phone number";
    /// Told or kept.
    ITEM_MAIL = "メールアドレス", "E-mail address";
    /// Told or kept.
    ITEM_IDENTITY = "本人確認の書類", "Identity document";
    /// Told or kept.
    ITEM_DANGER = "危険や不利益の心配についてのお答え", "Your answers about danger or a disadvantage";
    /// Told or kept.
    ITEM_SUPPORT = "手続の手伝いや配慮についてのお答え", "Your answers about help and support with the procedure";

    /// Row.
    SAFETY = "知られると困るか", "A problem if someone finds out?";
    /// Row.
    DEVICE = "使っている端末", "Your device";
    /// Row: value.
    DEVICE_SHARED = "ほかの人も使う（15分操作がないと閉じます）",
        "Other people also use it (we close your complaint after 15 minutes without activity)";
    /// Row.
    LEAVE = "離れたときの内容", "Your answers when you leave the page";
    /// Row: value.
    LEAVE_ERASE = "入力した内容を消す", "Delete the answers I entered";
    /// Row.
    QUIET = "目立たない連絡", "Discreet contact";
    /// Row: value.
    QUIET_ON = "封筒やメールに協会の名前を出さず、留守番電話に用件を残しません。",
        "We do not show the name of the association on envelopes or in e-mails, and we leave no voicemail messages about your case.";
    /// Row.
    TOPIC = "困っていること", "What the problem is about";
    /// Row.
    WHO = "立場", "Who you are";
    /// Row.
    RELATION = "本人との関係", "Relationship to the person concerned";
    /// Row.
    MINOR = "本人の年齢", "Age of the person concerned";
    /// Row.
    MANDATE = "委任状", "Power of attorney";
    /// Row.
    RELATED = "関係と理由", "Relationship and reason";
    /// Row.
    COMPANY = "会社", "Company";
    /// Row.
    CONTACTED = "会社への連絡", "Contact with the company";
    /// Row.
    CONTACTED_ON = "連絡した日", "Date of contact";
    /// Row.
    REPLY = "返事の内容", "What the company answered";
    /// Row.
    LITIGATION = "裁判や調停", "Court case or conciliation";
    /// Row.
    COURT = "裁判所など", "Court or other office";
    /// Row.
    EARLIER = "前の申し出", "Earlier complaint to us";
    /// Row.
    EARLIER_NUMBER = "前の受付番号", "Receipt number of the earlier complaint";
    /// Row.
    EARLIER_NEW = "新しいこと", "What is new";
    /// Row.
    MONEY = "お金の支払い", "Asking for money";
    /// Row.
    CATEGORY = "近いもの", "What is close to what happened";
    /// Row.
    WHEN = "いつ", "When";
    /// Row.
    WHAT = "起きたこと", "What happened";
    /// Row.
    OUTCOME = "望むこと", "What you want";
    /// Row.
    FILES = "資料", "Documents";
    /// Row.
    DANGER = "危険や不利益", "Danger or disadvantage";
    /// Row.
    DANGER_WHAT = "心配なこと", "What you are worried about";
    /// Row.
    SHARE = "会社に伝えてよいこと", "What we may tell the company";
    /// Row.
    SHARE_ITEMS = "名前のほかに伝えてよいもの", "What else we may tell, apart from the name";
    /// Row.
    SHARE_FILES = "会社に渡してよい資料", "Documents we may give to the company";
    /// Row.
    MATERIALS = "会社の資料を協会に渡すこと", "The company gives the association its material";
    /// Row.
    IDENTIFIERS = "さがす手がかり", "Details to find your information";
    /// Row.
    NAME = "お名前", "Name";
    /// Row.
    READING = "よみかた", "How to say your name";
    /// Row.
    OTHER_NAME = "書類の名前", "Name on your papers";
    /// Row.
    PRINCIPAL = "本人のお名前", "Name of the person concerned";
    /// Row.
    BIRTH = "生年月日", "Date of birth";
    /// Row.
    WAYS = "連絡の方法", "Ways to contact you";
    /// Row.
    MAIL = "メールアドレス", "E-mail address";
    /// Row.
    MAIL_OPEN = "メールの確認", "E-mail address confirmed?";
    /// Row: value.
    MAIL_OPEN_YES = "まだです。確認がすむまで、メールでお知らせはしません。", "Not yet. Until it is confirmed, we do not send you messages by e-mail.";
    /// Row.
    PHONE = "電話番号", "Phone number";
    /// Row.
    HOURS = "電話してよい時間", "When we may call";
    /// Row.
    VOICEMAIL = "留守番電話", "Voicemail";
    /// Row.
    ADDRESS = "住所", "Address";
    /// Row.
    DONT = "してほしくない連絡", "Contact you do not want";
    /// Row.
    SUPPORT = "手伝いや配慮", "Help and support";
    /// Row.
    IDENTITY = "本人確認の書類", "Identity document";
    /// Printed page.
    PRINT_TITLE = "申し出の内容（送る前の控え）", "Your answers (a copy before sending)";
    /// Printed page.
    PRINT_NOTE = "この控えは、まだ協会に届いていない内容です。", "The association has not received the answers on this copy yet.";
    /// Printed page.
    BACK = "確認のページへもどる", "Back to the check page";
}

/// How many pictures of the identity paper came.
#[must_use]
pub fn pictures(lang: Lang, document: &str, count: usize) -> String {
    match lang {
        Lang::Ja => format!("{document}（写真{count}枚）"),
        Lang::En if count == 1 => format!("{document} (1 photo)"),
        Lang::En => format!("{document} ({count} photos)"),
    }
}

/// A company that is not in the list.
#[must_use]
pub fn typed_company(lang: Lang, words: &str) -> String {
    match lang {
        Lang::Ja => format!("{words}（対象事業者の一覧にない会社）"),
        Lang::En => format!("{words} (not in our list of member companies)"),
    }
}

/// A company of which the applicant is not sure.
#[must_use]
pub fn unsure_company(lang: Lang, name: &str) -> String {
    match lang {
        Lang::Ja => format!("{name}（この会社かどうかは、協会が確かめます）"),
        Lang::En => format!("{name} (the association will check whether it is this company)"),
    }
}

/// A paper, told or kept, by its name.
#[must_use]
pub fn file(lang: Lang, name: &str) -> String {
    match lang {
        Lang::Ja => format!("資料：{name}"),
        Lang::En => format!("Document: {name}"),
    }
}

/// How many papers, told or kept, where their names have no room.
#[must_use]
pub fn files(lang: Lang, count: usize) -> String {
    match lang {
        Lang::Ja => format!("資料：{count}件"),
        Lang::En => format!("Documents: {count}"),
    }
}
