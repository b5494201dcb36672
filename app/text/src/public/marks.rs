//! What the marks in the pages of the body stand for.

use entity::organization::Organization;
use entity::site_page::Fact;

use super::hours;
use crate::{Lang, date, spoken};

spoken! {
    /// Scope of an accreditation without limits.
    ALL_FIELDS = "すべての分野（限定はありません）", "All fields (no limits)";
}

/// What a mark stands for; empty where the settings say nothing.
pub fn value(lang: Lang, body: &Organization, fact: Fact) -> String {
    match fact {
        Fact::Name => hours::name(lang, body).to_owned(),
        Fact::Phone => body.phone.clone(),
        Fact::Address => hours::postal(lang, body),
        Fact::Mail => body.mail.clone(),
        Fact::Hours => hours::open(lang, body),
        Fact::Closed => hours::closed(lang, body),
        Fact::AccreditationNumber => body.accreditation_number.clone(),
        Fact::AccreditedOn => body.accredited_on.map(|day| date::day(lang, day)).unwrap_or_default(),
        Fact::Scope => match (&body.limited_to, lang) {
            (None, _) => ALL_FIELDS.get(lang).to_owned(),
            (Some(field), Lang::Ja) => format!("{field}に限ります（法第47条第2項）"),
            (Some(field), Lang::En) => format!("Limited to: {field} (Article 47(2) of the Act)"),
        },
    }
}
