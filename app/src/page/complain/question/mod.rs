//! The questions of the wizard that need nothing but the answers so far, one file for each page.

pub(crate) mod address;
pub(crate) mod background;
pub(crate) mod category;
pub(crate) mod contact;
pub(crate) mod contacted;
pub(crate) mod danger;
pub(crate) mod earlier;
pub(crate) mod guardian;
pub(crate) mod identifiers;
pub(crate) mod litigation;
pub(crate) mod name;
pub(crate) mod outcome;
pub(crate) mod proxy;
pub(crate) mod related;
pub(crate) mod safety;
pub(crate) mod share;
pub(crate) mod support;
pub(crate) mod topic;
pub(crate) mod what_happened;
pub(crate) mod when;
pub(crate) mod who;

use entity::time::PartialDate;

use crate::prelude::*;

/// The choices of a closed list, in its order.
pub(crate) fn choices<T: Copy>(
    lang: Lang,
    all: &[T],
    code: fn(T) -> &'static str,
    label: fn(Lang, T) -> &'static str,
) -> Vec<Choice> {
    all.iter().map(|value| Choice::new(code(*value), label(lang, *value))).collect()
}

/// Adds a stored value, if there is one.
pub(crate) fn put(fields: &mut Fields, name: &str, value: Option<impl Into<String>>) {
    if let Some(value) = value {
        fields.push(name, value);
    }
}

/// Adds a stored date as its boxes.
pub(crate) fn put_date(fields: &mut Fields, name: &str, date: Option<&PartialDate>) {
    let Some(date) = date else { return };
    fields.push(format!("{name}_era"), "ad");
    fields.push(format!("{name}_year"), date.year.to_string());
    put(fields, &format!("{name}_month"), date.month.map(|month| month.to_string()));
    put(fields, &format!("{name}_day"), date.day.map(|day| day.to_string()));
}
