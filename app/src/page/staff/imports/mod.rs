//! Staff pages that take the member list from a file and hand it out as one.

pub(super) mod changes;
pub(super) mod check;
pub(super) mod columns;
pub(super) mod decide;
mod difference;
pub(super) mod export;
pub(super) mod fix;
pub(crate) mod routes;
pub(super) mod start;
pub(super) mod undo;

use entity::spreadsheet::{OtherSheet, Table, TableFormat};
use uuid::Uuid;

use crate::component::nav::StepLine;
use crate::prelude::*;
use text::staff::import::{file, page as t};
use usecase::import::ImportState;

pub(super) const PATH: &str = "/staff/members/import";
/// Rows on one page of a table.
const PER_PAGE: usize = 50;

/// The import that the path names.
fn asked(ctx: &Ctx) -> Result<Uuid, AppError> {
    ctx.param("id")?.parse().map_err(|_| AppError::NotFound)
}

/// One page of an import.
fn at(id: Uuid, page: &str) -> String {
    format!("{PATH}/{id}/{page}")
}

/// Where one decides on an import.
pub(crate) fn decided_at(id: Uuid) -> String {
    at(id, "decide")
}

/// Where an import that is not being prepared any more is shown.
fn elsewhere(id: Uuid, state: ImportState) -> Option<Response> {
    match state {
        ImportState::Open => None,
        ImportState::Proposed | ImportState::Applied | ImportState::Undone | ImportState::Dropped => {
            Some(see_other(&at(id, "decide")))
        }
    }
}

/// Which of the five pages this is.
fn step(number: usize, name: &'static str) -> AnyView {
    html! { <StepLine number=number total=t::STEPS name=name/> }
}

/// Which page of a table is asked for, from 1.
fn page_number(ctx: &Ctx) -> usize {
    ctx.query.get("page").parse().unwrap_or(1).clamp(1, 10_000)
}

/// What was read, in sentences.
fn read(table: &Table) -> Vec<String> {
    let mut said = vec![match &table.origin {
        TableFormat::Delimited { encoding, separator } => file::read_as(*encoding, *separator),
        TableFormat::Workbook { sheet } => file::read_sheet(sheet),
    }];
    said.extend(table.others.iter().map(|sheet| match sheet {
        OtherSheet::Shown(name) => file::other_sheet(name),
        OtherSheet::Hidden(name) => file::hidden_sheet(name),
    }));
    if !table.empty.is_empty() {
        said.push(file::empty_rows(&table.empty));
    }
    said
}
