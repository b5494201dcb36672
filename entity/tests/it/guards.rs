//! The guards of single moves: what must be there, and what must never happen.

mod danger;
mod member;

use std::collections::BTreeSet;

use entity::application::answer::{
    Channel, ContactPlan, ContactWay, DelegatedRelation, FilePurpose, Mandate, Safety, Share, ShareScope, Who,
};
use entity::case::checked::{AuthorityResult, Checked, IdentityResult, Membership};
use entity::case::denied::Key;
use entity::case::payload::{Acceptance, Extension, ReopenReason, Reopening, Supply, Withdrawal};
use entity::case::permit::{self, Action};
use entity::case::point::{PointDecision, Taking};
use entity::case::proposal::Plan;
use entity::case::{Command, Denied, Event, Status};
use entity::id::FileId;
use entity::law::duty::{Duty, DutyRecord};
use entity::law::ground::Ground;
use entity::people::Actor;
use uuid::Uuid;

use crate::fixture::{
    self, AOBA, AOBA_USER, APPLICANT, HIGASHIYAMA, IDENTITY, KITANO, MINAMI, TestCase, some_command, words,
};

#[track_caller]
fn lacks(case: &TestCase, actor: Actor, command: &Command, key: Key) {
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
    let case = TestCase::at(Status::Draft);
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
    let case = TestCase::at(Status::Draft);
    let mut later = case.clone();
    later.wait(1);
    lacks(&case, APPLICANT, &fixture::receive(&later), Key::Date);
}

#[test]
fn a_form_that_is_sent_twice_is_received_once() {
    let case = TestCase::at(Status::Received);
    assert_eq!(case.decide(APPLICANT, &fixture::receive(&case)), Err(Denied::NotNow { status: Status::Received }));
}

#[test]
fn a_consultation_becomes_a_complaint_and_keeps_its_first_channel_and_day() {
    let mut case = TestCase::at(Status::Draft);
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
    let mut case = TestCase::at(Status::Checking);
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
        let mut case = TestCase::at(Status::Checking);
        assert!(case.file.file(IDENTITY).unwrap().destroyed_at.is_none());
        case.must(KITANO, &Command::RecordIdentity(result));
        assert!(case.file.file(IDENTITY).unwrap().destroyed_at.is_some());
        let entry = case.file.file(IDENTITY).unwrap();
        assert!(!case.file.applicant_may_open(entry));
    }
}

/// 高橋 for 小林, without a power of attorney (scenario S4).
fn for_another() -> TestCase {
    let mut case = TestCase::at(Status::Draft);
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
    assert!(case.file.lacking_papers().contains(&entity::law::paper::Paper::PowerOfAttorney));
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
    assert_eq!(case.file.lacking_papers(), []);
    case.must(KITANO, &Command::FinishCheck);
}

#[test]
fn a_refusal_is_never_without_reasons_advice_another_road_and_a_way_back() {
    let case = TestCase::at(Status::Screening);
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
    let case = TestCase::at(Status::Weighing);
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
    let case = TestCase::at(Status::Overdue);
    let plan = Plan::Discontinuance(fixture::refusal(Ground::Difficult, &case));
    lacks(&case, MINAMI, &propose(plan), Key::Ground);
}

#[test]
fn money_leaves_as_a_point_and_not_with_the_case() {
    let mut case = TestCase::at(Status::Screening);
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
    let case = TestCase::at(Status::Screening);
    let accept = fixture::accept(&case.file);
    assert!(case.decide(MINAMI, &accept).is_ok());
    assert!(case.decide(HIGASHIYAMA, &accept).is_ok());
    assert_eq!(case.decide(KITANO, &accept), Err(Denied::NotThisStep));
    assert_eq!(case.decide(APPLICANT, &accept), Err(Denied::NotThisStep));
    assert_eq!(case.decide(AOBA_USER, &accept), Err(Denied::NotYou));
}

#[test]
fn what_the_applicant_changed_herself_outlives_a_completion_by_staff() {
    let mut case = TestCase::at(Status::Checking);
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
    let mut case = TestCase::at(Status::Checking);
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
fn more_time_for_papers_is_given_with_a_reason() {
    let mut case = TestCase::at(Status::AwaitingPapers);
    for _ in 0..2 {
        case.must(KITANO, &some_command(Action::ExtendDue, &case.clone(), 0));
    }
    assert_eq!(case.file.open_papers().unwrap().extensions, 2);
    let silent = Command::ExtendDue(Extension { until: None, reason: String::new() });
    lacks(&case, KITANO, &silent, Key::Reason);
}

#[test]
fn scenario_1_has_four_dated_duties() {
    let case = TestCase::at(Status::Settled);
    for duty in Duty::ALL {
        assert!(matches!(case.file.duties.of(*duty), Some(DutyRecord::Done { .. })), "{duty}");
    }
    assert!(case.file.file(IDENTITY).unwrap().destroyed_at.is_some());
}

#[test]
fn an_oral_withdrawal_is_confirmed_in_writing() {
    let case = TestCase::at(Status::Notified);
    let oral = Command::Withdraw(Withdrawal { reason: None, confirmed_on: None });
    lacks(&case, KITANO, &oral, Key::WrittenConfirmation);
    assert!(case.decide(APPLICANT, &oral).is_ok());
}

#[test]
fn a_suspension_gives_the_case_back_where_it_stood() {
    for status in permit::SUSPENDABLE {
        let mut case = TestCase::at(*status);
        case.must(HIGASHIYAMA, &fixture::suspend());
        assert_eq!(case.file.standing_status(), *status);
        assert_eq!(case.file.may_be_seen_by(AOBA), Status::WITH_MEMBER.contains(status));
        assert_eq!(case.decide(MINAMI, &Command::Resume(words("…"))), Err(Denied::NotThisStep));
        case.wait(10).must(HIGASHIYAMA, &Command::Resume(words("再開します。")));
        assert_eq!(case.file.status, *status);
    }
}

#[test]
fn what_the_applicant_wrote_is_not_rewritten() {
    let mut case = TestCase::at(Status::Checking);
    let mut said = case.file.application.clone().unwrap();
    said.what_happened = "別の話".to_owned();
    lacks(&case, KITANO, &Command::CompleteApplication(Box::new(said)), Key::OwnWords);
    let mut more = case.file.application.clone().unwrap();
    more.principal_name = Some("佐藤はるか".to_owned());
    case.must(KITANO, &Command::CompleteApplication(Box::new(more)));
}

#[test]
fn each_side_hands_in_its_own_kind_of_file_once() {
    let case = TestCase::at(Status::Notified);
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
fn only_the_body_says_it_erred_and_only_a_third_person_says_review() {
    let case = TestCase::at(Status::Settled);
    let with = |why| Command::Reopen(Reopening { why, text: "…".to_owned(), files: Vec::new() });
    lacks(&case, APPLICANT, &with(ReopenReason::ErrorFound), Key::Reason);
    lacks(&case, HIGASHIYAMA, &with(ReopenReason::Review), Key::Reason);
    assert!(case.decide(HIGASHIYAMA, &with(ReopenReason::ErrorFound)).is_ok());
}

#[test]
fn everything_missing_is_said_at_once() {
    let case = TestCase::at(Status::AwaitingPapers);
    lacks(&case, APPLICANT, &Command::SupplyPapers(Supply { text: String::new(), files: Vec::new() }), Key::Papers);
    let unsettled = TestCase::at(Status::Explained);
    let bare = entity::case::proposal::UnsettledClosing {
        reasons: String::new(),
        advice: String::new(),
        referral: String::new(),
    };
    let found = unsettled.decide(MINAMI, &propose(Plan::CloseUnsettled(bare)));
    assert_eq!(found, Err(Denied::Missing(vec![Key::Reason, Key::Advice, Key::Referral])));
}

#[test]
fn events_of_one_step_stay_in_their_order() {
    let case = TestCase::at(Status::Screening);
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
