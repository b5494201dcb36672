//! Who sends at the same time: no browser and no network can take the places of all others.

use std::collections::HashMap;
use std::net::{IpAddr, Ipv6Addr};
use std::sync::{Arc, Mutex, PoisonError};

/// Uploads of one person at a time; a browser sends one, and two tabs two.
pub(super) const OF_ONE: usize = 4;
/// Uploads of one network at a time: an office, a school, or the customers of a provider behind one address.
pub(super) const OF_NETWORK: usize = 24;
/// Uploads at a time of all networks that one customer of a provider may have (IPv6).
pub(super) const OF_SITE: usize = 96;
/// Uploads of people without an account at a time. Each holds a file on the disk and a few kilobytes of memory.
pub(super) const IN_ALL: usize = 512;
/// Uploads of staff and members at a time: their places are not those that strangers can take.
pub(super) const OF_ACCOUNTS: usize = 128;
/// How much of an IPv6 address a provider gives one customer at most.
const SITE: u128 = 0xffff_ffff_ffff_0000_0000_0000_0000_0000;

/// Who sends a file, as far as places and budgets are concerned.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Sender {
    /// The draft, case or person (the scope of the caller).
    pub scope: String,
    /// The network, shortened to what one household or office has.
    pub network: String,
    /// Whether it is somebody of the staff or of a member.
    pub has_account: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Whose {
    Strangers,
    Accounts,
    One(String),
    Network(String),
    Site(IpAddr),
}

/// The site that a network lies in; one that is no address is one of its own.
fn site(network: &str) -> Option<IpAddr> {
    match network.parse().ok()? {
        IpAddr::V4(_) => None,
        IpAddr::V6(six) => Some(IpAddr::V6(Ipv6Addr::from_bits(six.to_bits() & SITE))),
    }
}

/// The places that are taken.
#[derive(Clone, Debug, Default)]
pub(super) struct Slots(Arc<Mutex<HashMap<Whose, usize>>>);

/// A place, free again when it is dropped.
#[derive(Debug)]
pub(super) struct Slot {
    places: Slots,
    taken: Vec<Whose>,
}

impl Slots {
    /// A place for this sender, if one is left.
    pub(super) fn enter(&self, sender: &Sender) -> Option<Slot> {
        let mut limits = vec![
            if sender.has_account { (Whose::Accounts, OF_ACCOUNTS) } else { (Whose::Strangers, IN_ALL) },
            (Whose::One(sender.scope.clone()), OF_ONE),
            (Whose::Network(sender.network.clone()), OF_NETWORK),
        ];
        limits.extend(site(&sender.network).map(|site| (Whose::Site(site), OF_SITE)));
        let mut counts = self.counts();
        if limits.iter().any(|(whose, most)| counts.get(whose).is_some_and(|count| count >= most)) {
            return None;
        }
        let taken: Vec<Whose> = limits.into_iter().map(|(whose, _)| whose).collect();
        for whose in &taken {
            let count = counts.entry(whose.clone()).or_default();
            *count = count.saturating_add(1);
        }
        drop(counts);
        Some(Slot { places: self.clone(), taken })
    }

    fn counts(&self) -> std::sync::MutexGuard<'_, HashMap<Whose, usize>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Slot {
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
        Sender { scope: scope.to_string(), network: network.to_string(), has_account: false }
    }

    #[test]
    fn nobody_can_take_the_places_of_the_others() {
        let places = Slots::default();
        let one: Vec<_> = (0..70).filter_map(|_| places.enter(&sender(1, 1))).collect();
        assert_eq!(one.len(), OF_ONE);
        assert!(places.enter(&sender(2, 1)).is_some(), "the neighbour can still send");
        let network: Vec<_> = (10..80).filter_map(|scope| places.enter(&sender(scope, 1))).collect();
        assert_eq!(one.len() + network.len(), OF_NETWORK);
        assert!(places.enter(&sender(2, 1)).is_none());
        assert!(places.enter(&sender(1, 2)).is_none(), "another network does not make two of one");
        let rest: Vec<_> = (100..900).filter_map(|number| places.enter(&sender(number, number))).collect();
        assert_eq!(one.len() + network.len() + rest.len(), IN_ALL);
        let clerk = Sender { has_account: true, ..sender(9_999, 9_999) };
        assert!(places.enter(&clerk).is_some(), "strangers take no place of staff and members");
        drop((one, network, rest));
        assert!(places.counts().is_empty(), "nobody is remembered");
    }

    #[test]
    fn one_line_with_many_networks_does_not_take_them_all() {
        let places = Slots::default();
        let at = |net: usize, n: usize| Sender { network: format!("2001:db8:7:{net:x}::"), ..sender(net * 100 + n, 0) };
        let held: Vec<_> = (0..64)
            .flat_map(|net| (0..24).map(move |n| (net, n)))
            .filter_map(|(net, n)| places.enter(&at(net, n)))
            .collect();
        assert_eq!(held.len(), OF_SITE);
        assert!(places.enter(&Sender { network: "2001:db8:8::".to_owned(), ..sender(1, 0) }).is_some());
    }
}
