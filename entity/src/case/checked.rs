//! Results of looking at papers: identity, a proxy's authority, which member it is. Never a number, never an image.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::application::answer::IdentityDocument;
use crate::id::{MemberId, StaffId};

/// Which member it is, and from what that is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberMatch {
    pub member: MemberId,
    /// Its name on that day.
    pub name: String,
    /// What shows it: invoice, address, corporate number.
    pub evidence: String,
    /// Whether it was a member on the day of the application, which is the day that counts.
    pub on_receipt: Membership,
    /// Whether it was a member on the day of the event, shown beside it.
    pub on_event: Membership,
}

coded! {
    /// Whether a company was a member on a day.
    pub enum Membership {
        Member = "member",
        NotMember = "not-member",
        /// The day is not known.
        Unknown = "unknown",
    }
}

/// Where a check of papers stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "check", content = "data", rename_all = "snake_case")]
pub enum Checked<R> {
    /// Nothing to check: an anonymous consultation, or no proxy.
    NotNeeded,
    Pending,
    Done {
        result: R,
        by: Option<StaffId>,
        at: DateTime<Utc>,
    },
}

impl<R> Checked<R> {
    /// When it was looked at last; `None`: nobody has.
    pub fn at(&self) -> Option<DateTime<Utc>> {
        match self {
            Self::Done { at, .. } => Some(*at),
            Self::NotNeeded | Self::Pending => None,
        }
    }
}

/// The result of an identity check: never a number, never an image.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "result", rename_all = "snake_case")]
pub enum IdentityResult {
    Confirmed {
        /// Which paper was seen.
        document: IdentityDocument,
        /// Does the name match?
        name: Match,
        /// Does the address match?
        address: Match,
    },
    AskAgain {
        why: AskAgain,
    },
    /// A number was visible: destroyed unseen, asked again. Nothing of the number is kept.
    NumberVisible,
}

/// The result of checking a proxy's authority.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "result", rename_all = "snake_case")]
pub enum AuthorityResult {
    /// The papers show it.
    Confirmed {
        /// What was seen, in words without numbers.
        papers: String,
    },
    NotShown {
        /// What is lacking, in words.
        lacking: String,
    },
    /// A number (マイナンバー) was visible: destroyed, asked again.
    NumberVisible,
}

coded! {
    /// Whether what is on the paper matches what was said.
    pub enum Match {
        Yes = "yes",
        No = "no",
        /// The paper does not show it.
        NotShown = "not-shown",
    }
}

coded! {
    /// Why a paper is asked for again.
    pub enum AskAgain {
        Unreadable = "unreadable",
        Expired = "expired",
        /// Not a paper that proves identity.
        NotAccepted = "not-accepted",
        NameDiffers = "name-differs",
        /// Insurer and insured numbers are visible.
        InsuranceNumbersVisible = "insurance-numbers-visible",
        /// A part is missing.
        Incomplete = "incomplete",
    }
}
