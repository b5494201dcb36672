//! Words about files that can do something by themselves: PDFs with scripts, actions or files inside.

use crate::{Lang, spoken};

spoken! {
    /// The mark in lists.
    MARK = "動く内容あり", "contains active content";
    /// Title and heading of the page before such a file.
    TITLE = "このPDFには、動く内容が入っています", "This PDF contains active content";
    WHAT = "開いたときに動くプログラム（スクリプト）や、別のファイルが入っています。ふつうの書類には、ないものです。",
        "It carries scripts that run when it is opened, or other files inside. Ordinary documents do not.";
    HOW = "送ってきた人に心当たりがあるときだけ開いてください。開くときは、保存してから、スクリプトを止めたPDFソフトで開き、「許可」を求められても押さないでください。",
        "Open it only if you know who sent it. Save it first, open it in a PDF program with scripts switched off, and allow nothing that it asks for.";
    ASK = "迷うときは開かずに、当協会にお電話ください。", "If in doubt, do not open it, and call us.";
    /// Where to ask, for those who work here.
    ASK_STAFF = "迷うときは開かずに、システムの管理者に相談してください。", "If in doubt, do not open it, and ask the administrator.";
    BACK = "開かずに戻る", "Go back without opening it";
    SAVE = "注意して保存する", "Save it all the same";
}

/// A file's name with the mark.
pub fn marked(lang: Lang, name: &str) -> String {
    match lang {
        Lang::Ja => format!("{name}（{}）", MARK.get(lang)),
        Lang::En => format!("{name} ({})", MARK.get(lang)),
    }
}
