//! Words of the comparison of two versions of a guideline (新旧対照表).

use crate::{Lang, spoken};

spoken! {
    /// The name of the page and of links to it.
    TITLE = "新旧対照表", "Comparison of old and new";
    /// What the marks mean.
    HOW = "変わった条だけを示します。下線は追加した部分、取り消し線は削除した部分です。変わっていない部分は「（略）」としています。", "Only clauses that changed are shown. Underlined text was added, struck-through text was removed. Text that did not change is shown as “(omitted)”.";
    /// How to print it.
    PRINT = "印刷するとA4横の表になります。", "It prints as a table on A4 paper, landscape.";
    /// The two texts are the same.
    SAME = "2つの版の本文は同じです。", "The text of the two versions is the same.";
    /// Heading of a choice of versions.
    OTHERS = "ほかの版と比べる", "Compare other versions";
    /// The table, for screen readers.
    COMPARE_CAPTION = "改正後が先（左、せまい画面では上）、改正前が後です", "The new text comes first (on the left, or above on a narrow screen), the old text second";
    AFTER = "改正後", "New text";
    BEFORE = "改正前", "Old text";
    /// Clauses that did not change.
    OMITTED = "（略）", "(omitted)";
    /// In place of a clause that the earlier text does not have.
    NEW_CLAUSE = "（新設）", "(new clause)";
    /// In place of a clause that the later text does not have.
    GONE_CLAUSE = "（削る）", "(deleted)";
    /// Before a mark, for screen readers.
    ADDED = "追加：", "Added: ";
    /// Before a mark, for screen readers.
    REMOVED = "削除：", "Removed: ";
    /// Back to the later version.
    BACK = "この版の本文を読む", "Read this version";
    /// On English pages: which text counts.
    AUTHORITATIVE = "日本語の本文が正式なものです。", "The guideline exists in Japanese only. The Japanese text is the authoritative one.";
    /// Back to the draft.
    BACK_TO_DRAFT = "案のページに戻る", "Back to the draft";
    /// The draft as a side of a comparison.
    DRAFT = "案", "Draft";
}

/// 「1・2　（略）」: paragraphs that did not change.
pub fn omitted(lang: Lang, numbers: &[String]) -> String {
    match (lang, numbers) {
        (_, []) => OMITTED.get(lang).to_owned(),
        (Lang::Ja, numbers) => format!("{}　（略）", numbers.join("・")),
        (Lang::En, numbers) => format!("{} (omitted)", numbers.join(", ")),
    }
}

spoken! {
    /// The link to a comparison of two versions.
    pair(old: i32, new: i32) = "第{old}版と第{new}版の新旧対照表", "Comparison of version {old} and version {new}";
    /// The title of the comparison of a draft.
    draft_title(title: &str, old: i32) = "{title}　案と第{old}版の新旧対照表",
        "{title}: comparison of the draft and version {old}";
    /// The title of the page.
    page_title(title: &str, old: i32, new: i32) = "{title}　新旧対照表（第{old}版→第{new}版）",
        "{title}: comparison of versions {old} and {new}";
}
