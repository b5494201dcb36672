//! The mail relay as the worst neighbour: silent, refusing, breaking off, at every step of the conversation.

mod fake;
mod hours;
mod kills;

use chrono::TimeDelta;
use entity::application::answer::Safety;
use entity::case::Command;
use entity::id::MemberId;
use entity::people::Actor;
use http::StatusCode;
use schema::{audit, job as job_row, mail_relay, member_user, staff_task};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};
use std::time::Duration;
use tokio_util::sync::CancellationToken;
use usecase::state::health::Fault;
use usecase::support::job::{self, Job};

use crate::harness::{Found, House};
use crate::job::{easy, open_jobs};
use crate::relay::fake::{Act, Relay, Step};
use crate::sign_in::invite;

/// A member whose people are invited.
async fn hosts(house: &House) -> MemberId {
    house.member("9999010000001", "株式会社テスト").await
}

/// Promises somebody a mail with a link.
async fn promise(house: &House, member: MemberId, mail: &str) {
    invite(house, member, mail).await;
}

/// The kinds of the tasks, in the order in which they came to be.
async fn tasks(house: &House) -> Vec<String> {
    let rows = staff_task::Entity::find().order_by_asc(staff_task::Column::Id).all(house.app.read()).await.unwrap();
    rows.into_iter().map(|row| row.kind).collect()
}

/// Waits in real time until something is so.
async fn until(what: &str, mut is_so: impl AsyncFnMut() -> bool) {
    for _ in 0..600 {
        if is_so().await {
            return;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("never: {what}");
}

async fn is_done(house: &House, dedup: &str) -> bool {
    let row = job_row::Entity::find().filter(job_row::Column::DedupKey.eq(dedup)).found(house.app.read()).await;
    row.done_at.is_some()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_relay_that_falls_silent_holds_up_no_other_work() {
    for house in House::all().await {
        let hosts = hosts(&house).await;
        let relay = Relay::start().await;
        relay.set(Step::Content, Act::Silence);
        promise(&house, hosts, "aoki@example.jp").await;
        let stop = CancellationToken::new();
        let outbox = server::mail::Outbox::new(&relay.config(&house.config)).unwrap();
        let worker = tokio::spawn(server::job::run(house.app.clone(), outbox, stop.clone()));
        until("the mail hangs", async || relay.seen().handed == 1).await;
        for n in 0..3 {
            let dedup = format!("meanwhile-{n}");
            easy(&house, &dedup).await;
            house.app.job_signal().notify_one();
            until("other work is done", async || is_done(&house, &dedup).await).await;
        }
        until("and the rounds of the day", async || is_done(&house, "daily:2026-11-02").await).await;
        assert_eq!(relay.seen().handed, 1, "and the mail is still waited for");
        let row = job_row::Entity::find().filter(job_row::Column::Kind.eq("mail_link")).found(house.app.read()).await;
        assert_eq!((row.offers, row.done_at), (1, None), "that it was handed over is written down");
        worker.abort();
        house.close().await;
    }
}

#[tokio::test]
async fn what_fell_due_before_the_start_is_no_fault_in_the_first_moment() {
    for house in House::all().await {
        easy(&house, "one").await;
        house.hands.pass(TimeDelta::minutes(11));
        // Told to stop before its first round is over, it has not looked.
        let stop = CancellationToken::new();
        stop.cancel();
        server::job::watch(house.app.clone(), stop).await;
        assert!(!house.app.health().has(Fault::Worker));
        house.close().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn readiness_knows_that_nobody_works() {
    for house in House::all().await {
        easy(&house, "one").await;
        server::job::look(&house.app).await.unwrap();
        assert!(!house.app.health().has(Fault::Worker), "it is due only since now");
        house.hands.pass(TimeDelta::minutes(11));
        server::job::look(&house.app).await.unwrap();
        let answer = house.browser().get("/readyz").await;
        assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
        assert!(answer.body.contains("\"worker\""), "{}", answer.body);

        let stop = CancellationToken::new();
        let worker = tokio::spawn(server::job::run(house.app.clone(), house.outbox(), stop.clone()));
        until("the work is done", async || open_jobs(&house).await == 0).await;
        until("the worker is known", async || {
            server::job::look(&house.app).await.unwrap();
            !house.app.health().has(Fault::Worker)
        })
        .await;
        assert_eq!(house.browser().get("/readyz").await.status, StatusCode::OK);
        stop.cancel();
        worker.await.unwrap();
        house.close().await;
    }
}

#[tokio::test]
async fn a_mail_that_is_refused_while_others_leave_holds_up_nobody_and_comes_to_a_person() {
    for house in House::all().await {
        let hosts = hosts(&house).await;
        let relay = Relay::start().await;
        relay.set(Step::RecipientOf("odd@example.jp"), Act::Says("554 5.7.1 not this one"));
        promise(&house, hosts, "odd@example.jp").await;
        for n in 0..40 {
            promise(&house, hosts, &format!("user{n}@example.jp")).await;
            server::job::work_off(&house.app, &relay.outbox(&house.config)).await.unwrap();
            house.hands.pass(TimeDelta::minutes(60));
            server::job::work_off(&house.app, &relay.outbox(&house.config)).await.unwrap();
        }
        assert_eq!(relay.seen().taken.len(), 40);
        // The first time nobody could know whether the relay or the mail was refused; nobody was alarmed for it.
        assert_eq!(tasks(&house).await, ["mail_failed"]);
        house.close().await;
    }
}

/// As if a worker had died after it had handed over the mails that wait.
async fn in_doubt(house: &House) {
    job_row::Entity::update_many()
        .col_expr(job_row::Column::Offers, Expr::value(1))
        .filter(job_row::Column::Kind.like("mail_%"))
        .filter(job_row::Column::DoneAt.is_null())
        .exec(&house.app.db().write)
        .await
        .unwrap();
}

#[tokio::test]
async fn whoever_must_be_reached_with_care_gets_no_second_copy_without_a_person() {
    for house in House::all().await {
        let member = house.member("9999010000001", "株式会社テスト").await;
        let plain = crate::seed::answers(member, "株式会社テスト");
        let quiet = entity::application::draft::Answers { safety: Some(Safety::Yes), ..plain.clone() };
        for (answers, mails, expected) in [(plain, 1, vec![]), (quiet, 0, vec!["mail_unsure"])] {
            let id = house.sent(&answers).await;
            let address = crate::seed::APPLICANT_MAIL.to_owned();
            house.step(id, &Actor::Applicant { case: id }, Command::ConfirmMail(address)).await;
            house.work_off().await;
            let before = house.mails().len();
            let now = house.app.now();
            let job = Job::MailApplicant { case: id };
            job::enqueue(&house.app.db().write, now, now, &format!("news:{id}"), &job).await.unwrap();
            in_doubt(&house).await;
            house.work_off().await;
            assert_eq!(house.mails().len() - before, mails);
            assert_eq!(tasks(&house).await, expected);
            assert_eq!(open_jobs(&house).await, 0);
        }
        house.close().await;
    }
}

#[tokio::test]
async fn a_mail_without_an_answer_is_handed_over_three_times_and_then_a_person_is_asked() {
    let house = House::one().await;
    let hosts = hosts(&house).await;
    let relay = Relay::start().await;
    relay.set(Step::Content, Act::Silence);
    promise(&house, hosts, "aoki@example.jp").await;
    for _ in 0..(24 * 6) {
        server::job::work_off(&house.app, &relay.outbox(&house.config)).await.unwrap();
        house.hands.pass(TimeDelta::minutes(10));
    }
    assert_eq!(relay.seen().handed, 3, "each with the same Message-ID");
    assert_eq!(relay.seen().ids().len(), 1);
    let mut kinds = tasks(&house).await;
    kinds.sort_unstable();
    assert_eq!(kinds, ["mail_relay", "mail_unsure"]);
    house.close().await;
}

#[tokio::test]
async fn the_first_mail_that_leaves_ends_the_alarm() {
    let house = House::one().await;
    let hosts = hosts(&house).await;
    let relay = Relay::start().await;
    relay.set(Step::SignIn, Act::Says("535 5.7.8 no"));
    for n in 0..4 {
        promise(&house, hosts, &format!("user{n}@example.jp")).await;
    }
    for _ in 0..9 {
        server::job::work_off(&house.app, &relay.outbox(&house.config)).await.unwrap();
        house.hands.pass(TimeDelta::minutes(1));
    }
    assert!(tasks(&house).await.is_empty(), "a relay that is being restarted is nobody's business");
    for _ in 0..60 {
        house.hands.pass(TimeDelta::minutes(1));
        server::job::work_off(&house.app, &relay.outbox(&house.config)).await.unwrap();
    }
    assert_eq!(tasks(&house).await, ["mail_relay"], "one alarm");
    let sign_ins = relay.seen().conversations;
    assert!((10..=16).contains(&sign_ins), "{sign_ins} in an hour: it is not hammered at");
    server::job::look(&house.app).await.unwrap();
    assert!(house.app.health().has(Fault::Mail));
    assert!(house.browser().get("/readyz").await.body.contains("\"mail\""));
    let known = mail_relay::Entity::find().found(house.app.read()).await;
    assert_eq!(known.cause.as_deref(), Some("mail: the relay (sign-in 535)"), "no text of the other server");

    relay.mend();
    house.hands.pass(TimeDelta::minutes(10));
    server::job::work_off(&house.app, &relay.outbox(&house.config)).await.unwrap();
    assert_eq!((relay.seen().taken.len(), tasks(&house).await), (4, vec![]), "and the alarm is over by itself");
    let record = audit::Entity::find().filter(audit::Column::Action.like("mail.%"));
    let record = record.order_by_asc(audit::Column::Seq).all(house.app.read()).await.unwrap();
    let record: Vec<_> = record.iter().map(|line| line.action.as_str()).collect();
    assert_eq!(record, ["mail.stopped", "mail.resumed"]);
    server::job::look(&house.app).await.unwrap();
    assert!(!house.app.health().has(Fault::Mail));
    let row = job_row::Entity::find().filter(job_row::Column::Kind.eq("mail_link")).found(house.app.read()).await;
    assert_eq!(row.failures, 0, "the mail paid nothing for it");
    assert_eq!(member_user::Entity::find().count(house.app.read()).await.unwrap(), 4);
    house.close().await;
}
