//! Two people: what takes one to propose and another one to decide, whatever it is.

use entity::people::is_second;
use entity::permission::staff_with;

use crate::prelude::*;

/// What somebody can do about a proposal that waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ApprovalRight {
    /// She had a hand in it: somebody else decides.
    Own,
    Decides,
    /// She may know of it, no more.
    Reads,
}

impl ApprovalRight {
    /// Of this person, to what these people had a hand in. What nobody proposed nobody decides.
    pub fn of(actor: &Actor, hands: impl IntoIterator<Item = StaffId>) -> Self {
        let hands: Vec<StaffId> = hands.into_iter().collect();
        if actor.staff().is_some_and(|person| hands.contains(&person)) {
            Self::Own
        } else if staff_with(actor, Permission::DecideProposals).is_some_and(|person| is_second(hands, person)) {
            Self::Decides
        } else {
            Self::Reads
        }
    }
}

#[cfg(test)]
mod tests {
    use entity::people::Role;
    use uuid::Uuid;

    use super::*;

    #[test]
    fn nobody_decides_what_she_had_a_hand_in() {
        let [one, other, third] = [1, 2, 3].map(|n| StaffId(Uuid::from_u128(n)));
        for role in [Role::Intake, Role::Handler, Role::Approver, Role::Auditor, Role::Admin] {
            let stands = |id, hands: &[StaffId]| ApprovalRight::of(&Actor::Staff { id, role }, hands.iter().copied());
            let decides = if role == Role::Approver { ApprovalRight::Decides } else { ApprovalRight::Reads };
            assert_eq!(stands(one, &[one]), ApprovalRight::Own);
            assert_eq!(stands(one, &[other]), decides);
            assert_eq!(stands(one, &[other, one]), ApprovalRight::Own);
            assert_eq!(stands(one, &[other, third]), decides);
            assert_eq!(stands(one, &[]), ApprovalRight::Reads, "what nobody proposed nobody decides");
        }
        assert_eq!(ApprovalRight::of(&Actor::System, [one]), ApprovalRight::Reads);
    }
}
