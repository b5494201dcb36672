//! When the program itself reminds (house rules). It reminds, and it says that a day has passed; it never refuses, never
//! decides and never speaks to a member that may not be spoken to.

use chrono::{DateTime, NaiveDate, Utc};

use super::calendar::Calendar;
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

/// What the program does about a case today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Errand {
    /// It reminds whoever is awaited.
    Remind,
    /// It marks the member late: the last day given has passed (transition 18).
    MarkLate,
}

/// For whom a case waits, and until when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wait {
    /// For papers of the applicant.
    Papers {
        /// The day that was given.
        due: NaiveDate,
    },
    /// For the answer of a member that may be spoken to.
    Answer {
        /// The latest day that was given.
        due: NaiveDate,
        /// The member counts as late.
        is_late: bool,
        /// It refused with a reason that a person has to weigh.
        has_reason: bool,
    },
}

/// A step of the history that tells whether somebody is reminded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word {
    pub at: DateTime<Utc>,
    pub what: StepKind,
}

/// What such a step was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepKind {
    /// A side was asked for something, with a day.
    Asked(Party),
    /// The member was marked late.
    MarkedLate,
    /// A side was reminded of a day.
    Reminded { to: Party, due: NaiveDate },
    /// A side was given more time.
    Extended(Party),
    /// The case went on after a suspension.
    Resumed,
}

/// What the program has to do about a case today, if anything (house rule; transitions 9 and 18). Nothing on days on
/// which the body is closed and nothing twice: what was done stands in the history and is counted.
pub fn owed(wait: Wait, history: &[Word], today: NaiveDate, calendar: &Calendar) -> Option<Errand> {
    if !calendar.is_business_day(today) {
        return None;
    }
    let course = Course { history, today, calendar };
    match wait {
        Wait::Papers { due } => course.papers(due).then_some(Errand::Remind),
        Wait::Answer { due, is_late: true, .. } => course.still_silent(due).then_some(Errand::Remind),
        // A refusal with a reason waits for the handler, not for the member (transition 20).
        Wait::Answer { has_reason: true, .. } => None,
        Wait::Answer { due, .. } if course.has_passed(due) => Some(Errand::MarkLate),
        Wait::Answer { due, .. } => course.answer(due).then_some(Errand::Remind),
    }
}

/// What was said so far, read from the history.
struct Course<'a> {
    history: &'a [Word],
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
        let Some(place) = self.history.iter().rposition(|one| one.what == StepKind::MarkedLate) else { return false };
        let (_, since) = self.history.split_at(place);
        let Some(marked) = since.first() else { return false };
        let reminded = since.iter().filter(|one| one.reminds(Party::Member, due)).count();
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
        let since = self.history.iter().rev().take_while(|one| one.what != StepKind::Asked(to));
        since.filter(|one| one.reminds(to, due)).count()
    }

    fn pause_is_over(&self, with: Party) -> bool {
        let last = self.history.iter().rev().find(|one| one.speaks_to(with)).map(|one| day_in_japan(one.at));
        last.is_none_or(|last| self.calendar.business_days_between(last, self.today) >= PAUSE)
    }
}

impl Word {
    fn reminds(&self, to: Party, due: NaiveDate) -> bool {
        self.what == StepKind::Reminded { to, due }
    }

    /// Whether it tells the party of the day, or lets the clock run again.
    fn speaks_to(&self, with: Party) -> bool {
        match self.what {
            StepKind::Asked(whom) | StepKind::Extended(whom) | StepKind::Reminded { to: whom, .. } => whom == with,
            StepKind::MarkedLate => with == Party::Member,
            StepKind::Resumed => true,
        }
    }
}
