//! Words of saving, coming back, the list of steps, and codes sent by mail.

use chrono::NaiveDate;

use super::ask::plain_day;
use crate::{Lang, date, spoken};

spoken! {
    /// Another tab answered the same question.
    OTHER_TAB = "この質問には、ほかの画面で先に答えが保存されています。先の答えを確かめて、いまの内容に書きかえるときは、もう一度送ってください。",
        "This question was answered in another window first. Check that answer. To replace it with what you entered here, send it once more.";
    /// Heading over that answer.
    OTHER_ANSWER = "先に保存された答え", "The answer that was saved first";
    SAVED = "保存しました", "Your answers are saved";
    CODE = "再開コード", "Resume code";
    CODE_USE = "続けるときは、「保存した続きから始める」でこのコードを入力してください。申し出たあとは、同じコードが確認コードになります。",
        "To continue, choose “Continue a saved complaint” and enter this code. After you have sent your complaint, the same code is your confirmation code.";
    CODE_KEEP = "書きうつすか、印刷してください。協会の職員がこのコードを聞くことはありません。",
        "Write it down or print it. Our staff never ask you for this code.";
    /// Save page: the browser no longer knows the code.
    CODE_UNKNOWN = "再開コードは、前にお見せしたものと同じです。", "Your resume code is the same one that we showed you before.";
    QR = "再開コードのQRコード", "QR code of the resume code";
    PRINT = "このページは、ブラウザーの印刷機能で印刷できます。", "You can print this page with the print function of your browser.";
    BACK = "申し出を続ける", "Go on with the complaint";
    LIST = "入力の一覧を見る", "See the list of your answers";
    LEAVE = "この画面を終わる", "Finish for now";

    RESUME = "保存した続きから始める", "Continue a saved complaint";
    RESUME_FIELD = "再開コード", "Resume code";
    RESUME_HINT = "28文字。大文字と小文字、空白やハイフンのちがいは気にしなくてかまいません。",
        "28 characters. Capital or small letters, spaces and hyphens make no difference.";
    RESUME_GO = "続きを開く", "Open the saved complaint";
    /// Resume page: it was sent.
    RESUME_SENT = "この申し出は、もう届いています。受付状況のページで、受付番号と同じコードを入力してください。",
        "We have already received this complaint. On the page “Check your complaint”, enter your receipt number and the same code.";
    RESUME_LOST_TITLE = "再開コードがないとき", "If you have no resume code";
    RESUME_LOST = "再開コードがないと、保存した内容は開けません。お手数ですが、はじめから入力するか、電話でお申し出ください。",
        "Without the resume code, you cannot open your saved answers. Please start again from the beginning, or make your complaint by phone.";
    RESUME_ANEW = "はじめから入力する", "Start again from the beginning";

    TASKS = "申し出の入力", "Your complaint so far";
    TASKS_LEAD = "どこからでも続けられます。", "You can continue at any part.";
    DONE = "できました", "Completed";
    STARTED = "途中です", "In progress";
    NOT_YET = "まだです", "Not started";
    LOCKED = "まだ始められません", "Cannot start yet";
    NEXT = "続きを入力する", "Continue with the next question";
    /// Task list: the first step.
    BEFORE = "はじめに", "Before you begin";
    /// Task list: what a state is about, for screen readers.
    STATE = "状態", "Status";
}

/// Until when a draft is kept.
pub fn until(lang: Lang, day: NaiveDate) -> String {
    match lang {
        Lang::Ja => format!("{}まで保存します。その日を過ぎると、自動で消えます。", plain_day(lang, day)),
        Lang::En => {
            format!(
                "We keep your answers until {}. After that day, we delete them automatically.",
                plain_day(lang, day)
            )
        }
    }
}

/// Until when a draft is kept, as a fact.
pub fn until_day(lang: Lang, day: NaiveDate) -> String {
    match lang {
        Lang::Ja => format!("{}まで", date::day(lang, day)),
        Lang::En => format!("Until {}", date::day(lang, day)),
    }
}

spoken! {
    /// How many of the eight parts are done.
    parts_done(done: usize, total: usize) = "{total}つのうち{done}つができました。", "You have completed {done} of {total} parts.";
}
