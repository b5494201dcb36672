//! How fast a secret may be guessed. Every wrong try lengthens the wait before the next one from the same place is looked
//! at; no wait is longer than [`LONGEST`], so that nobody can lock somebody else out (house rule after NIST SP 800-63B-4
//! §3.2.2: throttling without a lock that a stranger can close).
//!
//! Places wait each for themselves. What many places do together against one account lengthens the wait of every place
//! that this account does not know, from its own first try on; it never uses up anybody's turn.

use chrono::{DateTime, TimeDelta, Utc};

/// Wrong tries in one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tally {
    pub failures: u32,
    /// When the last one was looked at; with no failure, when the first one was asked to wait.
    pub last: DateTime<Utc>,
}

/// What is counted together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PaceKey {
    /// One account from a browser that has signed in to it before.
    Device,
    /// One account from one network.
    Here,
    /// One network, whatever the account.
    Network,
    /// One account, from everywhere it is not known.
    Account,
}

/// The longest wait in seconds: less than a minute.
pub const LONGEST: u32 = 50;
/// A place that was quiet for so long begins anew, in hours.
pub const FORGET_HOURS: i64 = 24;
/// So many wrong passwords for one account in [`FORGET_HOURS`] are no slip of its owner: the administrator is told.
pub const ATTACK: u32 = 50;

impl PaceKey {
    /// The seconds between one try that was looked at and the next, after so many failures: from so many failures on, so
    /// many seconds.
    pub fn pause(self, failures: u32) -> u32 {
        let ladder: &[(u32, u32)] = match self {
            // Who mistypes is not made to wait at once.
            Self::Device => &[(5, 3), (15, 5), (50, 10), (100, LONGEST)],
            Self::Here => &[(5, 5), (8, 10), (12, 20), (20, LONGEST)],
            // Behind one address there can be a whole office.
            Self::Network => &[(20, 2), (60, 5), (200, 10)],
            Self::Account => &[(ATTACK, 10), (200, 20), (1000, 30)],
        };
        ladder.iter().rev().find(|(from, _)| failures >= *from).map_or(0, |(_, seconds)| *seconds)
    }
}

/// What is known of the places from which a try comes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tallies {
    /// This account from this network.
    pub here: Option<Tally>,
    pub network: Option<Tally>,
    pub account: Option<Tally>,
}

/// Whether a try is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    Now,
    /// In so many seconds.
    In(u32),
}

fn alive(tally: Option<Tally>, now: DateTime<Utc>) -> Option<Tally> {
    tally.filter(|tally| now - tally.last < TimeDelta::hours(FORGET_HOURS))
}

/// What a tally counts today.
pub fn failures(tally: Option<Tally>, now: DateTime<Utc>) -> u32 {
    alive(tally, now).map_or(0, |tally| tally.failures)
}

fn after(since: DateTime<Utc>, pause: u32, now: DateTime<Utc>) -> u32 {
    let passed = u32::try_from((now - since).num_seconds().max(0)).unwrap_or(u32::MAX);
    pause.saturating_sub(passed)
}

fn turn(wait: u32) -> Turn {
    if wait == 0 { Turn::Now } else { Turn::In(wait) }
}

/// Whether a try from a browser that the account knows is looked at: only what this browser did counts.
pub fn known(device: Option<Tally>, now: DateTime<Utc>) -> Turn {
    turn(alive(device, now).map_or(0, |tally| after(tally.last, PaceKey::Device.pause(tally.failures), now)))
}

/// Whether a try from anywhere else is looked at.
pub fn unknown(tallies: Tallies, now: DateTime<Utc>) -> Turn {
    let pressed = PaceKey::Account.pause(failures(tallies.account, now));
    let here = alive(tallies.here, now)
        .map_or(pressed, |tally| after(tally.last, PaceKey::Here.pause(tally.failures).max(pressed), now));
    let network =
        alive(tallies.network, now).map_or(0, |tally| after(tally.last, PaceKey::Network.pause(tally.failures), now));
    turn(here.max(network))
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [PaceKey; 4] = [PaceKey::Device, PaceKey::Here, PaceKey::Network, PaceKey::Account];

    fn at(second: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_793_581_200 + second, 0).unwrap_or_default()
    }

    fn tally(failures: u32, last: i64) -> Option<Tally> {
        Some(Tally { failures, last: at(last) })
    }

    #[test]
    fn every_ladder_only_rises_and_ends_below_a_minute() {
        for place in ALL {
            assert_eq!(place.pause(0), 0);
            assert!((0..2000).all(|n| place.pause(n) <= place.pause(n + 1)), "{place:?}");
            assert!(place.pause(u32::MAX) <= LONGEST && LONGEST < 60, "{place:?}");
        }
    }

    #[test]
    fn a_place_waits_since_its_own_last_try_and_begins_anew_after_a_quiet_day() {
        let here = |failures| Tallies { here: tally(failures, 0), ..Tallies::default() };
        assert_eq!(unknown(here(4), at(0)), Turn::Now);
        assert_eq!(unknown(here(5), at(0)), Turn::In(5));
        assert_eq!(unknown(here(5), at(4)), Turn::In(1));
        assert_eq!(unknown(here(5), at(5)), Turn::Now);
        assert_eq!(unknown(here(1_000_000), at(0)), Turn::In(LONGEST));
        assert_eq!(unknown(here(1_000_000), at(FORGET_HOURS * 3600)), Turn::Now);
        assert_eq!(known(tally(5, 0), at(0)), Turn::In(3));
        assert_eq!(known(tally(5, 0), at(3)), Turn::Now);
    }

    #[test]
    fn an_attack_from_everywhere_makes_a_fresh_place_wait_once_and_less_than_a_minute() {
        let account = tally(5000, 0);
        let first = Tallies { account, ..Tallies::default() };
        assert_eq!(unknown(first, at(0)), Turn::In(30));
        // The attack goes on; the place that asked to come in waits since it asked, not since the last wrong try.
        let waited = Tallies { account: tally(9000, 30), here: tally(0, 0), network: None };
        assert_eq!(unknown(waited, at(30)), Turn::Now);
        assert_eq!(known(None, at(0)), Turn::Now);
    }

    #[test]
    fn a_clock_that_goes_back_makes_nobody_wait_longer_than_the_ladder_says() {
        let here = Tallies { here: tally(20, 3600), ..Tallies::default() };
        assert_eq!(unknown(here, at(0)), Turn::In(LONGEST));
    }
}
