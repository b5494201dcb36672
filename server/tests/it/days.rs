//! A day that staff set is one on which the body works; the page that refuses another names the next.

use entity::case::request::{RequestDraft, RequestKind};
use entity::case::{Command, Denied};
use entity::people::{Actor, Role};
use http::StatusCode;
use usecase::account::session::Opens;
use usecase::error::AppError;

use crate::desk::act;
use crate::harness::{Browser, House};
use crate::seed::answers;

const COMPANY: &str = "株式会社あおば通販";
/// What is said of Sunday 2026-11-22, before a holiday.
const SUNDAY: &str = "2026年11月22日（日）は協会の休みの日です。次の営業日の2026年11月24日（火）なら選べます";

/// Posts a form with that Sunday, then with the day that was proposed.
async fn refused_then_taken(browser: &mut Browser, path: &str, field: &str, rest: &[(&str, &str)], kept: &str) {
    let (year, month, day) = (format!("{field}_year"), format!("{field}_month"), format!("{field}_day"));
    let mut all = rest.to_vec();
    all.extend([(year.as_str(), "2026"), (month.as_str(), "11"), (day.as_str(), "22")]);
    let again = act(browser, path, &all).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "{path}: {}", again.body);
    assert!(again.body.contains(SUNDAY), "{path}: {}", again.body);
    assert!(again.body.contains(&format!("href=\"#{field}\"")), "{path}: the summary leads to the day");
    assert!(again.body.contains(kept) && again.body.contains("value=\"22\""), "{path}: what was typed is kept");
    let last = all.len() - 1;
    all[last].1 = "24";
    let done = act(browser, path, &all).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{path}: {}", done.body);
}

#[tokio::test]
async fn a_day_on_which_nobody_is_there_is_refused_and_the_next_is_named() {
    for house in House::all().await {
        let team = house.team().await;
        let member = house.member("9999010000001", COMPANY).await;
        let intake = Actor::Staff { id: team.intake, role: Role::Intake };
        let mut app = house.browser_as(Opens::Staff(team.intake)).await;
        let mut handler = house.browser_as(Opens::Staff(team.handler)).await;
        let mut approver = house.browser_as(Opens::Staff(team.approver)).await;

        let id = house.sent(&answers(member, COMPANY)).await;
        house.step(id, &intake, Command::BeginCheck).await;
        let base = format!("/staff/cases/{}", house.number(id).await);
        let ask = [("papers", "identity"), ("text", "お手数ですがお送りください。")];
        refused_then_taken(&mut app, &format!("{base}/papers"), "due", &ask, "お手数ですが").await;
        let more = [("until_year", "2026"), ("until_month", "11"), ("until_day", "28"), ("reason", "入院中のため")];
        let again = act(&mut app, &format!("{base}/extend"), &more).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", again.body);
        assert!(again.body.contains("次の営業日の2026年11月30日（月）"), "{}", again.body);

        let told = house.notified(team, member, COMPANY).await;
        let base = format!("/staff/cases/{}", house.number(told).await);
        let kind = RequestKind::Materials.code();
        let ask = [("kind", kind), ("questions", "記録をお送りください。"), ("why", "経緯を確かめるため")];
        refused_then_taken(&mut handler, &format!("{base}/ask"), "due", &ask, "経緯を確かめるため").await;
        let stop = [("why", "applicant-asks"), ("text", "ご本人の希望により止めます。")];
        refused_then_taken(&mut approver, &format!("{base}/suspend"), "review", &stop, "ご本人の希望").await;

        // What goes around the pages meets the same rule.
        let sunday = chrono::NaiveDate::from_ymd_opt(2026, 11, 29);
        let draft = RequestDraft {
            kind: RequestKind::Materials,
            questions: vec!["?".to_owned()],
            why: "?".to_owned(),
            due: sunday,
        };
        let other = house.notified(team, member, COMPANY).await;
        let handler = Actor::Staff { id: team.handler, role: Role::Handler };
        let refused = house.tried(other, &handler, &Command::AskMember(draft)).await;
        assert!(matches!(refused, Err(AppError::Denied(Denied::ClosedDay(_)))), "{refused:?}");
        house.close().await;
    }
}
