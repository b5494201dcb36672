//! One row of a file, and what it means: its cells, its days, an end that it records, and the rest as the form reads it.

mod boxes;
mod cell;
mod day;
pub mod end;

use std::collections::HashMap;

use entity::member_column::Column;
use entity::spreadsheet::{self, SheetRow, TableFormat};

use super::judged::{Judged, Listed, Meaning, Problem, Reading, Weight, shown};
use super::matching;
use crate::member::{entry, kana};
use crate::query::members::Member;
use text::member_column as heads;
use text::staff::import::cell as t;

/// One row, while it is looked at.
pub(super) struct Look<'a> {
    reading: Reading<'a>,
    width: usize,
    row: &'a SheetRow,
    problems: Vec<Problem>,
    /// The text of each column of the list that the file has.
    texts: HashMap<Column, String>,
}

impl<'a> Look<'a> {
    pub(super) fn new(reading: Reading<'a>, width: usize, row: &'a SheetRow) -> Self {
        Self { reading, width, row, problems: Vec::new(), texts: HashMap::new() }
    }

    fn place(&self, column: Column) -> Option<usize> {
        self.reading.columns.iter().position(|one| *one == Some(column))
    }

    fn note(&mut self, column: Column, say: impl Into<String>, weight: Weight) {
        let found = self.texts.get(&column).map(|text| shown(text)).unwrap_or_default();
        self.note_found(column, found, say, weight);
    }

    fn note_found(&mut self, column: Column, found: String, say: impl Into<String>, weight: Weight) {
        let letters = self.place(column).map(spreadsheet::letters).unwrap_or_default();
        self.problems.push(Problem { column: Some(column), letters, found, say: say.into(), weight });
    }

    fn wrong(&mut self, column: Column, word: &'static str) {
        self.note(column, word, Weight::Wrong);
    }

    fn look(&mut self, column: Column, word: &'static str) {
        self.note(column, word, Weight::Look);
    }

    fn is_wrong(&self, column: Column) -> bool {
        self.problems.iter().any(|problem| problem.column == Some(column) && problem.weight == Weight::Wrong)
    }

    fn text(&self, column: Column) -> &str {
        self.texts.get(&column).map_or("", |text| text.trim())
    }

    fn whole(&mut self, found: &str, word: &'static str) {
        self.problems.push(Problem {
            column: None,
            letters: String::new(),
            found: shown(found),
            say: word.to_owned(),
            weight: Weight::Wrong,
        });
    }

    pub(super) fn judge(mut self, listed: &Listed) -> Judged {
        let row = self.row;
        let number = self.place(Column::Number).map(|at| row.text(at)).unwrap_or_default();
        let numbered = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
        if !numbered && matching::is_heading(row) {
            let said: Vec<&str> = row.cells.iter().map(|cell| cell.text.as_str()).take(3).collect();
            self.whole(&said.join(" "), t::HEADING_AGAIN);
            return self.done(None);
        }
        self.shape();
        for (at, column) in self.reading.columns.iter().enumerate() {
            if let Some(column) = column {
                self.cell(at, *column);
            }
        }
        let number = self.number();
        let member = number.as_ref().and_then(|number| listed.find(number));
        self.texts_of_days();
        self.kinds();
        let meaning = self.meaning(member, listed);
        let mut judged = self.done(meaning);
        judged.corporate_number = number;
        judged
    }

    fn done(self, meaning: Option<Meaning>) -> Judged {
        let name = self.texts.get(&Column::Name).map(|name| shown(name)).unwrap_or_default();
        Judged { number: self.row.number, name, corporate_number: None, problems: self.problems, meaning }
    }

    /// More cells than headings, or fewer.
    fn shape(&mut self) {
        let beyond = self.row.cells.iter().skip(self.width).find(|cell| !cell.text.trim().is_empty());
        if let Some(cell) = beyond {
            let found = cell.text.clone();
            self.whole(&found, t::TOO_MANY_CELLS);
        }
        let delimited = matches!(self.reading.table.origin, TableFormat::Delimited { .. });
        if delimited && self.row.cells.len() < self.width {
            let last = self.row.cells.last().map(|cell| cell.text.clone()).unwrap_or_default();
            self.whole(&last, t::TOO_FEW_CELLS);
        }
    }

    /// What the row means, read by the same rules as the form.
    fn meaning(&mut self, member: Option<&Member>, listed: &Listed) -> Option<Meaning> {
        let fields = self.fields(member);
        let read = entry::read(&fields, self.reading.today);
        if let Err(errors) = &read {
            for error in errors {
                self.refused(&error.field, &error.message, member);
            }
        }
        let first = read.as_ref().ok().map(|input| input.covered_from);
        let end = self.end(member, first);
        let input = read.ok()?;
        if self.place(Column::Field).is_some() && !listed.knows_field(&input.field) {
            self.look(Column::Field, t::NEW_FIELD);
        }
        if let Some(member) = member
            && member.name != input.name
            && !input.former_names.iter().any(|former| former.name == member.name)
        {
            self.look(Column::Name, t::RENAMED);
        }
        Some(Meaning { member: member.map(|member| (member.id, member.version)), input, end })
    }

    /// What the form says of a box, said of a cell.
    fn refused(&mut self, field: &str, message: &str, member: Option<&Member>) {
        let name = field.trim_end_matches(|c: char| c.is_ascii_digit() || c == '_');
        let Some(column) = Column::from_code(name) else {
            return self.problems.push(Problem {
                column: None,
                letters: String::new(),
                found: String::new(),
                say: message.to_owned(),
                weight: Weight::Wrong,
            });
        };
        if self.is_wrong(column) {
            return;
        }
        let blank = self.text(column).is_empty();
        if self.place(column).is_none() && !self.texts.contains_key(&column) {
            let say = if member.is_none() { t::NO_COLUMN } else { message };
            self.note(column, say, Weight::Wrong);
        } else if blank && heads::is_needed(column) {
            self.wrong(column, t::MISSING);
        } else if matches!(column, Column::Kana | Column::FormerKana | Column::BrandKana) {
            let read = kana::reading(self.text(column));
            let wrong: String = read.chars().filter(|c| *c != '\n' && !kana::is_reading(*c)).take(10).collect();
            let say = if wrong.is_empty() { message.to_owned() } else { t::kana(&wrong) };
            self.note(column, say, Weight::Wrong);
        } else {
            self.note(column, message, Weight::Wrong);
        }
    }
}
