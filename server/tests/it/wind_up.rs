//! The announced end of the business: told ahead, complaints until the last day, none afterwards.

use chrono::{Days, NaiveDate, TimeDelta};
use entity::people::Role;
use http::StatusCode;
use usecase::account::session::Opens;
use usecase::case::draft;
use usecase::error::AppError;

use crate::harness::{Answer, Browser, House};
use crate::seed::{answers, visit};

pub(crate) async fn propose(browser: &mut Browser, intake: &str, ends: &str, filed: &str, reason: &str) -> Answer {
    let key = browser.get("/staff/wind-up").await.hidden("form_key");
    let mut fields = vec![("form_key", key.as_str()), ("act", "propose"), ("reason", reason)];
    let days = [("intake", intake), ("ends", ends), ("filed", filed)];
    let days = days.map(|(name, day)| {
        let parts: Vec<String> = day.split('-').map(str::to_owned).collect();
        ["year", "month", "day"].map(|part| format!("{name}_{part}")).into_iter().zip(parts).collect::<Vec<_>>()
    });
    fields.extend(days.iter().flatten().map(|(name, value)| (name.as_str(), value.as_str())));
    browser.post("/staff/wind-up", &fields).await
}

pub(crate) async fn act(browser: &mut Browser, act: &str) -> Answer {
    let shown = browser.get("/staff/wind-up").await;
    let names = ["form_key", "version", "of"].map(|name| (name, shown.hidden(name)));
    let mut fields: Vec<(&str, &str)> = names.iter().map(|(name, value)| (*name, value.as_str())).collect();
    fields.push(("act", act));
    browser.post("/staff/wind-up", &fields).await
}

pub(crate) fn iso(day: NaiveDate) -> String {
    day.format("%Y-%m-%d").to_string()
}

#[tokio::test]
async fn the_end_is_told_ahead_and_nothing_is_taken_afterwards() {
    for house in House::all().await {
        let today = house.app.today();
        let last = today + Days::new(20);
        let admin = house.staff("honda", Role::Admin).await;
        let approver = house.staff("higashiyama", Role::Approver).await;
        let mut proposer = house.browser_as(Opens::Staff(admin)).await;
        let mut other = house.browser_as(Opens::Staff(approver)).await;
        let mut anybody = house.browser();

        let done = propose(&mut proposer, &iso(last), &iso(today + Days::new(120)), &iso(today), "合併のため").await;
        assert_eq!(done.location(), "/staff/wind-up?done=proposed", "{}", done.body);
        assert!(!anybody.get("/").await.body.contains("まもなく終わります"), "nothing is said before somebody agrees");
        assert_eq!(act(&mut proposer, "order").await.status, StatusCode::FORBIDDEN);
        let again = propose(&mut other, &iso(last), &iso(today + Days::new(120)), &iso(today), "もう一つ").await;
        assert_eq!(again.status, StatusCode::CONFLICT, "one at a time");
        assert_eq!(act(&mut other, "order").await.location(), "/staff/wind-up?done=ordered");

        for path in ["/", "/complain"] {
            let page = anybody.get(path).await;
            assert!(page.body.contains("まもなく終わります"), "{path}");
        }
        assert!(anybody.get("/en/complain").await.body.contains("We will soon stop taking complaints"));
        let member = house.member("9999010000001", "株式会社テスト").await;
        let said = answers(member, "株式会社テスト");
        let (sent, late) = (house.draft(&said).await, house.draft(&said).await);
        house.hands.pass(TimeDelta::days(20));
        draft::submit(&house.app, &visit(), sent).await.unwrap();

        // From the next day on: no new draft, no draft sent, and the way to other desks.
        house.hands.pass(TimeDelta::days(1));
        let over = draft::submit(&house.app, &visit(), late).await.unwrap_err();
        assert!(matches!(over, AppError::IntakeOver(day) if day == last), "{over:?}");
        draft::submit(&house.app, &visit(), sent).await.unwrap();
        let start = anybody.get("/complain").await;
        assert!(start.body.contains("申し出の受付は終わりました") && !start.body.contains("申し出を始める</button>"));
        let posted = anybody.post("/complain", &[]).await;
        assert_eq!(posted.status, StatusCode::GONE);
        assert!(posted.body.contains("申し出の受付は終わりました") && posted.body.contains("href=\"/referrals\""));

        // Taken back, intake goes on.
        let mut other = house.browser_as(Opens::Staff(approver)).await;
        assert_eq!(act(&mut other, "withdraw").await.status, StatusCode::CONFLICT, "an order took two people");
        assert_eq!(act(&mut other, "stop").await.location(), "/staff/wind-up?done=stop-proposed");
        assert!(anybody.get("/complain").await.body.contains("受付は終わりました"), "and one does not take it back");
        let page = other.get("/staff/wind-up").await.body;
        assert!(page.contains("同じ起案はできません") && !page.contains("value=\"stop\""), "{page}");
        let mut third = house.staff_browser("kawakami", Role::Approver).await;
        assert_eq!(crate::sign_in::agree(&house, &mut third).await, "");
        draft::submit(&house.app, &visit(), late).await.unwrap();
        assert!(!anybody.get("/complain").await.body.contains("受付は終わりました"));
        house.close().await;
    }
}

#[tokio::test]
async fn days_that_do_not_hold_are_refused_with_what_would() {
    let house = House::one().await;
    let today = house.app.today();
    let admin = house.staff("honda", Role::Admin).await;
    let mut proposer = house.browser_as(Opens::Staff(admin)).await;
    for (intake, ends, filed, reason, says) in [
        (today - Days::new(1), today + Days::new(120), today, "理由", "今日からあとの日"),
        (today + Days::new(9), today + Days::new(8), today, "理由", "受付を終える日からあと"),
        (today + Days::new(9), today + Days::new(60), today, "理由", "3か月あとの"),
        (today + Days::new(9), today + Days::new(120), today + Days::new(1), "理由", "今日までの日"),
        (today + Days::new(9), today + Days::new(120), today, " ", "理由を入力してください"),
    ] {
        let answer = propose(&mut proposer, &iso(intake), &iso(ends), &iso(filed), reason).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.body.contains(says), "{says}\n{}", answer.body);
        assert!(answer.body.contains(&format!("value=\"{}\"", intake.format("%Y"))), "what was typed stays");
    }
    house.close().await;
}
