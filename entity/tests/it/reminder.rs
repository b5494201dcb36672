//! When the program itself reminds: on which days, how often, and to whom never.

use chrono::{Datelike, Weekday};
use entity::application::answer::{Danger, DangerKind};
use entity::case::notice::{Addressee, NoticeKind};
use entity::case::payload::{Extension, Lateness};
use entity::case::point::{AnswerStage, Reply};
use entity::case::reminder;
use entity::case::{Command, Event, Status};
use entity::law::calendar::Calendar;
use entity::law::reminder::Errand;
use entity::organization::Closing;
use entity::people::Actor;
use entity::time::MonthDay;

use crate::fixture::{self, AOBA_USER, APPLICANT, HIGASHIYAMA, KITANO, MINAMI, TestCase, answer};

fn calendar() -> Calendar {
    Calendar::japan(&fixture::body().closed)
}

/// What the program would do now; the steps that it says it looks at are enough to say so.
fn owed(case: &TestCase, calendar: &Calendar) -> Option<Errand> {
    let owed = reminder::owed(&case.file, &case.history, case.today(), calendar);
    let mut looked_at = case.history.clone();
    looked_at.retain(|one| reminder::LOOKS_AT.contains(&one.event.kind()));
    assert_eq!(reminder::owed(&case.file, &looked_at, case.today(), calendar), owed);
    owed
}

/// Lets days pass, and does each day what the program does; the days on which it did something, in order.
fn days(case: &mut TestCase, count: u64) -> Vec<(String, Errand)> {
    days_by(&calendar(), case, count)
}

fn days_by(calendar: &Calendar, case: &mut TestCase, count: u64) -> Vec<(String, Errand)> {
    let mut done = Vec::new();
    for _ in 0..count {
        case.wait(1);
        if let Some(errand) = owed(case, calendar) {
            let command = match errand {
                Errand::Remind => Command::Remind,
                Errand::MarkLate => Command::MarkLate(Lateness::DuePassed),
            };
            case.must(Actor::System, &command);
            assert_eq!(owed(case, calendar), None, "the same day again");
            done.push((case.today().to_string(), errand));
        }
    }
    done
}

fn on(days: &[(String, Errand)]) -> Vec<(&str, Errand)> {
    days.iter().map(|(day, errand)| (day.as_str(), *errand)).collect()
}

#[test]
fn papers_are_reminded_of_twice_before_the_day_and_then_people_decide() {
    // Asked on Friday 2026-11-20 for Friday 2026-12-04; Monday the 23rd is a holiday.
    let mut case = TestCase::at(Status::AwaitingPapers);
    assert_eq!(case.file.open_papers().unwrap().due.to_string(), "2026-12-04");
    let done = days(&mut case, 60);
    assert_eq!(on(&done), [("2026-11-27", Errand::Remind), ("2026-12-03", Errand::Remind)]);
    assert_eq!(case.file.status, Status::AwaitingPapers, "the program refuses nothing");
    let to: Vec<_> = case.notices.iter().filter(|(_, n)| n.kind == NoticeKind::PapersReminder).collect();
    assert_eq!(to.len(), 2);
    assert!(to.iter().all(|(_, notice)| notice.to == Addressee::Applicant));
}

#[test]
fn more_time_brings_reminders_of_the_new_day() {
    let mut case = TestCase::at(Status::AwaitingPapers);
    days(&mut case, 13);
    let more = Extension { until: None, reason: "入院していた。".to_owned() };
    case.must(KITANO, &Command::ExtendDue(more));
    assert_eq!(case.file.open_papers().unwrap().due.to_string(), "2026-12-18");
    let done = days(&mut case, 40);
    assert_eq!(on(&done), [("2026-12-11", Errand::Remind), ("2026-12-17", Errand::Remind)]);
}

#[test]
fn what_staff_reminded_of_is_counted() {
    let mut case = TestCase::at(Status::AwaitingPapers);
    case.wait(6);
    case.must(KITANO, &Command::Remind);
    let done = days(&mut case, 40);
    assert_eq!(on(&done), [("2026-12-03", Errand::Remind)]);
}

#[test]
fn a_program_that_stood_still_catches_up_without_pressing() {
    let mut case = TestCase::at(Status::AwaitingPapers);
    case.wait(20);
    let done = days(&mut case, 30);
    assert_eq!(on(&done), [("2026-12-11", Errand::Remind), ("2026-12-16", Errand::Remind)]);
}

#[test]
fn nobody_is_written_to_on_a_closed_day() {
    for status in [Status::AwaitingPapers, Status::Notified, Status::Requested, Status::Overdue] {
        let mut case = TestCase::at(status);
        for _ in 0..60 {
            case.wait(1);
            let today = case.today();
            if matches!(today.weekday(), Weekday::Sat | Weekday::Sun) || !calendar().is_business_day(today) {
                assert_eq!(owed(&case, &calendar()), None, "{status:?} on {today}");
            }
        }
    }
}

#[test]
fn a_member_is_reminded_before_the_day_marked_late_after_it_and_reminded_once_more() {
    let mut case = TestCase::at(Status::Notified);
    let due = case.file.open_requests().next().unwrap().due;
    let done = days(&mut case, 90);
    let kinds: Vec<_> = done.iter().map(|(_, errand)| *errand).collect();
    assert_eq!(kinds, [Errand::Remind, Errand::MarkLate, Errand::Remind], "{done:?}");
    let (first, late, again) = (&done[0].0, &done[1].0, &done[2].0);
    let calendar = calendar();
    let day = |text: &str| chrono::NaiveDate::parse_from_str(text, "%Y-%m-%d").unwrap();
    assert_eq!(calendar.business_days_between(day(first), due), 2);
    assert_eq!(day(late), calendar.business_days_after(due, 1).due);
    assert_eq!(calendar.business_days_between(day(late), day(again)), 5);
    assert_eq!(case.file.status, Status::Overdue, "a silent member never ends the case");
    assert!(case.notices.iter().any(|(_, notice)| notice.kind == NoticeKind::Delay));
}

#[test]
fn a_day_on_which_the_body_is_closed_reaches_to_the_next() {
    // A Friday was set, and the body decided later to close on it: the member has the Monday.
    let mut case = TestCase::at(Status::Accepted);
    let mut told = fixture::notify(&case.clone());
    if let Command::NotifyMember(copy) = &mut told {
        copy.answer_by = chrono::NaiveDate::from_ymd_opt(2026, 12, 4).unwrap();
    }
    case.must(MINAMI, &told);
    let that_day = MonthDay { month: 12, day: 4 };
    let calendar = Calendar::japan(&[Closing { from: that_day, until: that_day }]);
    let late: Vec<_> =
        days_by(&calendar, &mut case, 40).into_iter().filter(|(_, errand)| *errand == Errand::MarkLate).collect();
    assert_eq!(on(&late), [("2026-12-08", Errand::MarkLate)]);
}

#[test]
fn a_refusal_that_waits_for_the_handler_is_not_late() {
    let mut case = TestCase::at(Status::Requested);
    let said = answer(&case.file.clone(), AnswerStage::Final, Reply::CannotExplain, &case.clone());
    case.must(AOBA_USER, &said);
    assert!(case.file.reason_pending);
    assert!(days(&mut case, 60).is_empty());
}

#[test]
fn while_danger_is_undecided_nothing_goes_to_the_member_and_it_is_not_marked() {
    for status in [Status::Notified, Status::Requested, Status::Overdue] {
        let mut case = TestCase::at(status);
        let danger = Danger { kind: DangerKind::Violence, who_what: Some("元の家族".to_owned()) };
        case.must(APPLICANT, &Command::ReportDanger(danger));
        assert!(days(&mut case, 60).is_empty(), "{status:?}");
        // Once somebody has decided, the program goes on where it stood.
        case.must(HIGASHIYAMA, &Command::ClearHarm(fixture::reason()));
        assert!(!days(&mut case, 14).is_empty(), "{status:?}");
    }
}

#[test]
fn only_who_is_awaited_is_reminded() {
    for status in Status::ALL {
        let awaited = [Status::AwaitingPapers, Status::Notified, Status::Requested, Status::Overdue];
        let mut case = TestCase::at(*status);
        let done = days(&mut case, 60);
        assert_eq!(!done.is_empty(), awaited.contains(status), "{status:?}: {done:?}");
        let moved = case
            .history
            .iter()
            .any(|one| one.actor == Actor::System && !matches!(one.event, Event::Reminded(_) | Event::MarkedLate(_)));
        assert!(!moved, "{status:?}: the program only reminds and marks");
    }
}
