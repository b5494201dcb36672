//! Reads the forms of the registers: lengths in characters as people count them, names never changed.

use chrono::NaiveDate;
use entity::input;

use crate::form::dates::{self, TypedDate};
use crate::form::errors::FieldErrors;
use crate::form::fields::Fields;
use text::staff::members as words;

/// Reads a form field by field, in the order of the page, and collects what is wrong.
pub struct FieldReader<'a> {
    fields: &'a Fields,
    /// What is wrong so far.
    pub errors: FieldErrors,
}

impl<'a> FieldReader<'a> {
    /// Begins with nothing wrong.
    pub fn new(fields: &'a Fields) -> Self {
        Self { fields, errors: FieldErrors::new() }
    }

    /// Notes that something is wrong with a field.
    pub fn wrong(&mut self, name: &str, word: &'static str) {
        self.errors.add(name, word);
    }

    /// A name or address, exactly as typed; empty is allowed.
    pub fn line(&mut self, name: &str, label: &'static str, max: usize) -> String {
        let typed = input::verbatim(self.fields.get(name));
        self.limit(name, label, max, &typed);
        typed
    }

    /// A name or address that must be there.
    pub fn needed(&mut self, name: &str, label: &'static str, max: usize, missing: &'static str) -> String {
        let typed = self.line(name, label, max);
        if typed.is_empty() {
            self.wrong(name, missing);
        }
        typed
    }

    /// A name or address that may be left out.
    pub fn maybe(&mut self, name: &str, label: &'static str, max: usize) -> Option<String> {
        Some(self.line(name, label, max)).filter(|typed| !typed.is_empty())
    }

    /// A long text that must be there.
    pub fn text(&mut self, name: &str, label: &'static str, max: usize, missing: &'static str) -> String {
        let typed = input::free(self.fields.get(name));
        if typed.is_empty() {
            self.wrong(name, missing);
        }
        self.limit(name, label, max, &typed);
        typed
    }

    /// A long text that may be empty for now.
    pub fn maybe_text(&mut self, name: &str, label: &'static str, max: usize) -> String {
        let typed = input::free(self.fields.get(name));
        self.limit(name, label, max, &typed);
        typed
    }

    /// A whole day that may be left out.
    pub fn maybe_day(&mut self, name: &str, wrong: &'static str) -> Option<NaiveDate> {
        match dates::day(self.fields, name) {
            TypedDate::Nothing => None,
            TypedDate::Wrong => {
                self.wrong(name, wrong);
                None
            }
            TypedDate::Day(day) => Some(day),
        }
    }

    /// A whole day that must be there.
    pub fn day(&mut self, name: &str, missing: &'static str, wrong: &'static str) -> Option<NaiveDate> {
        if dates::day(self.fields, name) == TypedDate::Nothing {
            self.wrong(name, missing);
            return None;
        }
        self.maybe_day(name, wrong)
    }

    fn limit(&mut self, name: &str, label: &'static str, max: usize, typed: &str) {
        // A text with fewer bytes than the limit has fewer characters, too: the usual case costs nothing.
        if typed.len() > max {
            let now = input::count(typed);
            if now > max {
                self.errors.add(name, words::too_long(label, max, now));
            }
        }
    }
}
