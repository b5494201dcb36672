//! Rounds, and to which member in which round something belongs. A round lasts from a receipt to an end; a reopening
//! begins the next. What was told, asked, said and given between the body and a member stays between these two:
//! another member that is confirmed in a later round begins with nothing of it (Law 55).
//!
//! Events do not carry it. The history says which member had been told when something happened, so that old and new
//! events are read by one rule and no event can claim to belong elsewhere.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::disclosure::Disclosure;
use super::request::MemberRequest;
use super::status::Status;
use crate::id::MemberId;

/// Counts the rules by which a history adds up to a case. It grows with every change after which the same history adds
/// up to another case; what was stored by other rules (rows of lists, copies of members) is then made anew at the start.
///
/// 2: what passes with a member belongs to it and its round; a withholding outlives rounds.
pub const FOLDING: i32 = 2;

/// A round of a case, from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Round(pub u32);

/// A member in a round in which it was told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct MemberRound {
    pub member: MemberId,
    pub round: Round,
}

/// What a member was told in a round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Disclosed {
    pub member: MemberId,
    pub round: Round,
    pub disclosure: Disclosure,
    /// When it was told.
    pub at: DateTime<Utc>,
    /// How the round ended for this member; `None`: it goes on.
    pub end: Option<RoundEnd>,
}

impl Disclosed {
    /// Whose words these are.
    pub fn with(&self) -> MemberRound {
        MemberRound { member: self.member, round: self.round }
    }
}

/// How a round stood for its member when the case was reopened. What happens later is none of that member's business.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoundEnd {
    /// The end it had come to.
    pub status: Status,
    /// The version of the case before it was reopened.
    pub version: u32,
    /// What the member was told at the end; empty: nothing.
    pub text_for_member: String,
}

/// A request with the member it was made to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestMade {
    /// To whom, in which round.
    pub with: Option<MemberRound>,
    pub request: MemberRequest,
}
