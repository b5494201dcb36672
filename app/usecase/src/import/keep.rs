//! Reads what imports need, and forgets what they leave.

use chrono::TimeDelta;
use schema::{member_import, member_import_heading, staff};
use sea_orm::Order;
use sea_orm::sea_query::{ExprTrait, OnConflict};

use super::judged::Listed;
use super::matching::Remembered;
use super::state::ImportState;
use crate::prelude::*;
use crate::query::members::Member;

/// So long an import can be undone, and one that is being prepared is kept.
pub(crate) const DAYS: i64 = 30;
/// So many imports are shown.
const MOST: u64 = 30;

/// The whole list, arranged for comparing.
pub(crate) async fn listed<C: ConnectionTrait>(db: &C) -> Result<Listed, AppError> {
    let rows = member::Entity::find()
        .order_by(member::Column::Kana, Order::Asc)
        .order_by(member::Column::Id, Order::Asc)
        .all(db)
        .await?;
    Ok(Listed::new(rows.into_iter().map(Member::from).collect()))
}

/// What people said of headings before.
pub async fn remembered<C: ConnectionTrait>(db: &C) -> Result<Remembered, AppError> {
    let rows = member_import_heading::Entity::find().all(db).await?;
    Ok(rows.into_iter().map(|row| (row.heading, entity::member_column::Column::from_code(&row.meaning))).collect())
}

/// Remembers what headings mean.
pub(crate) async fn remember<C: ConnectionTrait>(tx: &C, said: &Remembered) -> Result<(), AppError> {
    for (heading, meaning) in said {
        let row = member_import_heading::ActiveModel {
            heading: Set(heading.clone()),
            meaning: Set(meaning.map(|column| column.code().to_owned()).unwrap_or_default()),
        };
        let latest = OnConflict::column(member_import_heading::Column::Heading)
            .update_column(member_import_heading::Column::Meaning)
            .to_owned();
        member_import_heading::Entity::insert(row).on_conflict(latest).exec_without_returning(tx).await?;
    }
    Ok(())
}

/// An import in the list of imports.
#[derive(Clone, Debug)]
pub struct ImportSummary {
    pub id: Uuid,
    /// How far it is.
    pub state: ImportState,
    /// The name of the file.
    pub file_name: String,
    pub who: String,
    pub at: DateTime<Utc>,
    /// How many were added, changed, ended; known once it was proposed.
    pub counts: Option<(i32, i32, i32)>,
}

/// The newest imports.
pub async fn newest(app: &AppState) -> Result<Vec<ImportSummary>, AppError> {
    type Row = (Uuid, String, String, StaffId, DateTime<Utc>, i32, i32, i32);
    let rows: Vec<Row> = member_import::Entity::find()
        .select_only()
        .columns([
            member_import::Column::Id,
            member_import::Column::State,
            member_import::Column::FileName,
            member_import::Column::PreparedBy,
            member_import::Column::CreatedAt,
            member_import::Column::Added,
            member_import::Column::Changed,
            member_import::Column::Ended,
        ])
        .order_by(member_import::Column::CreatedAt, Order::Desc)
        .order_by(member_import::Column::Id, Order::Desc)
        .limit(MOST)
        .into_tuple()
        .all(app.read())
        .await?;
    let mut lines = Vec::with_capacity(rows.len());
    for (id, state, file_name, who, at, added, changed, ended) in rows {
        let state = ImportState::from_code(&state)
            .ok_or_else(|| AppError::broken(anyhow::anyhow!("import with an unknown state")))?;
        let counts = (!matches!(state, ImportState::Open | ImportState::Dropped)).then_some((added, changed, ended));
        lines.push(ImportSummary { id, state, file_name, who: name(app, who).await?, at, counts });
    }
    Ok(lines)
}

/// The name of a person of the staff.
pub async fn name(app: &AppState, id: StaffId) -> Result<String, AppError> {
    Ok(staff::Entity::find_by_id(id).one(app.read()).await?.map(|row| row.name).unwrap_or_default())
}

/// The last moment at which an import that was applied then can be undone.
pub fn last(applied_at: DateTime<Utc>) -> DateTime<Utc> {
    applied_at + TimeDelta::days(DAYS)
}

/// Forgets the contents of files that nobody needs any more: a file can hold more than the list. That an import was, and
/// who agreed to it, stays.
pub async fn forget(app: &AppState) -> Result<u64, AppError> {
    let before = app.now() - TimeDelta::days(DAYS);
    let tx = app.db().begin().await?;
    let nothing = || Expr::value(Option::<Vec<u8>>::None);
    let given_up = member_import::Entity::update_many()
        .col_expr(member_import::Column::State, Expr::value(ImportState::Dropped.code()))
        .col_expr(member_import::Column::SealedTable, nothing())
        .col_expr(member_import::Column::SealedAnswers, nothing())
        .col_expr(member_import::Column::SealedPlan, nothing())
        .col_expr(member_import::Column::Version, Expr::col(member_import::Column::Version).add(1))
        .filter(member_import::Column::State.is_in([ImportState::Open.code(), ImportState::Proposed.code()]))
        .filter(member_import::Column::UpdatedAt.lt(before))
        .exec(&tx)
        .await?;
    let over = member_import::Entity::update_many()
        .col_expr(member_import::Column::SealedPlan, nothing())
        .col_expr(member_import::Column::SealedBefore, nothing())
        .filter(member_import::Column::SealedBefore.is_not_null())
        .filter(member_import::Column::AppliedAt.lt(before))
        .exec(&tx)
        .await?;
    tx.commit().await?;
    Ok(given_up.rows_affected + over.rows_affected)
}
