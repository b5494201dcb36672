//! Who calls, and what the layers of the machine found out about the request before anybody is asked.

use entity::id::SessionId;
use entity::people::{MemberRole, Role};

use crate::form::device::KnownDevice;
use crate::prelude::*;

/// Whether a draft was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DraftState {
    /// Not yet: the wizard is open.
    No,
    /// It is a case now.
    Yes,
}

/// Who stands at the door. Made by the sign-in layer from the session row, never by a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Caller {
    Stranger,
    /// Somebody with a draft; the draft bears the id of the later case.
    Draft {
        draft: CaseId,
        /// Whether it was sent, a few minutes ago: then only the receipt may still be shown.
        sent: DraftState,
    },
    /// An applicant who gave the receipt number and the confirmation code of a case.
    Applicant {
        /// The only case this session may see.
        case: CaseId,
    },
    /// A user of a member company.
    Member {
        user: MemberUserId,
        /// The company: every finder for a member starts from it.
        member: MemberId,
        /// The right inside the company.
        role: MemberRole,
        /// The user's name, for the page head.
        name: String,
        /// The company's name, for the page head.
        company: String,
    },
    /// A member of the body's staff.
    Staff {
        id: StaffId,
        role: Role,
        /// The name, for the page head.
        name: String,
    },
}

impl Caller {
    /// The person as the law and the case see her; strangers and drafts are nobody yet.
    pub fn actor(&self) -> Option<Actor> {
        match self {
            Self::Stranger | Self::Draft { .. } => None,
            Self::Applicant { case } => Some(Actor::Applicant { case: *case }),
            Self::Member { user, member, role, .. } => {
                Some(Actor::Member { user: *user, member: *member, role: *role })
            }
            Self::Staff { id, role, .. } => Some(Actor::Staff { id: *id, role: *role }),
        }
    }

    /// A short word for scopes of form keys and throttles: unique per person, never a name.
    pub fn scope(&self) -> String {
        match self {
            Self::Stranger => "stranger".to_owned(),
            Self::Draft { draft, .. } => format!("draft:{draft}"),
            Self::Applicant { case } => format!("applicant:{case}"),
            Self::Member { user, .. } => format!("member:{user}"),
            Self::Staff { id, .. } => format!("staff:{id}"),
        }
    }
}

/// What the layers of the machine found out about a request before a page is asked.
#[derive(Clone, Debug)]
pub struct Visit {
    /// Names the request in logs and on error pages.
    pub request_id: String,
    /// The one-time word of the content security policy.
    pub nonce: String,
    pub caller: Caller,
    /// The session, if any.
    pub session: Option<SessionId>,
    /// The confirmation code that this browser carries, opened from its cookie.
    pub code: Option<String>,
    /// The accounts that know this browser, as its cookie says; the sign-in looks whether it still holds.
    pub devices: Vec<KnownDevice>,
    /// The network address as limits see it (already shortened to a network, never logged).
    pub network: String,
}
