//! Fields of the desk's forms: declared once, and the same declaration shows and reads them.

use std::collections::BTreeSet;
use std::ops::{Deref, DerefMut};

use chrono::{Datelike, NaiveDate};
use entity::{input, my_number};

use crate::prelude::*;
use text::staff::action as t;
use usecase::form::dates;

/// The longest account of facts or reasons, in characters.
pub(crate) const LONG: usize = 4_000;
/// The longest short text, in characters.
pub(crate) const SHORT: usize = 1_000;
/// The longest line, in characters.
pub(crate) const LINE: usize = 200;

/// One field of a form.
#[derive(Clone, Copy, Debug)]
pub(crate) struct FieldSpec<'a> {
    /// Its name in the form.
    pub(crate) name: &'a str,
    /// Its label, which the messages repeat.
    pub(crate) label: &'static str,
    hint: &'static str,
    max: usize,
    rows: usize,
    need: Need,
}

impl<'a> FieldSpec<'a> {
    /// A field that must be filled in, of at most `max` characters.
    pub(crate) const fn new(name: &'a str, label: &'static str, max: usize) -> Self {
        Self { name, label, hint: "", max, rows: 6, need: Need::Required }
    }

    /// A choice or a date that must be made.
    pub(crate) const fn choice(name: &'a str, label: &'static str) -> Self {
        Self::new(name, label, LINE)
    }

    /// The same with a hint.
    pub(crate) const fn hint(self, hint: &'static str) -> Self {
        Self { hint, ..self }
    }

    /// The same with so many lines to see.
    pub(crate) const fn rows(self, rows: usize) -> Self {
        Self { rows, ..self }
    }

    /// The same, but it may stay empty.
    pub(crate) const fn optional(self) -> Self {
        Self { need: Need::Optional, ..self }
    }

    /// The same under another name, for fields that come once per point.
    pub(crate) const fn named(self, name: &str) -> FieldSpec<'_> {
        FieldSpec { name, ..self }
    }
}

/// A form as posted or as first shown: reads its fields, and shows them again.
pub(crate) struct Form {
    lang: Lang,
    today: NaiveDate,
    filled: FilledForm,
}

impl Form {
    /// A form with these values.
    pub(crate) fn new(lang: Lang, today: NaiveDate, fields: Fields) -> Self {
        Self { lang, today, filled: fields.into() }
    }

    pub(crate) fn lang(&self) -> Lang {
        self.lang
    }

    /// Notes what is wrong with a field.
    pub(crate) fn wrong(&mut self, name: &str, message: impl Into<String>) {
        self.errors.add(name, message);
    }

    /// Whether nothing is wrong.
    pub(crate) fn is_fine(&self) -> bool {
        self.errors.is_empty()
    }

    /// A text that must be there; empty if it is not, which is then noted.
    pub(crate) fn text(&mut self, ask: &FieldSpec<'_>) -> String {
        let typed = input::free(self.fields.get(ask.name));
        if typed.is_empty() && ask.need != Need::Optional {
            self.wrong(ask.name, t::needed(ask.label));
        }
        let length = input::count(&typed);
        if length > ask.max {
            self.wrong(ask.name, t::too_long(ask.label, ask.max, length));
        }
        if my_number::is_in(&typed) {
            self.wrong(ask.name, t::MY_NUMBER);
        }
        typed
    }

    /// A text that may be missing.
    pub(crate) fn maybe(&mut self, ask: &FieldSpec<'_>) -> Option<String> {
        let typed = self.text(&ask.optional());
        (!typed.is_empty()).then_some(typed)
    }

    /// One of several answers that must be chosen.
    pub(crate) fn pick<T>(&mut self, ask: &FieldSpec<'_>, of: fn(&str) -> Option<T>) -> Option<T> {
        let chosen = of(self.fields.get(ask.name));
        if chosen.is_none() {
            self.wrong(ask.name, t::choose(ask.label));
        }
        chosen
    }

    /// Any number of answers; what is not one of them is left out.
    pub(crate) fn picks<T: Ord>(&self, ask: &FieldSpec<'_>, of: fn(&str) -> Option<T>) -> BTreeSet<T> {
        self.fields.all(ask.name).filter_map(of).collect()
    }

    /// A whole date that must be there.
    pub(crate) fn day(&mut self, ask: &FieldSpec<'_>) -> Option<NaiveDate> {
        let faults = self.errors.len();
        let day = self.maybe_day(ask);
        if day.is_none() && self.errors.len() == faults {
            self.wrong(ask.name, t::needed(ask.label));
        }
        day
    }

    /// A whole date, or nothing.
    pub(crate) fn maybe_day(&mut self, ask: &FieldSpec<'_>) -> Option<NaiveDate> {
        match dates::day(&self.fields, ask.name) {
            dates::TypedDate::Nothing => None,
            dates::TypedDate::Day(day) => Some(day),
            dates::TypedDate::Wrong => {
                self.wrong(ask.name, t::check_date(ask.label));
                None
            }
        }
    }

    /// A day that must be there and must not lie ahead.
    pub(crate) fn past_day(&mut self, ask: &FieldSpec<'_>) -> Option<NaiveDate> {
        let day = self.day(ask)?;
        if day > self.today {
            self.wrong(ask.name, t::in_future(ask.label));
            return None;
        }
        Some(day)
    }

    /// A box of several lines.
    pub(crate) fn area(&self, ask: &FieldSpec<'_>) -> AnyView {
        html! {
            <TextArea at=self.at(ask.name) label=ask.label hint=ask.hint need=ask.need max=ask.max rows=ask.rows/>
        }
    }

    /// A box of one line.
    pub(crate) fn line(&self, ask: &FieldSpec<'_>) -> AnyView {
        html! {
            <TextField at=self.at(ask.name) label=ask.label hint=ask.hint need=ask.need width=Width::Wide/>
        }
    }

    /// One of several answers.
    pub(crate) fn radios(&self, ask: &FieldSpec<'_>, choices: Vec<Choice>) -> AnyView {
        html! {
            <Radios at=self.at(ask.name) label=ask.label hint=ask.hint need=ask.need choices=choices/>
        }
    }

    /// One of many answers, folded together.
    pub(crate) fn select(&self, ask: &FieldSpec<'_>, choices: Vec<Choice>) -> AnyView {
        html! {
            <SelectField at=self.at(ask.name) label=ask.label hint=ask.hint need=ask.need choices=choices/>
        }
    }

    /// Any number of answers.
    pub(crate) fn checks(&self, ask: &FieldSpec<'_>, choices: Vec<Choice>) -> AnyView {
        html! {
            <Checks at=self.at(ask.name) label=ask.label hint=ask.hint need=ask.need
                choices=choices/>
        }
    }

    pub(crate) fn date(&self, ask: &FieldSpec<'_>) -> AnyView {
        html! {
            <DateField at=self.at(ask.name) label=ask.label hint=ask.hint need=ask.need/>
        }
    }
}

impl Deref for Form {
    type Target = FilledForm;

    fn deref(&self) -> &FilledForm {
        &self.filled
    }
}

impl DerefMut for Form {
    fn deref_mut(&mut self) -> &mut FilledForm {
        &mut self.filled
    }
}

/// Puts a day into the three boxes of a date field.
pub(crate) fn push_day(fields: &mut Fields, name: &str, day: NaiveDate) {
    fields.push(format!("{name}_era"), "ad");
    fields.push(format!("{name}_year"), day.year().to_string());
    fields.push(format!("{name}_month"), day.month().to_string());
    fields.push(format!("{name}_day"), day.day().to_string());
}

/// The choices of a coded enum, with their words.
pub(crate) fn choices<T: Copy>(all: &[T], code: fn(T) -> &'static str, word: fn(T) -> &'static str) -> Vec<Choice> {
    all.iter().map(|one| Choice::new(code(*one), word(*one))).collect()
}

/// The field name under which refusals of the program are shown; no control has it, the summary stands alone.
pub(crate) const WHOLE: &str = "form";

/// Why the program refuses, as errors of the whole form.
pub(crate) fn refusals<S: Into<String>>(sentences: Vec<S>) -> FieldErrors {
    let mut errors = FieldErrors::new();
    for (place, sentence) in sentences.into_iter().enumerate() {
        errors.add(if place == 0 { WHOLE.to_owned() } else { format!("{WHOLE}-{place}") }, sentence);
    }
    errors
}

/// A form on something that was opened for one person.
pub(crate) struct StaffForm<'a, O> {
    pub(crate) ctx: &'a Ctx,
    pub(crate) opened: &'a O,
    form: Form,
}

impl<'a, O> StaffForm<'a, O> {
    /// A form with these values.
    pub(crate) fn new(ctx: &'a Ctx, opened: &'a O, fields: Fields) -> Self {
        Self { ctx, opened, form: Form::new(ctx.lang, ctx.today(), fields) }
    }
}

impl<O> StaffForm<'_, O> {
    /// A day ahead on which the body works, or nothing.
    pub(crate) fn maybe_open_day(&mut self, ask: &FieldSpec<'_>) -> Option<NaiveDate> {
        let day = self.maybe_day(ask)?;
        if let Some(why) = self.ctx.closed_day(day) {
            self.wrong(ask.name, why);
        }
        Some(day)
    }

    /// A day ahead on which the body works.
    pub(crate) fn open_day(&mut self, ask: &FieldSpec<'_>) -> Option<NaiveDate> {
        let day = self.day(ask)?;
        if let Some(why) = self.ctx.closed_day(day) {
            self.wrong(ask.name, why);
        }
        Some(day)
    }
}

impl<O> Deref for StaffForm<'_, O> {
    type Target = Form;

    fn deref(&self) -> &Form {
        &self.form
    }
}

impl<O> DerefMut for StaffForm<'_, O> {
    fn deref_mut(&mut self) -> &mut Form {
        &mut self.form
    }
}
