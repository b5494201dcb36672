//! The desk through its pages: every link leads somewhere, two people are needed where two are due, one of two wins,
//! identity papers go with the check, and a call becomes a case once.

mod found;
mod papers;

use std::collections::{BTreeSet, VecDeque};

use entity::application::answer::{Danger, DangerKind};
use entity::case::Command;
use entity::id::CaseId;
use entity::people::{Actor, Role};
use http::StatusCode;
use schema::{case_event, case_file, letter};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, Set};
use usecase::account::session::Opens;
use usecase::letter::content::{Address, LetterContent, Recipient};
use uuid::Uuid;
use vault::keys::SealContext;

use crate::harness::{Answer, Browser, Found, House, after, form_key};
use crate::seed::{APPLICANT, APPLICANT_MAIL, Team, answers, taken};

const COMPANY: &str = "株式会社あおば通販";

const COMPANY_NUMBER: &str = "7999901000011";

/// Posts a form as the page would: with a fresh key and the version that the page shows.
pub(crate) async fn act(browser: &mut Browser, path: &str, fields: &[(&str, &str)]) -> Answer {
    let page = browser.get(path).await;
    assert_eq!(page.status, StatusCode::OK, "{path}: {}", page.body);
    let (key, version) = (page.hidden("form_key"), page.hidden("version"));
    let mut all = vec![("form_key", key.as_str()), ("version", version.as_str())];
    all.extend_from_slice(fields);
    browser.post(path, &all).await
}

/// The desk's own part of the staff pages.
const OWN: [&str; 3] = ["/staff/cases", "/staff/approvals", "/staff/intake"];

fn links(page: &str) -> BTreeSet<String> {
    after(page, "href=\"")
        .filter_map(|rest| rest.split('"').next())
        .map(|href| href.replace("&amp;", "&"))
        .filter(|href| OWN.iter().any(|own| href == own || href.starts_with(&format!("{own}/"))))
        .collect()
}

/// Opens everything that can be reached by links, starting here.
async fn walk(browser: &mut Browser, start: &str) -> BTreeSet<String> {
    let mut seen = BTreeSet::from([start.to_owned()]);
    let mut next = VecDeque::from([start.to_owned()]);
    while let Some(path) = next.pop_front() {
        let page = browser.get(&path).await;
        let fine = page.status == StatusCode::OK || page.status == StatusCode::SEE_OTHER;
        assert!(fine, "{path}: {}", page.status);
        for href in links(&page.body) {
            if seen.insert(href.clone()) {
                next.push_back(href);
            }
        }
    }
    seen
}

async fn at(house: &House, id: CaseId) -> case_file::Model {
    case_file::Entity::find_by_id(id).found(house.app.read()).await
}

fn staff(id: entity::id::StaffId, role: Role) -> Actor {
    Actor::Staff { id, role }
}

/// A case of 青木 that is screened: only the acceptance is open.
async fn screened(house: &House, team: Team) -> (CaseId, String) {
    let member = house.member(COMPANY_NUMBER, COMPANY).await;
    let id = house.sent(&answers(member, COMPANY)).await;
    let number = house.number(id).await;
    let base = format!("/staff/cases/{number}");
    let mut intake = house.browser_as(Opens::Staff(team.intake)).await;
    let done = act(&mut intake, &format!("{base}/check"), &[]).await;
    assert_eq!(done.location(), format!("{base}?done=begin-check"));
    let member = member.to_string();
    let done =
        act(&mut intake, &format!("{base}/member"), &[("member", &member), ("evidence", "請求書の社名と住所")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    let opened = intake.post(&format!("{base}/identity/open"), &[("purpose", "check")]).await;
    assert_eq!(opened.location(), format!("{base}/identity"));
    let seen = [("result", "confirmed"), ("document", "driving-licence"), ("name", "yes"), ("address", "yes")];
    let done = act(&mut intake, &format!("{base}/identity"), &seen).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    let done = act(&mut intake, &format!("{base}/check"), &[("step", "finish")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    assert_eq!(at(house, id).await.status, "V");
    (id, number)
}

#[tokio::test]
async fn every_link_of_the_desk_leads_to_a_page() {
    let house = House::one().await;
    let team = house.team().await;
    let auditor = house.staff("nishi", Role::Auditor).await;
    let (id, number) = screened(&house, team).await;
    for (name, staff) in
        [("intake", team.intake), ("handler", team.handler), ("approver", team.approver), ("auditor", auditor)]
    {
        let mut browser = house.browser_as(Opens::Staff(staff)).await;
        let seen = walk(&mut browser, &format!("/staff/cases/{number}")).await;
        assert!(seen.contains(&format!("/staff/cases/{number}/grounds")), "{name}");
        walk(&mut browser, "/staff").await;
    }
    assert_eq!(at(&house, id).await.status, "V", "looking changes nothing");
    house.close().await;
}

#[tokio::test]
async fn the_auditor_reads_what_was_done_and_not_what_was_said() {
    let house = House::one().await;
    let team = house.team().await;
    let (_, number) = screened(&house, team).await;
    let base = format!("/staff/cases/{number}");
    let note = "電話では、とても怖がっていました。";
    let mut handler = house.browser_as(Opens::Staff(team.handler)).await;
    assert_eq!(act(&mut handler, &format!("{base}/note"), &[("text", note)]).await.status, StatusCode::SEE_OTHER);
    let words = [APPLICANT, APPLICANT_MAIL, "知らない会社から手紙", note];
    let page = handler.get(&base).await;
    assert!([APPLICANT, APPLICANT_MAIL, note].iter().all(|word| page.body.contains(word)), "the handler sees them");

    let auditor = house.staff("nishi", Role::Auditor).await;
    let mut auditor = house.browser_as(Opens::Staff(auditor)).await;
    let mut seen = walk(&mut auditor, &base).await;
    seen.extend(["/staff".to_owned(), "/staff/cases".to_owned()]);
    assert!(seen.len() > 5, "{seen:?}");
    for path in seen {
        let page = auditor.get(&path).await;
        for word in words {
            assert!(!page.body.contains(word), "{path} shows {word}");
        }
    }
    let page = auditor.get(&base).await;
    assert!(page.body.contains("メモ"), "that a note was written is seen");
    for name in ["statement", "points", "files", "letters"] {
        assert_eq!(auditor.get(&format!("{base}/{name}")).await.status, StatusCode::FORBIDDEN, "{name}");
    }
    house.close().await;
}

#[tokio::test]
async fn one_of_two_who_decide_at_once_wins_and_the_other_is_told() {
    for house in House::all().await {
        let team = house.team().await;
        let (id, number) = screened(&house, team).await;
        let path = format!("/staff/cases/{number}/accept");
        let mut first = house.browser_as(Opens::Staff(team.handler)).await;
        let mut second = house.browser_as(Opens::Staff(team.approver)).await;
        let page = second.get(&path).await;
        let (key, version) = (page.hidden("form_key"), page.hidden("version"));
        let done = act(&mut first, &path, &[("taking-1", "take"), ("text", "受理しました。")]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
        let late = [
            ("form_key", key.as_str()),
            ("version", version.as_str()),
            ("taking-1", "take"),
            ("text", "わたしも受理します。"),
        ];
        let answer = second.post(&path, &late).await;
        assert_eq!(answer.status, StatusCode::CONFLICT);
        assert!(answer.body.contains("minami"), "who was faster: {}", answer.body);
        assert!(answer.body.contains("受理した"), "what was done");
        assert!(answer.body.contains("わたしも受理します。"), "what was typed is kept");
        let accepted = case_event::Entity::find()
            .filter(case_event::Column::CaseId.eq(id))
            .filter(case_event::Column::Kind.eq("accepted"))
            .count(house.app.read())
            .await
            .unwrap();
        assert_eq!(accepted, 1);
        house.close().await;
    }
}

#[tokio::test]
async fn a_refusal_needs_a_second_person_who_reads_the_letter() {
    for house in House::all().await {
        let team = house.team().await;
        let other = house.staff("nishimura", Role::Approver).await;
        let (id, number) = screened(&house, team).await;
        let base = format!("/staff/cases/{number}");
        let mut handler = house.browser_as(Opens::Staff(team.handler)).await;
        let empty = act(&mut handler, &format!("{base}/refuse"), &[("ground", "2")]).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        let texts = [
            ("ground", "2"),
            ("facts", "申出書の全文が損害賠償の求めだった。"),
            ("reasons", "お金の支払いを求めることは、当協会では取り扱えません。"),
            ("advice", "法テラスに相談できます。"),
            ("referral", "法テラス 0570-078374"),
            ("way-back", "お金のほかの内容なら、また申し出られます。"),
        ];
        let done = act(&mut handler, &format!("{base}/refuse"), &texts).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
        assert_eq!(at(&house, id).await.proposal_by, Some(team.handler));
        let no = at(&house, id).await.version;
        let path = format!("{base}/proposals/{no}");

        let own = handler.get(&path).await;
        assert_eq!(own.status, StatusCode::OK);
        assert!(own.body.contains("自分の起案は決裁できません"), "{}", own.body);
        assert!(!own.body.contains("name=\"decision\""), "no form for one's own proposal");
        let forced = handler.post(&path, &[("form_key", &form_key()), ("version", "1"), ("decision", "approve")]).await;
        assert_eq!(forced.status, StatusCode::FORBIDDEN);

        let mut approver = house.browser_as(Opens::Staff(other)).await;
        let list = approver.get("/staff/approvals").await;
        assert!(list.body.contains(&path), "{}", list.body);
        let page = approver.get(&path).await;
        assert!(page.body.contains("お金の支払いを求めることは、当協会では取り扱えません。"), "the letter is shown");
        assert!(!page.body.contains("checked"), "nothing is chosen beforehand");
        let undecided = act(&mut approver, &path, &[]).await;
        assert_eq!(undecided.status, StatusCode::UNPROCESSABLE_ENTITY);
        let silent = act(&mut approver, &path, &[("decision", "send-back")]).await;
        assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY, "sending back needs a reason");
        let done = act(&mut approver, &path, &[("decision", "approve")]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
        assert_eq!(at(&house, id).await.status, "N");
        assert_eq!(at(&house, id).await.proposal_by, None);
        house.close().await;
    }
}

#[tokio::test]
async fn who_steps_back_finds_the_case_nowhere() {
    let house = House::one().await;
    let team = house.team().await;
    let (id, number) = screened(&house, team).await;
    letter_about(&house, id, &number).await;
    let mut approver = house.browser_as(Opens::Staff(team.approver)).await;
    let path = format!("/staff/cases/{number}");
    for list in ["/staff/cases", "/staff/letters"] {
        assert!(approver.get(list).await.body.contains(&number), "{list}");
    }
    let done = act(&mut approver, &format!("{path}/conflict"), &[("reason", "親族の件のため")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    assert_eq!(approver.get(&path).await.status, StatusCode::NOT_FOUND);
    for list in ["/staff/cases", "/staff/letters", "/staff"] {
        assert!(!approver.get(list).await.body.contains(&number), "{list}");
    }
    house.close().await;
}

/// A letter of a case that waits to be posted.
async fn letter_about(house: &House, case: CaseId, number: &str) {
    let id = Uuid::now_v7();
    let content = LetterContent {
        kind: "notice".to_owned(),
        number: Some(number.to_owned()),
        dated: house.app.today(),
        to: Recipient { postal_code: None, address: Vec::new(), name: Vec::new(), form: Address::Person },
        title: "お知らせ".to_owned(),
        paragraphs: Vec::new(),
        items: Vec::new(),
        after: Vec::new(),
        about: None,
    };
    let keys = house.app.keys().of_case(case).await.unwrap();
    letter::Entity::insert(letter::ActiveModel {
        id: Set(id),
        case_id: Set(Some(case)),
        guidance_id: Set(None),
        member_id: Set(None),
        kind: Set(content.kind.clone()),
        recipient: Set("applicant".to_owned()),
        sealed: Set(keys.seal_json(SealContext::new("letter", "sealed", id), &content).unwrap()),
        created_at: Set(house.app.now()),
        posted_on: Set(None),
        posted_by: Set(None),
        posted_at: Set(None),
    })
    .exec_without_returning(&house.app.db().write)
    .await
    .unwrap();
}

/// A small JPEG photograph.
pub(crate) fn photograph() -> Vec<u8> {
    let picture = image::RgbImage::from_fn(64, 40, |x, y| {
        let shade = |n: u32| u8::try_from(n % 256).unwrap();
        image::Rgb([shade(x * 4), shade(y * 6), 128])
    });
    let mut bytes = Vec::new();
    image::codecs::jpeg::JpegEncoder::new(&mut bytes).encode_image(&picture).unwrap();
    bytes
}

pub(crate) fn multipart(fields: &[(&str, &str)], name: &str, bytes: &[u8]) -> Vec<u8> {
    let mut body = Vec::new();
    for (field, value) in fields {
        body.extend_from_slice(
            format!("--line\r\nContent-Disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n").as_bytes(),
        );
    }
    let head = format!(
        "--line\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\nContent-Type: image/jpeg\r\n\r\n"
    );
    body.extend_from_slice(head.as_bytes());
    body.extend_from_slice(bytes);
    body.extend_from_slice(b"\r\n--line--\r\n");
    body
}

#[tokio::test]
async fn a_call_becomes_one_case_with_one_receipt() {
    for house in House::all().await {
        house.member(COMPANY_NUMBER, COMPANY).await;
        let mut intake = house.staff_browser("kitano", Role::Intake).await;
        let page = intake.get("/staff/intake/new").await;
        let key = page.hidden("form_key");
        let day = [("received_era", "ad"), ("received_year", "2026"), ("received_month", "11"), ("received_day", "2")];
        let mut search =
            vec![("form_key", key.as_str()), ("go", "search"), ("company", "あおば"), ("story", "話の途中")];
        search.extend_from_slice(&day);
        let found = intake.post("/staff/intake/new", &search).await;
        assert_eq!(found.status, StatusCode::OK);
        assert!(found.body.contains(COMPANY), "{}", found.body);
        assert!(found.body.contains("話の途中"), "what was typed is kept");

        let mut nothing = vec![("form_key", key.as_str()), ("go", "complaint")];
        nothing.extend_from_slice(&day);
        let lacking = intake.post("/staff/intake/new", &nothing).await;
        assert_eq!(lacking.status, StatusCode::UNPROCESSABLE_ENTITY);

        let mut whole = vec![
            ("form_key", key.as_str()),
            ("go", "complaint"),
            ("channel", "phone"),
            ("story", "知らない会社から手紙が届いた。"),
            ("name", APPLICANT),
            ("company", "あおば通販"),
            ("ways", "phone"),
            ("phone", "03-0000-0000"),
        ];
        whole.extend_from_slice(&day);
        let done = intake.post("/staff/intake/new", &whole).await;
        assert_eq!(done.location(), format!("/staff/intake/{key}"), "{}", done.body);
        let again = intake.post("/staff/intake/new", &whole).await;
        assert_eq!(again.location(), done.location(), "the same form leads to the same receipt");
        let cases = case_file::Entity::find().all(house.app.read()).await.unwrap();
        assert_eq!(cases.len(), 1);
        assert_eq!((cases[0].channel.as_str(), cases[0].kind.as_str()), ("phone", "complaint"));
        let code = usecase::case::intake::code(&house.app, &key).unwrap().grouped().to_string();
        let receipt = intake.get(done.location()).await;
        assert!(receipt.body.contains(&cases[0].number) && receipt.body.contains(&code), "{}", receipt.body);
        let mut handler = house.staff_browser("minami", Role::Handler).await;
        let other = handler.get(done.location()).await;
        assert_eq!(other.status, StatusCode::OK);
        assert!(!other.body.contains(&code), "the code is for the person who took the call");
        house.close().await;
    }
}

#[tokio::test]
async fn hostile_words_are_shown_as_words() {
    let house = House::one().await;
    let team = house.team().await;
    let (_, number) = screened(&house, team).await;
    let base = format!("/staff/cases/{number}");
    let mut handler = house.browser_as(Opens::Staff(team.handler)).await;
    let script = "<script>alert(1)</script>\u{202e}あ";
    let done = act(&mut handler, &format!("{base}/note"), &[("text", script)]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    let page = handler.get(&base).await;
    assert!(!page.body.contains("<script>alert(1)"), "escaped");
    for text in ["", &"あ".repeat(4_001), "番号は 123456789018 です"] {
        let answer = act(&mut handler, &format!("{base}/note"), &[("text", text)]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", &text[..text.len().min(40)]);
        assert!(answer.body.contains("error-summary"));
    }
    house.close().await;
}

#[tokio::test]
async fn danger_stands_in_the_way_until_it_is_decided() {
    let house = House::one().await;
    let team = house.team().await;
    let (id, number) = screened(&house, team).await;
    let intake = staff(team.intake, Role::Intake);
    let danger = Danger { kind: DangerKind::Violence, who_what: Some("前の夫が勤めている".to_owned()) };
    house.step(id, &intake, Command::ReportDanger(danger)).await;
    let mut handler = house.browser_as(Opens::Staff(team.handler)).await;
    let base = format!("/staff/cases/{number}");
    act(&mut handler, &format!("{base}/accept"), &[("taking-1", "take"), ("text", "受理しました。")]).await;
    let texts = [
        ("fear", "居場所が知られるおそれ"),
        ("evidence", "保護命令の写しを見た"),
        ("instead", "without-identity"),
        ("text", "会社には知らせません。"),
        ("review_era", "ad"),
        ("review_year", "2027"),
        ("review_month", "1"),
        ("review_day", "20"),
    ];
    let done = act(&mut handler, &format!("{base}/withhold"), &texts).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    let no = at(&house, id).await.version;
    let mut approver = house.browser_as(Opens::Staff(team.approver)).await;
    let done = act(&mut approver, &format!("{base}/proposals/{no}"), &[("decision", "approve")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    let row = at(&house, id).await;
    assert_eq!((row.status.as_str(), row.held), ("B", true));
    let page = handler.get(&base).await;
    assert!(page.body.contains("通知を留保しています"), "{}", page.body);
    house.close().await;
}

#[tokio::test]
async fn the_usual_days_for_an_answer_are_those_of_the_settings() {
    let house = House::with(|config| config.body.terms.member_answer_business_days = 23).await;
    let team = house.team().await;
    let member = house.member("9999010000001", "株式会社あおば通販").await;
    let told = house.notified(team, member, "株式会社あおば通販").await;
    let mut handler = house.browser_as(Opens::Staff(team.handler)).await;
    let ask = handler.get(&format!("/staff/cases/{}/ask", house.number(told).await)).await;
    assert!(ask.body.contains("（23営業日）"), "{}", ask.body);

    let (fresh, number) = screened(&house, team).await;
    let [_, by, _] = team.actors();
    house.step(fresh, &by, Command::Accept(taken(&[1]))).await;
    let notify = handler.get(&format!("/staff/cases/{number}/notify")).await;
    assert!(notify.body.contains("協会の目安は23営業日です。"), "{}", notify.body);
    house.close().await;
}
