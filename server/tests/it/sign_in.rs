//! Signing in and out, sessions, tokens, links.

use chrono::TimeDelta;
use entity::id::MemberId;
use entity::people::{Actor, MemberRole, Role};
use http::StatusCode;
use jsonwebtoken::Algorithm;
use schema::{approval, audit, member, member_user, session, staff_task};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};
use serde_json::json;
use usecase::account::invitation;
use usecase::account::session::Opens;
use uuid::Uuid;

use crate::harness::{Browser, Found, House, form_key, signed, token};
use crate::seed::{PASSWORD, visit};

const LOGIN: &str = "/staff/login";

async fn enter(browser: &mut Browser, login: &str, password: &str) -> crate::harness::Answer {
    browser.post(LOGIN, &[("login", login), ("password", password)]).await
}

/// Whether this browser is let into the desk: the sign-in page sends whoever is in on to the desk.
async fn is_in(browser: &mut Browser) -> bool {
    browser.get(LOGIN).await.status == StatusCode::SEE_OTHER
}

#[tokio::test]
async fn a_right_password_opens_a_session_with_a_careful_cookie() {
    for house in House::all().await {
        house.staff("minami", Role::Handler).await;
        let mut browser = house.browser();
        let answer = enter(&mut browser, " ＭＩＮＡＭＩ ", PASSWORD).await;
        assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, "/staff"));
        let cookie = answer.header("set-cookie");
        assert!(cookie.starts_with("madoguchi="), "{cookie}");
        for flag in ["HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=28800"] {
            assert!(cookie.contains(flag), "{flag} in {cookie}");
        }
        assert!(!cookie.contains("Secure") && !cookie.contains("Domain"), "{cookie}");
        assert!(is_in(&mut browser).await);
        house.close().await;
    }
}

#[tokio::test]
async fn on_https_cookies_are_bound_to_the_host() {
    let house = House::with(|config| config.origin = "https://desk.example.jp".to_owned()).await;
    house.staff("minami", Role::Handler).await;
    let answer = enter(&mut house.browser(), "minami", PASSWORD).await;
    let cookie = answer.header("set-cookie");
    assert!(cookie.starts_with("__Host-madoguchi=") && cookie.contains("Secure"), "{cookie}");
    assert!(answer.header("strict-transport-security").starts_with("max-age="));
    house.close().await;
}

/// A page without what differs from request to request.
fn plain(answer: &crate::harness::Answer) -> String {
    let id = answer.header("x-request-id");
    let mut text = answer.body.replace(id, "");
    while let Some((before, rest)) = text.split_once("nonce=\"") {
        let (_, after) = rest.split_once('"').unwrap();
        text = format!("{before}{after}");
    }
    text
}

#[tokio::test]
async fn every_way_of_not_getting_in_has_the_same_answer() {
    let house = House::one().await;
    house.staff("minami", Role::Handler).await;
    house.staff("gone", Role::Handler).await;
    invitation::staff::deactivate(&house.app, "gone").await.unwrap();
    invitation::staff::create(&house.app, "invited", "招待", Role::Intake).await.unwrap();
    let mut pages = Vec::new();
    for (login, password) in [
        ("minami", "a wrong but long password"),
        ("nobody", "a wrong but long password"),
        ("gone", PASSWORD),
        ("invited", PASSWORD),
        ("' or 1=1 --", "a wrong but long password"),
        ("minami", &"long".repeat(5000)),
    ] {
        let mut browser = house.browser();
        let answer = enter(&mut browser, login, password).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{login}");
        assert!(browser.cookies.is_empty(), "{login}");
        assert!(!answer.body.contains(password), "the password is not shown again");
        pages.push(plain(&answer).replace(&login.replace('\'', "&#x27;"), "LOGIN").replace(login, "LOGIN"));
    }
    for page in &pages {
        assert_eq!(page, &pages[0]);
    }
    let failed = audit::Entity::find().filter(audit::Column::Action.eq("sign_in.failed"));
    assert_eq!(failed.count(house.app.read()).await.unwrap(), 6);
    house.close().await;
}

#[tokio::test]
async fn guessing_is_stopped_and_the_owner_elsewhere_is_not() {
    let house = House::with(|config| config.trusted_proxies = 1).await;
    house.staff("minami", Role::Handler).await;
    let from = |network: &'static str| {
        let router = house.browser();
        async move |password: &str| {
            let mut browser = router.clone();
            let headers = [
                ("content-type", "application/x-www-form-urlencoded"),
                ("sec-fetch-site", "same-origin"),
                ("x-forwarded-for", network),
            ];
            let body = crate::harness::form(&[("login", "minami"), ("password", password)]);
            browser.send(http::Method::POST, LOGIN, &headers, body).await
        }
    };
    let attacker = from("198.51.100.7");
    for n in 0..5 {
        assert_eq!(attacker("a wrong but long password").await.status, StatusCode::UNPROCESSABLE_ENTITY, "{n}");
    }
    let stopped = attacker(PASSWORD).await;
    assert_eq!(stopped.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(stopped.body.contains("あと5秒"), "{}", stopped.body);
    let owner = from("203.0.113.9");
    assert_eq!(owner(PASSWORD).await.status, StatusCode::SEE_OTHER, "the owner has another network");
    house.hands.pass(TimeDelta::seconds(5));
    assert_eq!(attacker(PASSWORD).await.status, StatusCode::SEE_OTHER, "the wait is over");
    house.close().await;
}

#[tokio::test]
async fn many_guesses_at_once_are_not_more_guesses() {
    let house = House::one().await;
    house.staff("minami", Role::Handler).await;
    let mut tries = tokio::task::JoinSet::new();
    for _ in 0..40 {
        let mut browser = house.browser();
        tries.spawn(async move { enter(&mut browser, "minami", "a wrong but long password").await.status });
    }
    let answers = tries.join_all().await;
    let looked_at = answers.iter().filter(|status| **status == StatusCode::UNPROCESSABLE_ENTITY).count();
    assert!(looked_at <= 5, "{looked_at} guesses were looked at");
    house.close().await;
}

#[tokio::test]
async fn every_kind_of_ending_works_at_the_next_request() {
    for house in House::all().await {
        let id = house.staff("minami", Role::Handler).await;

        let mut left = house.browser_as(Opens::Staff(id)).await;
        let mut stolen = left.clone();
        assert!(is_in(&mut left).await);
        let answer = left.post("/staff/logout", &[]).await;
        assert_eq!(answer.location(), "/staff/logout");
        assert!(left.cookies.is_empty(), "cookies are taken back");
        assert!(!is_in(&mut stolen).await, "a copy of the cookie is worth nothing after signing out");

        let mut changed = house.browser_as(Opens::Staff(id)).await;
        let link = invitation::staff::link(&house.app, "minami").await.unwrap();
        let path = format!("/staff/invite/{}", link.token.expose());
        let new = "another kettle in the rain";
        let mut other = house.browser();
        let answer = other.post(&path, &[("password", new), ("again", new)]).await;
        assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, "/staff"));
        assert!(is_in(&mut other).await);
        assert!(!is_in(&mut changed).await, "a new password ends every session");
        assert_eq!(enter(&mut house.browser(), "minami", PASSWORD).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(enter(&mut house.browser(), "minami", new).await.status, StatusCode::SEE_OTHER);

        let mut idle = house.browser_as(Opens::Staff(id)).await;
        house.hands.pass(TimeDelta::minutes(14));
        assert!(is_in(&mut idle).await);
        house.hands.pass(TimeDelta::minutes(14));
        assert!(is_in(&mut idle).await, "every request counts");
        house.hands.pass(TimeDelta::minutes(15));
        assert!(!is_in(&mut idle).await, "15 minutes without a request");

        let mut long = house.browser_as(Opens::Staff(id)).await;
        for _ in 0..47 {
            house.hands.pass(TimeDelta::minutes(10));
            assert!(is_in(&mut long).await);
        }
        house.hands.pass(TimeDelta::minutes(10));
        assert!(!is_in(&mut long).await, "8 hours, however busy");

        let mut off = house.browser_as(Opens::Staff(id)).await;
        invitation::staff::deactivate(&house.app, "minami").await.unwrap();
        assert!(!is_in(&mut off).await, "switched off");
        house.close().await;
    }
}

/// The claims of a token, unverified.
fn claims_of(token: &str) -> serde_json::Value {
    let claims = token.split('.').nth(1).unwrap();
    serde_json::from_slice(&data_encoding::BASE64URL_NOPAD.decode(claims.as_bytes()).unwrap()).unwrap()
}

fn secret_in(token: &str) -> String {
    claims_of(token)["key"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn only_tokens_of_the_house_are_believed() {
    let house = House::one().await;
    let id = house.staff("minami", Role::Handler).await;
    let real = house.browser_as(Opens::Staff(id)).await;
    let row = session::Entity::find().found(house.app.read()).await;
    let sid = row.id.0;
    let later = house.app.now().timestamp() + 3600;
    let (kid, key) = house.app.keys().token_key();
    let key = key.expose();
    let secret = secret_in(&real.cookies["madoguchi"]);
    let claims = |audience: &str| json!({ "aud": audience, "sid": sid, "key": secret, "exp": later });
    let without = json!({ "aud": "madoguchi", "sid": sid, "exp": later });
    let (device_kid, device_key) = house.app.keys().device_key();
    let none = {
        use data_encoding::BASE64URL_NOPAD as B64;
        let head = B64.encode(format!(r#"{{"typ":"JWT","alg":"none","kid":"{kid}"}}"#).as_bytes());
        let claims = B64.encode(format!(r#"{{"aud":"madoguchi","sid":"{sid}","exp":{later}}}"#).as_bytes());
        format!("{head}.{claims}.")
    };
    let good = token(&house.app, sid, &secret, later);
    let own = claims("madoguchi");
    let other = vault::secret::Token::random().unwrap();
    let bad = [
        ("alg none", none),
        ("other key", signed(Algorithm::HS256, Some(kid), &own, &[7; 32])),
        ("other algorithm", signed(Algorithm::HS512, Some(kid), &own, key)),
        ("other audience", signed(Algorithm::HS256, Some(kid), &claims("elsewhere"), key)),
        ("no key id", signed(Algorithm::HS256, None, &own, key)),
        ("other key id", signed(Algorithm::HS256, Some("t0"), &own, key)),
        ("over", token(&house.app, sid, &secret, house.app.now().timestamp() - 1)),
        ("other session", token(&house.app, Uuid::new_v4(), &secret, later)),
        ("no secret", signed(Algorithm::HS256, Some(kid), &without, key)),
        ("other secret", token(&house.app, sid, other.expose(), later)),
        ("what is no secret", token(&house.app, sid, "short", later)),
        ("key of devices", signed(Algorithm::HS256, Some(device_kid), &own, device_key.expose())),
        ("cut", good[..good.len() - 2].to_owned()),
        ("empty", String::new()),
    ];
    for (name, value) in bad {
        let mut browser = house.browser();
        browser.cookies.insert("madoguchi".to_owned(), value);
        assert!(!is_in(&mut browser).await, "{name}");
    }
    assert!(is_in(&mut real.clone()).await);
    let mut browser = house.browser();
    browser.cookies.insert("madoguchi".to_owned(), good);
    assert!(is_in(&mut browser).await, "the same claims, rightly signed");
    house.close().await;
}

#[tokio::test]
async fn a_session_id_that_was_known_before_is_worth_nothing_after() {
    let house = House::one().await;
    let intruder = house.staff("intruder", Role::Intake).await;
    house.staff("minami", Role::Approver).await;
    // The attacker plants an own session in the browser of the victim, who then signs in.
    let mut planted = house.browser_as(Opens::Staff(intruder)).await;
    let mut victim = planted.clone();
    let before = victim.cookies.clone();
    enter(&mut victim, "minami", PASSWORD).await;
    assert_ne!(victim.cookies, before, "a right gained is a new session");
    assert!(!is_in(&mut planted).await, "and the old one has ended");
    // Two cookies of one name: neither is believed.
    let mut doubled = house.browser();
    let own = victim.cookies["madoguchi"].clone();
    let headers = format!("madoguchi={}; madoguchi={own}", before["madoguchi"]);
    let answer = doubled.send(http::Method::GET, LOGIN, &[("cookie", &headers)], Vec::new()).await;
    assert_eq!(answer.status, StatusCode::OK, "shows the sign-in page");
    house.close().await;
}

#[tokio::test]
async fn a_form_that_was_sent_too_late_is_offered_again() {
    let house = House::one().await;
    let id = house.staff("minami", Role::Approver).await;
    let path = "/staff/cases/2026-000000/assessment";
    let mut browser = house.browser_as(Opens::Staff(id)).await;
    house.hands.pass(TimeDelta::minutes(20));
    let fields =
        [("form_key", &*form_key()), ("name", "髙橋 \"神\" <子>"), ("note", "一行目\n二行目"), ("note", "二つめ")];
    let answer = browser.post(path, &fields).await;
    assert_eq!(answer.status, StatusCode::UNAUTHORIZED);
    assert_eq!(answer.hidden("kept_path"), path);
    assert!(answer.body.contains("しばらく操作がなかった"), "{}", answer.body);
    // The sign-in page carries the form; a wrong password keeps it.
    let kept: Vec<(&str, &str)> = vec![
        ("kept_path", path),
        ("kept.form_key", fields[0].1),
        ("kept.name", fields[1].1),
        ("kept.note", fields[2].1),
        ("kept.note", fields[3].1),
    ];
    let mut wrong = vec![("login", "minami"), ("password", "a wrong but long password")];
    wrong.extend(&kept);
    let answer = browser.post(LOGIN, &wrong).await;
    assert_eq!(answer.hidden("kept.form_key"), fields[0].1);
    let mut right = vec![("login", "minami"), ("password", PASSWORD)];
    right.extend(&kept);
    let answer = browser.post(LOGIN, &right).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(answer.body.contains(&format!("action=\"{path}\"")), "{}", answer.body);
    assert_eq!(answer.hidden("form_key"), fields[0].1);
    assert_eq!(answer.hidden("name"), "髙橋 &quot;神&quot; &lt;子&gt;");
    assert_eq!(answer.hidden("note"), "一行目\n二行目");
    assert!(answer.body.contains("二つめ") && !answer.body.contains("name=\"kept_path\""));
    assert!(is_in(&mut browser).await);
    house.close().await;
}

#[tokio::test]
async fn after_signing_in_nobody_is_sent_elsewhere() {
    let house = House::one().await;
    house.staff("minami", Role::Handler).await;
    for (next, to) in [
        ("/staff/members?page=2", "/staff/members?page=2"),
        ("//evil.example/staff", "/staff"),
        ("https://evil.example/", "/staff"),
        ("/staff/logout", "/staff"),
        ("/portal", "/staff"),
    ] {
        let fields = [("login", "minami"), ("password", PASSWORD), ("next", next)];
        assert_eq!(house.browser().post(LOGIN, &fields).await.location(), to);
    }
    house.close().await;
}

#[tokio::test]
async fn a_members_user_needs_the_link_and_the_digits() {
    for house in House::all().await {
        let member = house.member("9999010000001", "株式会社テスト").await;
        let code = invite(&house, member, "Aoki@Example.JP").await;
        house.work_off().await;
        let mails = house.mails();
        assert_eq!(mails.len(), 1);
        let path = link_in(&mails[0]);
        assert!(!mail_text(&mails[0]).contains(&code), "mail alone opens nothing");

        let mut browser = house.browser();
        assert_eq!(browser.get(&path).await.status, StatusCode::OK);
        let new = "a river under the bridge";
        let wrong = if code == "000000" { "000001" } else { "000000" };
        for (code, password, field) in [
            ("", new, "code-error"),
            (wrong, new, "code-error"),
            (&*code, "too short", "password-error"),
            (&*code, "aoki under the bridge", "password-error"),
        ] {
            let answer = browser.post(&path, &[("code", code), ("password", password), ("again", password)]).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{code} {password}");
            assert!(answer.body.contains(&format!("id=\"{field}\"")), "{field}: {}", answer.body);
        }
        let fields = [("code", &*code), ("password", new), ("again", "another river")];
        assert_eq!(browser.post(&path, &fields).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        let fields = [("code", &*code), ("password", new), ("again", new)];
        let answer = browser.post(&path, &fields).await;
        assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, "/portal"));
        assert_eq!(house.browser().post(&path, &fields).await.status, StatusCode::GONE, "once is enough");
        let fields = [("login", "aoki@example.jp"), ("password", new)];
        assert_eq!(house.browser().post("/portal/login", &fields).await.location(), "/portal");
        assert_eq!(
            house.browser().post(LOGIN, &fields).await.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "a member's user is nobody at the desk"
        );

        let user = member_user::Entity::find().found(house.app.read()).await.id;
        let actor = Actor::Staff { id: house.staff("kawakami", Role::Approver).await, role: Role::Approver };
        let seen = member_user::Entity::find_by_id(user).found(house.app.read()).await.version;
        let seen = Some(u32::try_from(seen).unwrap());
        invitation::user::deactivate(&house.app, &actor, &visit(), user, seen).await.unwrap();
        assert_eq!(browser.get("/portal/login").await.status, StatusCode::OK, "switched off at the next request");
        house.close().await;
    }
}

#[tokio::test]
async fn a_link_dies_of_time_of_a_newer_one_and_of_guessing() {
    let house = House::one().await;
    invitation::staff::create(&house.app, "minami", "南", Role::Handler).await.unwrap();
    let old = invitation::staff::link(&house.app, "minami").await.unwrap();
    let new = invitation::staff::link(&house.app, "minami").await.unwrap();
    let path = |link: &invitation::staff::StaffLink| format!("/staff/invite/{}", link.token.expose());
    assert_eq!(house.browser().get(&path(&old)).await.status, StatusCode::GONE);
    assert_eq!(house.browser().get(&path(&new)).await.status, StatusCode::OK);
    assert_eq!(house.browser().get("/portal/invite/x").await.status, StatusCode::GONE);
    let portal = format!("/portal/invite/{}", new.token.expose());
    assert_eq!(house.browser().get(&portal).await.status, StatusCode::GONE, "a link opens its own door only");
    house.hands.pass(TimeDelta::hours(72));
    assert_eq!(house.browser().get(&path(&new)).await.status, StatusCode::GONE);

    let member = house.member("9999010000001", "株式会社テスト").await;
    let code = invite(&house, member, "aoki@example.jp").await;
    house.work_off().await;
    let path = link_in(&house.mails()[0]);
    let good = "a river under the bridge";
    let wrong = if code == "000000" { "000001" } else { "000000" };
    for _ in 0..10 {
        house.browser().post(&path, &[("code", wrong), ("password", good), ("again", good)]).await;
    }
    house.hands.pass(TimeDelta::minutes(16));
    let fields = [("code", &*code), ("password", good), ("again", good)];
    assert_eq!(house.browser().post(&path, &fields).await.status, StatusCode::GONE, "ten wrong codes kill the link");
    house.close().await;
}

#[tokio::test]
async fn a_forgotten_password_tells_nobody_anything_and_the_staff_something() {
    let house = House::one().await;
    let member = house.member("9999010000001", "株式会社テスト").await;
    house.member_user(member, "aoki@example.jp", MemberRole::Admin).await;
    let mut answers = Vec::new();
    for login in ["aoki@example.jp", "nobody@example.jp"] {
        let answer = house.browser().post("/portal/forgotten", &[("login", login)]).await;
        answers.push((answer.status, answer.location().to_owned(), answer.body.len()));
    }
    assert_eq!(answers[0], answers[1]);
    let tasks = async || staff_task::Entity::find().count(house.app.read()).await.unwrap();
    assert_eq!(tasks().await, 1);
    // Asked again while nobody has called: it is still one call. Once it was made, the next one is new.
    let again = async || house.browser().post("/portal/forgotten", &[("login", "aoki@example.jp")]).await.status;
    assert_eq!(again().await, StatusCode::SEE_OTHER);
    assert_eq!(tasks().await, 1);
    let task = staff_task::Entity::find().found(house.app.read()).await;
    let mut approver = house.staff_browser("higashiyama", Role::Approver).await;
    let ticked = [("form_key", &*form_key()), ("task", &*task.id.to_string())];
    assert_eq!(approver.post("/staff/tasks", &ticked).await.status, StatusCode::SEE_OTHER);
    assert_eq!(again().await, StatusCode::SEE_OTHER);
    assert_eq!(tasks().await, 2);
    house.work_off().await;
    assert!(house.mails().is_empty(), "nothing is mailed");
    house.close().await;
}

/// The text of a mail.
pub(crate) fn mail_text(eml: &str) -> String {
    let (_, body) = eml.split_once("\r\n\r\n").unwrap();
    let base64: String = body.split_whitespace().collect();
    String::from_utf8(data_encoding::BASE64.decode(base64.as_bytes()).unwrap()).unwrap().replace("\r\n", "\n")
}

/// What two people do to invite 青木 of a member: one proposes, the other agrees and is shown the digits.
pub(crate) async fn invite(house: &House, member: MemberId, mail: &str) -> String {
    let [proposer, approver] = [Role::Admin, Role::Approver].map(|role| async move {
        house.browser_as(Opens::Staff(house.staff(&format!("{}-{}", role.code(), Uuid::new_v4()), role).await)).await
    });
    let (mut proposer, mut approver) = (proposer.await, approver.await);
    let company = member::Entity::find_by_id(member).found(house.app.read()).await.corporate_number;
    let fields = [("form_key", &*form_key()), ("name", "青木 花"), ("mail", mail), ("role", "admin")];
    let proposed = proposer.post(&format!("/staff/members/{company}/invite"), &fields).await;
    assert_eq!(proposed.location(), format!("/staff/members/{company}?done=proposed"), "{}", proposed.body);
    agree(house, &mut approver).await
}

/// Agrees to the newest thing that waits; the digits, where there are any.
pub(crate) async fn agree(house: &House, approver: &mut Browser) -> String {
    let waiting = approval::Entity::find().filter(approval::Column::State.eq("open"));
    let id = waiting.order_by_desc(approval::Column::ProposedAt).found(house.app.read()).await.id;
    let path = format!("/staff/approvals/{id}");
    let page = approver.get(&path).await;
    let (key, version) = (page.hidden("form_key"), page.hidden("version"));
    let fields = [("form_key", &*key), ("version", &*version), ("act", "decide"), ("decision", "approve")];
    let agreed = approver.post(&path, &fields).await;
    if agreed.status == StatusCode::SEE_OTHER {
        assert_eq!(agreed.location(), format!("{path}?done=agreed"));
        return String::new();
    }
    assert_eq!(agreed.status, StatusCode::OK, "{}", agreed.body);
    let digits = digits_in(&agreed.body);
    assert_eq!(digits_in(&approver.post(&path, &fields).await.body), digits, "the same form posted twice");
    digits
}

/// The six digits on a page, as they are told by telephone.
fn digits_in(page: &str) -> String {
    let (_, rest) = page.split_once("big-code__value\">").unwrap_or_else(|| panic!("no digits: {page}"));
    rest.split('<').next().unwrap().to_owned()
}

/// A user of a member who was invited: the token of the link, and the digits.
pub(crate) async fn invited(house: &House) -> (String, String) {
    let member = house.member("9999010000001", "株式会社テスト").await;
    let code = invite(house, member, "aoki@example.jp").await;
    house.work_off().await;
    let path = link_in(&house.mails()[0]);
    (path.rsplit('/').next().unwrap().to_owned(), code)
}

/// The path of the link in a mail.
fn link_in(eml: &str) -> String {
    let text = mail_text(eml);
    let line = text.lines().find(|line| line.starts_with("http://127.0.0.1:3000/")).unwrap();
    line.strip_prefix("http://127.0.0.1:3000").unwrap().to_owned()
}
