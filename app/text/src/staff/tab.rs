//! The words of the tabs of a case.

use chrono::NaiveDate;

use crate::{Lang, date, words};

words! {
    NO_STATEMENT = "申出の内容はまだありません。";
    /// Heading: what the conduct is held against.
    CLAUSES_THEN = "出来事の日に効力のあった指針";
    /// The clauses of one version.
    CLAUSES_LIST = "条を見る";
    /// The day is not known.
    NO_EVENT_DAY = "出来事の日が分からないので、どの版かを決められません。";
    NO_GUIDELINE_THEN = "その日に効力のある指針は、公表していませんでした。";
    NO_POINTS = "論点はまだありません。形式確認の間に整理します。";
    UNDECIDED = "まだ決めていない";
    TAKING = "取り上げるか";
    MEMBER_ANSWER = "事業者の回答";
    FINDING = "検討の結果";
    NO_FILES = "資料はありません。";
    COL_FILE = "資料";
    COL_PURPOSE = "種類";
    COL_FROM = "だれから";
    COL_CAME = "届いた日時";
    COL_SIZE = "大きさ";
    COL_NOTE = "説明";
    EVIDENCE = "申出の資料";
    IDENTITY = "本人確認の書類";
    AUTHORITY = "代理権の書類";
    MEMBER_MATERIAL = "事業者の資料";
    ORIGINAL = "届いた書類の写し";
    OWN_PAPER = "協会の書類";
    APPLICANT = "申出人";
    MEMBER = "事業者";
    BODY = "協会";
    DESTROYED = "消しました";
    IN_THE_ROOM = "本人確認の画面で見る";
    BODY_ONLY = "申出人には見せない";
    NO_LETTERS = "文書はまだありません。郵便を選んだ申出人への手紙は、決まるたびにここに並びます。";
    UNREADABLE = "（もう読めません）";
    NOT_POSTED = "まだ";
    COL_LETTER = "文書";
    COL_TO = "あて先";
    COL_WRITTEN = "作った日時";
    COL_POSTED = "投函した日";
    LOG_LEAD = "この件でだれが何をしたかの記録です。消すことも書きかえることもできません。";
    COL_SEQ = "番号";
    COL_WHEN = "日時";
    COL_WHO = "だれが";
    COL_WHAT = "何をした";
    COL_DETAILS = "くわしく";
    GROUNDS_LEAD = "8つの条件に当たるかどうかは、人が決めます。ここには見つかった事実だけを並べます。会社に先に言っていないこと、条文を知らないこと、匿名の相談、失礼な言い方、外国人であること、会社の従業員であることは、断る理由になりません。";
    RULE = "規程の文";
    FOUND = "見つかった事実";
    FOUND_NOTHING = "見つかっていません";
    DECIDES = "人が決めること";
    BACK = "元に戻る条件";
}

/// The days on which it may have happened.
pub fn event_days(lang: Lang, first: NaiveDate, last: NaiveDate) -> String {
    if first == last {
        format!("出来事の日：{}", date::day(lang, first))
    } else {
        format!("出来事の日：{}から{}まで", date::day(lang, first), date::day(lang, last))
    }
}
