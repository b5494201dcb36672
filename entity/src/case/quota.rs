//! How much may be written to a case from outside. Without an end to it one person could fill a case until nobody can read
//! it, and everybody waits for those who must. Whoever has more to say is heard on the telephone or by post.
//!
//! All numbers are house rules. What keeps somebody safe or answers the body is counted apart, so that no number of
//! messages stands in its way.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::command::Command;
use super::denied::Denied;
use super::event::{Event, Recorded};
use super::file::CaseFile;
use super::permit::Action;
use crate::people::{Actor, Party};
use crate::time::day_in_japan;

/// Messages of one side a day: at 2,000 characters each about an hour of reading.
pub const WORDS_A_DAY: u32 = 20;
/// Messages of one side in all: fifteen such days.
pub const WORDS: u32 = 300;
/// Files of one side a day, which is also as many as a complaint may bring.
pub const FILES_A_DAY: u32 = 20;
/// Files of one side in all, sent after the application.
pub const FILES: u32 = 100;
/// Words on danger, withdrawals, changes of consent or contact, answers to the body: a day. They have no end in all.
pub const NEEDED_A_DAY: u32 = 20;

coded! {
    /// What there is enough of.
    pub enum Full {
        /// Messages, for today.
        WordsToday = "words-today",
        /// Messages, in all.
        Words = "words",
        /// Files, for today.
        FilesToday = "files-today",
        /// Files, in all.
        Files = "files",
        /// Changes and answers, for today.
        NeededToday = "needed-today",
    }
}

/// What one side has written so far.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Written {
    /// The last day in Japan on which something came.
    pub day: Option<NaiveDate>,
    /// On that day.
    pub that_day: Amount,
    /// Since the beginning.
    pub in_all: Amount,
}

/// So much of each.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Amount {
    /// Messages.
    pub words: u32,
    /// Files.
    pub files: u32,
    /// Changes and answers.
    pub needed: u32,
}

impl Amount {
    fn and(self, more: Self) -> Self {
        Self {
            words: self.words.saturating_add(more.words),
            files: self.files.saturating_add(more.files),
            needed: self.needed.saturating_add(more.needed),
        }
    }
}

impl Written {
    fn on(&self, day: NaiveDate) -> Amount {
        if self.day == Some(day) { self.that_day } else { Amount::default() }
    }

    fn add(&mut self, more: Amount, at: DateTime<Utc>) {
        let day = day_in_japan(at);
        self.that_day = self.on(day).and(more);
        self.day = Some(day);
        self.in_all = self.in_all.and(more);
    }

    /// What there would be too much of with so much more.
    fn full(&self, asked: Amount, today: NaiveDate) -> Option<Full> {
        let (that_day, in_all) = (self.on(today).and(asked), self.in_all.and(asked));
        if asked.words > 0 && in_all.words > WORDS {
            Some(Full::Words)
        } else if asked.files > 0 && in_all.files > FILES {
            Some(Full::Files)
        } else if asked.words > 0 && that_day.words > WORDS_A_DAY {
            Some(Full::WordsToday)
        } else if asked.files > 0 && that_day.files > FILES_A_DAY {
            Some(Full::FilesToday)
        } else if asked.needed > 0 && that_day.needed > NEEDED_A_DAY {
            Some(Full::NeededToday)
        } else {
            None
        }
    }
}

/// Whether this command from outside still has its place today. What people of the body put in is not counted.
///
/// # Errors
/// What there is enough of.
pub fn check(file: &CaseFile, actor: &Actor, command: &Command, today: NaiveDate) -> Result<(), Denied> {
    let written = match actor.party() {
        Party::Applicant => &file.from_applicant,
        Party::Member => &file.from_member,
        Party::Body => return Ok(()),
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
pub fn check_files(file: &CaseFile, more: usize, today: NaiveDate) -> Result<(), Full> {
    let asked = Amount { files: words(more).files, ..Amount::default() };
    file.from_applicant.full(asked, today).map_or(Ok(()), Err)
}

fn words(files: usize) -> Amount {
    Amount { words: 1, files: u32::try_from(files).unwrap_or(u32::MAX), needed: 0 }
}

const NEEDED: Amount = Amount { words: 0, files: 0, needed: 1 };

fn asks(command: &Command) -> Amount {
    match command {
        Command::WriteAsApplicant(said)
        | Command::WriteAsMember(said)
        | Command::CommentNewFacts(said)
        | Command::AskReview(said) => words(said.files.len()),
        Command::SupplyPapers(supply) => words(supply.files.len()),
        Command::Reopen(reopening) => words(reopening.files.len()),
        Command::AskResolution(_) => words(0),
        Command::AddFiles(files) => words(files.len()),
        Command::AnswerAsMember(answer) => Amount { files: words(answer.files.len()).files, ..NEEDED },
        _ => match command.action() {
            Action::Begin | Action::Receive => Amount::default(),
            _ => NEEDED,
        },
    }
}

/// What an event was counted as when it was asked for; what follows from another event of the same step is nothing.
fn counts(event: &Event) -> Amount {
    match event {
        Event::ApplicantWrote(said)
        | Event::MemberWrote(said)
        | Event::NewFactsCommented(said)
        | Event::PapersSupplied(said)
        | Event::ReviewAsked(said) => words(said.files.len()),
        Event::Reopened(reopening) => words(reopening.files.len()),
        Event::ResolutionAsked(_) => words(0),
        Event::FilesAdded(files) => words(files.len()),
        Event::MemberAnswered(answered) => Amount { files: words(answered.answer.files.len()).files, ..NEEDED },
        Event::DangerReported(_)
        | Event::Withdrawn(_)
        | Event::ConsentRecorded(_)
        | Event::ContactChanged(_)
        | Event::MailConfirmed(_) => NEEDED,
        _ => Amount::default(),
    }
}

impl CaseFile {
    /// Counts what came from outside. A member that is told begins with nothing of what another one wrote.
    pub(super) fn count_written(&mut self, recorded: &Recorded) {
        if matches!(recorded.event, Event::MemberNotified(_)) {
            self.from_member = Written::default();
        }
        let more = counts(&recorded.event);
        if more == Amount::default() {
            return;
        }
        match recorded.actor.party() {
            Party::Applicant => self.from_applicant.add(more, recorded.at),
            Party::Member => self.from_member.add(more, recorded.at),
            Party::Body => {}
        }
    }
}
