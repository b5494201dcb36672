//! Words of the staff pages about opinions on drafts.

use crate::{Lang, words};

words! {
    /// Title and heading.
    TITLE = "意見募集と意見";
    /// Term.
    PERIOD = "募集の期間";
    /// Term.
    STATE = "状態";
    /// State.
    AHEAD = "まだ始まっていません";
    /// State.
    OPEN = "募集中";
    /// State.
    OVER = "終わりました";
    /// Term.
    ANSWERED = "考え方を公表した日";
    /// Term.
    ADDRESS = "公開ページ";
    /// Link.
    SEE = "公開ページを見る";
    /// That reading is logged.
    LOGGED = "意見には個人情報があります。このページを開いたことは操作の記録に残ります。";
    /// Nothing came yet.
    NONE = "意見はまだありません。";
    /// Heading of one opinion.
    OPINION = "意見";
    /// Term.
    CAME_AT = "届いた日時";
    /// Term.
    STANDING = "立場";
    /// Term.
    CLAUSE = "どの条について";
    /// Term.
    NAME = "名前";
    /// Term.
    CONTACT = "連絡先";
    /// Term.
    TEXT = "意見の全文";
    /// Term.
    HANDLED_BY = "記録した人";
    /// Link.
    HANDLE = "考え方を書く";
    /// Link.
    HANDLE_AGAIN = "考え方を直す";
    /// Heading of the form.
    HANDLE_TITLE = "意見への考え方";
    /// Field.
    F_OUTCOME = "案への反映";
    /// Field.
    F_GIST = "意見の要旨";
    /// Hint.
    F_GIST_HINT = "公開ページに出ます。名前や、だれの意見かが分かることは書きません。";
    /// Field.
    F_ANSWER = "当協会の考え方";
    /// Hint.
    F_ANSWER_HINT = "公開ページに出ます。です・ますで書きます。";
    /// Button.
    SAVE = "記録する";
    /// Button.
    PUBLISH = "考え方をまとめて公表する";
    /// What publishing does.
    PUBLISH_TEXT = "すべての意見の要旨、案への反映、考え方を公開ページに出します。公表したあとは直せません。";
    /// Why it cannot be published yet.
    NOT_YET = "募集の期間が終わり、すべての意見に考え方を書くと公表できます。";
    /// Undecided.
    UNDECIDED = "まだ書いていません";
    /// Link.
    BACK = "意見の一覧に戻る";
    /// Link.
    BACK_GUIDELINE = "指針のページに戻る";
    /// Done.
    DONE_HANDLED = "考え方を記録しました。";
    /// Done.
    DONE_ANSWERED = "考え方を公表しました。";
    /// Error.
    E_OUTCOME = "案への反映を選んでください";
    /// Error.
    E_GIST = "意見の要旨を入力してください";
    /// Error.
    E_ANSWER = "当協会の考え方を入力してください";
    /// Error.
    E_ANSWERED = "考え方は公表済みです。公表したあとは直せません";
    /// Error.
    E_STILL_OPEN = "募集の期間が終わるまでは公表できません";
    /// Error.
    E_UNDECIDED = "考え方を書いていない意見があります";
}

/// 「意見 3」.
#[must_use]
pub fn opinion(lang: Lang, place: usize) -> String {
    match lang {
        Lang::Ja | Lang::En => format!("意見{place}"),
    }
}

/// How many opinions came, as a link.
#[must_use]
pub fn count(lang: Lang, count: u64) -> String {
    match lang {
        Lang::Ja | Lang::En => format!("意見を読む（{count}件）"),
    }
}
