//! The keys of single papers of proof, each a row of its own.

use chrono::{DateTime, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Set};
use uuid::Uuid;

use super::{Answer, KeyStore, case_key, paper_key};

impl KeyStore {
    /// Puts in the key of one paper; durable when this returns.
    pub(crate) async fn insert_paper(&self, row: paper_key::Model) -> Answer<()> {
        let row = paper_key::ActiveModel {
            object: Set(row.object),
            case_id: Set(row.case_id),
            kid: Set(row.kid),
            wrapped: Set(row.wrapped),
            created_at: Set(row.created_at),
        };
        paper_key::Entity::insert(row).exec_without_returning(&self.write).await?;
        Ok(())
    }

    /// The key of one paper.
    pub(crate) async fn paper(&self, object: Uuid) -> Answer<Option<paper_key::Model>> {
        paper_key::Entity::find_by_id(object).one(&self.read).await
    }

    /// Of these papers those that have a key of their own.
    pub(crate) async fn with_own(&self, objects: &[Uuid]) -> Answer<Vec<Uuid>> {
        paper_key::Entity::find()
            .select_only()
            .column(paper_key::Column::Object)
            .filter(paper_key::Column::Object.is_in(objects.iter().copied()))
            .into_tuple()
            .all(&self.write)
            .await
    }

    /// Papers whose keys were made before `before`, each with the time, for finding keys of papers that no row knows.
    pub(crate) async fn papers_before(&self, before: DateTime<Utc>) -> Answer<Vec<(Uuid, DateTime<Utc>)>> {
        paper_key::Entity::find()
            .select_only()
            .column(paper_key::Column::Object)
            .column(paper_key::Column::CreatedAt)
            .filter(paper_key::Column::CreatedAt.lt(before))
            .into_tuple()
            .all(&self.read)
            .await
    }

    /// Some keys of papers that are not wrapped under this epoch.
    pub(crate) async fn papers_outside(&self, kid: &str, at_most: u64) -> Answer<Vec<paper_key::Model>> {
        paper_key::Entity::find()
            .filter(paper_key::Column::Kid.ne(kid))
            .order_by_asc(paper_key::Column::Object)
            .limit(at_most)
            .all(&self.write)
            .await
    }

    /// Replaces the wrapping of the key of one paper, if it is still wrapped as it was.
    pub(crate) async fn replace_paper(&self, old: &paper_key::Model, kid: &str, wrapped: Vec<u8>) -> Answer<u64> {
        let done = paper_key::Entity::update_many()
            .col_expr(paper_key::Column::Kid, Expr::value(kid))
            .col_expr(paper_key::Column::Wrapped, Expr::value(wrapped))
            .filter(paper_key::Column::Object.eq(old.object))
            .filter(paper_key::Column::Kid.eq(old.kid.as_str()))
            .exec(&self.write)
            .await?;
        Ok(done.rows_affected)
    }

    /// Deletes the key of one paper, likewise.
    pub(crate) async fn delete_paper(&self, object: Uuid, now: DateTime<Utc>) -> Answer<u64> {
        let Some(row) = paper_key::Entity::find_by_id(object).one(&self.write).await? else { return Ok(0) };
        self.put_on_record(row.case_id, now, [(case_key::Kind::Identity, Some(object))]).await?;
        Ok(paper_key::Entity::delete_by_id(object).exec(&self.write).await?.rows_affected)
    }

    /// How many papers have keys of their own.
    pub(crate) async fn count_papers(&self) -> Answer<u64> {
        paper_key::Entity::find().count(&self.write).await
    }
}
