//! The member: what it is told, what it answers, and until when.

use entity::application::answer::{Channel, FilePurpose, ShareScope};
use entity::case::denied::Key;
use entity::case::payload::{ExplainedAfter, Extension, Lateness};
use entity::case::permit::Action;
use entity::case::point::{AnswerStage, Reply};
use entity::case::{Command, Denied, Status};
use entity::id::FileId;
use entity::law::duty::{Absence, Duty, DutyRecord};
use entity::people::Actor;
use uuid::Uuid;

use super::lacks;
use crate::fixture::{self, AOBA, AOBA_USER, APPLICANT, KITANO, MINAMI, TestCase, answer, some_command};

#[test]
fn consent_is_needed_and_may_be_given_later() {
    let mut case = TestCase::at(Status::Draft);
    let mut said = fixture::application();
    said.channel = Channel::Post;
    said.share = None;
    case.must(KITANO, &fixture::receive_as(&case.clone(), said));
    case.must(KITANO, &Command::BeginCheck);
    case.must(KITANO, &Command::RecordIdentity(fixture::confirmed()));
    case.must(KITANO, &Command::ConfirmMember(fixture::matched()));
    case.must(KITANO, &Command::FinishCheck);
    case.must(MINAMI, &fixture::accept(&case.file.clone()));
    lacks(&case, MINAMI, &fixture::notify(&case), Key::Consent);
    case.must(APPLICANT, &some_command(Action::RecordConsent, &case.clone(), 0));
    assert_eq!(case.file.consent.as_ref().unwrap().share.scope, ShareScope::Named);
    case.must(MINAMI, &fixture::notify(&case.clone()));
}

#[test]
fn an_interim_answer_moves_nothing_and_a_final_one_says_something_to_every_point() {
    let mut case = TestCase::at(Status::Requested);
    case.must(AOBA_USER, &answer(&case.file.clone(), AnswerStage::Interim, Reply::Investigating, &case.clone()));
    assert_eq!(case.file.status, Status::Requested);
    assert!(case.file.has_interim_answer());
    let open_end = answer(&case.file, AnswerStage::Final, Reply::Investigating, &case);
    lacks(&case, AOBA_USER, &open_end, Key::Answers);
    let Command::AnswerAsMember(whole) = answer(&case.file, AnswerStage::Final, Reply::WillDo, &case) else { return };
    let mut half = whole.clone();
    half.points.truncate(1);
    lacks(&case, AOBA_USER, &Command::AnswerAsMember(half), Key::Answers);
    let mut undated = whole.clone();
    undated.points[0].by = None;
    lacks(&case, AOBA_USER, &Command::AnswerAsMember(undated), Key::PlannedDay);
    let mut wordless = whole.clone();
    wordless.text_for_applicant.clear();
    lacks(&case, AOBA_USER, &Command::AnswerAsMember(wordless), Key::TextForApplicant);
    let twice = entity::case::point::MemberAnswer {
        points: [whole.points.clone(), whole.points.clone()].concat(),
        ..whole.as_ref().clone()
    };
    lacks(&case, AOBA_USER, &Command::AnswerAsMember(Box::new(twice)), Key::Answers);
    case.must(AOBA_USER, &Command::AnswerAsMember(whole));
    assert_eq!(case.file.status, Status::Weighing);
    assert_eq!(case.file.open_requests().count(), 0);
}

#[test]
fn a_refusal_of_the_member_waits_for_the_handler() {
    let refuse = |case: &TestCase| answer(&case.file, AnswerStage::Final, Reply::CannotExplain, case);
    let mut good = TestCase::at(Status::Requested);
    good.must(AOBA_USER, &refuse(&good.clone()));
    assert_eq!(good.file.status, Status::Requested, "a person decides whether the reason is good");
    good.wait(60);
    lacks(&good, Actor::System, &Command::MarkLate(Lateness::DuePassed), Key::Overdue);
    let mut bad = good.clone();
    good.must(MINAMI, &Command::AcceptReason(fixture::reason()));
    assert_eq!(good.file.status, Status::Weighing);
    let lateness = Command::MarkLate(Lateness::RefusedWithoutGoodReason { reason: "根拠がない".to_owned() });
    assert_eq!(bad.decide(Actor::System, &lateness), Err(Denied::NotThisStep), "never the program");
    bad.must(MINAMI, &lateness);
    assert_eq!(bad.file.status, Status::Overdue);
}

#[test]
fn the_member_is_late_only_after_its_day_and_gets_one_extension() {
    let mut case = TestCase::at(Status::Requested);
    let late = Command::MarkLate(Lateness::DuePassed);
    lacks(&case, Actor::System, &late, Key::Overdue);
    let due = case.file.open_requests().map(|request| request.due).max().unwrap();
    let more = Command::ExtendDue(Extension { until: None, reason: "調査中".to_owned() });
    case.must(MINAMI, &more);
    let later = case.file.open_requests().map(|request| request.due).max().unwrap();
    assert!(later > due);
    lacks(&case, MINAMI, &more, Key::Extension);
    let too_long = Command::ExtendDue(Extension { until: Some(case.in_days(300)), reason: "調査中".to_owned() });
    lacks(&TestCase::at(Status::Requested), MINAMI, &too_long, Key::Date);
}

#[test]
fn results_without_an_answer_need_what_was_done_instead() {
    let late = TestCase::at(Status::Overdue);
    lacks(&late, MINAMI, &fixture::explain(ExplainedAfter::NoAnswer), Key::Reminders);
    lacks(&late, MINAMI, &fixture::explain(ExplainedAfter::NoAnswer), Key::Guidance);
    assert_eq!(
        late.decide(MINAMI, &fixture::explain(ExplainedAfter::Answer)),
        Err(Denied::NotNow { status: Status::Overdue })
    );
    let weighing = TestCase::at(Status::Weighing);
    lacks(&weighing, MINAMI, &fixture::explain(ExplainedAfter::Answer), Key::Findings);
    let withheld = TestCase::at(Status::Withheld);
    lacks(&withheld, MINAMI, &fixture::explain(ExplainedAfter::NoticeImpossible), Key::DutyInvestigate);
    let Command::Explain(mut told) = fixture::explain(ExplainedAfter::NoticeImpossible) else { return };
    told.outline_for_member = "会社あて".to_owned();
    lacks(&withheld, MINAMI, &Command::Explain(told), Key::Text);
}

#[test]
fn a_case_that_never_reached_the_member_ends_without_a_word_to_it() {
    let mut case = TestCase::at(Status::Withheld);
    case.must(MINAMI, &fixture::did(Duty::Investigate, &case.clone()));
    case.must(MINAMI, &fixture::explain(ExplainedAfter::NoticeImpossible));
    assert_eq!(case.file.duties.notify, Some(DutyRecord::Absent { why: Absence::Harm, text: None }));
    case.must(MINAMI, &fixture::settle());
    assert_eq!(case.file.status, Status::Settled);
    assert!(!case.file.may_be_seen_by(AOBA));
    assert!(case.notices.iter().all(|(_, notice)| !matches!(notice.to, entity::case::notice::Addressee::Member(_))));
}

#[test]
fn the_applicant_sees_only_what_the_member_released() {
    let mut case = TestCase::at(Status::Notified);
    let Command::AnswerAsMember(mut said) = answer(&case.file, AnswerStage::Final, Reply::Done, &case) else { return };
    let shown = FileId(Uuid::from_u128(88));
    let kept = FileId(Uuid::from_u128(89));
    for (id, audience) in
        [(shown, entity::case::point::Audience::Applicant), (kept, entity::case::point::Audience::BodyOnly)]
    {
        said.files
            .push(entity::case::point::AnswerFile { file: fixture::given(id, FilePurpose::MemberMaterial), audience });
    }
    case.must(AOBA_USER, &Command::AnswerAsMember(said));
    case.must(MINAMI, &fixture::assess(&case.file.clone()));
    let Command::Explain(mut told) = fixture::explain(ExplainedAfter::Answer) else { return };
    told.files = vec![kept];
    lacks(&case, MINAMI, &Command::Explain(told.clone()), Key::File);
    told.files = vec![shown];
    let may_open = |case: &TestCase, id| case.file.applicant_may_open(case.file.file(id).unwrap());
    assert!(!may_open(&case, shown), "not before it is explained");
    case.must(MINAMI, &Command::Explain(told));
    assert!(may_open(&case, shown));
    assert!(!may_open(&case, kept));
}
