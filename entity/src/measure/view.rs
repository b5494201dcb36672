//! What the member sees of a file: measures, its own replies, what the checks found. Not why the file was opened, not
//! the case behind it, no note, no proposal, nobody's name.

use chrono::{DateTime, NaiveDate, Utc};

use super::content::{MeasureDraft, MeasureNo};
use super::file::MeasureFile;
use super::number::MeasureFileNumber;
use super::status::Status;
use crate::id::MemberId;
use crate::law::guidance::Improvement;

/// The member's view of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberView {
    pub number: MeasureFileNumber,
    /// The version a form is made from.
    pub version: u32,
    pub status: Status,
    /// The day by which an answer is awaited.
    pub due: Option<NaiveDate>,
    pub measures: Vec<SeenMeasure>,
}

/// A measure as the member sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeenMeasure {
    pub no: MeasureNo,
    pub draft: MeasureDraft,
    /// When it was issued.
    pub issued_at: DateTime<Utc>,
    /// When the member said that it was read.
    pub read_at: Option<DateTime<Utc>>,
    pub reply: Option<SeenReply>,
    /// What the check found: when, the result, what shows it.
    pub checked: Option<(DateTime<Utc>, Improvement, String)>,
}

/// The member's own reply.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeenReply {
    pub text: String,
    /// Since when or until when the demand is met.
    pub done_on: Option<NaiveDate>,
    /// The day it came by letter.
    pub came_on: Option<NaiveDate>,
    /// When it was put on file.
    pub at: DateTime<Utc>,
}

/// The view of this member; `None`: for this member there is no such file.
pub fn of(file: &MeasureFile, member: MemberId) -> Option<MemberView> {
    if !file.member_may_see(member) {
        return None;
    }
    let measures = file
        .measures
        .iter()
        .map(|measure| SeenMeasure {
            no: measure.no,
            draft: measure.draft.clone(),
            issued_at: measure.issued_at,
            read_at: measure.read_at,
            reply: measure.reply.as_ref().map(|reply| SeenReply {
                text: reply.text.clone(),
                done_on: reply.done_on,
                came_on: reply.came_on,
                at: reply.at,
            }),
            checked: measure
                .verified
                .as_ref()
                .map(|verified| (verified.at, verified.result, verified.evidence.clone())),
        })
        .collect();
    Some(MemberView { number: file.number?, version: file.version, status: file.status?, due: file.due(), measures })
}
