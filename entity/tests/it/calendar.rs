//! Business days, holidays and periods: the worked dates of the rules, and properties.

use chrono::{DateTime, Datelike, Days, NaiveDate, TimeZone, Utc, Weekday};
use entity::case::disclosure::Disclosure;
use entity::case::due;
use entity::case::payload::{Extension, HarmReview, PaperAsk, SuspensionOrder, SuspensionReason};
use entity::case::request::{RequestDraft, RequestKind};
use entity::case::{Command, Denied, Status};
use entity::law::calendar::{Calendar, CountRule, DayKind};
use entity::law::deadline::{self, LeakKind};
use entity::organization::Organization;
use proptest::prelude::{ProptestConfig, proptest};

use crate::fixture::{self, TestCase};

fn day(text: &str) -> NaiveDate {
    NaiveDate::parse_from_str(text, "%Y-%m-%d").unwrap()
}

fn calendar() -> Calendar {
    Calendar::japan(&Organization::default().closed)
}

#[test]
fn the_worked_dates_of_leak_reports() {
    let rows = [
        ("2026-10-23", 30, "2026-11-21", "2026-11-24"),
        ("2026-10-25", 30, "2026-11-23", "2026-11-24"),
        ("2026-12-01", 30, "2026-12-30", "2027-01-04"),
        ("2026-11-05", 60, "2027-01-03", "2027-01-04"),
        ("2026-11-21", 60, "2027-01-19", "2027-01-19"),
        ("2026-11-04", 30, "2026-12-03", "2026-12-03"),
    ];
    for (known, days, last, due) in rows {
        let counted = calendar().first_day_counts(day(known), days);
        assert_eq!((counted.last, counted.due), (day(last), day(due)), "{known} + {days}");
        assert_eq!(counted.rule, CountRule::FirstDayCounts);
        let kinds: &[LeakKind] = if days == 60 { &[LeakKind::Malicious, LeakKind::Many] } else { &[LeakKind::Many] };
        assert_eq!(deadline::leak(day(known), kinds, &calendar()).last.due, day(due));
    }
}

#[test]
fn the_leak_of_scenario_16() {
    let days = deadline::leak(day("2026-12-01"), &[LeakKind::Many], &calendar());
    assert_eq!((days.preliminary_from, days.preliminary_to), (day("2026-12-04"), day("2026-12-06")));
    assert_eq!(days.last.due, day("2027-01-04"));
    let malicious = deadline::leak(day("2026-12-01"), &[LeakKind::Malicious], &calendar());
    assert_eq!(malicious.last.due, day("2027-01-29"));
}

#[test]
fn two_weeks_before_a_lawsuit() {
    for (arrived, last, from) in
        [("2026-04-01", "2026-04-15", "2026-04-16"), ("2026-12-01", "2026-12-15", "2026-12-16")]
    {
        let weeks = deadline::lawsuit(day(arrived));
        assert_eq!((weeks.last, weeks.from), (day(last), day(from)));
    }
}

#[test]
fn it_is_said_how_a_day_was_counted() {
    let counted = calendar().first_day_counts(day("2026-10-23"), 30);
    let skipped: Vec<_> = counted.skipped.iter().map(|skipped| (skipped.day, skipped.kind.clone())).collect();
    assert_eq!(
        skipped,
        [
            (day("2026-11-21"), DayKind::Saturday),
            (day("2026-11-22"), DayKind::Sunday),
            (day("2026-11-23"), DayKind::Holiday("勤労感謝の日".to_owned())),
        ]
    );
}

#[test]
fn business_days_leave_out_weekends_holidays_and_the_turn_of_the_year() {
    let rows = [
        ("2026-11-20", 1, "2026-11-24"),
        ("2026-11-20", 5, "2026-11-30"),
        ("2026-11-24", 5, "2026-12-01"),
        ("2026-12-28", 1, "2027-01-04"),
        ("2026-12-18", 10, "2027-01-07"),
        ("2026-04-28", 3, "2026-05-07"),
        ("2026-09-18", 1, "2026-09-24"),
        ("2026-11-20", 0, "2026-11-20"),
    ];
    for (from, days, due) in rows {
        assert_eq!(calendar().business_days_after(day(from), days).due, day(due), "{from} + {days}");
    }
}

#[test]
fn holidays_of_five_years_are_known() {
    let rows = [
        ("2024-02-12", "建国記念の日 振替休日"),
        ("2025-05-06", "みどりの日 振替休日"),
        ("2026-09-22", "国民の休日"),
        ("2026-11-23", "勤労感謝の日"),
        ("2027-01-01", "元日"),
        ("2027-01-11", "成人の日"),
        ("2027-03-22", "春分の日 振替休日"),
        ("2028-09-22", "秋分の日"),
    ];
    for (date, name) in rows {
        assert_eq!(calendar().kind(day(date)), DayKind::Holiday(name.to_owned()), "{date}");
    }
    assert_eq!(calendar().known_years(), Some((2024, 2028)));
    assert_eq!(calendar().kind(day("2026-12-29")), DayKind::Closed);
    assert_eq!(calendar().kind(day("2027-01-04")), DayKind::Business);
}

#[test]
fn a_damaged_table_makes_no_calendar_fall_over() {
    let odd = Calendar::from_table("nonsense\n2026-13-01,x\n,\n2026-11-24,臨時の休日\n", &[]);
    assert_eq!(odd.kind(day("2026-11-24")), DayKind::Holiday("臨時の休日".to_owned()));
    assert_eq!(odd.kind(day("2026-11-23")), DayKind::Business);
    assert_eq!(Calendar::from_table("", &[]).known_years(), None);
}

fn japan(text: &str) -> DateTime<Utc> {
    DateTime::parse_from_rfc3339(&format!("{text}+09:00")).unwrap().with_timezone(&Utc)
}

#[test]
fn what_arrives_after_hours_counts_for_the_next_business_day() {
    let hours = Organization::default().hours;
    let rows = [
        ("2026-11-20T18:40:00", "2026-11-24"),
        ("2026-11-20T16:59:59", "2026-11-20"),
        ("2026-11-20T17:00:00", "2026-11-24"),
        ("2026-11-20T00:10:00", "2026-11-20"),
        ("2026-11-21T12:00:00", "2026-11-24"),
        ("2026-12-28T17:30:00", "2027-01-04"),
        ("2027-01-01T00:00:00", "2027-01-04"),
    ];
    for (at, counts_for) in rows {
        assert_eq!(calendar().receipt_day(japan(at), hours).0, day(counts_for), "{at}");
    }
}

#[test]
fn scenario_1_is_received_on_the_next_business_day_and_answered_within_five() {
    let case = TestCase::at(entity::case::Status::Received);
    assert_eq!(case.file.receipt_day, Some(day("2026-11-24")));
    assert_eq!(case.file.answer_by, Some(day("2026-12-01")));
    assert_eq!(case.file.received_at, Some(Utc.with_ymd_and_hms(2026, 11, 20, 9, 40, 0).unwrap()));
}

#[test]
fn papers_and_members_have_their_house_terms() {
    let papers = TestCase::at(entity::case::Status::AwaitingPapers);
    // 14 days after Friday 2026-11-20.
    assert_eq!(papers.file.open_papers().unwrap().due, day("2026-12-04"));
    let asked = TestCase::at(entity::case::Status::Requested);
    let request = asked.file.open_requests().last().unwrap();
    assert_eq!(request.due, day("2026-12-07"), "ten business days");
}

#[test]
fn the_days_of_a_case_say_what_they_rest_on() {
    let mut case = TestCase::at(entity::case::Status::Notified);
    case.must(fixture::MINAMI, &fixture::some_command(entity::case::permit::Action::FlagLeak, &case.clone(), 0));
    let terms = fixture::body().terms;
    let days = due::all(&case.file, &calendar(), &terms);
    let kinds: Vec<_> = days.iter().map(|deadline| (deadline.kind.code(), deadline.basis.code())).collect();
    assert_eq!(kinds, [("leak-preliminary", "law"), ("member-answer", "house"), ("leak-final", "law")]);
    assert!(days.is_sorted_by_key(|deadline| deadline.due));
}

#[test]
fn clocks_stand_still_while_a_case_is_suspended() {
    let mut case = TestCase::at(entity::case::Status::Notified);
    let due = case.file.open_requests().last().unwrap().due;
    case.must(fixture::HIGASHIYAMA, &fixture::suspend());
    case.wait(30);
    let standing = due::all(&case.file, &calendar(), &fixture::body().terms);
    assert!(standing.iter().any(|deadline| deadline.clock == due::Clock::Stands));
    case.must(fixture::HIGASHIYAMA, &entity::case::Command::Resume(fixture::words("再開します。")));
    let later = case.file.open_requests().last().unwrap().due;
    let lost = calendar().business_days_between(day("2026-11-20"), day("2026-12-20"));
    assert_eq!(calendar().business_days_between(due, later), lost);
}

fn any_day(offset: u64) -> NaiveDate {
    day("2024-01-01") + Days::new(offset)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn a_due_day_is_a_business_day_and_never_earlier(offset in 0_u64..1_700, days in 1_u16..60) {
        let calendar = calendar();
        let from = any_day(offset);
        let counted = calendar.business_days_after(from, days);
        assert!(calendar.is_business_day(counted.due));
        assert!(counted.due > from);
        assert_eq!(calendar.business_days_between(from, counted.due), i64::from(days));
        let passed = (counted.due - from).num_days();
        let counted_and_skipped = i64::from(days) + i64::try_from(counted.skipped.len()).unwrap();
        assert_eq!(passed, counted_and_skipped, "every day is either counted or explained");
    }

    #[test]
    fn one_day_more_is_never_due_earlier(offset in 0_u64..1_700, days in 0_u16..60) {
        let calendar = calendar();
        let from = any_day(offset);
        assert!(calendar.business_days_after(from, days).due < calendar.business_days_after(from, days + 1).due);
        assert!(calendar.days_after(from, days).due <= calendar.days_after(from, days + 1).due);
        assert!(calendar.first_day_counts(from, days).due <= calendar.first_day_counts(from, days + 1).due);
    }

    #[test]
    fn a_report_is_never_due_on_a_closed_day(offset in 0_u64..1_700, days in 1_u16..70) {
        let counted = calendar().first_day_counts(any_day(offset), days);
        assert!(!matches!(counted.due.weekday(), Weekday::Sat | Weekday::Sun));
        assert_eq!((counted.last - counted.from).num_days() + 1, i64::from(days), "the first day counts");
        assert!(counted.due >= counted.last);
        let turn = (counted.due.month(), counted.due.day());
        assert!(!(turn >= (12, 29) || turn <= (1, 3)));
    }

    #[test]
    fn a_receipt_day_is_the_first_business_day_from_then_on(minutes in 0_i64..2_400_000) {
        let calendar = calendar();
        let at = Utc.with_ymd_and_hms(2024, 1, 1, 0, 0, 0).unwrap() + chrono::Duration::minutes(minutes);
        let (received, _) = calendar.receipt_day(at, Organization::default().hours);
        let today = entity::time::day_in_japan(at);
        assert!(calendar.is_business_day(received));
        assert!(received >= today);
        assert!(calendar.business_days_between(today, received) <= 1);
    }
}

#[test]
fn a_day_that_the_body_sets_is_one_on_which_it_works() {
    let closed = calendar().settable(day("2026-11-21")).unwrap_err();
    assert_eq!((closed.kind, closed.next), (DayKind::Saturday, day("2026-11-24")));
    let closed = calendar().settable(day("2026-11-23")).unwrap_err();
    assert_eq!((closed.kind, closed.next), (DayKind::Holiday("勤労感謝の日".to_owned()), day("2026-11-24")));
    let closed = calendar().settable(day("2026-12-30")).unwrap_err();
    assert_eq!((closed.kind, closed.next), (DayKind::Closed, day("2027-01-04")));
    assert_eq!(calendar().settable(day("2026-11-24")), Ok(()));
}

#[test]
fn no_step_sets_a_day_on_which_nobody_is_there() {
    type Make = fn(&TestCase, NaiveDate) -> Command;
    let papers: Make = |_, due| match fixture::ask_papers() {
        Command::AskPapers(ask) => Command::AskPapers(PaperAsk { due: Some(due), ..ask }),
        other => panic!("{other:?}"),
    };
    let notice: Make = |case, due| match fixture::notify(case) {
        Command::NotifyMember(copy) => Command::NotifyMember(Box::new(Disclosure { answer_by: due, ..*copy })),
        other => panic!("{other:?}"),
    };
    let request: Make = |_, due| {
        Command::AskMember(RequestDraft {
            kind: RequestKind::Materials,
            questions: vec!["資料をお送りください。".to_owned()],
            why: "確かめるため".to_owned(),
            due: Some(due),
        })
    };
    let suspension: Make = |_, review_on| {
        Command::Suspend(SuspensionOrder {
            why: SuspensionReason::ApplicantAsks,
            text: "申出人の求め".to_owned(),
            review_on: Some(review_on),
        })
    };
    let harm: Make = |_, review_on| Command::ReviewHarm(HarmReview { text: "まだ危険".to_owned(), review_on });
    let more: Make = |_, until| Command::ExtendDue(Extension { until: Some(until), reason: "調査中".to_owned() });
    let rows: [(Status, entity::people::Actor, Make); 6] = [
        (Status::Checking, fixture::KITANO, papers),
        (Status::Accepted, fixture::MINAMI, notice),
        (Status::Notified, fixture::MINAMI, request),
        (Status::Accepted, fixture::HIGASHIYAMA, suspension),
        (Status::Withheld, fixture::HIGASHIYAMA, harm),
        (Status::AwaitingPapers, fixture::KITANO, more),
    ];
    for (status, actor, make) in rows {
        let case = TestCase::at(status);
        // More time has to end after the day that stands.
        let from = if status == Status::AwaitingPapers { case.file.open_papers().unwrap().due } else { case.today() };
        let closed = from.iter_days().find(|day| *day > from && calendar().settable(*day).is_err()).unwrap();
        match case.decide(actor, &make(&case, closed)) {
            Err(Denied::ClosedDay(why)) => {
                assert_eq!(why.day, closed);
                assert!(case.decide(actor, &make(&case, why.next)).is_ok(), "{status}: the day proposed is taken");
            }
            other => panic!("{status}: {other:?}"),
        }
    }
}
