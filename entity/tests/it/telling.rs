//! Who was told, who was not reached, and what was noted by mistake.

use entity::application::answer::{ContactPlan, ContactWay, Phone};
use entity::case::contact_instructions::{self, Manner};
use entity::case::denied::Key;
use entity::case::payload::{CallAttempt, InformedRetracted, PersonInformed, Unreached};
use entity::case::{Command, Denied, Status};
use entity::id::TaskId;
use uuid::Uuid;

use crate::fixture::{APPLICANT, HIGASHIYAMA, KITANO, MINAMI, TestCase};

const NUMBER: &str = "00-0000-0000";

fn told(case: &TestCase) -> Command {
    Command::MarkTold(PersonInformed { about: case.file.version, way: ContactWay::Phone, on: case.today(), note: None })
}

fn tried(case: &TestCase, outcome: Unreached) -> Command {
    Command::NoteTry(CallAttempt {
        task: TaskId(Uuid::from_u128(7)),
        number: NUMBER.to_owned(),
        outcome,
        note: Some("10時、留守".to_owned()),
        again_on: Some(case.in_days(1)),
    })
}

fn lacks(outcome: &Result<Vec<entity::case::Event>, Denied>) -> Vec<Key> {
    match outcome {
        Err(Denied::Missing(keys)) => keys.clone(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_call_that_reaches_nobody_moves_nothing_and_tells_nobody() {
    for status in [Status::Checking, Status::AwaitingPapers, Status::Overdue, Status::Settled] {
        let mut case = TestCase::at(status);
        let before = case.file.clone();
        let owed = case.act(KITANO, &tried(&case.clone(), Unreached::NotReached)).unwrap();
        assert_eq!(owed, [], "nobody hears of it");
        let mut after = case.file.clone();
        assert_eq!(after.tries.len(), 1);
        assert_eq!(after.tries[0].by, KITANO.staff());
        // But for the try itself and the count of events it is the same case.
        after.tries.clear();
        after.version = before.version;
        after.last_event_at = before.last_event_at;
        assert_eq!(after, before, "{status}");
    }
    let case = TestCase::at(Status::Checking);
    assert_eq!(case.decide(APPLICANT, &tried(&case, Unreached::NotReached)), Err(Denied::NotThisStep));
    let yesterday = Command::NoteTry(CallAttempt {
        task: TaskId(Uuid::from_u128(7)),
        number: NUMBER.to_owned(),
        outcome: Unreached::NotReached,
        note: None,
        again_on: case.today().pred_opt(),
    });
    assert_eq!(lacks(&case.decide(KITANO, &yesterday)), [Key::Date]);
}

#[test]
fn what_was_noted_by_mistake_is_taken_back_on_that_day_by_who_noted_it_or_handles_it() {
    let mut case = TestCase::at(Status::Checking);
    case.must(KITANO, &Command::AssignHandler(MINAMI.staff().unwrap()));
    case.must(KITANO, &told(&case.clone()));
    let seq = case.file.told[0].seq;
    let back = Command::TakeBackTold(InformedRetracted { told: seq });
    assert_eq!(lacks(&case.decide(HIGASHIYAMA, &back)), [Key::OwnNote], "somebody else leaves it alone");
    assert!(case.decide(MINAMI, &back).is_ok(), "the handler answers for the case");
    let mut later = case.clone();
    later.wait(1);
    assert_eq!(lacks(&later.decide(KITANO, &back)), [Key::SameDay]);
    let kept = case.history.len();
    let owed = case.act(KITANO, &back).unwrap();
    assert_eq!(owed, [], "nobody hears of it");
    assert_eq!(case.file.told, [], "it counts no more");
    assert_eq!(case.history.len(), kept + 1, "and both stand in the history");
    assert!(case.decide(KITANO, &back).is_err(), "nothing is left to take back");
    // Told in earnest, it stands beside no earlier mistake.
    case.must(KITANO, &told(&case.clone()));
    assert_eq!(case.file.told.len(), 1);
    assert_eq!(lacks(&case.decide(KITANO, &back)), [Key::Telling], "not by the number of the mistake");
}

#[test]
fn a_number_that_was_somebody_elses_is_marked_until_it_changes() {
    let mut case = TestCase::at(Status::Checking);
    let reach = |number: &str| {
        Command::ChangeContact(Box::new(ContactPlan {
            ways: [ContactWay::Phone].into(),
            phone: Some(Phone { e164: "+81000000000".to_owned(), typed: number.to_owned() }),
            ..ContactPlan::default()
        }))
    };
    case.must(APPLICANT, &reach(NUMBER));
    case.must(KITANO, &tried(&case.clone(), Unreached::NotReached));
    assert!(!contact_instructions::of(&case.file, ContactWay::Phone).contains(&Manner::WrongNumber));
    case.must(KITANO, &tried(&case.clone(), Unreached::WrongNumber));
    assert_eq!(contact_instructions::of(&case.file, ContactWay::Phone).first(), Some(&Manner::WrongNumber));
    case.must(APPLICANT, &reach("00-0000-0001"));
    assert!(!contact_instructions::of(&case.file, ContactWay::Phone).contains(&Manner::WrongNumber));
}
