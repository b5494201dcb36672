//! What can be wrong with a cell by itself.

use entity::corporate_number::CorporateNumber;
use entity::member::ConsentMeans;
use entity::member_column::{Column, Holds};
use entity::spreadsheet::{self, Mark, TableFormat};
use entity::{my_number, search};
use unicode_normalization::UnicodeNormalization;

use super::Look;
use crate::import::judged::Weight;
use crate::import::judged::{is_direction, is_invisible, is_private, is_replaced};
use text::member_column as heads;
use text::prefecture;
use text::staff::import::cell as t;

impl Look<'_> {
    /// What can be wrong with any cell.
    pub(super) fn cell(&mut self, at: usize, column: Column) {
        let raw = self.row.text(at);
        // Only in text files stands an apostrophe before what would begin a formula.
        let plain = match self.reading.table.origin {
            TableFormat::Delimited { .. } => spreadsheet::meant(raw),
            TableFormat::Workbook { .. } => raw,
        };
        let text = plain.replace("\r\n", "\n").replace('\r', "\n");
        self.texts.insert(column, text.clone());
        for mark in self.row.marks(at) {
            match mark {
                Mark::Formula => self.wrong(column, t::FORMULA),
                Mark::Error => self.wrong(column, t::ERROR_VALUE),
                Mark::Merged => self.wrong(column, t::MERGED),
                Mark::TooLong { characters } => self.note(column, t::too_long(*characters), Weight::Wrong),
                Mark::Bytes => self.wrong(column, t::BYTES),
                Mark::OtherEncoding => self.wrong(column, t::OTHER_ENCODING),
                Mark::Quote => self.wrong(column, t::QUOTE),
            }
        }
        if self.is_wrong(column) {
            return;
        }
        let lines = matches!(column.holds(), Holds::Lines | Holds::Days);
        let digits = text.chars().filter(|c| c.is_numeric()).count();
        if column != Column::Number && digits >= 12 && my_number::is_in(&text) {
            self.texts.insert(column, String::new());
            let hidden = t::NOT_SHOWN.to_owned();
            self.note_found(column, hidden, t::MY_NUMBER, Weight::Wrong);
            return;
        }
        let found = [
            (text.contains(|c: char| c != '\n' && c.is_control()), t::CONTROL),
            (text.contains(is_direction), t::DIRECTION),
            (text.contains(is_invisible), t::INVISIBLE),
            (!lines && text.trim().contains('\n'), t::LINE_END),
            (is_replaced(&text), t::REPLACED),
            (text.contains(is_private), t::PRIVATE),
        ];
        for (so, word) in found {
            if so {
                self.wrong(column, word);
            }
        }
        if !matches!(column.holds(), Holds::Line | Holds::Lines) {
            return;
        }
        if text.starts_with(['=', '+', '@', '\u{ff1d}', '\u{ff0b}', '\u{ff20}'])
            || text.starts_with('-')
            || spreadsheet::meant(&text) != text
        {
            self.look(column, t::LIKE_FORMULA);
        }
        let tag = text.match_indices('<').any(|(at, _)| {
            text.get(at + 1..)
                .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!'))
        });
        if tag || text.contains("${") || text.contains("{{") {
            self.look(column, t::LIKE_TAG);
        }
        if text.contains('?') && !text.is_ascii() {
            self.look(column, t::QUESTION);
        }
    }

    /// The corporate number, with words of its own for what spreadsheets do to it.
    pub(super) fn number(&mut self) -> Option<String> {
        const COLUMN: Column = Column::Number;
        if self.is_wrong(COLUMN) {
            return None;
        }
        let typed: String = self.text(COLUMN).nfkc().collect();
        if let Ok(number) = typed.parse::<CorporateNumber>() {
            return Some(number.to_string());
        }
        let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
        let only = typed.chars().all(|c| c.is_ascii_digit() || c == '-' || c.is_whitespace());
        let right = |base: Option<&str>| base.and_then(|base| CorporateNumber::of_base(base).ok());
        if typed.is_empty() {
            let word = if self.place(COLUMN).is_some() { t::MISSING } else { t::NO_COLUMN };
            self.wrong(COLUMN, word);
        } else if typed.to_ascii_uppercase().contains("E+") {
            self.wrong(COLUMN, t::EXPONENT);
        } else if only && digits.len() == 12 {
            let meant = right(Some(&digits)).map(|number| number.to_string());
            self.note(COLUMN, t::twelve_digits(meant.as_deref()), Weight::Wrong);
        } else if let Some(right) = right(digits.get(1..).filter(|_| only && digits.len() == 13)) {
            self.note(COLUMN, t::check_digit(right.as_str()), Weight::Wrong);
        } else if only {
            self.note(COLUMN, t::digits(digits.len()), Weight::Wrong);
        }
        None
    }

    /// Cells that hold one of a few words.
    pub(super) fn kinds(&mut self) {
        let means = self.text(Column::ConsentMeans).to_owned();
        if !means.is_empty() && !self.is_wrong(Column::ConsentMeans) {
            match means_of(&means) {
                Some(code) => drop(self.texts.insert(Column::ConsentMeans, code.code().to_owned())),
                None => self.wrong(Column::ConsentMeans, t::MEANS),
            }
        }
        let typed = self.text(Column::Prefecture).to_owned();
        if self.place(Column::Prefecture).is_none() {
            self.split_address();
        } else if !typed.is_empty() && !prefecture::ALL.contains(&typed.as_str()) && !self.is_wrong(Column::Prefecture)
        {
            let meant = prefecture::ALL.iter().find(|name| name.starts_with(&typed) || typed.contains(**name)).copied();
            self.note(Column::Prefecture, t::prefecture(meant), Weight::Wrong);
        }
        let phone = self.text(Column::DeskPhone).to_owned();
        let bare = !phone.is_empty() && phone.bytes().all(|byte| byte.is_ascii_digit());
        if bare && matches!(phone.len(), 9 | 10) && !phone.starts_with('0') && !self.is_wrong(Column::DeskPhone) {
            self.note(Column::DeskPhone, t::zero_lost(&format!("0{phone}")), Weight::Wrong);
        }
    }

    /// Many lists have one column for the whole address.
    fn split_address(&mut self) {
        let address = self.text(Column::Address).to_owned();
        if let Some(name) = prefecture::ALL.iter().find(|name| address.starts_with(**name)) {
            self.texts.insert(Column::Prefecture, (*name).to_owned());
            self.texts.insert(Column::Address, address.trim_start_matches(*name).trim().to_owned());
        }
    }
}

fn means_of(typed: &str) -> Option<ConsentMeans> {
    let folded = search::fold(typed);
    ConsentMeans::ALL.iter().copied().find(|means| {
        search::fold(heads::means(*means)) == folded
            || search::fold(text::staff::members::means(*means)) == folded
            || means.code() == typed
    })
}
