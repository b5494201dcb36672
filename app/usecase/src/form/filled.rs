//! A form as it is shown: what stands in its fields, and what is wrong with them.

use crate::form::dates::{self, DateWords};
use crate::form::errors::FieldErrors;
use crate::form::fields::Fields;

/// What stands in the fields of a form, and what is wrong with it.
#[derive(Clone, Debug, Default)]
pub struct FilledForm {
    /// What was typed, or what is stored.
    pub fields: Fields,
    /// One message per field; empty before a form is sent.
    pub errors: FieldErrors,
}

impl FilledForm {
    /// A form with these values and messages.
    pub fn new(fields: Fields, errors: FieldErrors) -> Self {
        Self { fields, errors }
    }

    /// One control with what stands in it and what is wrong with it.
    pub fn at(&self, name: &str) -> Control {
        self.fields.at(name).error(self.errors.of(name))
    }
}

impl From<Fields> for FilledForm {
    /// A form that nobody has sent yet.
    fn from(fields: Fields) -> Self {
        Self::new(fields, FieldErrors::new())
    }
}

/// One control of a form.
#[derive(Clone, Debug, Default)]
pub struct Control {
    /// Its name, which is also its id; an error summary links to it.
    pub name: String,
    /// What stands in it, and in the controls whose names begin with its own (the boxes of a date).
    typed: Fields,
    /// What to do about it, in the language of the page.
    pub error: Option<String>,
}

impl Control {
    /// A control in which nothing stands.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), ..Self::default() }
    }

    /// The control with this value in place of what was typed.
    pub fn value(self, value: impl Into<String>) -> Self {
        self.values([value])
    }

    /// The control with these values, for boxes of which several are ticked.
    pub fn values<V: Into<String>>(self, values: impl IntoIterator<Item = V>) -> Self {
        let typed = Fields::from_pairs(values.into_iter().map(|value| (self.name.clone(), value)));
        Self { typed, ..self }
    }

    /// The boxes of a date with these words.
    pub fn dated(self, day: DateWords) -> Self {
        let parts = [("era", day.era), ("year", day.year), ("month", day.month), ("day", day.day)];
        let typed = Fields::from_pairs(parts.map(|(part, value)| (format!("{}_{part}", self.name), value)));
        Self { typed, ..self }
    }

    /// The control with this message.
    pub fn error(self, error: Option<impl Into<String>>) -> Self {
        Self { error: error.map(Into::into), ..self }
    }

    /// What stands in it.
    pub fn text(&self) -> &str {
        self.typed.get(&self.name)
    }

    /// What stands in a box that belongs to it, as `_number` belongs to a company.
    pub fn part(&self, suffix: &str) -> &str {
        self.typed.get(&format!("{}{suffix}", self.name))
    }

    /// All values that are ticked.
    pub fn chosen(&self) -> Vec<String> {
        self.typed.all(&self.name).map(str::to_owned).collect()
    }

    /// The four boxes of a date.
    pub fn date(&self) -> DateWords {
        dates::words(&self.typed, &self.name)
    }
}

impl From<&str> for Control {
    fn from(name: &str) -> Self {
        Self::new(name)
    }
}

impl Fields {
    /// One control with what stands in it.
    pub fn at(&self, name: &str) -> Control {
        let typed = Self::from_pairs(self.pairs().filter(|(known, _)| known.starts_with(name)));
        Control { name: name.to_owned(), typed, error: None }
    }
}

impl FieldErrors {
    /// One empty control with what is wrong with it, for what is never shown again (a password, a file).
    pub fn at(&self, name: &str) -> Control {
        Control::new(name).error(self.of(name))
    }
}
