//! The state machine: every move, every invariant, and that nothing is a dead end.

use std::collections::BTreeSet;

use entity::case::payload::ExplainedAfter;
use entity::case::permit::{self, Action, ActorRole};
use entity::case::point::{AnswerStage, Reply};
use entity::case::proposal::Plan;
use entity::case::transition::{self, Persons, TABLE, To};
use entity::case::{Case, Command, Denied, Recorded, Status, diagram};
use entity::law::ground::Ground;
use entity::people::Actor;

use crate::fixture;
use crate::fixture::{
    AOBA_USER, APPLICANT, EVERYBODY, HIGASHIYAMA, KITANO, MINAMI, TestCase, UENO, answer, did, some_command, words,
};
use proptest::prelude::{Just, ProptestConfig, Strategy, any, proptest};

/// Somebody who comes through this door.
fn somebody(door: ActorRole) -> Actor {
    match door {
        ActorRole::Applicant => APPLICANT,
        ActorRole::Intake => KITANO,
        ActorRole::Handler => MINAMI,
        ActorRole::Approver => HIGASHIYAMA,
        ActorRole::Member => AOBA_USER,
        ActorRole::System => Actor::System,
    }
}

/// A case that stands where move `no` can be made, with what the move needs.
fn ready(no: u8, from: Status) -> TestCase {
    let mut case = TestCase::at(from);
    match no {
        9 => {
            case.must(KITANO, &Command::Remind).must(Actor::System, &Command::Remind).wait(40);
        }
        10 => {
            case.must(KITANO, &Command::RecordIdentity(fixture::confirmed()));
            case.must(KITANO, &Command::ConfirmMember(fixture::matched()));
        }
        14 if from == Status::Accepted => {
            // A withholding of an earlier round.
            case = TestCase::at(Status::Withheld);
            case.must(APPLICANT, &fixture::withdraw(&case.clone())).must(APPLICANT, &fixture::reopen());
            case.must(KITANO, &Command::BeginCheck).must(KITANO, &Command::FinishCheck);
            case.must(MINAMI, &fixture::accept(&case.file.clone()));
        }
        18 => {
            case.wait(60);
        }
        20 => {
            case.must(AOBA_USER, &answer(&case.file.clone(), AnswerStage::Final, Reply::CannotExplain, &case.clone()));
        }
        22 => {
            case.must(MINAMI, &fixture::assess(&case.file.clone()));
        }
        35 => {
            case.must(Actor::System, &Command::Remind);
            case.must(MINAMI, &some_command(Action::OpenGuidance, &case.clone(), 1));
        }
        36 | 37 => {
            case.must(MINAMI, &did(entity::law::duty::Duty::Investigate, &case.clone()));
        }
        31 if case.file.member.is_none() => {
            // Where no member can be confirmed any more there is nobody to open a file on.
            let possible = permit::check(&case.file, &KITANO, Action::ConfirmMember).is_ok();
            if possible {
                case.must(KITANO, &Command::ConfirmMember(fixture::matched()));
            }
        }
        _ => {}
    }
    case
}

/// The plan that leads to a status.
fn plan_to(to: Status, case: &TestCase) -> Plan {
    match to {
        Status::NotAccepted => Plan::NonAcceptance(fixture::refusal(Ground::NoCooperation, case)),
        Status::Discontinued => Plan::Discontinuance(fixture::refusal(Ground::NoConsent, case)),
        Status::Withheld => Plan::WithholdNotice(fixture::withholding(case)),
        Status::Notified => Plan::LiftWithholding(fixture::lifting(case)),
        _ => Plan::CloseUnsettled(fixture::unsettled()),
    }
}

#[test]
fn every_move_of_the_table_can_be_made_and_leads_where_it_says() {
    let mut made = BTreeSet::new();
    for row in TABLE {
        let froms: Vec<Option<Status>> =
            if row.from.is_empty() { vec![None] } else { row.from.iter().copied().map(Some).collect() };
        for from in froms {
            let mut case = from.map_or_else(TestCase::new, |from| ready(row.no, from));
            let before = case.file.clone();
            if row.no == 31 && before.member.is_none() {
                continue;
            }
            if row.persons == Persons::Two {
                let To::Status(to) = row.to else { continue };
                case.two(plan_to(to, &case.clone()));
            } else {
                let command = match row.no {
                    35 => fixture::explain(ExplainedAfter::NoAnswer),
                    _ => some_command(row.action, &case, 0),
                };
                case.must(somebody(row.who[0]), &command);
            }
            let expected = match row.to {
                To::Status(status) => status,
                To::Previous => before.suspension.as_ref().unwrap().previous,
                To::Same => before.status,
            };
            assert_eq!(case.file.status, expected, "move {} from {from:?}", row.no);
            made.insert(row.no);
        }
    }
    assert_eq!(made, (1..=38).collect(), "every one of the 38");
}

#[test]
fn every_door_of_the_table_is_open_in_the_rights() {
    for row in TABLE {
        let rule = permit::rule(row.action);
        for door in row.who {
            assert!(rule.who.contains(door), "move {} by {door}", row.no);
        }
        for from in row.from {
            assert!(rule.when.contains(from), "move {} from {from}", row.no);
        }
    }
}

#[test]
fn no_step_moves_a_case_where_the_table_has_no_row() {
    // The invariants are checked within `act`; here every permitted step is tried in every status.
    for status in Status::ALL {
        for actor in EVERYBODY {
            let start = TestCase::at(*status);
            for action in permit::permitted(&start.file, &actor) {
                for twist in 0..4 {
                    let mut case = start.clone();
                    let _ = case.act(actor, &some_command(action, &case.clone(), twist));
                }
            }
        }
    }
}

#[test]
fn no_state_is_a_dead_end() {
    for status in Status::ALL {
        let case = TestCase::at(*status);
        let ways: Vec<Action> = EVERYBODY.iter().flat_map(|actor| permit::permitted(&case.file, actor)).collect();
        let out = TABLE.iter().any(|row| {
            let leads_away = match row.to {
                To::Status(to) => to != *status,
                To::Previous => true,
                To::Same => false,
            };
            let proposed = [
                Action::ProposeNonAcceptance,
                Action::ProposeDiscontinuance,
                Action::ProposeWithholding,
                Action::ProposeLifting,
                Action::ProposeUnsettled,
            ];
            let possible = ways.contains(&row.action)
                || (row.persons == Persons::Two && proposed.iter().any(|action| ways.contains(action)));
            row.from.contains(status) && leads_away && possible
        });
        assert!(out, "no way out of {status}");
    }
}

#[test]
fn who_only_looks_does_nothing() {
    for status in Status::ALL {
        let case = TestCase::at(*status);
        for actor in [fixture::NISHI, fixture::HONDA, fixture::AOBA_VIEWER, fixture::HINATA_USER] {
            assert_eq!(permit::permitted(&case.file, &actor), [], "{actor:?} in {status}");
        }
        assert!(permit::may_see(&case.file, &fixture::NISHI));
        assert!(!permit::may_see(&case.file, &fixture::HONDA));
    }
}

#[test]
fn another_applicant_finds_nothing() {
    let case = TestCase::at(Status::Notified);
    let other = Actor::Applicant { case: entity::id::CaseId(uuid::Uuid::from_u128(2)) };
    assert_eq!(case.decide(other, &Command::WriteAsApplicant(words("?"))), Err(Denied::NotYou));
    assert!(permit::permitted(&case.file, &other).is_empty());
}

#[test]
fn a_proposal_is_decided_by_another_person_and_only_as_it_was_written() {
    let mut case = TestCase::at(Status::Screening);
    let plan = Plan::NonAcceptance(fixture::refusal(Ground::Repeat, &case));
    case.must(KITANO, &Command::Propose(Box::new(plan)));
    let no = case.file.open_proposals().next().unwrap().no;
    assert_eq!(case.decide(KITANO, &Command::Approve(no)), Err(Denied::NotThisStep));
    let wrong = entity::case::proposal::ProposalNo(no.0 + 7);
    assert_eq!(
        case.decide(HIGASHIYAMA, &Command::Approve(wrong)),
        Err(Denied::missing(entity::case::denied::Key::Proposal))
    );
    // Sent back, the text can no longer be approved; a new one has a new number.
    let back = entity::case::payload::SendingBack { proposal: no, reason: "理由が足りない".to_owned() };
    case.must(HIGASHIYAMA, &Command::SendBack(back));
    assert!(case.decide(HIGASHIYAMA, &Command::Approve(no)).is_err());
    case.two(Plan::NonAcceptance(fixture::refusal(Ground::Repeat, &case.clone())));
    assert_eq!(case.file.status, Status::NotAccepted);
    let refused = case.file.refusal.as_ref().unwrap();
    assert_ne!(refused.proposed_by, refused.decided_by);
}

#[test]
fn who_has_become_approver_does_not_approve_what_was_proposed_as_handler() {
    let promoted = Actor::Staff { id: MINAMI.staff().unwrap(), role: entity::people::Role::Approver };
    let mut case = TestCase::at(Status::Accepted);
    case.must(MINAMI, &Command::Propose(Box::new(Plan::WithholdNotice(fixture::withholding(&case.clone())))));
    let own = case.file.open_proposals().next().unwrap().no;
    assert_eq!(case.decide(promoted, &Command::Approve(own)), Err(Denied::NeedsSecondPerson));
    // Also where there is something else that this person may decide.
    let other = Actor::Staff { id: KITANO.staff().unwrap(), role: entity::people::Role::Handler };
    let plan = Plan::Discontinuance(fixture::refusal(Ground::NoConsent, &case));
    case.must(other, &Command::Propose(Box::new(plan)));
    assert_eq!(case.decide(promoted, &Command::Approve(own)), Err(Denied::NeedsSecondPerson));
    let back = entity::case::payload::SendingBack { proposal: own, reason: "理由".to_owned() };
    assert_eq!(case.decide(promoted, &Command::SendBack(back)), Err(Denied::NeedsSecondPerson));
    case.must(HIGASHIYAMA, &Command::Approve(own));
}

#[test]
fn a_proposal_lapses_when_the_case_moves() {
    let mut case = TestCase::at(Status::Screening);
    case.must(
        KITANO,
        &Command::Propose(Box::new(Plan::NonAcceptance(fixture::refusal(Ground::Repeat, &case.clone())))),
    );
    case.must(KITANO, &Command::ReturnToCheck(fixture::reason()));
    assert_eq!(case.file.open_proposals().count(), 0);
    assert_eq!(
        permit::check(&case.file, &HIGASHIYAMA, Action::Approve),
        Err(Denied::NotNow { status: Status::Checking })
    );
}

#[test]
fn a_review_is_decided_once_by_a_third_person() {
    let mut case = TestCase::at(Status::NotAccepted);
    case.must(APPLICANT, &some_command(Action::AskReview, &case.clone(), 0));
    let decision = some_command(Action::DecideReview, &case, 1);
    assert_eq!(case.decide(KITANO, &decision), Err(Denied::NeedsSecondPerson), "proposed it");
    assert_eq!(case.decide(HIGASHIYAMA, &decision), Err(Denied::NeedsSecondPerson), "approved it");
    case.must(UENO, &decision);
    assert_eq!(case.file.status, Status::Received);
    let mut again = TestCase::at(Status::NotAccepted);
    again.must(APPLICANT, &some_command(Action::AskReview, &again.clone(), 0));
    again.must(MINAMI, &some_command(Action::DecideReview, &again.clone(), 0));
    assert_eq!(again.file.status, Status::NotAccepted);
    let second = some_command(Action::AskReview, &again, 0);
    assert_eq!(again.decide(APPLICANT, &second), Err(Denied::NotNow { status: Status::NotAccepted }));
}

#[test]
fn who_stepped_back_sees_nothing_any_more() {
    let mut case = TestCase::at(Status::Accepted);
    case.must(MINAMI, &Command::AssignHandler(MINAMI.staff().unwrap()));
    case.must(MINAMI, &Command::DeclareConflict(fixture::reason()));
    assert!(!permit::may_see(&case.file, &MINAMI));
    assert_eq!(case.file.handler, None);
    assert_eq!(case.decide(MINAMI, &Command::WriteNote(words("?"))), Err(Denied::NotYou));
    assert_eq!(case.decide(KITANO, &Command::AssignHandler(MINAMI.staff().unwrap())), Err(Denied::NotYou));
}

#[test]
fn a_history_survives_the_database_and_adds_up_to_the_same_case() {
    for status in Status::ALL {
        let case = TestCase::at(*status);
        let stored = serde_json::to_string(&case.history).unwrap();
        let read: Vec<Recorded> = serde_json::from_str(&stored).unwrap();
        assert_eq!(read, case.history);
        assert_eq!(Case::from_history(fixture::CASE, &read), case.file, "{status}");
        let file = serde_json::to_string(&case.file).unwrap();
        assert_eq!(serde_json::from_str::<Case>(&file).unwrap(), case.file);
    }
}

#[test]
fn the_tables_are_as_they_were_read() {
    insta::assert_snapshot!("moves", diagram::moves());
    insta::assert_snapshot!("rights", diagram::rights());
}

#[test]
fn the_table_has_the_moves_of_the_rules() {
    assert_eq!(Status::ALL.len(), 20);
    assert_eq!(TABLE.len(), 38);
    for (place, row) in TABLE.iter().enumerate() {
        assert_eq!(usize::from(row.no), place + 1);
    }
    let two: BTreeSet<u8> = TABLE.iter().filter(|row| row.persons == Persons::Two).map(|row| row.no).collect();
    assert_eq!(two, BTreeSet::from([9, 11, 13, 14, 24, 28]));
    assert!(transition::find(Some(Status::Withheld), Status::Requested, Action::AskMember).is_none());
}

#[test]
fn the_document_is_up_to_date() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/state-machine.md");
    let made = diagram::document();
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::create_dir_all(concat!(env!("CARGO_MANIFEST_DIR"), "/../docs")).unwrap();
        std::fs::write(path, &made).unwrap();
    }
    let stored = std::fs::read_to_string(path).unwrap();
    assert!(stored == made, "docs/state-machine.md is old: UPDATE_DOCS=1 cargo test -p entity --test it");
}

/// Steps that lead on towards a result.
const LEAD_ON: &[Action] = &[
    Action::Receive,
    Action::BeginCheck,
    Action::AskPapers,
    Action::RecordIdentity,
    Action::ConfirmMember,
    Action::FinishCheck,
    Action::Accept,
    Action::ProposeNonAcceptance,
    Action::ProposeWithholding,
    Action::ProposeLifting,
    Action::NotifyMember,
    Action::AskMember,
    Action::AnswerAsMember,
    Action::MarkLate,
    Action::Assess,
    Action::RecordDuty,
    Action::Explain,
    Action::Settle,
    Action::ProposeUnsettled,
    Action::Approve,
    Action::Suspend,
    Action::Reopen,
];

/// Steps that end a case, or turn it so that much else is barred.
const RARE: &[Action] = &[
    Action::Withdraw,
    Action::CloseConsultation,
    Action::ProposeDiscontinuance,
    Action::DeclareConflict,
    Action::ReportDanger,
    Action::RecordConsent,
    Action::ReturnToCheck,
];

/// Takes one of the permitted steps, said in one of many ways.
fn stumble(case: &mut TestCase, who: usize, which: usize, twist: u8) {
    // What was proposed is decided before the case moves on, half of the time.
    let waits = case.file.open_proposals().next().is_some() && twist.is_multiple_of(2);
    let actor = match who % 3 {
        _ if waits => HIGASHIYAMA,
        0 => MINAMI,
        _ => EVERYBODY[who % EVERYBODY.len()],
    };
    let permitted = permit::permitted(&case.file, &actor);
    if permitted.is_empty() {
        return;
    }
    // Steps that lead on are tried first, and those that end a case rarely: otherwise walks end at the door.
    let leads_on: Vec<Action> = permitted.iter().copied().filter(|action| LEAD_ON.contains(action)).collect();
    let choice = if twist.is_multiple_of(3) || leads_on.is_empty() { &permitted } else { &leads_on };
    let approves = waits && permitted.contains(&Action::Approve);
    let action = if approves { Action::Approve } else { choice[which % choice.len()] };
    if RARE.contains(&action) && !twist.is_multiple_of(5) {
        return;
    }
    let command = some_command(action, case, twist / 3);
    assert_eq!(command.action(), action);
    match case.act(actor, &command) {
        Ok(_)
        | Err(
            Denied::Missing(_)
            | Denied::TooMuch(_)
            | Denied::Full(_)
            | Denied::ClosedDay(_)
            | Denied::NotNow { .. }
            | Denied::NotYou,
        ) => {}
        Err(Denied::NeedsSecondPerson) => assert!(matches!(action, Action::Approve | Action::SendBack)),
        Err(Denied::NotThisStep) => assert!(matches!(action, Action::Receive | Action::MarkLate)),
    }
}

#[test]
fn random_walks_come_to_every_state() {
    // So that the property below is known to look everywhere and not only at the door.
    let mut seed = 0x2545_f491_4f6c_dd1d_u64;
    let mut draw = || {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        usize::try_from(seed % 10_007).unwrap()
    };
    let starts: Vec<TestCase> = Status::ALL.iter().map(|status| TestCase::at(*status)).collect();
    let mut reached = BTreeSet::from([Status::Draft]);
    for walk in 0..300 {
        let mut case = starts[walk % starts.len()].clone();
        for _ in 0..80 {
            case.wait(u64::try_from(draw() % 12).unwrap());
            let before = case.file.status;
            stumble(&mut case, draw(), draw(), u8::try_from(draw() % 256).unwrap());
            if case.file.status != before {
                reached.insert(case.file.status);
            }
        }
    }
    let missed: Vec<&Status> = Status::ALL.iter().filter(|status| !reached.contains(status)).collect();
    assert_eq!(missed, Vec::<&Status>::new());
}

/// One random step: who, which of the permitted steps, how it is said, and how many days pass before.
fn step() -> impl Strategy<Value = (usize, usize, u8, u64)> {
    (0..EVERYBODY.len(), any::<usize>(), any::<u8>(), proptest::prop_oneof![4 => Just(0_u64), 1 => 0_u64..40])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// Whatever people do in whatever order: `act` checks the six invariants after each step, and the fold of the
    /// events stays the case.
    #[test]
    fn no_sequence_of_steps_breaks_an_invariant(
        start in 0..Status::ALL.len(),
        steps in proptest::collection::vec(step(), 1..80),
    ) {
        let mut case = TestCase::at(Status::ALL[start]);
        for (who, which, twist, days) in steps {
            case.wait(days);
            stumble(&mut case, who, which, twist);
        }
        assert_eq!(Case::from_history(fixture::CASE, &case.history), case.file);
        let seqs: Vec<u32> = case.history.iter().map(|recorded| recorded.seq).collect();
        assert_eq!(seqs, (1..=case.file.version).collect::<Vec<_>>());
    }

    /// Steps that are not permitted are denied and change nothing, whoever tries them.
    #[test]
    fn what_is_not_permitted_is_denied(
        place in 0..Status::ALL.len(),
        who in 0..EVERYBODY.len(),
        which in 0..Action::ALL.len(),
        twist in any::<u8>(),
    ) {
        let case = TestCase::at(Status::ALL[place]);
        let action = Action::ALL[which];
        let actor = EVERYBODY[who];
        if permit::check(&case.file, &actor, action).is_err() {
            assert!(case.decide(actor, &some_command(action, &case, twist)).is_err());
        }
    }
}
