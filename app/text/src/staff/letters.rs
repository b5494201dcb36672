//! Words of the letters to post.

use crate::words;

words! {
    TITLE = "郵便";
    LEAD = "印刷して封筒に入れ、投函したら日付を入れます。";
    WAITING = "投函を待つもの";
    POSTED = "投函したもの";
    CAPTION = "郵便の一覧";
    CREATED = "できた日";
    SUBJECT = "件名";
    TO = "あて先";
    NUMBER = "受付番号など";
    POSTED_ON = "投函日";
    TO_APPLICANT = "申出人";
    TO_MEMBER = "対象事業者";
    NONE_WAITING = "投函を待つ郵便はありません。";
    NONE_POSTED = "投函した郵便はまだありません。";
    /// Section on the letter's page, shown on the screen only.
    POST = "投函の記録";
    F_POSTED = "投函した日";
    SAVE = "投函した";
    ENVELOPE = "長形3号の窓あき封筒に、三つ折りで入れます。";
    /// The heading of the list in a letter.
    KI = "記";
    /// The end of the list in a letter.
    IJO = "以上";
    /// Label: who posted it.
    POSTED_BY = "投函した人";
    NO_SEAL = "（公印省略）";
    OFFICE = "苦情相談室";
    DONE_POSTED = "投函を記録しました。";
    UNDO = "投函の記録を取り消す";
    UNDO_HINT = "まちがえて押したときは、その日のうちなら取り消せます。";
    DONE_UNDONE = "投函の記録を取り消しました。";
    E_POSTED = "投函した日を入力してください";
    E_DATE = "日付を確かめてください。例：令和8年4月1日、2026年4月1日";
    E_FUTURE = "投函した日は、今日か、それより前にしてください";
    E_BEFORE = "投函した日は、郵便ができた日か、それより後にしてください";
    /// It cannot be read: neither printed, nor known what it says.
    E_DAMAGED = "この郵便は読めないため、印刷も、投函の記録もできません。システムの管理者に伝えてください。";
    /// Back to the list.
    BACK = "郵便の一覧に戻る";
    /// The content can no longer be read.
    GONE = "この件の記録は消えたので、内容を読むことはできません。";
}

/// A name as it is addressed on paper.
pub fn addressed(name: &str, form: FormOfAddress) -> String {
    match form {
        FormOfAddress::Person => format!("{name}　様"),
        FormOfAddress::Office => format!("{name}　御中"),
    }
}

/// How a name is addressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormOfAddress {
    Person,
    Office,
}

pub fn postal_code(code: &str) -> String {
    match code.split_at_checked(3) {
        Some((area, town)) if !town.is_empty() => format!("〒{area}-{town}"),
        _ => format!("〒{code}"),
    }
}

words! {
    phone(number: &str) = "電話　{number}";
    /// A link to the case.
    to_case(number: &str) = "受付番号{number}の件を開く";
}
