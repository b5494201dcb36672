//! Words of the check page: terms of the summary, and what the company is going to learn.

use crate::text::{Lang, words};

words! {
    /// S19.
    TITLE = "内容を確認して申し出る";
    /// S19: consultation.
    TITLE_CONSULT = "内容を確認して相談する";
    /// S19.
    NOT_YET = "まだ申し出は終わっていません。下のボタンを押すと、協会に届きます。";
    /// S19: consultation.
    NOT_YET_CONSULT = "まだ相談は送られていません。下のボタンを押すと、協会に届きます。";
    /// S19.
    FALSE_LINE = "事実とちがうことが分かったときは、手続を終えることがあります。";
    /// S19.
    SEND = "この内容で申し出る";
    /// S19: consultation.
    SEND_CONSULT = "この内容で相談する";
    /// S19.
    PRINT = "印刷する";
    /// S19: before section 1.
    FIRST = "はじめに";
    /// S19.
    CONSENT = "会社に伝わること・伝わらないこと";
    /// S19.
    TOLD = "会社に伝わること";
    /// S19.
    KEPT = "会社に伝わらないこと";
    /// S19: danger.
    KEPT_DANGER = "危険や不利益の心配があるとお答えのため、会社には知らせずに進めます。知らせるかどうかは、あなたの話を聞いてから決めます。";
    /// S19: consultation.
    KEPT_ALL = "相談として扱うため、会社には何も伝えません。";
    /// S19: nothing.
    NOTHING = "なし";

    /// Told or kept.
    ITEM_NAME = "お名前";
    /// Told or kept.
    ITEM_PRINCIPAL = "本人（個人情報の持ち主）のお名前";
    /// Told or kept.
    ITEM_STORY = "起きたことと、望むこと";
    /// Told or kept.
    ITEM_CONTACTED = "会社に連絡した日と、返事の内容";
    /// Told or kept.
    ITEM_BIRTH = "生年月日";
    /// Told or kept.
    ITEM_ADDRESS = "住所";
    /// Told or kept.
    ITEM_PHONE = "電話番号";
    /// Told or kept.
    ITEM_MAIL = "メールアドレス";
    /// Told or kept.
    ITEM_IDENTITY = "本人確認の書類";
    /// Told or kept.
    ITEM_DANGER = "危険や不利益の心配についてのお答え";
    /// Told or kept.
    ITEM_SUPPORT = "手続の手伝いや配慮についてのお答え";

    /// Row.
    SAFETY = "知られると困るか";
    /// Row.
    DEVICE = "使っている端末";
    /// Row: value.
    DEVICE_SHARED = "ほかの人も使う（15分操作がないと閉じます）";
    /// Row.
    LEAVE = "離れたときの内容";
    /// Row: value.
    LEAVE_ERASE = "入力した内容を消す";
    /// Row.
    QUIET = "目立たない連絡";
    /// Row: value.
    QUIET_ON = "封筒やメールに協会の名前を出さず、留守番電話に用件を残しません。";
    /// Row.
    TOPIC = "困っていること";
    /// Row.
    WHO = "立場";
    /// Row.
    RELATION = "本人との関係";
    /// Row.
    MINOR = "本人の年齢";
    /// Row.
    MANDATE = "委任状";
    /// Row.
    RELATED = "関係と理由";
    /// Row.
    COMPANY = "会社";
    /// Row.
    CONTACTED = "会社への連絡";
    /// Row.
    CONTACTED_ON = "連絡した日";
    /// Row.
    REPLY = "返事の内容";
    /// Row.
    LITIGATION = "裁判や調停";
    /// Row.
    COURT = "裁判所など";
    /// Row.
    EARLIER = "前の申し出";
    /// Row.
    EARLIER_NUMBER = "前の受付番号";
    /// Row.
    EARLIER_NEW = "新しいこと";
    /// Row.
    MONEY = "お金の支払い";
    /// Row.
    CATEGORY = "近いもの";
    /// Row.
    WHEN = "いつ";
    /// Row.
    WHAT = "起きたこと";
    /// Row.
    OUTCOME = "望むこと";
    /// Row.
    FILES = "資料";
    /// Row.
    DANGER = "危険や不利益";
    /// Row.
    DANGER_WHAT = "心配なこと";
    /// Row.
    SHARE = "会社に伝えてよいこと";
    /// Row.
    SHARE_ITEMS = "名前のほかに伝えてよいもの";
    /// Row.
    SHARE_FILES = "会社に渡してよい資料";
    /// Row.
    MATERIALS = "会社の資料を協会に渡すこと";
    /// Row.
    IDENTIFIERS = "さがす手がかり";
    /// Row.
    NAME = "お名前";
    /// Row.
    READING = "よみかた";
    /// Row.
    OTHER_NAME = "書類の名前";
    /// Row.
    PRINCIPAL = "本人のお名前";
    /// Row.
    BIRTH = "生年月日";
    /// Row.
    WAYS = "連絡の方法";
    /// Row.
    MAIL = "メールアドレス";
    /// Row.
    MAIL_OPEN = "メールの確認";
    /// Row: value.
    MAIL_OPEN_YES = "まだです。確認がすむまで、メールでお知らせはしません。";
    /// Row.
    PHONE = "電話番号";
    /// Row.
    HOURS = "電話してよい時間";
    /// Row.
    VOICEMAIL = "留守番電話";
    /// Row.
    ADDRESS = "住所";
    /// Row.
    DONT = "してほしくない連絡";
    /// Row.
    SUPPORT = "手伝いや配慮";
    /// Row.
    IDENTITY = "本人確認の書類";
    /// Printed page.
    PRINT_TITLE = "申し出の内容（送る前の控え）";
    /// Printed page.
    PRINT_NOTE = "この控えは、まだ協会に届いていない内容です。";
    /// Printed page.
    BACK = "確認のページへもどる";
}

/// How many pictures of the identity paper came.
#[must_use]
pub fn pictures(lang: Lang, document: &str, count: usize) -> String {
    match lang {
        Lang::Ja | Lang::En => format!("{document}（写真{count}枚）"),
    }
}

/// A company that is not in the list.
#[must_use]
pub fn typed_company(lang: Lang, words: &str) -> String {
    match lang {
        Lang::Ja | Lang::En => format!("{words}（対象事業者の一覧にない会社）"),
    }
}

/// A company of which the applicant is not sure.
#[must_use]
pub fn unsure_company(lang: Lang, name: &str) -> String {
    match lang {
        Lang::Ja | Lang::En => format!("{name}（この会社かどうかは、協会が確かめます）"),
    }
}

/// A name with its reading.
#[must_use]
pub fn file(lang: Lang, name: &str) -> String {
    match lang {
        Lang::Ja | Lang::En => format!("資料：{name}"),
    }
}

/// How many papers, told or kept, where their names have no room.
#[must_use]
pub fn files(lang: Lang, count: usize) -> String {
    match lang {
        Lang::Ja | Lang::En => format!("資料：{count}件"),
    }
}
