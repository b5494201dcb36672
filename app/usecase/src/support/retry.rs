//! What another act crossed in the same moment is done again before anybody hears of it. Plain forms are posted again as a
//! whole by the server's layer; what came with files is not read twice, so what is done with it tries again by itself.

use std::time::Duration;

use crate::error::AppError;

/// How often something is done again that others crossed.
pub const MORE_TRIES: u32 = 4;
/// The longest pause before the first of these tries, in milliseconds; it doubles.
const PAUSE: u64 = 20;

/// Counts the tries of one act.
#[derive(Debug, Default)]
pub struct Tries(u32);

impl Tries {
    /// Whether to try again after this error. Waits a little before it says so: not all of them at the same moment again.
    pub async fn again(&mut self, error: &AppError) -> bool {
        if !matches!(error, AppError::Crossed(_)) || self.0 == MORE_TRIES {
            return false;
        }
        let longest = PAUSE.saturating_mul(1_u64 << self.0);
        tokio::time::sleep(Duration::from_millis(rand::random_range(0..=longest))).await;
        self.0 += 1;
        true
    }
}

/// Does something, and again as often as others cross it: an expression whose value is a `Result<_, AppError>`.
#[macro_export]
macro_rules! retry {
    ($act:expr) => {{
        let mut tries = $crate::support::retry::Tries::default();
        loop {
            match $act {
                Err(error) if tries.again(&error).await => {}
                outcome => break outcome,
            }
        }
    }};
}
pub use retry;

/// How often a number is drawn before giving up.
pub(crate) const DRAWS: usize = 20;

/// Does something with a number that it draws, and again with another one as often as that is taken: an expression whose
/// value is a `Result<_, AppError>`. The insert says so, also of a number that somebody else is just writing.
macro_rules! with_number {
    ($number:expr, $act:expr) => {{
        let mut draws = 1..$crate::support::retry::DRAWS;
        loop {
            match $act {
                Err(error) if error.ran_into($number) => {
                    if draws.next().is_none() {
                        break Err($crate::error::AppError::Busy);
                    }
                }
                outcome => break outcome,
            }
        }
    }};
}
pub(crate) use with_number;
