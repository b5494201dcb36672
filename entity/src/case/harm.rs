//! Where the harm exception stands on a case (通知しない例外): danger spoken of, a decision, a withholding.
//! As long as danger is spoken of and nobody has decided, nothing goes to the member.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::proposal::Withholding;
use crate::application::answer::{Danger, DangerKind};
use crate::id::StaffId;
use crate::law::deadline;
use crate::law::harm::HarmStanding;
use crate::people::Party;
use crate::time::day_in_japan;

/// The harm side of a case.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Harm {
    /// The latest word on danger; `None`: nobody asked yet.
    pub said: Option<DangerMessage>,
    /// The latest decision on it.
    pub decision: Option<Decision>,
}

/// A word on danger.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DangerMessage {
    pub danger: Danger,
    /// By which side it was put on record.
    pub by: Party,
    pub at: DateTime<Utc>,
}

/// A decision on danger.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "decision", rename_all = "snake_case")]
pub enum Decision {
    /// Nothing stands against telling the member.
    Cleared { by: StaffId, at: DateTime<Utc>, reason: String },
    /// Telling the member is withheld (status B).
    Held {
        withholding: Withholding,
        at: DateTime<Utc>,
        /// When it is looked at again.
        review_on: NaiveDate,
    },
    /// The withholding was lifted.
    Lifted { at: DateTime<Utc> },
}

impl Harm {
    /// Where it stands on a day.
    pub fn standing(&self, today: NaiveDate) -> HarmStanding {
        match &self.decision {
            Some(Decision::Held { .. }) => HarmStanding::Held,
            Some(Decision::Cleared { at, .. } | Decision::Lifted { at }) => {
                let counts = deadline::clearance_counts(day_in_japan(*at), today);
                if counts { HarmStanding::Cleared } else { HarmStanding::Stale }
            }
            None => match self.said.as_ref().map(|said| said.danger.kind) {
                None => HarmStanding::NotAsked,
                Some(DangerKind::No) => HarmStanding::NoDanger,
                Some(DangerKind::Violence | DangerKind::Disadvantage | DangerKind::Other | DangerKind::Unknown) => {
                    HarmStanding::Undecided
                }
            },
        }
    }

    /// Whether danger has been spoken of at all: the 「安全配慮」 chip.
    #[must_use]
    pub fn is_flagged(&self) -> bool {
        self.said.as_ref().is_some_and(|said| said.danger.kind != DangerKind::No) || self.held().is_some()
    }

    /// The withholding in force.
    pub fn held(&self) -> Option<&Withholding> {
        match &self.decision {
            Some(Decision::Held { withholding, .. }) => Some(withholding),
            Some(Decision::Cleared { .. } | Decision::Lifted { .. }) | None => None,
        }
    }

    /// The review day of the withholding in force.
    pub fn review_on(&self) -> Option<NaiveDate> {
        match &self.decision {
            Some(Decision::Held { review_on, .. }) => Some(*review_on),
            Some(Decision::Cleared { .. } | Decision::Lifted { .. }) | None => None,
        }
    }

    /// Telling the member is withheld. That two people decided so says that there is danger, whatever was said before.
    pub(super) fn withhold(&mut self, withholding: &Withholding, at: DateTime<Utc>) {
        if self.said.as_ref().is_none_or(|said| said.danger.kind == DangerKind::No) {
            let danger = Danger { kind: DangerKind::Other, who_what: Some(withholding.fear.clone()) };
            self.said = Some(DangerMessage { danger, by: Party::Organization, at });
        }
        self.decision = Some(Decision::Held { withholding: withholding.clone(), at, review_on: withholding.review_on });
    }

    /// Nothing stands against telling the member, decided by one person. That lifts no withholding: it takes two.
    pub(super) fn clear(&mut self, by: StaffId, at: DateTime<Utc>, reason: &str) {
        if self.held().is_none() {
            self.decision = Some(Decision::Cleared { by, at, reason: reason.to_owned() });
        }
    }

    /// The decision was about a round or a member that is over: somebody decides anew. A withholding outlives both,
    /// until two people lift it.
    pub(super) fn decide_anew(&mut self) {
        if self.held().is_none() {
            self.decision = None;
        }
    }

    /// A new word on danger. It undoes an earlier clearance; 「いいえ」 does not undo an earlier 「はい」 by itself.
    pub(super) fn hear(&mut self, danger: Danger, by: Party, at: DateTime<Utc>) {
        let was_flagged = self.is_flagged();
        if danger.kind == DangerKind::No && was_flagged {
            return;
        }
        if danger.kind != DangerKind::No && self.held().is_none() {
            self.decision = None;
        }
        self.said = Some(DangerMessage { danger, by, at });
    }
}
