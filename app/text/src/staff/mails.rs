//! Words of the page that shows the mails of the demonstration.

use crate::words;

words! {
    /// Title and heading.
    TITLE = "送ったメール（見本）";
    /// First lines.
    LEAD = "見本では、メールは外に出ません。ファイルに書かれたものを、ここで読めます。";
    /// Caption.
    CAPTION = "メールの一覧";
    /// Column.
    AT = "日時";
    /// Column.
    TO = "あて先";
    /// Column.
    SUBJECT = "件名";
    /// Column.
    FROM = "差出人";
    /// Empty list.
    NONE = "まだメールはありません。申し出を1つ送ると、ここに出ます。";
    /// A mail that cannot be read.
    BROKEN = "このファイルは、メールとして読めません。";
    /// Back to the list.
    BACK = "メールの一覧に戻る";
    /// Heading of one mail.
    ONE = "メール";
}
