//! The draft as the boxes of its form hold it, and the moment that two boxes make.

use std::ops::RangeInclusive;

use chrono::{DateTime, NaiveTime, Timelike, Utc};
use entity::time::{at_in_japan, in_japan};

use crate::prelude::*;
use text::staff::bulletins as t;
use usecase::bulletin::draft::DraftInput;
use usecase::form::dates;

/// The form filled with what is stored.
pub(super) fn filled(words: &DraftInput) -> Fields {
    let remind = words.remind_days.map_or_else(|| "none".to_owned(), |days| days.to_string());
    let when = if words.publish_at.is_some() { "later" } else { "now" };
    let mut fields = Fields::from_pairs([
        ("title", words.title.clone()),
        ("body", words.body.clone()),
        ("title_en", words.title_en.clone()),
        ("body_en", words.body_en.clone()),
        ("change", words.change.clone()),
        ("audience", words.audience.kind.code().to_owned()),
        ("asks", words.asks.code().to_owned()),
        ("remind", remind),
        ("when", when.to_owned()),
    ]);
    for field in &words.audience.fields {
        fields.push("fields", field.clone());
    }
    let at = words.publish_at.map(in_japan);
    for (name, day) in [("due", words.due_on), ("day", at.map(|at| at.date_naive()))] {
        let Some(day) = day else { continue };
        let boxes = dates::filled(day);
        for (part, value) in [("era", boxes.era), ("year", boxes.year), ("month", boxes.month), ("day", boxes.day)] {
            fields.push(format!("{name}_{part}"), value);
        }
    }
    if let Some(at) = at {
        fields.push("hour", at.hour().to_string());
    }
    fields
}

/// When it shall come out; none for as soon as it is agreed.
pub(super) fn moment(form: &mut FieldReader<'_>, fields: &Fields, hours: RangeInclusive<u32>) -> Option<DateTime<Utc>> {
    match fields.get("when") {
        "now" => None,
        "later" => {
            let day = form.day("day", t::E_DAY_MISSING, t::E_DAY);
            let hour = fields.get("hour").parse().ok().filter(|hour| hours.contains(hour));
            if hour.is_none() {
                form.wrong("hour", t::E_HOUR);
            }
            at_in_japan(day?, NaiveTime::from_hms_opt(hour?, 0, 0)?)
        }
        _ => {
            form.wrong("when", t::E_WHEN);
            None
        }
    }
}
