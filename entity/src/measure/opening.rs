//! How a file on a member begins.

use serde::{Deserialize, Serialize};

use super::number::GuidanceNumber;
use crate::id::{CaseId, MemberId};

/// How a file begins.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opening {
    /// Its number.
    pub number: GuidanceNumber,
    /// On which member.
    pub member: MemberId,
    /// The case that started it.
    pub case: Option<CaseId>,
    /// Why, without naming an applicant.
    pub reason: String,
}
