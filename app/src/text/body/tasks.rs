//! Words of the tasks that staff do outside the program.

use crate::text::{Lang, words};

words! {
    /// Title and heading.
    TITLE = "電話・そのほかの仕事";
    /// First lines.
    LEAD = "電話の連絡や、うまく送れなかったものです。終わったら「済ませた」を押してください。";
    /// The two piles.
    PILES = "済んだかどうか";
    /// Pile.
    OPEN = "これからすること";
    /// Pile.
    DONE = "済んだこと";
    /// Whose tasks are shown.
    WHOSE = "だれの担当か";
    /// Everybody's.
    WHOSE_ALL = "全員";
    /// Mine.
    WHOSE_MINE = "自分の担当";
    /// Empty list.
    NONE = "今することはありません。電話で連絡する案件に動きがあると、ここに出ます。";
    /// Empty list.
    NONE_DONE = "済んだことは、まだありません。";
    /// Column.
    COL_WHAT = "すること";
    /// Column.
    COL_SINCE = "いつから";
    /// Column.
    COL_TICK = "終わったら";
    /// It belongs to no case.
    NO_CASE = "―";
    /// Kind.
    KIND_CALL = "電話";
    /// Kind.
    KIND_MAIL = "メールが届かない";
    /// Kind.
    KIND_JOB = "送れなかったもの";
    /// Kind.
    KIND_OTHER = "そのほか";
    /// Label.
    WHOM = "相手・電話番号";
    /// Label.
    SAY = "伝えること";
    /// Label.
    CASE = "受付番号";
    /// Label.
    DONE_AT = "済ませた日時";
    /// Button.
    TICK = "済ませた";
    /// Done.
    DONE_TICKED = "「済ませた」と記録しました。";
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

/// By when it should be done.
#[must_use]
pub fn by(lang: Lang, day: &str) -> String {
    match lang {
        Lang::Ja => format!("{day}まで"),
    }
}
