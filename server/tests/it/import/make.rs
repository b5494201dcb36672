//! Lists as bodies have them, and everything that can be wrong with them; all made here, none stored.

use std::io::{Cursor, Write};

use encoding_rs::SHIFT_JIS;
use entity::corporate_number::CorporateNumber;
use rust_xlsxwriter::{Format, Formula, Workbook};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// The headings of somebody else's list.
pub(super) const HEADINGS: [&str; 11] = [
    "法人番号",
    "会社名",
    "フリガナ",
    "都道府県",
    "住所",
    "業種",
    "窓口電話番号",
    "同意年月日",
    "加入日",
    "退会日",
    "退会理由",
];

pub(super) fn number(serial: u32) -> String {
    CorporateNumber::of_base(&format!("999901{serial:06}")).unwrap().to_string()
}

/// A row without mistakes.
pub(crate) fn row(serial: u32) -> Vec<String> {
    let kana: String =
        serial.to_string().chars().map(|c| char::from_u32(0x30a2 + 2 * c.to_digit(10).unwrap()).unwrap()).collect();
    [
        number(serial),
        format!("株式会社試験{serial}（架空）"),
        format!("シケン{kana}"),
        "東京都".to_owned(),
        format!("架空区{serial}番地"),
        "小売".to_owned(),
        "03-0000-0000".to_owned(),
        "2024/3/1".to_owned(),
        "2024/4/1".to_owned(),
        String::new(),
        String::new(),
    ]
    .to_vec()
}

pub(crate) fn sjis(text: &str) -> Vec<u8> {
    let (bytes, _, lost) = SHIFT_JIS.encode(text);
    assert!(!lost, "{text}");
    bytes.into_owned()
}

/// A table as text, in any letters.
pub(crate) fn text(rows: &[Vec<String>], separator: &str, encode: impl Fn(&str) -> Vec<u8>) -> Vec<u8> {
    let mut file = HEADINGS.join(separator);
    for row in rows {
        file.push_str("\r\n");
        file.push_str(&row.join(separator));
    }
    encode(&file)
}

/// A mistake: which column, what the page shows of it, what it says to do, and how it is made.
pub(super) struct Fault {
    pub(super) kind: &'static str,
    pub(super) column: &'static str,
    pub(super) say: &'static str,
    pub(super) make: fn(&mut Vec<Vec<u8>>),
}

fn set(at: usize, text: &str) -> impl Fn(&mut Vec<Vec<u8>>) + '_ {
    move |row| row[at] = sjis(text)
}

macro_rules! faults {
    ($($kind:literal, $column:literal, $say:literal, $make:expr;)*) => {
        &[$(Fault { kind: $kind, column: $column, say: $say, make: |row| ($make)(row) }),*]
    };
}

/// The mistakes of single rows that a text file in Shift_JIS can have.
pub(super) const FAULTS: &[Fault] = faults! {
    "wrong check digit", "法人番号（A列）", "あとの12桁が正しければ", |row: &mut Vec<Vec<u8>>| {
        let first = row[0][0];
        row[0][0] = if first == b'9' { b'8' } else { first + 1 };
    };
    "twelve digits", "法人番号（A列）", "12桁です。13桁にしてください。先頭の数字が消えたのなら、正しい番号は", |row: &mut Vec<Vec<u8>>| { row[0].remove(0); };
    "too few digits", "法人番号（A列）", "5桁です。13桁にしてください", set(0, "12345");
    "exponent", "法人番号（A列）", "列の書式を「文字列」にして", set(0, "9.99901E+12");
    "no number", "法人番号（A列）", "書かれていません（必須）", set(0, "");
    "letters for a number", "法人番号（A列）", "13桁の数字です", set(0, "不明");
    "no name", "名前（B列）", "書かれていません（必須）", set(1, "");
    "name too long", "名前（B列）", "200字まで", |row: &mut Vec<Vec<u8>>| row[1] = sjis(&"長".repeat(201));
    "a cell of a megabyte", "名前（B列）", "長すぎます（500000字）", |row: &mut Vec<Vec<u8>>| row[1] = sjis(&"長".repeat(500_000));
    "bytes without meaning", "名前（B列）", "読めない文字が入っています", |row: &mut Vec<Vec<u8>>| row[1] = b"\x89\xef\x8e\xd0\x81\xff".to_vec();
    "UTF-8 in Shift_JIS", "名前（B列）", "ほかの文字コードで書かれています", |row: &mut Vec<Vec<u8>>| row[1] = "株式会社異文（架空）".as_bytes().to_vec();
    "a letter replaced by 〓", "名前（B列）", "ほかの記号に置きかえられています", set(1, "株式会社〓野（架空）");
    "a letter replaced by its number", "名前（B列）", "ほかの記号に置きかえられています", set(1, "株式会社&#134071;野（架空）");
    "a letter of a private area", "名前（B列）", "外字が入っています", |row: &mut Vec<Vec<u8>>| row[1] = b"\xf0\x40\x8e\xd0".to_vec();
    "a question mark", "名前（B列）", "字が消えていないか", set(1, "株式会社?野（架空）");
    "a My Number in a name", "名前（B列）", "個人番号（マイナンバー）のような", set(1, "佐藤123456789018");
    "a formula in text", "名前（B列）", "表計算の式のような始まり方", set(1, "=HYPERLINK(\"http://example.jp\")");
    "a script", "名前（B列）", "プログラムやタグのような", set(1, "<script>alert(1)</script>社");
    "a NUL byte", "名前（B列）", "目に見えない制御文字", |row: &mut Vec<Vec<u8>>| row[1].insert(2, 0);
    "a control character", "所在地（E列）", "目に見えない制御文字", |row: &mut Vec<Vec<u8>>| row[4].insert(0, 7);
    "a line end in a name", "名前（B列）", "改行が入っています", |row: &mut Vec<Vec<u8>>| {
        row[1] = [b"\"".as_slice(), &sjis("株式会社\n改行（架空）"), b"\""].concat();
    };
    "a mark that is not closed", "名前（B列）", "引用符", |row: &mut Vec<Vec<u8>>| row[1].insert(0, b'"');
    "kanji in the reading", "よみ（C列）", "「試験」はよみに使えません", set(2, "試験シケン");
    "no reading", "よみ（C列）", "書かれていません（必須）", set(2, "");
    "half a prefecture", "都道府県（D列）", "「東京都」と書いてください", set(3, "東京");
    "no such prefecture", "都道府県（D列）", "都道府県の名前ではありません", set(3, "江戸");
    "no address", "所在地（E列）", "書かれていません（必須）", set(4, " ");
    "a new field", "分野（F列）", "いまの一覧にない分野", set(5, "宇宙");
    "a lost zero", "窓口の電話（G列）", "先頭の0が消えています。0312345678 と書いてください", set(6, "312345678");
    "no telephone number", "窓口の電話（G列）", "10桁か11桁", set(6, "内線5");
    "no consent", "同意日（H列）", "書かれていません（必須）", set(7, "");
    "a day that is none", "同意日（H列）", "この日はありません", set(7, "2024/2/30");
    "a thirteenth month", "同意日（H列）", "月は1から12まで", set(7, "2024/13/1");
    "an era that was over", "同意日（H列）", "この日は平成ではありません。令和6年です", set(7, "平成36年3月1日");
    "a month for a day", "同意日（H列）", "年月日のそろった日付", set(7, "2024年3月");
    "no date", "同意日（H列）", "日付として読めません", set(7, "きのう");
    "a consent to come", "同意日（H列）", "今日か、それより前", |row: &mut Vec<Vec<u8>>| { row[7] = sjis("2030/1/1"); row[8] = sjis("2030/1/1"); };
    "covered before consent", "開始日（I列）", "同意した日か、それより後", set(8, "2024/2/1");
    "an end before the beginning", "終了日（J列）", "終了日が開始日より前です", |row: &mut Vec<Vec<u8>>| { row[9] = sjis("2024/3/31"); row[10] = sjis("退会"); };
    "an end without a reason", "終了日（J列）", "終了の理由が書かれていません", set(9, "2025/3/31");
    "a reason without an end", "終了の理由（K列）", "終了日がありません", set(10, "退会");
    "a reason that is none", "終了の理由（K列）", "退会、廃業等、その他のどれか", |row: &mut Vec<Vec<u8>>| { row[9] = sjis("2025/3/31"); row[10] = sjis("なんとなく"); };
    "a reason that two people decide", "終了の理由（K列）", "合併と除外は、取り込みでは記録できません", |row: &mut Vec<Vec<u8>>| { row[9] = sjis("2025/3/31"); row[10] = sjis("除外"); };
    "headings again", "行全体", "見出しの行がもう一度あります", |row: &mut Vec<Vec<u8>>| *row = HEADINGS.iter().map(|text| sjis(text)).collect();
    "too many cells", "行全体", "見出しのない列に値があります", |row: &mut Vec<Vec<u8>>| row.push(sjis("余り"));
    "too few cells", "行全体", "列が足りません", |row: &mut Vec<Vec<u8>>| row.truncate(5);
};

/// One day in every form that people and spreadsheets write it.
pub(super) const DAYS: &[&str] =
    &["令和6年3月1日", "R6.3.1", "2024-03-01", "2024年3月1日", "20240301", "45352", "2024/3/1 0:00", "Ｒ６．３．１"];

/// A workbook with what only workbooks can have wrong. The headings stand in row 3.
pub(super) fn workbook() -> Vec<u8> {
    let mut book = Workbook::new();
    let page = book.add_worksheet();
    page.set_name("会員").unwrap();
    page.write_string(0, 0, "会員名簿 2026年11月").unwrap();
    for (column, heading) in (0..).zip(HEADINGS) {
        page.write_string(2, column, heading).unwrap();
    }
    for serial in 1..=9_u32 {
        for (column, cell) in (0..).zip(row(serial)) {
            if !cell.is_empty() {
                page.write_string(serial + 2, column, &cell).unwrap();
            }
        }
    }
    let day = Format::new().set_num_format("yyyy/m/d");
    // Row 4: a formula; row 5: an error; rows 6 and 7: merged; row 8: letters that turn; row 9: without width.
    page.write_formula(3, 1, Formula::new("=\"株式会社\"&\"式\"").set_result("株式会社式")).unwrap();
    page.write_formula(4, 6, Formula::new("=NA()").set_result("#N/A")).unwrap();
    page.merge_range(5, 5, 6, 5, "小売", &Format::new()).unwrap();
    page.write_string(7, 1, "株式会社\u{202e}外国").unwrap();
    page.write_string(8, 1, "株式会社\u{200b}幅なし").unwrap();
    // Row 10: a number that lost its first digit; row 11: a day as a day, and a rare name.
    page.write_number(9, 0, 999_901_000_007.0).unwrap();
    page.write_number_with_format(10, 7, 45_352.0, &day).unwrap();
    page.write_string(10, 1, RARE).unwrap();
    let other = book.add_worksheet();
    other.set_name("集計").unwrap();
    other.write_string(0, 0, "合計").unwrap();
    let hidden = book.add_worksheet();
    hidden.set_name("内部").unwrap();
    hidden.set_hidden(true);
    hidden.write_string(0, 0, "秘").unwrap();
    book.save_to_buffer().unwrap()
}

/// A name whose letters every normalisation, Shift_JIS and plain UCS-2 would spoil.
pub(super) const RARE: &str = "㈱髙﨑𠮷邉\u{e0100}商店";

/// A small workbook with the headings and these rows.
pub(super) fn plain_workbook(rows: &[Vec<String>]) -> Vec<u8> {
    let mut book = Workbook::new();
    let page = book.add_worksheet();
    for (column, heading) in (0..).zip(HEADINGS) {
        page.write_string(0, column, heading).unwrap();
    }
    for (row, cells) in (1..).zip(rows) {
        for (column, cell) in (0..).zip(cells) {
            page.write_string(row, column, cell).unwrap();
        }
    }
    book.save_to_buffer().unwrap()
}

fn zip(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// Few bytes that unfold to two hundred million.
pub(super) fn zip_bomb() -> Vec<u8> {
    let much = vec![b' '; 200 * 1024 * 1024];
    let bomb = zip(&[("xl/workbook.xml", b"<workbook/>"), ("xl/worksheets/sheet1.xml", &much)]);
    assert!(bomb.len() < 1024 * 1024);
    bomb
}

pub(super) fn macros() -> Vec<u8> {
    zip(&[("xl/workbook.xml", b"<workbook/>"), ("xl/vbaProject.bin", b"x")])
}

pub(super) fn other_archive() -> Vec<u8> {
    zip(&[("word/document.xml", b"<document/>")])
}

/// An old container with the stream of a locked document.
pub(super) fn encrypted() -> Vec<u8> {
    let mut bytes = old();
    bytes.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    bytes.extend([0; 512]);
    bytes
}

pub(super) fn old() -> Vec<u8> {
    let mut bytes = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    bytes.extend([0; 1024]);
    bytes
}
