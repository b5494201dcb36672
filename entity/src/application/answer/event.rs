//! What happened, when, and what the company should do (S7 to S10).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::time::PartialDate;

coded! {
    /// S7: what happened, in plain words. `law::subject::of_category` gives the subjects of the law.
    pub enum Category {
        UnknownSource = "unknown-source",
        OtherPurpose = "other-purpose",
        HandedOver = "handed-over",
        Leaked = "leaked",
        Peeked = "peeked",
        NotShown = "not-shown",
        NotCorrected = "not-corrected",
        NotStopped = "not-stopped",
        Burden = "burden",
        Sensitive = "sensitive",
        NoResponse = "no-response",
        Other = "other",
    }
}

/// S8: when it happened.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WhenItHappened {
    /// Date, exact or not.
    pub date: Option<PartialDate>,
    /// In words: 「去年の夏ごろ」.
    pub about: Option<String>,
    /// Is it still going on?
    pub going_on: Option<GoingOn>,
}

impl WhenItHappened {
    /// The first and the last day on which it may have happened: until today if it goes on; none if no date is known.
    pub fn days(&self, today: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
        let date = self.date.as_ref()?;
        let (first, last) = (date.earliest()?, date.latest()?);
        let last = if self.going_on == Some(GoingOn::Still) { last.max(today) } else { last.min(today).max(first) };
        Some((first, last))
    }
}

coded! {
    /// Is it still going on?
    pub enum GoingOn {
        Still = "still",
        Over = "over",
        Unknown = "unknown",
    }
}

coded! {
    /// S10: what the company should do.
    pub enum Outcome {
        Explain = "explain",
        Show = "show",
        Correct = "correct",
        StopAndErase = "stop-and-erase",
        StopProviding = "stop-providing",
        Prevent = "prevent",
        Apologise = "apologise",
        /// お金を払ってほしい: outside what the body can do.
        Pay = "pay",
        Other = "other",
        Undecided = "undecided",
    }
}
