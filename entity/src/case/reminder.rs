//! Reads from a case what [`crate::law::reminder`] asks: for whom it waits, and what was said about that.

use chrono::NaiveDate;

use super::event::{Event, Recorded};
use super::event_kind::EventKind;
use super::file::Case;
use super::status::Status;
use crate::law::calendar::Calendar;
use crate::law::reminder::{self, Errand, StepKind, Wait, Word};
use crate::people::Party;

/// The steps that tell whether somebody is reminded; whoever asks [`owed`] need bring no others.
pub const LOOKS_AT: [EventKind; 7] = [
    EventKind::PapersAsked,
    EventKind::MemberNotified,
    EventKind::MemberAsked,
    EventKind::MarkedLate,
    EventKind::Reminded,
    EventKind::DueExtended,
    EventKind::Resumed,
];

/// What the program has to do about a case today, if anything. Of the history only the steps in [`LOOKS_AT`] matter.
pub fn owed(file: &Case, history: &[Recorded], today: NaiveDate, calendar: &Calendar) -> Option<Errand> {
    let words: Vec<Word> = history.iter().filter_map(word).collect();
    reminder::owed(wait(file)?, &words, today, calendar)
}

/// For whom it waits; nobody while danger is undecided or the notice withheld and it is the member's turn.
fn wait(file: &Case) -> Option<Wait> {
    match file.status.awaits()? {
        Party::Applicant => Some(Wait::Papers { due: file.open_papers()?.due }),
        Party::Member => {
            let member = file.disclosed.as_ref()?.member;
            if !file.may_be_seen_by(member) || !file.harm_lets_words_through() {
                return None;
            }
            let due = file.open_requests().map(|request| request.due).max()?;
            Some(Wait::Answer { due, is_late: file.status == Status::Overdue, has_reason: file.reason_pending })
        }
        Party::Organization => None,
    }
}

fn word(one: &Recorded) -> Option<Word> {
    let what = match &one.event {
        Event::PapersAsked(_) => StepKind::Asked(Party::Applicant),
        Event::MemberNotified(_) | Event::MemberAsked(_) => StepKind::Asked(Party::Member),
        Event::MarkedLate(_) => StepKind::MarkedLate,
        Event::Reminded(reminder) => StepKind::Reminded { to: reminder.to, due: reminder.due },
        Event::DueExtended(extended) => StepKind::Extended(extended.to),
        Event::Resumed(_) => StepKind::Resumed,
        _ => return None,
    };
    Some(Word { at: one.at, what })
}
