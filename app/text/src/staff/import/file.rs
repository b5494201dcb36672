//! What was read of a file, and why one cannot be read.

use crate::words;
use entity::spreadsheet::{Encoding, Separator, Unreadable};

pub fn read_as(encoding: Encoding, separator: Separator) -> String {
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
    format!("{letters}、{parted}区切りの文字のファイルとして読みました。")
}

words! {
    read_sheet(name: &str) = "シート「{name}」を読みました。";
    /// A sheet that was not.
    other_sheet(name: &str) = "シート「{name}」は読んでいません。";
    hidden_sheet(name: &str) = "かくれたシート「{name}」は読んでいません。";
}

pub fn empty_rows(rows: &[u32]) -> String {
    let said: Vec<String> = rows.iter().take(10).map(|row| format!("{row}行目")).collect();
    let more = if rows.len() > 10 { "など" } else { "" };
    format!("空の行が{}行あり、読みとばしました（{}{more}）。", rows.len(), said.join("、"))
}

/// Why a file cannot be read, and what to do.
pub fn unreadable(why: Unreadable) -> &'static str {
    match why {
        Unreadable::Empty => "ファイルが空か、値のあるセルがありません",
        Unreadable::TooLarge => "ファイルが大きすぎます。10MBまでのファイルにしてください",
        Unreadable::TooManyRows => "行が多すぎます。20,000行までのファイルに分けてください",
        Unreadable::TooWide => "列が多すぎます。100列（CV列）までにしてください",
        Unreadable::TooMuchInside => {
            "ファイルの中身が大きすぎます。名簿のシートだけを、新しいブックに写して保存してください"
        }
        Unreadable::Encrypted => "パスワードがかかっています。外して保存してから送ってください",
        Unreadable::OldWorkbook => {
            "古いExcelの形（.xls）です。Excelで開き、「Excelブック（.xlsx）」で保存してから送ってください"
        }
        Unreadable::Macros => {
            "マクロ（プログラム）の入ったブックです。「Excelブック（.xlsx）」で保存し直してから送ってください"
        }
        Unreadable::Kind => "名簿として読めない種類のファイルです。.xlsxか.csvにしてください",
        Unreadable::Damaged => "ファイルが壊れているか、途中で切れています。もう一度保存してから送ってください",
        Unreadable::Letters => "読めない文字コード（EUC-JPかJIS）です。UTF-8かShift_JISで保存してから送ってください",
    }
}
