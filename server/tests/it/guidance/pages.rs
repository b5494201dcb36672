//! The pages about files on members.

use chrono::TimeDelta;
use entity::measure::{Command, Status};
use http::StatusCode;
use usecase::measure::execute::NewMeasure;
use usecase::query::measures as read;
use usecase::query::measures::{MeasureFilter, MeasureState};

use super::{NUMBER, OTHER, World, issued, open, step};
use crate::harness::{Browser, House};

#[tokio::test]
async fn lists_are_narrowed_by_state_and_by_member() {
    for house in House::all().await {
        let world = World::new(&house).await;
        let other = house.member("9999010000002", OTHER).await;
        let first = issued(&house, world.team, world.member).await;
        let second = open(&house, &world.handler(), NewMeasure::Member(other)).await;
        step(&house, &second, world.team, &world.handler(), Command::Close { reason: "まちがい".to_owned() })
            .await
            .unwrap();
        let numbers = async |state: MeasureState, member: &str| -> Vec<String> {
            let ask = MeasureFilter { state, member: member.to_owned(), page: 1 };
            let (lines, total) = read::list(&house.app, &world.handler(), &ask).await.unwrap();
            assert_eq!(u64::try_from(lines.len()).unwrap(), total);
            lines.into_iter().map(|line| line.number).collect()
        };
        assert_eq!(numbers(MeasureState::Open, "").await, [first.as_str()]);
        assert_eq!(numbers(MeasureState::At(Status::Closed), "").await, [second.as_str()]);
        assert_eq!(numbers(MeasureState::All, "ほか").await, [second.as_str()]);
        assert_eq!(numbers(MeasureState::All, "テスト").await, [first.as_str()]);
        assert!(numbers(MeasureState::Overdue, "").await.is_empty());
        house.hands.pass(TimeDelta::days(15));
        assert_eq!(numbers(MeasureState::Overdue, "").await, [first.as_str()]);
        assert_eq!(read::on_member(&house.app, &world.handler(), other).await.unwrap().len(), 1);
        house.close().await;
    }
}

async fn posted(browser: &mut Browser, path: &str, fields: &[(&str, &str)]) -> crate::harness::Answer {
    let page = browser.get(path).await;
    assert_eq!(page.status, StatusCode::OK, "{path}: {}", page.body);
    let key = page.hidden("form_key");
    let version = if page.body.contains("name=\"version\"") { page.hidden("version") } else { String::new() };
    let mut all = vec![("form_key", key.as_str()), ("version", version.as_str())];
    all.extend_from_slice(fields);
    browser.post(path, &all).await
}

#[tokio::test]
async fn wrong_input_is_shown_again_with_what_was_typed() {
    let house = House::one().await;
    let world = World::new(&house).await;
    let mut app = house.browser_as(usecase::account::session::Opens::Staff(world.team.handler)).await;
    let nobody = app.post("/staff/guidance/new", &[("form_key", &crate::harness::form_key())]).await;
    assert_eq!(nobody.status, StatusCode::UNPROCESSABLE_ENTITY);
    let new = format!("/staff/guidance/new?member={NUMBER}");
    assert_eq!(posted(&mut app, &new, &[("reason", " ")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let opened = posted(&mut app, &new, &[("reason", "停止の求めに応じない")]).await;
    assert_eq!(opened.status, StatusCode::SEE_OTHER, "{}", opened.body);
    let path = opened.location().split('?').next().unwrap().to_owned();
    let issue = format!("{path}/issue");
    let typed = [
        ("rung", "guidance"),
        ("facts", "停止の求めのあとも<script>"),
        ("demand", "番号 123456789018 を消す"),
        ("due_era", "ad"),
        ("due_year", "2026"),
        ("due_month", "10"),
        ("due_day", "1"),
    ];
    let again = posted(&mut app, &issue, &typed).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    for part in ["停止の求めのあとも&lt;script&gt;", "明日から後の日", "マイナンバー"] {
        assert!(again.body.contains(part), "{part}");
    }
    let mut fine = typed.to_vec();
    fine[2] = ("demand", "止めてください。");
    fine[5] = ("due_month", "12");
    let lacking = posted(&mut app, &issue, &fine).await;
    assert_eq!(lacking.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(lacking.body.contains("守られていない指針の条項を選んでください"), "{}", lacking.body);
    fine.push(("clause", "core#art-4"));
    let issued = posted(&mut app, &issue, &fine).await;
    assert_eq!(issued.status, StatusCode::SEE_OTHER, "{}", issued.body);
    assert_eq!(app.get(&issue).await.status, StatusCode::CONFLICT, "one measure after the other");

    let mut portal = house.browser_as(usecase::account::session::Opens::Member(world.user)).await;
    let path = path.replace("/staff/", "/portal/");
    let empty = posted(&mut portal, &format!("{path}/reply"), &[("text", "")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let long = "あ".repeat(4_001);
    let much = posted(&mut portal, &format!("{path}/reply"), &[("text", &long)]).await;
    assert!(much.status == StatusCode::UNPROCESSABLE_ENTITY && much.body.contains(&long));
    assert_eq!(posted(&mut portal, &path, &[]).await.status, StatusCode::SEE_OTHER, "it says that it read");
    let sent = posted(&mut portal, &format!("{path}/reply"), &[("text", "止めました。")]).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
    assert_eq!(portal.get(&format!("{path}/reply")).await.status, StatusCode::CONFLICT);
    let mut viewer = house.browser_as(usecase::account::session::Opens::Member(world.viewer)).await;
    let page = viewer.get(&path).await;
    assert!(page.body.contains("止めました。") && !page.body.contains("name=\"form_key\""));
    house.close().await;
}
