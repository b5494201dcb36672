//! How the tables came to be: one list of migrations that works on SQLite and on PostgreSQL.
//!
//! The migrations are plain SQL files (`migration/sql`) in which a few words in braces stand for the column types that
//! the two databases spell differently; see [`dialect`].

pub mod dialect;
pub mod keys;
mod step;

use std::time::Duration;

use sea_orm_migration::sea_orm::{ConnectOptions, Database, DatabaseConnection, DbErr};
use sea_orm_migration::{MigrationTrait, MigratorTrait};

use crate::step::{Step, step};

/// The migrations of the main database, oldest first.
///
/// A migration that has been released is never changed again; what follows is a new one.
const STEPS: &[Step] = &[
    step!("m0001_members", keeps: []),
    step!("m0002_people", keeps: []),
    step!("m0003_cases", keeps: ["case_event"]),
    step!("m0004_guidance", keeps: ["guidance_event"]),
    step!("m0005_papers", keeps: []),
    step!("m0006_guidelines", keeps: []),
    step!("m0007_machine", keeps: ["audit"]),
];

/// Brings the main database up (or, in tests, down).
#[derive(Debug)]
pub struct Migrator;

impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        STEPS.iter().map(|step| -> Box<dyn MigrationTrait> { Box::new(*step) }).collect()
    }
}

/// Opens the one connection on which migrations run.
///
/// They get a pool of one of their own, because a migration may switch pragmas on its connection, and in a shared pool
/// the switch and its undoing can land on two different connections. The caller closes it.
///
/// # Errors
/// When the database cannot be reached or is not one of the two we speak.
pub async fn connect(url: &str) -> Result<DatabaseConnection, DbErr> {
    let mut options = ConnectOptions::new(url);
    options.max_connections(1).sqlx_logging(false).map_sqlx_sqlite_opts(|sqlite| {
        sqlite
            .create_if_missing(true)
            .foreign_keys(true)
            .busy_timeout(Duration::from_secs(30))
            .pragma("journal_mode", "WAL")
            .pragma("synchronous", "FULL")
            .pragma("secure_delete", "ON")
            .pragma("temp_store", "MEMORY")
            .pragma("trusted_schema", "OFF")
    });
    Database::connect(options).await
}

/// Brings the database at `url` up to date and closes the connection again. Applying twice changes nothing.
///
/// # Errors
/// When the database cannot be reached, when a migration fails (then it left nothing behind: each runs in a transaction)
/// or when the database knows a migration that this program does not.
pub async fn migrate(url: &str) -> Result<(), DbErr> {
    let db = connect(url).await?;
    let outcome = Migrator::up(&db, None).await;
    db.close().await?;
    outcome
}
