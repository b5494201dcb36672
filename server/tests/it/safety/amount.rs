//! Far more than usual.

use entity::safety::amount::FREE;
use schema::{audit, destruction_hold, draft};
use usecase::state::health::Fault;

use super::{ColumnTrait, EntityTrait, House, PaginatorTrait, QueryFilter, TimeDelta, administrator, answers, trust};
use crate::harness::Found;

#[tokio::test]
async fn far_more_than_usual_waits_until_a_person_allows_exactly_that() {
    for house in House::all().await {
        let member = house.member("9999010000001", super::COMPANY).await;
        let said = answers(member, super::COMPANY);
        for _ in 0..=FREE {
            house.draft(&said).await;
        }
        let drafts = || async { draft::Entity::find().count(house.app.read()).await.unwrap() };
        house.hands.pass(TimeDelta::days(31));
        house.work_off().await;
        assert_eq!(drafts().await, FREE + 1, "nothing of it went");
        assert_eq!(house.open_tasks("fault_amount").await, 1);
        let answer = house.started_with(house.hands.clock()).await;
        assert!(answer.starts_with("503 ") && answer.contains("\"amount\""), "{answer}");

        let person = administrator(&house).await;
        let allowed = trust::amounts(&house.app, &person).await.unwrap();
        assert_eq!(allowed.iter().map(|one| (one.what.as_str(), one.amount)).collect::<Vec<_>>(), [("drafts", 51)]);
        house.work_off().await;
        assert_eq!(drafts().await, 0);
        assert_eq!(destruction_hold::Entity::find().count(house.app.read()).await.unwrap(), 0, "allowed once");
        assert!(!house.app.health().has(Fault::Amount));
        let line = audit::Entity::find().filter(audit::Column::Action.eq("destruction.allowed"));
        assert_eq!(line.found(house.app.read()).await.reason.as_deref(), Some("drafts 51"));
        house.close().await;
    }
}

#[tokio::test]
async fn the_sweep_goes_on_however_many_there_are_beside_much_that_is_known() {
    let house = House::one().await;
    let member = house.member("9999010000001", super::COMPANY).await;
    let said = answers(member, super::COMPANY);
    let mut lost = Vec::new();
    for _ in 0..60 {
        let id = entity::id::CaseId(uuid::Uuid::now_v7());
        house.app.keys().create_case(id, house.app.now()).await.unwrap();
        lost.push(id);
    }
    house.hands.pass(TimeDelta::minutes(1));
    house.ran_on().await;
    for _ in 0..240 {
        house.draft(&said).await;
    }
    house.hands.pass(TimeDelta::hours(25));
    house.work_off().await;
    assert_eq!(house.app.keys().count().await.unwrap(), 240, "sixty of three hundred are not too many");
    for id in lost {
        assert_eq!(house.app.keys().destructions(id).await.unwrap().len(), 1);
    }
    assert_eq!(house.started_with(house.hands.clock()).await, "200 ready");
    house.close().await;
}
