//! 秘密保持 (Law 55): which side may see what. The member sees the copy it was told, nothing that is computed later.

use crate::application::answer::FilePurpose;
use crate::case::file::{CaseFile, FileEntry};
use crate::case::point::Audience;
use crate::case::status::Status;
use crate::id::MemberId;
use crate::people::Party;

/// Whether a member may know of the case: it is the member that was told, in this round, and nothing is withheld
/// (invariant i). Before that the case does not exist for it.
#[must_use]
pub fn member_may_see(file: &CaseFile, member: MemberId) -> bool {
    let told = file.disclosed.as_ref().is_some_and(|disclosed| disclosed.member == member);
    told && file.standing_status() != Status::Withheld && file.harm.held().is_none()
}

/// Whether a member may read of the case at all: it was told, in this round or an earlier one, and nothing is withheld.
/// Of a round in which it was not told it reads nothing (Law 55).
#[must_use]
pub fn member_may_read(file: &CaseFile, member: MemberId) -> bool {
    let told = file.earlier_disclosures.iter().chain(&file.disclosed).any(|disclosed| disclosed.member == member);
    told && file.standing_status() != Status::Withheld && file.harm.held().is_none()
}

/// Whether a file may be opened by the member: what it sent or was sent, or one of the files it was told of. Never what
/// another member sent, and never identity papers, whatever else is said (invariant v).
#[must_use]
pub fn member_may_open(file: &CaseFile, entry: &FileEntry, member: MemberId) -> bool {
    if !member_may_read(file, member) || entry.file.purpose.is_private() || entry.destroyed_at.is_some() {
        return false;
    }
    let mut own = file.earlier_disclosures.iter().chain(&file.disclosed).filter(|disclosed| disclosed.member == member);
    let between = entry.with.is_some_and(|with| with.member == member);
    between || own.any(|disclosed| disclosed.disclosure.files.contains(&entry.file.id))
}

/// Whether a file may be opened by the applicant: what the applicant handed in, the body's own papers sent to the
/// applicant, and what the member released once the result was explained with it (house rule).
#[must_use]
pub fn applicant_may_open(file: &CaseFile, entry: &FileEntry) -> bool {
    if entry.destroyed_at.is_some() {
        return false;
    }
    match entry.from {
        Party::Applicant => entry.file.purpose != FilePurpose::Identity,
        Party::Body => file.messages.iter().any(|message| {
            message.thread == crate::case::file::Thread::Applicant && message.files.contains(&entry.file.id)
        }),
        Party::Member => {
            entry.audience == Audience::Applicant
                && file.explanations.iter().any(|given| given.explanation.files.contains(&entry.file.id))
        }
    }
}
