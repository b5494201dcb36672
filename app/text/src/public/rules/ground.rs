//! A ground on which a complaint is not taken, in plain words.

/// The sentence before the eight grounds, letter by letter.
pub(super) const FRAME: &str = "尚、当協会の苦情処理は、本人と対象事業者間の問題を直接または、強制的に解決するものではありません。また、以下の場合には、苦情の申し出をお受けできないか、苦情処理を中止または、停止することがあります。";

/// One of the eight grounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ground {
    pub number: u8,
    /// The anchor on the page of the rules.
    pub anchor: &'static str,
    /// A short name in plain words.
    pub name: &'static str,
    /// The words of the rule, letter by letter, in Japanese.
    pub verbatim: &'static str,
    /// The same for readers of another language; binding is the Japanese.
    pub translation: Option<&'static str>,
    pub plain: &'static str,
    /// What a person must decide, and which outcome is usual.
    pub decides: &'static str,
    /// How to come back.
    pub back: &'static str,
}
