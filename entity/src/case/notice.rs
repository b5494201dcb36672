//! Who must be told what after a step. Pure; the sending is a job of its own.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::checked::{AuthorityResult, IdentityResult};
use super::event::{Event, Recorded};
use super::file::Case;
use super::proposal::ProposalNo;
use crate::application::answer::DangerKind;
use crate::id::{MemberId, StaffId};
use crate::people::{Party, Role};

/// Something a person must be told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    pub to: Addressee,
    pub kind: NoticeKind,
    /// The day that goes with it: by when an answer is asked for.
    pub due: Option<NaiveDate>,
}

/// To whom a notice goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "to", content = "id", rename_all = "snake_case")]
pub enum Addressee {
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
        Receipt = "receipt",
        ConsultationAnswer = "consultation-answer",
        PapersAsked = "papers-asked",
        PapersReminder = "papers-reminder",
        Accepted = "accepted",
        NotAccepted = "not-accepted",
        Referred = "referred",
        /// 通知留保のお知らせ, to the applicant only.
        NoticeWithheld = "notice-withheld",
        MemberTold = "member-told",
        /// 通知書 (事業者あて, Law 53(1)).
        MemberNotice = "member-notice",
        /// 説明・資料の求め (Law 53(2)).
        MemberRequest = "member-request",
        MemberReminder = "member-reminder",
        AnswerReceived = "answer-received",
        Delay = "delay",
        DueChanged = "due-changed",
        Result = "result",
        ResultOutline = "result-outline",
        Settled = "settled",
        Unsettled = "unsettled",
        Discontinued = "discontinued",
        /// 手続を終えたこと (事業者あて): no reasons.
        HandlingEnded = "handling-ended",
        Suspended = "suspended",
        Resumed = "resumed",
        Withdrawn = "withdrawn",
        Reopened = "reopened",
        PointLeft = "point-left",
        /// 漏えい等の報告義務についてのお知らせ (事業者あて, Law 26).
        LeakDuty = "leak-duty",
        Message = "message",
        IdentityAgain = "identity-again",
        ReviewAsked = "review-asked",
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

/// Who must be told what, after this event; `file` is the case with the event in it.
///
/// Nothing goes to a member that has not been told of the case, nothing in status B, and nothing while danger is spoken
/// of and undecided. Every end owes the applicant a notice, except an anonymous consultation (invariant iv).
pub fn owed(file: &Case, recorded: &Recorded) -> Vec<Notice> {
    let mut owed = Owed { file, notices: Vec::new() };
    owed.weigh(recorded);
    owed.notices
}

struct Owed<'a> {
    file: &'a Case,
    notices: Vec<Notice>,
}

impl Owed<'_> {
    fn weigh(&mut self, recorded: &Recorded) {
        let from = recorded.actor.party();
        match &recorded.event {
            Event::Received(received) => {
                self.applicant(NoticeKind::Receipt, Some(received.answer_by));
                self.role(Role::Intake, NoticeKind::NewCase);
                if self.file.harm.is_flagged() {
                    self.role(Role::Approver, NoticeKind::DangerSpokenOf);
                }
            }
            Event::ResolutionAsked(_)
            | Event::PapersSupplied(_)
            | Event::NewFactsCommented(_)
            | Event::ApplicantWrote(_)
            | Event::MemberWrote(_)
            | Event::FilesAdded(_)
            | Event::ContactChanged(_)
            | Event::ConsentRecorded(_) => self.came_in(from),
            Event::Referred(_) => self.applicant(NoticeKind::Referred, None),
            Event::PapersAsked(request) => self.applicant(NoticeKind::PapersAsked, Some(request.due)),
            Event::Accepted(_) => self.applicant(NoticeKind::Accepted, None),
            Event::MemberNotified(notification) => {
                self.member(NoticeKind::MemberNotice, Some(notification.request.due));
                self.applicant(NoticeKind::MemberTold, None);
            }
            Event::MemberAsked(request) => self.member(NoticeKind::MemberRequest, Some(request.due)),
            Event::MemberAnswered(_) => {
                self.member(NoticeKind::AnswerReceived, None);
                self.came_in(from);
            }
            Event::MarkedLate(_) => {
                self.member(NoticeKind::MemberReminder, None);
                self.applicant(NoticeKind::Delay, None);
            }
            Event::ResultExplained(explained) => {
                self.applicant(NoticeKind::Result, Some(explained.comment_by));
                self.member(NoticeKind::ResultOutline, None);
            }
            Event::Settled(_) => self.both(NoticeKind::Settled),
            Event::ClosedUnsettled(_) => self.both(NoticeKind::Unsettled),
            Event::Suspended(order) => {
                self.applicant(NoticeKind::Suspended, Some(order.review_on));
                self.member(NoticeKind::Suspended, None);
            }
            Event::Resumed(_) => self.both(NoticeKind::Resumed),
            Event::Withdrawn(_) => {
                self.both(NoticeKind::Withdrawn);
                self.came_in(from);
            }
            Event::Reopened(_) => {
                self.applicant(NoticeKind::Reopened, None);
                self.role(Role::Intake, NoticeKind::NewCase);
            }
            Event::LeakFlagged(_) => self.member(NoticeKind::LeakDuty, None),
            Event::ConsultationClosed(_) => {
                if !self.file.is_anonymous() {
                    self.applicant(NoticeKind::ConsultationAnswer, None);
                }
            }
            Event::Proposed(_) => self.role(Role::Approver, NoticeKind::ProposalWaits),
            Event::Approved(no) => self.proposer(*no),
            Event::SentBack(sent) => self.proposer(sent.proposal),
            Event::NotAccepted(_) => self.applicant(NoticeKind::NotAccepted, None),
            Event::Discontinued(_) => {
                self.applicant(NoticeKind::Discontinued, None);
                self.member(NoticeKind::HandlingEnded, None);
            }
            Event::NoticeWithheld(withholding) => {
                self.applicant(NoticeKind::NoticeWithheld, Some(withholding.review_on));
            }
            Event::HandlerAssigned(staff) => {
                if recorded.actor.staff() != Some(*staff) {
                    self.push(Addressee::Staff(*staff), NoticeKind::Assigned, None);
                }
            }
            Event::WrittenToApplicant(_) => self.applicant(NoticeKind::Message, None),
            Event::WrittenToMember(_) => self.member(NoticeKind::Message, None),
            Event::IdentityChecked(checked) => match checked.result {
                IdentityResult::Confirmed { .. } => {}
                IdentityResult::AskAgain { .. } | IdentityResult::NumberVisible => {
                    self.applicant(NoticeKind::IdentityAgain, None);
                }
            },
            Event::AuthorityChecked(checked) => match checked.result {
                AuthorityResult::Confirmed { .. } | AuthorityResult::NotShown { .. } => {}
                AuthorityResult::NumberVisible => self.applicant(NoticeKind::IdentityAgain, None),
            },
            Event::DangerReported(danger) => {
                if danger.kind != DangerKind::No {
                    self.role(Role::Approver, NoticeKind::DangerSpokenOf);
                }
            }
            Event::Reminded(reminder) => match reminder.to {
                Party::Applicant => self.applicant(NoticeKind::PapersReminder, Some(reminder.due)),
                Party::Member => self.member(NoticeKind::MemberReminder, Some(reminder.due)),
                Party::Organization => {}
            },
            Event::DueExtended(extended) => match extended.to {
                Party::Applicant => self.applicant(NoticeKind::DueChanged, Some(extended.due)),
                Party::Member => self.member(NoticeKind::DueChanged, Some(extended.due)),
                Party::Organization => {}
            },
            Event::PointLeft(_) => self.applicant(NoticeKind::PointLeft, None),
            Event::ReviewAsked(_) => {
                self.applicant(NoticeKind::ReviewAsked, None);
                self.role(Role::Approver, NoticeKind::SomethingCame);
            }
            Event::ReviewDecided(_) => self.applicant(NoticeKind::ReviewDecided, None),
            Event::Begun(_)
            | Event::ConsultationBegun
            | Event::CheckBegun
            | Event::CheckFinished
            | Event::ReturnedToCheck(_)
            | Event::ReasonAccepted(_)
            | Event::GuidanceOpened(_)
            | Event::PpcContacted(_)
            | Event::WithholdingLifted(_)
            | Event::ConflictDeclared(_)
            | Event::NoteWritten(_)
            | Event::PapersDestroyed(_)
            | Event::MemberConfirmed(_)
            | Event::PointsSet(_)
            | Event::DutyRecorded(_)
            | Event::HarmCleared(_)
            | Event::HarmReviewed(_)
            | Event::Assessed(_)
            | Event::MailConfirmed(_)
            | Event::ApplicationCompleted(_)
            | Event::PersonTold(_)
            | Event::ToldTakenBack(_)
            | Event::CallTried(_)
            | Event::CaseLinked(_) => {}
        }
    }

    fn push(&mut self, to: Addressee, kind: NoticeKind, due: Option<NaiveDate>) {
        self.notices.push(Notice { to, kind, due });
    }

    fn applicant(&mut self, kind: NoticeKind, due: Option<NaiveDate>) {
        self.push(Addressee::Applicant, kind, due);
    }

    /// To the member that was told, if anything may go there.
    fn member(&mut self, kind: NoticeKind, due: Option<NaiveDate>) {
        let Some(disclosed) = &self.file.disclosed else { return };
        let member = disclosed.member;
        if self.file.may_be_seen_by(member) && self.file.harm_lets_words_through() {
            self.push(Addressee::Member(member), kind, due);
        }
    }

    fn both(&mut self, kind: NoticeKind) {
        self.applicant(kind, None);
        self.member(kind, None);
    }

    fn role(&mut self, role: Role, kind: NoticeKind) {
        self.push(Addressee::Role(role), kind, None);
    }

    /// Something came in from outside: the handler is told, or intake as long as there is none.
    fn came_in(&mut self, from: Party) {
        if from == Party::Organization {
            return;
        }
        let to = self.file.handler.map_or(Addressee::Role(Role::Intake), Addressee::Staff);
        self.push(to, NoticeKind::SomethingCame, None);
    }

    fn proposer(&mut self, no: ProposalNo) {
        if let Some(proposal) = self.file.proposal(no) {
            self.push(Addressee::Staff(proposal.by), NoticeKind::ProposalDecided, None);
        }
    }
}
