//! The words of the portal about bulletins.

use crate::words;

words! {
    /// Title and heading of the list; block on the first page.
    TITLE = "協会からのお知らせ";
    LEAD = "協会から対象事業者への情報提供です。公開のお知らせは、サイトにもあります。";
    /// Link to the notices of the public site.
    TO_PUBLIC = "サイトのお知らせを見る";
    CAPTION = "お知らせの一覧";
    COL_TITLE = "題";
    COL_STATE = "状態";
    COL_DUE = "期日";
    COL_OUT = "公表した日";
    NONE = "お知らせは、まだありません。";
    NONE_WAITING = "まだ読んでいないお知らせはありません。";
    ALL = "すべてのお知らせを見る";
    UNREAD = "未読";
    TO_ACKNOWLEDGE = "返事が必要";
    READ = "読みました";
    ACKNOWLEDGED = "返事をしました";
    WITHDRAWN = "取下げ";
    /// State: a corrected version.
    CORRECTED = "訂正あり";
    NO_DUE = "―";
    FILES = "添付ファイル";
    /// Heading of the answer.
    ANSWER = "お願い";
    ASKED = "読んだあとで、下のボタンを押してください。会社としての返事になります。1人が押せば、ほかの方は押さなくてもかまいません。";
    SAY = "読みました";
    /// For those who only read.
    VIEWER = "返事は、管理者か回答者の方ができます。";
    NOTE = "既読にする";
    NOTED = "既読にしました。";
    DONE = "返事を受け付けました。";
    BACK = "お知らせの一覧に戻る";
    /// What was put right.
    CHANGE = "訂正したところ";
    /// When this version came out.
    published(day: &str) = "{day}に公表";
    /// When a corrected version came out.
    corrected(day: &str) = "{day}に訂正";
    /// The day by which an answer is asked for.
    until(day: &str) = "期日：{day}";
    /// Who said for the company that it was read.
    said(name: &str, at: &str) = "{name}さんが、{at}に「読みました」と返事をしました。";
    /// That it was withdrawn.
    withdrawn(day: &str) = "このお知らせは、{day}に取り下げました。";
    waiting(count: usize) = "まだ読んでいないもの、返事が必要なものが{count}件あります。";
    /// The title of the page of one.
    about(title: &str) = "協会からのお知らせ「{title}」";
}
