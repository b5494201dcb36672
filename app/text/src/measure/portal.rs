//! The words of the portal's pages on guidance.

use crate::{Lang, words};

words! {
    /// Title.
    TITLE = "指導・勧告";
    /// Title of the list.
    LIST = "当社への指導・勧告";
    /// What the page is for.
    LEAD = "協会が当社に出した情報提供・助言・指導・勧告などと、当社の回答です。";
    /// Empty list.
    EMPTY = "協会から出された指導・勧告は、ありません。";
    /// Empty list: what next.
    EMPTY_NEXT = "ポータルの最初のページへ";
    /// Caption.
    CAPTION = "指導・勧告（期限の近い順）";
    /// Column.
    COL_NUMBER = "番号";
    /// Column.
    COL_STATUS = "状態";
    /// Column.
    COL_RUNG = "最後の措置";
    /// Column.
    COL_TOLD = "最初に知らせた日";
    /// Column.
    COL_DUE = "回答の期限";
    /// Nothing to show.
    NONE = "―";
    /// Box.
    ASKED = "回答をお願いします";
    /// When nothing was answered in time.
    LATE = "期限までに回答や改善がないときは、勧告や、対象事業者からの除外に進むことがあります。";
    /// Viewers read only.
    VIEWER = "あなたの権限は閲覧だけです。回答は、管理者か回答者の方にお願いしてください。";
    /// Button.
    REPLY = "回答を書く";
    /// Before the button.
    READ_LEAD = "内容を読んだら、下のボタンで協会に知らせてください。回答は、あとからでも書けます。";
    /// Button.
    READ = "読みました";
    /// Term.
    READ_AT = "読んだと知らせた日時";
    /// Term.
    OUR_REPLY = "当社の回答";
    /// Term.
    REPLIED_AT = "回答を受け付けた日時";
    /// Done.
    DONE_READ = "読んだことを、協会に知らせました。";
    /// Done.
    DONE_REPLY = "回答を受け付けました。協会が内容を確かめ、結果をこの画面でお知らせします。";
    /// Title.
    REPLY_TITLE = "指導・勧告に回答する";
    /// Lead.
    REPLY_LEAD = "改めた内容、又は改める予定を書いてください。申出をした人の名前などは書かないでください。資料は、協会の相談室に郵便でお送りください。";
    /// Field.
    F_TEXT = "回答";
    /// Hint.
    TEXT_HINT = "いつ、何を、どのように改めたかを書きます。";
    /// Field.
    F_DONE_ON = "改めた日・改める予定の日";
    /// Error.
    E_TEXT = "回答を入力してください";
    /// Error.
    E_DATE = "日付を確かめてください。例：令和8年4月1日、2026年4月1日";
    /// Button.
    SEND = "協会に回答を送る";
    /// Link.
    BACK = "指導・勧告に戻る";
    /// Link.
    BACK_LIST = "一覧に戻る";
    /// Link on the first page.
    ALL = "すべての指導・勧告を見る";
    /// Nothing waits.
    NONE_TO_ANSWER = "いま回答が必要な指導・勧告はありません。";
}

/// A file, as a heading.
#[must_use]
pub fn heading(lang: Lang, number: &str) -> String {
    match lang {
        Lang::Ja | Lang::En => format!("指導・勧告　{number}"),
    }
}

/// By when to answer.
#[must_use]
pub fn until(lang: Lang, day: &str) -> String {
    match lang {
        Lang::Ja | Lang::En => format!("回答の期限：{day}"),
    }
}
