//! The words of the member's portal.

pub mod documents;
pub mod guidelines;

use crate::words;

words! {
    HOME = "対象事業者ポータル";
    TO_ANSWER = "回答が必要な案件";
    CHECKED = "協会が確認中の案件";
    ENDED = "終わった案件";
    NONE_TO_ANSWER = "いま回答が必要な案件はありません。";
    NONE = "ありません。";
    ALL = "すべての案件を見る";
    LIST = "案件の一覧";
    EMPTY_LIST = "協会からお知らせした案件は、まだありません。";
    COL_NUMBER = "受付番号";
    COL_STATUS = "状態";
    COL_ASKED = "お知らせした日";
    COL_DUE = "回答の期日";
    NO_DUE = "―";
    ASKED = "お願いしていること";
    BASIS = "個人情報の保護に関する法律第53条による求めです。正当な理由がないのに、拒むことはできません。";
    /// What happens when it is late.
    LATE = "期日までに回答がないときは、催促をし、指導の対象とすることがあります。";
    TOLD = "申出人が伝えてよいとしたこと";
    THREAD = "協会とのやりとり";
    NO_MESSAGES = "やりとりは、まだありません。";
    ANSWERS = "これまでの回答";
    NO_ANSWERS = "まだ回答していません。";
    OUTLINE = "結果の概要";
    CLOSING = "当協会からのお知らせ";
    ANSWER = "回答を作る";
    EXTEND = "期日の延長を求める";
    WRITE = "協会に連絡する";
    FROM_US = "当社";
    FROM_BODY = "協会";
    INTERIM = "中間回答";
    FINAL = "最終回答";
    ANSWER_TITLE = "回答を作る";
    ANSWER_INTRO = "論点ごとに回答してください。途中で保存できます。送る前に、確認の画面があります。";
    REPLY = "この点についての回答";
    BY = "予定の日（「対応する」「調査中」のとき）";
    WHY = "理由（「対応しない」「説明できない」のとき）";
    FACTS = "事実の経過";
    BASIS_FIELD = "法令・社内規程上の根拠";
    PREVENTION = "再発防止";
    TEXT = "申出人にそのまま伝えてよい文章";
    TEXT_HINT = "専門用語をさけ、です・ますで書いてください。";
    FILES = "資料";
    NO_FILES = "資料は、まだありません。";
    ADD_FILE = "資料を足す";
    REMOVE = "取り消す";
    FILE = "資料のファイル";
    AUDIENCE = "だれに見せてよいですか";
    FOR_APPLICANT = "申出人に見せてよい";
    FOR_BODY = "協会だけ";
    AUDIENCE_EMPTY = "だれに見せてよいかを選んでください";
    FILE_EMPTY = "ファイルを選んでください";
    FILE_TITLE = "資料を足す";
    SEND_FILE = "このファイルを送る";
    SAVE = "保存する";
    CHECK = "確認の画面へ進む";
    CHECK_TITLE = "回答を確認して送る";
    /// The answer is another one than the page showed.
    CHANGED_SINCE = "このページを開いたあとに、社内のほかの人が回答を変えました。下の内容を確かめて、もう一度送ってください。";
    /// Another person of the member saved the answer otherwise.
    OTHER_PERSON = "社内のほかの人か、ほかの画面で、先に回答が保存されています。先の回答を確かめて、いまの内容に書きかえるときは、もう一度送ってください。";
    /// Heading over that answer.
    OTHER_ANSWER = "先に保存された回答";
    CHECK_INTRO = "まだ送っていません。内容を確かめて、下のボタンを押してください。";
    SEND = "協会に回答を送る";
    EDIT = "書きなおす";
    SENT_TITLE = "回答を受け付けました";
    SENT_TEXT = "この画面が受領書です。印刷して保存できます。";
    SENT_AT = "受け付けた時間";
    STAGE = "回答の種類";
    /// The case has ended for this member.
    CLOSED = "この件の手続は終わっています。あらためてお願いすることがあるときは、協会からお知らせします。";
    SAVED = "保存しました。";
    DONE = "送りました。";
    BACK = "案件に戻る";
    BACK_TO_ANSWER = "回答に戻る";
    FACTS_EMPTY = "事実の経過を入力してください";
    TEXT_EMPTY = "申出人に伝えてよい文章を入力してください";
    MESSAGE_TITLE = "協会に連絡する";
    MESSAGE = "本文";
    MESSAGE_EMPTY = "本文を入力してください";
    SEND_MESSAGE = "送る";
    EXTEND_TITLE = "期日の延長を求める";
    EXTEND_TEXT = "期日は、1回だけ延ばすことができます。理由と、いつまでに回答できるかを書いてください。協会が決めて、お知らせします。";
    EXTEND_UNTIL = "回答できる日";
    EXTEND_WHY = "理由";
    UNTIL_BAD = "回答できる日は、明日から後の日にしてください";
    WHY_EMPTY = "理由を入力してください";
    /// More time is asked for after the answer was sent, or before one is asked for.
    EXTEND_LATE = "いまは回答をお願いしていないため、期日の延長を求めることはできません。伝えたいことがあるときは、「協会に連絡する」から送ってください";
    EXTEND_DO = "延長を求める";
    PEOPLE = "当社の利用者";
    COL_NAME = "名前";
    COL_ROLE = "権限";
    COL_STATE = "状態";
    COL_INVITED = "招待した人・日時";
    ACTIVE = "利用中";
    INACTIVE = "停止中";
    INVITED = "招待中";
    /// How to change it.
    PEOPLE_HOW = "利用者を足す・止めるときは、協会にご連絡ください。心当たりのない人がいるときは、すぐにお電話ください。";
    /// By whom of the body a user was invited: by role, and that a second person agreed.
    invited(role: &str, at: &str) = "協会の{role}が起案し、責任者が決裁（{at}）";
    /// The same for users from before a second person was asked.
    invited_before(at: &str) = "協会（{at}）";
    /// A round of the procedure that was over before the present one.
    earlier(told: &str) = "前回の手続（{told}にお知らせ）";
    /// A point needs its reply.
    reply_empty(no: u32) = "論点{no}の回答を選んでください";
    /// A point needs its day.
    day_empty(no: u32) = "論点{no}の予定の日を入力してください。明日から後の日にしてください";
    /// A point needs its reason.
    reason_empty(no: u32) = "論点{no}の理由を入力してください";
    /// A request with its day.
    until(day: &str) = "回答の期日：{day}";
    /// A wish for more time, as the desk reads it.
    extension(why: &str, until: Option<String>) = ("【期日の延長のお願い】{}まで\n{why}", until.unwrap_or_default());
    /// The answer was sent before, perhaps in another window.
    sent_before(at: &str) = "回答は、{at}に送られ、協会が受け付けています。もう一度送る必要はありません。";
}
