//! 秘密保持 (Law 55): which side may see what. The member sees the copy it was told, nothing that is computed later.

use crate::id::MemberId;

/// What a case says about who was told of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SecrecyFacts {
    /// The member that was told in the round that is running.
    pub told: Option<MemberId>,
    /// Whether telling is withheld, by the status or by a decision that outlived a round.
    pub is_withheld: bool,
}

/// Whether a member may know of the case: it is the member that was told, in this round, and nothing is withheld
/// (Law 55, invariant i). Before that the case does not exist for it.
#[must_use]
pub fn member_may_see(facts: SecrecyFacts, member: MemberId) -> bool {
    facts.told == Some(member) && !facts.is_withheld
}
