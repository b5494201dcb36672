//! After sending: what the browser that sent a complaint may still do with it.

use chrono::TimeDelta;
use http::StatusCode;
use schema::{case_file, draft, session};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::{Sent, aoba, begin, big_code, identity_later, no_file, rest, up_to_files};
use crate::harness::{Answer, Browser, Found, House, form_key};

const DONE: &str = "/complain/done";
const RECEIPT: &str = "/complain/receipt";

/// A complaint that was sent, the browser that sent it, and one that had opened the same draft with its code.
async fn sent(house: &House) -> (Browser, Browser, String) {
    aoba(house).await;
    let mut browser = begin(house).await;
    up_to_files(&mut browser).await;
    no_file(&mut browser).await;
    rest(&mut browser).await;
    identity_later(&mut browser).await;
    let code = big_code(&browser.get("/complain/save").await.body, "再開コード");
    let mut other = house.browser();
    other.step("/complain/resume", &[("code", &code)], "/complain/tasks").await;
    let key = form_key();
    browser.step("/complain/check", &[("form_key", &key)], DONE).await;
    (browser, other, key)
}

/// In the place of a receipt it is said that what was sent has arrived and where to look; nothing of it is shown.
fn closed(answer: &Answer, code: &str) {
    assert_eq!(answer.status, StatusCode::OK);
    for words in
        ["送ってから10分で閉じます", "届いています", "href=\"/status\"", "action=\"/exit\"", "<title>お手続き</title>"]
    {
        assert!(answer.body.contains(words), "{words}: {}", answer.body);
    }
    assert!(!answer.body.contains("big-code") && !answer.body.contains(code), "{}", answer.body);
}

#[tokio::test]
async fn the_receipt_says_beforehand_that_it_closes() {
    let house = House::one().await;
    let (mut browser, _, _) = sent(&house).await;
    for path in [DONE, RECEIPT] {
        let page = browser.get(path).await;
        assert!(page.body.contains("送ってから10分で閉じます"), "{path}: {}", page.body);
    }
    house.close().await;
}

#[tokio::test]
async fn whoever_ends_the_receipt_leaves_neither_number_nor_code_behind() {
    for language in ["", "/en"] {
        for house in House::all().await {
            let (mut browser, _, _) = sent(&house).await;
            let code = big_code(&browser.get(DONE).await.body, "確認コード");
            assert!(browser.get(DONE).await.body.contains("action=\"/complain/done\""));
            let left = browser.post(&format!("{language}{DONE}"), &[]).await;
            assert_eq!(left.status, StatusCode::SEE_OTHER, "{}", left.body);
            assert_eq!(left.location(), if language.is_empty() { "/" } else { language });
            assert!(browser.cookies.is_empty(), "{:?}", browser.cookies);
            for path in [DONE, RECEIPT, "/complain/check", "/complain/print"] {
                let page = browser.get(path).await;
                assert!(!page.body.contains(&code), "{path}: {}", page.body);
            }
            assert!(browser.get(DONE).await.body.contains("閉じました"));
            house.close().await;
        }
    }
}

#[tokio::test]
async fn what_another_window_sends_afterwards_is_told_not_to_be_taken_and_given_back() {
    for house in House::all().await {
        let (mut browser, _, _) = sent(&house).await;
        let typed = "電話でも2回、同じことを<b>言われました。";
        let late = browser.post("/complain/what-happened", &[("what", typed), ("go", "next")]).await;
        assert_eq!(late.status, StatusCode::CONFLICT, "{}", late.body);
        for words in [
            "もう届いています",
            "送られていません",
            "電話でも2回、同じことを&lt;b&gt;言われました。",
            "href=\"/complain/done\"",
            "href=\"/status\"",
        ] {
            assert!(late.body.contains(words), "{words}: {}", late.body);
        }
        // A file, as a plain form and as the island sends it.
        let key = form_key();
        let file = Sent { name: "a.txt", kind: "text/plain", bytes: b"text" };
        let fields = [("form_key", key.as_str()), ("note", "10月に届いた2通目の手紙です")];
        let late = browser.send_file("/complain/files", &fields, &file, "send").await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        assert!(late.body.contains("10月に届いた2通目の手紙です"), "{}", late.body);
        let json = [("accept", "application/json")];
        let late = browser.send_file_as("/complain/files", &fields, &file, "send", &json).await;
        assert_eq!(late.status, StatusCode::GONE, "the island has its own words for it");
        let (file, case) = (schema::file::Entity::find(), case_file::Entity::find());
        assert_eq!((file.count(house.app.read()).await.unwrap(), case.count(house.app.read()).await.unwrap()), (0, 1));
        house.close().await;
    }
}

#[tokio::test]
async fn sending_ends_the_session_and_leaves_the_receipt_for_ten_minutes() {
    for house in House::all().await {
        let (mut browser, mut other, key) = sent(&house).await;
        let row = draft::Entity::find().found(house.app.read()).await;
        let sessions = session::Entity::find()
            .filter(session::Column::SubjectId.eq(row.id.0))
            .filter(session::Column::Kind.eq("draft"))
            .all(house.app.read())
            .await
            .unwrap();
        assert_eq!(sessions.len(), 2);
        assert!(row.submitted_at.is_some() && sessions.iter().all(|one| one.ended_at.is_some()), "{sessions:?}");

        let code = big_code(&browser.get(DONE).await.body, "確認コード");
        house.hands.pass(TimeDelta::minutes(9));
        browser.step("/complain/check", &[("form_key", &key)], DONE).await;
        assert_eq!(big_code(&browser.get(DONE).await.body, "確認コード"), code, "sent again, it is the same receipt");
        assert_eq!(browser.get(RECEIPT).await.status, StatusCode::OK);
        for path in ["/status/case", "/status/files", "/status/messages"] {
            assert_eq!(browser.get(path).await.location(), "/status?ended=yes", "{path} is opened by number and code");
        }

        house.hands.pass(TimeDelta::minutes(2));
        for late in [&mut browser, &mut other] {
            for path in [DONE, RECEIPT] {
                closed(&late.get(path).await, &code);
            }
            for path in ["/complain/topic", "/complain/check"] {
                assert_eq!(late.get(path).await.location(), "/complain?ended=yes", "{path} is over");
            }
            let again = late.post("/complain/check", &[("form_key", &key)]).await;
            assert_eq!(again.status, StatusCode::UNAUTHORIZED);
        }
        house.close().await;
    }
}

#[tokio::test]
async fn whoever_leaves_takes_the_receipt_along() {
    for house in House::all().await {
        let (browser, _, _) = sent(&house).await;
        let mut kept = browser.clone();
        let page = kept.get(DONE).await;
        let mut on = browser.clone();
        let shown = [page.hidden("number"), page.hidden("code")];
        house.hands.pass(TimeDelta::seconds(1));
        on.step("/status", &[("number", &shown[0]), ("code", &shown[1])], "/status/case").await;
        assert_eq!(on.get("/status/case").await.status, StatusCode::OK);
        closed(&kept.get(DONE).await, &shown[1]);
        house.close().await;
    }
}

#[tokio::test]
async fn a_consultation_posted_again_later_opens_nothing() {
    for house in House::all().await {
        let mut browser = house.browser();
        let key = browser.get("/consult").await.hidden("form_key");
        let fields = [("form_key", key.as_str()), ("question", "会員証の写しを取られました。")];
        browser.step("/consult", &fields, DONE).await;
        house.hands.pass(TimeDelta::minutes(9));
        let mut again = house.browser();
        again.step("/consult", &fields, DONE).await;
        let code = big_code(&again.get(DONE).await.body, "確認コード");
        house.hands.pass(TimeDelta::minutes(2));
        closed(&again.get(DONE).await, &code);
        let late = house.browser().post("/consult", &fields).await;
        assert_eq!(late.status, StatusCode::GONE, "its receipt is not shown to whoever has the form");
        house.close().await;
    }
}

/// SQLite's own limit meets every write as a full disk does; `make assure` has a disk that is really full.
#[tokio::test]
async fn a_database_without_room_says_so_and_nothing_is_half() {
    let house = House::one().await;
    aoba(&house).await;
    let mut browser = begin(&house).await;
    up_to_files(&mut browser).await;
    no_file(&mut browser).await;
    rest(&mut browser).await;
    identity_later(&mut browser).await;
    let write = &house.app.db().write;
    let long = "長い話です。".repeat(600);
    let what = [("what", long.as_str())];
    let key = form_key();
    for (path, fields, to) in [
        ("/complain/what-happened", what.as_slice(), "/complain/outcome"),
        ("/complain/check", &[("form_key", key.as_str())], DONE),
    ] {
        write.execute_unprepared("pragma max_page_count = 1").await.unwrap();
        let full = browser.post(path, fields).await;
        assert_eq!(full.status, StatusCode::INSUFFICIENT_STORAGE, "{path}: {}", full.body);
        assert!(full.body.contains("今は保存できません"), "{}", full.body);
        assert_eq!(browser.get("/complain/check").await.status, StatusCode::OK, "reading goes on");
        write.execute_unprepared("pragma max_page_count = 4294967294").await.unwrap();
        browser.step(path, fields, to).await;
    }
    assert_eq!(case_file::Entity::find().count(house.app.read()).await.unwrap(), 1);
    house.close().await;
}
