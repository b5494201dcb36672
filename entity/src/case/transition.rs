//! The thirty-eight moves of the state machine as data: what the diagram, the tests and the rights page are made of.
//! Whether a move may happen is decided in `decide`, what it leads to in `fold`; tests hold all three together.

use super::permit::{Action, ActorRole};
use super::status::Status;

/// One move between states, with who may make it and what it rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Transition {
    /// Its number in the rules, 1 to 38.
    pub no: u8,
    /// From where; empty: from nothing.
    pub from: &'static [Status],
    pub to: To,
    /// The step that makes the move.
    pub action: Action,
    /// Who makes it. With a proposal: who decides it.
    pub who: &'static [ActorRole],
    /// How many different people it takes.
    pub persons: Persons,
    /// The article or rule it rests on.
    pub basis: &'static str,
}

/// Where a move leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum To {
    Status(Status),
    /// Back to where it stood before the suspension.
    Previous,
    /// Nowhere: something is opened beside the case.
    Same,
}

/// How many different people a move takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Persons {
    One,
    /// One proposes, another decides.
    Two,
}

const ANY: &[Status] = super::permit::RECEIVED;
const GOING_ON: &[Status] = super::permit::SUSPENDABLE;

/// All moves, in the order of the rules.
pub const TABLE: &[Transition] = &[
    one(1, &[], Status::Draft, Action::Begin, &[ActorRole::Applicant], "Law 21(2)"),
    one(
        2,
        &[Status::Draft],
        Status::Received,
        Action::Receive,
        &[ActorRole::Applicant, ActorRole::Intake],
        "Complaint rules",
    ),
    one(3, &[Status::Received], Status::Consulting, Action::BeginConsultation, &[ActorRole::Intake], "Law 53(1)"),
    one(4, &[Status::Consulting], Status::Received, Action::AskResolution, &[ActorRole::Applicant], "Law 53(1)"),
    one(5, &[Status::Received], Status::Checking, Action::BeginCheck, &[ActorRole::Intake], "Law 53(1)"),
    one(6, &[Status::Checking], Status::Referred, Action::Refer, &[ActorRole::Intake], "Law 53(1), 57"),
    one(7, &[Status::Checking], Status::AwaitingPapers, Action::AskPapers, &[ActorRole::Intake], "Complaint rules"),
    one(
        8,
        &[Status::AwaitingPapers],
        Status::Checking,
        Action::SupplyPapers,
        &[ActorRole::Applicant],
        "Complaint rules",
    ),
    two(9, &[Status::AwaitingPapers], Status::NotAccepted, "Complaint rules, grounds 1 and 6"),
    one(10, &[Status::Checking], Status::Screening, Action::FinishCheck, &[ActorRole::Intake], "Complaint rules"),
    two(11, &[Status::Screening], Status::NotAccepted, "Complaint rules, grounds 1 to 8"),
    one(
        12,
        &[Status::Screening],
        Status::Accepted,
        Action::Accept,
        &[ActorRole::Handler, ActorRole::Approver],
        "Law 53(1)",
    ),
    two(13, &[Status::Accepted], Status::Withheld, "Complaint rules, harm exception"),
    two(14, &[Status::Accepted, Status::Withheld], Status::Notified, "Law 53(1); complaint rules, harm exception"),
    one(15, &[Status::Accepted], Status::Notified, Action::NotifyMember, &[ActorRole::Handler], "Law 53(1)"),
    one(16, &[Status::Notified], Status::Requested, Action::AskMember, &[ActorRole::Handler], "Law 53(2)"),
    one(
        17,
        &[Status::Notified, Status::Requested],
        Status::Weighing,
        Action::AnswerAsMember,
        &[ActorRole::Member],
        "Law 53(3)",
    ),
    one(
        18,
        &[Status::Notified, Status::Requested],
        Status::Overdue,
        Action::MarkLate,
        &[ActorRole::System, ActorRole::Handler],
        "Law 53(3), 54(4)",
    ),
    one(19, &[Status::Overdue], Status::Weighing, Action::AnswerAsMember, &[ActorRole::Member], "Law 53(3)"),
    one(20, &[Status::Requested], Status::Weighing, Action::AcceptReason, &[ActorRole::Handler], "Law 53(3)"),
    one(21, &[Status::Weighing], Status::Requested, Action::AskMember, &[ActorRole::Handler], "Law 53(2)"),
    one(22, &[Status::Weighing], Status::Explained, Action::Explain, &[ActorRole::Handler], "Law 53(1)"),
    one(23, &[Status::Explained], Status::Settled, Action::Settle, &[ActorRole::Handler], "Complaint rules"),
    two(24, &[Status::Explained], Status::Unsettled, "Complaint rules; Law 132(2)"),
    one(25, &[Status::Explained], Status::Weighing, Action::CommentNewFacts, &[ActorRole::Applicant], "Law 53(1)"),
    one(
        26,
        GOING_ON,
        Status::Suspended,
        Action::Suspend,
        &[ActorRole::Approver],
        "Complaint rules, grounds 1, 3 and 8",
    ),
    Transition {
        no: 27,
        from: &[Status::Suspended],
        to: To::Previous,
        action: Action::Resume,
        who: &[ActorRole::Approver],
        persons: Persons::One,
        basis: "Complaint rules",
    },
    two(28, Status::OPEN, Status::Discontinued, "Complaint rules, grounds 1 to 8"),
    one(29, Status::OPEN, Status::Withdrawn, Action::Withdraw, &[ActorRole::Applicant], "House rule"),
    one(30, Status::ENDS, Status::Received, Action::Reopen, &[ActorRole::Applicant, ActorRole::Approver], "Law 53(1)"),
    beside(31, Action::OpenGuidance, ActorRole::Handler, "Law 54(4)"),
    beside(32, Action::FlagLeak, ActorRole::Handler, "Law 26"),
    beside(33, Action::ContactPpc, ActorRole::Approver, "Basic Policy 7"),
    one(34, &[Status::Consulting], Status::Settled, Action::CloseConsultation, &[ActorRole::Intake], "Law 53(1)"),
    one(35, &[Status::Overdue], Status::Explained, Action::Explain, &[ActorRole::Handler], "Law 53(1), 54(4)"),
    one(36, &[Status::Withheld], Status::Explained, Action::Explain, &[ActorRole::Handler], "Law 53(1)"),
    one(37, &[Status::Accepted], Status::Explained, Action::Explain, &[ActorRole::Handler], "Law 53(1)"),
    one(38, &[Status::Screening], Status::Checking, Action::ReturnToCheck, &[ActorRole::Intake], "House rule"),
];

const fn one(
    no: u8,
    from: &'static [Status],
    to: Status,
    action: Action,
    who: &'static [ActorRole],
    basis: &'static str,
) -> Transition {
    Transition { no, from, to: To::Status(to), action, who, persons: Persons::One, basis }
}

const fn two(no: u8, from: &'static [Status], to: Status, basis: &'static str) -> Transition {
    Transition {
        no,
        from,
        to: To::Status(to),
        action: Action::Approve,
        who: &[ActorRole::Approver],
        persons: Persons::Two,
        basis,
    }
}

const fn beside(no: u8, action: Action, who: ActorRole, basis: &'static str) -> Transition {
    let who: &'static [ActorRole] = match who {
        ActorRole::Approver => &[ActorRole::Approver],
        ActorRole::Applicant | ActorRole::Intake | ActorRole::Handler | ActorRole::Member | ActorRole::System => {
            &[ActorRole::Handler]
        }
    };
    Transition { no, from: ANY, to: To::Same, action, who, persons: Persons::One, basis }
}

/// The move that leads from one status to another by this step, for the legal basis on record (invariant vi).
pub fn find(from: Option<Status>, to: Status, action: Action) -> Option<&'static Transition> {
    // A third person who decides a review in the applicant's favour makes move 30.
    let action = if action == Action::DecideReview { Action::Reopen } else { action };
    TABLE.iter().find(|row| {
        let starts = match from {
            Some(from) => row.from.contains(&from),
            None => row.from.is_empty(),
        };
        let arrives = match row.to {
            To::Status(status) => status == to,
            To::Previous => from == Some(Status::Suspended),
            To::Same => from == Some(to),
        };
        starts && arrives && row.action == action
    })
}
