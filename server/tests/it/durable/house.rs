//! A folder with data, and the program that serves them.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::Child;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use entity::organization::{Accreditation, Organization};
use server::config::Config;
use server::mail::Outbox;
use server::secret::Secret;
use tempfile::TempDir;
use usecase::state::{AppState, Clock};

use crate::outside::program;
use crate::scratch::Scratch;
use crate::seed;

/// The company that everybody complains about.
pub(super) const COMPANY: &str = "7999901000001";

/// Data of their own for a test. Cheap to clone.
#[derive(Clone)]
pub(super) struct House(Arc<Inside>);

struct Inside {
    config: Config,
    log: PathBuf,
    folder: TempDir,
    scratch: Scratch,
}

/// The running program; it is killed at the latest when it is dropped.
pub(super) struct Program(Child);

impl Program {
    /// SIGKILL: nothing in it runs any more.
    pub(super) fn kill(self) {
        drop(self);
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // One that ended by itself would be no kill, and is a fault.
        assert!(self.0.try_wait().unwrap().is_none() || std::thread::panicking(), "the program ended by itself");
        self.0.kill().unwrap();
        self.0.wait().unwrap();
    }
}

impl House {
    /// Nothing but an empty database.
    pub(super) fn empty(scratch: Scratch) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let config = Config {
            data: folder.path().join("data"),
            database: Secret::new(scratch.url()),
            listen: program::free_address().unwrap(),
            inspector: program::PROGRAM.into(),
            body: Organization { standing: Accreditation::Fictional, ..Organization::default() },
            ..Config::default()
        };
        let log = folder.path().join("log");
        Self(Arc::new(Inside { config, log, folder, scratch }))
    }

    /// With tables, keys and one member.
    pub(super) async fn build(scratch: Scratch) -> Self {
        let house = Self::empty(scratch);
        server::secure_connections();
        let app = house.app(server::clock::machine().now()).await;
        seed::company(&app, COMPANY, "株式会社アオバ通販").await;
        server::boot::close(&app).await;
        house
    }

    /// Which database this is.
    pub(super) fn what(&self) -> &'static str {
        if self.is_sqlite() { "SQLite" } else { "PostgreSQL" }
    }

    pub(super) fn is_sqlite(&self) -> bool {
        self.0.scratch.url().starts_with("sqlite:")
    }

    pub(super) fn config(&self) -> &Config {
        &self.0.config
    }

    pub(super) fn address(&self) -> SocketAddr {
        self.0.config.listen
    }

    /// The desk on the same data, with a clock that stands.
    pub(super) async fn app(&self, now: DateTime<Utc>) -> AppState {
        server::boot::app_state(self.config(), Clock::new(move || now)).await.unwrap()
    }

    pub(super) fn outbox(&self) -> Outbox {
        Outbox::new(self.config()).unwrap()
    }

    /// Starts the program without waiting for it.
    pub(super) fn spawn(&self) -> Program {
        let settings = [("MADOGUCHI__DATABASE", self.0.scratch.url()), ("MADOGUCHI__BODY__STANDING", "fictional")];
        let Inside { config, log, .. } = &*self.0;
        Program(program::serve(&config.data, config.listen, &settings, log).unwrap())
    }

    /// Waits for the first page.
    pub(super) async fn wait(&self) {
        program::first_page(self.address(), &self.0.log).await.unwrap();
    }

    /// Starts the program.
    pub(super) async fn start(&self) -> Program {
        let program = self.spawn();
        self.wait().await;
        program
    }

    /// Takes everything away again.
    pub(super) async fn close(self) {
        let Ok(Inside { folder, scratch, .. }) = Arc::try_unwrap(self.0) else { panic!("still in use") };
        folder.close().unwrap();
        scratch.remove().await;
    }
}
