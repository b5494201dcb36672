//! Public changes in words.

use text::Lang;
use text::public::members as t;
use usecase::read::member_changes::{PublicChange, What};

/// All that became different, one sentence each.
pub(super) fn all(lang: Lang, change: &PublicChange) -> Vec<String> {
    change.what.iter().map(|what| one(lang, what)).collect()
}

fn one(lang: Lang, what: &What) -> String {
    let word = match what {
        What::Joined { from } => return t::joined(lang, *from),
        What::Left { until } => return t::left(lang, *until),
        What::Renamed { before, after } => return t::renamed(lang, before, after),
        What::Moved { before, after } => return t::moved(lang, before, after),
        What::Kana => t::CHANGE_KANA,
        What::FormerNames => t::CHANGE_FORMER,
        What::Brands => t::CHANGE_BRANDS,
        What::Number => t::CHANGE_NUMBER,
        What::Field => t::CHANGE_FIELD,
        What::Representative => t::CHANGE_REPRESENTATIVE,
        What::ContactPoint => t::CHANGE_DESK,
        What::Website => t::CHANGE_WEBSITE,
        What::PostalCode => t::CHANGE_POSTAL_CODE,
        What::OptOut => t::CHANGE_OPT_OUT,
        What::Period => t::CHANGE_PERIOD,
    };
    word.get(lang).to_owned()
}
