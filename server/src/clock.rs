//! The only place that reads the time.

use usecase::state::Clock;

/// The clock of the machine.
#[expect(clippy::disallowed_methods, reason = "this is the one place that reads the time")]
pub fn machine() -> Clock {
    Clock::new(chrono::Utc::now)
}
