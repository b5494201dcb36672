//! A key store in a folder of its own.

use chrono::{DateTime, Utc};
use migration::keys::KeysMigrator;
use sea_orm::{ConnectOptions, ConnectionTrait, Database, DatabaseConnection};
use sea_orm_migration::MigratorTrait;
use tempfile::TempDir;

use crate::keys::Keys;
use crate::root::RootKeys;
use crate::store::KeyStore;

/// Folder, root keys and connection; the folder goes when this goes.
pub(super) struct House {
    pub(super) folder: TempDir,
    pub(super) root: RootKeys,
    pub(super) db: DatabaseConnection,
}

pub(super) fn noon() -> DateTime<Utc> {
    "2026-11-21T03:00:00Z".parse().unwrap()
}

impl House {
    pub(super) async fn build() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let db = connect(&folder).await;
        KeysMigrator::up(&db, None).await.unwrap();
        Self { folder, root: RootKeys::generate().unwrap(), db }
    }

    /// The same behind a database of the running test, which may be PostgreSQL.
    pub(super) async fn at(url: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut options =
            ConnectOptions::new(if url.starts_with("sqlite:") { format!("{url}?mode=rwc") } else { url.to_owned() });
        options.max_connections(3).sqlx_logging(false);
        if !url.starts_with("sqlite:") {
            let db = Database::connect(url).await.unwrap();
            db.execute_unprepared("create schema keys").await.unwrap();
            db.close().await.unwrap();
            options.set_schema_search_path("keys");
        }
        let db = Database::connect(options).await.unwrap();
        KeysMigrator::up(&db, None).await.unwrap();
        Self { folder, root: RootKeys::generate().unwrap(), db }
    }

    pub(super) fn store(&self) -> KeyStore {
        KeyStore::new(self.db.clone(), self.db.clone())
    }

    pub(super) async fn keys(&self) -> Keys {
        Keys::open(&self.root, self.store()).await.unwrap()
    }

    /// Every byte that the database has on the disk.
    pub(super) fn disk(&self) -> Vec<u8> {
        let mut all = Vec::new();
        for entry in std::fs::read_dir(self.folder.path()).unwrap() {
            all.extend(std::fs::read(entry.unwrap().path()).unwrap());
        }
        all
    }
}

async fn connect(folder: &TempDir) -> DatabaseConnection {
    let mut options = ConnectOptions::new(format!("sqlite://{}/keys.db?mode=rwc", folder.path().display()));
    options.max_connections(1).sqlx_logging(false).map_sqlx_sqlite_opts(|sqlite| {
        sqlite.pragma("journal_mode", "WAL").pragma("synchronous", "FULL").pragma("secure_delete", "ON")
    });
    Database::connect(options).await.unwrap()
}
