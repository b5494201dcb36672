//! The clock.

use entity::id::SessionId;
use schema::{audit, job as job_row, session};
use sea_orm::{QueryOrder, Set};
use usecase::state::health::Fault;
use usecase::support::job::{self, Job};
use uuid::Uuid;

use super::{
    Actor, ColumnTrait, EntityTrait, House, Log, PaginatorTrait, QueryFilter, Role, TimeDelta, administrator, there,
    trust,
};
use crate::harness::Found;

#[tokio::test]
async fn a_program_started_under_a_wrong_clock_destroys_and_reminds_nothing_and_says_so() {
    for house in House::all().await {
        let team = house.team().await;
        let cases = house.busy(team).await;
        house.work_off().await;
        let before = there(&house.app, &cases).await;
        assert_eq!((before.keys.len(), before.files), (5, 3), "there is something to lose");
        let rounds = job_row::Entity::find().count(house.app.read()).await.unwrap();

        for days in [3_650, 30, -1] {
            let log = Log::default();
            let listening = log.listen();
            let by = TimeDelta::days(days);
            let answer = house.started_with(house.shifted(by)).await;
            assert!(answer.starts_with("503 ") && answer.contains("\"clock\""), "{days} days: {answer}");
            assert_eq!(there(&house.app, &cases).await, before, "{days} days");
            let promised = job_row::Entity::find().count(house.app.read()).await.unwrap();
            assert_eq!(promised, rounds, "no round was even promised");
            assert!(log.text().contains("the clock is not believed"), "{}", log.text());
            drop(listening);
        }
        assert_eq!(house.open_tasks("fault_clock").await, 1, "one task for people, not one for each start");

        // The clock is put right: the next true round goes on by itself.
        house.hands.pass(TimeDelta::hours(30));
        let answer = house.started_with(house.hands.clock()).await;
        assert_eq!(answer, "200 ready");
        let daily = format!("daily:{}", house.app.today());
        let row = job_row::Entity::find().filter(job_row::Column::DedupKey.eq(daily)).found(house.app.read()).await;
        assert!(row.done_at.is_some(), "{row:?}");
        assert_eq!(there(&house.app, &cases).await, before, "their time is not over");
        house.close().await;
    }
}

#[tokio::test]
async fn what_was_promised_waits_for_the_clock_and_is_woken_by_it() {
    for house in House::all().await {
        house.work_off().await;
        let now = house.app.now();
        let day = house.app.today();
        for (name, job) in [("d", Job::Daily { day }), ("r", Job::Remind { day })] {
            job::enqueue(&house.app.db().write, now, now, name, &job).await.unwrap();
        }
        let ahead = house.opened_at(house.shifted(TimeDelta::days(400))).await.unwrap();
        let outbox = house.outbox();
        for _ in 0..2 {
            server::job::work_off(&ahead, &outbox).await.unwrap();
        }
        let waiting = job_row::Entity::find()
            .filter(job_row::Column::DedupKey.is_in(["d", "r"]))
            .order_by_asc(job_row::Column::Id);
        for row in waiting.clone().all(house.app.read()).await.unwrap() {
            assert_eq!((row.attempts, row.done_at, row.last_error.as_deref()), (0, None, Some("waits: clock")));
            assert!(row.locked_until.is_some_and(|until| until > ahead.now()), "{row:?}");
        }
        // A visitor of that future is signed in for ten years.
        let id = SessionId(Uuid::new_v4());
        session::Entity::insert(session::ActiveModel {
            id: Set(id),
            kind: Set("staff".to_owned()),
            subject_id: Set(Uuid::new_v4()),
            created_at: Set(ahead.now()),
            seen_at: Set(ahead.now()),
            expires_at: Set(ahead.now() + TimeDelta::hours(8)),
            idle_seconds: Set(900),
            ended_at: Set(None),
            secret_hash: Set(None),
        })
        .exec_without_returning(&house.app.db().write)
        .await
        .unwrap();

        house.hands.pass(TimeDelta::hours(24));
        let right = house.opened_at(house.hands.clock()).await.unwrap();
        server::job::work_off(&right, &outbox).await.unwrap();
        assert!(!right.health().has(Fault::Clock));
        for row in waiting.all(house.app.read()).await.unwrap() {
            assert!(row.done_at.is_some(), "{row:?}");
        }
        let row = session::Entity::find_by_id(id).found(house.app.read()).await;
        assert!(row.ended_at.is_some(), "and signed out with it");
        house.close().await;
    }
}

#[tokio::test]
async fn a_program_that_has_just_started_waits_before_it_destroys() {
    let house = House::one().await;
    let team = house.team().await;
    let cases = house.busy(team).await;
    house.hands.pass(TimeDelta::days(31));
    house.ran_on().await;
    let before = there(&house.app, &cases).await;
    server::watch::begin(&house.app).await;
    let day = house.app.today();
    let now = house.app.now();
    job::enqueue(&house.app.db().write, now, now, "promised", &Job::Daily { day }).await.unwrap();
    house.work_off().await;
    assert_eq!(there(&house.app, &cases).await, before, "the clock has still to show that it runs evenly");
    let rounds = job_row::Entity::find().filter(job_row::Column::Kind.is_in(["daily", "remind"]));
    let rows = rounds.all(house.app.read()).await.unwrap();
    let seen: Vec<_> = rows.iter().map(|row| (row.attempts, row.last_error.as_deref())).collect();
    assert_eq!(seen, [(0, Some("waits: settling"))], "and no other round is promised");
    house.app.settled();
    house.hands.pass(TimeDelta::minutes(2));
    house.work_off().await;
    assert_eq!(there(&house.app, &cases).await.keys.len(), 2);
    house.close().await;
}

#[tokio::test]
async fn after_a_long_stop_a_person_says_that_the_clock_is_right() {
    for house in House::all().await {
        let team = house.team().await;
        let cases = house.busy(team).await;
        house.work_off().await;
        let before = there(&house.app, &cases).await;
        let person = administrator(&house).await;

        house.hands.pass(TimeDelta::days(31));
        let outbox = house.outbox();
        server::job::work_off(&house.app, &outbox).await.unwrap();
        assert!(house.app.health().has(Fault::Clock));
        assert_eq!(there(&house.app, &cases).await, before);

        trust::clock(&house.app, &person).await.unwrap();
        server::job::work_off(&house.app, &outbox).await.unwrap();
        assert!(!house.app.health().has(Fault::Clock));
        let after = there(&house.app, &cases).await;
        assert_eq!((after.keys.len(), after.files), (2, 0), "the drafts were over, the cases stay");
        for id in cases.iter().filter(|id| !after.keys.contains(id)) {
            assert_eq!(house.app.keys().destructions(*id).await.unwrap().len(), 1, "each key's end is on record");
        }
        let line =
            audit::Entity::find().filter(audit::Column::Action.eq("clock.trusted")).found(house.app.read()).await;
        let Actor::Staff { id, role: Role::Admin } = person else { panic!("{person:?}") };
        assert_eq!((line.actor_id, line.at), (Some(id.0), house.app.now()));
        house.close().await;
    }
}

#[tokio::test]
async fn a_clock_that_is_put_back_by_a_person_believes_no_row_of_the_future() {
    let house = House::one().await;
    house.work_off().await;
    let person = administrator(&house).await;
    // Forty hours ahead is believed: a weekend without power looks the same.
    let wrong = house.opened_at(house.shifted(TimeDelta::hours(40))).await.unwrap();
    server::job::work_off(&wrong, &house.outbox()).await.unwrap();
    house.hands.pass(TimeDelta::hours(1));
    server::job::work_off(&house.app, &house.outbox()).await.unwrap();
    assert!(house.app.health().has(Fault::Clock), "now the right one lies behind");

    trust::clock(&house.app, &person).await.unwrap();
    server::job::work_off(&house.app, &house.outbox()).await.unwrap();
    assert!(!house.app.health().has(Fault::Clock));
    house.hands.pass(TimeDelta::hours(20));
    server::job::work_off(&house.app, &house.outbox()).await.unwrap();
    assert!(!house.app.health().has(Fault::Clock), "still before the rows of the wrong clock");
    house.close().await;
}

#[tokio::test]
async fn a_page_asked_for_under_a_wrong_clock_erases_no_draft() {
    let house = House::one().await;
    let member = house.member("9999010000001", super::COMPANY).await;
    let id = house.draft(&super::answers(member, super::COMPANY)).await;
    let mut browser = house.browser_as(usecase::account::session::Opens::Draft(id)).await;
    let ahead = house.opened_at(house.shifted(TimeDelta::days(3_650))).await.unwrap();
    let router = server::routes_of(&house.config, &ahead).unwrap();
    let mut wrong = browser.at(router);
    for path in ["/complain", "/complain/what-happened", "/complain/check", "/exit", "/status"] {
        wrong.get(path).await;
    }
    assert_eq!(house.app.keys().count().await.unwrap(), 1, "its key is there");
    let draft = usecase::case::draft::load(&house.app, id).await.unwrap();
    assert_eq!(draft.answers.name, super::answers(member, super::COMPANY).name, "under the right clock all is there");
    assert_ne!(browser.get("/complain/check").await.status, http::StatusCode::UNAUTHORIZED);
    house.close().await;
}
