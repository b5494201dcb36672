//! The guards of single moves: what must be there, and what must never happen.

use std::collections::BTreeSet;

use entity::application::answer::{
    Channel, ContactPlan, ContactWay, Danger, DangerKind, DelegatedRelation, FilePurpose, Mandate, Safety, Share,
    ShareScope, Who,
};
use entity::case::checked::{AuthorityResult, Checked, IdentityResult, Membership};
use entity::case::denied::Key;
use entity::case::duties::{Absence, Duty, DutyRecord};
use entity::case::harm::HarmStanding;
use entity::case::order::{
    Acceptance, ExplainedAfter, Extension, Lateness, ReopenReason, Reopening, Supply, Withdrawal,
};
use entity::case::permit::{self, Action};
use entity::case::point::{AnswerStage, PointDecision, Reply, Taking};
use entity::case::proposal::{LiftingReason, Plan};
use entity::case::{Command, Denied, Event, Status};
use entity::id::FileId;
use entity::law::ground::Ground;
use entity::law::{harm, proxy, secrecy};
use entity::people::Actor;
use uuid::Uuid;

use crate::fixture::{
    self, AOBA, AOBA_USER, APPLICANT, Case, HIGASHIYAMA, IDENTITY, KITANO, MINAMI, answer, some_command, words,
};

#[track_caller]
fn lacks(case: &Case, actor: Actor, command: &Command, key: Key) {
    match case.decide(actor, command) {
        Err(Denied::Missing(keys)) => assert!(keys.contains(&key), "{keys:?} without {key:?}"),
        other => panic!("expected {key:?} to be missing: {other:?}"),
    }
}

fn propose(plan: Plan) -> Command {
    Command::Propose(Box::new(plan))
}

#[test]
fn staff_cannot_send_the_web_form_nor_applicants_the_telephone_form() {
    let case = Case::at(Status::Draft);
    let web = fixture::receive(&case);
    assert_eq!(case.decide(KITANO, &web), Err(Denied::NotThisStep));
    let mut said = fixture::application();
    said.channel = Channel::Phone;
    let phone = fixture::receive_as(&case, said);
    assert_eq!(case.decide(APPLICANT, &phone), Err(Denied::NotThisStep));
    let mut taken = case.clone();
    taken.must(KITANO, &phone);
    assert_eq!(taken.file.typed_by, KITANO.staff());
}

#[test]
fn nothing_is_received_from_the_future() {
    let case = Case::at(Status::Draft);
    let mut later = case.clone();
    later.wait(1);
    lacks(&case, APPLICANT, &fixture::receive(&later), Key::Date);
}

#[test]
fn a_form_that_is_sent_twice_is_received_once() {
    let case = Case::at(Status::Received);
    assert_eq!(case.decide(APPLICANT, &fixture::receive(&case)), Err(Denied::NotNow { status: Status::Received }));
}

#[test]
fn a_consultation_becomes_a_complaint_and_keeps_its_first_channel_and_day() {
    let mut case = Case::at(Status::Draft);
    let mut said = fixture::application();
    said.channel = Channel::Phone;
    said.name = None;
    said.danger = None;
    case.must(KITANO, &fixture::receive_as(&case.clone(), said));
    let day = case.file.receipt_day;
    assert!(case.file.is_anonymous());
    lacks(&case, KITANO, &Command::BeginCheck, Key::Name);
    case.must(KITANO, &Command::BeginConsultation);
    lacks(&case, APPLICANT, &some_command(Action::AskResolution, &case, 0), Key::Name);
    case.wait(3);
    case.must(APPLICANT, &some_command(Action::AskResolution, &case.clone(), 1));
    assert_eq!(case.file.kind, entity::application::Kind::Complaint);
    assert_eq!(case.file.earlier_kinds.len(), 1);
    assert_eq!(case.file.receipt_day, day);
    assert_eq!(case.file.application.as_ref().unwrap().channel, Channel::Phone);
    case.must(KITANO, &Command::BeginCheck);
}

#[test]
fn the_check_ends_only_with_identity_authority_and_a_member() {
    let mut case = Case::at(Status::Checking);
    lacks(&case, KITANO, &Command::FinishCheck, Key::Identity);
    lacks(&case, KITANO, &Command::FinishCheck, Key::Member);
    case.must(KITANO, &Command::RecordIdentity(fixture::confirmed()));
    let mut not_a_member = fixture::matched();
    not_a_member.on_receipt = Membership::NotMember;
    case.must(KITANO, &Command::ConfirmMember(not_a_member));
    lacks(&case, KITANO, &Command::FinishCheck, Key::Member);
    let mut unproved = fixture::matched();
    unproved.evidence = " ".to_owned();
    lacks(&case, KITANO, &Command::ConfirmMember(unproved), Key::Reason);
    case.must(KITANO, &Command::ConfirmMember(fixture::matched()));
    case.must(KITANO, &Command::FinishCheck);
}

#[test]
fn the_identity_image_is_destroyed_with_the_result() {
    for result in [fixture::confirmed(), IdentityResult::NumberVisible] {
        let mut case = Case::at(Status::Checking);
        assert!(case.file.file(IDENTITY).unwrap().destroyed_at.is_none());
        case.must(KITANO, &Command::RecordIdentity(result));
        assert!(case.file.file(IDENTITY).unwrap().destroyed_at.is_some());
        let entry = case.file.file(IDENTITY).unwrap();
        assert!(!secrecy::applicant_may_open(&case.file, entry));
    }
}

/// 高橋 for 小林, without a power of attorney (scenario S4).
fn for_another() -> Case {
    let mut case = Case::at(Status::Draft);
    let mut said = fixture::application();
    said.who = Some(Who::DelegatedProxy { relation: DelegatedRelation::Scrivener, mandate: Mandate::WillMake });
    said.principal_name = Some("小林".to_owned());
    case.must(APPLICANT, &fixture::receive_as(&case.clone(), said));
    case.must(KITANO, &Command::BeginCheck);
    case
}

#[test]
fn ground_1_after_two_reminders_and_back_when_the_power_of_attorney_comes() {
    let mut case = for_another();
    assert_eq!(case.file.authority, Checked::Pending);
    assert!(proxy::lacking(&case.file).contains(&entity::case::request::Paper::PowerOfAttorney));
    case.must(KITANO, &fixture::ask_papers());
    let refusal = fixture::refusal(Ground::NotPrincipal, &case);
    lacks(&case, KITANO, &propose(Plan::NonAcceptance(refusal.clone())), Key::Reminders);
    case.wait(20).must(Actor::System, &Command::Remind);
    lacks(&case, KITANO, &propose(Plan::NonAcceptance(refusal.clone())), Key::Reminders);
    case.wait(3).must(Actor::System, &Command::Remind);
    let wrong = fixture::refusal(Ground::Difficult, &case);
    lacks(&case, KITANO, &propose(Plan::NonAcceptance(wrong)), Key::Ground);
    case.two(Plan::NonAcceptance(refusal));
    assert_eq!(case.file.status, Status::NotAccepted);
    case.wait(21);
    let papers = fixture::given(FileId(Uuid::from_u128(77)), FilePurpose::Authority);
    let back =
        Reopening { why: ReopenReason::PapersSupplied, text: "委任状です。".to_owned(), files: vec![papers] };
    case.must(APPLICANT, &Command::Reopen(back));
    assert_eq!((case.file.status, case.file.reopened), (Status::Received, 1));
    case.must(KITANO, &Command::BeginCheck);
    case.must(KITANO, &Command::RecordIdentity(fixture::confirmed()));
    case.must(KITANO, &Command::ConfirmMember(fixture::matched()));
    lacks(&case, KITANO, &Command::FinishCheck, Key::Authority);
    let shown = AuthorityResult::Confirmed { papers: "委任状".to_owned() };
    case.must(KITANO, &Command::RecordAuthority(shown));
    assert_eq!(proxy::lacking(&case.file), []);
    case.must(KITANO, &Command::FinishCheck);
}

#[test]
fn a_refusal_is_never_without_reasons_advice_another_road_and_a_way_back() {
    let case = Case::at(Status::Screening);
    let whole = fixture::refusal(Ground::Repeat, &case);
    let mut bare = whole.clone();
    bare.facts.clear();
    bare.reasons = " ".to_owned();
    bare.advice.clear();
    bare.referral.clear();
    bare.way_back.clear();
    let missing = case.decide(MINAMI, &propose(Plan::NonAcceptance(bare)));
    assert_eq!(missing, Err(Denied::Missing(vec![Key::Text, Key::Reason, Key::Advice, Key::Referral, Key::WayBack])));
    assert!(case.decide(MINAMI, &propose(Plan::NonAcceptance(whole))).is_ok());
}

#[test]
fn falsity_needs_a_hearing_first() {
    let case = Case::at(Status::Weighing);
    let mut unheard = fixture::refusal(Ground::Falsehood, &case);
    unheard.heard_on = None;
    lacks(&case, MINAMI, &propose(Plan::Discontinuance(unheard.clone())), Key::Hearing);
    unheard.heard_on = Some(case.in_days(1));
    lacks(&case, MINAMI, &propose(Plan::Discontinuance(unheard)), Key::Hearing);
    let heard = fixture::refusal(Ground::Falsehood, &case);
    assert!(case.decide(MINAMI, &propose(Plan::Discontinuance(heard))).is_ok());
}

#[test]
fn a_silent_member_is_no_way_to_be_rid_of_a_case() {
    let case = Case::at(Status::Overdue);
    let plan = Plan::Discontinuance(fixture::refusal(Ground::Difficult, &case));
    lacks(&case, MINAMI, &propose(plan), Key::Ground);
}

#[test]
fn money_leaves_as_a_point_and_not_with_the_case() {
    let mut case = Case::at(Status::Screening);
    let points = &case.file.points;
    let left = Taking::Left { ground: Ground::Damages, reason: "お金の支払いは扱えません。".to_owned() };
    let some = Command::Accept(Acceptance {
        points: vec![
            PointDecision { no: points[0].no, taking: Taking::Taken },
            PointDecision { no: points[1].no, taking: left.clone() },
        ],
        text: "一部を受け付けます。".to_owned(),
    });
    let none = Command::Accept(Acceptance {
        points: points.iter().map(|point| PointDecision { no: point.no, taking: left.clone() }).collect(),
        text: "…".to_owned(),
    });
    let half = Command::Accept(Acceptance {
        points: vec![PointDecision { no: points[0].no, taking: Taking::Taken }],
        text: "…".to_owned(),
    });
    lacks(&case, MINAMI, &none, Key::PointTaken);
    lacks(&case, MINAMI, &half, Key::Points);
    case.must(MINAMI, &some);
    assert_eq!(case.file.status, Status::Accepted);
    assert_eq!(case.file.taken_points().count(), 1);
    let last = case.file.taken_points().next().unwrap().no;
    let leave = Command::LeavePoint(PointDecision { no: last, taking: left });
    lacks(&case, MINAMI, &leave, Key::PointTaken);
}

#[test]
fn one_person_accepts_and_the_wrong_roles_do_not() {
    let case = Case::at(Status::Screening);
    let accept = fixture::accept(&case.file);
    assert!(case.decide(MINAMI, &accept).is_ok());
    assert!(case.decide(HIGASHIYAMA, &accept).is_ok());
    assert_eq!(case.decide(KITANO, &accept), Err(Denied::NotThisStep));
    assert_eq!(case.decide(APPLICANT, &accept), Err(Denied::NotThisStep));
    assert_eq!(case.decide(AOBA_USER, &accept), Err(Denied::NotYou));
}

/// A case that is accepted, of somebody who fears violence.
fn in_danger() -> Case {
    let mut case = Case::at(Status::Accepted);
    case.must(APPLICANT, &Command::ReportDanger(fixture::violence()));
    case
}

#[test]
fn while_danger_is_undecided_nothing_goes_to_the_member() {
    let mut case = in_danger();
    assert_eq!(harm::may_tell(&case.file, case.today()), Err(HarmStanding::Undecided));
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
    let mut case = Case::at(Status::Draft);
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
    assert_eq!(harm::may_tell(&case.file, case.today()), Ok(()));
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
    assert!(!secrecy::member_may_see(&case.file, AOBA));
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
    assert!(secrecy::member_may_see(&safe.file, AOBA));
    // The race of lifting against danger newly spoken of is resolved to holding.
    case.must(APPLICANT, &Command::ReportDanger(fixture::violence()));
    lacks(&case, HIGASHIYAMA, &Command::Approve(no), Key::HarmDecision);
}

#[test]
fn danger_spoken_of_after_the_notice_stops_further_words_and_reminders() {
    let mut case = Case::at(Status::Notified);
    case.must(APPLICANT, &Command::ReportDanger(fixture::violence()));
    lacks(&case, MINAMI, &fixture::ask_member(), Key::HarmDecision);
    lacks(&case, MINAMI, &Command::WriteToMember(words("ご連絡です。")), Key::HarmDecision);
    lacks(&case, Actor::System, &Command::Remind, Key::HarmDecision);
    assert!(!harm::may_leave(&case.file), "a notice that was queued stays in the house");
    case.must(HIGASHIYAMA, &Command::ClearHarm(fixture::reason()));
    assert!(harm::may_leave(&case.file));
    case.must(MINAMI, &fixture::ask_member());
}

#[test]
fn consent_is_needed_and_may_be_given_later() {
    let mut case = Case::at(Status::Draft);
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
fn what_the_applicant_changed_herself_outlives_a_completion_by_staff() {
    let mut case = Case::at(Status::Checking);
    let given = case.file.consent.as_ref().unwrap().share.clone();
    assert_eq!(given.scope, ShareScope::Named);
    case.must(APPLICANT, &Command::RecordConsent(Share { scope: ShareScope::NotYet, items: BTreeSet::new(), ..given }));
    let post = ContactPlan {
        ways: BTreeSet::from([ContactWay::StatusOnly]),
        safety: Some(Safety::Yes),
        ..ContactPlan::default()
    };
    case.must(APPLICANT, &Command::ChangeContact(Box::new(post.clone())));
    case.must(APPLICANT, &Command::ReportDanger(fixture::violence()));
    let mut said = case.file.application.clone().unwrap();
    said.principal_name = Some("佐藤みのる".to_owned());
    case.must(KITANO, &Command::CompleteApplication(Box::new(said)));
    assert_eq!(case.file.application.as_ref().unwrap().principal_name.as_deref(), Some("佐藤みのる"));
    assert_eq!(case.file.consent.as_ref().unwrap().share.scope, ShareScope::NotYet, "a consent taken back stays so");
    assert_eq!(case.file.contact, post);
    assert!(case.file.contact_is_quiet());
    assert_eq!(case.file.harm.said.as_ref().unwrap().danger, fixture::violence());
}

#[test]
fn quiet_contact_follows_the_latest_word() {
    let mut case = Case::at(Status::Checking);
    assert!(!case.file.contact_is_quiet());
    let with = |safety| {
        let contact = ContactPlan { ways: [ContactWay::StatusOnly].into(), safety, ..ContactPlan::default() };
        Command::ChangeContact(Box::new(contact))
    };
    case.must(APPLICANT, &with(Some(Safety::Yes)));
    assert!(case.file.contact_is_quiet());
    case.must(APPLICANT, &with(Some(Safety::No)));
    assert!(!case.file.contact_is_quiet());
}

#[test]
fn an_interim_answer_moves_nothing_and_a_final_one_says_something_to_every_point() {
    let mut case = Case::at(Status::Requested);
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
    let refuse = |case: &Case| answer(&case.file, AnswerStage::Final, Reply::CannotExplain, case);
    let mut good = Case::at(Status::Requested);
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
    let mut case = Case::at(Status::Requested);
    let late = Command::MarkLate(Lateness::DuePassed);
    lacks(&case, Actor::System, &late, Key::Overdue);
    let due = case.file.open_requests().map(|request| request.due).max().unwrap();
    let more = Command::ExtendDue(Extension { until: None, reason: "調査中".to_owned() });
    case.must(MINAMI, &more);
    let later = case.file.open_requests().map(|request| request.due).max().unwrap();
    assert!(later > due);
    lacks(&case, MINAMI, &more, Key::Extension);
    let too_long = Command::ExtendDue(Extension { until: Some(case.in_days(300)), reason: "調査中".to_owned() });
    lacks(&Case::at(Status::Requested), MINAMI, &too_long, Key::Date);
}

#[test]
fn more_time_for_papers_is_given_with_a_reason() {
    let mut case = Case::at(Status::AwaitingPapers);
    for _ in 0..2 {
        case.must(KITANO, &some_command(Action::ExtendDue, &case.clone(), 0));
    }
    assert_eq!(case.file.open_papers().unwrap().extensions, 2);
    let silent = Command::ExtendDue(Extension { until: None, reason: String::new() });
    lacks(&case, KITANO, &silent, Key::Reason);
}

#[test]
fn results_without_an_answer_need_what_was_done_instead() {
    let late = Case::at(Status::Overdue);
    lacks(&late, MINAMI, &fixture::explain(ExplainedAfter::NoAnswer), Key::Reminders);
    lacks(&late, MINAMI, &fixture::explain(ExplainedAfter::NoAnswer), Key::Guidance);
    assert_eq!(
        late.decide(MINAMI, &fixture::explain(ExplainedAfter::Answer)),
        Err(Denied::NotNow { status: Status::Overdue })
    );
    let weighing = Case::at(Status::Weighing);
    lacks(&weighing, MINAMI, &fixture::explain(ExplainedAfter::Answer), Key::Findings);
    let withheld = Case::at(Status::Withheld);
    lacks(&withheld, MINAMI, &fixture::explain(ExplainedAfter::NoticeImpossible), Key::DutyInvestigate);
    let Command::Explain(mut told) = fixture::explain(ExplainedAfter::NoticeImpossible) else { return };
    told.outline_for_member = "会社あて".to_owned();
    lacks(&withheld, MINAMI, &Command::Explain(told), Key::Text);
}

#[test]
fn a_case_that_never_reached_the_member_ends_without_a_word_to_it() {
    let mut case = Case::at(Status::Withheld);
    case.must(MINAMI, &fixture::did(Duty::Investigate, &case.clone()));
    case.must(MINAMI, &fixture::explain(ExplainedAfter::NoticeImpossible));
    assert_eq!(case.file.duties.notify, Some(DutyRecord::Absent { why: Absence::Harm, text: None }));
    case.must(MINAMI, &fixture::settle());
    assert_eq!(case.file.status, Status::Settled);
    assert!(!secrecy::member_may_see(&case.file, AOBA));
    assert!(case.notices.iter().all(|(_, notice)| !matches!(notice.to, entity::case::notice::Addressee::Member(_))));
}

#[test]
fn scenario_1_has_four_dated_duties() {
    let case = Case::at(Status::Settled);
    for duty in Duty::ALL {
        assert!(matches!(case.file.duties.of(*duty), Some(DutyRecord::Done { .. })), "{duty}");
    }
    assert!(case.file.file(IDENTITY).unwrap().destroyed_at.is_some());
}

#[test]
fn an_oral_withdrawal_is_confirmed_in_writing() {
    let case = Case::at(Status::Notified);
    let oral = Command::Withdraw(Withdrawal { reason: None, confirmed_on: None });
    lacks(&case, KITANO, &oral, Key::WrittenConfirmation);
    assert!(case.decide(APPLICANT, &oral).is_ok());
}

#[test]
fn a_suspension_gives_the_case_back_where_it_stood() {
    for status in permit::SUSPENDABLE {
        let mut case = Case::at(*status);
        case.must(HIGASHIYAMA, &fixture::suspend());
        assert_eq!(case.file.standing_status(), *status);
        assert_eq!(secrecy::member_may_see(&case.file, AOBA), Status::WITH_MEMBER.contains(status));
        assert_eq!(case.decide(MINAMI, &Command::Resume(words("…"))), Err(Denied::NotThisStep));
        case.wait(10).must(HIGASHIYAMA, &Command::Resume(words("再開します。")));
        assert_eq!(case.file.status, *status);
    }
}

#[test]
fn what_the_applicant_wrote_is_not_rewritten() {
    let mut case = Case::at(Status::Checking);
    let mut said = case.file.application.clone().unwrap();
    said.what_happened = "別の話".to_owned();
    lacks(&case, KITANO, &Command::CompleteApplication(Box::new(said)), Key::OwnWords);
    let mut more = case.file.application.clone().unwrap();
    more.principal_name = Some("佐藤はるか".to_owned());
    case.must(KITANO, &Command::CompleteApplication(Box::new(more)));
}

#[test]
fn each_side_hands_in_its_own_kind_of_file_once() {
    let case = Case::at(Status::Notified);
    let new = |purpose| Command::AddFiles(vec![fixture::given(FileId(Uuid::from_u128(99)), purpose)]);
    let rows = [
        (APPLICANT, FilePurpose::Evidence, true),
        (APPLICANT, FilePurpose::MemberMaterial, false),
        (APPLICANT, FilePurpose::OwnPaper, false),
        (AOBA_USER, FilePurpose::MemberMaterial, true),
        (AOBA_USER, FilePurpose::Evidence, false),
        (KITANO, FilePurpose::Original, true),
    ];
    for (actor, purpose, fine) in rows {
        assert_eq!(case.decide(actor, &new(purpose)).is_ok(), fine, "{actor:?} {purpose}");
    }
    let again = Command::AddFiles(vec![fixture::given(IDENTITY, FilePurpose::Identity)]);
    lacks(&case, APPLICANT, &again, Key::File);
    let scanned = {
        let mut case = case.clone();
        case.must(KITANO, &new(FilePurpose::Evidence));
        case.file.file(FileId(Uuid::from_u128(99))).unwrap().from
    };
    assert_eq!(scanned, entity::people::Party::Applicant, "what staff scan stays the applicant's");
}

#[test]
fn the_applicant_sees_only_what_the_member_released() {
    let mut case = Case::at(Status::Notified);
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
    let may_open = |case: &Case, id| secrecy::applicant_may_open(&case.file, case.file.file(id).unwrap());
    assert!(!may_open(&case, shown), "not before it is explained");
    case.must(MINAMI, &Command::Explain(told));
    assert!(may_open(&case, shown));
    assert!(!may_open(&case, kept));
}

#[test]
fn only_the_body_says_it_erred_and_only_a_third_person_says_review() {
    let case = Case::at(Status::Settled);
    let with = |why| Command::Reopen(Reopening { why, text: "…".to_owned(), files: Vec::new() });
    lacks(&case, APPLICANT, &with(ReopenReason::ErrorFound), Key::Reason);
    lacks(&case, HIGASHIYAMA, &with(ReopenReason::Review), Key::Reason);
    assert!(case.decide(HIGASHIYAMA, &with(ReopenReason::ErrorFound)).is_ok());
}

#[test]
fn everything_missing_is_said_at_once() {
    let case = Case::at(Status::AwaitingPapers);
    lacks(&case, APPLICANT, &Command::SupplyPapers(Supply { text: String::new(), files: Vec::new() }), Key::Papers);
    let unsettled = Case::at(Status::Explained);
    let bare = entity::case::proposal::UnsettledClosing {
        reasons: String::new(),
        advice: String::new(),
        referral: String::new(),
    };
    let found = unsettled.decide(MINAMI, &propose(Plan::CloseUnsettled(bare)));
    assert_eq!(found, Err(Denied::Missing(vec![Key::Reason, Key::Advice, Key::Referral])));
}

#[test]
fn a_step_that_reaches_the_member_in_another_way_is_weighed_too() {
    // Whatever text the member will read goes through the same sieve as the copy.
    let mut case = Case::at(Status::Accepted);
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

#[test]
fn events_of_one_step_stay_in_their_order() {
    let case = Case::at(Status::Screening);
    let mut proposed = case.clone();
    proposed.must(KITANO, &propose(Plan::NonAcceptance(fixture::refusal(Ground::Repeat, &case))));
    let no = proposed.file.open_proposals().next().unwrap().no;
    let events = proposed.decide(HIGASHIYAMA, &Command::Approve(no)).unwrap();
    assert!(matches!(events.first(), Some(Event::Approved(_))));
    assert!(matches!(events.last(), Some(Event::NotAccepted(_))));
    let duties: BTreeSet<_> =
        events.iter().filter(|event| matches!(event, Event::DutyRecorded(_))).map(Event::kind).collect();
    assert_eq!(duties.len(), 1);
}
