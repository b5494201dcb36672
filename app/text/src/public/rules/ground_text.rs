//! What is said of a ground in one language.

/// A ground on which a complaint is not taken, in plain words; [`entity::law::ground::rule`] has it letter by letter.
#[derive(Clone, Copy, Debug)]
pub struct GroundText {
    /// A short name.
    pub name: &'static str,
    /// The rule for readers of another language; binding is the Japanese.
    pub translation: Option<&'static str>,
    pub plain: &'static str,
    /// What a person must decide, and which outcome is usual.
    pub decides: &'static str,
    /// How to come back.
    pub back: &'static str,
}
