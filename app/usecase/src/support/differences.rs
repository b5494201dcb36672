//! What was changed in a register, for its history.

use std::collections::BTreeMap;

/// Column → before and after, as text.
pub(crate) type Differences = BTreeMap<&'static str, (String, String)>;

/// What differs from an earlier state; without one, everything that is not empty. Both name the same columns in the same
/// order.
pub(crate) fn between<const N: usize>(
    before: Option<[(&'static str, String); N]>,
    after: [(&'static str, String); N],
) -> Differences {
    let before = before.map_or_else(|| [const { String::new() }; N], |before| before.map(|(_, text)| text));
    after
        .into_iter()
        .zip(before)
        .filter(|((_, after), before)| before != after)
        .map(|((column, after), before)| (column, (before, after)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Differences, between};

    #[test]
    fn only_what_differs_is_told() {
        let state = |name: &str, place: &str| [("name", name.to_owned()), ("place", place.to_owned())];
        let told =
            |column, before: &str, after: &str| Differences::from([(column, (before.to_owned(), after.to_owned()))]);
        assert_eq!(between(None, state("a", "")), told("name", "", "a"));
        assert_eq!(between(Some(state("a", "b")), state("a", "c")), told("place", "b", "c"));
        assert!(between(Some(state("a", "b")), state("a", "b")).is_empty());
    }
}
