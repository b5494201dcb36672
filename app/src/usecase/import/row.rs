//! One row of a file, cell by cell, and what it means.

use std::collections::HashMap;

use chrono::{Days, NaiveDate};
use entity::corporate_number::CorporateNumber;
use entity::member::{ConsentMeans, EndReason, OtherName};
use entity::roster::{Column, Holds};
use entity::sheet::{self, Mark, Origin, Row};
use entity::time::Precision;
use entity::{my_number, search, wareki};
use unicode_normalization::UnicodeNormalization;

use super::check::{
    End, Judged, Listed, Meaning, Problem, Reading, Weight, is_direction, is_invisible, is_private, is_replaced, shown,
};
use super::matching;
use crate::text::body::import::{cell as t, column as heads};
use crate::text::{Lang, Word, prefecture};
use crate::usecase::member::end::REASONS;
use crate::usecase::member::{entry, names};
use crate::usecase::read::members::Member;
use crate::web::fields::Fields;

/// Day numbers of spreadsheets that are taken for days: 1954 to 2119.
const SERIALS: std::ops::RangeInclusive<u64> = 20_000..=80_000;

/// One row, while it is looked at.
pub(super) struct Look<'a> {
    reading: Reading<'a>,
    width: usize,
    row: &'a Row,
    problems: Vec<Problem>,
    /// The text of each column of the list that the file has.
    texts: HashMap<Column, String>,
}

impl<'a> Look<'a> {
    pub(super) fn new(reading: Reading<'a>, width: usize, row: &'a Row) -> Self {
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
        let letters = self.place(column).map(sheet::letters).unwrap_or_default();
        self.problems.push(Problem { column: Some(column), letters, found, say: say.into(), weight });
    }

    fn wrong(&mut self, column: Column, word: Word) {
        self.note(column, word.get(self.reading.lang), Weight::Wrong);
    }

    fn look(&mut self, column: Column, word: Word) {
        self.note(column, word.get(self.reading.lang), Weight::Look);
    }

    fn is_wrong(&self, column: Column) -> bool {
        self.problems.iter().any(|problem| problem.column == Some(column) && problem.weight == Weight::Wrong)
    }

    fn text(&self, column: Column) -> &str {
        self.texts.get(&column).map_or("", |text| text.trim())
    }

    fn whole(&mut self, found: &str, word: Word) {
        self.problems.push(Problem {
            column: None,
            letters: String::new(),
            found: shown(found),
            say: word.get(self.reading.lang).to_owned(),
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
        let delimited = matches!(self.reading.table.origin, Origin::Delimited { .. });
        if delimited && self.row.cells.len() < self.width {
            let last = self.row.cells.last().map(|cell| cell.text.clone()).unwrap_or_default();
            self.whole(&last, t::TOO_FEW_CELLS);
        }
    }

    /// What can be wrong with any cell.
    fn cell(&mut self, at: usize, column: Column) {
        let lang = self.reading.lang;
        let raw = self.row.text(at);
        // Only in text files stands an apostrophe before what would begin a formula.
        let plain = match self.reading.table.origin {
            Origin::Delimited { .. } => sheet::meant(raw),
            Origin::Workbook { .. } => raw,
        };
        let text = plain.replace("\r\n", "\n").replace('\r', "\n");
        self.texts.insert(column, text.clone());
        for mark in self.row.marks(at) {
            match mark {
                Mark::Formula => self.wrong(column, t::FORMULA),
                Mark::Error => self.wrong(column, t::ERROR_VALUE),
                Mark::Merged => self.wrong(column, t::MERGED),
                Mark::TooLong { characters } => self.note(column, t::too_long(lang, *characters), Weight::Wrong),
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
            let hidden = t::NOT_SHOWN.get(lang).to_owned();
            self.note_found(column, hidden, t::MY_NUMBER.get(lang), Weight::Wrong);
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
            || sheet::meant(&text) != text
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
    fn number(&mut self) -> Option<String> {
        const COLUMN: Column = Column::Number;
        let lang = self.reading.lang;
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
            self.note(COLUMN, t::twelve_digits(lang, meant.as_deref()), Weight::Wrong);
        } else if let Some(right) = right(digits.get(1..).filter(|_| only && digits.len() == 13)) {
            self.note(COLUMN, t::check_digit(lang, right.as_str()), Weight::Wrong);
        } else if only {
            self.note(COLUMN, t::digits(lang, digits.len()), Weight::Wrong);
        }
        None
    }

    /// Days in every form that spreadsheets write, each as `2026-11-24`.
    fn texts_of_days(&mut self) {
        for column in
            [Column::ConsentedOn, Column::CoveredFrom, Column::CoveredUntil, Column::FormerUntil, Column::BrandUntil]
        {
            if self.is_wrong(column) {
                continue;
            }
            let Some(text) = self.texts.get(&column).cloned() else { continue };
            let mut days = Vec::new();
            for line in text.lines() {
                match day(line) {
                    Ok(Some(day)) => days.push(day.to_string()),
                    Ok(None) => days.push(String::new()),
                    Err(fault) => {
                        let say = fault.map_or_else(
                            || t::DAY_WHOLE.get(self.reading.lang).to_owned(),
                            |fault| t::day(self.reading.lang, &fault),
                        );
                        self.note_found(column, shown(line), say, Weight::Wrong);
                        break;
                    }
                }
            }
            if !self.is_wrong(column) {
                self.texts.insert(column, days.join("\n"));
            }
        }
    }

    /// Cells that hold one of a few words.
    fn kinds(&mut self) {
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
            self.note(Column::Prefecture, t::prefecture(self.reading.lang, meant), Weight::Wrong);
        }
        let phone = self.text(Column::DeskPhone).to_owned();
        let bare = !phone.is_empty() && phone.bytes().all(|byte| byte.is_ascii_digit());
        if bare && matches!(phone.len(), 9 | 10) && !phone.starts_with('0') && !self.is_wrong(Column::DeskPhone) {
            self.note(Column::DeskPhone, t::zero_lost(self.reading.lang, &format!("0{phone}")), Weight::Wrong);
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

    /// What the row means, read by the same rules as the form.
    fn meaning(&mut self, member: Option<&Member>, listed: &Listed) -> Option<Meaning> {
        let fields = self.fields(member);
        let read = entry::read(self.reading.lang, &fields, self.reading.today);
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
        let lang = self.reading.lang;
        let blank = self.text(column).is_empty();
        if self.place(column).is_none() && !self.texts.contains_key(&column) {
            let say = if member.is_none() { t::NO_COLUMN.get(lang) } else { message };
            self.note(column, say, Weight::Wrong);
        } else if blank && heads::is_needed(column) {
            self.wrong(column, t::MISSING);
        } else if matches!(column, Column::Kana | Column::FormerKana | Column::BrandKana) {
            let read = entry::reading(self.text(column));
            let wrong: String = read.chars().filter(|c| *c != '\n' && !entry::is_reading(*c)).take(10).collect();
            let say = if wrong.is_empty() { message.to_owned() } else { t::kana(lang, &wrong) };
            self.note(column, say, Weight::Wrong);
        } else {
            self.note(column, message, Weight::Wrong);
        }
    }

    /// The end that the row records, if it is not recorded yet.
    fn end(&mut self, member: Option<&Member>, first: Option<NaiveDate>) -> Option<End> {
        if self.place(Column::CoveredUntil).is_none() && self.place(Column::EndedReason).is_none() {
            return None;
        }
        if self.is_wrong(Column::CoveredUntil) || self.is_wrong(Column::EndedReason) {
            return None;
        }
        let until: Option<NaiveDate> = self.text(Column::CoveredUntil).parse().ok();
        let typed = self.text(Column::EndedReason).to_owned();
        let reason = reason_of(&typed);
        if !typed.is_empty() && reason.is_none() {
            self.wrong(Column::EndedReason, t::REASON);
            return None;
        }
        if let Some(known) = member.and_then(|member| member.covered_until) {
            let code = member.and_then(|member| member.ended_reason.as_deref());
            let same_reason = reason.is_none_or(|reason| code.is_none_or(|code| code == reason.code()));
            match until {
                None => self.look(Column::CoveredUntil, t::UNTIL_KEPT),
                Some(until) if until != known || !same_reason => self.wrong(Column::CoveredUntil, t::UNTIL_KNOWN),
                Some(_) => {}
            }
            return None;
        }
        match (until, reason) {
            (None, None) => None,
            (None, Some(_)) => {
                self.wrong(Column::EndedReason, t::REASON_ALONE);
                None
            }
            (Some(_), None) => {
                self.wrong(Column::CoveredUntil, t::REASON_MISSING);
                None
            }
            (Some(_), Some(reason)) if !may_end(reason) => {
                self.wrong(Column::EndedReason, t::REASON_ELSEWHERE);
                None
            }
            (Some(until), Some(_)) if first.is_some_and(|first| until < first) => {
                self.wrong(Column::CoveredUntil, t::UNTIL_BEFORE);
                None
            }
            (Some(until), Some(reason)) => Some(End { until, reason }),
        }
    }

    /// The boxes of the form as this row fills them in. Columns that the file does not have stay as they are.
    fn fields(&mut self, member: Option<&Member>) -> Fields {
        let mut fields = Fields::default();
        for column in Column::ALL {
            let Some(text) = self.texts.get(column) else { continue };
            match column {
                Column::ConsentedOn | Column::CoveredFrom => {
                    let name = column.code();
                    for (part, value) in [("era", "ad"), ("year", text.trim()), ("month", ""), ("day", "")] {
                        fields.push(format!("{name}_{part}"), value);
                    }
                }
                Column::FormerName
                | Column::FormerKana
                | Column::FormerUntil
                | Column::BrandName
                | Column::BrandKana
                | Column::BrandUntil
                | Column::CoveredUntil
                | Column::EndedReason => {}
                Column::Number
                | Column::Name
                | Column::Kana
                | Column::PostalCode
                | Column::Prefecture
                | Column::Address
                | Column::Field
                | Column::Representative
                | Column::DeskName
                | Column::DeskPhone
                | Column::DeskMail
                | Column::Website
                | Column::ConsentMeans
                | Column::ConsentEvidence => fields.push(column.code(), text.as_str()),
            }
        }
        let former = member.map(|member| member.former_names.as_slice());
        let brands = member.map(|member| member.brands.as_slice());
        let groups = [
            ("former", [Column::FormerName, Column::FormerKana, Column::FormerUntil], former),
            ("brand", [Column::BrandName, Column::BrandKana, Column::BrandUntil], brands),
        ];
        let mut kept = Vec::new();
        for (group, columns, before) in groups {
            if columns.iter().any(|column| self.texts.contains_key(column)) {
                for (name, value) in self.names(group, columns, before.unwrap_or_default()) {
                    fields.push(name, value);
                }
            } else {
                kept.push(group);
            }
        }
        if let Some(member) = member {
            for (name, value) in entry::filled(member).pairs() {
                let group = name.split('_').next().unwrap_or_default();
                let is_group = matches!(group, "former" | "brand");
                if !is_group || kept.contains(&group) {
                    fields.push(name, value);
                }
            }
        }
        fields
    }

    /// Other names, line by line. What the file does not say of a name that is known already stays as it is.
    fn names(&mut self, group: &str, columns: [Column; 3], before: &[OtherName]) -> Vec<(String, String)> {
        let lines = |look: &Self, column: Column| -> Option<Vec<String>> {
            look.texts.get(&column).map(|text| text.lines().map(|line| line.trim().to_owned()).collect())
        };
        let [name_column, kana_column, until_column] = columns;
        let names = lines(self, name_column).unwrap_or_else(|| before.iter().map(|other| other.name.clone()).collect());
        let (kana, until) = (lines(self, kana_column), lines(self, until_column));
        let longest = [kana.as_ref(), until.as_ref()]
            .into_iter()
            .flatten()
            .map(|lines| lines.iter().rposition(|line| !line.is_empty()).map_or(0, |last| last + 1));
        if names.len() > names::MOST {
            self.wrong(name_column, t::TOO_MANY_NAMES);
        } else if longest.max().unwrap_or(0) > names.len() {
            self.wrong(name_column, t::LINE_WITHOUT_NAME);
        }
        let mut boxes = Vec::new();
        for (at, name) in names.into_iter().enumerate() {
            let known = before.iter().find(|other| other.name == name);
            let said = |lines: &Option<Vec<String>>, stays: Option<String>| match lines {
                Some(lines) => lines.get(at).cloned().unwrap_or_default(),
                None => stays.unwrap_or_default(),
            };
            boxes.push((format!("{group}_kana_{at}"), said(&kana, known.and_then(|other| other.kana.clone()))));
            let day = known.and_then(|other| other.until).map(|day| day.to_string());
            boxes.push((format!("{group}_until_{at}"), said(&until, day)));
            boxes.push((format!("{group}_name_{at}"), name));
        }
        boxes
    }
}

/// Whether an import may record an end for this reason: a merger names another member, an exclusion is decided elsewhere.
pub(crate) fn may_end(reason: EndReason) -> bool {
    REASONS.contains(&reason) && reason != EndReason::Merged
}

fn means_of(typed: &str) -> Option<ConsentMeans> {
    let folded = search::fold(typed);
    ConsentMeans::ALL.iter().copied().find(|means| {
        search::fold(heads::means(Lang::Ja, *means)) == folded
            || search::fold(crate::text::body::members::means(Lang::Ja, *means)) == folded
            || means.code() == typed
    })
}

fn reason_of(typed: &str) -> Option<EndReason> {
    let folded = search::fold(typed);
    EndReason::ALL.iter().copied().find(|reason| {
        search::fold(heads::reason(Lang::Ja, *reason)) == folded
            || search::fold(crate::text::front::members::reason(Lang::Ja, reason.code())) == folded
            || reason.code() == typed
    })
}

/// A day as people and spreadsheets write it. `Err(None)`: only a part of a day.
fn day(typed: &str) -> Result<Option<NaiveDate>, Option<wareki::DateFault>> {
    let plain: String = typed.nfkc().collect();
    let plain = plain.trim();
    // 「2026/4/1 0:00」, 「2026-04-01T00:00:00」: the time of day is of no interest.
    let plain = match plain.split_once([' ', 'T']) {
        Some((day, time)) if time.contains(':') => day,
        Some(_) | None => plain,
    };
    if plain.len() == 5
        && let Some(serial) = plain.parse::<u64>().ok().filter(|serial| SERIALS.contains(serial))
    {
        // Day 1 is 1900-01-01, and there is a 29 February 1900 which never was.
        let start = NaiveDate::from_ymd_opt(1899, 12, 30);
        return Ok(start.and_then(|start| start.checked_add_days(Days::new(serial))));
    }
    if plain.len() == 8 && plain.bytes().all(|byte| byte.is_ascii_digit()) {
        return NaiveDate::parse_from_str(plain, "%Y%m%d").map(Some).map_err(|_| Some(wareki::DateFault::Day));
    }
    match wareki::read_one(plain) {
        Ok(None) => Ok(None),
        Ok(Some(date)) if date.precision() == Precision::Day => {
            date.earliest().map(Some).ok_or(Some(wareki::DateFault::Day))
        }
        Ok(Some(_)) => Err(None),
        Err(fault) => Err(Some(fault)),
    }
}
