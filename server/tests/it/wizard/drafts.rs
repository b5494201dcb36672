//! Drafts: saved, opened elsewhere, over, and in two tabs at once.

use chrono::TimeDelta;
use entity::id::CaseId;
use entity::people::Role;
use http::StatusCode;
use schema::case_file;
use sea_orm::EntityTrait;
use uuid::Uuid;

use super::{aoba, begin, big_code, identity_later, no_file, rest, up_to_files};
use crate::harness::{House, form_key};

#[tokio::test]
async fn every_reader_may_have_a_case_of_a_draft_but_nobody_sees_the_draft() {
    let house = House::one().await;
    let mut stranger = house.browser();
    for path in ["/complain/topic", "/complain/check", "/complain/files", "/complain/tasks"] {
        assert_eq!(stranger.get(path).await.location(), "/complain?ended=yes", "{path}");
    }
    let receipt = stranger.get("/complain/done").await;
    assert!(receipt.status == StatusCode::OK && !receipt.body.contains("big-code"), "{}", receipt.body);
    let mut staff = house.staff_browser("kitano", Role::Intake).await;
    assert_ne!(staff.get("/complain/check").await.status, StatusCode::OK);
    house.close().await;
}

#[tokio::test]
async fn saved_and_opened_again_in_another_browser() {
    for house in House::all().await {
        aoba(&house).await;
        let mut first = begin(&house).await;
        up_to_files(&mut first).await;
        first.step("/complain/danger", &[("go", "save"), ("danger", "")], "/complain/save").await;
        let saved = first.get("/complain/save").await;
        let code = big_code(&saved.body, "再開コード");
        assert!(saved.body.contains("2026年12月2日まで保存します"), "30 days from the start: {}", saved.body);

        let mut second = house.browser();
        second.refused("/complain/resume", &[("code", " ")], "入力してください").await;
        let typed = second.refused("/complain/resume", &[("code", "0000-0000")], "見つかりません").await;
        assert!(typed.body.contains("value=\"0000-0000\""), "what was typed is kept");
        let sloppy = code.to_lowercase().replace('-', " ").replace('0', "o").replace('1', "l");
        second.step("/complain/resume", &[("code", &sloppy)], "/complain/tasks").await;
        let tasks = second.get("/complain/tasks").await;
        for words in ["8つのうち", "できました", "まだです", "まだ始められません", "href=\"/complain/files\""]
        {
            assert!(tasks.body.contains(words), "{words}: {}", tasks.body);
        }
        no_file(&mut second).await;
        rest(&mut second).await;
        identity_later(&mut second).await;
        second.step("/complain/check", &[("form_key", &form_key())], "/complain/done").await;
        assert_eq!(big_code(&second.get("/complain/done").await.body, "確認コード"), code, "the same code to the end");
        let mut third = house.browser();
        let sent = third.post("/complain/resume", &[("code", &code)]).await;
        assert!(sent.body.contains("もう届いています") && sent.body.contains("href=\"/status\""));
        house.close().await;
    }
}

#[tokio::test]
async fn an_expired_draft_says_so_and_wrong_codes_end_in_patience() {
    let house = House::one().await;
    let mut browser = begin(&house).await;
    let code = big_code(&browser.get("/complain/save").await.body, "再開コード");
    house.hands.pass(TimeDelta::days(31));
    assert_eq!(browser.get("/complain/topic").await.location(), "/complain?ended=yes");
    house.browser().refused("/complain/resume", &[("code", &code)], "12月2日で期限が切れ").await;
    let mut guesser = house.browser();
    let mut slowed = 0;
    for number in 0..1_000 {
        let code = format!("{number:028}");
        let answer = guesser.post("/complain/resume", &[("code", &code)]).await;
        match answer.status {
            StatusCode::UNPROCESSABLE_ENTITY => assert_eq!(slowed, 0, "once slowed, always slowed"),
            StatusCode::TOO_MANY_REQUESTS => slowed += 1,
            other => panic!("{other}"),
        }
    }
    assert!(slowed >= 980, "{slowed} of 1,000 wrong codes were told so");
    // The page stays itself, and says what is true: the right code waits for nothing.
    let slow = guesser.post("/complain/resume", &[("code", "0000-0000")]).await;
    assert!(slow.body.contains("待たずに開けます") && slow.body.contains("name=\"code\""), "{}", slow.body);
    let mut another = begin(&house).await;
    let right = big_code(&another.get("/complain/save").await.body, "再開コード");
    guesser.step("/complain/resume", &[("code", &right)], "/complain/tasks").await;
    house.close().await;
}

#[tokio::test]
async fn on_a_device_of_several_people_the_code_is_shown_when_it_is_promised() {
    let house = House::one().await;
    let mut browser = begin(&house).await;
    let shared = [("safety", "yes"), ("shared", "yes"), ("go", "next")];
    for _ in 0..2 {
        browser.step("/complain/safety", &shared, "/complain/save").await;
    }
    let code = big_code(&browser.get("/complain/save").await.body, "再開コード");
    browser.step("/complain/topic", &[("topic", "personal-information")], "/complain/who").await;
    house.hands.pass(TimeDelta::minutes(16));

    // The same page again, as the link of the upload island asks for it.
    assert_eq!(browser.get("/complain/files").await.location(), "/complain?ended=yes");
    let start = browser.get("/complain?ended=yes").await;
    let typed = "退会したあとも、広告の手紙が届きました。";
    let ended = browser.post("/complain/what-happened", &[("what", typed)]).await;
    assert_eq!(ended.status, StatusCode::UNAUTHORIZED);
    for page in [&start, &ended] {
        for words in ["<title>お手続き</title>", "action=\"/exit\"", "前の画面は閉じました", "再開コードがない"]
        {
            assert!(page.body.contains(words), "{words}: {}", page.body);
        }
    }
    assert!(start.body.contains("href=\"/complain/resume?ended=yes\""), "{}", start.body);
    // What was written is there to be read also for whoever has no code, and the way to begin anew.
    assert!(ended.body.contains(&format!("<p class=\"kept\">{typed}</p>")), "{}", ended.body);
    assert!(ended.body.contains("href=\"/complain\"") && !ended.body.contains("確認コード"), "{}", ended.body);
    let again = [("code", code.as_str()), ("kept_path", "/complain/what-happened"), ("kept.what", typed)];
    let back = browser.post("/complain/resume", &again).await;
    assert!(back.body.contains("<title>お手続き</title>") && back.body.contains("action=\"/exit\""), "{}", back.body);
    browser.step("/complain/what-happened", &[("what", typed)], "/complain/outcome").await;
    house.close().await;
}

#[tokio::test]
async fn what_is_typed_into_a_draft_that_is_over_comes_back() {
    let house = House::one().await;
    let typed = [("what", "長い話の<b>つづき</b>です。")];
    let kept = "長い話の&lt;b&gt;つづき&lt;/b&gt;です。";
    // Away for a day: the code opens the draft again, and the answer is offered to be sent again.
    let mut browser = begin(&house).await;
    let code = big_code(&browser.get("/complain/save").await.body, "再開コード");
    house.hands.pass(TimeDelta::hours(25));
    let ended = browser.post("/complain/what-happened", &typed).await;
    assert_eq!(ended.status, StatusCode::UNAUTHORIZED);
    assert_eq!(
        (ended.hidden("kept_path").as_str(), ended.hidden("kept.what").as_str()),
        ("/complain/what-happened", kept)
    );
    let with_code = |code| [("code", code), ("kept_path", "/complain/what-happened"), ("kept.what", typed[0].1)];
    let wrong = browser.refused("/complain/resume", &with_code("0000-0000"), "見つかりません").await;
    assert_eq!(wrong.hidden("kept.what"), kept, "a wrong code loses nothing");
    let again = browser.post("/complain/resume", &with_code(code.as_str())).await;
    assert_eq!((again.status, again.hidden("what").as_str()), (StatusCode::OK, kept), "{}", again.body);
    browser.step("/complain/what-happened", &typed, "/complain/outcome").await;

    // Away for a month: the draft is erased, but not what was typed last.
    house.hands.pass(TimeDelta::days(31));
    let ended = browser.post("/complain/what-happened", &typed).await;
    assert_eq!((ended.status, ended.hidden("kept.what").as_str()), (StatusCode::UNAUTHORIZED, kept));
    let late = browser.refused("/complain/resume", &with_code(code.as_str()), "期限が切れ").await;
    assert_eq!(late.hidden("kept.what"), kept);
    house.close().await;
}

#[tokio::test]
async fn two_tabs_do_not_undo_each_other_and_send_once() {
    for house in House::all().await {
        aoba(&house).await;
        let mut browser = begin(&house).await;
        up_to_files(&mut browser).await;
        no_file(&mut browser).await;
        rest(&mut browser).await;
        identity_later(&mut browser).await;
        let mut tabs = Vec::new();
        for _ in 0..4 {
            let mut tab = browser.clone();
            let key = form_key();
            tabs.push(tokio::spawn(async move {
                let answer = tab.post("/complain/check", &[("form_key", &key)]).await;
                (answer.status, answer.location().to_owned())
            }));
        }
        for tab in tabs {
            let (status, location) = tab.await.unwrap();
            assert_eq!((status, location.as_str()), (StatusCode::SEE_OTHER, "/complain/done"));
        }
        let rows = case_file::Entity::find().all(house.app.read()).await.unwrap();
        assert_eq!(rows.len(), 1, "sent four times at once, it is one case");
        assert_ne!(rows[0].id, CaseId(Uuid::nil()));
        house.close().await;
    }
}
