//! A house for a test: settings, database, clock, router, and browsers that keep cookies.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Body;
use chrono::{DateTime, TimeDelta, Utc};
use entity::organization::{English, Organization as Accredited};
use http::{HeaderMap, Method, Request, StatusCode, header};
use schema::installation;
use sea_orm::sea_query::Expr;
use sea_orm::{ConnectionTrait, EntityTrait, Select};
use server::config::{Config, KeepFree};
use server::mail::Outbox;
use server::secret::Secret;
use tempfile::TempDir;
use tower::ServiceExt;
use usecase::account::session::{self, Opens};
use usecase::account::session_change::SessionChange;
use usecase::state::{AppState, Clock};

use crate::scratch::Scratch;

/// Monday 2026-11-02 10:00 in Japan, a business day.
pub(crate) const MORNING: i64 = 1_793_581_200;

/// A clock that a test moves.
#[derive(Clone, Debug)]
pub(crate) struct Hands(Arc<Mutex<DateTime<Utc>>>);

impl Hands {
    fn new() -> Self {
        Self(Arc::new(Mutex::new(DateTime::from_timestamp(MORNING, 0).unwrap())))
    }

    /// Lets time pass.
    pub(crate) fn pass(&self, time: TimeDelta) {
        let mut now = self.0.lock().unwrap();
        *now += time;
    }

    pub(crate) fn clock(&self) -> Clock {
        let hands = Arc::clone(&self.0);
        Clock::new(move || *hands.lock().unwrap())
    }
}

/// A house of its own for a test.
pub(crate) struct House {
    pub(crate) config: Config,
    pub(crate) app: AppState,
    pub(crate) router: Router,
    pub(crate) hands: Hands,
    folder: TempDir,
    scratch: Scratch,
}

impl House {
    /// One on SQLite, and one on PostgreSQL where there is one.
    pub(crate) async fn all() -> Vec<Self> {
        let mut houses = Vec::new();
        for scratch in Scratch::all().await {
            houses.push(Self::on(scratch, |_| {}).await);
        }
        houses
    }

    /// The same with other settings.
    pub(crate) async fn all_with(change: impl Fn(&mut Config)) -> Vec<Self> {
        let mut houses = Vec::new();
        for scratch in Scratch::all().await {
            houses.push(Self::on(scratch, &change).await);
        }
        houses
    }

    /// Opens the data anew with another clock, as a start of the program does.
    pub(crate) async fn opened_at(&self, clock: Clock) -> anyhow::Result<AppState> {
        server::boot::app_state(&self.config, clock).await
    }

    /// One on SQLite.
    pub(crate) async fn one() -> Self {
        Self::with(|_| {}).await
    }

    /// One on SQLite with other settings.
    pub(crate) async fn with(change: impl FnOnce(&mut Config)) -> Self {
        let scratch = Scratch::all().await.into_iter().next().unwrap();
        Self::on(scratch, change).await
    }

    /// One on this database with other settings.
    pub(crate) async fn on(scratch: Scratch, change: impl FnOnce(&mut Config)) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut config = Config {
            data: folder.path().join("data"),
            database: Secret::new(scratch.url()),
            // Every request of a test comes from one address.
            requests_per_second: 100_000,
            requests_at_once: 100_000,
            // Whoever runs the tests may have little room.
            keep_free: KeepFree { megabytes: 0, percent: 0 },
            inspector: env!("CARGO_BIN_EXE_madoguchi").into(),
            body: body(),
            ..Config::default()
        };
        change(&mut config);
        config.check().unwrap();
        server::secure_connections();
        let hands = Hands::new();
        let app = server::boot::app_state(&config, hands.clock()).await.unwrap();
        let router = server::routes_of(&config, &app).unwrap();
        Self { config, app, router, hands, folder, scratch }
    }

    /// A second server on the same database, keys and files.
    pub(crate) async fn beside(&self) -> (AppState, Router) {
        let app = server::boot::app_state(&self.config, self.hands.clock()).await.unwrap();
        let router = server::routes_of(&self.config, &app).unwrap();
        (app, router)
    }

    /// A browser without cookies.
    pub(crate) fn browser(&self) -> Browser {
        Browser { router: self.router.clone(), cookies: BTreeMap::new() }
    }

    /// A browser with a session that was opened just now.
    pub(crate) async fn browser_as(&self, opens: Opens) -> Browser {
        let tx = self.app.db().begin().await.unwrap();
        let change = session::open(&tx, self.app.now(), opens, None, None).await.unwrap();
        tx.commit().await.unwrap();
        let mut browser = self.browser();
        browser.take(&self.app, &change);
        browser
    }

    /// Where mails go in this house.
    pub(crate) fn outbox(&self) -> Outbox {
        Outbox::new(&self.config).unwrap()
    }

    /// The server ran all the time since the hands were moved.
    pub(crate) async fn ran_on(&self) {
        believed(&self.app).await;
    }

    /// Does all queued work that is due, in a house that was at work all the time.
    pub(crate) async fn work_off(&self) -> usize {
        self.ran_on().await;
        // On the heap: a story awaits this on dozens of days, and the stack of a test is small.
        Box::pin(server::job::work_off(&self.app, &self.outbox())).await.unwrap()
    }

    /// The mails in the folder, as they would have been sent.
    pub(crate) fn mails(&self) -> Vec<String> {
        let folder = self.config.data.join("mail");
        let mut names: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        names.sort();
        names.iter().map(|path| std::fs::read_to_string(path).unwrap()).collect()
    }

    /// Takes everything away again.
    pub(crate) async fn close(self) {
        drop(self.router);
        self.app.db().clone().close().await.unwrap();
        self.folder.close().unwrap();
        self.scratch.remove().await;
    }
}

/// The time up to now was believed, round for round.
pub(crate) async fn believed(app: &AppState) {
    installation::Entity::update_many()
        .col_expr(installation::Column::ClockAt, Expr::value(app.now()))
        .exec(&app.db().write)
        .await
        .unwrap();
}

/// A row that a test knows to be there.
pub(crate) trait Found {
    /// The row.
    type Row;

    /// The first row found; a test without it ends here, and says which table has none.
    async fn found<C: ConnectionTrait>(self, db: &C) -> Self::Row;
}

impl<E: EntityTrait> Found for Select<E> {
    type Row = E::Model;

    async fn found<C: ConnectionTrait>(self, db: &C) -> E::Model {
        match self.one(db).await {
            Ok(Some(row)) => row,
            Ok(None) => panic!("no such row in {}", std::any::type_name::<E>()),
            Err(cause) => panic!("{} cannot be read: {cause}", std::any::type_name::<E>()),
        }
    }
}

/// What follows each occurrence of a mark, up to the next one.
pub(crate) fn after<'a>(text: &'a str, mark: &'a str) -> impl Iterator<Item = &'a str> {
    let mut parts = text.split(mark);
    parts.next();
    parts
}

/// The invented body of the tests.
fn body() -> Accredited {
    Accredited {
        name: "一般社団法人みらい個人情報保護協会（架空）".to_owned(),
        short_name: "みらい個人情報保護協会（架空）".to_owned(),
        english: English {
            name: "Mirai Personal Information Protection Association (fictional)".to_owned(),
            short_name: "Mirai Association (fictional)".to_owned(),
            address: "1-2-3 Mirai, Kaku-ku, Tokyo (fictional)".to_owned(),
        },
        phone: "03-0000-0000".to_owned(),
        postal_code: "1000000".to_owned(),
        address: "東京都架空区一丁目2番3号".to_owned(),
        mail: "soudan@mirai-kojo.example".to_owned(),
        ..Accredited::default()
    }
}

/// A browser: keeps cookies, says where its posts come from.
#[derive(Clone)]
pub(crate) struct Browser {
    router: Router,
    pub(crate) cookies: BTreeMap<String, String>,
}

/// An answer.
#[derive(Clone, Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: String,
}

impl Answer {
    /// Where it leads.
    pub(crate) fn location(&self) -> &str {
        self.headers.get(header::LOCATION).map_or("", |value| value.to_str().unwrap())
    }

    /// A header as text; empty when it is not there.
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// The value of a hidden field.
    pub(crate) fn hidden(&self, name: &str) -> String {
        let at =
            self.body.find(&format!("name=\"{name}\"")).unwrap_or_else(|| panic!("no field {name}: {}", self.body));
        let rest = &self.body[at..];
        let (_, rest) = rest.split_once("value=\"").unwrap();
        rest.split('"').next().unwrap().to_owned()
    }
}

impl Browser {
    /// Takes over a session as if its answer had come to this browser.
    fn take(&mut self, app: &AppState, change: &SessionChange) {
        let SessionChange::Open { id, secret, seconds, .. } = change else { panic!("not opened") };
        let ends = app.now() + TimeDelta::seconds(i64::from(*seconds));
        self.cookies.insert("madoguchi".to_owned(), token(app, id.0, secret.expose(), ends.timestamp()));
    }

    /// The same browser at another server.
    pub(crate) fn at(&self, router: Router) -> Self {
        Self { router, cookies: self.cookies.clone() }
    }

    /// Shows a page.
    pub(crate) async fn get(&mut self, path: &str) -> Answer {
        self.send(Method::GET, path, &[], Vec::new()).await
    }

    /// Fetches a file, byte for byte.
    pub(crate) async fn bytes(&mut self, path: &str) -> (StatusCode, Vec<u8>) {
        let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let request = Request::builder().uri(path).header("host", "127.0.0.1:3000");
        let request = request.header(header::COOKIE, cookies.join("; ")).body(Body::empty()).unwrap();
        let response = self.router.clone().oneshot(request).await.unwrap();
        let status = response.status();
        let bytes = axum::body::to_bytes(response.into_body(), 64 * 1024 * 1024).await.unwrap();
        (status, bytes.to_vec())
    }

    /// Posts a form.
    pub(crate) async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body = form(fields);
        let headers = [("content-type", "application/x-www-form-urlencoded"), ("sec-fetch-site", "same-origin")];
        self.send(Method::POST, path, &headers, body).await
    }

    /// Sends anything.
    pub(crate) async fn send(&mut self, method: Method, path: &str, headers: &[(&str, &str)], body: Vec<u8>) -> Answer {
        let mut request = Request::builder().method(method).uri(path).header("host", "127.0.0.1:3000");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        if !self.cookies.is_empty() {
            let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
            request = request.header(header::COOKIE, cookies.join("; "));
        }
        let response = self.router.clone().oneshot(request.body(Body::from(body)).unwrap()).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = axum::body::to_bytes(body, 64 * 1024 * 1024).await.unwrap();
        for cookie in parts.headers.get_all(header::SET_COOKIE) {
            self.keep(cookie.to_str().unwrap());
        }
        Answer { status: parts.status, headers: parts.headers, body: String::from_utf8_lossy(&bytes).into_owned() }
    }

    fn keep(&mut self, cookie: &str) {
        let (pair, attributes) = cookie.split_once(';').unwrap();
        let (name, value) = pair.split_once('=').unwrap();
        if attributes.contains("Max-Age=0") {
            self.cookies.remove(name);
        } else {
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
    }
}

/// A posted form.
pub(crate) fn form(fields: &[(&str, &str)]) -> Vec<u8> {
    let mut out = form_urlencoded::Serializer::new(String::new());
    for (name, value) in fields {
        out.append_pair(name, value);
    }
    out.finish().into_bytes()
}

/// A form key.
pub(crate) fn form_key() -> String {
    uuid::Uuid::new_v4().simple().to_string()
}

/// A token as the server writes it.
pub(crate) fn token(app: &AppState, sid: uuid::Uuid, key: &str, exp: i64) -> String {
    let (kid, secret) = app.keys().token_key();
    let claims = serde_json::json!({ "aud": "madoguchi", "sid": sid, "key": key, "exp": exp });
    signed(jsonwebtoken::Algorithm::HS256, Some(kid), &claims, secret.expose())
}

/// A token with everything chosen.
pub(crate) fn signed(
    algorithm: jsonwebtoken::Algorithm,
    kid: Option<&str>,
    claims: &serde_json::Value,
    key: &[u8],
) -> String {
    let head = jsonwebtoken::Header { kid: kid.map(str::to_owned), ..jsonwebtoken::Header::new(algorithm) };
    jsonwebtoken::encode(&head, claims, &jsonwebtoken::EncodingKey::from_secret(key).unwrap()).unwrap()
}
