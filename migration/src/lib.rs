//! How the tables came to be: one list of migrations that works on SQLite and on PostgreSQL.
//!
//! The migrations are plain SQL files (`migration/sql`) in which a few words in braces stand for the column types that
//! the two databases spell differently; see [`dialect`].

pub mod dialect;
pub mod keys;
mod step;

use std::time::{Duration, Instant};

use sea_orm_migration::sea_orm::{
    ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DbBackend, DbErr, RuntimeErr, SqliteTransactionMode,
    TransactionOptions, TransactionTrait, sqlx,
};
use sea_orm_migration::{MigrationTrait, MigratorTrait};

use crate::step::{SqlMigration, step};

/// The migrations of the main database, in the order of their names.
///
/// A migration that has been released is never changed again; what follows is a new one. From m0019 to m0024 none needs
/// another one, and some databases got them in another order: those are brought up by name, each once, so this order
/// changes nothing for them.
const STEPS: &[SqlMigration] = &[
    step!("m0001_members", keeps: []),
    step!("m0002_people", keeps: []),
    step!("m0003_cases", keeps: ["case_event"]),
    step!("m0004_guidance", keeps: ["guidance_event"]),
    step!("m0005_papers", keeps: []),
    step!("m0006_guidelines", keeps: []),
    step!("m0007_machine", keeps: ["audit"]),
    step!("m0008_decisions", keeps: []),
    step!("m0009_lists", keeps: []),
    step!("m0010_measures", keeps: []),
    step!("m0011_corrections", keeps: []),
    step!("m0012_member_register", keeps: []),
    step!("m0013_member_imports", keeps: []),
    step!("m0014_guideline_life", keeps: ["guideline_step"]),
    step!("m0015_bulletins", keeps: []),
    step!("m0016_referral", keeps: ["referral_change"]),
    step!("m0017_pages", keeps: []),
    step!("m0018_wind_up", keeps: []),
    step!("m0019_rounds", keeps: []),
    step!("m0020_loose_files", keeps: []),
    step!("m0022_sign_in", keeps: []),
    step!("m0022b_approvals", keeps: []),
    step!("m0023_relay", keeps: []),
    step!("m0024_safety", keeps: []),
    step!("m0025_more_approvals", keeps: []),
];

/// Brings the main database up (or, in tests, down).
#[derive(Debug)]
pub struct Migrator;

impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        STEPS.iter().map(|step| -> Box<dyn MigrationTrait> { Box::new(*step) }).collect()
    }
}

/// Two programs that start at once must not both build the tables; on PostgreSQL this number is the lock they take.
const LOCK: &str = "select pg_advisory_xact_lock(20050401)";

/// Opens the one connection on which migrations run.
///
/// They get a pool of one of their own, because a migration may switch pragmas on its connection, and in a shared pool
/// the switch and its undoing can land on two different connections. The caller closes it.
///
/// # Errors
/// When the database cannot be reached or is not one of the two we speak.
pub async fn connect(url: &str) -> Result<DatabaseConnection, DbErr> {
    connect_in(url, None).await
}

/// How long somebody else's lock is waited for.
const PATIENCE: Duration = Duration::from_secs(30);

/// SQLite does not wait for the lock it needs to turn a new file to WAL: of two programs at their first start one is
/// told "locked" at once, whatever the busy timeout says. So it is asked again.
async fn connect_in(url: &str, schema: Option<&str>) -> Result<DatabaseConnection, DbErr> {
    let since = Instant::now();
    loop {
        match connect_once(url, schema).await {
            Err(error) if is_locked(&error) && since.elapsed() < PATIENCE => {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
            outcome => return outcome,
        }
    }
}

/// Whether SQLite said that the database is locked: `SQLITE_BUSY` and its extended codes.
fn is_locked(error: &DbErr) -> bool {
    let DbErr::Conn(RuntimeErr::SqlxError(cause)) = error else { return false };
    let code = cause.as_database_error().and_then(sqlx::error::DatabaseError::code);
    code.is_some_and(|code| matches!(&*code, "5" | "261" | "517" | "773"))
}

async fn connect_once(url: &str, schema: Option<&str>) -> Result<DatabaseConnection, DbErr> {
    let mut options = ConnectOptions::new(url);
    options.max_connections(1).sqlx_logging(false).record_stmt_in_spans(false).map_sqlx_sqlite_opts(|sqlite| {
        sqlite
            .create_if_missing(true)
            .foreign_keys(true)
            .busy_timeout(PATIENCE)
            .pragma("journal_mode", "WAL")
            .pragma("synchronous", "FULL")
            .pragma("secure_delete", "ON")
            .pragma("temp_store", "MEMORY")
            .pragma("trusted_schema", "OFF")
    });
    if let Some(schema) = schema {
        options.set_schema_search_path(schema);
    }
    Database::connect(options).await
}

/// Brings the main database at `url` up to date. Applying twice changes nothing.
///
/// # Errors
/// As [`bring_up`].
pub async fn migrate(url: &str) -> Result<(), DbErr> {
    bring_up::<Migrator>(url, None).await
}

/// Brings the key store at `url` up to date: on SQLite a file of its own, on PostgreSQL the schema `keys`.
///
/// # Errors
/// As [`bring_up`].
pub async fn migrate_keys(url: &str) -> Result<(), DbErr> {
    bring_up::<keys::KeysMigrator>(url, Some("keys")).await
}

/// Brings the database at `url` up to date and closes the connection again. On PostgreSQL the tables go into `schema`
/// (made if absent) where one is given; on SQLite it means nothing.
///
/// All that is pending happens in one transaction, so that a kill at any moment leaves either the old tables or the
/// new ones; of two programs that start at once the second waits and then finds nothing to do.
///
/// # Errors
/// When the database cannot be reached, when a migration fails, or when the database knows a migration that this
/// program does not (it is older than the database). In all these cases nothing was changed.
pub async fn bring_up<M: MigratorTrait>(url: &str, schema: Option<&str>) -> Result<(), DbErr> {
    let db = connect_in(url, schema).await?;
    let outcome = bring_up_on::<M>(&db, schema).await;
    db.close().await?;
    outcome
}

async fn bring_up_on<M: MigratorTrait>(db: &DatabaseConnection, schema: Option<&str>) -> Result<(), DbErr> {
    #[expect(clippy::disallowed_methods, reason = "migrations stand alone; this begins IMMEDIATE as Db::begin does")]
    let tx = db
        .begin_with_options(TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        })
        .await?;
    if db.get_database_backend() == DbBackend::Postgres {
        tx.execute_unprepared(LOCK).await?;
        if let Some(schema) = schema {
            tx.execute_unprepared(&format!("create schema if not exists {schema}")).await?;
        }
    }
    M::up(&tx, None).await?;
    tx.commit().await
}
