//! Identity papers: seen in their room only, and gone with the check.

use http::{Method, StatusCode};
use schema::{audit, file};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use usecase::account::session::Opens;

use super::{COMPANY, COMPANY_NUMBER, act, multipart, photograph};
use crate::harness::{Found, House};
use crate::seed::answers;

#[tokio::test]
async fn an_identity_paper_is_seen_in_its_room_only_and_goes_with_the_check() {
    let house = House::one().await;
    let team = house.team().await;
    let member = house.member(COMPANY_NUMBER, COMPANY).await;
    let id = house.sent(&answers(member, COMPANY)).await;
    let base = format!("/staff/cases/{}", house.number(id).await);
    let mut intake = house.browser_as(Opens::Staff(team.intake)).await;
    act(&mut intake, &format!("{base}/check"), &[]).await;
    let asked = [
        ("papers", "identity"),
        ("text", "本人確認の書類をお送りください。"),
        ("due_era", "ad"),
        ("due_year", "2026"),
        ("due_month", "11"),
        ("due_day", "20"),
    ];
    let done = act(&mut intake, &format!("{base}/papers"), &asked).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    let page = intake.get(&format!("{base}/supply")).await;
    let (key, version) = (page.hidden("form_key"), page.hidden("version"));
    let fields = [
        ("form_key", key.as_str()),
        ("version", &version),
        ("text", "運転免許証の写しが郵便で届いた"),
        ("purpose", "identity"),
    ];
    let headers = [("content-type", "multipart/form-data; boundary=line"), ("sec-fetch-site", "same-origin")];
    let body = multipart(&fields, "menkyo.jpg", &photograph());
    let done = intake.send(Method::POST, &format!("{base}/supply"), &headers, body).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);

    let paper = file::Entity::find().filter(file::Column::CaseId.eq(id)).found(house.app.read()).await;
    let (open, seen) = (format!("{base}/identity/{}", paper.id), format!("{base}/files/{}", paper.id));
    assert_eq!(intake.get(&seen).await.status, StatusCode::NOT_FOUND, "never among the files");
    assert_eq!(intake.get(&open).await.status, StatusCode::NOT_FOUND, "not before a reason was given");
    assert!(!intake.get(&format!("{base}/files")).await.body.contains(&seen));
    let no_reason = intake.post(&format!("{base}/identity/open"), &[("purpose", "curiosity")]).await;
    assert_eq!(no_reason.status, StatusCode::UNPROCESSABLE_ENTITY);
    intake.post(&format!("{base}/identity/open"), &[("purpose", "check")]).await;
    let shown = intake.get(&open).await;
    assert_eq!(shown.status, StatusCode::OK);
    assert_eq!(shown.header("content-type"), "image/jpeg");
    assert_eq!(shown.header("content-disposition"), "inline");
    assert!(shown.header("content-security-policy").contains("sandbox"));
    // The large view belongs to the same room: no second opening, and closed to who has not opened it.
    let large = intake.get(&format!("{open}/large?size=2&turn=1")).await;
    assert_eq!(large.status, StatusCode::OK, "{}", large.body);
    assert!(large.body.contains("large--2 large--turn-1"), "{}", large.body);
    let strange = intake.get(&format!("{open}/large?size=9&turn=x")).await;
    assert!(strange.body.contains("large--1 large--turn-0"), "{}", strange.body);
    let mut handler = house.browser_as(Opens::Staff(team.handler)).await;
    let room = handler.get(&format!("{open}/large")).await;
    assert_eq!(room.location(), format!("{base}/identity"), "first the reason");
    assert_eq!(handler.get(&open).await.status, StatusCode::NOT_FOUND, "the room is open for one person");
    let looks = audit::Entity::find()
        .filter(audit::Column::SubjectId.eq(id.0))
        .filter(audit::Column::Action.is_in(["identity.opened", "identity.seen"]))
        .count(house.app.read())
        .await
        .unwrap();
    assert_eq!(looks, 2, "the opening and the look");

    let wrong = [("result", "confirmed"), ("document", "driving-licence"), ("name", "no"), ("address", "yes")];
    let refused = act(&mut intake, &format!("{base}/identity"), &wrong).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "another name confirms nothing");
    let right = [("result", "confirmed"), ("document", "driving-licence"), ("name", "yes"), ("address", "yes")];
    let done = act(&mut intake, &format!("{base}/identity"), &right).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    house.work_off().await;
    assert_eq!(intake.get(&open).await.status, StatusCode::NOT_FOUND, "gone with the result");
    let gone = house.app.files().holds(paper.object).await.unwrap();
    assert_eq!(gone, vault::files::Presence::Missing);
    house.close().await;
}
