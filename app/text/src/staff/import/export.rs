//! Words of the export of the list.

use crate::words;

words! {
    EXPORT_TITLE = "いまの一覧を保存する";
    EXPORT_LEAD = "終わった会社も含めて、登録のすべてを保存します。直してから、そのまま取り込めます。公表していない項目（同意の証拠など）も入ります。取りあつかいに注意してください。";
    EXPORT_XLSX = "Excel（.xlsx）";
    EXPORT_CSV = "CSV（UTF-8、BOMつき）";
    EXPORT_OLD = "CSV（Shift_JIS）";
    EXPORT_OLD_HINT = "古いソフトのための形です。書けない字があるときは、保存せずにお知らせします。";
    /// Export: letters that cannot be written.
    E_OLD = "Shift_JISで書けない字があるので、保存していません。ExcelかUTF-8のCSVを使ってください";
    UNWRITABLE = "Shift_JISで書けない字";
    COL_LETTERS = "字";
}
