//! How much may go at once without a person (house rule).

/// So much may always go: a small desk may empty itself.
pub const FREE: u64 = 50;
/// Beyond it, so many of a hundred may go in one round.
pub const PERCENT: u64 = 20;

/// What a round is about to destroy of one kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Amount {
    /// So many would go.
    pub going: u64,
    /// So many are there.
    pub there: u64,
}

impl Amount {
    /// Whether it is more than usual: then a person is asked first.
    #[must_use]
    pub fn is_unusual(self) -> bool {
        self.going > FREE && self.going.saturating_mul(100) > self.there.saturating_mul(PERCENT)
    }

    /// Whether a person who was told of `told` has allowed this: the days since may have added what always may go.
    #[must_use]
    pub fn is_within(self, told: u64) -> bool {
        self.going <= told.saturating_add(FREE)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn much_and_a_large_part_is_unusual_and_either_alone_is_not() {
        for (going, there, unusual) in [
            (0, 0, false),
            (FREE, FREE, false),
            (FREE + 1, FREE + 1, true),
            (60, 300, false),
            (61, 300, true),
            (10_000, 50_000, false),
            (10_001, 50_000, true),
        ] {
            assert_eq!(Amount { going, there }.is_unusual(), unusual, "{going} of {there}");
        }
    }

    #[test]
    fn what_was_allowed_is_that_and_no_second_wave() {
        let told = 300;
        assert!(Amount { going: told, there: 400 }.is_within(told));
        assert!(Amount { going: told + FREE, there: 400 }.is_within(told));
        assert!(!Amount { going: told + FREE + 1, there: 400 }.is_within(told));
    }
}
