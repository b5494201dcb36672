//! Public changes in words.

use text::public::members as t;
use text::{Lang, member_column};
use usecase::query::member_changes::{ChangedPart, PublicChange};

/// All that became different, one sentence each.
pub(super) fn all(lang: Lang, change: &PublicChange) -> Vec<String> {
    change.what.iter().map(|what| one(lang, what)).collect()
}

fn one(lang: Lang, what: &ChangedPart) -> String {
    let word = match what {
        ChangedPart::Joined { from } => return t::joined(lang, *from),
        ChangedPart::Left { until } => return t::left(lang, *until),
        ChangedPart::Renamed { before, after } => return t::renamed(lang, before, after),
        ChangedPart::Moved { before, after } => return t::moved(lang, before, after),
        ChangedPart::Column(column) => return member_column::changed(lang, *column),
        ChangedPart::ContactPoint => t::CHANGE_DESK,
        ChangedPart::OptOut => t::CHANGE_OPT_OUT,
        ChangedPart::Period => t::CHANGE_PERIOD,
    };
    word.get(lang).to_owned()
}
