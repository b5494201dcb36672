//! Decisions that need two people (house rule after GL-N Annex 3-1), and that the second is another one.

use super::denied::{Denied, Key};
use super::file::Case;
use super::proposal::{Fate, Proposal, ProposalNo};
use crate::id::StaffId;
use crate::people;

/// The open proposal with this number, if this person may decide it: somebody else than who proposed it.
///
/// # Errors
/// There is no such open proposal, or it is the person's own.
pub fn second_person(file: &Case, no: ProposalNo, decider: StaffId) -> Result<&Proposal, Denied> {
    let proposal = file
        .proposal(no)
        .filter(|proposal| proposal.fate == Fate::Open)
        .ok_or_else(|| Denied::missing(Key::Proposal))?;
    if people::is_second([proposal.by], decider) { Ok(proposal) } else { Err(Denied::NeedsSecondPerson) }
}

/// Whether this person may decide the review of a refusal: a third person who took no part in it (decision of the
/// house: the applicant may ask once, and somebody new looks).
///
/// # Errors
/// The person proposed or approved the refusal.
pub fn third_person(file: &Case, decider: StaffId) -> Result<(), Denied> {
    if file.decided_the_refusal().contains(&decider) { Err(Denied::NeedsSecondPerson) } else { Ok(()) }
}
