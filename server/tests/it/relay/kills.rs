//! Workers that are killed at any moment: what was promised leaves all the same, and no mail becomes two.

use std::time::Duration;

use chrono::TimeDelta;
use rand::RngExt;
use schema::job;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use tokio_util::sync::CancellationToken;

use super::fake::Relay;
use super::{hosts, promise, tasks};
use crate::durable::{print, random};
use crate::harness::House;
use crate::job::{easy, open_jobs};

const KILLS: usize = 200;
/// A new mail and another job with every so manieth kill.
const EVERY: usize = 4;
/// The longest life of a worker, in microseconds: about what two mails take.
const LIFE: u64 = 60_000;
/// The longest time for each answer of the relay, in microseconds.
const PACE: u64 = 4_000;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_hundred_kills_lose_and_double_nothing() {
    for house in House::all().await {
        let hosts = hosts(&house).await;
        let relay = Relay::start().await;
        relay.set_pace(PACE);
        let mut chance = random("kills");
        let mut promised = 0;
        for kill in 0..KILLS {
            if kill % EVERY == 0 {
                promise(&house, hosts, &format!("user{kill}@example.jp")).await;
                easy(&house, &format!("beside-{kill}")).await;
                promised += 1;
            }
            let outbox = server::mail::Outbox::new(&relay.config(&house.config)).unwrap();
            let worker = tokio::spawn(server::job::run(house.app.clone(), outbox, CancellationToken::new()));
            tokio::time::sleep(Duration::from_micros(chance.random_range(0..LIFE))).await;
            worker.abort();
            drop(worker.await);
            // The lease of the dead.
            house.hands.pass(TimeDelta::minutes(11));
        }
        relay.set_pace(0);
        let outbox = server::mail::Outbox::new(&relay.config(&house.config)).unwrap();
        for _ in 0..6 {
            server::job::work_off(&house.app, &outbox).await.unwrap();
            house.hands.pass(TimeDelta::minutes(11));
        }
        assert_eq!(open_jobs(&house).await, 0, "nothing waits for ever");
        let seen = relay.seen();
        let came = seen.ids();
        let mails = job::Entity::find().filter(job::Column::Kind.eq("mail_link")).all(house.app.read()).await.unwrap();
        assert_eq!(mails.len(), promised);
        for mail in &mails {
            // Who died three times over the same mail has asked a person instead of handing it over once more.
            let told = came.contains(&format!("<{}@mail.invalid>", mail.id)) || mail.gave_up_at.is_some();
            assert!(told, "lost: {mail:?}");
        }
        assert!(came.len() <= promised, "each has one Message-ID, however often it came");
        let asked = tasks(&house).await;
        assert!(asked.iter().all(|task| task == "mail_unsure"), "{asked:?}");
        assert_eq!(asked.len(), mails.iter().filter(|mail| mail.gave_up_at.is_some()).count());
        let again = seen.handed - came.len();
        assert!(again <= KILLS, "each copy has a kill behind it");
        let others = job::Entity::find().filter(job::Column::Kind.eq("destroy_file")).all(house.app.read()).await;
        assert!(others.unwrap().iter().all(|row| row.done_at.is_some()), "other work was done");
        print(&format!(
            "{KILLS} kills, {promised} mails: 0 lost, 0 doubled; {again} copies with the same Message-ID from kills \
             between handing over and writing down, {} times a person was asked",
            asked.len()
        ));
        house.close().await;
    }
}
