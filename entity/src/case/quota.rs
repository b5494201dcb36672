//! How much may be written to a case from outside. Without an end to it one person could fill a case until nobody can read
//! it, and everybody waits for those who must. Whoever has more to say is heard on the telephone or by post.
//!
//! All numbers are house rules. What keeps somebody safe or answers the body is counted apart, so that no number of
//! messages stands in its way.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::time::day_in_japan;

/// Messages of one side a day: at 2,000 characters each about an hour of reading.
pub const WORDS_A_DAY: u32 = 20;
/// Messages of one side in all: fifteen such days.
pub const WORDS: u32 = 300;
/// Files of one side a day, which is also as many as a complaint may bring.
pub const FILES_A_DAY: u32 = 20;
/// Files of one side in all, sent after the application.
pub const FILES: u32 = 100;
/// Words on danger, withdrawals, changes of consent or contact, answers to the body: a day. They have no end in all.
pub const NEEDED_A_DAY: u32 = 20;

coded! {
    /// What there is enough of.
    pub enum Full {
        WordsToday = "words-today",
        Words = "words",
        FilesToday = "files-today",
        Files = "files",
        /// Changes and answers, for today.
        NeededToday = "needed-today",
    }
}

/// What one side has written so far.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Written {
    /// The last day in Japan on which something came.
    pub day: Option<NaiveDate>,
    pub that_day: QuotaAmount,
    pub in_all: QuotaAmount,
}

/// So much of each.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuotaAmount {
    pub words: u32,
    pub files: u32,
    pub needed: u32,
}

impl QuotaAmount {
    fn and(self, more: Self) -> Self {
        Self {
            words: self.words.saturating_add(more.words),
            files: self.files.saturating_add(more.files),
            needed: self.needed.saturating_add(more.needed),
        }
    }
}

impl Written {
    fn on(&self, day: NaiveDate) -> QuotaAmount {
        if self.day == Some(day) { self.that_day } else { QuotaAmount::default() }
    }

    pub(super) fn add(&mut self, more: QuotaAmount, at: DateTime<Utc>) {
        let day = day_in_japan(at);
        self.that_day = self.on(day).and(more);
        self.day = Some(day);
        self.in_all = self.in_all.and(more);
    }

    /// What there would be too much of with so much more.
    pub(super) fn full(&self, asked: QuotaAmount, today: NaiveDate) -> Option<Full> {
        let (that_day, in_all) = (self.on(today).and(asked), self.in_all.and(asked));
        if asked.words > 0 && in_all.words > WORDS {
            Some(Full::Words)
        } else if asked.files > 0 && in_all.files > FILES {
            Some(Full::Files)
        } else if asked.words > 0 && that_day.words > WORDS_A_DAY {
            Some(Full::WordsToday)
        } else if asked.files > 0 && that_day.files > FILES_A_DAY {
            Some(Full::FilesToday)
        } else if asked.needed > 0 && that_day.needed > NEEDED_A_DAY {
            Some(Full::NeededToday)
        } else {
            None
        }
    }
}
