//! Words of the tasks that staff do outside the program.

use entity::case::payload::Unreached;

use crate::words;

words! {
    TITLE = "電話・そのほかの仕事";
    LEAD = "電話の連絡や、うまく送れなかったものです。電話は結果を記録し、ほかは終わったら「済ませた」を押してください。まちがえたときは、その日のうちなら「済んだこと」で取り消せます。";
    PILES = "済んだかどうか";
    OPEN = "これからすること";
    DONE = "済んだこと";
    /// Whose tasks are shown.
    WHOSE = "だれの担当か";
    WHOSE_ALL = "全員";
    WHOSE_MINE = "自分の担当";
    NONE = "今することはありません。電話で連絡する案件に動きがあると、ここに出ます。";
    NONE_DONE = "済んだことは、まだありません。";
    COL_WHAT = "すること";
    COL_SINCE = "いつから";
    COL_TICK = "終わったら";
    /// It belongs to no case.
    NO_CASE = "―";
    KIND_CALL = "電話";
    KIND_MAIL = "メールが届かない";
    KIND_JOB = "送れなかったもの";
    KIND_FORGOTTEN = "パスワードの再発行";
    KIND_ATTACK = "ログインの異常";
    KIND_OTHER = "そのほか";
    WHOM = "相手・電話番号";
    SAY = "伝えること";
    CASE = "受付番号";
    DONE_AT = "済ませた日時";
    TICK = "済ませた";
    /// Link to the page of a call.
    RESULT = "結果を記録";
    /// Title of that page.
    RESULT_TITLE = "電話の結果";
    OUTCOME = "電話はどうなりましたか";
    REACHED = "本人に伝えた";
    REACHED_HINT = "この仕事は済み、案件に「電話で伝えた」と残る";
    NOT_REACHED = "つながらなかった";
    NOT_REACHED_HINT = "留守、話し中、本人でない人が出たなど。伝えたことにはならない";
    WRONG_NUMBER = "ちがう人の番号だった";
    WRONG_NUMBER_HINT = "この番号にはもうかけない。ほかの方法で連絡先を確かめる";
    NOTE = "メモ";
    NOTE_HINT = "かけた時刻、出た人など。かけたのが今でないときは、時刻を書く";
    AGAIN_ON = "もう一度かける日";
    AGAIN_HINT = "つながらなかったときだけ";
    SAVE_RESULT = "記録する";
    /// Heading of the calls that reached nobody.
    TRIES = "これまでにかけた電話";
    BACK = "電話・そのほかの仕事に戻る";
    UNDO = "取り消す";
    E_AGAIN = "もう一度かける日は、今日か、それより後にしてください";
    E_AGAIN_TOLD = "本人に伝えたときは、もう一度かける日を空けてください";
    DONE_UNDONE = "取り消しました。もう一度「これからすること」に入っています。";
    DONE_TRIED = "つながらなかったことを記録しました。この仕事は、これからすることに残っています。";
    DONE_TICKED = "「済ませた」と記録しました。";
    /// The content can no longer be read.
    GONE = "この件の記録は消えたので、内容を読むことはできません。";
}

/// The word for a kind of task.
pub fn kind(code: &str) -> &'static str {
    match code {
        "call" => KIND_CALL,
        "mail_failed" | "mail_unsure" | "mail_relay" => KIND_MAIL,
        "job_gave_up" => KIND_JOB,
        "password_forgotten" => KIND_FORGOTTEN,
        "sign_in_attack" => KIND_ATTACK,
        _ => KIND_OTHER,
    }
}

words! {
    /// By when it should be done.
    by(day: &str) = "{day}まで";
}

/// How a call ended that reached nobody.
pub const fn outcome(outcome: Unreached) -> &'static str {
    match outcome {
        Unreached::NotReached => NOT_REACHED,
        Unreached::WrongNumber => WRONG_NUMBER,
    }
}

words! {
    /// When it is tried again.
    again(day: &str) = "{day}にもう一度";
}

/// One call that reached nobody.
pub fn tried(at: &str, who: &str, outcome: &str, note: Option<&str>) -> String {
    let note = note.map(|note| format!("：{note}")).unwrap_or_default();
    format!("{at} {who} {outcome}{note}")
}
