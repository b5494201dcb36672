//! Words of the tasks that staff do outside the program.

use crate::text::{Lang, words};

words! {
    /// Title and heading.
    TITLE = "電話・そのほかの仕事";
    /// First lines.
    LEAD = "電話の連絡や、うまく送れなかったものです。終わったら「済ませた」を押します。";
    /// Section.
    OPEN = "これからすること";
    /// Section.
    DONE = "最近済ませたこと";
    /// Empty list.
    NONE = "今することはありません。";
    /// Kind.
    KIND_CALL = "電話";
    /// Kind.
    KIND_MAIL = "メールが届かない";
    /// Kind.
    KIND_JOB = "送れなかったもの";
    /// Kind.
    KIND_OTHER = "そのほか";
    /// Label.
    WHOM = "相手";
    /// Label.
    PHONE = "電話番号";
    /// Label.
    WISHES = "連絡についての希望";
    /// Label.
    SAY = "伝えること";
    /// Label.
    DUE = "いつまでに";
    /// Label.
    CASE = "件";
    /// Label.
    DONE_AT = "済ませた日時";
    /// Button.
    TICK = "済ませた";
    /// Done.
    DONE_TICKED = "済ませたことを記録しました。";
    /// The content can no longer be read.
    GONE = "この件の記録は消えたので、内容を読むことはできません。";
}

/// The word for a kind of task.
#[must_use]
pub fn kind(lang: Lang, code: &str) -> &'static str {
    match code {
        "call" => KIND_CALL,
        "mail_failed" => KIND_MAIL,
        "job_gave_up" => KIND_JOB,
        _ => KIND_OTHER,
    }
    .get(lang)
}

/// The heading of a task.
#[must_use]
pub fn titled(lang: Lang, kind: &str, what: &str) -> String {
    match lang {
        Lang::Ja => format!("{kind}：{what}"),
    }
}

/// When and by whom it was done.
#[must_use]
pub fn done_by(lang: Lang, when: &str, who: &str) -> String {
    match lang {
        Lang::Ja => format!("{when}　{who}"),
    }
}
