//! Guessing: nobody is locked out by it, and however many guess at once, few are looked at.

use chrono::TimeDelta;
use entity::application::answer::Device;
use entity::application::draft::Answers;
use entity::id::CaseId;
use entity::people::Role;
use http::StatusCode;
use schema::{audit, pace, staff, staff_task};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use tokio::task::JoinSet;
use usecase::account::invitation;
use usecase::account::invitation::link::{self, LinkInput};
use usecase::account::open_status;
use usecase::account::password::{self, Lane};
use usecase::account::session::Opens;
use usecase::account::session_change::SessionChange;
use usecase::account::sign_in::{self, Entered, Realm};
use usecase::caller::Visit;
use usecase::case::draft;
use usecase::case::mail_code;
use usecase::error::AppError;
use usecase::form::device::KnownDevice;
use uuid::Uuid;

use crate::harness::House;
use crate::seed::{PASSWORD, visit};

const WRONG: &str = "a wrong but long password";
const LOGIN: &str = "/staff/login";

/// A visit from a network, by a browser that knows these accounts.
fn from(network: &str, devices: &[KnownDevice]) -> Visit {
    Visit { network: network.to_owned(), devices: devices.to_vec(), ..visit() }
}

/// Tries to sign in as minami; none if it was refused unlooked at, with the seconds to wait.
async fn tries(house: &House, visit: &Visit, secret: &str) -> Result<Entered, u32> {
    match sign_in::enter(&house.app, visit, Realm::Staff, "minami", secret).await {
        Ok(entered) => Ok(entered),
        Err(AppError::TooMany { seconds }) => Err(seconds),
        Err(other) => panic!("{other:?}"),
    }
}

fn device(entered: Result<Entered, u32>) -> KnownDevice {
    match entered {
        Ok(Entered::Yes(SessionChange::Open { device: Some(device), .. })) => device,
        other => panic!("{other:?}"),
    }
}

async fn lines(house: &House, action: &str) -> u64 {
    audit::Entity::find().filter(audit::Column::Action.eq(action)).count(house.app.read()).await.unwrap()
}

#[tokio::test]
async fn five_thousand_wrong_passwords_from_two_hundred_networks_lock_nobody_out() {
    for house in House::all().await {
        house.staff("minami", Role::Handler).await;
        let known = device(tries(&house, &from("192.0.2.1", &[]), PASSWORD).await);
        let attackers: Vec<Visit> = (1..=200).map(|n| from(&format!("198.51.100.{n}"), &[])).collect();
        let mut looked_at = 0_u64;
        for _ in 0..25 {
            for attacker in &attackers {
                looked_at += u64::from(tries(&house, attacker, WRONG).await.is_ok());
            }
        }
        assert!(looked_at <= 60, "{looked_at} of 5,000 were looked at");
        assert_eq!(lines(&house, "sign_in.failed").await, looked_at);

        // From the browser she uses every day, even behind one of those addresses: at once.
        let again = device(tries(&house, &from("198.51.100.7", std::slice::from_ref(&known)), PASSWORD).await);
        assert_eq!(again, known, "the browser keeps its name");
        // From a new one: after a wait that is said, while the attack goes on.
        let elsewhere = from("203.0.113.9", &[]);
        let wait = tries(&house, &elsewhere, PASSWORD).await.unwrap_err();
        assert!((1..60).contains(&wait), "{wait} seconds");
        for attacker in attackers.iter().take(20) {
            tries(&house, attacker, WRONG).await.ok();
        }
        house.hands.pass(TimeDelta::seconds(i64::from(wait)));
        for attacker in attackers.iter().skip(60).take(20) {
            tries(&house, attacker, WRONG).await.ok();
        }
        device(tries(&house, &elsewhere, PASSWORD).await);
        // Even from an address that only ever guessed.
        house.hands.pass(TimeDelta::seconds(50));
        device(tries(&house, &attackers[0], PASSWORD).await);

        assert_eq!(staff_task::Entity::find().count(house.app.read()).await.unwrap(), 1, "one alarm");
        assert_eq!(lines(&house, "sign_in.attacked").await, 1);
        let mut admin = house.staff_browser("honda", Role::Admin).await;
        let tasks = admin.get("/staff/tasks").await.body;
        assert!(tasks.contains("パスワードが続けてまちがえられています") && tasks.contains("職員 minami"), "{tasks}");
        house.close().await;
    }
}

#[tokio::test]
async fn a_thousand_invented_accounts_from_one_network_fill_no_disk() {
    for house in House::all().await {
        house.staff("minami", Role::Handler).await;
        let known = device(tries(&house, &from("192.0.2.1", &[]), PASSWORD).await);
        for n in 0..1_000 {
            let invented = format!("nobody-{n}");
            let refused = sign_in::enter(&house.app, &from("192.0.2.1", &[]), Realm::Staff, &invented, WRONG).await;
            assert!(matches!(refused, Ok(Entered::No) | Err(AppError::TooMany { .. })), "{refused:?}");
        }
        let rows = pace::Entity::find().count(house.app.read()).await.unwrap();
        assert!(rows <= 2 * 300 + 5, "{rows} rows");
        device(tries(&house, &from("192.0.2.1", &[known]), PASSWORD).await);
        house.close().await;
    }
}

#[tokio::test]
async fn a_browser_is_known_to_its_account_only_and_until_the_password_changes() {
    let house = House::one().await;
    house.staff("minami", Role::Handler).await;
    house.staff("kitano", Role::Intake).await;
    let mut browser = house.browser();
    let answer = browser.post(LOGIN, &[("login", "minami"), ("password", PASSWORD)]).await;
    let set: Vec<&str> = answer.headers.get_all("set-cookie").iter().map(|value| value.to_str().unwrap()).collect();
    let cookie = set.iter().find(|cookie| cookie.starts_with("madoguchi-device=")).unwrap();
    for flag in ["HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=34560000"] {
        assert!(cookie.contains(flag), "{flag} in {cookie}");
    }
    browser.post("/staff/logout", &[]).await;
    assert_eq!(browser.cookies.keys().collect::<Vec<_>>(), ["madoguchi-device"], "it outlives the session");
    // Somebody else behind the same address guesses until he has to wait.
    let mut other = house.browser();
    for _ in 0..6 {
        other.post(LOGIN, &[("login", "minami"), ("password", WRONG)]).await;
        other.post(LOGIN, &[("login", "kitano"), ("password", WRONG)]).await;
    }
    let status = async |browser: &mut crate::harness::Browser, login: &str| {
        browser.post(LOGIN, &[("login", login), ("password", PASSWORD)]).await.status
    };
    assert_eq!(status(&mut other, "minami").await, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(status(&mut browser.clone(), "kitano").await, StatusCode::TOO_MANY_REQUESTS, "unknown to kitano");
    assert_eq!(status(&mut browser.clone(), "minami").await, StatusCode::SEE_OTHER);
    // A cookie of a session is none of a device, and a changed one is none at all.
    for value in [token_of(&mut browser.clone()).await, format!("{}x", browser.cookies["madoguchi-device"])] {
        let mut forged = house.browser();
        forged.cookies.insert("madoguchi-device".to_owned(), value);
        assert_eq!(status(&mut forged, "minami").await, StatusCode::TOO_MANY_REQUESTS);
    }
    // With a stolen cookie guesses wait, too.
    let mut thief = browser.clone();
    for _ in 0..5 {
        let answer = thief.post(LOGIN, &[("login", "minami"), ("password", WRONG)]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    assert_eq!(status(&mut thief, "minami").await, StatusCode::TOO_MANY_REQUESTS);
    house.hands.pass(TimeDelta::seconds(3));
    assert_eq!(status(&mut thief, "minami").await, StatusCode::SEE_OTHER);

    let link = invitation::staff::link(&house.app, "minami").await.unwrap();
    let path = format!("/staff/invite/{}", link.token.expose());
    let new = "another kettle in the rain";
    house.browser().post(&path, &[("password", new), ("again", new)]).await;
    for _ in 0..6 {
        other.post(LOGIN, &[("login", "minami"), ("password", WRONG)]).await;
    }
    let answer = browser.post(LOGIN, &[("login", "minami"), ("password", new)]).await;
    assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS, "with a new password every browser is unknown again");
    house.close().await;
}

/// The session that this browser has after signing in.
async fn token_of(browser: &mut crate::harness::Browser) -> String {
    browser.post(LOGIN, &[("login", "minami"), ("password", PASSWORD)]).await;
    browser.cookies["madoguchi"].clone()
}

/// How many of so many tries at once were looked at.
async fn looked_at<F>(many: usize, tries: impl Fn(usize) -> F) -> usize
where
    F: Future<Output = bool> + Send + 'static,
{
    let mut set = JoinSet::new();
    for n in 0..many {
        set.spawn(tries(n));
    }
    set.join_all().await.into_iter().filter(|looked_at| *looked_at).count()
}

/// Digits that are wrong, each time others.
fn beside(digits: &str, n: usize) -> String {
    let right: usize = digits.parse().unwrap();
    format!("{:06}", (right + 1 + n) % 1_000_000)
}

#[tokio::test]
async fn of_three_hundred_guesses_at_once_ten_are_looked_at() {
    for house in House::all().await {
        let app = &house.app;
        let id = CaseId(Uuid::now_v7());
        let digits = mail_code::draw(app, id, "haruka@example.jp").await.unwrap();
        let mails = looked_at(300, |n| {
            let (app, typed) = (app.clone(), beside(&digits, n));
            async move { mail_code::fits(&app, id, "haruka@example.jp", &typed).await.is_ok() }
        });
        assert_eq!(mails.await, 10, "digits of a mail");
        let receipts = looked_at(300, |n| {
            let (app, number) = (app.clone(), format!("2026-{n:06}"));
            async move {
                let shown = open_status::ShownCredentials { number: &number, code: "wrong", device: Device::Own };
                matches!(open_status::enter(&app, &visit(), shown).await, Err(AppError::NotFound))
            }
        });
        assert_eq!(receipts.await, 10, "receipt codes");
        assert_eq!(lines(&house, "status.refused").await, 10, "each that was looked at is on record");
        let drafts = looked_at(300, |n| {
            let app = app.clone();
            async move {
                let elsewhere = from("203.0.113.1", &[]);
                matches!(draft::resume(&app, &elsewhere, &format!("wrong {n}")).await, Err(AppError::NotFound))
            }
        });
        assert_eq!(drafts.await, 10, "codes of drafts");
        assert_eq!(lines(&house, "draft.refused").await, 10);

        let (token, code) = crate::sign_in::invited(&house).await;
        let links = looked_at(300, |n| {
            let (app, token, typed) = (app.clone(), token.clone(), beside(&code, n));
            async move {
                // Each from a network of its own: what counts is the link.
                let elsewhere = from(&format!("network {n}"), &[]);
                let new = "a river under the bridge";
                let typed = LinkInput { code: &typed, password: new, again: new };
                let answer = link::redeem(&app, &elsewhere, Realm::Portal, &token, typed).await;
                matches!(answer, Err(AppError::Invalid(_)))
            }
        });
        assert_eq!(links.await, 10, "digits of a link");
        house.close().await;
    }
}

#[tokio::test]
async fn a_link_that_was_retired_while_its_password_was_hashed_sets_none() {
    for house in House::all().await {
        let staff_id = invitation::staff::create(&house.app, "minami", "南", Role::Handler).await.unwrap();
        let off = invitation::staff::create(&house.app, "gone", "北", Role::Handler).await.unwrap();
        // Somebody else's hash takes as long as it must.
        let turn = password::turn(Lane::Known).await.unwrap();
        let in_line = password::in_line(Lane::Known);
        let redeem = |token: String| {
            let app = house.app.clone();
            tokio::spawn(async move {
                let new = "a river under the bridge";
                let typed = LinkInput { code: "", password: new, again: new };
                link::redeem(&app, &visit(), Realm::Staff, &token, typed).await
            })
        };
        let waiting = [redeem(staff_id.token.expose().to_owned()), redeem(off.token.expose().to_owned())];
        while password::in_line(Lane::Known) < in_line + 2 && waiting.iter().any(|one| !one.is_finished()) {
            tokio::time::sleep(std::time::Duration::from_millis(10)).await;
        }
        invitation::staff::link(&house.app, "minami").await.unwrap();
        invitation::staff::deactivate(&house.app, "gone").await.unwrap();
        drop(turn);
        for one in waiting {
            assert!(matches!(one.await.unwrap(), Err(AppError::Gone)));
        }
        for person in staff::Entity::find().all(house.app.read()).await.unwrap() {
            assert_eq!(person.password_hash, None, "{}", person.login);
        }
        house.close().await;
    }
}

#[tokio::test]
async fn the_digits_of_a_mail_are_random_good_for_ten_minutes_and_once() {
    for house in House::all().await {
        let (app, mail) = (&house.app, "haruka@example.jp");
        let id = house.draft(&Answers::default()).await;
        let fits = async |typed: &str| mail_code::fits(app, id, mail, typed).await.unwrap();
        let first = mail_code::draw(app, id, mail).await.unwrap();
        let mut drawn = vec![first.clone()];
        for _ in 0..8 {
            drawn.push(mail_code::draw(app, id, mail).await.unwrap());
        }
        let newest = drawn.last().unwrap().clone();
        drawn.sort_unstable();
        drawn.dedup();
        assert!(drawn.len() > 5, "they follow from nothing: {drawn:?}");
        if first != newest {
            assert!(!fits(&first).await, "only those of the newest mail count");
        }
        assert!(!mail_code::fits(app, id, "other@example.jp", &newest).await.unwrap(), "they belong to an address");
        assert!(fits(&newest).await);
        assert!(!fits(&newest).await, "once");
        let late = mail_code::draw(app, id, mail).await.unwrap();
        house.hands.pass(TimeDelta::minutes(9));
        let right = mail_code::draw(app, id, mail).await.unwrap();
        assert!(fits(&right).await, "nine minutes after another one");
        assert!(late == right || !fits(&late).await);
        let old = mail_code::draw(app, id, mail).await.unwrap();
        house.hands.pass(TimeDelta::minutes(10));
        assert!(!fits(&old).await, "ten minutes");
        house.close().await;
    }
}

#[tokio::test]
async fn closed_doors_and_resumed_drafts_are_on_record_and_fill_no_disk() {
    for house in House::all().await {
        let id = house.staff("honda", Role::Admin).await;
        let mut admin = house.browser_as(Opens::Staff(id)).await;
        assert_eq!(admin.get("/staff/cases").await.status, StatusCode::FORBIDDEN);
        assert_eq!(admin.get("/staff/members/0000000000000").await.status, StatusCode::NOT_FOUND);
        let denied = audit::Entity::find().filter(audit::Column::Action.eq("door.denied"));
        let rows = denied.clone().all(house.app.read()).await.unwrap();
        let doors: Vec<_> = rows.iter().map(|row| (row.actor_id, row.reason.as_deref().unwrap())).collect();
        let who = Some(id.0);
        assert_eq!(doors, [(who, "GET /staff/cases"), (who, "GET /staff/members/{no}")], "the pattern, never the path");
        for _ in 0..60 {
            admin.get("/staff/cases").await;
        }
        assert_eq!(denied.clone().count(house.app.read()).await.unwrap(), 30, "an hour has no more lines");
        house.browser().get("/staff/cases").await;
        house.browser().get("/nowhere").await;
        assert_eq!(denied.count(house.app.read()).await.unwrap(), 30, "strangers have no doors");

        let begun = draft::begin(&house.app, &visit(), &Answers::default()).await.unwrap();
        let SessionChange::Open { code: Some(code), .. } = begun else { panic!("no code") };
        let answer = house.browser().post("/complain/resume", &[("code", &code)]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        assert_eq!(lines(&house, "draft.resumed").await, 1);
        house.close().await;
    }
}
