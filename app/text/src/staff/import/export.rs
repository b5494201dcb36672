//! Words of the export of the list.

use crate::words;

words! {
    /// Export: title.
    EXPORT_TITLE = "いまの一覧を保存する";
    /// Export: lead.
    EXPORT_LEAD = "終わった会社も含めて、登録のすべてを保存します。直してから、そのまま取り込めます。公表していない項目（同意の証拠など）も入ります。取りあつかいに注意してください。";
    /// Export.
    EXPORT_XLSX = "Excel（.xlsx）";
    /// Export.
    EXPORT_CSV = "CSV（UTF-8、BOMつき）";
    /// Export.
    EXPORT_OLD = "CSV（Shift_JIS）";
    /// Export.
    EXPORT_OLD_HINT = "古いソフトのための形です。書けない字があるときは、保存せずにお知らせします。";
    /// Export: letters that cannot be written.
    E_OLD = "Shift_JISで書けない字があるので、保存していません。ExcelかUTF-8のCSVを使ってください";
    /// Heading.
    UNWRITABLE = "Shift_JISで書けない字";
    /// Column.
    COL_LETTERS = "字";
}
