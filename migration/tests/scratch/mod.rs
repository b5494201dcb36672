//! Databases for tests, each fresh and of its own. Shared by the tests of all packages (`#[path]`), so that a test
//! runs on both databases without knowing which: SQLite always, PostgreSQL when `MADOGUCHI_TEST_POSTGRES` holds the
//! URL of a maintenance database (`e2e/postgres.sh start DIR` prints one).

use sea_orm_migration::sea_orm::{ConnectionTrait, Database};
use tempfile::TempDir;

/// The name of the setting.
const POSTGRES: &str = "MADOGUCHI_TEST_POSTGRES";

/// One empty database.
pub(crate) struct Scratch {
    url: String,
    home: Home,
}

enum Home {
    Folder(TempDir),
    Server { maintenance: String, name: String },
}

impl Scratch {
    /// One in a file.
    pub(crate) fn sqlite() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite://{}", folder.path().join("scratch.db").display());
        Self { url, home: Home::Folder(folder) }
    }

    /// One on each database that is there.
    pub(crate) async fn all() -> Vec<Self> {
        let mut all = vec![Self::sqlite()];
        if let Ok(maintenance) = std::env::var(POSTGRES) {
            all.push(Self::on_server(maintenance).await);
        }
        all
    }

    async fn on_server(maintenance: String) -> Self {
        let name = format!("scratch_{}", uuid::Uuid::now_v7().simple());
        let db = Database::connect(&maintenance).await.unwrap();
        db.execute_unprepared(&format!("create database {name}")).await.unwrap();
        db.close().await.unwrap();
        // A folder of sockets may follow: postgres://postgres@localhost/postgres?host=/some/folder
        let (address, query) = match maintenance.split_once('?') {
            Some((address, query)) => (address, format!("?{query}")),
            None => (maintenance.as_str(), String::new()),
        };
        let (server, _) = address.rsplit_once('/').unwrap();
        let url = format!("{server}/{name}{query}");
        Self { url, home: Home::Server { maintenance, name } }
    }

    /// Where it is.
    pub(crate) fn url(&self) -> &str {
        &self.url
    }

    /// Takes it away again.
    pub(crate) async fn remove(self) {
        match self.home {
            Home::Folder(folder) => folder.close().unwrap(),
            Home::Server { maintenance, name } => {
                let db = Database::connect(&maintenance).await.unwrap();
                db.execute_unprepared(&format!("drop database {name} with (force)")).await.unwrap();
                db.close().await.unwrap();
            }
        }
    }
}
