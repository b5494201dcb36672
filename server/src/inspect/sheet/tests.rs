//! Tables from strangers.

use encoding_rs::{EUC_JP, ISO_2022_JP, SHIFT_JIS};
use entity::spreadsheet::{
    Encoding, MOST_COLUMNS, MOST_ROWS, Mark, Separator, Table, TableFormat, Unreadable, harmless, meant,
};
use proptest::prelude::{prop_assert_eq, proptest};
use proptest::{collection, prelude::Strategy};
use rust_xlsxwriter::Workbook;

use super::read;

fn cells(table: &Table) -> Vec<Vec<&str>> {
    table.rows.iter().map(|row| row.cells.iter().map(|cell| cell.text.as_str()).collect()).collect()
}

fn delimited(table: &Table) -> (Encoding, Separator) {
    match table.origin {
        TableFormat::Delimited { encoding, separator } => (encoding, separator),
        TableFormat::Workbook { .. } => panic!("a workbook"),
    }
}

fn sjis(text: &str) -> Vec<u8> {
    SHIFT_JIS.encode(text).0.into_owned()
}

#[test]
fn letters_and_separators_are_found_out() {
    let text = "番号,名前\r\n1,髙﨑\r\n";
    let wide: Vec<u8> =
        [0xff, 0xfe].into_iter().chain(text.replace(',', "\t").encode_utf16().flat_map(u16::to_le_bytes)).collect();
    for (sent, found) in [
        (text.as_bytes().to_vec(), (Encoding::Utf8, Separator::Comma)),
        (format!("\u{feff}{text}").into_bytes(), (Encoding::Utf8Bom, Separator::Comma)),
        (sjis(text), (Encoding::Cp932, Separator::Comma)),
        (wide, (Encoding::Utf16, Separator::Tab)),
        (sjis(&text.replace(',', ";")), (Encoding::Cp932, Separator::Semicolon)),
    ] {
        let table = read(&sent).unwrap();
        assert_eq!(delimited(&table), found);
        assert_eq!(cells(&table), [["番号", "名前"], ["1", "髙﨑"]]);
    }
}

#[test]
fn rows_are_counted_as_a_spreadsheet_counts_them() {
    let table = read("a,b\n\n\"1\n2\",3\n,\n4,5\n\n\n".as_bytes()).unwrap();
    assert_eq!(table.rows.iter().map(|row| row.number).collect::<Vec<_>>(), [1, 3, 5]);
    assert_eq!(table.empty, [2, 4]);
    assert_eq!(cells(&table), [["a", "b"], ["1\n2", "3"], ["4", "5"]]);
}

#[test]
fn a_mark_that_is_not_closed_spoils_its_own_cell_only() {
    for (text, rows) in [
        ("a,b\n\"x,1\ny,2\n", vec![vec!["a", "b"], vec!["x", "1"], vec!["y", "2"]]),
        ("a,b\n\"x,1\ny,\"2,5\"\n", vec![vec!["a", "b"], vec!["x", "1"], vec!["y", "2,5"]]),
        ("a,b\n\"x\"y,1\n", vec![vec!["a", "b"], vec!["x\"y", "1"]]),
    ] {
        let table = read(text.as_bytes()).unwrap();
        assert_eq!(cells(&table), rows, "{text}");
        assert_eq!(table.rows[1].marks(0), [Mark::Quote], "{text}");
        assert!(table.rows[1].marks(1).is_empty() && table.rows[0].marks(0).is_empty());
    }
    let table = read("a,\"b \"\"c\"\"\"\n".as_bytes()).unwrap();
    assert_eq!(cells(&table), [["a", "b \"c\""]]);
}

#[test]
fn each_cell_is_read_by_itself() {
    let mut sent = "番号,名前,よみ\n1,髙﨑,タカサキ\n2,".as_bytes().to_vec();
    sent.extend(sjis("佐藤"));
    sent.extend(b",\xff\xfe\n");
    let table = read(&sent).unwrap();
    assert_eq!(delimited(&table).0, Encoding::Utf8);
    assert_eq!(table.rows[2].text(1), "佐藤");
    assert_eq!(table.rows[2].marks(1), [Mark::OtherEncoding]);
    assert_eq!(table.rows[2].marks(2), [Mark::Bytes]);
    assert!(table.rows[1].marks(1).is_empty());
}

#[test]
fn what_is_no_table_is_said_to_be_none() {
    let rows = |count: u32| "a,b\n".repeat(usize::try_from(count).unwrap()).into_bytes();
    let wide = |count: u32| ["a"].repeat(usize::try_from(count).unwrap()).join(",").into_bytes();
    let japanese = "法人番号,名前\n1,あおば株式会社\n".repeat(20);
    let (euc, _, _) = EUC_JP.encode(&japanese);
    let (jis, _, _) = ISO_2022_JP.encode(&japanese);
    let jis = if jis.starts_with(b"\x1b") { jis.into_owned() } else { b"a,b\n1,\x1b$B$\"\x1b(B\n".to_vec() };
    for (sent, why) in [
        (vec![], Unreadable::Empty),
        (b"\r\n,,\r\n".to_vec(), Unreadable::Empty),
        (vec![b'a'; 10 * 1024 * 1024 + 1], Unreadable::TooLarge),
        (rows(MOST_ROWS + 1), Unreadable::TooManyRows),
        (wide(MOST_COLUMNS + 1), Unreadable::TooWide),
        (euc.into_owned(), Unreadable::Letters),
        (jis, Unreadable::Letters),
        (b"%PDF-1.7\n".to_vec(), Unreadable::Kind),
        (b"<html><table>".to_vec(), Unreadable::Kind),
        (vec![0; 1000], Unreadable::Kind),
        (b"PK\x03\x04 cut off".to_vec(), Unreadable::Damaged),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old".to_vec(), Unreadable::OldWorkbook),
    ] {
        assert_eq!(read(&sent).unwrap_err(), why);
    }
    assert!(read(&rows(MOST_ROWS)).is_ok() && read(&wide(MOST_COLUMNS)).is_ok());
}

#[test]
fn a_cell_in_the_farthest_corner_is_one_cell() {
    let mut book = Workbook::new();
    let page = book.add_worksheet();
    page.write_string(0, 0, "a").unwrap();
    page.write_string(1_048_575, 16_383, "z").unwrap();
    assert_eq!(read(&book.save_to_buffer().unwrap()).unwrap_err(), Unreadable::TooManyRows);
    let mut book = Workbook::new();
    let page = book.add_worksheet();
    page.write_string(0, 0, "a").unwrap();
    page.write_string(1, 16_383, "z").unwrap();
    assert_eq!(read(&book.save_to_buffer().unwrap()).unwrap_err(), Unreadable::TooWide);
}

/// A cell as it comes from our own export, without what no text file can hold.
fn cell() -> impl Strategy<Value = String> {
    "['=+@＝,;\"\\n a1髙﨑神①ー～𠮷-]{0,8}(邉\u{e0100})?"
}

fn comparable(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

proptest! {
    #[test]
    fn a_table_comes_back_from_text(rows in collection::vec(collection::vec(cell(), 3), 1..8)) {
        let mut out = csv::Writer::from_writer(b"\xef\xbb\xbf".to_vec());
        out.write_record(["名,前", "b", "c"]).unwrap();
        for row in &rows {
            out.write_record(row.iter().map(|cell| harmless(cell))).unwrap();
        }
        let table = read(&out.into_inner().unwrap()).unwrap();
        let mut found: Vec<Vec<String>> = vec![vec![String::new(); 3]; rows.len()];
        let (_, below) = table.rows.split_first().unwrap();
        for row in below {
            for (at, cell) in row.cells.iter().enumerate() {
                found[usize::try_from(row.number).unwrap() - 2][at] = comparable(meant(&cell.text));
            }
        }
        // A row of nothing but spaces is an empty row.
        for (row, found) in rows.iter().zip(&mut found) {
            if row.iter().all(|cell| cell.trim().is_empty()) {
                found.clone_from(row);
            }
        }
        prop_assert_eq!(found, rows);
    }

    #[test]
    fn nothing_that_is_sent_makes_it_panic(sent in collection::vec(proptest::prelude::any::<u8>(), 0..400)) {
        drop(read(&sent));
        let mut zip = b"PK\x03\x04".to_vec();
        zip.extend(&sent);
        drop(read(&zip));
    }
}
