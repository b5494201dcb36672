//! The question for papers, and files that were sent (S11).

use crate::text::{Lang, words};

words! {
    /// S11.
    FILES = "資料はありますか";
    /// S11.
    FILES_HINT = "手紙や画面の写真、メール、契約書など。写真は、暗くないところで、全体が入るように撮ってください。";
    /// S11: the choice under the text.
    FILES_CHOICE = "資料の出しかた";
    /// S11: the file box.
    FILE = "送るファイル";
    /// S11: limits, said first.
    FILE_LIMITS = "JPEG・PNG・WebP・PDF・テキスト、1つ10MBまで、全部で50MB、20個まで。";
    /// S11: what happens to photographs.
    FILE_PLACE = "写真の撮影場所などの情報は、自動で消します。";
    /// S11: what it is.
    FILE_NOTE = "これは何ですか";
    /// S11: what it is.
    FILE_NOTE_HINT = "例：9月に届いたはがき";
    /// S11: sends it.
    FILE_SEND = "このファイルを送る";
    /// S11: sends another one.
    FILE_SEND_MORE = "もう1つ送る";
    /// S11: list of files.
    FILES_SENT = "送った資料";
    /// S11: takes it away.
    FILE_REMOVE = "取り消す";
    /// S11: after sending one.
    FILE_DONE = "ファイルを受け取りました。";
    /// S11: after taking one away.
    FILE_REMOVED = "ファイルを取り消しました。";
}

/// What a button that takes something away is about, for screen readers.
#[must_use]
pub fn remove_about(lang: Lang, name: &str) -> String {
    match lang {
        Lang::Ja | Lang::En => format!("：{name}"),
    }
}

/// The name and the size of a file.
#[must_use]
pub fn file_and_size(lang: Lang, name: &str, size: &str) -> String {
    match lang {
        Lang::Ja | Lang::En => format!("{name}（{size}）"),
    }
}

/// A file with what it is.
#[must_use]
pub fn file_and_note(lang: Lang, file: &str, note: &str) -> String {
    match lang {
        Lang::Ja | Lang::En => format!("{file}：{note}"),
    }
}

/// Limits and what happens to photographs, in one hint.
#[must_use]
pub fn file_hint(lang: Lang) -> String {
    format!("{}{}", FILE_LIMITS.get(lang), FILE_PLACE.get(lang))
}
