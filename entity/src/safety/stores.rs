//! Whether the database and the key store belong together, and what may be swept (house rule). Both carry a generation;
//! the keys' is counted up first, so that a crash leaves the keys one ahead and nothing else does.

use chrono::{DateTime, TimeDelta, Utc};

/// How long what was made while the database knows of nothing is kept: somebody may still bring the newer copy.
pub const SPARED: TimeDelta = TimeDelta::days(30);
/// A longer silence than this is a gap: the program stood still, or this is an older copy.
pub const SILENCE: TimeDelta = TimeDelta::hours(1);

/// How the two generations stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// They were written together.
    Together,
    /// The key store is newer: the database is an older copy.
    KeysAhead,
    /// The database is newer: the key store is an older copy, and newer cases cannot be read.
    KeysBehind,
}

/// Holds the two generations against each other.
pub fn fit(keys: i64, database: i64) -> Fit {
    match keys.saturating_sub(database) {
        0 | 1 => Fit::Together,
        ahead if ahead > 1 => Fit::KeysAhead,
        _ => Fit::KeysBehind,
    }
}

/// A time of which the database knows nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    pub from: DateTime<Utc>,
    /// Up to this one.
    pub to: DateTime<Utc>,
}

impl Gap {
    /// The gap after the clock was believed again at `now`, `good` being the time before; with an older gap that is
    /// not over yet.
    pub fn next(before: Option<Self>, good: DateTime<Utc>, now: DateTime<Utc>) -> Option<Self> {
        let before = before.filter(|gap| gap.is_spared(now));
        if now.signed_duration_since(good) <= SILENCE {
            return before;
        }
        let from = before.map_or(good, |gap| gap.from.min(good));
        Some(Self { from, to: now })
    }

    /// Together with another one, and all that lies between.
    #[must_use]
    pub fn joined(self, other: Option<Self>) -> Self {
        other.map_or(self, |other| Self { from: self.from.min(other.from), to: self.to.max(other.to) })
    }

    /// Whether what was made in it is still kept.
    #[must_use]
    pub fn is_spared(self, now: DateTime<Utc>) -> bool {
        now.signed_duration_since(self.to) < SPARED
    }
}

/// Of keys and files that nothing refers to: which may go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sweep {
    /// Only what was made before this moment: younger things may still get their row, and what is newer than everything
    /// in the database belongs to a newer database.
    pub before: DateTime<Utc>,
    /// Nothing of this time.
    pub gap: Option<Gap>,
}

impl Sweep {
    /// Everything made before a moment.
    pub fn before(before: DateTime<Utc>) -> Self {
        Self { before, gap: None }
    }

    /// Whether something made at this moment may go.
    #[must_use]
    pub fn takes(&self, made: DateTime<Utc>) -> bool {
        made < self.before && self.gap.is_none_or(|gap| made <= gap.from || made > gap.to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap_or_default()
    }

    #[test]
    fn a_crash_leaves_the_keys_one_ahead_and_nothing_else_does() {
        for (keys, database, want) in [
            (0, 0, Fit::Together),
            (7, 7, Fit::Together),
            (8, 7, Fit::Together),
            (9, 7, Fit::KeysAhead),
            (2_016, 0, Fit::KeysAhead),
            (6, 7, Fit::KeysBehind),
            (i64::MIN, i64::MAX, Fit::KeysBehind),
        ] {
            assert_eq!(fit(keys, database), want, "{keys} {database}");
        }
    }

    #[test]
    fn a_silence_is_spared_for_thirty_days_and_two_are_one() {
        let (good, now) = (at("2026-11-23T00:00:00Z"), at("2026-11-30T00:00:00Z"));
        assert_eq!(Gap::next(None, now - TimeDelta::minutes(5), now), None);
        let gap = Gap::next(None, good, now);
        assert_eq!(gap, Some(Gap { from: good, to: now }));
        let later = now + TimeDelta::days(10);
        let joined = Gap::next(gap, later - TimeDelta::days(2), later);
        assert_eq!(joined, Some(Gap { from: good, to: later }));
        assert_eq!(Gap::next(gap, now, now + TimeDelta::minutes(5)), gap, "it stays while it is spared");
        assert_eq!(Gap::next(gap, now + SPARED - TimeDelta::minutes(5), now + SPARED), None);
    }

    #[test]
    fn nothing_newer_than_the_database_and_nothing_of_the_gap_goes() {
        let gap = Gap { from: at("2026-11-23T00:00:00Z"), to: at("2026-11-30T00:00:00Z") };
        let sweep = Sweep { before: at("2026-12-05T00:00:00Z"), gap: Some(gap) };
        for (made, goes) in [
            ("2026-11-22T23:59:59Z", true),
            ("2026-11-23T00:00:00Z", true),
            ("2026-11-23T00:00:01Z", false),
            ("2026-11-30T00:00:00Z", false),
            ("2026-12-01T00:00:00Z", true),
            ("2026-12-05T00:00:00Z", false),
        ] {
            assert_eq!(sweep.takes(at(made)), goes, "{made}");
        }
    }
}
