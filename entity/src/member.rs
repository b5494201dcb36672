//! 対象事業者: coverage rests on consent (同意, Law 52(1)), not on being a member of an association. The name is published
//! (Law 52(2)).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::case::checked::Membership;

/// The days for which a business is covered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Coverage {
    /// The day of the consent (Law 52(1)).
    pub consented_on: NaiveDate,
    /// The first covered day.
    pub from: NaiveDate,
    /// The last covered day; `None` while it is covered.
    pub until: Option<NaiveDate>,
}

coded! {
    /// Why a business is no longer covered.
    pub enum EndReason {
        /// It left.
        Left = "left",
        /// It went out of business or merged.
        Dissolved = "dissolved",
        /// It was excluded (除外, Law 52(1)).
        Excluded = "excluded",
        /// Another reason.
        Other = "other",
    }
}

coded! {
    /// What is wrong with the days of a coverage.
    pub enum Fault {
        /// Covered before it consented.
        BeforeConsent = "before-consent",
        /// It ended before it began.
        EndsBeforeStart = "ends-before-start",
        /// The consent lies in the future.
        ConsentInFuture = "consent-in-future",
    }
}

impl Coverage {
    /// Whether the business is covered on a day (Law 52(1)). The day of the application is the one that counts (house
    /// rule); the day of the event is shown beside it.
    #[must_use]
    pub fn on(&self, day: NaiveDate) -> Membership {
        let begun = self.from <= day;
        let ended = self.until.is_some_and(|until| until < day);
        if begun && !ended { Membership::Member } else { Membership::NotMember }
    }

    /// What is wrong with the days: no coverage without consent (Law 52(1)).
    #[must_use]
    pub fn faults(&self, today: NaiveDate) -> Vec<Fault> {
        let mut found = Vec::new();
        if self.from < self.consented_on {
            found.push(Fault::BeforeConsent);
        }
        if self.until.is_some_and(|until| until < self.from) {
            found.push(Fault::EndsBeforeStart);
        }
        if self.consented_on > today {
            found.push(Fault::ConsentInFuture);
        }
        found
    }
}
