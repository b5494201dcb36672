//! A desk elsewhere as it comes with the program.

use chrono::NaiveDate;
use entity::referral::{Certainty, Kind, Situation};

/// A text in Japanese and in English; an empty English one stands for the Japanese.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Both {
    pub ja: &'static str,
    pub en: &'static str,
}

/// Nothing to say in any language.
pub const NONE: Both = both("", "");

pub(super) const fn both(ja: &'static str, en: &'static str) -> Both {
    Both { ja, en }
}

/// One desk as it comes with the program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    /// Its place in addresses; never changes.
    pub key: String,
    /// What kind of desk.
    pub kind: Kind,
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
    pub hours: Both,
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
