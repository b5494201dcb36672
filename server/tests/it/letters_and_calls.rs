//! What was posted or told by telephone stands in the case, once, with the day.

use chrono::TimeDelta;
use entity::application::answer::{Address, CallHours, ContactPlan, ContactWay, Phone, Safety, Voicemail};
use entity::application::draft::Answers;
use entity::case::event_kind::EventKind;
use entity::case::payload::PersonInformed;
use entity::case::{Command, Event};
use entity::id::CaseId;
use entity::people::{Actor, Role};
use http::StatusCode;
use schema::{letter, staff_task};
use sea_orm::EntityTrait;
use usecase::account::session::Opens;
use usecase::case::execute;
use usecase::case::load;
use usecase::error::AppError;
use usecase::letter::post;
use usecase::support::submission::Submission;

use crate::harness::{Answer, Browser, Found, House};
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
        let row = letter::Entity::find().found(house.app.read()).await;
        let call = staff_task::Entity::find().found(house.app.read()).await;
        let intake = Actor::Staff { id: team.intake, role: Role::Intake };
        let act = Submission::without_form(intake, "test");
        let today = house.app.today();
        post::posted(&house.app, &act, row.id, today).await.unwrap();
        post::done(&house.app, &act, call.id, None).await.unwrap();
        let again = post::posted(&house.app, &act, row.id, today).await;
        assert!(matches!(again, Err(AppError::Conflict(_))), "{again:?}");

        let (file, history) = load::by_id(&house.app, &Actor::System, id).await.unwrap();
        let received = history.iter().find(|one| matches!(one.event, Event::Received(_))).unwrap().seq;
        let told = |way| PersonInformed { about: received, way, on: today, note: None };
        let stands: Vec<PersonInformed> = file.told.into_iter().map(|one| one.told).collect();
        assert_eq!(stands, [told(ContactWay::Post), told(ContactWay::Phone)]);

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
        let row = letter::Entity::find().found(house.app.read()).await;
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
        let act = Submission::without_form(she, "test");
        execute::execute(&house.app, &act, id, &Command::ChangeContact(Box::new(quiet))).await.unwrap();

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
        let act = Submission::without_form(intake, "test");
        post::posted(&house.app, &act, row.id, house.app.today()).await.unwrap();
        assert!(!browser.get(&sheet).await.body.contains("連絡するときに守ること"));
        house.close().await;
    }
}

/// A case whose applicant is called, and the path of that call.
async fn called(house: &House, contact: ContactPlan) -> (CaseId, String) {
    let member = house.member("9999010000001", "株式会社あおば通販").await;
    let id = house.sent(&Answers { contact, ..answers(member, "株式会社あおば通販") }).await;
    let row = staff_task::Entity::find().found(house.app.read()).await;
    (id, format!("/staff/tasks/{}", row.id))
}

/// The result of a call, as the form posts it.
async fn result(browser: &mut Browser, path: &str, fields: &[(&str, &str)]) -> Answer {
    let key = browser.get(path).await.hidden("form_key");
    let mut all = vec![("form_key", key.as_str())];
    all.extend(fields);
    browser.post(path, &all).await
}

#[tokio::test]
async fn a_call_that_reached_nobody_is_tried_again_and_tells_nobody() {
    for house in House::all().await {
        let team = house.team().await;
        let phone = ContactPlan { ways: [ContactWay::Phone].into(), ..reached() };
        let (id, path) = called(&house, phone).await;
        let mut browser = house.browser_as(Opens::Staff(team.intake)).await;
        let before = load::by_id(&house.app, &Actor::System, id).await.unwrap().0;

        let wrong = result(&mut browser, &path, &[("note", "留守でした")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "how it ended has to be said");
        assert!(wrong.body.contains("留守でした"), "what was typed is kept");
        let past = [("outcome", "not-reached"), ("again_year", "2026"), ("again_month", "10"), ("again_day", "30")];
        let wrong = result(&mut browser, &path, &past).await;
        assert!(wrong.body.contains("今日か、それより後"), "{}", wrong.body);

        let day = [("again_year", "2026"), ("again_month", "11"), ("again_day", "4")];
        let mut fields = vec![("outcome", "not-reached"), ("note", "10時、留守")];
        fields.extend(day);
        let done = result(&mut browser, &path, &fields).await;
        assert_eq!(done.location(), "/staff/tasks?done=tried", "{}", done.body);
        let page = browser.get("/staff/tasks").await;
        for words in ["つながらなかった：10時、留守", "職員 kitano", "11月4日（水）にもう一度"]
        {
            assert!(page.body.contains(words), "{words}: {}", page.body);
        }
        let (file, _) = load::by_id(&house.app, &Actor::System, id).await.unwrap();
        assert_eq!(file.told, [], "nobody was told");
        assert_eq!(file.status, before.status);
        assert_eq!(file.tries.len(), 1);

        let done = result(&mut browser, &path, &[("outcome", "wrong-number")]).await;
        assert_eq!(done.location(), "/staff/tasks?done=tried", "{}", done.body);
        let page = browser.get("/staff/tasks").await;
        assert!(page.body.contains("前に、ちがう人につながった番号"), "{}", page.body);
        assert!(!page.body.contains("にもう一度"), "no day is set any more");
        let case = browser.get(&format!("/staff/cases/{}", house.number(id).await)).await;
        assert!(case.body.contains("電話をかけたが、伝えられなかった"), "{}", case.body);
        // The applicant's own page says nothing of it: no news is none.
        let mut hers = house.browser_as(Opens::Applicant(id)).await;
        assert!(!hers.get("/status/case").await.body.contains("電話をかけた"));

        let told = result(&mut browser, &path, &[("outcome", "reached"), ("note", "夕方に話せた")]).await;
        assert_eq!(told.location(), "/staff/tasks?done=ticked", "{}", told.body);
        let (file, _) = load::by_id(&house.app, &Actor::System, id).await.unwrap();
        assert_eq!(file.told.len(), 1);
        assert_eq!(file.told[0].told.note.as_deref(), Some("夕方に話せた"));
        assert_eq!(browser.get(&path).await.location(), "/staff/tasks?shelf=done", "a call is told of once");
        house.close().await;
    }
}

#[tokio::test]
async fn a_slip_is_taken_back_on_the_same_day_and_stays_in_the_history() {
    for house in House::all().await {
        let team = house.team().await;
        let (id, path) = called(&house, reached()).await;
        let mut browser = house.browser_as(Opens::Staff(team.intake)).await;
        let mut other = house.browser_as(Opens::Staff(team.approver)).await;
        result(&mut browser, &path, &[("outcome", "reached")]).await;
        let letter = letter::Entity::find().found(house.app.read()).await;
        let sheet = format!("/staff/letters/{}", letter.id);
        let posted = [("posted_year", "2026"), ("posted_month", "11"), ("posted_day", "2")];
        assert_eq!(result(&mut browser, &sheet, &posted).await.location(), "/staff/letters?done=posted");
        let told = async || load::by_id(&house.app, &Actor::System, id).await.unwrap().0.told.len();
        assert_eq!(told().await, 2);

        // Somebody else sees no button, and the post without it is refused.
        let done = "/staff/tasks?shelf=done";
        assert!(!other.get(done).await.body.contains("name=\"undo\""));
        assert!(!other.get(&sheet).await.body.contains("name=\"undo\""));
        let task = path.rsplit('/').next().unwrap().to_owned();
        let approver = Actor::Staff { id: team.approver, role: Role::Approver };
        let act = Submission::without_form(approver, "test");
        let refused = post::undone(&house.app, &act, task.parse().unwrap()).await;
        assert!(matches!(refused, Err(AppError::Denied(_))), "{refused:?}");
        let refused = post::unposted(&house.app, &act, letter.id).await;
        assert!(matches!(refused, Err(AppError::Denied(_))), "{refused:?}");
        assert_eq!(told().await, 2);

        let page = browser.get(done).await;
        let key = page.hidden("form_key");
        let back = browser.post("/staff/tasks", &[("form_key", &key), ("undo", &task)]).await;
        assert_eq!(back.location(), "/staff/tasks?done=undone", "{}", back.body);
        let back = result(&mut browser, &sheet, &[("undo", "yes")]).await;
        assert_eq!(back.location(), "/staff/letters?done=undone", "{}", back.body);
        assert_eq!(told().await, 0);
        let (_, history) = load::by_id(&house.app, &Actor::System, id).await.unwrap();
        let count = |kind| history.iter().filter(|one| one.event.kind() == kind).count();
        assert_eq!((count(EventKind::PersonTold), count(EventKind::ToldTakenBack)), (2, 2), "both stay");
        assert!(browser.get("/staff/tasks").await.body.contains(&path), "it is to be done again");
        assert!(browser.get("/staff/letters").await.body.contains(&sheet));

        // Told and posted in earnest; the next day nothing is taken back.
        result(&mut browser, &path, &[("outcome", "reached")]).await;
        result(&mut browser, &sheet, &posted).await;
        house.hands.pass(TimeDelta::days(1));
        let mut browser = house.browser_as(Opens::Staff(team.intake)).await;
        assert!(!browser.get(done).await.body.contains("name=\"undo\""));
        let late = browser.get(&sheet).await;
        assert!(!late.body.contains("name=\"undo\"") && late.body.contains("2026年11月2日"), "{}", late.body);
        let intake = Actor::Staff { id: team.intake, role: Role::Intake };
        let act = Submission::without_form(intake, "test");
        assert!(matches!(post::undone(&house.app, &act, task.parse().unwrap()).await, Err(AppError::Denied(_))));
        assert!(matches!(post::unposted(&house.app, &act, letter.id).await, Err(AppError::Denied(_))));
        assert_eq!(told().await, 2);
        house.close().await;
    }
}
