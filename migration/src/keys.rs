//! The tables of the key store, which is a database of its own (SQLite: the file `keys.db`, PostgreSQL: the schema
//! `keys`, chosen by `search_path` of the connection).

use sea_orm_migration::{MigrationTrait, MigratorTrait};

use crate::step::{SqlMigration, step};

/// The migrations of the key store, oldest first; a released one is never changed again.
const STEPS: &[SqlMigration] = &[
    step!("k0001_case_keys", keeps: []),
    step!("k0002_marks", keeps: ["key_destruction"]),
    step!("k0003_paper_keys", keeps: []),
];

/// Brings a key store up (or, in tests, down).
#[derive(Debug)]
pub struct KeysMigrator;

impl MigratorTrait for KeysMigrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        STEPS.iter().map(|step| -> Box<dyn MigrationTrait> { Box::new(*step) }).collect()
    }
}
