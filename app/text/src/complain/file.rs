//! The question for papers, and files that were sent (S11).

use crate::{Lang, Word, spoken, upload_types};

spoken! {
    FILES = "資料はありますか", "Do you have any documents?";
    FILES_HINT = "手紙や画面の写真、メール、契約書など。写真は、暗くないところで、全体が入るように撮ってください。",
        "Letters, pictures of your screen, e-mails, contracts and so on. Take photos where it is not dark, and show the whole document.";
    /// S11: the choice under the text.
    FILES_CHOICE = "資料の出しかた", "When will you send documents?";
    /// S11: the file box.
    FILE = "送るファイル", "File to send";
    /// S11: what happens to photographs.
    FILE_PLACE = "写真の撮影場所などの情報は、自動で消します。", "We automatically delete information such as where a photo was taken.";
    /// S11: what it is.
    FILE_NOTE = "これは何ですか", "What is this?";
    /// S11: what it is.
    FILE_NOTE_HINT = "例：9月に届いたはがき", "Example: a postcard that came in September";
    FILE_SEND = "このファイルを送る", "Send this file";
    /// S11: sends another one.
    FILE_SEND_MORE = "もう1つ送る", "Send one more";
    /// S11: there is no place for another one.
    FILES_FULL = "20個になったので、これ以上は送れません。ほかのファイルを送るときは、いらないものを取り消してください。このまま進むときは、「次へ進む」を押してください。",
        "You have sent 20 files, and that is the limit. To send another file, remove one that you do not need. To go on, press “Continue”.";
    /// S11: we cannot take files now, and how to go on.
    FILES_NOT_NOW = "このまま進むときは、「あとで送る」を選んで「次へ進む」を押してください。", "To go on, choose “Send later” and press “Continue”.";
    /// S11: list of files.
    FILES_SENT = "送った資料", "Documents you have sent";
    /// S11: takes it away.
    FILE_REMOVE = "取り消す", "Remove";
    /// S11: after sending one.
    FILE_DONE = "ファイルを受け取りました。", "We have received the file.";
    /// S11: after taking one away.
    FILE_REMOVED = "ファイルを取り消しました。", "We have removed the file.";
    /// S11, S18: a file that came from a page made before another window saved another answer.
    FILE_OTHER_TAB = "ほかの画面で先に別の答えが保存されていたため、いまのファイルは受け取っていません。下の答えを確かめて、もう一度選んで送ってください。",
        "Another answer was saved in another window first, so we did not take this file. Please check the answer below, then choose the file and send it again.";
    /// Files that came with a form which was not taken, in the form that is shown again.
    KEPT = "受け取ったファイル（外すと、送らずに消します）", "Files we have received (clear the box to leave one out; it is then deleted)";
    KEPT_GONE = "前に送ったファイルは、時間がたったため消えました。もう一度選んでください",
        "The file you sent before was deleted because too much time has passed. Please choose it again";
}

/// Why a file was not taken, and how to go on without it.
pub fn with_way_on(lang: Lang, why: &str, way_on: Word) -> String {
    match lang {
        Lang::Ja => format!("{why}。{}", way_on.get(lang)),
        Lang::En => format!("{why}. {}", way_on.get(lang)),
    }
}

spoken! {
    /// What a button that takes something away is about, for screen readers.
    remove_about(name: &str) = "：{name}", ": {name}";
    /// The name and the size of a file.
    file_and_size(name: &str, size: &str) = "{name}（{size}）", "{name} ({size})";
    /// A file with what it is.
    file_and_note(file: &str, note: &str) = "{file}：{note}", "{file}: {note}";
}

/// Limits and what happens to photographs, in one hint.
pub fn file_hint(lang: Lang) -> String {
    let (limits, place) = (upload_types::EVIDENCE_HINT.get(lang), FILE_PLACE.get(lang));
    match lang {
        Lang::Ja => format!("{limits}{place}"),
        Lang::En => format!("{limits} {place}"),
    }
}
