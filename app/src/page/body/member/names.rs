//! The rows of a form in which other names of a business are written: former ones, and those of shops and services.

use entity::member::OtherName;
use entity::text;
use entity::wareki;
use leptos::prelude::*;

use super::form::{is_reading, reading};
use crate::page::body::input::Reader;
use crate::part::field::{Kind, TextField, Width};
use crate::text::body::members as t;
use crate::text::{Lang, Word};
use crate::web::errors::FieldErrors;
use crate::web::fields::Fields;

/// The longest name.
const NAME_MAX: usize = 200;
/// No business has more names of one kind.
const MOST: usize = 30;
/// Empty rows after those that are filled.
const SPARE: usize = 2;

/// Which names.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Which {
    /// Those that the business had before.
    Former,
    /// Those of its shops and services.
    Brand,
}

impl Which {
    fn of(self, part: &str, at: usize) -> String {
        let kind = match self {
            Self::Former => "former",
            Self::Brand => "brand",
        };
        format!("{kind}_{part}_{at}")
    }

    const fn heading(self) -> Word {
        match self {
            Self::Former => t::F_FORMER,
            Self::Brand => t::F_BRANDS,
        }
    }
}

/// Reads the rows; empty ones are left out.
pub(super) fn read(form: &mut Reader<'_>, fields: &Fields, which: Which) -> Vec<OtherName> {
    let mut names = Vec::new();
    // Most businesses have none; an import reads thousands of forms.
    let first = which.of("name", 0);
    let start = first.trim_end_matches("name_0");
    if !fields.pairs().any(|(name, _)| name.starts_with(start)) {
        return names;
    }
    for at in 0..MOST {
        let (name_box, kana_box, until_box) = (which.of("name", at), which.of("kana", at), which.of("until", at));
        let name = form.line(&name_box, which.heading(), NAME_MAX);
        let kana = reading(&form.line(&kana_box, t::F_KANA, NAME_MAX));
        if !kana.chars().all(is_reading) {
            form.wrong(&kana_box, t::E_KANA_LETTERS);
        }
        let until = match wareki::read_one(fields.get(&until_box)) {
            Ok(None) => None,
            Ok(Some(date)) if date.precision() == entity::time::Precision::Day => date.earliest(),
            Ok(Some(_)) | Err(_) => {
                form.wrong(&until_box, t::E_DATE);
                None
            }
        };
        if name.is_empty() {
            if !kana.is_empty() || until.is_some() {
                form.wrong(&name_box, t::E_OTHER_NAME);
            }
            continue;
        }
        names.push(OtherName { name, kana: Some(kana).filter(|kana| !kana.is_empty()), until });
    }
    names
}

/// Writes names into the boxes.
pub(super) fn fill(fields: &mut Fields, which: Which, names: &[OtherName]) {
    for (at, other) in names.iter().enumerate() {
        fields.push(which.of("name", at), other.name.clone());
        fields.push(which.of("kana", at), other.kana.clone().unwrap_or_default());
        fields.push(which.of("until", at), other.until.map(|day| day.to_string()).unwrap_or_default());
    }
}

/// The rows that hold something, and some empty ones.
pub(super) fn show(lang: Lang, which: Which, fields: &Fields, errors: &FieldErrors) -> AnyView {
    let filled = |at: usize| {
        ["name", "kana", "until"].iter().any(|part| !text::verbatim(fields.get(&which.of(part, at))).is_empty())
    };
    let last = (0..MOST).rev().find(|at| filled(*at)).map_or(0, |at| at + 1);
    let rows: Vec<_> = (0..(last + SPARE).min(MOST)).map(|at| row(lang, which, at, fields, errors)).collect();
    view! {
        <fieldset>
            <legend class="field__label">{which.heading().get(lang)}</legend>
            <p class="field__hint">{t::F_NAMES_HINT.get(lang)}</p>
            {rows}
        </fieldset>
    }
    .into_any()
}

fn row(lang: Lang, which: Which, at: usize, fields: &Fields, errors: &FieldErrors) -> AnyView {
    let (name, kana, until) = (which.of("name", at), which.of("kana", at), which.of("until", at));
    let day = (which == Which::Former).then(|| {
        view! {
            <TextField name=until.clone() label=t::nth(lang, t::F_CHANGED_ON, at + 1) hint=t::F_CHANGED_ON_HINT.get(lang)
                width=Width::Wide value=fields.get(&until) error=errors.of(&until)/>
        }
    });
    view! {
        <div class="grid">
            <TextField name=name.clone() label=t::nth(lang, which.heading(), at + 1) kind=Kind::Name
                value=fields.get(&name) error=errors.of(&name)/>
            <TextField name=kana.clone() label=t::nth(lang, t::F_KANA, at + 1) kind=Kind::Name
                value=fields.get(&kana) error=errors.of(&kana)/>
            {day}
        </div>
    }
    .into_any()
}
