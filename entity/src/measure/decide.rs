//! Whether a command may be carried out, and the events it leads to.

use chrono::NaiveDate;

use super::command::Command;
use super::content::{MeasureDraft, Pending};
use super::denied::Denied;
use super::event::Event;
use super::file::MeasureFile;
use super::permit;
use crate::id::StaffId;
use crate::law::guidance;
use crate::people::{self, Actor};
use crate::time::day_in_japan;

/// The case behind a file, as far as the member is concerned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CaseOrigin {
    Alone,
    /// The member was told of it, and nothing about it is withheld.
    Told,
    /// The member does not know of it.
    Hidden,
}

/// What a measure cites, as it is today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cited {
    Nothing,
    /// Clauses of a version in force.
    InForce,
    /// A version that is not in force, or a clause that is not in it.
    Gone,
}

/// Whether the business is a member today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Coverage {
    Covered,
    Over,
}

/// The world around a decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Circumstances {
    pub today: NaiveDate,
    /// The case behind the file.
    pub origin: CaseOrigin,
    /// What the measure in question cites.
    pub cited: Cited,
    pub coverage: Coverage,
}

/// Whether a command may be carried out, and the events it leads to. 指導 is issued by a handler; recommendation and
/// exclusion take two people.
///
/// # Errors
/// Why not.
pub fn decide(
    file: &MeasureFile,
    actor: &Actor,
    command: &Command,
    circumstances: &Circumstances,
) -> Result<Vec<Event>, Denied> {
    permit::check(file, actor, command.action())?;
    let event = match command {
        Command::Open(opening) => {
            needs(&opening.reason)?;
            covered(circumstances)?;
            Event::Opened(opening.clone())
        }
        Command::Issue(draft) if draft.rung.needs_two() => return Err(Denied::NeedsSecondPerson),
        Command::Issue(draft) => {
            let by = actor.staff().ok_or(Denied::NotThisStep)?;
            fine(file, draft, circumstances)?;
            Event::Issued { draft: draft.clone(), by, approved_by: None }
        }
        Command::Propose(draft) => {
            fine(file, draft, circumstances)?;
            Event::Proposed(draft.clone())
        }
        Command::Approve(seq) => {
            let (pending, approver) = second_person(file, actor, *seq)?;
            fine(file, &pending.draft, circumstances)?;
            Event::Issued { draft: pending.draft.clone(), by: pending.by, approved_by: Some(approver) }
        }
        Command::SendBack { seq, reason } => {
            second_person(file, actor, *seq)?;
            needs(reason)?;
            Event::SentBack { seq: *seq, reason: reason.clone() }
        }
        Command::MarkRead => Event::Read,
        Command::Reply { text, done_on, came_on } => {
            needs(text)?;
            came(file, actor, *came_on, circumstances.today)?;
            Event::Replied { text: text.clone(), done_on: *done_on, came_on: *came_on }
        }
        Command::Verify { result, evidence } => {
            needs(evidence)?;
            Event::Verified { result: *result, evidence: evidence.clone() }
        }
        Command::Close { reason } => {
            needs(reason)?;
            Event::Closed { reason: reason.clone() }
        }
        Command::Note { text } => {
            needs(text)?;
            Event::Noted { text: text.clone() }
        }
    };
    Ok(vec![event])
}

fn second_person<'a>(file: &'a MeasureFile, actor: &Actor, seq: u32) -> Result<(&'a Pending, StaffId), Denied> {
    let staff = actor.staff().ok_or(Denied::NotThisStep)?;
    let pending = file.pending.as_ref().filter(|pending| pending.seq == seq).ok_or(Denied::NotNow)?;
    if people::is_second([pending.by], staff) { Ok((pending, staff)) } else { Err(Denied::NeedsSecondPerson) }
}

/// Staff who note a letter say when it came: not before the measure went out, and not in the future.
fn came(file: &MeasureFile, actor: &Actor, on: Option<NaiveDate>, today: NaiveDate) -> Result<(), Denied> {
    let issued = file.measures.last().map(|measure| day_in_japan(measure.issued_at));
    match (actor.staff(), on) {
        (None, None) => Ok(()),
        (Some(_), Some(on)) if on <= today && issued.is_none_or(|issued| issued <= on) => Ok(()),
        (None, Some(_)) | (Some(_), _) => Err(Denied::Date),
    }
}

fn covered(circumstances: &Circumstances) -> Result<(), Denied> {
    match circumstances.coverage {
        Coverage::Covered => Ok(()),
        Coverage::Over => Err(Denied::NotCovered),
    }
}

fn fine(file: &MeasureFile, draft: &MeasureDraft, circumstances: &Circumstances) -> Result<(), Denied> {
    needs(&draft.facts)?;
    needs(&draft.demand)?;
    if draft.due <= circumstances.today {
        return Err(Denied::Date);
    }
    covered(circumstances)?;
    if circumstances.origin == CaseOrigin::Hidden {
        return Err(Denied::CaseNotTold);
    }
    let obstacles = guidance::obstacles(draft.rung, &file.facts(draft), circumstances.today);
    if !obstacles.is_empty() {
        return Err(Denied::Obstacles(obstacles));
    }
    match (circumstances.cited, &draft.cites) {
        (Cited::Gone, _) | (Cited::Nothing, Some(_)) => Err(Denied::NotInForce),
        (Cited::InForce | Cited::Nothing, _) => Ok(()),
    }
}

fn needs(text: &str) -> Result<(), Denied> {
    if text.trim().is_empty() { Err(Denied::TextMissing) } else { Ok(()) }
}
