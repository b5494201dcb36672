//! What was posted or told by telephone stands in the case, once, with the day.

use app::error::AppError;
use app::usecase::letter::post;
use app::usecase::load;
use app::usecase::record::{self, Act};
use app::usecase::session::Opens;
use entity::application::Answers;
use entity::application::answer::{Address, CallHours, ContactPlan, ContactWay, Phone, Safety, Voicemail};
use entity::case::order::Told;
use entity::case::{Command, Event};
use entity::db::{letter, staff_task};
use entity::people::{Actor, Role};
use sea_orm::EntityTrait;

use crate::harness::House;
use crate::seed::answers;

/// An applicant who is called and written to.
fn reached() -> ContactPlan {
    ContactPlan {
        ways: [ContactWay::Post, ContactWay::Phone].into(),
        phone: Some(Phone { e164: "+81000000000".to_owned(), typed: "00-0000-0000".to_owned() }),
        address: Some(Address::Abroad { lines: "1 Invented Street".to_owned() }),
        ..ContactPlan::default()
    }
}

#[tokio::test]
async fn a_posted_letter_and_a_call_stand_in_the_case() {
    for house in House::all().await {
        let team = house.team().await;
        let member = house.member("9999010000001", "株式会社あおば通販").await;
        let id = house.sent(&Answers { contact: reached(), ..answers(member, "株式会社あおば通販") }).await;
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

        let mut browser = house.browser_as(Opens::Staff(team.intake)).await;
        let page = browser.get(&format!("/staff/cases/{}", house.number(id).await)).await;
        assert!(page.body.contains("「申出を受け付けた」のこと（郵便、2026年11月2日（月））"), "{}", page.body);
        house.close().await;
    }
}

#[tokio::test]
async fn how_a_person_is_to_be_reached_stands_beside_the_call_the_letter_and_the_case() {
    for house in House::all().await {
        let team = house.team().await;
        let member = house.member("9999010000001", "株式会社あおば通販").await;
        let loud = ContactPlan { voicemail: Some(Voicemail::Yes), ..reached() };
        let id = house.sent(&Answers { contact: loud, ..answers(member, "株式会社あおば通販") }).await;
        let mut browser = house.browser_as(Opens::Staff(team.intake)).await;
        let row = letter::Entity::find().one(house.desk.read()).await.unwrap().unwrap();
        let (call, sheet) = ("/staff/tasks", format!("/staff/letters/{}", row.id));
        let case = format!("/staff/cases/{}", house.number(id).await);
        assert!(browser.get(call).await.body.contains("留守番電話に用件を残してよい"));
        assert!(!browser.get("/staff/letters").await.body.contains("協会の名前のない封筒"));
        assert!(!browser.get(&sheet).await.body.contains("連絡するときに守ること"));

        // After letter and call were queued she says that nobody must learn of it, and that she has moved.
        let quiet = ContactPlan {
            safety: Some(Safety::Yes),
            dont: Some("家の電話にはかけない".to_owned()),
            hours: [CallHours::Noon].into(),
            phone: Some(Phone { e164: "+81000000001".to_owned(), typed: "00-0000-0001".to_owned() }),
            address: Some(Address::Abroad { lines: "2 Safe Street".to_owned() }),
            voicemail: Some(Voicemail::Yes),
            ..reached()
        };
        let she = Actor::Applicant { case: id };
        let act = Act { actor: &she, request_id: "test", form: None, seen: None, location: "/" };
        record::step(&house.desk, &act, id, &Command::ChangeContact(Box::new(quiet))).await.unwrap();

        let page = browser.get(call).await;
        for words in [
            "電話番号が届け出と違う",
            "してほしくない連絡：家の電話にはかけない",
            "本人でなければ用件を言わずに切る",
            "協会の名前は、本人と分かるまで言わない",
            "留守番電話には何も残さない",
            "かけてよい時間は昼だけ",
        ] {
            assert!(page.body.contains(words), "{words}: {}", page.body);
        }
        assert!(!page.body.contains("用件を残してよい"), "what was known then counts no more");
        let page = browser.get("/staff/letters").await;
        for words in ["あて先が古い", "協会の名前のない封筒", "してほしくない連絡あり"] {
            assert!(page.body.contains(words), "{words}: {}", page.body);
        }
        assert!(!page.body.contains("家の電話にはかけない"), "the list names nothing of the matter");
        let page = browser.get(&sheet).await;
        let (screen, paper) = page.body.split_once("class=\"letter").unwrap();
        for words in ["あて先（名前か住所）が届け出と違う", "協会の名前のない封筒で出す", "家の電話にはかけない"]
        {
            assert!(screen.contains(words), "{words}: {}", page.body);
            assert!(!paper.contains(words), "nothing of it on the paper: {words}");
        }
        assert!(screen.rsplit_once("sheet__screen").is_some_and(|(_, own)| own.contains("連絡するときに守ること")));
        let page = browser.get(&case).await;
        for words in ["協会の名前のない封筒で出す", "留守番電話には何も残さない", "家の電話にはかけない"]
        {
            assert!(page.body.contains(words), "{words}: {}", page.body);
        }
        let page = browser.get(&format!("{case}/letters")).await;
        assert!(page.body.contains("あて先が古い"), "{}", page.body);

        // What is in the post is past keeping to anything.
        let intake = Actor::Staff { id: team.intake, role: Role::Intake };
        let act = Act { actor: &intake, request_id: "test", form: None, seen: None, location: "/" };
        post::posted(&house.desk, &act, row.id, house.desk.today()).await.unwrap();
        assert!(!browser.get(&sheet).await.body.contains("連絡するときに守ること"));
        house.close().await;
    }
}
