//! What the machine hands to the pages: database, keys, files, clock and settings. Nothing else.

pub mod bundle;
pub mod db;
pub mod health;
pub mod member_index;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use chrono::{DateTime, Datelike, NaiveDate, SubsecRound, Utc};
use entity::case::{CaseNumber, Circumstances};
use entity::law::calendar::Calendar;
use entity::measure::MeasureFileNumber;
use entity::organization::Organization;
use tokio::sync::Notify;

use crate::comparison::cache::ComparisonCache;
use crate::state::bundle::Bundle;
use crate::state::db::Db;
use crate::state::health::Health;
use crate::state::member_index::Cache;
use vault::files::FileStore;
use vault::keys::Keys;

/// Where the time comes from: the machine's clock, or a fixed one in tests.
#[derive(Clone)]
pub struct Clock(Arc<dyn Fn() -> DateTime<Utc> + Send + Sync>);

impl Clock {
    /// A clock that asks `read`.
    pub fn new(read: impl Fn() -> DateTime<Utc> + Send + Sync + 'static) -> Self {
        Self(Arc::new(read))
    }

    /// Now, in UTC, cut to microseconds: PostgreSQL keeps no more, and what is stored must come back the same.
    pub fn now(&self) -> DateTime<Utc> {
        (self.0)().trunc_subsecs(6)
    }
}

impl std::fmt::Debug for Clock {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Clock")
    }
}

/// How this installation is reached and how it behaves to the outside.
#[derive(Clone, Debug)]
pub struct Site {
    /// The one origin, `https://…` or `http://127.0.0.1:PORT`, without a slash at the end.
    pub origin: String,
    /// Whether mails are files that staff can read in the browser (demonstration only).
    pub mail_folder: Option<std::path::PathBuf>,
}

/// All parts of a [`AppState`].
#[derive(Debug)]
pub struct AppParts {
    pub db: Db,
    pub keys: Keys,
    pub files: FileStore,
    /// The body that this installation serves.
    pub body: Organization,
    /// Holidays and closing days.
    pub calendar: Calendar,
    pub clock: Clock,
    /// Names of the browser bundle's files.
    pub bundle: Bundle,
    /// How the site is reached.
    pub site: Site,
    /// Rung after a job was queued, so that the worker need not wait for its next round.
    pub job_signal: Notify,
}

/// The desk, cheap to clone.
#[derive(Clone, Debug)]
pub struct AppState(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    parts: AppParts,
    members: Cache,
    health: Health,
    settling: AtomicBool,
    comparisons: ComparisonCache,
}

impl AppState {
    /// Puts the parts together.
    pub fn new(parts: AppParts) -> Self {
        Self(Arc::new(Inner {
            parts,
            members: Cache::default(),
            health: Health::default(),
            settling: AtomicBool::new(false),
            comparisons: ComparisonCache::default(),
        }))
    }

    /// The database; use-cases begin transactions on it.
    pub fn db(&self) -> &Db {
        &self.0.parts.db
    }

    /// The connections for reading.
    pub fn read(&self) -> &sea_orm::DatabaseConnection {
        &self.0.parts.db.read
    }

    /// The keys under which contents are sealed.
    pub fn keys(&self) -> &Keys {
        &self.0.parts.keys
    }

    /// Where the bytes of files lie, sealed.
    pub fn files(&self) -> &FileStore {
        &self.0.parts.files
    }

    /// The accredited body that runs this desk, from the configuration.
    pub fn organization(&self) -> &Organization {
        &self.0.parts.body
    }

    /// The business days that the days of a case are counted by.
    pub fn calendar(&self) -> &Calendar {
        &self.0.parts.calendar
    }

    /// Scripts and styles that browsers get.
    pub fn bundle(&self) -> &Bundle {
        &self.0.parts.bundle
    }

    /// How the site is reached.
    pub fn site(&self) -> &Site {
        &self.0.parts.site
    }

    /// Wakes the workers when a job was enqueued.
    pub fn job_signal(&self) -> &Notify {
        &self.0.parts.job_signal
    }

    /// The copy of the member list that is searched.
    pub(crate) fn members(&self) -> &Cache {
        &self.0.members
    }

    /// Comparisons of texts that were made.
    pub fn comparisons(&self) -> &ComparisonCache {
        &self.0.comparisons
    }

    /// What keeps this process from doing its work.
    pub fn health(&self) -> &Health {
        &self.0.health
    }

    /// The clock has just been started or has jumped: nothing is destroyed yet.
    pub fn settle(&self) {
        self.0.settling.store(true, Ordering::Relaxed);
    }

    /// The clock has run evenly for long enough.
    pub fn settled(&self) {
        self.0.settling.store(false, Ordering::Relaxed);
    }

    /// Whether the clock has still to show that it runs evenly.
    #[must_use]
    pub fn is_settling(&self) -> bool {
        self.0.settling.load(Ordering::Relaxed)
    }

    /// This moment in UTC, to the microsecond.
    pub fn now(&self) -> DateTime<Utc> {
        self.0.parts.clock.now()
    }

    /// The day in Japan, by the clock of this state.
    pub fn today(&self) -> NaiveDate {
        entity::time::day_in_japan(self.now())
    }

    /// What a decision may know of the world around the case.
    pub fn circumstances(&self) -> Circumstances<'_> {
        Circumstances {
            now: self.now(),
            today: self.today(),
            calendar: &self.0.parts.calendar,
            body: &self.0.parts.body,
        }
    }

    /// A receipt number that nobody can foresee: year and six random digits. The caller retries on a clash.
    pub fn draw_number(&self) -> CaseNumber {
        let (year, digits) = self.draw();
        CaseNumber::new(year, digits)
    }

    /// The same for a file on a member.
    pub fn draw_measure_number(&self) -> MeasureFileNumber {
        let (year, digits) = self.draw();
        MeasureFileNumber::new(year, digits)
    }

    fn draw(&self) -> (u16, u32) {
        let year = u16::try_from(self.today().year()).unwrap_or(u16::MAX);
        (year, rand::random_range(0..CaseNumber::PER_YEAR))
    }
}
