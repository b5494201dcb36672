//! The applicant's own pages: the right code always opens, a thousand wrong ones open nothing and break nothing; what
//! may be told and how she is reached is hers to change.

use entity::application::answer::{MaterialsConsent, Safety, ShareItem, ShareScope, Voicemail};
use entity::case::payload::{MessageText, Withdrawal};
use entity::case::{Case, Command};
use entity::id::CaseId;
use entity::people::{Actor, Role};
use http::StatusCode;
use schema::case_file;
use sea_orm::EntityTrait;
use usecase::account::session::Opens;
use usecase::case::load;
use usecase::case::mail_code;

use crate::harness::{Answer, Found, House, after};
use crate::seed::{APPLICANT, APPLICANT_MAIL, answers};

const COMPANY: &str = "株式会社あおば通販";
const COMPANY_NUMBER: &str = "9999010000011";

async fn file(house: &House, id: CaseId) -> Case {
    load::by_id(&house.app, &Actor::Applicant { case: id }, id).await.unwrap().0
}

/// The hidden fields that every acting form of a case carries.
fn keys(page: &Answer) -> [(&'static str, String); 2] {
    [("form_key", page.hidden("form_key")), ("version", page.hidden("version"))]
}

fn with<'a>(keys: &'a [(&'static str, String); 2], fields: &[(&'static str, &'a str)]) -> Vec<(&'static str, &'a str)> {
    keys.iter().map(|(name, value)| (*name, value.as_str())).chain(fields.iter().copied()).collect()
}

/// A complaint that came by telephone: its number and its code.
async fn by_telephone(house: &House) -> (String, String) {
    let mut intake = house.staff_browser("kitano", Role::Intake).await;
    let key = intake.get("/staff/intake/new").await.hidden("form_key");
    let call = [
        ("form_key", key.as_str()),
        ("go", "complaint"),
        ("channel", "phone"),
        ("story", "知らない会社から手紙が届いた。"),
        ("name", APPLICANT),
        ("ways", "phone"),
        ("phone", "03-0000-0000"),
        ("received_era", "ad"),
        ("received_year", "2026"),
        ("received_month", "11"),
        ("received_day", "2"),
    ];
    let done = intake.post("/staff/intake/new", &call).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    let number = case_file::Entity::find().found(house.app.read()).await.number;
    let right = usecase::case::intake::code(&house.app, &key).unwrap().grouped().to_string();
    (number, right)
}

/// Wrong tries in one go.
const TRIES: u32 = 1_000;

#[tokio::test]
async fn a_thousand_wrong_codes_open_nothing_and_lock_nobody_out() {
    for house in House::all().await {
        let (number, right) = by_telephone(&house).await;

        let mut said = std::collections::BTreeSet::new();
        for n in 0..TRIES {
            let typed = if n % 3 == 0 {
                "<script>1</script>".to_owned()
            } else {
                format!("AAAA-BBBB-CCCC-DDDD-EEEE-FFFF-{n:04}")
            };
            let mut stranger = house.browser();
            let answer = stranger.post("/status", &[("number", &number), ("code", &typed)]).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{n}");
            assert!(!answer.body.contains("<script>1"), "what was typed is shown as text");
            let message = answer.body.split("error-summary__list").nth(1).unwrap().split("</ul>").next().unwrap();
            said.insert(message.to_owned());
            assert_eq!(stranger.get("/status/case").await.location(), "/status?ended=yes", "{n}");
        }
        assert_eq!(said.len(), 2, "one sentence for wrong, one for too often: {said:?}");
        assert!(
            said.iter().any(|words| words.contains("待たずに開けます")),
            "nobody with the right code waits: {said:?}"
        );

        // A wrong number with the right code is wrong in the same words, and the owner still comes in.
        let mut owner = house.browser();
        let other = owner.post("/status", &[("number", "2026-000000"), ("code", &right)]).await;
        assert_eq!(other.status, StatusCode::UNPROCESSABLE_ENTITY);
        let spaced = right.replace('-', " ").to_lowercase();
        let opened = owner.post("/status", &[("number", &number), ("code", &spaced)]).await;
        assert_eq!(opened.location(), "/status/case", "{}", opened.body);
        let page = owner.get("/status/case").await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.body.contains(&number));
        house.close().await;
    }
}

#[tokio::test]
async fn what_may_be_told_is_changed_by_the_applicant_who_first_reads_what_follows() {
    for house in House::all().await {
        let team = house.team().await;
        let member = house.member(COMPANY_NUMBER, COMPANY).await;
        let mut said = answers(member, COMPANY);
        said.contact.phone = app_phone("090-0000-0001");
        let id = house.sent(&said).await;
        let mut browser = house.browser_as(Opens::Applicant(id)).await;
        let page = browser.get("/status/consent").await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.body);
        assert!(page.body.contains("090-0000-0001"), "she sees the very number she would let out");
        let first = keys(&page);

        // Without an answer nothing is shown, and the same once more is no change.
        let empty = browser.post("/status/consent", &with(&first, &[("go", "look")])).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        let same = [("scope", "named"), ("materials", "yes"), ("go", "look")];
        assert_eq!(
            browser.post("/status/consent", &with(&first, &same)).await.status,
            StatusCode::UNPROCESSABLE_ENTITY
        );

        // One more particular: looked at first, then done.
        let more = [("scope", "named"), ("item", "phone"), ("item", "birth-date"), ("materials", "yes")];
        let look = browser.post("/status/consent", &with(&first, &[&more[..], &[("go", "look")]].concat())).await;
        assert_eq!(look.status, StatusCode::OK, "{}", look.body);
        assert!(look.body.contains("まだ変わっていません"));
        assert!(file(&house, id).await.consent.unwrap().share.items.is_empty(), "looking changes nothing");
        let second = keys(&look);
        let done = browser.post("/status/consent", &with(&second, &[&more[..], &[("go", "do")]].concat())).await;
        assert_eq!(done.location(), "/status/consent?done=changed", "{}", done.body);
        let changed = file(&house, id).await;
        let share = changed.consent.unwrap().share;
        assert_eq!(share.items, [ShareItem::Phone].into(), "what is not on file cannot be let out");
        // The same button pressed twice is one change.
        let again = browser.post("/status/consent", &with(&second, &[&more[..], &[("go", "do")]].concat())).await;
        assert_eq!(again.location(), "/status/consent?done=changed");
        assert_eq!(file(&house, id).await.version, changed.version);

        // Taken back; meanwhile the desk does something, so she is asked once more.
        let page = keys(&browser.get("/status/consent").await);
        let back = [("scope", "not-yet"), ("materials", "no"), ("go", "look")];
        let look = browser.post("/status/consent", &with(&page, &back)).await;
        assert!(look.body.contains("会社には何も知らせません"), "{}", look.body);
        let third = keys(&look);
        let intake = Actor::Staff { id: team.intake, role: Role::Intake };
        house.step(id, &intake, Command::WriteNote(MessageText { text: "メモ".to_owned(), files: Vec::new() })).await;
        let back = [("scope", "not-yet"), ("materials", "no"), ("go", "do")];
        let overtaken = browser.post("/status/consent", &with(&third, &back)).await;
        assert_eq!(overtaken.status, StatusCode::CONFLICT);
        assert!(overtaken.body.contains("手続が進みました"), "{}", overtaken.body);
        let done = browser.post("/status/consent", &with(&keys(&overtaken), &back)).await;
        assert_eq!(done.location(), "/status/consent?done=changed", "{}", done.body);
        let share = file(&house, id).await.consent.unwrap().share;
        assert_eq!((share.scope, share.materials), (ShareScope::NotYet, MaterialsConsent::No));
        let shown = browser.get("/status/consent?done=changed").await;
        assert!(shown.body.contains("会社に伝えてよいことを変えました"));

        // The desk reads it on the case.
        let number = house.number(id).await;
        let mut app = house.browser_as(Opens::Staff(team.intake)).await;
        let case = app.get(&format!("/staff/cases/{number}")).await;
        assert!(case.body.contains("まだ伝えない"), "{}", case.body);
        assert!(case.body.contains("に決めた内容"), "who put it on record: {}", case.body);
        house.close().await;
    }
}

#[tokio::test]
async fn nobody_reads_that_the_company_was_told_when_it_was_not() {
    let house = House::one().await;
    house.team().await;
    let member = house.member(COMPANY_NUMBER, COMPANY).await;
    let id = house.sent(&answers(member, COMPANY)).await;
    let mut browser = house.browser_as(Opens::Applicant(id)).await;
    let open = browser.get("/status/case").await.body;
    assert!(open.contains("会社に伝えました"), "a stage that is still to come");
    let she = Actor::Applicant { case: id };
    house.step(id, &she, Command::Withdraw(Withdrawal { reason: None, confirmed_on: None })).await;
    for (path, told) in [("/status/case", "会社に伝えました"), ("/en/status/case", "We told the company")] {
        let page = browser.get(path).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(!page.body.contains(told), "{path}: {}", page.body);
    }
    house.close().await;
}

#[tokio::test]
async fn what_was_told_stays_told_and_is_shown_as_it_was_told() {
    for house in House::all().await {
        let team = house.team().await;
        let member = house.member(COMPANY_NUMBER, COMPANY).await;
        let id = house.notified(team, member, COMPANY).await;
        let mut browser = house.browser_as(Opens::Applicant(id)).await;
        let page = browser.get("/status/consent").await;
        assert!(page.body.contains("もう会社に伝えたこと"));
        assert!(page.body.contains("知らない会社から手紙が届いたとのことです"), "{}", page.body);
        let first = keys(&page);
        let back = [("scope", "not-yet"), ("materials", "yes"), ("go", "look")];
        let look = browser.post("/status/consent", &with(&first, &back)).await;
        assert!(look.body.contains("伝えたことは、取り消すことができません"));
        assert!(!look.body.contains("会社には何も知らせません"), "that would not be true any more");
        let back = [("scope", "not-yet"), ("materials", "yes"), ("go", "do")];
        let done = browser.post("/status/consent", &with(&keys(&look), &back)).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
        let file = file(&house, id).await;
        assert_eq!(file.consent.as_ref().unwrap().share.scope, ShareScope::NotYet);
        // From now on her name no longer goes to the company.
        let handler = Actor::Staff { id: team.handler, role: Role::Handler };
        let words =
            Command::WriteToMember(MessageText { text: format!("{APPLICANT} 様の件です。"), files: Vec::new() });
        let calendar = house.app.calendar();
        let circumstances = entity::case::decide::Circumstances {
            now: house.app.now(),
            today: house.app.today(),
            body: house.app.organization(),
            calendar,
        };
        assert!(matches!(
            entity::case::decide::decide(&file, &handler, &words, &circumstances),
            Err(entity::case::Denied::TooMuch(_))
        ));
        house.close().await;
    }
}

fn app_phone(typed: &str) -> Option<entity::application::answer::Phone> {
    Some(entity::application::answer::Phone { e164: "+819000000001".to_owned(), typed: typed.to_owned() })
}

#[tokio::test]
async fn a_new_mail_address_counts_once_its_digits_came_back() {
    for house in House::all().await {
        let member = house.member(COMPANY_NUMBER, COMPANY).await;
        let mut said = answers(member, COMPANY);
        said.contact.confirmed_mail = Some(APPLICANT_MAIL.to_owned());
        let id = house.sent(&said).await;
        let mut browser = house.browser_as(Opens::Applicant(id)).await;
        let page = browser.get("/status/contact").await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.body);
        assert!(page.body.contains("すんでいます"));
        let key = page.hidden("form_key");

        // Post without an address: said at the field, and everything typed stands there again.
        let lacking = [
            ("form_key", key.as_str()),
            ("way", "post"),
            ("way", "mail"),
            ("mail", "neu@example.jp"),
            ("where", "japan"),
            ("dont", "職場への電話"),
        ];
        let refused = browser.post("/status/contact", &lacking).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("neu@example.jp") && refused.body.contains("職場への電話"));

        let good = [("form_key", key.as_str()), ("way", "mail"), ("mail", "neu@example.jp"), ("where", "japan")];
        let done = browser.post("/status/contact", &good).await;
        assert_eq!(done.location(), "/status/contact/code?done=changed", "{}", done.body);
        let file_now = file(&house, id).await;
        assert_eq!(file_now.contact.mail.as_deref(), Some("neu@example.jp"));
        assert_eq!(file_now.mail_confirmed, None, "the old proof does not carry over");
        house.work_off().await;
        assert_eq!(house.mails().iter().filter(|mail| mail.contains("To: neu@example.jp")).count(), 1);

        let page = browser.get("/status/contact/code?done=changed").await;
        let key = page.hidden("form_key");
        let wrong = browser
            .post("/status/contact/code", &[("form_key", key.as_str()), ("digits", "12"), ("go", "check")])
            .await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let digits = mail_code::draw(&house.app, id, "neu@example.jp").await.unwrap();
        let proved = browser
            .post("/status/contact/code", &[("form_key", key.as_str()), ("digits", digits.as_str()), ("go", "check")])
            .await;
        assert_eq!(proved.location(), "/status/contact?done=confirmed", "{}", proved.body);
        assert_eq!(file(&house, id).await.mail_confirmed.as_deref(), Some("neu@example.jp"));
        assert_eq!(browser.get("/status/contact/code").await.location(), "/status/contact");
        house.close().await;
    }
}

#[tokio::test]
async fn whoever_must_not_be_found_out_is_reached_quietly_from_then_on() {
    for house in House::all().await {
        let member = house.member(COMPANY_NUMBER, COMPANY).await;
        let id = house.sent(&answers(member, COMPANY)).await;
        let mut browser = house.browser_as(Opens::Applicant(id)).await;
        let page = browser.get("/status/contact").await;
        assert!(page.body.contains("<title>連絡の方法"), "{}", page.body);
        let key = page.hidden("form_key");
        let quiet = [
            ("form_key", key.as_str()),
            ("way", "phone"),
            ("phone", "090-0000-0001"),
            ("voicemail", "yes"),
            ("safety", "yes"),
            ("where", "japan"),
        ];
        let done = browser.post("/status/contact", &quiet).await;
        assert_eq!(done.location(), "/status/contact?done=changed", "{}", done.body);
        let file = file(&house, id).await;
        assert_eq!(file.contact.safety, Some(Safety::Yes));
        assert_eq!(file.contact.voicemail, Some(Voicemail::No), "no message is left, whatever was ticked");
        let row = case_file::Entity::find_by_id(id).found(house.app.read()).await;
        assert!(row.quiet, "the desk's lists know it");
        let page = browser.get("/status/contact").await;
        assert!(!page.body.contains("<title>連絡の方法"), "the title is neutral now");
        // Nothing changed is no step.
        let key = page.hidden("form_key");
        let same = [
            ("form_key", key.as_str()),
            ("way", "phone"),
            ("phone", "090-0000-0001"),
            ("safety", "yes"),
            ("where", "japan"),
        ];
        assert_eq!(browser.post("/status/contact", &same).await.location(), "/status/case");
        assert_eq!(self::file(&house, id).await.version, file.version);
        house.close().await;
    }
}

/// The hidden fields of a page, as a browser would post them.
fn hidden_fields(page: &Answer) -> Vec<(String, String)> {
    let part = |tag: &str, name: &str| {
        let (_, rest) = tag.split_once(&format!("{name}=\""))?;
        Some(
            rest.split('"')
                .next()?
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&"),
        )
    };
    after(&page.body, "<input type=\"hidden\"")
        .filter_map(|tag| Some((part(tag, "name")?, part(tag, "value")?)))
        .collect()
}

fn posted(fields: &[(String, String)]) -> Vec<(&str, &str)> {
    fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
}

#[tokio::test]
async fn what_was_written_when_the_session_ran_out_is_sent_after_the_code() {
    for house in House::all().await {
        let (number, code) = by_telephone(&house).await;
        let id = case_file::Entity::find().found(house.app.read()).await.id;
        let mut browser = house.browser();
        let enter = [("number", number.as_str()), ("code", code.as_str())];
        assert_eq!(browser.post("/status", &enter).await.location(), "/status/case");
        let key = browser.get("/status/messages").await.hidden("form_key");
        house.hands.pass(chrono::TimeDelta::minutes(31));
        let text = "手紙は<赤い>封筒でした。\n\"至急\" & 重要";
        let message = [("form_key", key.as_str()), ("version", "1"), ("text", text)];
        let over = browser.post("/status/messages", &message).await;
        assert_eq!(over.status, StatusCode::UNAUTHORIZED, "{}", over.body);
        for words in [
            "<title>お手続き</title>",
            "action=\"/exit\"",
            "受付番号と確認コードを入力すると",
            "確認コードが分からないとき",
        ] {
            assert!(over.body.contains(words), "{words}: {}", over.body);
        }
        let asked = browser.get("/status?ended=yes").await;
        assert!(asked.body.contains("前の画面は閉じました") && asked.body.contains("お手続き"), "{}", asked.body);

        // A code typed wrong loses nothing either.
        let mut fields = hidden_fields(&over);
        fields.extend([("number".to_owned(), number.clone()), ("code".to_owned(), "AAAA".to_owned())]);
        let wrong = browser.post("/status", &posted(&fields)).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let mut fields = hidden_fields(&wrong);
        fields.extend([("number".to_owned(), number.clone()), ("code".to_owned(), code.clone())]);
        let back = browser.post("/status", &posted(&fields)).await;
        assert_eq!(back.status, StatusCode::OK, "{}", back.body);
        assert!(back.body.contains("手紙は&lt;赤い&gt;封筒でした。"), "she reads what she wrote: {}", back.body);
        assert!(file(&house, id).await.messages.is_empty(), "nothing is sent unasked");
        let sent = browser.post("/status/messages", &posted(&hidden_fields(&back))).await;
        assert_eq!(sent.location(), "/status/messages?done=sent", "{}", sent.body);
        assert_eq!(file(&house, id).await.messages.last().unwrap().text, text);

        // With a file: the words stay, the file is chosen again before anything is sent.
        house.hands.pass(chrono::TimeDelta::minutes(31));
        let multipart = "--b\r\ncontent-disposition: form-data; name=\"text\"\r\n\r\n説明です。\r\n\
            --b\r\ncontent-disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nabc\r\n--b--\r\n";
        let headers = [("content-type", "multipart/form-data; boundary=b"), ("sec-fetch-site", "same-origin")];
        let over = browser.send(http::Method::POST, "/status/papers", &headers, multipart.as_bytes().to_vec()).await;
        assert_eq!(over.status, StatusCode::UNAUTHORIZED, "{}", over.body);
        let mut fields = hidden_fields(&over);
        fields.extend([("number".to_owned(), number.clone()), ("code".to_owned(), code.clone())]);
        let back = browser.post("/status", &posted(&fields)).await;
        assert!(back.body.contains("説明です。") && back.body.contains("type=\"file\""), "{}", back.body);
        assert!(back.body.contains("multipart/form-data"));

        // Who leaves after the end is not asked for a code.
        house.hands.pass(chrono::TimeDelta::minutes(31));
        assert_eq!(browser.post("/status/leave", &[]).await.location(), "/status");

        // Another area's form does not travel through this entrance.
        let strange = [enter[0], enter[1], ("kept_path", "/staff/cases/1/withdraw"), ("kept.text", "x")];
        assert_eq!(browser.post("/status", &strange).await.location(), "/status/case");
        house.close().await;
    }
}

#[tokio::test]
async fn a_device_that_others_use_too_is_closed_after_a_quarter_of_an_hour() {
    for house in House::all().await {
        let (number, code) = by_telephone(&house).await;
        let own = [("number", number.as_str()), ("code", code.as_str())];
        let shared = [own[0], own[1], ("shared", "yes")];
        for (entry, minutes, open) in [(&shared[..], 14, true), (&shared[..], 16, false), (&own[..], 29, true)] {
            let mut browser = house.browser();
            assert_eq!(browser.post("/status", entry).await.location(), "/status/case");
            house.hands.pass(chrono::TimeDelta::minutes(minutes));
            let page = browser.get("/status/case").await;
            assert_eq!(page.status == StatusCode::OK, open, "after {minutes} minutes: {}", page.status);
        }

        // The wizard: from the moment the box is ticked, and again after coming back with the code.
        let member = house.member(COMPANY_NUMBER, COMPANY).await;
        let draft = house.draft(&answers(member, COMPANY)).await;
        let mut browser = house.browser_as(Opens::Draft(draft)).await;
        assert_eq!(browser.post("/complain/safety", &[("shared", "yes")]).await.location(), "/complain/save");
        house.hands.pass(chrono::TimeDelta::minutes(16));
        let late = browser.post("/complain/topic", &[("topic", "unknown")]).await;
        assert_eq!(late.status, StatusCode::UNAUTHORIZED, "{}", late.body);
        assert_eq!(late.hidden("kept.topic"), "unknown", "what was chosen travels on");

        let mut browser = house.browser_as(Opens::Draft(draft)).await;
        assert_eq!(browser.post("/complain/safety", &[("go", "next")]).await.location(), "/complain/topic");
        house.hands.pass(chrono::TimeDelta::minutes(16));
        assert_eq!(browser.get("/complain/topic").await.status, StatusCode::OK, "an own device has a day");
        house.close().await;
    }
}

#[tokio::test]
async fn the_receipt_has_a_sheet_of_its_own_that_names_nobody_to_whom_that_would_harm() {
    for house in House::all().await {
        let member = house.member(COMPANY_NUMBER, COMPANY).await;
        for (safety, named) in [(Safety::No, true), (Safety::Yes, false)] {
            let said = entity::application::draft::Answers { safety: Some(safety), ..answers(member, COMPANY) };
            let id = house.sent(&said).await;
            let mut browser = house.browser_as(Opens::Draft(id)).await;
            let sheet = browser.get("/complain/receipt").await;
            assert_eq!(sheet.status, StatusCode::OK, "{}", sheet.body);
            assert!(sheet.body.contains(&house.number(id).await));
            assert_eq!(sheet.body.contains("窓口："), named, "{}", sheet.body);
            assert_eq!(sheet.body.contains("<title>申し出の控え"), named, "{}", sheet.body);
        }
        let unsent = house.draft(&answers(member, COMPANY)).await;
        let mut browser = house.browser_as(Opens::Draft(unsent)).await;
        assert_eq!(browser.get("/complain/receipt").await.location(), "/complain/check");
        house.close().await;
    }
}
