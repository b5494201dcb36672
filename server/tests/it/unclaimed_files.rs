//! Files that came with a form which was not taken: kept with it, counted, and gone after a day; forms that break off, heads
//! without end, and a disk that is full.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use axum::body::Body;
use bytes::Bytes;
use chrono::TimeDelta;
use entity::application::answer::FilePurpose;
use entity::case::Command;
use entity::case::payload::PaperAsk;
use entity::id::CaseId;
use entity::law::paper::Paper;
use entity::people::{Actor, MemberRole, Role};
use http::{Method, Request, StatusCode, header};
use schema::file;
use sea_orm::{EntityTrait, QueryOrder};
use tower::ServiceExt;
use usecase::account::session::Opens;
use usecase::support::unclaimed_files;
use usecase::support::upload::Owner;
use vault::files::{Floor, Presence};

use crate::desk::{multipart, photograph};
use crate::harness::{Answer, Browser, House, form_key};
use crate::seed::answers;

const FILES: &str = "/status/files";
const HEADERS: [(&str, &str); 2] =
    [("content-type", "multipart/form-data; boundary=line"), ("sec-fetch-site", "same-origin")];
/// All of it is kept free: no disk has so much.
const NEVER: Floor = Floor { bytes: u64::MAX, percent: 0 };
const ALWAYS: Floor = Floor { bytes: 0, percent: 0 };

async fn applicant(house: &House) -> (CaseId, Browser) {
    let member = house.member("9999010000001", "株式会社あおば通販").await;
    let id = house.sent(&answers(member, "株式会社あおば通販")).await;
    (id, house.browser_as(Opens::Applicant(id)).await)
}

/// Posts to the page for further files; a text that is too long has the form refused.
async fn post(browser: &mut Browser, more: &[(&str, &str)], name: &str, bytes: &[u8]) -> Answer {
    let key = form_key();
    let mut fields = vec![("form_key", key.as_str()), ("purpose", "evidence")];
    fields.extend(more);
    browser.send(Method::POST, FILES, &HEADERS, multipart(&fields, name, bytes)).await
}

async fn rows(house: &House) -> Vec<file::Model> {
    file::Entity::find().order_by_asc(file::Column::Id).all(house.app.read()).await.unwrap()
}

/// Files below a folder, whatever they are.
fn lying(folder: &Path) -> usize {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    // The folder itself says whose it is.
    let theirs = entries.filter(|path| !path.ends_with("installation"));
    theirs.map(|path| if path.is_dir() { lying(&path) } else { 1 }).sum()
}

#[tokio::test]
async fn a_form_that_is_refused_keeps_its_file_for_the_next_try() {
    for house in House::all().await {
        let (_, mut browser) = applicant(&house).await;
        let long = "長".repeat(4_100);
        let refused = post(&mut browser, &[("text", &long)], "tegami.jpg", &photograph()).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("tegami.jpg（"), "{}", refused.body);
        let waits = rows(&house).await;
        assert_eq!(waits.len(), 1);
        assert!(waits[0].loose_since.is_some() && waits[0].network.is_some() && waits[0].state == "staged");

        let kept = refused.hidden("kept");
        assert_eq!(kept, waits[0].id.to_string());
        let key = refused.hidden("form_key");
        let fields = [("form_key", key.as_str()), ("kept", &kept)];
        let taken = browser.send(Method::POST, FILES, &HEADERS, multipart(&fields, "", b"")).await;
        assert_eq!(taken.location(), "/status/files?done=sent", "the file need not be sent again: {}", taken.body);
        let taken = rows(&house).await;
        assert_eq!(taken.len(), 1);
        assert!(taken[0].state == "linked" && taken[0].loose_since.is_none() && taken[0].network.is_none());

        // What belongs to a step is nobody's to name a second time, and nobody else's ever.
        let (_, mut other) = {
            let member = house.member("9999010000002", "株式会社みどり商店").await;
            let id = house.sent(&answers(member, "株式会社みどり商店")).await;
            (id, house.browser_as(Opens::Applicant(id)).await)
        };
        let waiting = post(&mut browser, &[("text", &long)], "a.txt", b"text").await.hidden("kept");
        for (who, id) in [(&mut browser, &kept), (&mut other, &waiting)] {
            let fields = [("form_key", &*form_key()), ("kept", id)].map(|(name, value)| (name, value.to_owned()));
            let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            let answer = who.send(Method::POST, FILES, &HEADERS, multipart(&fields, "", b"")).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(answer.body.contains("もう一度選んでください"), "{}", answer.body);
        }
        house.close().await;
    }
}

#[tokio::test]
async fn twenty_files_are_enough_for_a_day_and_not_for_a_case() {
    for house in House::all().await {
        let (id, mut browser) = applicant(&house).await;
        let mut files = Vec::new();
        for _ in 0..20 {
            files.push(house.photo(id, Owner::Applicant, FilePurpose::Evidence, "写真.jpg").await);
        }
        house.step(id, &Actor::Applicant { case: id }, Command::AddFiles(files)).await;
        let refused = post(&mut browser, &[], "tegami.txt", b"text").await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("送れる資料は1日20個までです"), "{}", refused.body);
        house.hands.pass(TimeDelta::days(1));
        let mut browser = house.browser_as(Opens::Applicant(id)).await;
        let taken = post(&mut browser, &[], "tegami.txt", b"text").await;
        assert_eq!(taken.location(), "/status/files?done=sent", "{}", taken.body);
        house.close().await;
    }
}

#[tokio::test]
async fn files_of_refused_forms_are_counted_and_go_after_a_day() {
    for house in House::all().await {
        let (_, mut browser) = applicant(&house).await;
        let long = "長".repeat(4_100);
        let taken = post(&mut browser, &[], "tegami.jpg", &photograph()).await;
        assert_eq!(taken.location(), "/status/files?done=sent", "{}", taken.body);
        let mut full = 0;
        for number in 0..24 {
            let purpose = if number == 0 { "identity" } else { "evidence" };
            let bytes = if number == 0 { photograph() } else { b"text".to_vec() };
            let key = form_key();
            let fields = [("form_key", key.as_str()), ("purpose", purpose), ("text", &long)];
            let answer = browser.send(Method::POST, FILES, &HEADERS, multipart(&fields, "a.jpg", &bytes)).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{number}: {}", answer.body);
            full += usize::from(answer.body.contains("送れる資料は1日20個までです"));
        }
        let waiting = rows(&house).await;
        assert_eq!((waiting.len(), full), (20, 5), "one is taken and nineteen wait");

        house.hands.pass(TimeDelta::hours(23));
        assert_eq!(unclaimed_files::sweep(&house.app).await.unwrap(), 0);
        house.hands.pass(TimeDelta::hours(2));
        assert_eq!(unclaimed_files::sweep(&house.app).await.unwrap(), 19);
        assert_eq!(unclaimed_files::sweep(&house.app).await.unwrap(), 0);
        house.work_off().await;
        let left = rows(&house).await;
        assert_eq!(left.iter().map(|row| row.state.as_str()).collect::<Vec<_>>(), ["linked"]);
        for row in &waiting {
            let there = if row.id == left[0].id { Presence::There } else { Presence::Missing };
            assert_eq!(house.app.files().holds(row.object).await.unwrap(), there, "{}", row.purpose);
        }
        house.close().await;
    }
}

#[tokio::test]
async fn a_form_that_breaks_off_leaves_nothing() {
    for house in House::all().await {
        let (_, mut browser) = applicant(&house).await;
        let folder = house.config.data.join("files");
        let key = form_key();
        let whole = multipart(&[("form_key", &key), ("purpose", "evidence")], "tegami.jpg", &photograph());
        // In the head of the file, in its bytes, before the last line, and in it.
        for cut in [whole.len() - photograph().len() - 40, whole.len() / 2, whole.len() - 12, whole.len() - 4] {
            let answer = browser.send(Method::POST, FILES, &HEADERS, whole[..cut].to_vec()).await;
            assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{cut} of {}", whole.len());
            assert!(answer.body.contains("送信が途中で切れました"), "{}", answer.body);
            assert_eq!((rows(&house).await.len(), lying(&folder)), (0, 0), "{cut} of {}", whole.len());
        }
        let taken = browser.send(Method::POST, FILES, &HEADERS, whole).await;
        assert_eq!(taken.location(), "/status/files?done=sent");
        house.close().await;
    }
}

/// Sends this text and then fills up sixteen megabytes in small packets; says what is answered and how much was read.
async fn endless(house: &House, path: &str, cookies: &str, first: &str, rest: &'static [u8]) -> (StatusCode, usize) {
    const PACKET: usize = 200;
    const PACKETS: usize = 16 * 1024 * 1024 / PACKET;
    let read = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&read);
    let packets = std::iter::once(Bytes::copy_from_slice(first.as_bytes()))
        .chain(std::iter::repeat_with(|| Bytes::from(rest.repeat(PACKET / rest.len()))).take(PACKETS))
        .map(move |packet| {
            counted.fetch_add(packet.len(), Ordering::Relaxed);
            Ok::<_, std::io::Error>(packet)
        });
    let request = Request::post(path)
        .header("host", "127.0.0.1:3000")
        .header("content-type", HEADERS[0].1)
        .header("sec-fetch-site", "same-origin")
        .header(header::COOKIE, cookies)
        .body(Body::from_stream(futures::stream::iter(packets)))
        .unwrap();
    let status = house.router.clone().oneshot(request).await.unwrap().status();
    (status, read.load(Ordering::Relaxed))
}

#[tokio::test]
async fn heads_without_end_and_parts_without_number_are_not_read() {
    let house = House::one().await;
    let (_, browser) = applicant(&house).await;
    let cookies: Vec<String> = browser.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
    let cookies = cookies.join("; ");
    for (what, first, rest, most) in [
        ("one line", "--line\r\nContent-Disposition: form-data; name=\"a", b"a".as_slice(), 16 * 1024),
        ("many lines", "--line\r\n", b"A: bcd\r\n".as_slice(), 16 * 1024),
        ("blanks", "--line", b"    ".as_slice(), 16 * 1024),
        ("parts", "", b"--line\r\nA: b\r\n\r\nxyz\r\n".as_slice(), 64 * 1024),
    ] {
        let (status, read) = endless(&house, FILES, &cookies, first, rest).await;
        assert_eq!(status, StatusCode::PAYLOAD_TOO_LARGE, "{what}");
        assert!(read < most, "{what}: {read} bytes were read");
        // Before a door of the staff a stranger has no more patience coming.
        let (_, read) = endless(&house, "/staff/intake/new", "", first, rest).await;
        assert!(read < most, "{what}: {read} bytes were read of a stranger");
    }
    house.close().await;
}

#[tokio::test]
async fn without_room_on_the_disk_no_file_is_taken_and_everybody_is_told() {
    for house in House::all().await {
        let (_, mut browser) = applicant(&house).await;
        let mut monitor = house.browser();
        house.app.files().keep_free(NEVER);
        let again = post(&mut browser, &[("text", "もう一通の手紙です。")], "tegami.jpg", &photograph()).await;
        assert_eq!(again.status, StatusCode::INSUFFICIENT_STORAGE);
        assert!(
            again.body.contains("保存場所が足りないため") && again.body.contains("name=\"file\""),
            "{}",
            again.body
        );
        let ready = monitor.get("/readyz").await;
        assert_eq!(ready.status, StatusCode::SERVICE_UNAVAILABLE);
        assert!(ready.body.contains("space"), "{}", ready.body);
        assert_eq!((rows(&house).await.len(), lying(&house.config.data.join("files"))), (0, 0));

        house.app.files().keep_free(ALWAYS);
        let taken = post(&mut browser, &[], "tegami.jpg", &photograph()).await;
        assert_eq!(taken.location(), "/status/files?done=sent", "nobody had to do anything: {}", taken.body);
        assert_eq!(crate::ready::ready(&house).await.0, StatusCode::OK);
        house.close().await;
    }
}

#[tokio::test]
async fn without_a_jail_for_the_child_no_file_is_taken() {
    let house = House::one().await;
    let (_, mut browser) = applicant(&house).await;
    house.app.files().lose_jail();
    let again = post(&mut browser, &[], "tegami.jpg", &photograph()).await;
    assert_eq!(again.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(again.body.contains("ファイルを安全に調べられない"), "{}", again.body);
    house.close().await;
}

#[tokio::test]
async fn a_folder_that_is_gone_is_told_of_and_found_again() {
    let house = House::one().await;
    let mut monitor = house.browser();
    let folder = house.config.data.join("files");
    usecase::support::storage::look(&house.app).await;
    assert_eq!(monitor.get("/readyz").await.status, StatusCode::OK);
    std::fs::rename(&folder, folder.with_extension("away")).unwrap();
    usecase::support::storage::look(&house.app).await;
    let ready = monitor.get("/readyz").await;
    assert!(ready.status == StatusCode::SERVICE_UNAVAILABLE && ready.body.contains("files"), "{}", ready.body);
    std::fs::rename(folder.with_extension("away"), &folder).unwrap();
    usecase::support::storage::look(&house.app).await;
    assert_eq!(monitor.get("/readyz").await.status, StatusCode::OK);
    house.close().await;
}

#[tokio::test]
async fn a_file_that_a_member_takes_out_of_its_answer_goes() {
    for house in House::all().await {
        let team = house.team().await;
        let member = house.member("9999010000001", "株式会社あおば通販").await;
        let user = house.member_user(member, "aoba@member.example", MemberRole::Admin).await;
        let id = house.notified(team, member, "株式会社あおば通販").await;
        let path = format!("/portal/cases/{}/answer", house.number(id).await);
        let mut browser = house.browser_as(Opens::Member(user)).await;
        let body = multipart(&[("audience", "applicant")], "kaisetsu.jpg", &photograph());
        let sent = browser.send(Method::POST, &format!("{path}/files"), &HEADERS, body).await;
        assert_eq!(sent.location(), format!("{path}?done=file"), "{}", sent.body);
        let named = rows(&house).await.remove(0);
        assert!(named.loose_since.is_none() && named.network.is_none(), "the answer names it: {named:?}");

        let taken_out = browser.post(&path, &[("remove", &named.id.to_string())]).await;
        assert_eq!(taken_out.location(), path, "{}", taken_out.body);
        assert_eq!(rows(&house).await[0].state, "destroyed");
        house.work_off().await;
        assert_eq!(house.app.files().holds(named.object).await.unwrap(), Presence::Missing);
        house.close().await;
    }
}

#[tokio::test]
async fn a_paper_of_the_desk_waits_for_the_form_that_takes_it() {
    for house in House::all().await {
        let team = house.team().await;
        let member = house.member("9999010000001", "株式会社あおば通販").await;
        let id = house.sent(&answers(member, "株式会社あおば通販")).await;
        let intake = Actor::Staff { id: team.intake, role: Role::Intake };
        house.step(id, &intake, Command::BeginCheck).await;
        let ask =
            PaperAsk {
                papers: vec![Paper::Identity], text: "本人確認の書類をお送りください。".to_owned(), due: None
            };
        house.step(id, &intake, Command::AskPapers(ask)).await;
        let path = format!("/staff/cases/{}/supply", house.number(id).await);
        let mut browser = house.browser_as(Opens::Staff(team.intake)).await;
        let page = browser.get(&path).await;
        let (key, version) = (page.hidden("form_key"), page.hidden("version"));
        let fields = [("form_key", key.as_str()), ("version", &version), ("purpose", "identity")];
        let body = multipart(&fields, "menkyo.jpg", &photograph());
        let refused = browser.send(Method::POST, &path, &HEADERS, body).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "the text is missing");
        assert!(refused.body.contains("menkyo.jpg（"), "{}", refused.body);
        let kept = refused.hidden("kept");
        let fields = [&fields[..], &[("text", "運転免許証の写しが郵便で届いた"), ("kept", &kept)]].concat();
        let taken = browser.send(Method::POST, &path, &HEADERS, multipart(&fields, "", b"")).await;
        assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.body);
        let rows = rows(&house).await;
        assert_eq!(rows.iter().map(|row| row.state.as_str()).collect::<Vec<_>>(), ["linked"]);
        house.close().await;
    }
}
