//! A measure: what is found and demanded, what the member replied, what the check found.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::id::{GuidelineId, StaffId};
use crate::law::guidance::{Improvement, Rung};

/// A clause that is cited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CitedClause {
    /// Its anchor on the page where the guideline is published.
    pub anchor: String,
    /// Its heading as it stood then.
    pub heading: String,
}

/// What a measure rests on: clauses of one version of a guideline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Citation {
    pub guideline: GuidelineId,
    /// Its place in addresses.
    pub slug: String,
    pub title: String,
    /// The version of it in force.
    pub version: u32,
    /// The day on which the Commission published that version (Law 54(3)).
    pub published_on: Option<NaiveDate>,
    /// The clauses, in the order of the text.
    pub clauses: Vec<CitedClause>,
}

impl Citation {
    /// The headings of the clauses, one per line.
    pub fn headings(&self) -> String {
        self.clauses.iter().map(|clause| clause.heading.as_str()).collect::<Vec<_>>().join("\n")
    }
}

/// A measure as staff write it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeasureDraft {
    pub rung: Rung,
    /// The guideline it rests on.
    pub cites: Option<Citation>,
    /// Articles of the Act.
    pub articles: String,
    /// What was found, without naming an applicant.
    pub facts: String,
    pub demand: String,
    /// Until when (a house rule); of an exclusion the last day on which the member is covered.
    pub due: NaiveDate,
}

/// Number of a measure within its file, from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct MeasureNo(pub u32);

/// A measure that was issued.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measure {
    pub no: MeasureNo,
    pub draft: MeasureDraft,
    pub issued_by: StaffId,
    /// Who approved it, where two people are needed.
    pub approved_by: Option<StaffId>,
    pub issued_at: DateTime<Utc>,
    /// When somebody of the member said that it was read.
    pub read_at: Option<DateTime<Utc>>,
    pub reply: Option<Reply>,
    /// What the check found.
    pub verified: Option<Verification>,
}

/// The member's reply to a measure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reply {
    pub text: String,
    /// Since when or until when the demand is met.
    pub done_on: Option<NaiveDate>,
    /// The day it came, where staff noted what came by letter.
    pub came_on: Option<NaiveDate>,
    /// When it was put on file.
    pub at: DateTime<Utc>,
}

/// What a check found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verification {
    pub result: Improvement,
    /// What shows it. The member reads it.
    pub evidence: String,
    pub by: StaffId,
    pub at: DateTime<Utc>,
}

/// A measure that waits for a second person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pending {
    /// Sequence number of the event that proposed it.
    pub seq: u32,
    pub draft: MeasureDraft,
    pub by: StaffId,
    pub at: DateTime<Utc>,
}
