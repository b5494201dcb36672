//! Who acts: roles of staff and of member users, and the actor of a step.

use serde::{Deserialize, Serialize};

use crate::id::{CaseId, MemberId, MemberUserId, StaffId};

coded! {
    /// What a staff person may do. One role each; a role is not a ladder.
    pub enum Role {
        /// 受付: takes complaints in, checks papers and membership.
        Intake = "intake",
        /// 担当: handles accepted cases and proposes decisions.
        Handler = "handler",
        /// 責任者: decides what somebody else proposed.
        Approver = "approver",
        /// 監査: reads everything that happened, changes nothing.
        Auditor = "auditor",
        /// 管理者: looks after people and settings, does not read cases.
        Admin = "admin",
    }
}

coded! {
    /// What a member's user may do in the member's portal.
    pub enum MemberRole {
        /// 管理者: answers, and looks after the member's users and listing.
        Admin = "admin",
        /// 回答者: reads and answers what was disclosed to the member.
        Answerer = "answerer",
        /// 閲覧者: reads what was disclosed to the member.
        Viewer = "viewer",
    }
}

/// Who takes a step, as the rules see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Actor {
    /// 申出人: whoever holds the number and the code of one case.
    Applicant {
        /// The only case this person may touch.
        case: CaseId,
    },
    /// A person of the body.
    Staff { id: StaffId, role: Role },
    /// A person of a member.
    Member { user: MemberUserId, member: MemberId, role: MemberRole },
    /// The program itself: reminders and dates that pass.
    System,
}

/// Whether a person may decide on what others had a hand in: somebody did, and this person did not (two people: house
/// rule after GL-N Annex 3-1). Whether the person's role decides at all is asked elsewhere.
pub fn is_second(hands: impl IntoIterator<Item = StaffId>, decider: StaffId) -> bool {
    let mut hands = hands.into_iter().peekable();
    hands.peek().is_some() && hands.all(|hand| hand != decider)
}

impl Actor {
    /// The staff person, if it is one.
    pub fn staff(&self) -> Option<StaffId> {
        match self {
            Self::Staff { id, .. } => Some(*id),
            Self::Applicant { .. } | Self::Member { .. } | Self::System => None,
        }
    }

    /// Which of the sides this actor stands on.
    pub fn party(&self) -> Party {
        match self {
            Self::Applicant { .. } => Party::Applicant,
            Self::Member { .. } => Party::Member,
            Self::Staff { .. } | Self::System => Party::Organization,
        }
    }
}

coded! {
    /// The three sides of a case.
    pub enum Party {
        /// 申出人, or who acts for them.
        Applicant = "applicant",
        Member = "member",
        /// 当協会: the accredited organization.
        Organization = "body",
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::is_second;
    use crate::id::StaffId;

    #[test]
    fn nobody_decides_on_what_they_had_a_hand_in_or_nobody_had() {
        let [one, two, three] = [1, 2, 3].map(|n| StaffId(Uuid::from_u128(n)));
        assert!(is_second([one], two));
        assert!(is_second([one, two], three));
        assert!(!is_second([one], one));
        assert!(!is_second([one, two], two));
        assert!(!is_second(None, one));
    }
}
