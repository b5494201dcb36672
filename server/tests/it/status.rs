//! The applicant's entrance: the right code always opens, a thousand wrong ones open nothing and break nothing.

use entity::db::case_file;
use entity::people::Role;
use http::StatusCode;
use sea_orm::EntityTrait;

use crate::harness::House;
use crate::seed::APPLICANT;

/// Wrong tries in one go.
const TRIES: u32 = 1_000;

#[tokio::test]
async fn a_thousand_wrong_codes_open_nothing_and_lock_nobody_out() {
    for house in House::all().await {
        let mut intake = house.staff_browser("kitano", Role::Intake).await;
        let key = intake.get("/staff/intake/new").await.hidden("form_key");
        let call = [
            ("form_key", key.as_str()),
            ("go", "complaint"),
            ("channel", "phone"),
            ("story", "知らない会社から手紙が届いた。"),
            ("name", APPLICANT),
            ("ways", "phone"),
            ("phone", "03-0000-0000"),
            ("received_era", "ad"),
            ("received_year", "2026"),
            ("received_month", "11"),
            ("received_day", "2"),
        ];
        let done = intake.post("/staff/intake/new", &call).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
        let number = case_file::Entity::find().one(house.desk.read()).await.unwrap().unwrap().number;
        let right = app::usecase::intake::code(&house.desk, &key).unwrap().grouped().to_string();

        let mut said = std::collections::BTreeSet::new();
        for n in 0..TRIES {
            let typed = if n % 3 == 0 {
                "<script>1</script>".to_owned()
            } else {
                format!("AAAA-BBBB-CCCC-DDDD-EEEE-FFFF-{n:04}")
            };
            let mut stranger = house.browser();
            let answer = stranger.post("/status", &[("number", &number), ("code", &typed)]).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{n}");
            assert!(!answer.body.contains("<script>1"), "what was typed is shown as text");
            let message = answer.body.split("error-summary__list").nth(1).unwrap().split("</ul>").next().unwrap();
            said.insert(message.to_owned());
            assert_eq!(stranger.get("/status/case").await.location(), "/status", "{n}");
        }
        assert_eq!(said.len(), 2, "one sentence for wrong, one for too often: {said:?}");

        // A wrong number with the right code is wrong in the same words, and the owner still comes in.
        let mut owner = house.browser();
        let other = owner.post("/status", &[("number", "2026-000000"), ("code", &right)]).await;
        assert_eq!(other.status, StatusCode::UNPROCESSABLE_ENTITY);
        let spaced = right.replace('-', " ").to_lowercase();
        let opened = owner.post("/status", &[("number", &number), ("code", &spaced)]).await;
        assert_eq!(opened.location(), "/status/case", "{}", opened.body);
        let page = owner.get("/status/case").await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.body.contains(&number));
        house.close().await;
    }
}
