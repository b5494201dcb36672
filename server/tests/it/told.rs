//! What was posted or told by telephone stands in the case, once, with the day.

use app::error::AppError;
use app::usecase::letter::post;
use app::usecase::load;
use app::usecase::record::Act;
use entity::application::Answers;
use entity::application::answer::{Address, ContactPlan, ContactWay, Phone};
use entity::case::Event;
use entity::case::order::Told;
use entity::db::{letter, staff_task};
use entity::people::{Actor, Role};
use sea_orm::EntityTrait;

use crate::harness::House;
use crate::seed::answers;

#[tokio::test]
async fn a_posted_letter_and_a_call_stand_in_the_case() {
    for house in House::all().await {
        let team = house.team().await;
        let member = house.member("9999010000001", "株式会社あおば通販").await;
        let contact = ContactPlan {
            ways: [ContactWay::Post, ContactWay::Phone].into(),
            phone: Some(Phone { e164: "+81000000000".to_owned(), typed: "00-0000-0000".to_owned() }),
            address: Some(Address::Abroad { lines: "1 Invented Street".to_owned() }),
            ..ContactPlan::default()
        };
        let id = house.sent(&Answers { contact, ..answers(member, "株式会社あおば通販") }).await;
        let row = letter::Entity::find().one(house.desk.read()).await.unwrap().unwrap();
        let call = staff_task::Entity::find().one(house.desk.read()).await.unwrap().unwrap();
        let intake = Actor::Staff { id: team.intake, role: Role::Intake };
        let act = Act { actor: &intake, request_id: "test", form: None, seen: None, location: "/" };
        let today = house.desk.today();
        post::posted(&house.desk, &act, row.id, today).await.unwrap();
        post::done(&house.desk, &act, call.id).await.unwrap();
        let again = post::posted(&house.desk, &act, row.id, today).await;
        assert!(matches!(again, Err(AppError::Conflict(_))), "{again:?}");

        let (file, history) = load::by_id(&house.desk, &Actor::System, id).await.unwrap();
        let received = history.iter().find(|one| matches!(one.event, Event::Received(_))).unwrap().seq;
        let told = |way| Told { about: received, way, on: today };
        assert_eq!(file.told, [told(ContactWay::Post), told(ContactWay::Phone)]);

        let mut browser = house.browser_as(app::usecase::session::Opens::Staff(team.intake)).await;
        let page = browser.get(&format!("/staff/cases/{}", house.number(id).await)).await;
        assert!(page.body.contains("「申出を受け付けた」のこと（郵便、2026年11月2日（月））"), "{}", page.body);
        house.close().await;
    }
}
