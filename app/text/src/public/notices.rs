//! Words of the public notices.

use crate::spoken;

spoken! {
    /// Title and heading of the list.
    TITLE = "お知らせ", "Notices";
    LEAD = "当協会からのお知らせです。新しい順に並んでいます。", "Notices from the association, the newest first.";
    NONE = "お知らせは、まだありません。", "There are no notices yet.";
    /// The list of notices, for screen readers.
    LIST = "お知らせの一覧", "List of notices";
    /// Chip: a corrected version.
    CORRECTED = "訂正あり", "Corrected";
    /// Heading: what was put right.
    CHANGE = "訂正したところ", "What was corrected";
    FILES = "添付ファイル", "Attachments";
    /// The files are in Japanese as a rule.
    FILES_NOTE = "添付ファイルは、日本語のままです。", "The attachments may be in Japanese only.";
    /// Where there is no English text.
    ONLY_JAPANESE = "このお知らせは、日本語だけです。", "This notice is in Japanese only.";
    /// Where some of the notices in a list have no English text.
    SOME_JAPANESE = "日本語だけのお知らせもあります。", "Some notices are in Japanese only.";
    /// A notice that was withdrawn.
    WITHDRAWN = "取り下げたお知らせ", "Withdrawn notice";
    WHY = "理由", "Reason";
    FEED = "お知らせのフィード（Atom）", "Feed of notices (Atom)";
    /// What the feed is for.
    FEED_NOTE = "フィードリーダーに登録すると、新しいお知らせがあったときに分かります。",
        "Add it to a feed reader to hear of new notices.";
    ALL = "すべてのお知らせを見る", "See all notices";
    BACK = "お知らせの一覧に戻る", "Back to the list of notices";
    /// When it came out first.
    published(day: &str) = "{day}に公表", "Published on {day}";
    /// When a corrected version came out.
    corrected(day: &str) = "{day}に訂正", "Corrected on {day}";
    /// That it was withdrawn.
    withdrawn(day: &str) = "このお知らせは、{day}に取り下げました。", "This notice was withdrawn on {day}.";
    /// The title of the feed.
    feed_title(body: &str) = "お知らせ｜{body}", "Notices | {body}";
}
