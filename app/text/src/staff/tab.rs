//! The words of the tabs of a case.

use chrono::NaiveDate;

use crate::{Lang, date, words};

words! {
    /// No application.
    NO_STATEMENT = "申出の内容はまだありません。";
    /// Heading: what the conduct is held against.
    CLAUSES_THEN = "出来事の日に効力のあった指針";
    /// The clauses of one version.
    CLAUSES_LIST = "条を見る";
    /// The day is not known.
    NO_EVENT_DAY = "出来事の日が分からないので、どの版かを決められません。";
    /// Nothing applied then.
    NO_GUIDELINE_THEN = "その日に効力のある指針は、公表していませんでした。";
    /// No points.
    NO_POINTS = "論点はまだありません。形式確認の間に整理します。";
    /// Not decided.
    UNDECIDED = "まだ決めていない";
    /// Term.
    TAKING = "取り上げるか";
    /// Term.
    MEMBER_ANSWER = "事業者の回答";
    /// Term.
    FINDING = "検討の結果";
    /// No files.
    NO_FILES = "資料はありません。";
    /// Column.
    COL_FILE = "資料";
    /// Column.
    COL_PURPOSE = "種類";
    /// Column.
    COL_FROM = "だれから";
    /// Column.
    COL_CAME = "届いた日時";
    /// Column.
    COL_SIZE = "大きさ";
    /// Column.
    COL_NOTE = "説明";
    /// Kind.
    EVIDENCE = "申出の資料";
    /// Kind.
    IDENTITY = "本人確認の書類";
    /// Kind.
    AUTHORITY = "代理権の書類";
    /// Kind.
    MEMBER_MATERIAL = "事業者の資料";
    /// Kind.
    ORIGINAL = "届いた書類の写し";
    /// Kind.
    OWN_PAPER = "協会の書類";
    /// Party.
    APPLICANT = "申出人";
    /// Party.
    MEMBER = "事業者";
    /// Party.
    BODY = "協会";
    /// Destroyed.
    DESTROYED = "消しました";
    /// Link.
    IN_THE_ROOM = "本人確認の画面で見る";
    /// Audience.
    BODY_ONLY = "申出人には見せない";
    /// No letters.
    NO_LETTERS = "文書はまだありません。郵便を選んだ申出人への手紙は、決まるたびにここに並びます。";
    /// Keys are gone.
    UNREADABLE = "（もう読めません）";
    /// Not posted.
    NOT_POSTED = "まだ";
    /// Column.
    COL_LETTER = "文書";
    /// Column.
    COL_TO = "あて先";
    /// Column.
    COL_WRITTEN = "作った日時";
    /// Column.
    COL_POSTED = "投函した日";
    /// Lead.
    LOG_LEAD = "この件でだれが何をしたかの記録です。消すことも書きかえることもできません。";
    /// Column.
    COL_SEQ = "番号";
    /// Column.
    COL_WHEN = "日時";
    /// Column.
    COL_WHO = "だれが";
    /// Column.
    COL_WHAT = "何をした";
    /// Column.
    COL_DETAILS = "くわしく";
    /// Lead.
    GROUNDS_LEAD = "8つの条件に当たるかどうかは、人が決めます。ここには見つかった事実だけを並べます。会社に先に言っていないこと、条文を知らないこと、匿名の相談、失礼な言い方、外国人であること、会社の従業員であることは、断る理由になりません。";
    /// Term.
    RULE = "規程の文";
    /// Term.
    FOUND = "見つかった事実";
    /// Nothing was found.
    FOUND_NOTHING = "見つかっていません";
    /// Term.
    DECIDES = "人が決めること";
    /// Term.
    BACK = "元に戻る条件";
}

/// The days on which it may have happened.
#[must_use]
pub fn event_days(lang: Lang, first: NaiveDate, last: NaiveDate) -> String {
    match lang {
        Lang::Ja | Lang::En if first == last => format!("出来事の日：{}", date::day(lang, first)),
        Lang::Ja | Lang::En => format!("出来事の日：{}から{}まで", date::day(lang, first), date::day(lang, last)),
    }
}
