//! Words of the tasks that staff do outside the program.

use entity::case::payload::Unreached;

use crate::{Lang, words};

words! {
    /// Title and heading.
    TITLE = "電話・そのほかの仕事";
    /// First lines.
    LEAD = "電話の連絡や、うまく送れなかったものです。電話は結果を記録し、ほかは終わったら「済ませた」を押してください。まちがえたときは、その日のうちなら「済んだこと」で取り消せます。";
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
    KIND_FORGOTTEN = "パスワードの再発行";
    /// Kind.
    KIND_ATTACK = "ログインの異常";
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
    /// Link to the page of a call.
    RESULT = "結果を記録";
    /// Title of that page.
    RESULT_TITLE = "電話の結果";
    /// Question.
    OUTCOME = "電話はどうなりましたか";
    /// Answer.
    REACHED = "本人に伝えた";
    /// Under that answer.
    REACHED_HINT = "この仕事は済み、案件に「電話で伝えた」と残る";
    /// Answer.
    NOT_REACHED = "つながらなかった";
    /// Under that answer.
    NOT_REACHED_HINT = "留守、話し中、本人でない人が出たなど。伝えたことにはならない";
    /// Answer.
    WRONG_NUMBER = "ちがう人の番号だった";
    /// Under that answer.
    WRONG_NUMBER_HINT = "この番号にはもうかけない。ほかの方法で連絡先を確かめる";
    /// Field.
    NOTE = "メモ";
    /// Its hint.
    NOTE_HINT = "かけた時刻、出た人など。かけたのが今でないときは、時刻を書く";
    /// Field.
    AGAIN_ON = "もう一度かける日";
    /// Its hint.
    AGAIN_HINT = "つながらなかったときだけ";
    /// Button.
    SAVE_RESULT = "記録する";
    /// Heading of the calls that reached nobody.
    TRIES = "これまでにかけた電話";
    /// Link.
    BACK = "電話・そのほかの仕事に戻る";
    /// Button.
    UNDO = "取り消す";
    /// Error.
    E_AGAIN = "もう一度かける日は、今日か、それより後にしてください";
    /// Error.
    E_AGAIN_TOLD = "本人に伝えたときは、もう一度かける日を空けてください";
    /// Done.
    DONE_UNDONE = "取り消しました。もう一度「これからすること」に入っています。";
    /// Done.
    DONE_TRIED = "つながらなかったことを記録しました。この仕事は、これからすることに残っています。";
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
        "mail_failed" | "mail_unsure" | "mail_relay" => KIND_MAIL,
        "job_gave_up" => KIND_JOB,
        "password_forgotten" => KIND_FORGOTTEN,
        "sign_in_attack" => KIND_ATTACK,
        _ => KIND_OTHER,
    }
    .get(lang)
}

/// By when it should be done.
#[must_use]
pub fn by(lang: Lang, day: &str) -> String {
    match lang {
        Lang::Ja | Lang::En => format!("{day}まで"),
    }
}

/// How a call ended that reached nobody.
#[must_use]
pub const fn outcome(lang: Lang, outcome: Unreached) -> &'static str {
    match outcome {
        Unreached::NotReached => NOT_REACHED.get(lang),
        Unreached::WrongNumber => WRONG_NUMBER.get(lang),
    }
}

/// When it is tried again.
#[must_use]
pub fn again(lang: Lang, day: &str) -> String {
    match lang {
        Lang::Ja | Lang::En => format!("{day}にもう一度"),
    }
}

/// One call that reached nobody.
#[must_use]
pub fn tried(lang: Lang, at: &str, who: &str, outcome: &str, note: Option<&str>) -> String {
    match lang {
        Lang::Ja | Lang::En => {
            let note = note.map(|note| format!("：{note}")).unwrap_or_default();
            format!("{at} {who} {outcome}{note}")
        }
    }
}
