//! The first four pages: a file is read, its columns are matched, its rows are put right or left out, and of every
//! company that it does not name a person says what becomes of it.

use std::collections::BTreeMap;

use bytes::Bytes;
use entity::member_column::Column;
use entity::spreadsheet::{SheetRow, Table, Unreadable};
use futures::{Stream, StreamExt};
use schema::member_import;

use super::matching::{self, Head, Remembered};
use super::{Absent, Answers, ImportState, judged, keep, line, review, seal, seen, write};
use crate::prelude::*;
use crate::support::begin_submission::begin_or_return;
use text::member_column as words;
use vault::file_name::FileName;
use vault::files::{MAX_SENT_BYTES, Rejected, Unfit};

/// So much of a file that is too large is still read, so that its sender is told.
const WASTE: u64 = 32 * 1024 * 1024;

/// Why a file was not taken.
#[derive(Debug)]
pub enum ImportRefused {
    /// It is no table that can be read.
    Unreadable(Unreadable),
    /// All helpers are at work.
    Busy,
    Failed(AppError),
}

/// Reads a table from what a person sends. Nothing of it is written down.
pub async fn read<E>(
    app: &AppState,
    bytes: impl Stream<Item = Result<Bytes, E>> + Send,
) -> Result<Table, ImportRefused> {
    let mut bytes = std::pin::pin!(bytes);
    let mut sent: Vec<u8> = Vec::new();
    let mut seen: u64 = 0;
    while let Some(piece) = bytes.next().await {
        let piece = piece.map_err(|_| ImportRefused::Unreadable(Unreadable::Damaged))?;
        seen = seen.saturating_add(u64::try_from(piece.len()).unwrap_or(u64::MAX));
        if seen > MAX_SENT_BYTES.saturating_add(WASTE) {
            break;
        }
        if seen <= MAX_SENT_BYTES {
            sent.extend_from_slice(&piece);
        }
    }
    if seen > MAX_SENT_BYTES {
        return Err(ImportRefused::Unreadable(Unreadable::TooLarge));
    }
    let said = match app.files().table(&sent).await {
        Ok(said) => said,
        Err(Rejected::Unfit(Unfit::Busy)) => return Err(ImportRefused::Busy),
        Err(Rejected::Unfit(_)) => None,
        Err(Rejected::Broken(cause)) => return Err(ImportRefused::Failed(cause.into())),
    };
    // A child that died, or said something else than a table, met a file that is none.
    let table = said.and_then(|said| serde_json::from_slice::<Result<Table, Unreadable>>(&said).ok());
    table.unwrap_or(Err(Unreadable::Damaged)).map_err(ImportRefused::Unreadable)
}

/// Begins an import with a table; the answer is where to go. `location` of the act may hold `{id}`.
///
/// # Errors
/// [`AppError::Forbidden`], [`AppError::Stale`]; database failures.
pub async fn start(
    app: &AppState,
    act: &Submission,
    id: Uuid,
    file_name: &str,
    table: &Table,
) -> Result<String, AppError> {
    let staff = permission::need(&act.actor, Permission::KeepRegisters)?;
    let tx = begin_or_return!(app, act);
    let now = app.now();
    let Head { row, columns } = matching::guess(table, &keep::remembered(&tx).await?);
    let answers = Answers { head: row, columns, ..Answers::default() };
    let row = member_import::ActiveModel {
        id: Set(id),
        state: Set(ImportState::Open.code().to_owned()),
        file_name: Set(FileName::clean(file_name).as_str().to_owned()),
        sealed_table: Set(Some(seal(app, "sealed_table", id, table)?)),
        sealed_answers: Set(Some(seal(app, "sealed_answers", id, &answers)?)),
        sealed_plan: Set(None),
        sealed_before: Set(None),
        added: Set(0),
        changed: Set(0),
        ended: Set(0),
        same: Set(0),
        prepared_by: Set(staff),
        proposed_by: Set(None),
        approved_by: Set(None),
        undone_by: Set(None),
        created_at: Set(now),
        proposed_at: Set(None),
        applied_at: Set(None),
        undone_at: Set(None),
        updated_at: Set(now),
        version: Set(1),
    };
    member_import::Entity::insert(row).exec_without_returning(&tx).await?;
    audit::write(&tx, now, line(act, "import.read", id)).await?;
    tx.commit().await?;
    Ok(act.location.clone())
}

/// Changes what was said about a file, in a transaction of its own.
async fn say<F>(app: &AppState, act: &Submission, id: Uuid, change: F) -> Result<String, AppError>
where
    F: FnOnce(&Table, &mut Answers) -> Result<Option<(Table, Remembered)>, AppError>,
{
    permission::need(&act.actor, Permission::KeepRegisters)?;
    let tx = begin_or_return!(app, act);
    let import = seen(&tx, app, act, id, ImportState::Open).await?;
    let table = import.table.clone().ok_or(AppError::Gone)?;
    let mut answers = import.answers.clone();
    let more = change(&table, &mut answers)?;
    let mut columns = member_import::ActiveModel {
        sealed_answers: Set(Some(seal(app, "sealed_answers", id, &answers)?)),
        ..Default::default()
    };
    if let Some((table, said)) = more {
        columns.sealed_table = Set(Some(seal(app, "sealed_table", id, &table)?));
        keep::remember(&tx, &said).await?;
    }
    write(&tx, app, &import, columns).await?;
    tx.commit().await?;
    Ok(act.location.clone())
}

/// Says in which row the headings stand and what the columns mean; it is remembered for the next file.
///
/// # Errors
/// [`AppError::Conflict`], [`AppError::NotFound`], [`AppError::Forbidden`], [`AppError::Stale`]; database failures.
pub async fn match_columns(
    app: &AppState,
    act: &Submission,
    id: Uuid,
    head: usize,
    columns: Vec<Option<Column>>,
) -> Result<String, AppError> {
    say(app, act, id, |table, answers| {
        let headings = table.rows.get(head).map(|row| row.cells.as_slice()).unwrap_or_default();
        let said = headings
            .iter()
            .zip(&columns)
            .map(|(cell, column)| (matching::folded(&cell.text), *column))
            .filter(|(heading, _)| !heading.is_empty())
            .collect();
        answers.head = head;
        answers.columns = columns;
        answers.left_out.clear();
        Ok(Some((table.clone(), said)))
    })
    .await
}

/// Leaves out every row in which something is wrong now.
pub async fn leave_out(app: &AppState, act: &Submission, id: Uuid) -> Result<String, AppError> {
    let wrong: Vec<u32> = review(app.read(), app, id).await?.wrong().map(|row| row.number).collect();
    say(app, act, id, |_, answers| {
        answers.left_out = wrong.into_iter().collect();
        Ok(None)
    })
    .await
}

/// Says what becomes of members that the file does not name.
pub async fn answer_absent(
    app: &AppState,
    act: &Submission,
    id: Uuid,
    said: BTreeMap<Uuid, Absent>,
) -> Result<String, AppError> {
    say(app, act, id, |_, answers| {
        answers.absent.extend(said);
        Ok(None)
    })
    .await
}

/// How many rows a second file put right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Merged(pub(crate) usize);

/// Puts the rows of a second file in the place of those that they were: the column 「元の行」 says which.
///
/// # Errors
/// [`AppError::Invalid`] if the file has no such column or no such row; else as [`match_columns`].
pub fn merge(table: &Table, second: &Table) -> Result<(Table, Merged), Unmergeable> {
    let wanted = matching::folded(words::ORIGINAL_ROW);
    let to_do = matching::folded(words::TO_DO);
    let (head, at) = second
        .rows
        .iter()
        .take(10)
        .enumerate()
        .find_map(|(row, cells)| {
            cells.cells.iter().position(|cell| matching::folded(&cell.text) == wanted).map(|at| (row, at))
        })
        .ok_or(Unmergeable::NoColumn)?;
    let width = second.rows.get(head).map_or(0, |row| {
        row.cells.iter().position(|cell| matching::folded(&cell.text) == to_do).unwrap_or(row.cells.len())
    });
    let mut merged = table.clone();
    let mut count = 0;
    for row in second.rows.iter().skip(head.saturating_add(1)) {
        let number: u32 = row.text(at).trim().parse().map_err(|_| Unmergeable::NoRow(row.number))?;
        let place = merged.rows.iter_mut().find(|one| one.number == number).ok_or(Unmergeable::NoRow(row.number))?;
        let cells = row.cells.iter().take(width).skip(at.saturating_add(1)).cloned();
        let mut cells: Vec<_> = cells.collect();
        // A sheet ends a row with its last filled cell; a text file must not.
        cells.resize(place.cells.len().max(cells.len()), entity::spreadsheet::Cell::default());
        *place = SheetRow { number, cells };
        count += 1;
    }
    if count == 0 { Err(Unmergeable::Empty) } else { Ok((merged, Merged(count))) }
}

/// Why a second file cannot be put into the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unmergeable {
    /// It does not say which rows they were.
    NoColumn,
    /// This row of it names no row of the first file.
    NoRow(u32),
    /// It has no rows.
    Empty,
}

/// Takes the table with the rows that were put right.
pub async fn put_right(app: &AppState, act: &Submission, id: Uuid, second: &Table) -> Result<String, AppError> {
    say(app, act, id, |table, answers| {
        let (merged, _) = merge(table, second).map_err(|_| AppError::Stale)?;
        answers.left_out.clear();
        Ok(Some((merged, Remembered::new())))
    })
    .await
}

/// The rows with something wrong, as they stand in the file, each with what to put right.
pub fn wrong_rows<'a>(table: &'a Table, rows: &'a [judged::Judged]) -> Vec<(&'a SheetRow, &'a judged::Judged)> {
    let wrong = rows.iter().filter(|row| row.weight() == Some(judged::Weight::Wrong));
    wrong
        .filter_map(|judged| table.rows.iter().find(|row| row.number == judged.number).map(|row| (row, judged)))
        .collect()
}

/// Gives an import up; nothing of the file is kept.
pub async fn give_up(app: &AppState, act: &Submission, id: Uuid) -> Result<String, AppError> {
    permission::need(&act.actor, Permission::KeepRegisters)?;
    let tx = begin_or_return!(app, act);
    let import = seen(&tx, app, act, id, ImportState::Open).await?;
    let columns = member_import::ActiveModel {
        state: Set(ImportState::Dropped.code().to_owned()),
        sealed_table: Set(None),
        sealed_answers: Set(None),
        ..Default::default()
    };
    write(&tx, app, &import, columns).await?;
    audit::write(&tx, app.now(), line(act, "import.dropped", id)).await?;
    tx.commit().await?;
    Ok(act.location.clone())
}
