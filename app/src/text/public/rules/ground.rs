//! A ground on which a complaint is not taken, in plain words.

/// One of the eight grounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ground {
    /// 1 to 8.
    pub number: u8,
    /// The anchor on the page of the rules.
    pub anchor: &'static str,
    /// A short name in plain words.
    pub name: &'static str,
    /// The words of the rule, letter by letter, in Japanese.
    pub verbatim: &'static str,
    /// The same for readers of another language; binding is the Japanese.
    pub translation: Option<&'static str>,
    /// What it means.
    pub plain: &'static str,
    /// What a person must decide, and which outcome is usual.
    pub decides: &'static str,
    /// How to come back.
    pub back: &'static str,
}
