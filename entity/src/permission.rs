//! Who may do what outside of cases and files on members: one table, asked by doors, menus, pages and use-cases.
//!
//! Inside of them [`case::permit`](crate::case::permit) and [`measure::permit`](crate::measure::permit) say who may
//! take which step, and when; what stands here about them says who is let in at all.

use crate::id::{MemberId, MemberUserId, StaffId};
use crate::people::{Actor, MemberRole, Role};

coded! {
    /// Something that people of the body may do by their role.
    pub enum Permission {
        /// See the first page, what waits for a second person, and the mails of a demonstration.
        EnterDesk = "enter-desk",
        /// Read members, guidelines, bulletins, desks elsewhere and pages of the body, also before they are published.
        ReadRegisters = "read-registers",
        /// Write and propose members, guidelines, pages of the body, and the end of its business.
        KeepRegisters = "keep-registers",
        /// Add, correct, check and end desks elsewhere.
        KeepReferrals = "keep-referrals",
        /// Write and propose bulletins, and remind their readers.
        WriteBulletins = "write-bulletins",
        /// Take a bulletin off, or hold back one that is to come out, until a second person decides.
        WithdrawBulletins = "withdraw-bulletins",
        /// Decide what somebody else proposed. That it was somebody else is asked of `people::is_second`.
        DecideProposals = "decide-proposals",
        /// Read the log of who did what.
        ReadAudit = "read-audit",
        /// Enter complaints that come by telephone, by letter or in person.
        TakeComplaintsIn = "take-complaints-in",
        /// Read where cases and files on members stand, and what was done in them.
        ReadCases = "read-cases",
        /// Read what was said and sent in a case, and the names; from others they are hidden.
        ReadContents = "read-contents",
        /// Assign cases, write notes and messages, record dangers and conflicts, and note how a call went.
        WorkOnCases = "work-on-cases",
        /// See a case through its checks, propose to refuse it, and enter what the applicant says by telephone or on
        /// paper.
        CheckCases = "check-cases",
        /// Look at identity papers, and record what they show.
        CheckIdentity = "check-identity",
        /// Be the one to whom a case is given.
        BeGivenCases = "be-given-cases",
        /// Accept a case.
        AcceptCases = "accept-cases",
        /// Put a case to the member, weigh the answers, explain them, and propose how it ends.
        HandleCases = "handle-cases",
        /// Suspend, resume and reopen cases, judge dangers, and turn to the Commission.
        OverseeCases = "oversee-cases",
        /// Open files on members, issue measures, and follow them up.
        HandleMeasures = "handle-measures",
        /// Write notes into files on members.
        NoteOnMeasures = "note-on-measures",
        /// Read letters, and record that they were posted.
        PostLetters = "post-letters",
        /// See what is to be done outside the program, and record that it was; what is about cases only with
        /// `work-on-cases`.
        DoTasks = "do-tasks",
    }
}

impl Permission {
    /// The roles that have it.
    pub const fn roles(self) -> &'static [Role] {
        use Role::{Admin, Approver, Auditor, Handler, Intake};
        match self {
            Self::EnterDesk => &[Intake, Handler, Approver, Auditor, Admin],
            Self::ReadRegisters => &[Intake, Handler, Approver, Auditor, Admin],
            Self::KeepRegisters => &[Approver, Admin],
            Self::KeepReferrals => &[Intake, Handler, Approver, Admin],
            Self::WriteBulletins => &[Handler, Approver, Admin],
            Self::WithdrawBulletins => &[Approver],
            Self::DecideProposals => &[Approver],
            Self::ReadAudit => &[Auditor, Admin],
            Self::TakeComplaintsIn => &[Intake, Handler],
            Self::ReadCases => &[Intake, Handler, Approver, Auditor],
            Self::ReadContents => &[Intake, Handler, Approver],
            Self::WorkOnCases => &[Intake, Handler, Approver],
            Self::CheckCases => &[Intake, Handler],
            Self::CheckIdentity => &[Intake, Handler],
            Self::BeGivenCases => &[Intake, Handler],
            Self::AcceptCases => &[Handler, Approver],
            Self::HandleCases => &[Handler],
            Self::OverseeCases => &[Approver],
            Self::HandleMeasures => &[Handler],
            Self::NoteOnMeasures => &[Handler, Approver],
            Self::PostLetters => &[Intake, Handler, Approver],
            Self::DoTasks => &[Intake, Handler, Approver, Admin],
        }
    }

    /// Whether this role has it.
    #[must_use]
    pub fn is_held_by(self, role: Role) -> bool {
        self.roles().contains(&role)
    }
}

coded! {
    /// Something that users of a member may do in its portal by their role.
    pub enum MemberPermission {
        /// Read what was told to the member.
        Read = "read",
        /// Answer, write, and say for the member that something was read.
        Answer = "answer",
    }
}

impl MemberPermission {
    /// The roles that have it.
    pub const fn roles(self) -> &'static [MemberRole] {
        use MemberRole::{Admin, Answerer, Viewer};
        match self {
            Self::Read => &[Admin, Answerer, Viewer],
            Self::Answer => &[Admin, Answerer],
        }
    }

    /// Whether this role has it.
    #[must_use]
    pub fn is_held_by(self, role: MemberRole) -> bool {
        self.roles().contains(&role)
    }
}

/// The person of the body who acts, if the person's role lets them.
pub fn staff_with(actor: &Actor, permission: Permission) -> Option<StaffId> {
    match actor {
        Actor::Staff { id, role } if permission.is_held_by(*role) => Some(*id),
        Actor::Staff { .. } | Actor::Applicant { .. } | Actor::Member { .. } | Actor::System => None,
    }
}

/// The user of a member who acts, and of which member, if the user's role lets them.
pub fn member_with(actor: &Actor, permission: MemberPermission) -> Option<(MemberUserId, MemberId)> {
    match actor {
        Actor::Member { user, member, role } if permission.is_held_by(*role) => Some((*user, *member)),
        Actor::Member { .. } | Actor::Applicant { .. } | Actor::Staff { .. } | Actor::System => None,
    }
}
