//! The desks elsewhere that come with the program: the first state of the register. From then on the register in the
//! database is what counts; nothing here overwrites what people have put right there.

pub mod bodies;
pub mod desks;

use chrono::NaiveDate;
use entity::referral::{Certainty, Kind, Situation};

/// A text in Japanese and in English; an empty English one stands for the Japanese.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Both {
    /// In Japanese.
    pub ja: &'static str,
    /// In English.
    pub en: &'static str,
}

/// Nothing to say in any language.
pub const NONE: Both = both("", "");

const fn both(ja: &'static str, en: &'static str) -> Both {
    Both { ja, en }
}

/// One desk as it comes with the program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    /// Its place in addresses; never changes.
    pub key: String,
    /// What kind of desk.
    pub kind: Kind,
    /// Where it helps.
    pub situations: &'static [Situation],
    /// Its place among others.
    pub rank: i32,
    /// Its name as it is right.
    pub name: Both,
    /// Its name as the source spells it; empty where there is nothing to compare with.
    pub source_name: &'static str,
    /// The field of business it covers; empty for every field.
    pub field: Both,
    /// The field as the source spells it.
    pub source_field: &'static str,
    /// How sure name and field are.
    pub certainty: Certainty,
    /// Its numbers as people dial them.
    pub phones: &'static [&'static str],
    /// When it answers.
    pub hours: Both,
    /// Its page.
    pub website: &'static str,
    /// Why it is the right one.
    pub why: Both,
    /// A sentence to start with.
    pub say: Both,
    /// What else to know.
    pub note: Both,
    /// Where this was taken from.
    pub source: Both,
    /// The day of the source.
    pub source_on: &'static str,
    /// Whether the numbers were looked at for this version of the program.
    pub checked_on: Option<NaiveDate>,
}

/// Every desk that comes with the program.
#[must_use]
pub fn given() -> Vec<Given> {
    desks::given().into_iter().chain(bodies::given()).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use entity::referral::{Dated, key};

    use super::*;

    #[test]
    fn keys_are_unique_and_fit_into_an_address() {
        let all = given();
        let keys: BTreeSet<_> = all.iter().map(|desk| desk.key.as_str()).collect();
        assert_eq!(keys.len(), all.len());
        for key in &keys {
            assert!(key.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'), "{key}");
            assert_ne!(*key, "new");
        }
        for wanted in [
            key::EMERGENCY,
            key::POLICE,
            key::VIOLENCE,
            key::VIOLENCE_PLUS,
            key::COMPANY,
            key::OTHER_BODY,
            key::COMMISSION,
            key::COMMISSION_PUBLIC,
            key::MY_NUMBER,
            key::CONSUMER,
            key::LEGAL,
            key::LAWYERS,
        ] {
            assert!(keys.contains(wanted), "{wanted}");
        }
    }

    #[test]
    fn each_says_why_and_what_to_say_in_both_languages() {
        for desk in given() {
            for text in [desk.why.ja, desk.why.en, desk.say.ja, desk.say.en, desk.source.ja, desk.source.en] {
                assert!(!text.is_empty(), "{}", desk.key);
            }
            for text in [desk.hours, desk.note, desk.field] {
                assert_eq!(text.ja.is_empty(), text.en.is_empty(), "{}", desk.key);
            }
            assert!(Dated::parse(desk.source_on).is_some(), "{}", desk.key);
            assert!(desk.phones.is_empty() || desk.checked_on.is_some(), "{}", desk.key);
        }
    }

    #[test]
    fn every_situation_has_a_desk() {
        let all = given();
        for situation in Situation::ALL {
            assert!(all.iter().any(|desk| desk.situations.contains(situation)), "{situation}");
        }
    }
}
