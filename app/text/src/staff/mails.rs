//! Words of the page that shows the mails of the demonstration.

use crate::words;

words! {
    TITLE = "送ったメール（見本）";
    LEAD = "見本では、メールは外に出ません。ファイルに書かれたものを、ここで読めます。";
    CAPTION = "メールの一覧";
    AT = "日時";
    TO = "あて先";
    SUBJECT = "件名";
    FROM = "差出人";
    NONE = "まだメールはありません。申し出を1つ送ると、ここに出ます。";
    /// A mail that cannot be read.
    BROKEN = "このファイルは、メールとして読めません。";
    /// Back to the list.
    BACK = "メールの一覧に戻る";
    /// Heading of one mail.
    ONE = "メール";
}
