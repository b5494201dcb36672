//! Each fault for six hours of a simulated clock: no mail is lost, none is taken twice, people are told once, and other
//! work goes on.

use std::sync::Arc;

use chrono::TimeDelta;
use tokio::sync::Semaphore;
use tokio::task::JoinSet;
use usecase::state::health::Fault;

use super::fake::{Act, Relay, Step};
use super::{hosts, promise, tasks};
use crate::durable::print;
use crate::harness::House;
use crate::job::{easy, open_jobs};

/// Minutes between two looks at the queue; the clock passes as many.
const LOOK: usize = 5;
/// How long the fault lasts.
const HOURS: usize = 6;
/// How long after its end everything has left: the longest pause of a mail that was greylisted all the while.
const AFTER: usize = 9;
const MAILS: usize = 3;
/// Houses at once.
const AT_ONCE: usize = 12;

/// What people are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Told {
    /// That the relay takes nothing.
    Once,
    /// Nothing: each mail waits by itself.
    Nothing,
}

fn faults() -> Vec<(Step, Act, Told)> {
    let mut faults = Vec::new();
    for step in [Step::Connect, Step::Hello, Step::SignIn, Step::Sender, Step::Recipient, Step::Data, Step::Content] {
        for act in [Act::Silence, Act::Reset, Act::Trickle, Act::Says("421 4.3.2 closing")] {
            faults.push((step, act, Told::Once));
        }
    }
    for (step, words) in [
        (Step::Connect, "554 go away"),
        (Step::Hello, "504 5.5.2 need a whole name"),
        (Step::Hello, "450 later"),
        (Step::SignIn, "454 4.7.0 later"),
        (Step::SignIn, "530 5.7.0 use TLS"),
        (Step::SignIn, "535 5.7.8 wrong password"),
        (Step::Sender, "450 4.7.1 later"),
        (Step::Sender, "530 5.7.0 sign in"),
        (Step::Sender, "535 5.7.8 sign in"),
        (Step::Sender, "554 5.7.1 not this sender"),
        (Step::Recipient, "530 5.7.0 sign in"),
        (Step::Recipient, "554 5.7.1 relay access denied"),
        (Step::Recipient, "550 5.7.1 relaying denied"),
        (Step::Data, "451 4.3.0 later"),
        (Step::Data, "554 5.5.1 no"),
        (Step::Content, "450 4.7.1 later"),
        (Step::Content, "452 4.3.1 full"),
        (Step::Content, "554 5.7.1 no"),
    ] {
        faults.push((step, Act::Says(words), Told::Once));
    }
    for words in ["450 4.2.0 greylisted", "451 later", "452 4.2.2 mailbox full"] {
        faults.push((Step::Recipient, Act::Says(words), Told::Nothing));
    }
    faults
}

/// Six hours of a fault and what comes after. Says how many mails came more than once.
async fn six_hours(house: House, step: Step, act: Act, told: Told) -> usize {
    let name = format!("{step:?} {act:?}");
    let hosts = hosts(&house).await;
    let relay = Relay::start().await;
    let outbox = relay.outbox(&house.config);
    relay.set(step, act);
    for n in 0..MAILS {
        promise(&house, hosts, &format!("user{n}@example.jp")).await;
    }
    for minutes in (0..HOURS * 60).step_by(LOOK) {
        easy(&house, &format!("meanwhile-{minutes}")).await;
        server::job::work_off(&house.app, &outbox).await.unwrap();
        assert_eq!(usize::try_from(open_jobs(&house).await), Ok(MAILS), "{name}: mails wait, and nothing else does");
        house.hands.pass(TimeDelta::minutes(5));
    }
    assert!(relay.seen().taken.is_empty(), "{name}");
    server::job::look(&house.app).await.unwrap();
    assert_eq!(house.app.health().has(Fault::Mail), told == Told::Once, "{name}");
    let alarm = match told {
        Told::Once => vec!["mail_relay"],
        Told::Nothing => vec![],
    };
    assert_eq!(tasks(&house).await, alarm, "{name}");

    relay.mend();
    for _ in 0..AFTER * 6 {
        server::job::work_off(&house.app, &outbox).await.unwrap();
        house.hands.pass(TimeDelta::minutes(10));
    }
    assert_eq!(open_jobs(&house).await, 0, "{name}: nothing is left");
    assert!(tasks(&house).await.is_empty(), "{name}: nobody is asked to do anything");
    server::job::look(&house.app).await.unwrap();
    assert!(!house.app.health().has(Fault::Mail), "{name}");
    let seen = relay.seen();
    let mut taken = seen.taken.clone();
    taken.sort_unstable();
    taken.dedup();
    assert_eq!((taken.len(), seen.taken.len()), (MAILS, MAILS), "{name}: each was taken, and once");
    assert_eq!(seen.ids().len(), MAILS, "{name}: a mail that comes again has the same Message-ID");
    let again = seen.handed - MAILS;
    // An answer that says no is an answer: only silence leaves a doubt.
    let doubtful = step == Step::Content && !matches!(act, Act::Says(words) if !words.starts_with("421"));
    let refused = matches!((step, act), (Step::Content, Act::Says(_)));
    assert!(doubtful || refused || again == 0, "{name}: {again} came again");
    assert!(!doubtful || refused || again <= 2 * MAILS, "{name}: {again} came again");
    house.close().await;
    if refused { 0 } else { again }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_fault_of_the_relay_loses_or_doubles_a_mail_in_six_hours() {
    let places = Arc::new(Semaphore::new(AT_ONCE));
    let mut running = JoinSet::new();
    for (step, act, told) in faults() {
        let places = Arc::clone(&places);
        running.spawn(async move {
            let _place = places.acquire().await.unwrap();
            six_hours(House::one().await, step, act, told).await
        });
    }
    let (cases, again) = running.join_all().await.into_iter().fold((0, 0), |(n, sum), again| (n + 1, sum + again));
    print(&format!(
        "{cases} faults of six hours, {MAILS} mails each: 0 lost, 0 taken twice; {again} copies without an answer"
    ));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn and_on_both_databases() {
    for (step, act) in [
        (Step::Content, Act::Silence),
        (Step::SignIn, Act::Says("535 5.7.8 wrong password")),
        (Step::Recipient, Act::Says("554 5.7.1 relay access denied")),
    ] {
        for house in House::all().await {
            six_hours(house, step, act, Told::Once).await;
        }
    }
}
