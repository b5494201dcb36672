//! A list of members that comes as a file: read, matched, checked, compared, agreed to by a second person, applied in
//! one transaction, and undone if need be.

pub(crate) mod answers;
pub(crate) mod check;
pub mod decide;
pub mod judged;
pub mod keep;
pub mod matching;
pub mod plan;
pub mod prepare;
pub mod row;
pub(crate) mod state;
pub mod undo;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use entity::spreadsheet::Table;
use schema::member_import;
use serde::Serialize;
use serde::de::DeserializeOwned;

pub use answers::{Absent, Answers};
pub use state::ImportState;

use crate::import::judged::{Judged, Listed, Reading};
use crate::import::plan::Plan;
use crate::prelude::*;
use vault::keys::SealContext;

/// An import with its table and what staff answered, unsealed.
#[derive(Clone, Debug)]
pub struct Import {
    pub id: Uuid,
    /// How far it is.
    pub state: ImportState,
    /// The name of the file.
    pub file_name: String,
    /// The table; none when it was destroyed.
    pub table: Option<Table>,
    pub answers: Answers,
    /// Who sent the file.
    pub prepared_by: StaffId,
    pub proposed_by: Option<StaffId>,
    pub version: i32,
    /// The row as it is stored.
    pub row: member_import::Model,
}

impl Import {
    /// Who had a hand in it; another person decides.
    pub fn hands(&self) -> impl Iterator<Item = StaffId> {
        [self.prepared_by].into_iter().chain(self.proposed_by)
    }
}

fn place(column: &'static str, id: Uuid) -> SealContext {
    SealContext::new("member_import", column, id)
}

fn open<T: DeserializeOwned>(
    app: &AppState,
    column: &'static str,
    id: Uuid,
    sealed: Option<&Vec<u8>>,
) -> Result<Option<T>, AppError> {
    sealed
        .map(|sealed| app.keys().open_json(place(column, id), sealed))
        .transpose()
        .map_err(|cause| AppError::broken(cause.into()))
}

fn seal<T: Serialize>(app: &AppState, column: &'static str, id: Uuid, value: &T) -> Result<Vec<u8>, AppError> {
    app.keys().seal_json(place(column, id), value).map_err(|cause| AppError::broken(cause.into()))
}

/// Opens an import.
///
/// # Errors
/// [`AppError::NotFound`]; database failures.
pub async fn find<C: ConnectionTrait>(db: &C, app: &AppState, id: Uuid) -> Result<Import, AppError> {
    let row = member_import::Entity::find_by_id(id).one(db).await?.ok_or(AppError::NotFound)?;
    Ok(Import {
        id,
        state: ImportState::from_code(&row.state)
            .ok_or_else(|| AppError::broken(anyhow::anyhow!("import with an unknown state")))?,
        file_name: row.file_name.clone(),
        table: open(app, "sealed_table", id, row.sealed_table.as_ref())?,
        answers: open(app, "sealed_answers", id, row.sealed_answers.as_ref())?.unwrap_or_default(),
        prepared_by: row.prepared_by,
        proposed_by: row.proposed_by,
        version: row.version,
        row,
    })
}

/// The same, as the form saw it and still in this state.
async fn seen<C: ConnectionTrait>(
    db: &C,
    app: &AppState,
    act: &Submission,
    id: Uuid,
    state: ImportState,
) -> Result<Import, AppError> {
    let import = find(db, app, id).await?;
    let seen = act.version()?;
    if import.version != seen || import.state != state {
        return Err(AppError::overtaken(import.row.updated_at));
    }
    Ok(import)
}

/// Writes the columns, if the version is still the one that was seen.
async fn write<C: ConnectionTrait>(
    tx: &C,
    app: &AppState,
    import: &Import,
    columns: member_import::ActiveModel,
) -> Result<(), AppError> {
    use sea_orm::Set;
    let columns =
        member_import::ActiveModel { updated_at: Set(app.now()), version: Set(import.version + 1), ..columns };
    let updated = member_import::Entity::update_many()
        .set(columns)
        .filter(member_import::Column::Id.eq(import.id))
        .filter(member_import::Column::Version.eq(import.version))
        .exec(tx)
        .await?;
    if updated.rows_affected == 1 { Ok(()) } else { Err(AppError::overtaken(import.row.updated_at)) }
}

/// The line of the log for an import.
fn line<'a>(act: &'a Submission, action: &'a str, id: Uuid) -> audit::AuditLine<'a> {
    audit::AuditLine::of(act, action, "import", id)
}

/// An import beside the list of today.
pub struct ImportReview {
    pub import: Import,
    /// Every row, looked at.
    pub rows: Vec<Judged>,
    /// What would be done.
    pub plan: Plan,
    /// The members that are covered and that the file does not name.
    pub absent: Vec<(MemberId, String, String)>,
    /// Their first covered days.
    pub absent_from: BTreeMap<MemberId, NaiveDate>,
}

impl ImportReview {
    /// The rows with something wrong that are not left out.
    pub fn unsettled(&self) -> usize {
        self.wrong().filter(|row| !self.import.answers.left_out.contains(&row.number)).count()
    }

    /// The rows with something wrong.
    pub(crate) fn wrong(&self) -> impl Iterator<Item = &Judged> {
        self.rows.iter().filter(|row| row.weight() == Some(judged::Weight::Wrong))
    }

    /// The members of whom nobody has said yet what becomes of them.
    pub fn unanswered(&self) -> usize {
        self.absent.iter().filter(|(id, _, _)| !self.import.answers.absent.contains_key(&id.0)).count()
    }
}

/// Looks at an import beside the list of today. Nothing is changed by it.
///
/// # Errors
/// [`AppError::Gone`] if the table was destroyed; [`AppError::NotFound`]; database failures.
pub async fn review<C: ConnectionTrait>(db: &C, app: &AppState, id: Uuid) -> Result<ImportReview, AppError> {
    let import = find(db, app, id).await?;
    let listed = keep::listed(db).await?;
    review_of(app, import, &listed)
}

fn review_of(app: &AppState, import: Import, listed: &Listed) -> Result<ImportReview, AppError> {
    let table = import.table.as_ref().ok_or(AppError::Gone)?;
    let answers = &import.answers;
    let reading = Reading { table, head: answers.head, columns: &answers.columns, today: app.today() };
    let rows = check::judge(reading, listed);
    let absent = plan::absent(&rows, listed);
    let plan = Plan::new(&rows, answers, listed);
    let from = |id: MemberId| listed.members.iter().find(|member| member.id == id).map(|member| member.covered_from);
    let absent_from = absent.iter().filter_map(|(id, _, _)| from(*id).map(|day| (*id, day))).collect();
    Ok(ImportReview { import, rows, plan, absent, absent_from })
}
