//! What comes on paper: its scans lie with the case from the first moment, the identity paper under its own key.

use chrono::TimeDelta;
use entity::people::Role;
use http::{Method, StatusCode};
use schema::{case_file, file};
use sea_orm::{EntityTrait, PaginatorTrait, QueryOrder};
use usecase::account::session::Opens;
use vault::files::Presence;

use crate::desk::photograph;
use crate::harness::{Answer, Browser, Found, House, after};
use crate::seed::APPLICANT;

const PATH: &str = "/staff/intake/new";

/// A letter as it was typed in, in part.
const LETTER: [(&str, &str); 8] = [
    ("channel", "post"),
    ("story", "知らない会社から手紙が届いた。"),
    ("name", APPLICANT),
    ("ways", "status-only"),
    ("received_era", "ad"),
    ("received_year", "2026"),
    ("received_month", "11"),
    ("received_day", "2"),
];

async fn send(browser: &mut Browser, fields: &[(&str, &str)], files: &[(&str, &str, &[u8])]) -> Answer {
    let mut body = Vec::new();
    for (name, value) in fields {
        let part = format!("--line\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        body.extend_from_slice(part.as_bytes());
    }
    for (part, name, bytes) in files {
        let head = format!("--line\r\nContent-Disposition: form-data; name=\"{part}\"; filename=\"{name}\"\r\n\r\n");
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(bytes);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(b"--line--\r\n");
    let headers = [("content-type", "multipart/form-data; boundary=line"), ("sec-fetch-site", "same-origin")];
    browser.send(Method::POST, PATH, &headers, body).await
}

/// The scans that a page shows as received.
fn kept(page: &Answer) -> Vec<String> {
    after(&page.body, "name=\"scan\"")
        .map(|tag| tag.split_once("value=\"").unwrap().1.split('"').next().unwrap().to_owned())
        .collect()
}

async fn files(house: &House) -> Vec<file::Model> {
    file::Entity::find().order_by_asc(file::Column::Id).all(house.app.read()).await.unwrap()
}

#[tokio::test]
async fn scans_come_with_the_entry_and_survive_a_form_that_lacks_something() {
    for house in House::all().await {
        let team = house.team().await;
        let mut intake = house.browser_as(Opens::Staff(team.intake)).await;
        let key = intake.get(PATH).await.hidden("form_key");
        let key = [("form_key", key.as_str())];
        let photo = photograph();

        // What cannot be taken is said at its box; nothing typed is lost.
        let story = [("story", "来た手紙"), ("go", "add")];
        let refused = send(&mut intake, &[&key[..], &story].concat(), &[("letter", "a.exe", b"MZ\x90\x00")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("来た手紙") && refused.body.contains("letter-error"), "{}", refused.body);

        // Two scans, one of which is left out again; the story is lacking at first.
        let add = [("go", "add")];
        let first = send(&mut intake, &[&key[..], &add].concat(), &[("letter", "1.jpg", &photo)]).await;
        assert_eq!(first.status, StatusCode::OK, "{}", first.body);
        let one = kept(&first);
        assert_eq!(one.len(), 1);
        let scan = [("scan", one[0].as_str()), ("go", "complaint"), ("channel", "post"), ("name", APPLICANT)];
        let lacking = send(&mut intake, &[&key[..], &scan].concat(), &[("paper", "menkyo.jpg", &photo)]).await;
        assert_eq!(lacking.status, StatusCode::UNPROCESSABLE_ENTITY);
        let both = kept(&lacking);
        assert_eq!(both.len(), 2, "{}", lacking.body);
        let paper = both.iter().find(|id| **id != one[0]).unwrap().as_str();

        // A consultation proves nothing.
        let consult = [("go", "consultation"), ("scan", paper)];
        let no = send(&mut intake, &[&key[..], &LETTER, &consult].concat(), &[]).await;
        assert_eq!(no.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(no.body.contains("相談では、本人確認の書類を受け取りません"), "{}", no.body);

        let third = [("go", "add"), ("scan", paper)];
        let three = send(&mut intake, &[&key[..], &third].concat(), &[("letter", "2.jpg", &photo)]).await;
        let second = kept(&three).into_iter().find(|id| *id != one[0] && id != paper).unwrap();
        let whole = [("go", "complaint"), ("scan", paper), ("scan", second.as_str())];
        let fields = [&key[..], &LETTER, &whole].concat();
        let done = send(&mut intake, &fields, &[]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
        let again = send(&mut intake, &fields, &[("letter", "3.jpg", &photo)]).await;
        assert_eq!(again.location(), done.location(), "the same form is the same case");
        assert_eq!(case_file::Entity::find().count(house.app.read()).await.unwrap(), 1);

        let rows = files(&house).await;
        let state = |id: &str| rows.iter().find(|row| row.id.to_string() == id).unwrap();
        assert_eq!((state(paper).state.as_str(), state(paper).class.as_str()), ("linked", "identity"));
        let letter = state(&second);
        assert_eq!(
            (letter.state.as_str(), letter.purpose.as_str(), letter.class.as_str()),
            ("linked", "original", "evidence")
        );
        assert_eq!(state(&one[0]).state, "destroyed", "what was left out goes");
        assert_eq!(rows.len(), 3, "the second post kept nothing");
        house.work_off().await;
        let left_out = house.app.files().holds(state(&one[0]).object).await.unwrap();
        assert_eq!(left_out, Presence::Missing);

        // The desk reads the letter; the identity paper lies in its own room.
        let number = case_file::Entity::find().found(house.app.read()).await.number;
        let seen = intake.get(&format!("/staff/cases/{number}/files/{second}")).await;
        assert_eq!(seen.status, StatusCode::OK);
        assert_eq!(intake.get(&format!("/staff/cases/{number}/files/{paper}")).await.status, StatusCode::NOT_FOUND);
        house.close().await;
    }
}

#[tokio::test]
async fn scans_of_a_form_that_was_given_up_are_gone_two_days_later() {
    for house in House::all().await {
        let mut intake = house.staff_browser("kitano", Role::Intake).await;
        let key = intake.get(PATH).await.hidden("form_key");
        let fields = [("form_key", key.as_str()), ("go", "add")];
        let photo = photograph();
        assert_eq!(send(&mut intake, &fields, &[("letter", "1.jpg", &photo)]).await.status, StatusCode::OK);
        // Somebody else does not find them under the same key.
        let mut other = house.staff_browser("minami", Role::Handler).await;
        assert!(kept(&send(&mut other, &fields, &[]).await).is_empty());
        let case = files(&house).await[0].case_id;
        assert!(house.app.keys().case(case).await.unwrap().is_some());
        house.hands.pass(TimeDelta::days(2));
        house.work_off().await;
        assert!(files(&house).await.is_empty(), "the sweep of the store takes what no row knows");
        assert!(house.app.keys().case(case).await.unwrap().is_none(), "and until then nobody can read it");
        house.close().await;
    }
}
