//! When a bulletin comes out, and who is written to and when.

use chrono::TimeDelta;
use entity::bulletin::Stage;
use http::StatusCode;
use schema::{bulletin_version, job as job_row};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use usecase::support::job::{self, Job};

use super::{RETAIL, World, borrowed, boxes, portal, press, read, receivers, save};
use crate::harness::{Found, House, form_key};
use crate::sign_in::agree;

async fn published(house: &House) -> u64 {
    let out = bulletin_version::Entity::find().filter(bulletin_version::Column::PublishedAt.is_not_null());
    out.count(house.app.read()).await.unwrap()
}

#[tokio::test]
async fn a_scheduled_one_comes_out_once_also_after_a_restart() {
    for house in House::all().await {
        let world = World::new(&house).await;
        let day = boxes("day", house.app.today() + TimeDelta::days(1));
        let mut choices = borrowed(&day);
        choices.extend([("when", "later"), ("hour", "11")]);
        let path = world.published(&house, &choices).await;
        let shown = world.staff(&house, world.handler).await.get(&path).await;
        assert!(shown.body.contains("2026年11月3日（火） 11:00に、自動で公表します"), "{}", shown.body);
        house.work_off().await;
        assert_eq!((published(&house).await, house.mails().len()), (0, 0), "its time has not come");

        // A worker takes it and dies.
        house.hands.pass(TimeDelta::hours(25));
        let mut taken = false;
        while let Some(claimed) = server::job::claim(&house.app, server::job::Lane::House).await.unwrap() {
            taken |= matches!(claimed.job, Some(Job::PublishBulletin { .. }));
        }
        assert!(taken, "the job survived");
        house.work_off().await;
        assert_eq!(published(&house).await, 0, "the lease of the dead worker holds");
        house.hands.pass(TimeDelta::minutes(11));
        house.work_off().await;
        assert_eq!((published(&house).await, house.mails().len()), (1, 3));

        // The same job again, by two workers at once, changes nothing.
        let row = bulletin_version::Entity::find().found(house.app.read()).await;
        for n in 0..2 {
            let job = Job::PublishBulletin { version: row.id };
            let now = house.app.now();
            job::enqueue(&house.app.db().write, now, now, &format!("again:{n}"), &job).await.unwrap();
        }
        let outbox = house.outbox();
        let (one, other) =
            tokio::join!(server::job::work_off(&house.app, &outbox), server::job::work_off(&house.app, &outbox));
        one.unwrap();
        other.unwrap();
        let after = bulletin_version::Entity::find().found(house.app.read()).await;
        assert_eq!((after.published_at, after.version), (row.published_at, row.version));
        assert_eq!(house.mails().len(), 3);
        house.close().await;
    }
}

#[tokio::test]
async fn whoever_proposed_takes_it_back_until_somebody_decides() {
    let house = House::one().await;
    let world = World::new(&house).await;
    let path = world.draft(&house, &[]).await;
    world.propose(&house, &path).await;
    let mut minami = world.staff(&house, world.handler).await;
    let publish = format!("{path}/publish");
    assert!(minami.get(&publish).await.body.contains("起案を取り下げて、草案に戻す"));
    let back = press(&mut minami, &publish, &[("act", "take-back")]).await;
    assert!(back.location().ends_with("?done=returned"), "{} {}", back.status, back.body);
    let draft = bulletin_version::Entity::find().found(house.app.read()).await;
    assert_eq!((draft.stage, draft.proposed_by), (Stage::Draft, None));

    // Once it is agreed to, it is the approvers'.
    let day = boxes("day", house.app.today() + TimeDelta::days(1));
    let mut choices = borrowed(&day);
    choices.extend([("when", "later"), ("hour", "11")]);
    save(&mut minami, &path, &choices).await;
    world.propose(&house, &path).await;
    world.approve(&house, &path).await;
    assert!(!minami.get(&publish).await.body.contains("草案に戻す"));
    let agreed = bulletin_version::Entity::find().found(house.app.read()).await;
    let (of, version) = (agreed.id.to_string(), agreed.version.to_string());
    let sent = [("form_key", &*form_key()), ("of", &of), ("version", &version), ("act", "take-back")];
    assert_eq!(minami.post(&publish, &sent).await.status, StatusCode::FORBIDDEN);
    let kept = bulletin_version::Entity::find().found(house.app.read()).await;
    assert_eq!((kept.stage, kept.version), (Stage::Scheduled, agreed.version));
    house.close().await;
}

#[tokio::test]
async fn what_was_taken_back_does_not_come_out_at_its_old_time() {
    let house = House::one().await;
    let world = World::new(&house).await;
    let day = boxes("day", house.app.today() + TimeDelta::days(1));
    let mut choices = borrowed(&day);
    choices.extend([("when", "later"), ("hour", "11")]);
    let path = world.published(&house, &choices).await;
    let mut approver = world.staff(&house, world.approver).await;
    let back = press(&mut approver, &format!("{path}/publish"), &[("act", "take-back")]).await;
    assert!(back.location().ends_with("?done=recalled"), "{} {}", back.status, back.body);
    agree(&house, &mut world.staff(&house, world.deputy).await).await;
    let day = boxes("day", house.app.today() + TimeDelta::days(3));
    let mut choices = borrowed(&day);
    choices.extend([("when", "later"), ("hour", "15")]);
    save(&mut world.staff(&house, world.handler).await, &path, &choices).await;
    world.propose(&house, &path).await;
    world.approve(&house, &path).await;
    house.hands.pass(TimeDelta::days(2));
    house.work_off().await;
    assert_eq!(published(&house).await, 0);
    house.hands.pass(TimeDelta::days(2));
    house.work_off().await;
    assert_eq!(published(&house).await, 1);
    house.close().await;
}

#[tokio::test]
async fn nobody_is_written_to_twice_a_day() {
    for house in House::all().await {
        let world = World::new(&house).await;
        // Monday, 10 o'clock. Two before the worker comes by are one mail.
        world.published(&house, &[]).await;
        let due = boxes("due", house.app.today() + TimeDelta::days(10));
        let mut choices = borrowed(&due);
        choices.extend([("asks", "acknowledge"), ("remind", "3")]);
        let asked = world.published(&house, &choices).await;
        house.work_off().await;
        assert_eq!(house.mails().len(), 3);

        // Two more after it are one mail, and that on the next day on which the body works: Tuesday is a holiday.
        world.published(&house, &[]).await;
        world.published(&house, &[]).await;
        let mut minami = world.staff(&house, world.handler).await;
        let readers = format!("{asked}/readers");
        let reminded = press(&mut minami, &readers, &[]).await;
        assert!(reminded.location().ends_with("?done=reminded"), "{} {}", reminded.status, reminded.body);
        house.work_off().await;
        house.hands.pass(TimeDelta::days(1));
        house.work_off().await;
        assert_eq!(house.mails().len(), 3);
        house.hands.pass(TimeDelta::days(1));
        house.work_off().await;
        assert_eq!(house.mails().len(), 6);

        // Whoever owes nothing is not reminded; the others once a day, however often somebody presses.
        let mut shop = world.user(&house, world.shop_admin).await;
        press(&mut shop, &portal(&asked), &[]).await;
        house.hands.pass(TimeDelta::days(1));
        let mut minami = world.staff(&house, world.handler).await;
        for _ in 0..3 {
            press(&mut minami, &readers, &[]).await;
            house.work_off().await;
        }
        assert_eq!(house.mails().len(), 7);
        assert_eq!(receivers(&house).iter().filter(|to| *to == "admin@clinic.example.jp").count(), 3);

        // Three days before the day the program reminds by itself, once.
        for _ in 0..8 {
            house.hands.pass(TimeDelta::days(1));
            house.work_off().await;
        }
        assert_eq!(house.mails().len(), 8);
        assert_eq!(receivers(&house).iter().filter(|to| *to == "admin@clinic.example.jp").count(), 4);
        house.close().await;
    }
}

#[tokio::test]
async fn a_mail_that_nobody_needs_any_more_is_not_sent() {
    let house = House::one().await;
    let world = World::new(&house).await;
    let path = world.published(&house, &[]).await;
    read(&mut world.user(&house, world.shop_admin).await, &path).await;
    let mut approver = world.staff(&house, world.approver).await;
    house.work_off().await;
    assert_eq!(receivers(&house), ["admin@clinic.example.jp", "viewer@shop.example.jp"], "one has read it already");
    let other = world.published(&house, &[("audience", "fields"), ("fields", RETAIL)]).await;
    let gone = press(&mut approver, &format!("{other}/withdraw"), &[("why", "誤りがありました。")]).await;
    assert!(gone.location().ends_with("?done=withdrawn"), "{} {}", gone.status, gone.body);
    read(&mut world.user(&house, world.shop_viewer).await, &path).await;
    house.hands.pass(TimeDelta::days(2));
    house.work_off().await;
    assert_eq!(house.mails().len(), 2, "what was withdrawn calls nobody");
    assert_eq!(
        job_row::Entity::find()
            .filter(job_row::Column::Kind.eq("mail_bulletin"))
            .filter(job_row::Column::DoneAt.is_null())
            .count(house.app.read())
            .await
            .unwrap(),
        0
    );
    house.close().await;
}
