//! 論点: a complaint is a list of points, each with its own subject, ground, outcome, answer and finding, so that
//! 「お金」 or 「裁判中」 removes a point and not the case (no selective acceptance).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::law::ground::Ground;
use crate::law::subject::Subject;

/// Number of a point within its case, from 1, never used twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct PointNo(pub u32);

/// One point of a case with all that became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Point {
    pub no: PointNo,
    /// The point in one sentence.
    pub text: String,
    /// Subject of the law, once somebody has sorted it.
    pub subject: Option<Subject>,
    /// Whether it is taken up.
    pub taking: Taking,
    /// What the member answered, oldest first.
    pub answers: Vec<PointAnswer>,
    /// What the handler found.
    pub assessment: Option<Assessment>,
}

/// A point as staff write it down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PointDraft {
    /// The number of a point that is already there; `None`: a new one.
    pub no: Option<PointNo>,
    /// The point in one sentence.
    pub text: String,
    /// Subject of the law.
    pub subject: Option<Subject>,
}

/// Whether a point is taken up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "taking", rename_all = "snake_case")]
pub enum Taking {
    Open,
    /// Taken up (受理).
    Taken,
    /// Not taken up, on one of the grounds or because the subject is outside.
    Left {
        ground: Ground,
        /// Why, for the applicant.
        reason: String,
    },
}

/// The decision on one point at acceptance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PointDecision {
    pub no: PointNo,
    pub taking: Taking,
}

coded! {
    /// What the member says to a point.
    pub enum Reply {
        Done = "done",
        /// 対応する, with a planned day.
        WillDo = "will-do",
        /// 対応しない, with a reason.
        WillNot = "will-not",
        /// 調査中: an interim answer, with a day.
        Investigating = "investigating",
        NotOurs = "not-ours",
        /// 正当な理由により説明できない (Law 53(3)); the body decides whether the reason is good.
        CannotExplain = "cannot-explain",
    }
}

impl Reply {
    /// Whether a day must be named.
    #[must_use]
    pub fn needs_day(self) -> bool {
        matches!(self, Self::WillDo | Self::Investigating)
    }

    /// Whether a reason must be given.
    #[must_use]
    pub fn needs_reason(self) -> bool {
        matches!(self, Self::WillNot | Self::CannotExplain)
    }
}

/// The member's answer to one point.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PointAnswer {
    pub no: PointNo,
    pub reply: Reply,
    /// By when, for 対応する and 調査中.
    pub by: Option<NaiveDate>,
    /// Why, for 対応しない and 説明できない.
    pub reason: Option<String>,
}

coded! {
    /// How far a point is answered, in the handler's eyes.
    pub enum Finding {
        Answered = "answered",
        Partly = "partly",
        Not = "not",
        Open = "open",
    }
}

/// What the handler found on one point. Saving it moves no state.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assessment {
    pub no: PointNo,
    /// How far it is answered.
    pub finding: Finding,
    /// Why, for the file.
    pub reason: String,
    /// What the applicant will read.
    pub text_for_applicant: String,
}

/// A member's answer as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberAnswer {
    pub stage: AnswerStage,
    /// Answer to each point.
    pub points: Vec<PointAnswer>,
    pub facts: String,
    pub basis: Option<String>,
    pub prevention: Option<String>,
    pub text_for_applicant: String,
    /// Files, each with whether the applicant may see it.
    pub files: Vec<AnswerFile>,
    /// Who drafted it, as the member wants it shown.
    pub drafted_by: Option<String>,
    /// Who approved it within the member.
    pub approved_by: Option<String>,
}

coded! {
    /// Whether it is all that the member answers, or what can be said for now.
    pub enum AnswerStage {
        Interim = "interim",
        Final = "final",
    }
}

/// A file of an answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswerFile {
    pub file: crate::application::answer::FileGiven,
    /// Who may see it.
    pub audience: Audience,
}

coded! {
    /// Who may see what the member handed in.
    pub enum Audience {
        Applicant = "applicant",
        BodyOnly = "body-only",
    }
}
