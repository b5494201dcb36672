//! Other names of a business as people write them, one a row: former ones, and those of shops and services.

use entity::member::OtherName;
use entity::wareki;

use super::kana::{is_reading, reading};
use crate::form::fields::Fields;
use crate::form::reader::FieldReader;
use text::staff::members as t;

const NAME_MAX: usize = 200;
/// No business has more names of one kind.
pub const MOST: usize = 30;
/// Which names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameKind {
    /// Those that the business had before.
    Former,
    /// Those of its shops and services.
    Brand,
}

impl NameKind {
    /// The name of one box of a row.
    pub fn of(self, part: &str, at: usize) -> String {
        let kind = match self {
            Self::Former => "former",
            Self::Brand => "brand",
        };
        format!("{kind}_{part}_{at}")
    }

    /// What the names are.
    pub const fn heading(self) -> &'static str {
        match self {
            Self::Former => t::F_FORMER,
            Self::Brand => t::F_BRANDS,
        }
    }
}

/// Reads the rows; empty ones are left out.
pub(crate) fn read(form: &mut FieldReader<'_>, fields: &Fields, which: NameKind) -> Vec<OtherName> {
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
pub(crate) fn fill(fields: &mut Fields, which: NameKind, names: &[OtherName]) {
    for (at, other) in names.iter().enumerate() {
        fields.push(which.of("name", at), other.name.clone());
        fields.push(which.of("kana", at), other.kana.clone().unwrap_or_default());
        fields.push(which.of("until", at), other.until.map(|day| day.to_string()).unwrap_or_default());
    }
}
