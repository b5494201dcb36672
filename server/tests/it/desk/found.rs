//! A case is found by what people say on the telephone.

use http::StatusCode;
use usecase::account::session::Opens;

use super::{act, screened};
use crate::harness::House;
use crate::seed::APPLICANT;

#[tokio::test]
async fn a_case_is_found_by_what_is_said_on_the_telephone() {
    for house in House::all().await {
        let team = house.team().await;
        let (_, number) = screened(&house, team).await;
        let mut intake = house.browser_as(Opens::Staff(team.intake)).await;
        let opened = intake.post("/staff/cases", &[("find", &number)]).await;
        assert_eq!(opened.location(), format!("/staff/cases/{number}"));
        let unspaced: String = APPLICANT.chars().filter(|c| !c.is_whitespace()).collect();
        for said in [APPLICANT, &unspaced, "あおば", "㈱アオバ通販"] {
            let found = intake.post("/staff/cases", &[("find", said)]).await;
            assert!(found.body.contains(&format!("/staff/cases/{number}")), "{said}: {}", found.body);
        }
        for said in ["2026-000000", "だれでもない", "%", "・・・", "%あおば%"] {
            let found = intake.post("/staff/cases", &[("find", said)]).await;
            assert_eq!(found.status, StatusCode::UNPROCESSABLE_ENTITY, "{said}");
            assert!(!found.body.contains(&format!("/staff/cases/{number}")), "{said}");
        }
        assert_eq!(intake.post("/staff/cases", &[("find", "　")]).await.location(), "/staff/cases");
        let mut approver = house.browser_as(Opens::Staff(team.approver)).await;
        act(&mut approver, &format!("/staff/cases/{number}/conflict"), &[("reason", "親族の件のため")]).await;
        for said in [number.as_str(), APPLICANT, "あおば"] {
            let found = approver.post("/staff/cases", &[("find", said)]).await;
            assert!(!found.body.contains(&format!("/staff/cases/{number}")), "{said}");
        }
        house.close().await;
    }
}
