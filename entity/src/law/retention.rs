//! How long things are kept, counted from what (house rules: the Act sets no period for the body's own records;
//! 準則 must).

use chrono::{DateTime, Days, NaiveDate, Utc};

use crate::organization::Terms;
use crate::time::day_in_japan;

/// An image of a paper of proof that is still kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeptPaper {
    pub came_at: DateTime<Utc>,
    /// When papers of its kind were looked at last; `None`: nobody has.
    pub looked_at: Option<DateTime<Utc>>,
    /// When its case ended; `None`: it goes on.
    pub ended_at: Option<DateTime<Utc>>,
}

/// Whether an image of a paper of proof is kept no longer (house rule): its case has ended, or papers of its kind were
/// looked at so many days ago. One that came after that look is given the same days to be looked at.
#[must_use]
pub fn is_over(paper: KeptPaper, terms: &Terms, today: NaiveDate) -> bool {
    let days = Days::new(u64::from(terms.identity_days));
    let limit = paper.looked_at.and_then(|at| day_in_japan(at.max(paper.came_at)).checked_add_days(days));
    let ended = paper.ended_at.is_some_and(|at| day_in_japan(at) <= today);
    ended || limit.is_some_and(|limit| limit <= today)
}
