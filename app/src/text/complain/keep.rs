//! Words of saving, coming back, the list of steps, and codes sent by mail.

use chrono::NaiveDate;

use super::ask::plain_day;
use crate::text::{Lang, date, words};

words! {
    /// Save page.
    SAVED = "保存しました";
    /// Save page.
    CODE = "再開コード";
    /// Save page.
    CODE_USE = "続けるときは、「保存した続きから始める」でこのコードを入力してください。申し出たあとは、同じコードが確認コードになります。";
    /// Save page.
    CODE_KEEP = "書きうつすか、印刷してください。協会の職員がこのコードを聞くことはありません。";
    /// Save page: the browser no longer knows the code.
    CODE_UNKNOWN = "再開コードは、前にお見せしたものと同じです。";
    /// Save page.
    QR = "再開コードのQRコード";
    /// Save page.
    PRINT = "このページは、ブラウザーの印刷機能で印刷できます。";
    /// Save page.
    BACK = "申し出を続ける";
    /// Save page.
    LIST = "入力の一覧を見る";
    /// Save page.
    LEAVE = "この画面を終わる";

    /// Resume page.
    RESUME = "保存した続きから始める";
    /// Resume page.
    RESUME_FIELD = "再開コード（確認コード）";
    /// Resume page.
    RESUME_HINT = "28文字。大文字と小文字、空白やハイフンのちがいは気にしなくてかまいません。";
    /// Resume page.
    RESUME_GO = "続きを開く";
    /// Resume page: it was sent.
    RESUME_SENT = "この申し出は、もう届いています。受付状況のページで、受付番号と同じコードを入力してください。";
    /// Resume page.
    RESUME_LOST = "コードが分からないときは、保存した内容は開けません。お手数ですが、はじめから入力するか、電話でご相談ください。";

    /// Task list.
    TASKS = "申し出の入力";
    /// Task list.
    TASKS_LEAD = "どこからでも続けられます。";
    /// Task list: state.
    DONE = "できました";
    /// Task list: state.
    STARTED = "途中です";
    /// Task list: state.
    NOT_YET = "まだです";
    /// Task list: state.
    LOCKED = "まだ始められません";
    /// Task list.
    NEXT = "続きを入力する";
    /// Task list: the first step.
    BEFORE = "はじめに";
    /// Task list: what a state is about, for screen readers.
    STATE = "状態";
}

/// Until when a draft is kept.
#[must_use]
pub fn until(lang: Lang, day: NaiveDate) -> String {
    match lang {
        Lang::Ja | Lang::En => format!("{}まで保存します。その日を過ぎると、自動で消えます。", plain_day(lang, day)),
    }
}

/// Until when a draft is kept, as a fact.
#[must_use]
pub fn until_day(lang: Lang, day: NaiveDate) -> String {
    match lang {
        Lang::Ja | Lang::En => format!("{}まで", date::day(lang, day)),
    }
}

/// How many of the eight parts are done.
#[must_use]
pub fn parts_done(lang: Lang, done: usize, total: usize) -> String {
    match lang {
        Lang::Ja | Lang::En => format!("{total}つのうち{done}つができました。"),
    }
}
