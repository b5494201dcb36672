//! What was acknowledged is kept: the real program, real data, clients outside, and SIGKILL at random moments.
//!
//! Killing a process shows whether the order is right (keys, files, the one transaction, then the answer) and whether a
//! second try is the same try. It cannot show whether the disk was told to keep things: what the kernel was given survives
//! the process. That takes a power cut.

mod house;
mod look;
mod person;

use std::time::{Duration, Instant};

use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use tokio::sync::watch;
use tokio::task::JoinSet;

use self::house::{House, Program};
use self::person::{Papers, Person, Receipt};
use crate::scratch::Scratch;

/// How much is done: all of it on SQLite, where the program is also the database; a part of it on PostgreSQL, which is
/// another process and is not killed.
#[derive(Clone, Copy)]
pub(super) struct Size {
    pub(super) submissions: usize,
    kills: usize,
}

const ON_SQLITE: Size = Size { submissions: 300, kills: 50 };
const ON_POSTGRES: Size = Size { submissions: 100, kills: 20 };

/// How many people send at the same time.
const AT_ONCE: usize = 6;
/// How many kills of those that hit a first start.
const FIRST_STARTS: usize = 12;
/// The setting that repeats a run.
const SEED: &str = "MADOGUCHI_TEST_SEED";
/// Longer than this, and something hangs.
const PATIENCE: Duration = Duration::from_secs(900);

/// How far the clients are: one more with every request that matters and every acknowledgement.
#[derive(Clone)]
pub(super) struct Pace(watch::Sender<usize>);

impl Pace {
    pub(super) fn tick(&self) {
        self.0.send_modify(|ticks| *ticks += 1);
    }

    async fn reaches(&self, ticks: usize) {
        self.0.subscribe().wait_for(|now| *now >= ticks).await.unwrap();
    }
}

/// A source of randomness that can be had again.
pub(crate) fn random(what: &str) -> StdRng {
    let seed = std::env::var(SEED).map_or_else(|_| rand::random(), |text| text.parse().unwrap());
    print(&format!("{what}: {SEED}={seed}"));
    StdRng::seed_from_u64(seed)
}

#[expect(clippy::print_stderr, reason = "a failure must be repeatable, so the seed and the figures are shown with it")]
pub(crate) fn print(line: &str) {
    eprintln!("{line}");
}

#[tokio::test]
async fn fifty_kills_during_three_hundred_submissions_lose_nothing_and_double_nothing() {
    for scratch in Scratch::all().await {
        let house = House::build(scratch).await;
        let size = if house.is_sqlite() { ON_SQLITE } else { ON_POSTGRES };
        let random = random(house.what());
        tokio::time::timeout(PATIENCE, kill_and_look(&house, size, random)).await.unwrap();
        house.close().await;
    }
}

async fn kill_and_look(house: &House, size: Size, mut random: StdRng) {
    let begin = Instant::now();
    let papers = Papers::make(&mut random);
    let program = house.start().await;
    let people = prepare(house, size).await;
    let prepared = begin.elapsed();

    let pace = Pace(watch::Sender::new(0));
    let killer = tokio::spawn(kill(house.clone(), program, size, pace.clone(), random));
    let receipts = send_all(people, &papers, &pace).await;
    let killed = killer.await.unwrap();
    let sent = begin.elapsed();

    let program = killed.program;
    let receipts = look::from_outside(house, receipts).await;
    program.kill();
    let strays = look::from_inside(house, size, &receipts, &papers).await;
    print(&format!(
        "{}: {} submissions acknowledged, {} kills under load and {} while starting, back after {:.1?} at most; swept {} \
         whole files and {} halves that belonged to nothing; prepared in {prepared:.0?}, sent in {:.0?}, looked at in {:.0?}",
        house.what(),
        size.submissions,
        size.kills,
        killed.while_starting,
        killed.slowest,
        strays.whole,
        strays.half,
        sent - prepared,
        begin.elapsed() - sent,
    ));
}

/// Everybody answers all questions; what is left are the papers and the last button.
async fn prepare(house: &House, size: Size) -> Vec<Person> {
    let mut people = in_turns((0..size.submissions).map(|number| {
        let house = house.clone();
        async move { Person::begin(&house, number).await }
    }))
    .await;
    people.sort_by_key(|person| person.number);
    for person in &mut people {
        person.confirm_mail(house).await;
    }
    people
}

async fn send_all(people: Vec<Person>, papers: &Papers, pace: &Pace) -> Vec<Receipt> {
    in_turns(people.into_iter().map(|person| {
        let (papers, pace) = (papers.clone(), pace.clone());
        async move { person.send(&papers, &pace).await }
    }))
    .await
}

/// Does everything, so many at the same time.
pub(super) async fn in_turns<T: Send + 'static>(
    all: impl Iterator<Item = impl Future<Output = T> + Send + 'static>,
) -> Vec<T> {
    let mut running = JoinSet::new();
    let mut done = Vec::new();
    for one in all {
        if running.len() == AT_ONCE {
            done.push(running.join_next().await.unwrap().unwrap());
        }
        running.spawn(one);
    }
    done.extend(running.join_all().await);
    done
}

struct Killed {
    program: Program,
    while_starting: usize,
    slowest: Duration,
}

/// Kills when the clients have come to random points: at once, so that an acknowledgement is hit while it is fresh, or a
/// little later, somewhere in the middle of what they do. Now and then the next start is hit, too.
async fn kill(house: House, mut program: Program, size: Size, pace: Pace, mut random: StdRng) -> Killed {
    // The last people must still be at it when the last kill comes.
    let last = (size.submissions - 2 * AT_ONCE) * Person::TICKS;
    let mut moments = rand::seq::index::sample(&mut random, last, size.kills).into_vec();
    moments.sort_unstable();
    let mut killed = (0, Duration::ZERO);
    for moment in moments {
        pace.reaches(moment + 1).await;
        if random.random_bool(0.6) {
            tokio::time::sleep(Duration::from_micros(random.random_range(0..60_000))).await;
        }
        program.kill();
        let begin = Instant::now();
        program = house.spawn();
        if random.random_bool(0.2) {
            tokio::time::sleep(Duration::from_millis(random.random_range(0..400))).await;
            program.kill();
            program = house.spawn();
            killed.0 += 1;
        }
        house.wait().await;
        killed.1 = killed.1.max(begin.elapsed());
    }
    Killed { program, while_starting: killed.0, slowest: killed.1 }
}

#[tokio::test]
async fn a_first_start_that_is_killed_can_be_started_again() {
    for scratch in Scratch::all().await {
        let house = House::empty(scratch);
        let mut random = random(&format!("first start, {}", house.what()));
        for _ in 0..FIRST_STARTS {
            let program = house.spawn();
            tokio::time::sleep(Duration::from_millis(random.random_range(0..300))).await;
            program.kill();
        }
        // However far they came, the next one makes the rest.
        house.start().await.kill();
        house.close().await;
    }
}
