//! When the program itself reminds (house rules). It reminds, and it says that a day has passed; it never refuses, never
//! decides and never speaks to a member that may not be spoken to.

use chrono::NaiveDate;

use super::calendar::Calendar;
use super::secrecy;
use crate::case::event::{Event, Recorded};
use crate::case::event_kind::EventKind;
use crate::case::file::CaseFile;
use crate::case::status::Status;
use crate::people::Party;
use crate::time::day_in_japan;

/// Papers: so many business days before the day. Two, because silence counts after two reminders only (transition 9),
/// and both while there is still time.
const PAPERS_BEFORE: [i64; 2] = [5, 1];

/// The member's answer: so many business days before the day.
const ANSWER_BEFORE: i64 = 2;

/// A member that stays silent after it counts as late: once more after so many business days. Then people go on
/// (Law 54(4)).
const LATE_AFTER: i64 = 5;

/// Nobody is written to by the program so soon after the last word about the same thing, in business days.
const PAUSE: i64 = 3;

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

/// What the program does about a case today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Errand {
    /// It reminds whoever is awaited.
    Remind,
    /// It marks the member late: the last day given has passed (transition 18).
    MarkLate,
}

/// What the program has to do about a case today, if anything (house rule; transitions 9 and 18). Nothing on days on
/// which the body is closed, nothing to a member while danger is undecided or the notice withheld, and nothing twice:
/// what was done stands in the history and is counted. Of the history only the steps in `LOOKS_AT` matter.
#[must_use]
pub fn owed(file: &CaseFile, history: &[Recorded], today: NaiveDate, calendar: &Calendar) -> Option<Errand> {
    if !calendar.is_business_day(today) {
        return None;
    }
    let course = Course { history, today, calendar };
    match file.status.awaits()? {
        Party::Applicant => {
            let papers = file.open_papers()?;
            course.papers(papers.due).then_some(Errand::Remind)
        }
        Party::Member => {
            let member = file.disclosed.as_ref()?.member;
            if !secrecy::member_may_see(file, member) || !file.harm_lets_words_through() {
                return None;
            }
            let due = file.open_requests().map(|request| request.due).max()?;
            if file.status == Status::Overdue {
                return course.still_silent(due).then_some(Errand::Remind);
            }
            // A refusal with a reason waits for the handler, not for the member (transition 20).
            if file.reason_pending {
                return None;
            }
            if course.has_passed(due) {
                return Some(Errand::MarkLate);
            }
            course.answer(due).then_some(Errand::Remind)
        }
        Party::Body => None,
    }
}

/// What was said so far, read from the history.
struct Course<'a> {
    history: &'a [Recorded],
    today: NaiveDate,
    calendar: &'a Calendar,
}

impl Course<'_> {
    /// Two reminders about each day that was given, caught up on if the program did not run; none on the heels of the
    /// asking, of more time or of another reminder.
    fn papers(&self, due: NaiveDate) -> bool {
        let left = self.left(due);
        let wanted = PAPERS_BEFORE.iter().filter(|before| left <= **before).count();
        self.reminders(Party::Applicant, due) < wanted && self.pause_is_over(Party::Applicant)
    }

    fn answer(&self, due: NaiveDate) -> bool {
        self.left(due) <= ANSWER_BEFORE && self.reminders(Party::Member, due) == 0 && self.pause_is_over(Party::Member)
    }

    fn still_silent(&self, due: NaiveDate) -> bool {
        let marked = self.history.iter().rev().find(|one| matches!(one.event, Event::MarkedLate(_)));
        let Some(marked) = marked else { return false };
        let since = self.history.iter().filter(|one| one.seq > marked.seq);
        let reminded = since.filter(|one| reminds(one, Party::Member, due)).count();
        let passed = self.calendar.business_days_between(day_in_japan(marked.at), self.today);
        reminded == 0 && passed >= LATE_AFTER && self.pause_is_over(Party::Member)
    }

    /// Whether the day is over; one on which the body is closed reaches to the next on which it is not.
    fn has_passed(&self, due: NaiveDate) -> bool {
        self.calendar.on_or_after(due).0 < self.today
    }

    /// Business days left; negative once it has passed.
    fn left(&self, due: NaiveDate) -> i64 {
        self.calendar.business_days_between(self.today, due)
    }

    /// Reminders about this day since the last asking; one that was answered and asked anew begins again.
    fn reminders(&self, to: Party, due: NaiveDate) -> usize {
        let since = self.history.iter().rev().take_while(|one| !asks(one, to));
        since.filter(|one| reminds(one, to, due)).count()
    }

    fn pause_is_over(&self, with: Party) -> bool {
        let last = self.history.iter().rev().find(|one| speaks(one, with)).map(|one| day_in_japan(one.at));
        last.is_none_or(|last| self.calendar.business_days_between(last, self.today) >= PAUSE)
    }
}

fn reminds(one: &Recorded, to: Party, due: NaiveDate) -> bool {
    matches!(&one.event, Event::Reminded(reminder) if reminder.to == to && reminder.due == due)
}

fn asks(one: &Recorded, whom: Party) -> bool {
    match &one.event {
        Event::PapersAsked(_) => whom == Party::Applicant,
        Event::MemberNotified(_) | Event::MemberAsked(_) => whom == Party::Member,
        _ => false,
    }
}

/// Whether this event tells the party of the day, or lets the clock run again.
fn speaks(one: &Recorded, with: Party) -> bool {
    match &one.event {
        _ if asks(one, with) => true,
        Event::MarkedLate(_) => with == Party::Member,
        Event::Reminded(reminder) => reminder.to == with,
        Event::DueExtended(extended) => extended.to == with,
        Event::Resumed(_) => true,
        _ => false,
    }
}
