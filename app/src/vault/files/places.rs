//! Who sends at the same time: no browser and no network can take the places of all others.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// Uploads of one person at a time; a browser sends one, and two tabs two.
pub(super) const OF_ONE: usize = 4;
/// Uploads of one network at a time: an office, a school, or the customers of a provider behind one address.
pub(super) const OF_NETWORK: usize = 24;
/// Uploads at a time.
pub(super) const IN_ALL: usize = 128;

/// Who sends a file, as far as places and budgets are concerned.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Sender {
    /// The draft, case or person ([`crate::web::ctx::Caller::scope`]).
    pub scope: String,
    /// The network, shortened to what one household or office has.
    pub network: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Whose {
    All,
    One(String),
    Network(String),
}

/// The places that are taken.
#[derive(Clone, Debug, Default)]
pub(super) struct Places(Arc<Mutex<HashMap<Whose, usize>>>);

/// A place, free again when it is dropped.
#[derive(Debug)]
pub(super) struct Place {
    places: Places,
    taken: [Whose; 3],
}

impl Places {
    /// A place for this sender, if one is left.
    pub(super) fn enter(&self, sender: &Sender) -> Option<Place> {
        let limits = [
            (Whose::All, IN_ALL),
            (Whose::One(sender.scope.clone()), OF_ONE),
            (Whose::Network(sender.network.clone()), OF_NETWORK),
        ];
        let mut counts = self.counts();
        if limits.iter().any(|(whose, most)| counts.get(whose).is_some_and(|count| count >= most)) {
            return None;
        }
        let taken = limits.map(|(whose, _)| whose);
        for whose in &taken {
            let count = counts.entry(whose.clone()).or_default();
            *count = count.saturating_add(1);
        }
        drop(counts);
        Some(Place { places: self.clone(), taken })
    }

    fn counts(&self) -> std::sync::MutexGuard<'_, HashMap<Whose, usize>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut counts = self.places.counts();
        for whose in &self.taken {
            // Who sends nothing is not remembered.
            if let Some(count) = counts.get_mut(whose) {
                *count = count.saturating_sub(1);
                if *count == 0 {
                    counts.remove(whose);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sender(scope: usize, network: usize) -> Sender {
        Sender { scope: scope.to_string(), network: network.to_string() }
    }

    #[test]
    fn nobody_can_take_the_places_of_the_others() {
        let places = Places::default();
        let one: Vec<_> = (0..70).filter_map(|_| places.enter(&sender(1, 1))).collect();
        assert_eq!(one.len(), OF_ONE);
        assert!(places.enter(&sender(2, 1)).is_some(), "the neighbour can still send");
        let network: Vec<_> = (10..80).filter_map(|scope| places.enter(&sender(scope, 1))).collect();
        assert_eq!(one.len() + network.len(), OF_NETWORK);
        assert!(places.enter(&sender(2, 1)).is_none());
        assert!(places.enter(&sender(1, 2)).is_none(), "another network does not make two of one");
        let rest: Vec<_> = (100..400).filter_map(|number| places.enter(&sender(number, number))).collect();
        assert_eq!(one.len() + network.len() + rest.len(), IN_ALL);
        drop((one, network, rest));
        assert!(places.counts().is_empty(), "nobody is remembered");
    }
}
