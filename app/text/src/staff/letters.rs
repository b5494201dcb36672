//! Words of the letters to post.

use crate::{Lang, words};

words! {
    /// Title and heading.
    TITLE = "郵便";
    /// First lines.
    LEAD = "印刷して封筒に入れ、投函したら日付を入れます。";
    /// Tab.
    WAITING = "投函を待つもの";
    /// Tab.
    POSTED = "投函したもの";
    /// Caption.
    CAPTION = "郵便の一覧";
    /// Column.
    CREATED = "できた日";
    /// Column.
    SUBJECT = "件名";
    /// Column.
    TO = "あて先";
    /// Column.
    NUMBER = "受付番号など";
    /// Column.
    POSTED_ON = "投函日";
    /// Recipient.
    TO_APPLICANT = "申出人";
    /// Recipient.
    TO_MEMBER = "対象事業者";
    /// Empty list.
    NONE_WAITING = "投函を待つ郵便はありません。";
    /// Empty list.
    NONE_POSTED = "投函した郵便はまだありません。";
    /// Section on the letter's page, shown on the screen only.
    POST = "投函の記録";
    /// Field.
    F_POSTED = "投函した日";
    /// Button.
    SAVE = "投函した";
    /// The envelope.
    ENVELOPE = "長形3号の窓あき封筒に、三つ折りで入れます。";
    /// The heading of the list in a letter.
    KI = "記";
    /// The end of the list in a letter.
    IJO = "以上";
    /// Label: who posted it.
    POSTED_BY = "投函した人";
    /// Under the sender.
    NO_SEAL = "（公印省略）";
    /// The sending office.
    OFFICE = "苦情相談室";
    /// Done.
    DONE_POSTED = "投函を記録しました。";
    /// Button.
    UNDO = "投函の記録を取り消す";
    /// Beside it.
    UNDO_HINT = "まちがえて押したときは、その日のうちなら取り消せます。";
    /// Done.
    DONE_UNDONE = "投函の記録を取り消しました。";
    /// Error.
    E_POSTED = "投函した日を入力してください";
    /// Error.
    E_DATE = "日付を確かめてください。例：令和8年4月1日、2026年4月1日";
    /// Error.
    E_FUTURE = "投函した日は、今日か、それより前にしてください";
    /// Error.
    E_BEFORE = "投函した日は、郵便ができた日か、それより後にしてください";
    /// It cannot be read: neither printed, nor known what it says.
    E_DAMAGED = "この郵便は読めないため、印刷も、投函の記録もできません。システムの管理者に伝えてください。";
    /// Back to the list.
    BACK = "郵便の一覧に戻る";
    /// The content can no longer be read.
    GONE = "この件の記録は消えたので、内容を読むことはできません。";
}

/// A name as it is addressed on paper.
#[must_use]
pub fn addressed(lang: Lang, name: &str, form: FormOfAddress) -> String {
    match (lang, form) {
        (Lang::Ja | Lang::En, FormOfAddress::Person) => format!("{name}　様"),
        (Lang::Ja | Lang::En, FormOfAddress::Office) => format!("{name}　御中"),
    }
}

/// How a name is addressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormOfAddress {
    /// 様.
    Person,
    /// 御中.
    Office,
}

/// 〒100-0000
#[must_use]
pub fn postal_code(lang: Lang, code: &str) -> String {
    match (lang, code.split_at_checked(3)) {
        (Lang::Ja | Lang::En, Some((area, town))) if !town.is_empty() => format!("〒{area}-{town}"),
        (Lang::Ja | Lang::En, _) => format!("〒{code}"),
    }
}

/// The sender's telephone.
#[must_use]
pub fn phone(lang: Lang, number: &str) -> String {
    match lang {
        Lang::Ja | Lang::En => format!("電話　{number}"),
    }
}

/// A link to the case.
#[must_use]
pub fn to_case(lang: Lang, number: &str) -> String {
    match lang {
        Lang::Ja | Lang::En => format!("受付番号{number}の件を開く"),
    }
}
