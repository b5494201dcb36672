//! A whole desk for tests of use-cases: real tables, keys and files, a clock that a test can set, and the people of
//! the demonstration. Once on SQLite, and once more on PostgreSQL where there is one. Shared by `#[path]`.

use std::sync::{Arc, Mutex};

use chrono::{DateTime, NaiveDate, Utc};
use entity::id::StaffId;
use entity::law::calendar::Calendar;
use entity::organization::Organization;
use entity::people::{Actor, Role};
use schema::staff;
use sea_orm::{EntityTrait, Set};
use tempfile::TempDir;
use tokio::sync::Notify;
use usecase::form::fields::FormToken;
use usecase::state::bundle::Bundle;
use usecase::state::db::Db;
use usecase::state::{AppParts, AppState, Clock, Site};
use usecase::support::submission::Submission;
use uuid::Uuid;
use vault::files::FileStore;
use vault::inspector::Inspector;
use vault::keys::Keys;
use vault::root::RootKeys;
use vault::store::KeyStore;

use super::scratch::Scratch;

/// A desk and what lies under it.
pub(crate) struct House {
    /// The desk.
    pub(crate) app: AppState,
    /// What the clock shows.
    pub(crate) now: Arc<Mutex<DateTime<Utc>>>,
    scratch: Scratch,
    store: Db,
    folder: TempDir,
}

impl House {
    /// One for each database that is there.
    pub(crate) async fn all() -> Vec<Self> {
        let mut houses = Vec::new();
        for scratch in Scratch::all().await {
            houses.push(Self::build(scratch).await);
        }
        houses
    }

    async fn build(scratch: Scratch) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let keys_url = format!("sqlite://{}", folder.path().join("keys.db").display());
        migration::migrate(scratch.url()).await.unwrap();
        migration::migrate_keys(&keys_url).await.unwrap();
        let db = Db::connect(scratch.url()).await.unwrap();
        let store = Db::connect_keys(&keys_url).await.unwrap();
        let root = RootKeys::generate().unwrap();
        let keys = Keys::open(&root, KeyStore::new(store.read.clone(), store.write.clone())).await.unwrap();
        let files = FileStore::open(folder.path().join("files"), Inspector::new("/nonexistent".into())).await.unwrap();
        let body = Organization::default();
        let now = Arc::new(Mutex::new("2026-11-22T01:00:00Z".parse().unwrap()));
        let clock = Arc::clone(&now);
        let app = AppState::new(AppParts {
            db,
            keys,
            files,
            calendar: Calendar::japan(&body.closed),
            body,
            clock: Clock::new(move || *clock.lock().unwrap()),
            bundle: Bundle::default(),
            site: Site { origin: "http://127.0.0.1:3000".to_owned(), mail_folder: Some(folder.path().join("mail")) },
            job_signal: Notify::new(),
        });
        Self { app, now, scratch, store, folder }
    }

    /// Where the demonstration's mails lie.
    pub(crate) fn mail_folder(&self) -> std::path::PathBuf {
        self.folder.path().join("mail")
    }

    /// Sets the clock.
    pub(crate) fn at(&self, moment: &str) {
        *self.now.lock().unwrap() = moment.parse().unwrap();
    }

    /// Somebody of the staff.
    pub(crate) async fn staff(&self, name: &str, role: Role) -> Actor {
        let id = StaffId(Uuid::now_v7());
        staff::Entity::insert(staff::ActiveModel {
            id: Set(id),
            login: Set(format!("{}-{}", role.code(), id)),
            name: Set(name.to_owned()),
            role: Set(role),
            password_hash: Set(None),
            active: Set(true),
            created_at: Set(self.app.now()),
            version: Set(1),
        })
        .exec_without_returning(&self.app.db().write)
        .await
        .unwrap();
        Actor::Staff { id, role }
    }

    /// Takes everything away again.
    pub(crate) async fn close(self) {
        self.app.db().clone().close().await.unwrap();
        self.store.close().await.unwrap();
        self.scratch.remove().await;
        self.folder.close().unwrap();
    }
}

/// A form as somebody posts it.
pub(crate) struct Form {
    token: FormToken,
    actor: Actor,
    seen: Option<u32>,
    location: String,
}

impl Form {
    /// A fresh form.
    pub(crate) fn by(actor: &Actor) -> Self {
        Self {
            token: FormToken {
                key: Uuid::new_v4().simple().to_string(),
                scope: format!("{actor:?}"),
                fingerprint: "said".to_owned(),
            },
            actor: *actor,
            seen: None,
            location: "/there".to_owned(),
        }
    }

    /// A form that was made from this version.
    pub(crate) fn of(actor: &Actor, version: i32) -> Self {
        Self { seen: u32::try_from(version).ok(), ..Self::by(actor) }
    }

    /// The same key with other content.
    pub(crate) fn changed(&self) -> Self {
        let token = FormToken { fingerprint: "something else".to_owned(), ..self.token.clone() };
        Self { token, actor: self.actor, seen: self.seen, location: self.location.clone() }
    }

    /// Posts it.
    pub(crate) fn act(&self) -> Submission {
        Submission {
            actor: self.actor,
            request_id: "test".to_owned(),
            form: Some(self.token.clone()),
            seen: self.seen,
            location: self.location.clone(),
        }
    }
}

/// A day.
pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}
