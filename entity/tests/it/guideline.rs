//! The life of a version of a guideline: the table of moves, what each needs, and that what was filed never changes.

use std::cell::Cell;

use chrono::{Days as Ahead, NaiveDate};
use entity::guideline;
use entity::guideline::life::{
    self, ConsultationState, Days, Move, Obstacle, Period, Stage, Step, StepOutcome, VersionFacts, decide, review_due,
};
use entity::id::StaffId;
use entity::people::Role;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use uuid::Uuid;

const TEXT: &str = "### 第1条（目的）\n\n1. 目的。\n";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn person(number: u128) -> StaffId {
    StaffId(Uuid::from_u128(number))
}

fn version(stage: Stage, days: Days) -> VersionFacts<'static> {
    VersionFacts { stage, days, body: TEXT, summary: "はじめての版", period: None, proposed_by: None }
}

fn all_days() -> Days {
    Days {
        heard_on: Some(day("2026-01-10")),
        adopted_on: Some(day("2026-01-20")),
        filed_on: Some(day("2026-02-01")),
        ppc_published_on: Some(day("2026-03-01")),
        in_force_on: Some(day("2026-04-01")),
    }
}

#[test]
fn every_stage_allows_these_steps_and_no_others() {
    let table: Vec<String> = Stage::ALL
        .iter()
        .map(|stage| {
            let moves: Vec<String> =
                Step::ALL.iter().filter_map(|step| Some(format!("{step}>{}", step.leads(*stage)?))).collect();
            format!("{stage}: {}", moves.join(" "))
        })
        .collect();
    assert_eq!(
        table,
        [
            "draft: consult>consulting hear>heard withdraw>withdrawn",
            "consulting: consult>consulting hear>heard withdraw>withdrawn",
            "heard: consult>consulting hear>heard adopt>adopted withdraw>withdrawn",
            "adopted: adopt>adopted revise>heard file>filed withdraw>withdrawn",
            "filed: file>filed ppc-publish>ppc-published withdraw>withdrawn",
            "ppc-published: ppc-publish>ppc-published propose>proposed",
            "proposed: return>ppc-published publish>published",
            "published: review>published",
            "superseded: ",
            "withdrawn: ",
        ]
    );
}

#[test]
fn keepers_take_the_steps_and_an_approver_decides() {
    for step in Step::ALL {
        let may: Vec<&str> = Role::ALL.iter().filter(|role| step.may(**role)).map(|role| role.code()).collect();
        let expected: &[&str] =
            if matches!(step, Step::Publish | Step::Return) { &["approver"] } else { &["approver", "admin"] };
        assert_eq!(may, expected, "{step}");
    }
    let steps: Vec<Step> = life::steps(Stage::Proposed, Role::Admin).collect();
    assert_eq!(steps, []);
    let steps: Vec<Step> = life::steps(Stage::Filed, Role::Admin).collect();
    assert_eq!(steps, [Step::File, Step::PpcPublish, Step::Withdraw]);
}

#[test]
fn nobody_publishes_before_the_commission_did_nor_what_she_proposed_herself() {
    let today = day("2026-03-05");
    let (minami, ueno) = (person(1), person(2));
    let proposed = VersionFacts { proposed_by: Some(minami), ..version(Stage::Proposed, all_days()) };
    let publish = |version: &VersionFacts<'_>, who| decide(version, (who, Role::Approver), &Move::Publish, today);
    assert_eq!(publish(&proposed, ueno), Ok(StepOutcome { stage: Stage::Published, days: all_days() }));
    assert_eq!(publish(&proposed, minami), Err(vec![Obstacle::SamePerson]));
    assert_eq!(decide(&proposed, (ueno, Role::Admin), &Move::Publish, today), Err(vec![Obstacle::Role]));
    for (lacks, why) in [
        (Days { heard_on: None, ..all_days() }, Obstacle::NotHeard),
        (Days { adopted_on: None, ..all_days() }, Obstacle::NotAdopted),
        (Days { filed_on: None, ..all_days() }, Obstacle::NotFiled),
        (Days { ppc_published_on: None, ..all_days() }, Obstacle::NotPublishedByPpc),
        (Days { in_force_on: None, ..all_days() }, Obstacle::NoDayInForce),
        (Days { ppc_published_on: Some(day("2026-03-06")), ..all_days() }, Obstacle::Order),
        (Days { filed_on: Some(day("2026-01-19")), ..all_days() }, Obstacle::Order),
        (Days { in_force_on: Some(day("2026-01-19")), ..all_days() }, Obstacle::Order),
    ] {
        assert_eq!(publish(&VersionFacts { days: lacks, ..proposed }, ueno), Err(vec![why]));
    }
    assert_eq!(publish(&VersionFacts { body: "前文だけ", ..proposed }, ueno), Err(vec![Obstacle::NoClause]));
    assert_eq!(publish(&VersionFacts { summary: " \n", ..proposed }, ueno), Err(vec![Obstacle::NoSummary]));
    for stage in Stage::ALL.iter().filter(|stage| **stage != Stage::Proposed) {
        assert_eq!(publish(&VersionFacts { stage: *stage, ..proposed }, ueno), Err(vec![Obstacle::Stage]), "{stage}");
    }
}

#[test]
fn the_time_for_opinions_closes_by_itself_and_is_not_cut_short_by_the_hearing() {
    let keeper = (person(1), Role::Admin);
    let period = Period { opens_on: day("2026-05-01"), closes_on: day("2026-05-31") };
    for (on, is) in [
        ("2026-04-30", ConsultationState::Ahead),
        ("2026-05-01", ConsultationState::Open),
        ("2026-05-31", ConsultationState::Open),
        ("2026-06-01", ConsultationState::Over),
    ] {
        assert_eq!(period.on(day(on)), is, "{on}");
    }
    let draft = version(Stage::Draft, Days::default());
    let ask =
        |version: &VersionFacts<'_>, period, today: &str| decide(version, keeper, &Move::Consult(period), day(today));
    assert_eq!(ask(&draft, period, "2026-05-01").unwrap().stage, Stage::Consulting);
    assert_eq!(ask(&draft, period, "2026-05-02"), Err(vec![Obstacle::Period]), "nothing begins in the past");
    let upside_down = Period { closes_on: day("2026-05-01"), ..period };
    assert_eq!(ask(&draft, upside_down, "2026-05-01"), Err(vec![Obstacle::Period]));

    let asking = VersionFacts { period: Some(period), ..version(Stage::Consulting, Days::default()) };
    let longer = Period { closes_on: day("2026-06-15"), ..period };
    assert_eq!(ask(&asking, longer, "2026-05-20").unwrap().stage, Stage::Consulting);
    let moved = Period { opens_on: day("2026-05-10"), ..longer };
    assert_eq!(ask(&asking, moved, "2026-05-20"), Err(vec![Obstacle::Period]));
    let hear = |on: &str, today: &str| decide(&asking, keeper, &Move::Hear { on: day(on) }, day(today));
    assert_eq!(hear("2026-05-31", "2026-05-31"), Err(vec![Obstacle::StillConsulting]));
    assert_eq!(hear("2026-05-20", "2026-06-05"), Err(vec![Obstacle::StillConsulting]));
    assert_eq!(hear("2026-06-05", "2026-06-05").unwrap().days.heard_on, Some(day("2026-06-05")));
}

#[test]
fn a_review_is_due_a_year_after_the_last_one() {
    let published = day("2025-02-28");
    assert_eq!(review_due(published, None), day("2026-02-28"));
    assert_eq!(review_due(published, Some(day("2025-11-22"))), day("2026-11-22"));
    assert_eq!(review_due(published, Some(day("2024-01-01"))), day("2026-02-28"));
}

#[test]
fn what_was_opened_again_has_to_be_decided_again() {
    let adopted = version(Stage::Adopted, Days { filed_on: None, ppc_published_on: None, ..all_days() });
    let outcome = decide(&adopted, (person(1), Role::Approver), &Move::Revise, day("2026-01-25")).unwrap();
    assert_eq!((outcome.stage, outcome.days.adopted_on, outcome.days.in_force_on), (Stage::Heard, None, None));
    assert!(outcome.stage.text_is_open());
}

#[test]
fn sections_are_the_text_again() {
    let text = "前文\n\n# 指針\r\n\n### 第1条\n本文\n```\n## 中\n```\n### 第2条\n";
    let sections = guideline::sections(text);
    assert_eq!(sections.iter().map(|section| section.text).collect::<String>(), text);
    let anchors: Vec<_> =
        sections.iter().map(|section| section.clause.as_ref().map(|clause| clause.anchor.as_str())).collect();
    assert_eq!(anchors, [None, Some("sec-1"), Some("art-1"), Some("art-2")]);
}

/// A step with days a little before or after the day on which it is tried.
fn made(step: Step, today: NaiveDate, (off, long): (u64, u64)) -> Move {
    let on = (today + Ahead::new(1)) - Ahead::new(off);
    match step {
        Step::Consult => Move::Consult(Period { opens_on: today, closes_on: today + Ahead::new(long) }),
        Step::Hear => Move::Hear { on },
        Step::Adopt => Move::Adopt { on, in_force_on: on + Ahead::new(long) },
        Step::Revise => Move::Revise,
        Step::File => Move::File { on },
        Step::PpcPublish => Move::PpcPublish { on },
        Step::Propose => Move::Propose,
        Step::Return => Move::Return,
        Step::Publish => Move::Publish,
        Step::Withdraw => Move::Withdraw,
        Step::Review => Move::Review { on },
    }
}

/// Whatever people try, in whatever order: once filed, the text never opens again; what is published went through every
/// step of the law in order, by two people.
#[test]
fn no_order_of_steps_gets_around_the_law() {
    use Role::{Admin, Approver, Handler};
    use Step::{Adopt, Consult, File, Hear, PpcPublish, Propose, Publish, Return, Review, Revise, Withdraw};
    let likely = vec![
        Consult, Hear, Hear, Adopt, Adopt, Adopt, File, File, File, PpcPublish, PpcPublish, PpcPublish, Propose,
        Propose, Publish, Publish, Publish, Return, Revise, Review, Withdraw,
    ];
    let a_try = (
        prop::sample::select(likely),
        1_u128..4,
        prop::sample::select(vec![Approver, Approver, Admin, Handler]),
        (0_u64..4, 0_u64..20),
        0_u64..15,
    );
    let (published, filed_often) = (Cell::new(0), Cell::new(0));
    let mut runner = TestRunner::new(Config::with_cases(2_000));
    runner
        .run(&prop::collection::vec(a_try, 30..90), |tries| {
            let mut today = day("2026-11-22");
            let mut now = version(Stage::Draft, Days::default());
            let (mut filed, mut proposer) = (false, None);
            for (step, who, role, days, later) in tries {
                today = today + Ahead::new(later);
                let (who, step) = (person(who), made(step, today, days));
                let Ok(outcome) = decide(&now, (who, role), &step, today) else { continue };
                prop_assert!(step.step().may(role));
                match step {
                    Move::Consult(period) => now.period = Some(period),
                    Move::Propose => proposer = Some(who),
                    Move::Publish => {
                        published.set(published.get() + 1);
                        prop_assert_ne!(proposer, Some(who));
                    }
                    _ => {}
                }
                now = VersionFacts { stage: outcome.stage, days: outcome.days, proposed_by: proposer, ..now };
                filed |= now.stage == Stage::Filed;
                prop_assert!(!(filed && now.stage.text_is_open()), "{:?}", now.stage);
                prop_assert!(now.days.in_order(today));
                if now.stage == Stage::Published {
                    let days = now.days;
                    let order = [days.heard_on, days.adopted_on, days.filed_on, days.ppc_published_on];
                    prop_assert!(order.iter().all(Option::is_some) && order.is_sorted());
                    prop_assert!(days.ppc_published_on <= Some(today) && days.in_force_on >= days.adopted_on);
                }
            }
            filed_often.set(filed_often.get() + usize::from(filed));
            Ok(())
        })
        .unwrap();
    assert!(published.get() > 40 && filed_often.get() > 200, "{published:?} {filed_often:?}");
}
