//! The key store: a small database of its own, never part of a backup of the data, because deleting a row here is what
//! makes a case unreadable for ever.
//!
//! On PostgreSQL the connections must have `search_path = keys`.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use chrono::{DateTime, Utc};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DatabaseConnection, DbBackend, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, Set,
};
use uuid::Uuid;

mod paper;
mod rows;

pub(crate) use rows::{case_key, key_check, key_destruction, key_mark, paper_key};

/// The name of the row that is written to see whether writing works; no epoch can have it.
const TRIED: &str = "_tried";

type Answer<T> = std::result::Result<T, sea_orm::DbErr>;

/// How often a shredding asks for the log to be emptied while readers hold it.
const CHECKPOINT_TRIES: u32 = 20;
const CHECKPOINT_PAUSE: Duration = Duration::from_millis(50);

/// The two connections to the key store.
#[derive(Clone, Debug)]
pub struct KeyStore {
    read: DatabaseConnection,
    write: DatabaseConnection,
}

impl KeyStore {
    /// The key store behind these connections. `write` must make commits durable (SQLite: `synchronous=FULL`,
    /// `secure_delete=ON`, one connection); both may be the same.
    pub fn new(read: DatabaseConnection, write: DatabaseConnection) -> Self {
        Self { read, write }
    }

    /// All keys of these cases, in one query.
    pub(crate) async fn rows(&self, cases: &[Uuid]) -> Answer<Vec<case_key::Model>> {
        keys_of(&self.read, cases).await
    }

    /// Puts in the key of a case unless it has one already, and says which keys it has now; durable when this returns.
    pub(crate) async fn insert(&self, key: case_key::Model) -> Answer<Vec<case_key::Model>> {
        let case = key.case_id;
        let row = case_key::ActiveModel {
            case_id: Set(key.case_id),
            kind: Set(key.kind),
            kid: Set(key.kid),
            wrapped: Set(key.wrapped),
            created_at: Set(key.created_at),
        };
        case_key::Entity::insert(row)
            .on_conflict(
                OnConflict::columns([case_key::Column::CaseId, case_key::Column::Kind]).do_nothing().to_owned(),
            )
            .exec_without_returning(&self.write)
            .await?;
        keys_of(&self.write, &[case]).await
    }

    /// Deletes all keys of the case, those of its papers among them, after they were put on record. A kill in between
    /// leaves lines too many; whoever wanted the destruction asks again.
    pub(crate) async fn delete_all(&self, case: Uuid, now: DateTime<Utc>) -> Answer<u64> {
        let going = keys_of(&self.write, &[case]).await?;
        let papers = paper_key::Entity::find().filter(paper_key::Column::CaseId.eq(case)).all(&self.write).await?;
        let lines = going.iter().map(|row| (row.kind, None));
        let of_papers = papers.iter().map(|row| (case_key::Kind::Identity, Some(row.object)));
        self.put_on_record(case, now, lines.chain(of_papers)).await?;
        let ones =
            paper_key::Entity::delete_many().filter(paper_key::Column::CaseId.eq(case)).exec(&self.write).await?;
        let all = case_key::Entity::delete_many().filter(case_key::Column::CaseId.eq(case)).exec(&self.write).await?;
        Ok(ones.rows_affected.saturating_add(all.rows_affected))
    }

    /// Deletes the key that the papers of a case shared, likewise.
    pub(crate) async fn delete_shared(&self, case: Uuid, now: DateTime<Utc>) -> Answer<u64> {
        let kind = case_key::Kind::Identity;
        if case_key::Entity::find_by_id((case, kind)).one(&self.write).await?.is_none() {
            return Ok(0);
        }
        self.put_on_record(case, now, [(kind, None)]).await?;
        Ok(case_key::Entity::delete_by_id((case, kind)).exec(&self.write).await?.rows_affected)
    }

    async fn put_on_record(
        &self,
        case: Uuid,
        now: DateTime<Utc>,
        going: impl IntoIterator<Item = (case_key::Kind, Option<Uuid>)> + Send,
    ) -> Answer<()> {
        let lines: Vec<_> = going
            .into_iter()
            .map(|(kind, object)| key_destruction::ActiveModel {
                at: Set(now),
                case_id: Set(case),
                kind: Set(kind),
                object: Set(object),
                ..Default::default()
            })
            .collect();
        if lines.is_empty() {
            return Ok(());
        }
        key_destruction::Entity::insert_many(lines).exec_without_returning(&self.write).await?;
        Ok(())
    }

    /// The key that the papers of a case shared.
    pub(crate) async fn shared(&self, case: Uuid) -> Answer<Option<case_key::Model>> {
        case_key::Entity::find_by_id((case, case_key::Kind::Identity)).one(&self.read).await
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

    /// Cases whose keys were made after a moment, each with the time, the oldest first.
    pub(crate) async fn made_after(&self, after: DateTime<Utc>) -> Answer<Vec<(Uuid, DateTime<Utc>)>> {
        case_key::Entity::find()
            .select_only()
            .column(case_key::Column::CaseId)
            .column(case_key::Column::CreatedAt)
            .filter(case_key::Column::Kind.eq(case_key::Kind::Case))
            .filter(case_key::Column::CreatedAt.gt(after))
            .order_by_asc(case_key::Column::CreatedAt)
            .into_tuple()
            .all(&self.write)
            .await
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
            self.write.execute_unprepared("vacuum paper_key").await?;
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

    /// Of these cases those that have a key which their papers shared.
    pub(crate) async fn with_shared(&self, cases: &[Uuid]) -> Answer<Vec<Uuid>> {
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
    pub(crate) async fn epochs(&self) -> Answer<BTreeSet<String>> {
        let of_cases: Vec<String> = case_key::Entity::find()
            .select_only()
            .column(case_key::Column::Kid)
            .distinct()
            .into_tuple()
            .all(&self.write)
            .await?;
        let of_papers: Vec<String> = paper_key::Entity::find()
            .select_only()
            .column(paper_key::Column::Kid)
            .distinct()
            .into_tuple()
            .all(&self.write)
            .await?;
        Ok(of_cases.into_iter().chain(of_papers).collect())
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
        keys_of(&self.read, &[Uuid::nil()]).await.map(|_| ())
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
    Done,
    /// A long reader held the log; the rows are gone, their old pages go at the next checkpoint.
    Later,
}

async fn keys_of(db: &DatabaseConnection, cases: &[Uuid]) -> Answer<Vec<case_key::Model>> {
    case_key::Entity::find().filter(case_key::Column::CaseId.is_in(cases.iter().copied())).all(db).await
}
