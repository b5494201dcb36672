//! Who must be told what after a step. Pure; the sending is a job of its own.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::event::Recorded;
use super::file::CaseFile;
use crate::id::{MemberId, StaffId};
use crate::people::Role;

/// Something a person must be told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    /// To whom.
    pub to: Addressee,
    /// What it is.
    pub kind: NoticeKind,
    /// The day that goes with it: by when an answer is asked for.
    pub due: Option<NaiveDate>,
}

/// To whom a notice goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "to", content = "id", rename_all = "snake_case")]
pub enum Addressee {
    /// The applicant.
    Applicant,
    /// The users of a member.
    Member(MemberId),
    /// One person of the staff.
    Staff(StaffId),
    /// Everybody in a role.
    Role(Role),
}

coded! {
    /// What a notice is: chooses the words of mail, letter and status page.
    pub enum NoticeKind {
        /// 受付通知.
        Receipt = "receipt",
        /// 相談への回答.
        ConsultationAnswer = "consultation-answer",
        /// 補正依頼.
        PapersAsked = "papers-asked",
        /// 督促 (補正).
        PapersReminder = "papers-reminder",
        /// 受理通知.
        Accepted = "accepted",
        /// 不受理通知.
        NotAccepted = "not-accepted",
        /// 他機関案内.
        Referred = "referred",
        /// 通知留保のお知らせ, to the applicant only.
        NoticeWithheld = "notice-withheld",
        /// 事業者へ通知したことのお知らせ.
        MemberTold = "member-told",
        /// 通知書 (事業者あて, Law 53(1)).
        MemberNotice = "member-notice",
        /// 説明・資料の求め (Law 53(2)).
        MemberRequest = "member-request",
        /// 督促 (事業者あて).
        MemberReminder = "member-reminder",
        /// 回答の受領.
        AnswerReceived = "answer-received",
        /// 回答がおくれていることのお知らせ.
        Delay = "delay",
        /// 期日の変更.
        DueChanged = "due-changed",
        /// 結果説明.
        Result = "result",
        /// 結果の概要 (事業者あて).
        ResultOutline = "result-outline",
        /// 終結通知(解決).
        Settled = "settled",
        /// 終結通知(不調).
        Unsettled = "unsettled",
        /// 中止.
        Discontinued = "discontinued",
        /// 手続を終えたこと (事業者あて): no reasons.
        HandlingEnded = "handling-ended",
        /// 停止.
        Suspended = "suspended",
        /// 再開.
        Resumed = "resumed",
        /// 取下げの受領.
        Withdrawn = "withdrawn",
        /// あらためて取り扱うこと.
        Reopened = "reopened",
        /// 新しいメッセージ.
        Message = "message",
        /// 本人確認書類をもう一度.
        IdentityAgain = "identity-again",
        /// 見直しの求めの受領.
        ReviewAsked = "review-asked",
        /// 見直しの結果.
        ReviewDecided = "review-decided",
        /// Staff: a new application.
        NewCase = "new-case",
        /// Staff: something came in from the applicant or the member.
        SomethingCame = "something-came",
        /// Staff: a proposal waits for a decision.
        ProposalWaits = "proposal-waits",
        /// Staff: a proposal was decided or sent back.
        ProposalDecided = "proposal-decided",
        /// Staff: a case was given to you.
        Assigned = "assigned",
        /// Staff: danger is spoken of.
        DangerSpokenOf = "danger-spoken-of",
    }
}

/// Who must be told what, after this event; `file` is the case with the event in it. Never a member in status B.
#[must_use]
pub fn owed(_file: &CaseFile, _recorded: &Recorded) -> Vec<Notice> {
    Vec::new()
}
