//! Who is told what, and that a member is never told too early.

use std::fmt::Write;

use entity::case::notice::{Addressee, Notice, NoticeKind};
use entity::case::permit::Action;
use entity::case::{Command, Status};
use entity::people::Role;

use crate::fixture::{self, AOBA, APPLICANT, HIGASHIYAMA, KITANO, MINAMI, TestCase, some_command, words};

fn to(notices: &[Notice], addressee: Addressee) -> Vec<NoticeKind> {
    notices.iter().filter(|notice| notice.to == addressee).map(|notice| notice.kind).collect()
}

#[test]
fn the_way_of_scenario_1_as_the_people_hear_of_it() {
    let mut text = String::new();
    let case = TestCase::at(Status::Settled);
    for (seq, notice) in &case.notices {
        let kind = case.history.iter().find(|recorded| recorded.seq == *seq).unwrap().event.kind();
        let to = match notice.to {
            Addressee::Applicant => "applicant".to_owned(),
            Addressee::Member(_) => "member".to_owned(),
            Addressee::Staff(_) => "staff".to_owned(),
            Addressee::Role(role) => role.code().to_owned(),
        };
        let due = notice.due.map_or_else(String::new, |due| due.to_string());
        writeln!(text, "{kind:?} -> {to}: {} {due}", notice.kind).unwrap();
    }
    insta::assert_snapshot!("scenario_1_notices", text);
}

#[test]
fn a_notice_to_the_member_asks_by_a_day_and_the_applicant_hears_of_it() {
    let mut case = TestCase::at(Status::Accepted);
    let owed = case.act(MINAMI, &fixture::notify(&case.clone())).unwrap();
    assert_eq!(to(&owed, Addressee::Member(AOBA)), [NoticeKind::MemberNotice]);
    assert_eq!(to(&owed, Addressee::Applicant), [NoticeKind::MemberTold]);
    assert!(owed.iter().any(|notice| notice.due == Some(case.in_days(14))));
}

#[test]
fn what_comes_in_goes_to_the_handler_or_to_intake() {
    let mut case = TestCase::at(Status::Received);
    let owed = case.act(APPLICANT, &Command::WriteAsApplicant(words("お願いします。"))).unwrap();
    assert_eq!(to(&owed, Addressee::Role(Role::Intake)), [NoticeKind::SomethingCame]);
    let handler = MINAMI.staff().unwrap();
    let owed = case.act(KITANO, &Command::AssignHandler(handler)).unwrap();
    assert_eq!(to(&owed, Addressee::Staff(handler)), [NoticeKind::Assigned]);
    let owed = case.act(APPLICANT, &Command::WriteAsApplicant(words("もう一つ。"))).unwrap();
    assert_eq!(to(&owed, Addressee::Staff(handler)), [NoticeKind::SomethingCame]);
    let owed = case.act(KITANO, &Command::WriteAsApplicant(words("電話で聞いた。"))).unwrap();
    assert_eq!(owed, [], "what staff note is no news to staff");
}

#[test]
fn danger_calls_the_approver() {
    let mut case = TestCase::at(Status::Received);
    let owed = case.act(APPLICANT, &Command::ReportDanger(fixture::violence())).unwrap();
    assert_eq!(to(&owed, Addressee::Role(Role::Approver)), [NoticeKind::DangerSpokenOf]);
}

#[test]
fn a_discontinued_case_tells_the_member_only_that_it_ended() {
    let case = TestCase::at(Status::Discontinued);
    let last = case.history.last().unwrap().seq;
    let owed: Vec<Notice> =
        case.notices.iter().filter(|(seq, _)| *seq == last).map(|(_, notice)| notice.clone()).collect();
    assert_eq!(to(&owed, Addressee::Member(AOBA)), [NoticeKind::HandlingEnded]);
    assert_eq!(to(&owed, Addressee::Applicant), [NoticeKind::Discontinued]);
}

#[test]
fn an_anonymous_consultation_ends_without_a_notice() {
    let mut case = TestCase::at(Status::Draft);
    let mut said = fixture::application();
    said.name = None;
    case.must(APPLICANT, &fixture::receive_as(&case.clone(), said));
    case.must(KITANO, &Command::BeginConsultation);
    let owed = case.act(KITANO, &Command::CloseConsultation(words("お答えします。"))).unwrap();
    assert_eq!(to(&owed, Addressee::Applicant), []);
}

#[test]
fn two_worlds_that_differ_in_a_withheld_case_look_the_same_to_the_member() {
    // In one world the danger was never decided on, in the other the notice was withheld and looked at again.
    let mut undecided = TestCase::at(Status::Accepted);
    undecided.must(APPLICANT, &Command::ReportDanger(fixture::violence()));
    let mut withheld = undecided.clone();
    withheld.two(entity::case::proposal::Plan::WithholdNotice(fixture::withholding(&withheld.clone())));
    withheld.must(HIGASHIYAMA, &some_command(Action::ReviewHarm, &withheld.clone(), 0));
    for case in [&undecided, &withheld] {
        assert!(!case.file.may_be_seen_by(AOBA));
        assert!(case.notices.iter().all(|(_, notice)| notice.to != Addressee::Member(AOBA)));
        assert!(entity::case::permit::permitted(&case.file, &fixture::AOBA_USER).is_empty());
    }
}
