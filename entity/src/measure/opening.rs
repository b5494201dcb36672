//! How a file on a member begins.

use serde::{Deserialize, Serialize};

use super::number::MeasureFileNumber;
use crate::id::{CaseId, MemberId};

/// How a file begins.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opening {
    pub number: MeasureFileNumber,
    pub member: MemberId,
    /// The case that started it.
    pub case: Option<CaseId>,
    /// Why, without naming an applicant.
    pub reason: String,
}
