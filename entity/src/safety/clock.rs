//! Whether the machine's time can be believed (house rule). It is held against the time up to which the installation is
//! known to have run, which good rounds carry forward.

use chrono::{DateTime, TimeDelta, Utc};

/// How far the time may lie behind what is known: clocks are set back a little when they are put right.
pub const BACK: TimeDelta = TimeDelta::minutes(5);
/// How far the time may lie ahead of what is known: a weekend without power. Beyond it a person has to say so.
pub const AHEAD: TimeDelta = TimeDelta::hours(48);
/// How long after a start, or after the time jumped, nothing is destroyed yet: machines put their clock right then.
pub const SETTLE: TimeDelta = TimeDelta::minutes(2);
/// How much the time may differ from what has passed by another measure before it counts as a jump.
pub const JUMP: TimeDelta = TimeDelta::minutes(1);

/// What the installation knows of the time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KnownTime {
    /// Up to here the time was believed.
    pub good: DateTime<Utc>,
    /// The newest time in the data, among those that are not after [`horizon`]; what lies beyond was written under a
    /// wrong clock.
    pub newest: Option<DateTime<Utc>>,
}

impl KnownTime {
    /// The latest time that is known to have been.
    pub fn latest(&self) -> DateTime<Utc> {
        self.newest.map_or(self.good, |newest| newest.max(self.good))
    }
}

/// Whether the time can be believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Belief {
    /// It fits what is known.
    Plausible,
    /// It lies before what has been already.
    Behind,
    /// It lies further ahead than a stop explains that nobody has to account for.
    Ahead,
}

/// The last time that is believed without a person.
pub fn horizon(good: DateTime<Utc>) -> DateTime<Utc> {
    good.checked_add_signed(AHEAD).unwrap_or(good)
}

/// Holds `now` against what is known.
pub fn judge(now: DateTime<Utc>, known: &KnownTime) -> Belief {
    if now.signed_duration_since(known.latest()) < -BACK {
        return Belief::Behind;
    }
    if now > horizon(known.good) { Belief::Ahead } else { Belief::Plausible }
}

/// Whether the time went as another measure did: `passed` since it showed `since`.
#[must_use]
pub fn is_steady(since: DateTime<Utc>, passed: TimeDelta, now: DateTime<Utc>) -> bool {
    (now.signed_duration_since(since) - passed).abs() <= JUMP
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap_or_default()
    }

    fn known(newest: Option<&str>) -> KnownTime {
        KnownTime { good: at("2026-11-30T03:00:00Z"), newest: newest.map(at) }
    }

    #[test]
    fn the_window_is_five_minutes_back_and_two_days_ahead() {
        for (now, belief) in [
            ("2026-11-29T03:00:00Z", Belief::Behind),
            ("2026-11-30T02:54:59Z", Belief::Behind),
            ("2026-11-30T02:55:00Z", Belief::Plausible),
            ("2026-11-30T03:00:00Z", Belief::Plausible),
            ("2026-12-02T03:00:00Z", Belief::Plausible),
            ("2026-12-02T03:00:01Z", Belief::Ahead),
            ("2026-12-30T03:00:00Z", Belief::Ahead),
            ("2036-11-30T03:00:00Z", Belief::Ahead),
        ] {
            assert_eq!(judge(at(now), &known(None)), belief, "{now}");
        }
    }

    #[test]
    fn the_newest_row_is_known_to_have_been_but_moves_no_horizon() {
        let row = known(Some("2026-12-01T12:00:00Z"));
        assert_eq!(judge(at("2026-12-01T11:00:00Z"), &row), Belief::Behind);
        assert_eq!(judge(at("2026-12-01T12:00:00Z"), &row), Belief::Plausible);
        assert_eq!(judge(at("2026-12-03T11:00:00Z"), &row), Belief::Ahead, "rows of the same clock prove nothing");
    }

    #[test]
    fn a_jump_is_seen_in_both_directions() {
        let since = at("2026-11-30T03:00:00Z");
        let passed = TimeDelta::seconds(100);
        for (now, steady) in [
            ("2026-11-30T03:01:40Z", true),
            ("2026-11-30T03:02:40Z", true),
            ("2026-11-30T03:02:41Z", false),
            ("2026-11-30T03:00:40Z", true),
            ("2026-11-30T03:00:39Z", false),
            ("2036-11-30T03:01:40Z", false),
        ] {
            assert_eq!(is_steady(since, passed, at(now)), steady, "{now}");
        }
    }
}
