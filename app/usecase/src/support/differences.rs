//! What was changed in a register, for its history.

use std::collections::BTreeMap;

/// Column → before and after, as text.
pub(crate) type Differences = BTreeMap<&'static str, (String, String)>;

/// What differs from an earlier state; without one, everything that is not empty.
pub(crate) fn between<T>(before: Option<T>, after: T) -> Differences
where
    T: IntoIterator<Item = (&'static str, String)>,
{
    let mut before: BTreeMap<_, _> = before.into_iter().flatten().collect();
    after
        .into_iter()
        .map(|(column, after)| (column, (before.remove(column).unwrap_or_default(), after)))
        .filter(|(_, (before, after))| before != after)
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
