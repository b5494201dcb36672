//! How much may be written to a case from outside, and what must get through all the same.

use entity::application::answer::FilePurpose;
use entity::case::payload::{MessageText, ReopenReason, Reopening};
use entity::case::quota::{FILES, FILES_A_DAY, Full, NEEDED_A_DAY, WORDS, WORDS_A_DAY};
use entity::case::quota_check::check_files;
use entity::case::{Command, Denied, Status};
use entity::id::FileId;
use uuid::Uuid;

use crate::fixture::{
    self, AOBA_USER, APPLICANT, HIGASHIYAMA, HINATA, HINATA_USER, KITANO, MINAMI, TestCase, given, words,
};

fn said() -> Command {
    Command::WriteAsApplicant(words("もう一つあります。"))
}

fn full(case: &TestCase, actor: entity::people::Actor, command: &Command) -> Option<Full> {
    match case.decide(actor, command) {
        Err(Denied::Full(full)) => Some(full),
        Ok(_) => None,
        Err(other) => panic!("{other:?}"),
    }
}

#[test]
fn an_applicant_writes_so_much_a_day_and_so_much_in_all() {
    let mut case = TestCase::at(Status::Checking);
    for day in 0..WORDS / WORDS_A_DAY {
        for _ in 0..WORDS_A_DAY {
            case.must(APPLICANT, &said());
        }
        let enough = if day + 1 == WORDS / WORDS_A_DAY { Full::Words } else { Full::WordsToday };
        assert_eq!(full(&case, APPLICANT, &said()), Some(enough), "day {day}");
        case.wait(1);
    }
    assert_eq!(full(&case, APPLICANT, &said()), Some(Full::Words));
    // What staff take down for the applicant is not counted, and what keeps somebody safe gets through.
    case.must(KITANO, &said());
    case.must(APPLICANT, &Command::ReportDanger(fixture::violence()));
    case.must(APPLICANT, &fixture::withdraw(&case.clone()));
    // A round trip of ends and beginnings is no way around it.
    let again = Reopening { why: ReopenReason::NewFacts, text: "また".to_owned(), files: Vec::new() };
    assert_eq!(full(&case, APPLICANT, &Command::Reopen(again)), Some(Full::Words));
}

#[test]
fn files_are_counted_whatever_words_they_come_with() {
    let mut case = TestCase::at(Status::Checking);
    let mut next = 5_000;
    let mut files = |count: u32| {
        let ids = (0..count).map(|_| {
            next += 1;
            given(FileId(Uuid::from_u128(next)), FilePurpose::Evidence)
        });
        Command::WriteAsApplicant(MessageText { text: "送ります。".to_owned(), files: ids.collect() })
    };
    // What is asked before a file is taken in says the same as the step.
    let before =
        |case: &TestCase, more: u32| check_files(&case.file, usize::try_from(more).unwrap(), case.today()).err();
    assert_eq!(full(&case, APPLICANT, &files(FILES_A_DAY + 1)), Some(Full::FilesToday));
    assert_eq!((before(&case, FILES_A_DAY + 1), before(&case, FILES_A_DAY)), (Some(Full::FilesToday), None));
    for _ in 0..FILES / FILES_A_DAY {
        assert_eq!(before(&case, FILES_A_DAY), None);
        case.must(APPLICANT, &files(FILES_A_DAY));
        case.wait(1);
    }
    assert_eq!(full(&case, APPLICANT, &files(1)), Some(Full::Files));
    assert_eq!(before(&case, 1), Some(Full::Files));
    case.must(APPLICANT, &said());
}

#[test]
fn changes_have_a_day_of_their_own_and_messages_do_not_use_it_up() {
    let mut case = TestCase::at(Status::Checking);
    for _ in 0..WORDS_A_DAY {
        case.must(APPLICANT, &said());
    }
    let danger = Command::ReportDanger(fixture::violence());
    for _ in 0..NEEDED_A_DAY {
        case.must(APPLICANT, &danger);
    }
    assert_eq!(full(&case, APPLICANT, &danger), Some(Full::NeededToday));
    case.wait(1);
    case.must(APPLICANT, &danger);
}

#[test]
fn a_member_is_counted_by_itself_and_not_with_the_one_before() {
    let wrote = Command::WriteAsMember(words("お尋ねします。"));
    let mut case = TestCase::at(Status::Notified);
    for _ in 0..WORDS_A_DAY {
        case.must(AOBA_USER, &wrote);
    }
    assert_eq!(full(&case, AOBA_USER, &wrote), Some(Full::WordsToday));
    case.must(APPLICANT, &said());
    case.must(APPLICANT, &fixture::withdraw(&case.clone()));
    case.must(HIGASHIYAMA, &fixture::reopen());
    case.must(KITANO, &Command::BeginCheck);
    case.must(KITANO, &Command::ConfirmMember(fixture::matched_to(HINATA, "医療法人ひなた会")));
    case.must(KITANO, &Command::FinishCheck);
    case.must(MINAMI, &fixture::accept(&case.file.clone()));
    case.must(MINAMI, &fixture::notify(&case.clone()));
    assert_eq!(full(&case, HINATA_USER, &wrote), None, "nothing tells it of another");
}
