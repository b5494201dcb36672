//! Which acts are open to whom as a file stands: what pages offer, and what [`super::decide`] asks first.

use super::denied::Denied;
use super::file::MeasureFile;
use super::status::Status;
use crate::people::Actor;
use crate::permission::{MemberPermission, Permission};

coded! {
    /// An act on a file.
    pub enum Action {
        Open = "open",
        /// Issuing a measure, or proposing one that takes two people.
        Issue = "issue",
        /// Deciding on what somebody else proposed.
        Approve = "approve",
        /// Saying that a measure was read.
        MarkRead = "read",
        /// Replying, or noting a reply that came by letter.
        Reply = "reply",
        /// Verifying what became of the last measure.
        Verify = "verify",
        Close = "close",
        /// Writing an internal note.
        Note = "note",
    }
}

/// The acts that are open to somebody now, in their order.
pub fn permitted(file: &MeasureFile, actor: &Actor) -> Vec<Action> {
    Action::ALL.iter().copied().filter(|action| check(file, actor, *action).is_ok()).collect()
}

/// Whether an act is open to somebody now, whatever its content.
///
/// # Errors
/// Why not.
pub fn check(file: &MeasureFile, actor: &Actor, action: Action) -> Result<(), Denied> {
    who(file, actor, action)?;
    when(file, action)
}

/// Which role takes which step (Law 54(4) is the body's duty; who does what is a house rule).
fn who(file: &MeasureFile, actor: &Actor, action: Action) -> Result<(), Denied> {
    let allowed = match actor {
        Actor::Applicant { .. } => return Err(Denied::NotYou),
        Actor::System => false,
        Actor::Member { member, role, .. } => {
            if !file.member_may_see(*member) {
                return Err(Denied::NotYou);
            }
            MemberPermission::Answer.is_held_by(*role) && matches!(action, Action::Reply | Action::MarkRead)
        }
        Actor::Staff { role, .. } => match action {
            Action::Approve => Permission::DecideProposals.is_held_by(*role),
            Action::Note => Permission::NoteOnMeasures.is_held_by(*role),
            Action::Open | Action::Issue | Action::Reply | Action::Verify | Action::Close => {
                Permission::HandleMeasures.is_held_by(*role)
            }
            Action::MarkRead => false,
        },
    };
    if allowed { Ok(()) } else { Err(Denied::NotThisStep) }
}

/// In which state a step makes sense: one rung after the other, each verified before the next.
fn when(file: &MeasureFile, action: Action) -> Result<(), Denied> {
    let now = match action {
        Action::Open => file.status.is_none(),
        Action::Issue => file.status == Some(Status::Opened) && file.pending.is_none(),
        Action::Approve => file.is_open() && file.pending.is_some(),
        Action::MarkRead => file.measures.last().is_some_and(|measure| measure.read_at.is_none()),
        Action::Reply => file.status == Some(Status::Issued),
        Action::Verify => matches!(file.status, Some(Status::Issued | Status::Answered)),
        Action::Close | Action::Note => file.is_open(),
    };
    if now { Ok(()) } else { Err(Denied::NotNow) }
}
