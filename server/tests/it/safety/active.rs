//! A PDF that can do something by itself is marked, and nobody opens it without having been told.

use app::usecase::session::Opens;
use app::usecase::upload::Owner;
use entity::application::answer::FilePurpose;
use entity::case::Command;
use entity::case::order::Supply;
use http::StatusCode;

use super::{Actor, House, Paper, PaperAsk, answers, sent_file};

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

#[tokio::test]
async fn who_opens_a_pdf_with_a_script_is_told_first() {
    let house = House::one().await;
    let desk = &house.desk;
    let team = house.team().await;
    let [intake, ..] = team.actors();
    let member = house.member("9999010000001", super::COMPANY).await;
    let id = house.sent(&answers(member, super::COMPANY)).await;
    house.step(id, &intake, Command::BeginCheck).await;
    let text = "資料をお送りください。".to_owned();
    house.step(id, &intake, Command::AskPapers(PaperAsk { papers: vec![Paper::Identity], text, due: None })).await;
    let keys = desk.keys().of_case(id).await.unwrap();
    let mut given = Vec::new();
    for (name, bytes) in [("ugoku.pdf", lively()), ("shashin.jpg", super::photograph())] {
        given.push(sent_file(desk, &keys, Owner::Applicant, FilePurpose::Evidence, (name, bytes)).await);
    }
    let (script, still) = (given[0].id, given[1].id);
    let supply = Command::SupplyPapers(Supply { text: "送ります。".to_owned(), files: given });
    house.step(id, &Actor::Applicant { case: id }, supply).await;

    let base = format!("/staff/cases/{}/files", house.number(id).await);
    let mut staff = house.browser_as(Opens::Staff(team.intake)).await;
    let list = staff.get(&base).await.body;
    assert_eq!(list.matches("動く内容あり").count(), 1, "{list}");
    for (browser, path) in [(staff, base), (house.browser_as(Opens::Applicant(id)).await, "/status/files".to_owned())] {
        let mut browser = browser;
        let told = browser.get(&format!("{path}/{script}")).await;
        assert_eq!((told.status, told.header("content-disposition")), (StatusCode::OK, ""), "{path}");
        assert!(told.body.contains("このPDFには、動く内容が入っています"), "{}", told.body);
        assert!(told.body.contains("href=\"?open=told\""), "{}", told.body);
        let saved = browser.get(&format!("{path}/{script}?open=told")).await;
        assert_eq!(saved.header("content-type"), "application/pdf");
        assert!(saved.header("content-disposition").starts_with("attachment"), "never shown in the browser");
        assert_eq!(browser.get(&format!("{path}/{still}")).await.header("content-type"), "image/jpeg");
    }
    house.close().await;
}
