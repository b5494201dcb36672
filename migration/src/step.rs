//! One migration: a pair of SQL files and the tables that must stay append-only.

use sea_orm_migration::sea_orm::{ConnectionTrait, DbErr};
use sea_orm_migration::{MigrationName, MigrationTrait, SchemaManager, async_trait};

use crate::dialect;

/// A migration written as SQL.
#[derive(Debug, Clone, Copy)]
pub(crate) struct SqlMigration {
    /// The name under which the database remembers that it was applied.
    pub(crate) name: &'static str,
    pub(crate) up: &'static str,
    /// How to undo it.
    pub(crate) down: &'static str,
    /// Tables of this step in which nothing may be changed or deleted.
    pub(crate) keeps: &'static [&'static str],
}

/// Takes the two SQL files of a step into the program.
macro_rules! step {
    ($name:literal, keeps: [$($table:literal),*]) => {
        SqlMigration {
            name: $name,
            up: include_str!(concat!("../sql/", $name, ".up.sql")),
            down: include_str!(concat!("../sql/", $name, ".down.sql")),
            keeps: &[$($table),*],
        }
    };
}
pub(crate) use step;

impl MigrationName for SqlMigration {
    fn name(&self) -> &str {
        self.name
    }
}

#[async_trait::async_trait]
impl MigrationTrait for SqlMigration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let backend = manager.get_database_backend();
        let db = manager.get_connection();
        db.execute_unprepared(&dialect::translate(self.up, backend)?).await?;
        for table in self.keeps {
            db.execute_unprepared(&dialect::keep(table, backend)?).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let backend = manager.get_database_backend();
        let db = manager.get_connection();
        db.execute_unprepared(&dialect::translate(self.down, backend)?).await?;
        for table in self.keeps {
            db.execute_unprepared(&dialect::forget(table, backend)?).await?;
        }
        Ok(())
    }

    /// A step is done wholly or not at all, on SQLite too, so that a kill in the middle leaves the old state.
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}
