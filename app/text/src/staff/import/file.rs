//! What was read of a file, and why one cannot be read.

use entity::spreadsheet::{Encoding, Separator, Unreadable};

use crate::Lang;

#[must_use]
pub fn read_as(lang: Lang, encoding: Encoding, separator: Separator) -> String {
    let letters = match encoding {
        Encoding::Utf8 => "UTF-8",
        Encoding::Utf8Bom => "UTF-8（BOMつき）",
        Encoding::Utf16 => "UTF-16",
        Encoding::Cp932 => "Shift_JIS",
    };
    let parted = match separator {
        Separator::Comma => "カンマ",
        Separator::Tab => "タブ",
        Separator::Semicolon => "セミコロン",
    };
    match lang {
        Lang::Ja | Lang::En => format!("{letters}、{parted}区切りの文字のファイルとして読みました。"),
    }
}

#[must_use]
pub fn read_sheet(lang: Lang, name: &str) -> String {
    match lang {
        Lang::Ja | Lang::En => format!("シート「{name}」を読みました。"),
    }
}

/// A sheet that was not.
#[must_use]
pub fn other_sheet(lang: Lang, name: &str) -> String {
    match lang {
        Lang::Ja | Lang::En => format!("シート「{name}」は読んでいません。"),
    }
}

#[must_use]
pub fn hidden_sheet(lang: Lang, name: &str) -> String {
    match lang {
        Lang::Ja | Lang::En => format!("かくれたシート「{name}」は読んでいません。"),
    }
}

#[must_use]
pub fn empty_rows(lang: Lang, rows: &[u32]) -> String {
    let said: Vec<String> = rows.iter().take(10).map(|row| format!("{row}行目")).collect();
    let more = if rows.len() > 10 { "など" } else { "" };
    match lang {
        Lang::Ja | Lang::En => format!("空の行が{}行あり、読みとばしました（{}{more}）。", rows.len(), said.join("、")),
    }
}

/// Why a file cannot be read, and what to do.
#[must_use]
pub fn unreadable(lang: Lang, why: Unreadable) -> &'static str {
    match (lang, why) {
        (Lang::Ja | Lang::En, Unreadable::Empty) => "ファイルが空か、値のあるセルがありません",
        (Lang::Ja | Lang::En, Unreadable::TooLarge) => "ファイルが大きすぎます。10MBまでのファイルにしてください",
        (Lang::Ja | Lang::En, Unreadable::TooManyRows) => "行が多すぎます。20,000行までのファイルに分けてください",
        (Lang::Ja | Lang::En, Unreadable::TooWide) => "列が多すぎます。100列（CV列）までにしてください",
        (Lang::Ja | Lang::En, Unreadable::TooMuchInside) => {
            "ファイルの中身が大きすぎます。名簿のシートだけを、新しいブックに写して保存してください"
        }
        (Lang::Ja | Lang::En, Unreadable::Encrypted) => "パスワードがかかっています。外して保存してから送ってください",
        (Lang::Ja | Lang::En, Unreadable::OldWorkbook) => {
            "古いExcelの形（.xls）です。Excelで開き、「Excelブック（.xlsx）」で保存してから送ってください"
        }
        (Lang::Ja | Lang::En, Unreadable::Macros) => {
            "マクロ（プログラム）の入ったブックです。「Excelブック（.xlsx）」で保存し直してから送ってください"
        }
        (Lang::Ja | Lang::En, Unreadable::Kind) => "名簿として読めない種類のファイルです。.xlsxか.csvにしてください",
        (Lang::Ja | Lang::En, Unreadable::Damaged) => {
            "ファイルが壊れているか、途中で切れています。もう一度保存してから送ってください"
        }
        (Lang::Ja | Lang::En, Unreadable::Letters) => {
            "読めない文字コード（EUC-JPかJIS）です。UTF-8かShift_JISで保存してから送ってください"
        }
    }
}
