//! Fields of the desk's forms: declared once, and the same declaration shows and reads them.

use std::collections::BTreeSet;
use std::ops::{Deref, DerefMut};

use chrono::{Datelike, NaiveDate};
use entity::{input, my_number};

use crate::prelude::*;
use text::staff::act as t;
use usecase::form::dates;

/// The longest account of facts or reasons, in characters.
pub(crate) const LONG: usize = 4_000;
/// The longest short text, in characters.
pub(crate) const SHORT: usize = 1_000;
/// The longest line, in characters.
pub(crate) const LINE: usize = 200;

/// One field of a form.
#[derive(Clone, Copy, Debug)]
pub(crate) struct FieldSpec {
    /// Its name in the form.
    pub(crate) name: &'static str,
    /// Its label, which the messages repeat.
    pub(crate) label: &'static str,
    hint: Option<&'static str>,
    max: usize,
    rows: usize,
    need: Need,
}

impl FieldSpec {
    /// A field that must be filled in, of at most `max` characters.
    pub(crate) const fn new(name: &'static str, label: &'static str, max: usize) -> Self {
        Self { name, label, hint: None, max, rows: 6, need: Need::Required }
    }

    /// A choice or a date that must be made.
    pub(crate) const fn choice(name: &'static str, label: &'static str) -> Self {
        Self::new(name, label, LINE)
    }

    /// The same with a hint.
    pub(crate) const fn hint(self, hint: &'static str) -> Self {
        Self { hint: Some(hint), ..self }
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
    pub(crate) fn named(self, name: &str) -> Named {
        Named { ask: self, name: name.to_owned() }
    }

    fn hinted(&self) -> String {
        self.hint.map(std::borrow::ToOwned::to_owned).unwrap_or_default()
    }
}

/// A field whose name is made on the spot.
#[derive(Clone, Debug)]
pub(crate) struct Named {
    ask: FieldSpec,
    name: String,
}

/// A form as posted or as first shown: reads its fields, and shows them again.
pub(crate) struct Form {
    lang: Lang,
    today: NaiveDate,
    pub(crate) fields: Fields,
    /// What is wrong with it.
    pub(crate) errors: FieldErrors,
}

impl Form {
    /// A form with these values.
    pub(crate) fn new(lang: Lang, today: NaiveDate, fields: Fields) -> Self {
        Self { lang, today, fields, errors: FieldErrors::new() }
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
    pub(crate) fn text(&mut self, ask: &FieldSpec) -> String {
        self.text_of(&ask.named(ask.name))
    }

    /// The same for a name made on the spot.
    pub(crate) fn text_of(&mut self, named: &Named) -> String {
        let typed = input::free(self.fields.get(&named.name));
        let label = named.ask.label;
        if typed.is_empty() && named.ask.need != Need::Optional {
            self.wrong(&named.name, t::needed(label));
        }
        let length = input::count(&typed);
        if length > named.ask.max {
            self.wrong(&named.name, t::too_long(label, named.ask.max, length));
        }
        if my_number::is_in(&typed) {
            self.wrong(&named.name, t::MY_NUMBER);
        }
        typed
    }

    /// A text that may be missing.
    pub(crate) fn maybe(&mut self, ask: &FieldSpec) -> Option<String> {
        let typed = self.text(&ask.optional());
        (!typed.is_empty()).then_some(typed)
    }

    /// One of several answers that must be chosen.
    pub(crate) fn pick<T>(&mut self, ask: &FieldSpec, of: fn(&str) -> Option<T>) -> Option<T> {
        self.pick_of(&ask.named(ask.name), of)
    }

    /// The same for a name made on the spot.
    pub(crate) fn pick_of<T>(&mut self, named: &Named, of: fn(&str) -> Option<T>) -> Option<T> {
        let chosen = of(self.fields.get(&named.name));
        if chosen.is_none() {
            self.wrong(&named.name, t::choose(named.ask.label));
        }
        chosen
    }

    /// Any number of answers; what is not one of them is left out.
    pub(crate) fn picks<T: Ord>(&self, ask: &FieldSpec, of: fn(&str) -> Option<T>) -> BTreeSet<T> {
        self.fields.all(ask.name).filter_map(of).collect()
    }

    /// A whole date that must be there.
    pub(crate) fn day(&mut self, ask: &FieldSpec) -> Option<NaiveDate> {
        let faults = self.errors.len();
        let day = self.maybe_day(ask);
        if day.is_none() && self.errors.len() == faults {
            self.wrong(ask.name, t::needed(ask.label));
        }
        day
    }

    /// A whole date, or nothing.
    pub(crate) fn maybe_day(&mut self, ask: &FieldSpec) -> Option<NaiveDate> {
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
    pub(crate) fn past_day(&mut self, ask: &FieldSpec) -> Option<NaiveDate> {
        let day = self.day(ask)?;
        if day > self.today {
            self.wrong(ask.name, t::in_future(ask.label));
            return None;
        }
        Some(day)
    }

    /// A box of several lines.
    pub(crate) fn area(&self, ask: &FieldSpec) -> AnyView {
        self.area_of(&ask.named(ask.name))
    }

    /// The same for a name made on the spot.
    pub(crate) fn area_of(&self, named: &Named) -> AnyView {
        let Named { ask, name } = named;
        html! {
            <TextArea name=name.clone() label=ask.label hint=ask.hinted() need=ask.need max=ask.max
                rows=ask.rows value=self.fields.get(name) error=self.errors.of(name)/>
        }
    }

    /// A box of one line.
    pub(crate) fn line(&self, ask: &FieldSpec) -> AnyView {
        self.line_of(&ask.named(ask.name))
    }

    /// The same for a name made on the spot.
    pub(crate) fn line_of(&self, named: &Named) -> AnyView {
        let Named { ask, name } = named;
        html! {
            <TextField name=name.clone() label=ask.label hint=ask.hinted() need=ask.need width=Width::Wide
                value=self.fields.get(name) error=self.errors.of(name)/>
        }
    }

    /// One of several answers.
    pub(crate) fn radios(&self, ask: &FieldSpec, choices: Vec<Choice>) -> AnyView {
        self.radios_of(&ask.named(ask.name), choices)
    }

    /// The same for a name made on the spot.
    pub(crate) fn radios_of(&self, named: &Named, choices: Vec<Choice>) -> AnyView {
        let Named { ask, name } = named;
        html! {
            <Radios name=name.clone() label=ask.label hint=ask.hinted() need=ask.need choices=choices
                value=self.fields.get(name) error=self.errors.of(name)/>
        }
    }

    /// One of many answers, folded together.
    pub(crate) fn select_of(&self, named: &Named, choices: Vec<Choice>) -> AnyView {
        let Named { ask, name } = named;
        html! {
            <SelectField name=name.clone() label=ask.label hint=ask.hinted() need=ask.need choices=choices
                value=self.fields.get(name) error=self.errors.of(name)/>
        }
    }

    /// Any number of answers.
    pub(crate) fn checks(&self, ask: &FieldSpec, choices: Vec<Choice>) -> AnyView {
        let values: Vec<String> = self.fields.all(ask.name).map(str::to_owned).collect();
        html! {
            <Checks name=ask.name label=ask.label hint=ask.hinted() need=ask.need choices=choices
                values=values error=self.errors.of(ask.name)/>
        }
    }

    pub(crate) fn date(&self, ask: &FieldSpec) -> AnyView {
        let value = dates::words(&self.fields, ask.name);
        html! {
            <DateField name=ask.name label=ask.label hint=ask.hinted() need=ask.need value=value
                error=self.errors.of(ask.name)/>
        }
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
    pub(crate) fn maybe_open_day(&mut self, ask: &FieldSpec) -> Option<NaiveDate> {
        let day = self.maybe_day(ask)?;
        if let Some(why) = self.ctx.closed_day(day) {
            self.wrong(ask.name, why);
        }
        Some(day)
    }

    /// A day ahead on which the body works.
    pub(crate) fn open_day(&mut self, ask: &FieldSpec) -> Option<NaiveDate> {
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
