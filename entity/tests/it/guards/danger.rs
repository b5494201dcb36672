//! Danger for a person: what keeps the case from the member, and what lets it through again.

use entity::application::answer::{Channel, Danger, DangerKind};
use entity::case::denied::Key;
use entity::case::payload::ExplainedAfter;
use entity::case::permit::Action;
use entity::case::point::{AnswerStage, Reply};
use entity::case::proposal::{LiftingReason, Plan};
use entity::case::{Command, Denied, Status};
use entity::law::harm::HarmStanding;
use entity::people::Actor;

use super::{lacks, propose};
use crate::fixture::{
    self, AOBA, AOBA_USER, APPLICANT, HIGASHIYAMA, KITANO, MINAMI, TestCase, answer, some_command, words,
};

/// A case that is accepted, of somebody who fears violence.
fn in_danger() -> TestCase {
    let mut case = TestCase::at(Status::Accepted);
    case.must(APPLICANT, &Command::ReportDanger(fixture::violence()));
    case
}

#[test]
fn while_danger_is_undecided_nothing_goes_to_the_member() {
    let mut case = in_danger();
    assert_eq!(case.file.harm.standing(case.today()), HarmStanding::Undecided);
    lacks(&case, MINAMI, &fixture::notify(&case), Key::HarmDecision);
    // The applicant's own 「いいえ」 later does not decide it; a person does.
    let no = Danger { kind: DangerKind::No, who_what: None };
    case.must(APPLICANT, &Command::ReportDanger(no));
    lacks(&case, MINAMI, &fixture::notify(&case), Key::HarmDecision);
    assert_eq!(case.decide(MINAMI, &Command::ClearHarm(fixture::reason())), Err(Denied::NotThisStep));
    case.must(HIGASHIYAMA, &Command::ClearHarm(fixture::reason()));
    case.must(MINAMI, &fixture::notify(&case.clone()));
}

#[test]
fn danger_that_nobody_asked_about_counts_as_undecided() {
    let mut case = TestCase::at(Status::Draft);
    let mut said = fixture::application();
    said.channel = Channel::Phone;
    said.danger = None;
    case.must(KITANO, &fixture::receive_as(&case.clone(), said));
    assert_eq!(case.file.harm.standing(case.today()), HarmStanding::NotAsked);
    let no = Danger { kind: DangerKind::No, who_what: None };
    case.must(KITANO, &Command::ReportDanger(no));
    assert_eq!(case.file.harm.standing(case.today()), HarmStanding::NoDanger);
}

#[test]
fn a_clearance_grows_old_and_new_danger_undoes_it() {
    let mut case = in_danger();
    case.must(HIGASHIYAMA, &Command::ClearHarm(fixture::reason()));
    case.wait(30);
    assert_eq!(case.file.harm.standing(case.today()), HarmStanding::Cleared);
    case.wait(1);
    lacks(&case, MINAMI, &fixture::notify(&case), Key::HarmDecisionFresh);
    case.must(HIGASHIYAMA, &Command::ClearHarm(fixture::reason()));
    case.must(APPLICANT, &Command::ReportDanger(fixture::violence()));
    lacks(&case, MINAMI, &fixture::notify(&case), Key::HarmDecision);
}

#[test]
fn withheld_the_case_does_not_exist_for_the_member() {
    let mut case = in_danger();
    case.two(Plan::WithholdNotice(fixture::withholding(&case.clone())));
    assert_eq!(case.file.status, Status::Withheld);
    assert!(!case.file.may_be_seen_by(AOBA));
    assert_eq!(case.decide(AOBA_USER, &Command::WriteAsMember(words("?"))), Err(Denied::NotYou));
    assert!(case.notices.iter().all(|(_, notice)| notice.to != entity::case::notice::Addressee::Member(AOBA)));
    case.wait(60);
    case.must(HIGASHIYAMA, &some_command(Action::ReviewHarm, &case.clone(), 0));
    assert_eq!(case.file.harm.review_on(), Some(case.in_days(60)));
}

#[test]
fn lifting_takes_two_people_tells_the_applicant_first_and_loses_against_new_danger() {
    let mut case = in_danger();
    case.two(Plan::WithholdNotice(fixture::withholding(&case.clone())));
    let mut untold = fixture::lifting(&case);
    untold.told_applicant_on = case.in_days(1);
    lacks(&case, MINAMI, &propose(Plan::LiftWithholding(untold)), Key::ApplicantTold);
    let mut lifting = fixture::lifting(&case);
    lifting.why = LiftingReason::ApplicantAgrees;
    case.must(MINAMI, &propose(Plan::LiftWithholding(lifting)));
    let no = case.file.open_proposals().next().unwrap().no;
    assert_eq!(case.decide(MINAMI, &Command::Approve(no)), Err(Denied::NotThisStep));
    let mut safe = case.clone();
    safe.must(HIGASHIYAMA, &Command::Approve(no));
    assert_eq!(safe.file.status, Status::Notified);
    assert!(safe.file.may_be_seen_by(AOBA));
    // The race of lifting against danger newly spoken of is resolved to holding.
    case.must(APPLICANT, &Command::ReportDanger(fixture::violence()));
    lacks(&case, HIGASHIYAMA, &Command::Approve(no), Key::HarmDecision);
}

#[test]
fn danger_spoken_of_after_the_notice_stops_further_words_and_reminders() {
    let mut case = TestCase::at(Status::Notified);
    case.must(APPLICANT, &Command::ReportDanger(fixture::violence()));
    lacks(&case, MINAMI, &fixture::ask_member(), Key::HarmDecision);
    lacks(&case, MINAMI, &Command::WriteToMember(words("ご連絡です。")), Key::HarmDecision);
    lacks(&case, Actor::System, &Command::Remind, Key::HarmDecision);
    assert!(!case.file.lets_notice_leave(), "a notice that was queued stays in the house");
    case.must(HIGASHIYAMA, &Command::ClearHarm(fixture::reason()));
    assert!(case.file.lets_notice_leave());
    case.must(MINAMI, &fixture::ask_member());
}

#[test]
fn a_step_that_reaches_the_member_in_another_way_is_weighed_too() {
    // Whatever text the member will read goes through the same sieve as the copy.
    let mut case = TestCase::at(Status::Accepted);
    case.must(APPLICANT, &some_command(Action::RecordConsent, &case.clone(), 1));
    let mut copy = fixture::copy(&case);
    copy.applicant = entity::case::disclosure::ShownApplicant::Unnamed;
    case.must(MINAMI, &Command::NotifyMember(Box::new(copy)));
    let Command::Suspend(mut order) = fixture::suspend() else { return };
    order.text = "佐藤はるか様が提訴しました。".to_owned();
    assert!(matches!(case.decide(HIGASHIYAMA, &Command::Suspend(order)), Err(Denied::TooMuch(_))));
    case.must(AOBA_USER, &answer(&case.file.clone(), AnswerStage::Final, Reply::Done, &case.clone()));
    case.must(MINAMI, &fixture::assess(&case.file.clone()));
    let Command::Explain(mut told) = fixture::explain(ExplainedAfter::Answer) else { return };
    told.outline_for_member = "佐藤はるか様に説明しました。".to_owned();
    assert!(matches!(case.decide(MINAMI, &Command::Explain(told)), Err(Denied::TooMuch(_))));
}
