//! The database goes away while somebody sends what took an hour to write: the answer gives it back, and sends it again.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use entity::people::Role;
use http::{Method, StatusCode};
use sea_orm::{ConnectOptions, ConnectionTrait, Database, DatabaseConnection};
use server::secret::Secret;
use tokio::io::copy_bidirectional;
use tokio::net::{TcpListener, UnixStream};
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;
use usecase::account::session::Opens;
use usecase::case::draft;
use usecase::support::throttle;

use super::{COMPANY, WHAT, again};
use crate::harness::{Answer, Browser, House, form_key};
use crate::scratch::Scratch;
use crate::seed::{answers, visit};

/// Something between this program and the database that can go away and come back.
enum Between {
    /// SQLite: another process that holds the lock.
    Lock { url: String, holder: Option<DatabaseConnection> },
    /// PostgreSQL: a way of TCP that is cut.
    Way { open: Arc<AtomicBool>, cut: CancellationToken, serving: JoinHandle<()>, port: u16, socket: PathBuf },
}

impl Between {
    async fn away(&mut self) {
        match self {
            Self::Lock { url, holder } => {
                let mut options = ConnectOptions::new(url.clone());
                options.max_connections(1);
                let other = Database::connect(options).await.unwrap();
                other.execute_unprepared("begin immediate").await.unwrap();
                *holder = Some(other);
            }
            Self::Way { open, cut, .. } => {
                open.store(false, Ordering::SeqCst);
                cut.cancel();
            }
        }
    }

    async fn back(&mut self) {
        match self {
            Self::Lock { holder, .. } => {
                let other = holder.take().unwrap();
                other.execute_unprepared("rollback").await.unwrap();
                other.close().await.unwrap();
            }
            Self::Way { open, cut, serving, port, socket } => {
                serving.abort();
                *cut = CancellationToken::new();
                open.store(true, Ordering::SeqCst);
                let listener = loop {
                    if let Ok(listener) = TcpListener::bind(("127.0.0.1", *port)).await {
                        break listener;
                    }
                    tokio::time::sleep(std::time::Duration::from_millis(20)).await;
                };
                *serving = tokio::spawn(carry(listener, socket.clone(), Arc::clone(open), cut.clone()));
            }
        }
    }
}

/// Carries every connection to the socket, until it is cut. While the way is closed, whoever comes is turned away.
async fn carry(listener: TcpListener, socket: PathBuf, open: Arc<AtomicBool>, cut: CancellationToken) {
    loop {
        let (mut client, _) = listener.accept().await.unwrap();
        if !open.load(Ordering::SeqCst) {
            continue;
        }
        let (socket, cut) = (socket.clone(), cut.clone());
        tokio::spawn(async move {
            let mut server = UnixStream::connect(socket).await.unwrap();
            tokio::select! {
                _ = copy_bidirectional(&mut client, &mut server) => {}
                () = cut.cancelled() => {}
            }
        });
    }
}

/// A house on each database, with the thing between.
async fn houses() -> Vec<(House, Between)> {
    let mut houses = Vec::new();
    for scratch in Scratch::all().await {
        let url = scratch.url().to_owned();
        if url.starts_with("sqlite:") {
            let house = House::on(scratch, |_| {}).await;
            houses.push((house, Between::Lock { url, holder: None }));
            continue;
        }
        let (address, folder) = url.split_once("?host=").unwrap();
        let socket = PathBuf::from(folder).join(".s.PGSQL.5432");
        let (user, name) = address.split_once("@localhost/").unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let (open, cut) = (Arc::new(AtomicBool::new(true)), CancellationToken::new());
        let serving = tokio::spawn(carry(listener, socket.clone(), Arc::clone(&open), cut.clone()));
        let through = format!("{user}@127.0.0.1:{port}/{name}?sslmode=disable");
        let house = House::on(scratch, |config| config.database = Secret::new(&through)).await;
        houses.push((house, Between::Way { open, cut, serving, port, socket }));
    }
    houses
}

/// Two thousand characters, with what a page must write otherwise.
fn story() -> String {
    "この日のことを、忘れないうちに書きます。<b>&".chars().cycle().take(2_000).collect()
}

/// The text as the page shows it.
fn shown(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

async fn send_again(browser: &mut Browser, page: &Answer, path: &str) -> Answer {
    let fields = again(page, path);
    let pairs: Vec<_> = fields.pairs().collect();
    browser.post(path, &pairs).await
}

#[tokio::test]
async fn what_was_typed_outlives_a_database_that_goes_away() {
    for (house, mut between) in houses().await {
        let member = house.member("7999901000001", COMPANY).await;
        let id = house.draft(&answers(member, COMPANY)).await;
        let mut browser = house.browser_as(Opens::Draft(id)).await;
        let seen = browser.get(WHAT).await.hidden("seen");
        let text = story();
        let fields = [("seen", seen.as_str()), ("what", text.as_str()), ("go", "next")];

        between.away().await;
        let refused = browser.post(WHAT, &fields).await;
        assert_eq!(refused.status, StatusCode::SERVICE_UNAVAILABLE, "{}", refused.body);
        assert_eq!(refused.header("retry-after"), "5");
        assert!(refused.body.contains("送りなおす") && refused.body.contains("二重にはなりません"));
        assert!(!refused.body.contains("何も変わっていません"), "of a post nobody knows that");
        assert!(refused.body.matches(&shown(&text)).count() >= 2, "to be read, and to be sent again");
        let english = browser.post(&format!("/en{WHAT}"), &fields).await;
        assert!(english.body.contains("Send again") && english.body.contains(&format!("action=\"/en{WHAT}\"")));

        between.back().await;
        // Not one request may meet a connection that is none any more.
        for _ in 0..20 {
            assert_eq!(browser.get(WHAT).await.status, StatusCode::OK);
        }
        let done = send_again(&mut browser, &refused, WHAT).await;
        assert_eq!((done.status, done.location()), (StatusCode::SEE_OTHER, "/complain/outcome"), "{}", done.body);
        let kept = draft::load(&house.app, id).await.unwrap().answers.what_happened;
        assert_eq!(kept.as_deref(), Some(text.trim()));
        house.close().await;
    }
}

/// A server that was started anew has closed every connection; nobody sees that.
#[tokio::test]
async fn connections_that_were_cut_are_replaced_before_anybody_sees_it() {
    for (house, mut between) in houses().await {
        let member = house.member("7999901000001", COMPANY).await;
        let id = house.draft(&answers(member, COMPANY)).await;
        let browser = house.browser_as(Opens::Draft(id)).await;
        for round in 0..5 {
            // All connections of all pools have been used a moment ago.
            let knocks = (0..24).map(|_| {
                let mut tab = browser.clone();
                async move { tab.get(WHAT).await.status }
            });
            let statuses = futures::future::join_all(knocks).await;
            assert!(statuses.iter().all(|status| *status == StatusCode::OK), "{statuses:?}");
            between.away().await;
            between.back().await;
            let mut tab = browser.clone();
            let what = format!("{round}回目に書いた話です。");
            let answer = tab.post(WHAT, &[("what", &what), ("go", "next")]).await;
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "round {round}: {}", answer.body);
            let limits = throttle::take(&house.app, throttle::NEW_DRAFT, &visit().network).await;
            assert!(limits.is_ok(), "round {round}: {limits:?}");
        }
        house.close().await;
    }
}

#[tokio::test]
async fn a_message_with_a_file_keeps_its_text_and_asks_for_the_file_again() {
    for (house, mut between) in houses().await {
        let member = house.member("7999901000001", COMPANY).await;
        let case = house.sent(&answers(member, COMPANY)).await;
        let mut browser = house.browser_as(Opens::Applicant(case)).await;
        let (text, key) = (story(), form_key());
        let mut body = Vec::new();
        for (name, value) in [("form_key", key.as_str()), ("text", text.as_str()), ("purpose", "evidence")] {
            let part = format!("--line\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
            body.extend_from_slice(part.as_bytes());
        }
        body.extend_from_slice(
            b"--line\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nhello\r\n--line--\r\n",
        );
        let headers = [("content-type", "multipart/form-data; boundary=line"), ("sec-fetch-site", "same-origin")];
        between.away().await;
        let refused = browser.send(Method::POST, "/status/files", &headers, body).await;
        between.back().await;
        assert_eq!(refused.status, StatusCode::SERVICE_UNAVAILABLE, "{}", refused.body);
        assert!(refused.body.matches(&shown(&text)).count() >= 2, "{}", refused.body);
        assert!(refused.body.contains("type=\"file\"") && refused.body.contains("もう一度選んでください"));
        assert_eq!(again(&refused, "/status/files").get("form_key"), key, "the same form, so that nothing doubles");
        house.close().await;
    }
}

#[tokio::test]
async fn secrets_are_never_given_back() {
    for (house, mut between) in houses().await {
        house.staff("kitano", Role::Intake).await;
        let mut browser = house.browser();
        let fields = [
            ("login", "kitano"),
            ("password", "green kettle on the roof"),
            ("code", "012-345 six"),
            ("kept_path", "/staff/cases/2026-000001/note"),
            ("kept.text", "ログインの間に残しておいた文章です。"),
        ];
        between.away().await;
        let refused = browser.post("/staff/login", &fields).await;
        between.back().await;
        assert_eq!(refused.status, StatusCode::SERVICE_UNAVAILABLE, "{}", refused.body);
        assert!(!refused.body.contains("green kettle") && !refused.body.contains("012-345"));
        assert!(
            refused.body.contains("ログインの間に残しておいた文章です。"),
            "what travels through the sign-in stays"
        );
        let asked = send_again(&mut browser, &refused, "/staff/login").await;
        assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY, "the password is asked for again");
        assert_eq!(asked.hidden("kept.text"), "ログインの間に残しておいた文章です。");
        house.close().await;
    }
}
