//! The key store: a small database of its own, never part of a backup of the data, because deleting a row here is what
//! makes a case unreadable for ever.
//!
//! Its row types stand here and not in `entity::db`, because they belong to another database and nobody but the vault
//! may read them. On PostgreSQL the connections must have `search_path = keys`.

use std::collections::BTreeMap;
use std::time::Duration;

use chrono::{DateTime, Utc};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DatabaseConnection, DbBackend, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, Set,
};
use uuid::Uuid;

/// The name of the row that is written to see whether writing works; no epoch can have it.
const TRIED: &str = "_tried";

type Answer<T> = std::result::Result<T, sea_orm::DbErr>;

/// How often a shredding asks for the log to be emptied while readers hold it.
const CHECKPOINT_TRIES: u32 = 20;
const CHECKPOINT_PAUSE: Duration = Duration::from_millis(50);

/// Table `case_key`: one wrapped key.
#[expect(unreachable_pub, reason = "the derive writes pub, and only the vault may see the rows")]
pub(crate) mod case_key {
    use sea_orm::entity::prelude::*;

    /// Which of the two keys of a case.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
    #[sea_orm(rs_type = "String", db_type = "Text")]
    pub enum Kind {
        /// Opens text, answers and evidence.
        #[sea_orm(string_value = "case")]
        Case,
        /// Opens identity papers only, so that they can die first.
        #[sea_orm(string_value = "identity")]
        Identity,
    }

    impl Kind {
        pub fn name(self) -> &'static str {
            match self {
                Self::Case => "case",
                Self::Identity => "identity",
            }
        }
    }

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "case_key")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub case_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub kind: Kind,
        /// Epoch of the root key that wraps this one.
        pub kid: String,
        /// The wrapped key.
        pub wrapped: Vec<u8>,
        pub created_at: DateTimeUtc,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// Table `key_check`: a known value sealed under every root key in use, so that a wrong key file is found at start.
#[expect(unreachable_pub, reason = "the derive writes pub, and only the vault may see the rows")]
pub(crate) mod key_check {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "key_check")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub kid: String,
        pub sealed: Vec<u8>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// Table `key_mark`: whose keys these are and how far they have come; one row.
#[expect(unreachable_pub, reason = "the derive writes pub, and only the vault may see the rows")]
pub(crate) mod key_mark {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "key_mark")]
    pub struct Model {
        /// Always 1.
        #[sea_orm(primary_key, auto_increment = false)]
        pub slot: i32,
        pub installation: Uuid,
        pub generation: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// Table `key_destruction`: which keys were destroyed, and when; rows are only added.
#[expect(unreachable_pub, reason = "the derive writes pub, and only the vault may see the rows")]
pub(crate) mod key_destruction {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "key_destruction")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub seq: i64,
        pub at: DateTimeUtc,
        pub case_id: Uuid,
        pub kind: super::case_key::Kind,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// The two connections to the key store.
#[derive(Clone, Debug)]
pub struct KeyStore {
    read: DatabaseConnection,
    write: DatabaseConnection,
}

impl KeyStore {
    /// The key store behind these connections. `write` must make commits durable (SQLite: `synchronous=FULL`,
    /// `secure_delete=ON`, one connection); both may be the same.
    #[must_use]
    pub fn new(read: DatabaseConnection, write: DatabaseConnection) -> Self {
        Self { read, write }
    }

    /// All keys of these cases, in one query.
    pub(crate) async fn rows(&self, cases: &[Uuid]) -> Answer<Vec<case_key::Model>> {
        rows(&self.read, cases).await
    }

    /// Puts in the keys of one case unless it has keys already, and says which keys it has now. One statement, so that
    /// it is all or nothing; durable when this returns.
    pub(crate) async fn insert(&self, keys: Vec<case_key::Model>) -> Answer<Vec<case_key::Model>> {
        let cases: Vec<Uuid> = keys.iter().map(|key| key.case_id).collect();
        let rows_in = keys.into_iter().map(|key| case_key::ActiveModel {
            case_id: Set(key.case_id),
            kind: Set(key.kind),
            kid: Set(key.kid),
            wrapped: Set(key.wrapped),
            created_at: Set(key.created_at),
        });
        case_key::Entity::insert_many(rows_in)
            .on_conflict(
                OnConflict::columns([case_key::Column::CaseId, case_key::Column::Kind]).do_nothing().to_owned(),
            )
            .exec_without_returning(&self.write)
            .await?;
        rows(&self.write, &cases).await
    }

    /// Deletes all keys of the case, or only the one of this kind, after it was put on record. A kill in between leaves a
    /// line too many; whoever wanted the destruction asks again.
    pub(crate) async fn delete(&self, case: Uuid, kind: Option<case_key::Kind>, now: DateTime<Utc>) -> Answer<u64> {
        let mut delete = case_key::Entity::delete_many().filter(case_key::Column::CaseId.eq(case));
        let mut going = rows(&self.write, &[case]).await?;
        if let Some(kind) = kind {
            delete = delete.filter(case_key::Column::Kind.eq(kind));
            going.retain(|row| row.kind == kind);
        }
        if going.is_empty() {
            return Ok(0);
        }
        let lines = going.into_iter().map(|row| key_destruction::ActiveModel {
            at: Set(now),
            case_id: Set(row.case_id),
            kind: Set(row.kind),
            ..Default::default()
        });
        key_destruction::Entity::insert_many(lines).exec_without_returning(&self.write).await?;
        Ok(delete.exec(&self.write).await?.rows_affected)
    }

    /// Which keys of the case were destroyed, and when, oldest first.
    pub(crate) async fn destructions(&self, case: Uuid) -> Answer<Vec<key_destruction::Model>> {
        key_destruction::Entity::find()
            .filter(key_destruction::Column::CaseId.eq(case))
            .order_by_asc(key_destruction::Column::Seq)
            .all(&self.read)
            .await
    }

    /// How many cases have keys.
    pub(crate) async fn count(&self) -> Answer<u64> {
        case_key::Entity::find().filter(case_key::Column::Kind.eq(case_key::Kind::Case)).count(&self.write).await
    }

    /// When the newest key was made.
    pub(crate) async fn newest(&self) -> Answer<Option<DateTime<Utc>>> {
        let newest: Option<Option<DateTime<Utc>>> = case_key::Entity::find()
            .select_only()
            .column_as(case_key::Column::CreatedAt.max(), "at")
            .into_tuple()
            .one(&self.write)
            .await?;
        Ok(newest.flatten())
    }

    /// Whose keys these are; none before the first start that marks them.
    pub(crate) async fn mark(&self) -> Answer<Option<key_mark::Model>> {
        key_mark::Entity::find().one(&self.write).await
    }

    /// Marks the store, unless it is marked already.
    pub(crate) async fn set_mark(&self, installation: Uuid, generation: i64) -> Answer<()> {
        let row = key_mark::ActiveModel { slot: Set(1), installation: Set(installation), generation: Set(generation) };
        key_mark::Entity::insert(row)
            .on_conflict(OnConflict::column(key_mark::Column::Slot).do_nothing().to_owned())
            .exec_without_returning(&self.write)
            .await?;
        Ok(())
    }

    /// Counts the generation up to `to`, if it is `from` still.
    pub(crate) async fn go_on(&self, from: i64, to: i64) -> Answer<()> {
        key_mark::Entity::update_many()
            .col_expr(key_mark::Column::Generation, Expr::value(to))
            .filter(key_mark::Column::Generation.eq(from))
            .exec(&self.write)
            .await?;
        Ok(())
    }

    /// Takes what was deleted out of the files of the database as well.
    ///
    /// SQLite overwrites deleted rows (`secure_delete`), but older pages live on in the write-ahead log until it is
    /// emptied. PostgreSQL keeps dead rows until they are vacuumed; there only [`super::keys::Keys::rewrap`] and the
    /// end of the old epoch make an old copy of the disk worthless. Answers whether the log was emptied.
    pub(crate) async fn scrub(&self) -> Answer<Scrubbed> {
        if self.write.get_database_backend() != DbBackend::Sqlite {
            self.write.execute_unprepared("vacuum case_key").await?;
            return Ok(Scrubbed::Done);
        }
        for _ in 0..CHECKPOINT_TRIES {
            // A pragma has no place in a query builder. The first column is 1 while a reader holds the log.
            let statement = sea_orm::Statement::from_string(DbBackend::Sqlite, "pragma wal_checkpoint(truncate)");
            let busy = match self.write.query_one_raw(statement).await? {
                Some(row) => row.try_get_by_index::<i32>(0)?,
                None => 0,
            };
            if busy == 0 {
                return Ok(Scrubbed::Done);
            }
            tokio::time::sleep(CHECKPOINT_PAUSE).await;
        }
        Ok(Scrubbed::Later)
    }

    /// Some rows that are not wrapped under this epoch.
    pub(crate) async fn rows_outside(&self, kid: &str, at_most: u64) -> Answer<Vec<case_key::Model>> {
        case_key::Entity::find()
            .filter(case_key::Column::Kid.ne(kid))
            .order_by_asc(case_key::Column::CaseId)
            .limit(at_most)
            .all(&self.write)
            .await
    }

    /// Replaces the wrapping of one key, if it is still wrapped as it was.
    pub(crate) async fn replace(&self, old: &case_key::Model, kid: &str, wrapped: Vec<u8>) -> Answer<u64> {
        let done = case_key::Entity::update_many()
            .col_expr(case_key::Column::Kid, Expr::value(kid))
            .col_expr(case_key::Column::Wrapped, Expr::value(wrapped))
            .filter(case_key::Column::CaseId.eq(old.case_id))
            .filter(case_key::Column::Kind.eq(old.kind))
            .filter(case_key::Column::Kid.eq(old.kid.as_str()))
            .exec(&self.write)
            .await?;
        Ok(done.rows_affected)
    }

    /// Cases whose keys were made before `before`, each with the time, for finding keys that no case refers to.
    pub(crate) async fn made_before(&self, before: DateTime<Utc>) -> Answer<Vec<(Uuid, DateTime<Utc>)>> {
        case_key::Entity::find()
            .select_only()
            .column(case_key::Column::CaseId)
            .column(case_key::Column::CreatedAt)
            .filter(case_key::Column::Kind.eq(case_key::Kind::Case))
            .filter(case_key::Column::CreatedAt.lt(before))
            .into_tuple()
            .all(&self.read)
            .await
    }

    /// Of these cases those that have a key for identity papers.
    pub(crate) async fn with_identity(&self, cases: &[Uuid]) -> Answer<Vec<Uuid>> {
        case_key::Entity::find()
            .select_only()
            .column(case_key::Column::CaseId)
            .filter(case_key::Column::CaseId.is_in(cases.iter().copied()))
            .filter(case_key::Column::Kind.eq(case_key::Kind::Identity))
            .into_tuple()
            .all(&self.write)
            .await
    }

    /// Names of the epochs that wrap something.
    pub(crate) async fn epochs(&self) -> Answer<Vec<String>> {
        case_key::Entity::find()
            .select_only()
            .column(case_key::Column::Kid)
            .distinct()
            .into_tuple()
            .all(&self.write)
            .await
    }

    /// The known values, by epoch.
    pub(crate) async fn checks(&self) -> Answer<BTreeMap<String, Vec<u8>>> {
        let rows = key_check::Entity::find().all(&self.write).await?;
        Ok(rows.into_iter().map(|row| (row.kid, row.sealed)).collect())
    }

    /// Writes a row and takes it away again, both for good: whether that works is the answer. A row that a kill leaves
    /// behind is nobody's epoch and goes the next time.
    pub(crate) async fn try_writing(&self) -> Answer<()> {
        self.remember_check(TRIED, Vec::new()).await?;
        key_check::Entity::delete_by_id(TRIED).exec(&self.write).await?;
        rows(&self.read, &[Uuid::nil()]).await.map(|_| ())
    }

    /// Remembers a known value; keeps the one that is there.
    pub(crate) async fn remember_check(&self, kid: &str, sealed: Vec<u8>) -> Answer<()> {
        key_check::Entity::insert(key_check::ActiveModel { kid: Set(kid.to_owned()), sealed: Set(sealed) })
            .on_conflict(OnConflict::column(key_check::Column::Kid).do_nothing().to_owned())
            .exec_without_returning(&self.write)
            .await?;
        Ok(())
    }
}

/// Whether deleted keys have left the files of the database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scrubbed {
    /// They have.
    Done,
    /// A long reader held the log; the rows are gone, their old pages go at the next checkpoint.
    Later,
}

async fn rows(db: &DatabaseConnection, cases: &[Uuid]) -> Answer<Vec<case_key::Model>> {
    case_key::Entity::find().filter(case_key::Column::CaseId.is_in(cases.iter().copied())).all(db).await
}
