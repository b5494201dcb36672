//! Which steps from outside count as what in a quota, and whether there is room for one more.

use chrono::NaiveDate;

use super::command::Command;
use super::denied::Denied;
use super::event::{Event, Recorded};
use super::file::Case;
use super::permit::Action;
use super::quota::{Full, QuotaAmount, Written};
use crate::people::{Actor, Party};

/// Whether this command from outside still has its place today. What people of the body put in is not counted.
///
/// # Errors
/// What there is enough of.
pub fn check(file: &Case, actor: &Actor, command: &Command, today: NaiveDate) -> Result<(), Denied> {
    let written = match actor.party() {
        Party::Applicant => &file.from_applicant,
        Party::Member => &file.from_member,
        Party::Organization => return Ok(()),
    };
    match written.full(asks(command), today) {
        Some(full) => Err(Denied::Full(full)),
        None => Ok(()),
    }
}

/// Whether so many more files of the applicant still have their place today, asked before they are taken in: what the step
/// would refuse need not be sent first.
///
/// # Errors
/// What there is enough of.
pub fn check_files(file: &Case, more: usize, today: NaiveDate) -> Result<(), Full> {
    let asked = QuotaAmount { files: words(more).files, ..QuotaAmount::default() };
    file.from_applicant.full(asked, today).map_or(Ok(()), Err)
}

fn words(files: usize) -> QuotaAmount {
    QuotaAmount { words: 1, files: u32::try_from(files).unwrap_or(u32::MAX), needed: 0 }
}

const NEEDED: QuotaAmount = QuotaAmount { words: 0, files: 0, needed: 1 };

fn asks(command: &Command) -> QuotaAmount {
    match command {
        Command::WriteAsApplicant(said)
        | Command::WriteAsMember(said)
        | Command::CommentNewFacts(said)
        | Command::AskReview(said) => words(said.files.len()),
        Command::SupplyPapers(supply) => words(supply.files.len()),
        Command::Reopen(reopening) => words(reopening.files.len()),
        Command::AskResolution(_) => words(0),
        Command::AddFiles(files) => words(files.len()),
        Command::AnswerAsMember(answer) => QuotaAmount { files: words(answer.files.len()).files, ..NEEDED },
        _ => match command.action() {
            Action::Begin | Action::Receive => QuotaAmount::default(),
            _ => NEEDED,
        },
    }
}

/// What an event was counted as when it was asked for; what follows from another event of the same step is nothing.
fn counts(event: &Event) -> QuotaAmount {
    match event {
        Event::ApplicantWrote(said)
        | Event::MemberWrote(said)
        | Event::NewFactsCommented(said)
        | Event::PapersSupplied(said)
        | Event::ReviewAsked(said) => words(said.files.len()),
        Event::Reopened(reopening) => words(reopening.files.len()),
        Event::ResolutionAsked(_) => words(0),
        Event::FilesAdded(files) => words(files.len()),
        Event::MemberAnswered(answered) => QuotaAmount { files: words(answered.answer.files.len()).files, ..NEEDED },
        Event::DangerReported(_)
        | Event::Withdrawn(_)
        | Event::ConsentRecorded(_)
        | Event::ContactChanged(_)
        | Event::MailConfirmed(_) => NEEDED,
        _ => QuotaAmount::default(),
    }
}

impl Case {
    /// Counts what came from outside. A member that is told begins with nothing of what another one wrote.
    pub(super) fn count_written(&mut self, recorded: &Recorded) {
        if matches!(recorded.event, Event::MemberNotified(_)) {
            self.from_member = Written::default();
        }
        let more = counts(&recorded.event);
        if more == QuotaAmount::default() {
            return;
        }
        match recorded.actor.party() {
            Party::Applicant => self.from_applicant.add(more, recorded.at),
            Party::Member => self.from_member.add(more, recorded.at),
            Party::Organization => {}
        }
    }
}
