//! What is asked of the applicant (補正) and of the member (通知, 説明・資料の求め), each with its day.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::law::paper::Paper;

/// Papers or facts asked of the applicant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperRequest {
    pub papers: Vec<Paper>,
    /// What the applicant will read beside the list.
    pub text: String,
    /// When it was asked.
    pub asked_at: DateTime<Utc>,
    /// Until when. A house rule.
    pub due: NaiveDate,
    pub reminders: u32,
    /// How often the day was moved.
    pub extensions: u32,
    pub supplied_at: Option<DateTime<Utc>>,
}

/// Number of a request to the member within its case, from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct RequestNo(pub u32);

/// Something asked of the member.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberRequest {
    pub no: RequestNo,
    /// What kind of request.
    pub kind: RequestKind,
    /// The questions, as the member reads them.
    pub questions: Vec<String>,
    /// Why, as the member reads it.
    pub why: String,
    /// When it was asked.
    pub asked_at: DateTime<Utc>,
    /// Until when. A house rule.
    pub due: NaiveDate,
    pub reminders: u32,
    /// How often the day was moved; once at most.
    pub extensions: u32,
    /// When the final answer came.
    pub answered_at: Option<DateTime<Utc>>,
}

coded! {
    /// What kind of request.
    pub enum RequestKind {
        /// 通知と迅速な解決の求め (Law 53(1)).
        Resolve = "resolve",
        /// 文書による説明の求め (Law 53(2)).
        WrittenExplanation = "written-explanation",
        /// 口頭による説明の求め (Law 53(2)).
        OralExplanation = "oral-explanation",
        /// 資料の提出の求め (Law 53(2)).
        Materials = "materials",
    }
}

/// A request as staff write it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestDraft {
    /// What kind; never `Resolve`, which is the notice itself.
    pub kind: RequestKind,
    pub questions: Vec<String>,
    /// Why it is needed.
    pub why: String,
    /// Until when; `None`: the body's usual term.
    pub due: Option<NaiveDate>,
}
