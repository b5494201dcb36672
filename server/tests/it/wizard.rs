//! The complaint from the first page to the receipt, as a browser without scripts goes through it.

mod company;
mod drafts;
mod files;
mod rubbish;
mod sent;

use entity::application::Kind;
use entity::application::answer::{FilePurpose, ShareItem};
use entity::case::{Case, Status};
use entity::id::MemberId;
use entity::people::Role;
use http::{Method, StatusCode};
use image::codecs::jpeg::JpegEncoder;
use image::{Rgb, RgbImage};
use schema::{case_file, draft, file};
use sea_orm::{EntityTrait, PaginatorTrait};
use usecase::case::load;

use crate::harness::{Answer, Browser, Found, House, form_key};

const AOBA: &str = "7999901000001";

/// One file of a form.
struct Sent<'a> {
    name: &'a str,
    kind: &'a str,
    bytes: &'a [u8],
}

impl Browser {
    /// Posts a form with a file, as a browser without scripts does.
    async fn send_file(&mut self, path: &str, fields: &[(&str, &str)], sent: &Sent<'_>, go: &str) -> Answer {
        self.send_file_as(path, fields, sent, go, &[]).await
    }

    async fn send_file_as(
        &mut self,
        path: &str,
        fields: &[(&str, &str)],
        sent: &Sent<'_>,
        go: &str,
        more: &[(&str, &str)],
    ) -> Answer {
        const BOUNDARY: &str = "----the-boundary-of-a-test";
        let mut body = Vec::new();
        for (name, value) in fields {
            let part = format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
            body.extend_from_slice(part.as_bytes());
        }
        let head = format!(
            "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{}\"\r\nContent-Type: {}\r\n\r\n",
            sent.name, sent.kind
        );
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(sent.bytes);
        let tail = format!(
            "\r\n--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"go\"\r\n\r\n{go}\r\n--{BOUNDARY}--\r\n"
        );
        body.extend_from_slice(tail.as_bytes());
        let kind = format!("multipart/form-data; boundary={BOUNDARY}");
        let mut headers = vec![("content-type", kind.as_str()), ("sec-fetch-site", "same-origin")];
        headers.extend_from_slice(more);
        self.send(Method::POST, path, &headers, body).await
    }

    /// Posts and must be led to this place.
    async fn step(&mut self, path: &str, fields: &[(&str, &str)], to: &str) {
        let answer = self.post(path, fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{path} {fields:?}: {}", said(&answer));
        assert_eq!(answer.location(), to, "after {path} {fields:?}");
    }

    /// Posts and must be shown the page again with this message.
    async fn refused(&mut self, path: &str, fields: &[(&str, &str)], message: &str) -> Answer {
        let answer = self.post(path, fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{path} {fields:?}");
        assert!(answer.body.contains(message), "{path} says {message}: {}", said(&answer));
        assert!(answer.body.contains("<title>エラー：") || answer.body.contains("お手続き"), "{path}");
        answer
    }
}

/// The error summary, for messages of failing tests.
fn said(answer: &Answer) -> String {
    let from = answer.body.find("error-summary").unwrap_or(0);
    answer.body[from..].chars().take(600).collect()
}

fn photograph() -> Vec<u8> {
    let picture = RgbImage::from_fn(640, 400, |x, y| {
        let shade = |value: u32| u8::try_from(value % 256).unwrap();
        Rgb([shade(x), shade(y), shade(x * y)])
    });
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, 85).encode_image(&picture).unwrap();
    bytes
}

async fn begin(house: &House) -> Browser {
    let mut browser = house.browser();
    browser.step("/complain", &[], "/complain/safety").await;
    browser
}

/// Everything up to the files, about a member of the list.
async fn up_to_files(browser: &mut Browser) {
    browser.step("/complain/safety", &[("safety", "no"), ("go", "next")], "/complain/topic").await;
    browser.step("/complain/topic", &[("topic", "personal-information")], "/complain/who").await;
    browser.step("/complain/who", &[("who", "principal")], "/complain/company").await;
    browser.step("/complain/company", &[("words", "あおば"), ("go", "search")], "/complain/company").await;
    let hits = browser.get("/complain/company").await;
    assert!(hits.body.contains("1件見つかりました") && hits.body.contains(AOBA), "{}", hits.body);
    let chosen = [("words", "あおば"), ("company", AOBA), ("go", "next")];
    browser.step("/complain/company", &chosen, "/complain/company/confirm").await;
    browser.step("/complain/company/confirm", &[("confirm", "yes")], "/complain/company/more").await;
    browser.step("/complain/company/more", &[("more", "no")], "/complain/contacted").await;
    before_and_event(browser).await;
}

async fn before_and_event(browser: &mut Browser) {
    let contacted = [("contacted", "no-reply"), ("on_era", "r"), ("on_year", "8"), ("on_month", "9")];
    browser.step("/complain/contacted", &contacted, "/complain/background").await;
    let background = [("litigation", "no"), ("earlier", "no"), ("money", "no")];
    browser.step("/complain/background", &background, "/complain/category").await;
    let categories = [("category", "not-stopped"), ("category", "other-purpose")];
    browser.step("/complain/category", &categories, "/complain/when").await;
    browser.step("/complain/when", &[("going_on", "still")], "/complain/what-happened").await;
    let what = [("what", "退会したあとも、広告の手紙が3回届きました。")];
    browser.step("/complain/what-happened", &what, "/complain/outcome").await;
    browser.step("/complain/outcome", &[("outcome", "stop-and-erase")], "/complain/files").await;
}

/// From the danger question to the check page: by name, with the confirmation code only.
async fn rest(browser: &mut Browser) {
    browser.step("/complain/danger", &[("danger", "no")], "/complain/share").await;
    let share = [("scope", "named"), ("materials", "yes")];
    browser.step("/complain/share", &share, "/complain/identifiers").await;
    browser.step("/complain/identifiers", &[("number", "A-12345")], "/complain/name").await;
    browser.step("/complain/name", &[("name", "佐藤 はるか"), ("reading", "さとう はるか")], "/complain/contact").await;
    browser.step("/complain/contact", &[("way", "status-only")], "/complain/support").await;
    browser.step("/complain/support", &[], "/complain/identity").await;
}

async fn no_file(browser: &mut Browser) {
    let nothing = Sent { name: "", kind: "application/octet-stream", bytes: b"" };
    let key = form_key();
    let answer = browser.send_file("/complain/files", &[("form_key", &key), ("files", "none")], &nothing, "next").await;
    assert_eq!(answer.location(), "/complain/danger", "{}", said(&answer));
}

async fn identity_later(browser: &mut Browser) {
    let nothing = Sent { name: "", kind: "application/octet-stream", bytes: b"" };
    let key = form_key();
    let fields = [("form_key", key.as_str()), ("identity", "later")];
    let answer = browser.send_file("/complain/identity", &fields, &nothing, "next").await;
    assert_eq!(answer.location(), "/complain/check", "{}", said(&answer));
}

async fn the_case(house: &House) -> Case {
    let rows = case_file::Entity::find().all(house.app.read()).await.unwrap();
    assert_eq!(rows.len(), 1);
    let id = rows[0].id;
    let keys = house.app.keys().of_case(id).await.unwrap();
    let history = load::history(house.app.read(), &keys, id).await.unwrap();
    Case::from_history(id, &history)
}

/// The text of the big code with this label.
pub(crate) fn big_code(page: &str, label: &str) -> String {
    let at = page.find(&format!(">{label}</span>")).unwrap_or_else(|| panic!("no {label}: {page}"));
    let rest = &page[at..];
    let (_, rest) = rest.split_once("big-code__value\">").unwrap();
    rest.split('<').next().unwrap().to_owned()
}

async fn aoba(house: &House) -> MemberId {
    house.member(AOBA, "株式会社アオバ通販").await
}

#[tokio::test]
async fn a_complaint_from_the_first_page_to_the_receipt() {
    for house in House::all().await {
        let member = aoba(&house).await;
        let mut browser = begin(&house).await;
        up_to_files(&mut browser).await;

        let letter = Sent {
            name: "手紙の写し.txt", kind: "text/plain", bytes: "9月に届いた手紙です。".as_bytes()
        };
        let key = form_key();
        let fields = [("form_key", key.as_str()), ("files", "now"), ("note", "9月の手紙")];
        let answer = browser.send_file("/complain/files", &fields, &letter, "send").await;
        assert_eq!(answer.location(), "/complain/files?done=sent", "{}", said(&answer));
        let again = browser.send_file("/complain/files", &fields, &letter, "send").await;
        assert_eq!(again.location(), "/complain/files?done=sent", "the same form twice is one file");
        let page = browser.get("/complain/files?done=sent").await;
        assert_eq!(page.body.matches("手紙の写し.txt（").count(), 1, "{}", page.body);
        let nothing = Sent { name: "", kind: "", bytes: b"" };
        let fields = [("form_key", key.as_str()), ("files", "now")];
        let on = browser.send_file("/complain/files", &fields, &nothing, "next").await;
        assert_eq!(on.location(), "/complain/danger");

        browser.step("/complain/danger", &[("danger", "no")], "/complain/share").await;
        let share = [("scope", "named"), ("item", "mail"), ("materials", "yes")];
        browser.step("/complain/share", &share, "/complain/identifiers").await;
        browser.step("/complain/identifiers", &[("number", "A-12345")], "/complain/name").await;
        browser.step("/complain/name", &[("name", "髙﨑 はるか")], "/complain/contact").await;
        let contact = [("way", "mail"), ("mail", "ｈａｒｕｋａ＠example.jp")];
        browser.step("/complain/contact", &contact, "/complain/email-code").await;
        confirm_mail(&house, &mut browser).await;
        browser.step("/complain/support", &[("support", "large-print")], "/complain/identity").await;

        let photo = photograph();
        let paper = Sent { name: "免許証.jpg", kind: "image/jpeg", bytes: &photo };
        let key = form_key();
        let fields = [("form_key", key.as_str()), ("identity", "now"), ("document", "driving-licence")];
        let answer = browser.send_file("/complain/identity", &fields, &paper, "next").await;
        assert_eq!(answer.location(), "/complain/check", "{}", said(&answer));

        let check = browser.get("/complain/check").await;
        for words in
            ["髙﨑 はるか", "haruka@example.jp", "令和8年", "手紙の写し.txt", "A-12345", "運転免許証（写真1枚）"]
        {
            assert!(check.body.contains(words), "the check page shows {words}");
        }
        assert!(!check.body.contains("免許証.jpg"), "the name of the picture is nobody's business");
        assert!(browser.get("/complain/print").await.body.contains("送る前の控え"));

        let key = check.hidden("form_key");
        browser.step("/complain/check", &[("form_key", &key)], "/complain/done").await;
        let receipt = browser.get("/complain/done").await;
        let (number, code) = (big_code(&receipt.body, "受付番号"), big_code(&receipt.body, "確認コード"));
        browser.step("/complain/check", &[("form_key", &key)], "/complain/done").await;
        let second = browser.get("/complain/done").await;
        assert_eq!(
            (big_code(&second.body, "受付番号"), big_code(&second.body, "確認コード")),
            (number.clone(), code.clone())
        );
        assert_eq!(code.len(), 34, "seven groups of four");
        assert_eq!(browser.post("/complain/topic", &[("topic", "goods")]).await.status, StatusCode::CONFLICT);
        assert_eq!(browser.get("/complain/check").await.location(), "/complain/done");

        let case = the_case(&house).await;
        assert_eq!((case.status, case.kind), (Status::Received, Kind::Complaint));
        assert_eq!(case.number.unwrap().to_string(), number);
        assert_eq!(case.mail_confirmed.as_deref(), Some("haruka@example.jp"));
        let said = case.application.as_ref().unwrap();
        assert_eq!(said.companies[0].member(), Some(member));
        assert!(said.share.as_ref().unwrap().items.contains(&ShareItem::Identifiers));
        let rows = file::Entity::find().all(house.app.read()).await.unwrap();
        assert_eq!(rows.len(), 2);
        assert!(rows.iter().all(|row| row.state == "linked" && row.case_id == case.id));
        assert!(rows.iter().any(|row| row.purpose == FilePurpose::Identity.code() && row.class == "identity"));
        let row = draft::Entity::find().found(house.app.read()).await;
        assert!(row.submitted_at.is_some() && row.sealed.is_empty(), "the draft keeps nothing");

        let shown = [second.hidden("number"), second.hidden("code")];
        browser.step("/status", &[("number", &shown[0]), ("code", &shown[1])], "/status/case").await;
        assert_eq!(browser.get("/status/case").await.status, StatusCode::OK);
        house.close().await;
    }
}

/// Takes the digits out of the mail that was sent.
async fn confirm_mail(house: &House, browser: &mut Browser) {
    house.work_off().await;
    let mail = house.mails().pop().unwrap();
    assert!(!mail.contains("アオバ"), "no company stands in a mail");
    browser.refused("/complain/email-code", &[("digits", "12"), ("go", "next")], "6桁の数字").await;
    let page = browser.get("/complain/email-code").await;
    assert!(page.body.contains("haruka@example.jp"));
    let digits = {
        use usecase::case::mail_code;
        let id = draft::Entity::find().found(house.app.read()).await.id;
        mail_code::draw(&house.app, id, "haruka@example.jp").await.unwrap()
    };
    let wrong = if digits == "000000" { "111111" } else { "000000" };
    browser.refused("/complain/email-code", &[("digits", wrong), ("go", "next")], "数字がちがうか").await;
    browser.step("/complain/email-code", &[("digits", &digits), ("go", "next")], "/complain/support").await;
}

#[tokio::test]
async fn after_ten_wrong_digits_the_page_stays_itself_and_leads_on() {
    let house = House::one().await;
    let member = aoba(&house).await;
    let id = house.draft(&crate::seed::answers(member, "株式会社アオバ通販")).await;
    let mut browser = house.browser_as(usecase::account::session::Opens::Draft(id)).await;
    let digits = usecase::case::mail_code::draw(&house.app, id, crate::seed::APPLICANT_MAIL).await.unwrap();
    let wrong = if digits == "000000" { "111111" } else { "000000" };
    for _ in 0..10 {
        browser.refused("/complain/email-code", &[("digits", wrong), ("go", "next")], "数字がちがうか").await;
    }
    house.hands.pass(chrono::TimeDelta::minutes(12));
    let stopped = browser.post("/complain/email-code", &[("digits", wrong), ("go", "next")]).await;
    assert_eq!(stopped.status, StatusCode::TOO_MANY_REQUESTS);
    for words in
        ["あと18分ほど", "「あとで確認する」を押して", "name=\"digits\"", "value=\"later\"", "メールアドレスを変える"]
    {
        assert!(stopped.body.contains(words), "{words}: {}", stopped.body);
    }
    assert!(!stopped.body.contains("送りなおす"), "the wrong digits are not offered again");
    browser.step("/complain/email-code", &[("digits", wrong), ("go", "later")], "/complain/support").await;
    house.close().await;
}

#[tokio::test]
async fn the_check_page_names_what_is_lacking() {
    let house = House::one().await;
    aoba(&house).await;
    let mut browser = begin(&house).await;
    let answer = browser.post("/complain/check", &[("form_key", &form_key())]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    for path in [
        "topic",
        "who",
        "company",
        "contacted",
        "background",
        "category",
        "what-happened",
        "outcome",
        "danger",
        "share",
        "name",
        "contact",
        "identity",
    ] {
        assert!(answer.body.contains(&format!("href=\"/complain/{path}?from=check\"")), "{path}");
    }
    assert_eq!(case_file::Entity::find().count(house.app.read()).await.unwrap(), 0);
    house.close().await;
}

#[tokio::test]
async fn from_the_check_page_and_back() {
    let house = House::one().await;
    aoba(&house).await;
    let mut browser = begin(&house).await;
    up_to_files(&mut browser).await;
    no_file(&mut browser).await;
    rest(&mut browser).await;
    identity_later(&mut browser).await;
    let check = browser.get("/complain/check").await;
    assert!(check.body.contains("会社に伝わること") && !check.body.contains("確認が必要な項目"));
    let what = [("what", "もう一度書きました。")];
    browser.step("/complain/what-happened?from=check", &what, "/complain/check").await;
    // A new answer opens a new question, which is asked first.
    let post = [("way", "post")];
    browser.step("/complain/contact?from=check", &post, "/complain/address?from=check").await;
    let page = browser.get("/complain/address?from=check").await;
    assert!(page.body.contains("href=\"/complain/check\""), "back is the check page");
    let address =
        [("where", "japan"), ("postal", "980-0001"), ("prefecture", "宮城県"), ("town", "仙台市"), ("number", "なし")];
    browser.step("/complain/address?from=check", &address, "/complain/check").await;
    let danger = [("danger", "violence")];
    browser.step("/complain/danger?from=check", &danger, "/complain/outcome/danger?from=check").await;
    let help = browser.get("/complain/outcome/danger?from=check").await;
    assert!(help.body.contains("href=\"/complain/check\""), "{}", help.body);
    let check = browser.get("/complain/check").await;
    assert!(check.body.contains("会社には知らせずに進めます"));
    browser
        .step("/complain/share?from=check", &[("scope", "without-name"), ("materials", "no")], "/complain/check")
        .await;
    let check = browser.get("/complain/check").await;
    let (told, kept) = check.body.split_once("会社に伝わらないこと</h3>").unwrap();
    let told = told.rsplit_once("会社に伝わること</h3>").unwrap().1;
    assert!(told.contains("起きたこと") && !told.contains("お名前") && kept.contains("お名前"), "{told}");
    house.close().await;
}

#[tokio::test]
async fn a_consultation_needs_one_page_and_no_name() {
    for house in House::all().await {
        let mut browser = house.browser();
        let page = browser.get("/consult").await;
        let key = page.hidden("form_key");
        browser.refused("/consult", &[("form_key", &key)], "相談したいことを入力してください").await;
        let fields = [("form_key", key.as_str()), ("question", "会員証の写しを取られました。"), ("company", "○○ジム")];
        browser.step("/consult", &fields, "/complain/done").await;
        let receipt = browser.get("/complain/done").await;
        assert!(receipt.body.contains("相談を受け付けました"));
        let mut again = house.browser();
        again.step("/consult", &fields, "/complain/done").await;
        let second = again.get("/complain/done").await;
        for label in ["受付番号", "確認コード"] {
            assert_eq!(
                big_code(&receipt.body, label),
                big_code(&second.body, label),
                "the same form twice is one consultation"
            );
        }
        let case = the_case(&house).await;
        assert_eq!(case.kind, Kind::Consultation);
        assert!(case.is_anonymous());
        house.close().await;
    }
}

#[tokio::test]
async fn quiet_pages_tell_nothing_and_leaving_can_erase() {
    let house = House::one().await;
    let mut browser = begin(&house).await;
    browser.step("/complain/safety", &[("safety", "yes"), ("erase", "yes")], "/complain/topic").await;
    let topic = browser.get("/complain/topic").await;
    assert!(topic.body.contains("<title>お手続き</title>"));
    assert_eq!(topic.header("cache-control"), "no-store");
    let key = form_key();
    let sent = Sent { name: "a.txt", kind: "text/plain", bytes: b"text" };
    browser.send_file("/complain/files", &[("form_key", &key)], &sent, "send").await;
    let object = file::Entity::find().found(house.app.read()).await.object;
    // Nothing that another site can cause erases anything.
    let cross = [("sec-fetch-site", "cross-site"), ("content-type", "application/x-www-form-urlencoded")];
    let link = browser.get("/exit").await;
    assert_eq!((link.status, link.location()), (StatusCode::SEE_OTHER, "https://www.jma.go.jp/bosai/forecast/"));
    assert!(link.headers.get("set-cookie").is_none() && link.header("clear-site-data").is_empty());
    let forged = browser.send(Method::POST, "/exit", &cross, Vec::new()).await;
    assert_eq!(forged.status, StatusCode::FORBIDDEN);
    assert_eq!(browser.get("/complain/topic").await.status, StatusCode::OK, "the draft is still there");
    let away = browser.post("/exit", &[]).await;
    assert_eq!(away.status, StatusCode::SEE_OTHER);
    let policy = topic.header("content-security-policy");
    assert!(policy.contains("form-action 'self' https://www.jma.go.jp;"), "{policy}");
    assert_eq!(away.location(), "https://www.jma.go.jp/bosai/forecast/");
    assert_eq!(away.header("clear-site-data"), "\"cache\"");
    assert!(browser.cookies.is_empty(), "{:?}", browser.cookies.keys());
    assert_eq!(draft::Entity::find().count(house.app.read()).await.unwrap(), 0);
    assert_eq!(house.app.files().holds(object).await.unwrap(), vault::files::Presence::Missing);

    let mut kept = begin(&house).await;
    kept.step("/complain/safety", &[("safety", "no")], "/complain/topic").await;
    kept.post("/exit", &[]).await;
    assert_eq!(draft::Entity::find().count(house.app.read()).await.unwrap(), 1, "else the draft stays");
    assert_eq!(kept.get("/complain/topic").await.location(), "/complain?ended=yes");
    let mut staff = house.staff_browser("kitano", Role::Intake).await;
    staff.post("/exit", &[]).await;
    assert_eq!(staff.get("/complain").await.status, StatusCode::OK);
    assert!(!staff.cookies.is_empty(), "a link cannot sign out those who work here");
    house.close().await;
}

#[tokio::test]
async fn every_page_of_the_wizard_shows_itself() {
    let house = House::one().await;
    aoba(&house).await;
    let mut browser = begin(&house).await;
    up_to_files(&mut browser).await;
    let pages: Vec<&'static str> = app::page::routes::all()
        .into_iter()
        .filter(|spec| spec.method == "GET" && spec.kind == app::access::RouteKind::Page)
        .filter(|spec| spec.path == "/complain" || spec.path.starts_with("/complain/"))
        .filter(|spec| !spec.path.contains('{') && !spec.path.contains("paper"))
        .map(|spec| spec.path)
        .collect();
    let mut shown = 0;
    for path in pages {
        let page = browser.get(path).await;
        assert!([StatusCode::OK, StatusCode::SEE_OTHER].contains(&page.status), "{path}: {}", page.status);
        if page.status == StatusCode::OK {
            shown += 1;
            assert_eq!(page.body.matches("<h1").count(), 1, "{path} has one h1");
            assert!(path == "/complain/print" || page.body.contains("action=\"/exit\""), "{path} can be left");
            assert!(page.body.contains("noindex"), "{path}");
        }
    }
    assert!(shown > 30, "{shown}");
    for key in ["goods", "public-body", "my-number", "papers", "contact-first", "danger", "anonymous"] {
        assert_eq!(browser.get(&format!("/complain/outcome/{key}")).await.status, StatusCode::OK, "{key}");
    }
    assert_eq!(browser.get("/complain/outcome/nothing").await.status, StatusCode::NOT_FOUND);
    house.close().await;
}
