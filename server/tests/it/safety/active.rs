//! A PDF that can do something by itself is marked, and nobody opens it without having been told.

use entity::application::answer::FilePurpose;
use entity::case::Command;
use entity::case::payload::{MessageText, Supply};
use entity::case::point::{AnswerFile, AnswerStage, Audience, MemberAnswer, PointAnswer, PointNo, Reply};
use entity::id::FileId;
use entity::people::MemberRole;
use http::{Method, StatusCode};
use schema::audit;
use usecase::account::session::Opens;
use usecase::support::upload::Owner;

use super::{Actor, ColumnTrait, EntityTrait, House, PaginatorTrait, Paper, PaperAsk, QueryFilter, answers, sent_file};
use crate::desk::multipart;
use crate::harness::form_key;

/// One page, and a script that runs when it is opened.
fn lively() -> Vec<u8> {
    let mut out = b"%PDF-1.4\n".to_vec();
    let mut at = Vec::new();
    for object in [
        "<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>",
    ] {
        at.push(out.len());
        out.extend(format!("{} 0 obj{object}endobj\n", at.len()).into_bytes());
    }
    let table = out.len();
    out.extend(b"xref\n0 4\n0000000000 65535 f \n");
    for place in at {
        out.extend(format!("{place:010} 00000 n \n").into_bytes());
    }
    out.extend(format!("trailer<</Size 4/Root 1 0 R>>\nstartxref\n{table}\n%%EOF").into_bytes());
    out
}

/// The mark in lists.
const MARK: &str = "動く内容あり";

/// How often it is on record that this file was opened.
async fn openings(house: &House, id: FileId) -> u64 {
    audit::Entity::find()
        .filter(audit::Column::Action.eq("file.read"))
        .filter(audit::Column::SubjectId.eq(id.0))
        .count(house.app.read())
        .await
        .unwrap()
}

#[tokio::test]
async fn who_opens_a_pdf_with_a_script_is_told_first() {
    let house = House::one().await;
    let app = &house.app;
    let team = house.team().await;
    let [intake, ..] = team.actors();
    let member = house.member("9999010000001", super::COMPANY).await;
    let id = house.sent(&answers(member, super::COMPANY)).await;
    house.step(id, &intake, Command::BeginCheck).await;
    let text = "資料をお送りください。".to_owned();
    house.step(id, &intake, Command::AskPapers(PaperAsk { papers: vec![Paper::Identity], text, due: None })).await;
    let keys = app.keys().of_case(id).await.unwrap();
    let mut given = Vec::new();
    for (name, bytes) in [("ugoku.pdf", lively()), ("shashin.jpg", super::photograph())] {
        given.push(sent_file(app, &keys, Owner::Applicant, FilePurpose::Evidence, (name, bytes)).await);
    }
    let (script, still) = (given[0].id, given[1].id);
    let supply = Command::SupplyPapers(Supply { text: "送ります。".to_owned(), files: given });
    house.step(id, &Actor::Applicant { case: id }, supply).await;

    let base = format!("/staff/cases/{}/files", house.number(id).await);
    let staff = house.browser_as(Opens::Staff(team.intake)).await;
    for (browser, path) in [(staff, base), (house.browser_as(Opens::Applicant(id)).await, "/status/files".to_owned())] {
        let mut browser = browser;
        let list = browser.get(&path).await.body;
        assert_eq!(list.matches(MARK).count(), 1, "{list}");
        let before = openings(&house, script).await;
        let told = browser.get(&format!("{path}/{script}")).await;
        assert_eq!((told.status, told.header("content-disposition")), (StatusCode::OK, ""), "{path}");
        assert!(told.body.contains("このPDFには、動く内容が入っています"), "{}", told.body);
        assert!(told.body.contains("href=\"?open=told\""), "{}", told.body);
        assert_eq!(openings(&house, script).await, before, "who was warned has opened nothing");
        let back = if path == "/status/files" { path.as_str() } else { path.trim_end_matches("/files") };
        assert!(told.body.contains(&format!("href=\"{back}\">開かずに戻る")), "{}", told.body);
        assert_eq!(told.body.contains("システムの管理者"), path != "/status/files", "{}", told.body);
        let saved = browser.get(&format!("{path}/{script}?open=told")).await;
        assert_eq!(openings(&house, script).await, before + 1);
        assert_eq!(saved.header("content-type"), "application/pdf");
        assert!(saved.header("content-disposition").starts_with("attachment"), "never shown in the browser");
        assert_eq!(browser.get(&format!("{path}/{still}")).await.header("content-type"), "image/jpeg");
    }
    house.close().await;
}

#[tokio::test]
async fn a_pdf_with_a_script_is_marked_wherever_a_member_opens_it() {
    let house = House::one().await;
    let app = &house.app;
    let team = house.team().await;
    let member = house.member("9999010000001", super::COMPANY).await;
    let user = house.member_user(member, "aoki@example.jp", MemberRole::Admin).await;
    let id = house.notified(team, member, super::COMPANY).await;
    let keys = app.keys().of_case(id).await.unwrap();
    let firm = Actor::Member { user, member, role: MemberRole::Admin };
    let mut scripts = Vec::new();
    for name in ["message.pdf", "answer.pdf"] {
        let purpose = FilePurpose::MemberMaterial;
        scripts.push(sent_file(app, &keys, Owner::Member(user), purpose, (name, lively())).await);
    }
    let (message, answer) = (scripts[0].id, scripts[1].id);
    let mut scripts = scripts.into_iter();
    let words = MessageText { text: "資料です。".to_owned(), files: scripts.next().into_iter().collect() };
    house.step(id, &firm, Command::WriteAsMember(words)).await;
    let given = MemberAnswer {
        stage: AnswerStage::Final,
        points: vec![PointAnswer { no: PointNo(1), reply: Reply::Done, by: None, reason: None }],
        facts: "事実の経過です。".to_owned(),
        basis: None,
        prevention: None,
        text_for_applicant: "対応しました。".to_owned(),
        files: scripts.map(|file| AnswerFile { file, audience: Audience::Applicant }).collect(),
        drafted_by: None,
        approved_by: None,
    };
    house.step(id, &firm, Command::AnswerAsMember(Box::new(given))).await;

    let base = format!("/portal/cases/{}", house.number(id).await);
    let mut portal = house.browser_as(Opens::Member(user)).await;
    let page = portal.get(&base).await.body;
    for name in ["message.pdf", "answer.pdf"] {
        assert!(page.contains(&format!("{name}（{MARK}）")), "{name}: {page}");
    }
    for script in [message, answer] {
        let told = portal.get(&format!("{base}/files/{script}")).await;
        assert_eq!((told.status, told.header("content-disposition")), (StatusCode::OK, ""));
        assert!(told.body.contains("このPDFには、動く内容が入っています"), "{}", told.body);
        assert_eq!(openings(&house, script).await, 0);
        let saved = portal.get(&format!("{base}/files/{script}?open=told")).await;
        assert!(saved.header("content-disposition").starts_with("attachment"), "never shown in the browser");
        assert_eq!(openings(&house, script).await, 1);
    }
    house.close().await;
}

#[tokio::test]
async fn a_bulletin_marks_an_attachment_with_a_script_for_who_decides_on_it() {
    let house = House::one().await;
    let team = house.team().await;
    let mut handler = house.browser_as(Opens::Staff(team.handler)).await;
    let made = handler.post("/staff/bulletins", &[("form_key", &form_key()), ("title", "お知らせ")]).await;
    let path = made.location().split("/edit").next().unwrap().to_owned();
    let headers = [("content-type", "multipart/form-data; boundary=line"), ("sec-fetch-site", "same-origin")];
    let sent =
        handler.send(Method::POST, &format!("{path}/files"), &headers, multipart(&[], "ugoku.pdf", &lively())).await;
    assert!(sent.location().ends_with("?done=attached"), "{} {}", sent.status, sent.body);
    let mut approver = house.browser_as(Opens::Staff(team.approver)).await;
    for page in [path.clone(), format!("{path}/publish"), format!("{path}/files")] {
        let shown = handler.get(&page).await.body;
        assert_eq!(shown.matches(MARK).count(), 1, "{page}: {shown}");
    }
    assert_eq!(approver.get(&path).await.body.matches(MARK).count(), 1);
    house.close().await;
}
