//! Words of the staff pages about opinions on drafts.

use crate::words;

words! {
    TITLE = "意見募集と意見";
    PERIOD = "募集の期間";
    STATE = "状態";
    AHEAD = "まだ始まっていません";
    OPEN = "募集中";
    OVER = "終わりました";
    ANSWERED = "考え方を公表した日";
    ADDRESS = "公開ページ";
    SEE = "公開ページを見る";
    /// That reading is logged.
    LOGGED = "意見には個人情報があります。このページを開いたことは操作の記録に残ります。";
    NONE = "意見はまだありません。";
    /// Heading of one opinion.
    OPINION = "意見";
    CAME_AT = "届いた日時";
    STANDING = "立場";
    CLAUSE = "どの条について";
    NAME = "名前";
    CONTACT = "連絡先";
    TEXT = "意見の全文";
    HANDLED_BY = "記録した人";
    HANDLE = "考え方を書く";
    HANDLE_AGAIN = "考え方を直す";
    /// Heading of the form.
    HANDLE_TITLE = "意見への考え方";
    F_OUTCOME = "案への反映";
    F_GIST = "意見の要旨";
    F_GIST_HINT = "公開ページに出ます。名前や、だれの意見かが分かることは書きません。";
    F_ANSWER = "当協会の考え方";
    F_ANSWER_HINT = "公開ページに出ます。です・ますで書きます。";
    SAVE = "記録する";
    PUBLISH = "考え方をまとめて公表する";
    PUBLISH_TEXT = "すべての意見の要旨、案への反映、考え方を公開ページに出します。公表したあとは直せません。";
    /// Why it cannot be published yet.
    NOT_YET = "募集の期間が終わり、すべての意見に考え方を書くと公表できます。";
    UNDECIDED = "まだ書いていません";
    BACK = "意見の一覧に戻る";
    BACK_GUIDELINE = "指針のページに戻る";
    DONE_HANDLED = "考え方を記録しました。";
    DONE_ANSWERED = "考え方を公表しました。";
    E_OUTCOME = "案への反映を選んでください";
    E_GIST = "意見の要旨を入力してください";
    E_ANSWER = "当協会の考え方を入力してください";
    E_ANSWERED = "考え方は公表済みです。公表したあとは直せません";
    E_STILL_OPEN = "募集の期間が終わるまでは公表できません";
    E_UNDECIDED = "考え方を書いていない意見があります";
    opinion(place: usize) = "意見{place}";
    /// How many opinions came, as a link.
    count(count: u64) = "意見を読む（{count}件）";
}
