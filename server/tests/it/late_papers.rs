//! Papers that come later: with the way back after the end, in one step, and at any time before it.

use entity::application::answer::FilePurpose;
use entity::case::payload::{ReopenReason, Withdrawal};
use entity::case::{Command, Event, Status};
use entity::people::{Actor, Party};
use http::{Method, StatusCode};
use usecase::account::session::Opens;

use crate::desk::{multipart, photograph};
use crate::harness::{Answer, Browser, House};
use crate::seed::answers;

const HEADERS: [(&str, &str); 2] =
    [("content-type", "multipart/form-data; boundary=line"), ("sec-fetch-site", "same-origin")];
const TEXT: &str = "委任状が届いたのでお送りします。";

/// Posts the form as a browser without scripts does, the file last.
async fn post(browser: &mut Browser, purpose: &str, name: &str, bytes: &[u8]) -> Answer {
    post_to(browser, "/status/reopen", &[("why", "papers-supplied"), ("text", TEXT)], purpose, (name, bytes)).await
}

async fn post_to(
    browser: &mut Browser,
    path: &str,
    more: &[(&str, &str)],
    purpose: &str,
    (name, bytes): (&str, &[u8]),
) -> Answer {
    let key = browser.get(path).await.hidden("form_key");
    let mut fields = vec![("form_key", key.as_str())];
    fields.extend(more);
    if !purpose.is_empty() {
        fields.push(("purpose", purpose));
    }
    browser.send(Method::POST, path, &HEADERS, multipart(&fields, name, bytes)).await
}

#[tokio::test]
async fn the_paper_that_was_missing_comes_with_the_wish_to_go_on() {
    for house in House::all().await {
        let member = house.member("9999010000001", "株式会社あおば通販").await;
        let id = house.sent(&answers(member, "株式会社あおば通販")).await;
        let mut browser = house.browser_as(Opens::Applicant(id)).await;
        assert_eq!(browser.get("/status/reopen").await.location(), "/status/case", "it has not ended");
        let she = Actor::Applicant { case: id };
        house.step(id, &she, Command::Withdraw(Withdrawal { reason: None, confirmed_on: None })).await;

        let page = browser.get("/status/reopen").await;
        assert!(page.body.contains("type=\"file\"") && page.body.contains("multipart/form-data"), "{}", page.body);
        // Nobody said what it is, and a program is no paper: both are told, and what was typed stays.
        for (purpose, name, bytes, words) in [
            ("", "inin.jpg", photograph(), "送るファイルが何かを選び、ファイルももう一度選んでください"),
            ("authority", "inin.jpg", b"MZ\x90\x00 no picture".to_vec(), "id=\"file-error\""),
        ] {
            let again = post(&mut browser, purpose, name, &bytes).await;
            assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "{words}: {}", again.body);
            assert!(again.body.contains(words), "{words}: {}", again.body);
            assert!(again.body.contains(TEXT), "what was typed stays: {}", again.body);
        }
        let sent = post(&mut browser, "authority", "inin.jpg", &photograph()).await;
        assert_eq!(sent.location(), "/status/case?done=sent", "{}", sent.body);

        let (file, history) = usecase::case::load::by_id(&house.app, &Actor::System, id).await.unwrap();
        assert_eq!(file.status, Status::Received);
        let Some(Event::Reopened(reopening)) = history.last().map(|one| &one.event) else { panic!("{history:?}") };
        assert_eq!((reopening.why, reopening.text.as_str()), (ReopenReason::PapersSupplied, TEXT));
        let paper = file.files.last().unwrap();
        assert_eq!((paper.file.purpose, paper.from), (FilePurpose::Authority, Party::Applicant));
        assert_eq!(file.files.len(), 1, "what was refused left nothing");
        // Papers of proof are not given back, not even to who sent them.
        let own = browser.get(&format!("/status/files/{}", paper.file.id)).await;
        assert_eq!(own.status, StatusCode::NOT_FOUND);
        assert!(browser.get("/status/files").await.body.contains("inin.jpg"));
        house.close().await;
    }
}

/// Whoever sends a licence where evidence is sent is asked what it is, so that it does not lie where evidence is read.
#[tokio::test]
async fn a_paper_of_proof_among_the_files_is_kept_as_one() {
    for house in House::all().await {
        let member = house.member("9999010000001", "株式会社あおば通販").await;
        let id = house.sent(&answers(member, "株式会社あおば通販")).await;
        let mut browser = house.browser_as(Opens::Applicant(id)).await;
        let licence = ("menkyo.jpg", &photograph()[..]);
        let again = post_to(&mut browser, "/status/files", &[], "", licence).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(again.body.contains("送るファイルが何かを選び、ファイルももう一度選んでください"), "{}", again.body);
        let sent = post_to(&mut browser, "/status/files", &[], "identity", licence).await;
        assert_eq!(sent.location(), "/status/files?done=sent", "{}", sent.body);
        let sent = post_to(&mut browser, "/status/files", &[], "evidence", ("tegami.jpg", &photograph()[..])).await;
        assert_eq!(sent.location(), "/status/files?done=sent", "{}", sent.body);

        let (file, _) = usecase::case::load::by_id(&house.app, &Actor::System, id).await.unwrap();
        let purposes: Vec<FilePurpose> = file.files.iter().map(|entry| entry.file.purpose).collect();
        assert_eq!(purposes, [FilePurpose::Identity, FilePurpose::Evidence]);
        for (entry, status) in file.files.iter().zip([StatusCode::NOT_FOUND, StatusCode::OK]) {
            let own = browser.get(&format!("/status/files/{}", entry.file.id)).await;
            assert_eq!(own.status, status, "{}", entry.file.name);
        }
        house.close().await;
    }
}
