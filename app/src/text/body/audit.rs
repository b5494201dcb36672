//! Words of the log: one sentence per line.

use crate::text::{Lang, words};

words! {
    /// Title and heading.
    TITLE = "操作の記録";
    /// First lines.
    LEAD = "だれが、いつ、何をしたかの記録です。名前や内容は入っていません。書きかえることも、消すこともできません。";
    /// Caption.
    CAPTION = "新しい順";
    /// Column.
    SEQ = "番号";
    /// Column.
    AT = "日時";
    /// Column.
    WHAT = "したこと";
    /// Column.
    REQUEST = "要求の番号";
    /// Filter.
    ACTION = "操作";
    /// Filter.
    KIND = "だれが";
    /// Filter: everything.
    ALL = "すべて";
    /// Filter button.
    SHOW = "絞り込む";
    /// Empty list.
    NONE = "この条件の記録はありません。";
    /// Who.
    APPLICANT = "申出人";
    /// Who.
    SYSTEM = "システム";
    /// Who.
    NOBODY = "ログインしていない人";
    /// Who: a staff person whose row is not there.
    STAFF = "職員";
    /// Who: a member user.
    MEMBER = "対象事業者の利用者";
    /// Before the newest rows.
    NEWEST = "いちばん新しい記録に戻る";
    /// Older rows.
    OLDER = "前の記録";
}

/// One line as a sentence: who, on what, did what, why.
#[must_use]
pub fn sentence(lang: Lang, who: &str, subject: &str, action: &str, reason: Option<&str>) -> String {
    match lang {
        Lang::Ja => {
            let on = if subject.is_empty() { String::new() } else { format!("{subject}について、") };
            let why = reason.map(|reason| format!("（理由：{reason}）")).unwrap_or_default();
            format!("{who}が、{on}{action}{why}")
        }
    }
}
