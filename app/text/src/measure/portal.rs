//! The words of the portal's pages on guidance.

use crate::words;

words! {
    TITLE = "指導・勧告";
    /// Title of the list.
    LIST = "当社への指導・勧告";
    /// What the page is for.
    LEAD = "協会が当社に出した情報提供・助言・指導・勧告などと、当社の回答です。";
    EMPTY = "協会から出された指導・勧告は、ありません。";
    /// Empty list: what next.
    EMPTY_NEXT = "ポータルの最初のページへ";
    CAPTION = "指導・勧告（期限の近い順）";
    COL_NUMBER = "番号";
    COL_STATUS = "状態";
    COL_RUNG = "最後の措置";
    COL_TOLD = "最初に知らせた日";
    COL_DUE = "回答の期限";
    NONE = "―";
    ASKED = "回答をお願いします";
    /// When nothing was answered in time.
    LATE = "期限までに回答や改善がないときは、勧告や、対象事業者からの除外に進むことがあります。";
    VIEWER = "あなたの権限は閲覧だけです。回答は、管理者か回答者の方にお願いしてください。";
    REPLY = "回答を書く";
    READ_LEAD = "内容を読んだら、下のボタンで協会に知らせてください。回答は、あとからでも書けます。";
    READ = "読みました";
    READ_AT = "読んだと知らせた日時";
    OUR_REPLY = "当社の回答";
    REPLIED_AT = "回答を受け付けた日時";
    DONE_READ = "読んだことを、協会に知らせました。";
    DONE_REPLY = "回答を受け付けました。協会が内容を確かめ、結果をこの画面でお知らせします。";
    REPLY_TITLE = "指導・勧告に回答する";
    REPLY_LEAD = "改めた内容、又は改める予定を書いてください。申出をした人の名前などは書かないでください。資料は、協会の相談室に郵便でお送りください。";
    F_TEXT = "回答";
    TEXT_HINT = "いつ、何を、どのように改めたかを書きます。";
    F_DONE_ON = "改めた日・改める予定の日";
    E_TEXT = "回答を入力してください";
    E_DATE = "日付を確かめてください。例：令和8年4月1日、2026年4月1日";
    SEND = "協会に回答を送る";
    BACK = "指導・勧告に戻る";
    BACK_LIST = "一覧に戻る";
    /// Link on the first page.
    ALL = "すべての指導・勧告を見る";
    NONE_TO_ANSWER = "いま回答が必要な指導・勧告はありません。";
    /// A file, as a heading.
    heading(number: &str) = "指導・勧告　{number}";
    /// By when to answer.
    until(day: &str) = "回答の期限：{day}";
}
