//! Workbooks (.xlsx). What is inside is measured before it is read: a small file can unfold to a very large one.

#![expect(clippy::wildcard_enum_match_arm, reason = "the formats of other people's crates grow")]

use std::collections::BTreeMap;
use std::io::{self, Cursor, Read};

use calamine::{DataRef, Reader, SheetType, SheetVisible, Xlsx, XlsxError};
use entity::spreadsheet::{Cell, MOST_COLUMNS, MOST_ROWS, Mark, OtherSheet, SheetRow, Table, TableFormat, Unreadable};
use zip::ZipArchive;
use zip::result::ZipError;

/// The most parts of a workbook.
const MOST_PARTS: usize = 1_000;
/// The most bytes of all parts together, unfolded.
const MOST_BYTES: u64 = 96 * 1024 * 1024;
/// The part that holds programs.
const PROGRAMS: &str = "vbaProject.bin";
/// The part without which it is no workbook.
const BOOK: &str = "xl/workbook.xml";

/// Reads the first sheet that everybody sees and that holds anything.
pub(super) fn read(sent: &[u8]) -> Result<Table, Unreadable> {
    measure(sent)?;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(sent)).map_err(fault)?;
    let sheets: Vec<_> =
        book.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet).cloned().collect();
    let mut read: Option<(String, Vec<SheetRow>)> = None;
    let mut others = Vec::new();
    for sheet in sheets {
        if sheet.visible != SheetVisible::Visible {
            others.push(OtherSheet::Hidden(sheet.name));
            continue;
        }
        if read.is_none() {
            let rows = rows(&mut book, &sheet.name)?;
            if !rows.is_empty() {
                read = Some((sheet.name, rows));
                continue;
            }
        }
        others.push(OtherSheet::Shown(sheet.name));
    }
    let (sheet, rows) = read.ok_or(Unreadable::Empty)?;
    let empty = gaps(&rows);
    Ok(Table { origin: TableFormat::Workbook { sheet }, rows, empty, others })
}

/// Unfolds every part once, into nothing, and counts. What a part says of its own size is not believed.
fn measure(sent: &[u8]) -> Result<(), Unreadable> {
    let mut archive = ZipArchive::new(Cursor::new(sent)).map_err(|error| archive_fault(&error))?;
    if archive.len() > MOST_PARTS {
        return Err(Unreadable::TooMuchInside);
    }
    let names: Vec<_> = archive.file_names().filter_map(Result::ok).map(std::borrow::Cow::into_owned).collect();
    if names.iter().any(|name| name.ends_with(PROGRAMS)) {
        return Err(Unreadable::Macros);
    }
    if !names.iter().any(|name| name == BOOK) {
        return Err(Unreadable::Kind);
    }
    let mut left = MOST_BYTES;
    for place in 0..archive.len() {
        let part = archive.by_index(place).map_err(|error| archive_fault(&error))?;
        let unfolded = io::copy(&mut part.take(left.saturating_add(1)), &mut io::sink());
        left = unfolded
            .map_err(|_| Unreadable::Damaged)
            .and_then(|bytes| left.checked_sub(bytes).ok_or(Unreadable::TooMuchInside))?;
    }
    Ok(())
}

fn archive_fault(error: &ZipError) -> Unreadable {
    match error {
        ZipError::InvalidPassword | ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => Unreadable::Encrypted,
        _ => Unreadable::Damaged,
    }
}

fn fault(error: XlsxError) -> Unreadable {
    match error {
        XlsxError::Password => Unreadable::Encrypted,
        _ => Unreadable::Damaged,
    }
}

/// The rows that hold anything. Cells are read one by one: a sheet with one cell in its farthest corner has two cells and
/// not seventeen thousand million.
fn rows(book: &mut Xlsx<Cursor<&[u8]>>, sheet: &str) -> Result<Vec<SheetRow>, Unreadable> {
    let merged = book.merge_cells_by_sheet_name(sheet).map_err(fault)?;
    let mut found: BTreeMap<u32, BTreeMap<u32, Cell>> = BTreeMap::new();
    let mut cells = book.worksheet_cells_reader(sheet).map_err(fault)?;
    while let Some(one) = cells.next_cell_with_formula().map_err(fault)? {
        let (row, column) = one.pos;
        let cell = cell(&one.value);
        let cell = if one.formula.is_some() { cell.marked(Mark::Formula) } else { cell };
        if cell.text.trim().is_empty() && cell.marks.is_empty() {
            continue;
        }
        if row >= MOST_ROWS {
            return Err(Unreadable::TooManyRows);
        }
        if column >= MOST_COLUMNS {
            return Err(Unreadable::TooWide);
        }
        found.entry(row).or_default().insert(column, cell);
    }
    for area in merged {
        let last = area.end.1.min(MOST_COLUMNS.saturating_sub(1));
        for (_, row) in found.range_mut(area.start.0..=area.end.0.max(area.start.0)) {
            for column in area.start.1..=last {
                let cell = row.entry(column).or_default();
                *cell = std::mem::take(cell).marked(Mark::Merged);
            }
        }
    }
    Ok(found.into_iter().map(|(row, cells)| line(row, cells)).collect())
}

fn line(row: u32, cells: BTreeMap<u32, Cell>) -> SheetRow {
    let width = cells.keys().next_back().map_or(0, |last| last.saturating_add(1));
    let mut cells = cells;
    SheetRow {
        number: row.saturating_add(1),
        cells: (0..width).map(|column| cells.remove(&column).unwrap_or_default()).collect(),
    }
}

fn gaps(rows: &[SheetRow]) -> Vec<u32> {
    let mut next = rows.first().map_or(1, |row| row.number);
    let mut gaps = Vec::new();
    for row in rows {
        gaps.extend(next..row.number);
        next = row.number.saturating_add(1);
    }
    gaps
}

fn cell(value: &DataRef<'_>) -> Cell {
    match value {
        DataRef::Int(number) => Cell::new(number.to_string()),
        DataRef::Float(number) => Cell::new(written(*number)),
        DataRef::String(text) => Cell::new(text.clone()),
        DataRef::SharedString(text) => Cell::new((*text).to_owned()),
        DataRef::Bool(yes) => Cell::new(if *yes { "TRUE" } else { "FALSE" }.to_owned()),
        DataRef::DateTime(moment) => match moment.as_datetime().filter(|_| moment.is_datetime()) {
            Some(moment) => Cell::new(moment.date().to_string()),
            None => Cell::new(written(moment.as_f64())),
        },
        DataRef::DateTimeIso(text) => Cell::new(text.split('T').next().unwrap_or_default().to_owned()),
        DataRef::DurationIso(text) => Cell::new(text.clone()),
        DataRef::Error(error) => Cell::new(error.to_string()).marked(Mark::Error),
        DataRef::Empty => Cell::default(),
    }
}

/// A number as a spreadsheet shows it in a wide enough column: a corporate number has thirteen digits.
fn written(number: f64) -> String {
    if number.fract() == 0.0 && number.abs() < 1e15 { format!("{number:.0}") } else { number.to_string() }
}
