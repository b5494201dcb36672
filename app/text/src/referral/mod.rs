//! The desks elsewhere that come with the program: the first state of the register. From then on the register in the
//! database is what counts; nothing here overwrites what people have put right there.

pub mod bodies;
pub mod desks;
mod given;

pub use given::{Both, Given, NONE};

/// Every desk that comes with the program.
pub fn given() -> Vec<Given> {
    desks::given().into_iter().chain(bodies::given()).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use entity::referral::{Dated, Situation, key};

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
