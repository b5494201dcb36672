//! Brings the copies of cases up to the rules of the program. A row in a list, a member's copy and a snapshot are what a
//! history added up to when they were written; where the rules of adding up have changed with the program, they are made
//! anew before anybody reads them. A long case without a snapshot gets one.

use entity::case::Case;
use entity::case::round::FOLDING;
use schema::{case_file, case_snapshot};
use sea_orm::sea_query::{ExprTrait, Query};

use crate::case::execute;
use crate::case::load;
use crate::case::member_view;
use crate::case::snapshot;
use crate::prelude::*;
use crate::support::version;

/// How many are looked for at a time.
const AT_ONCE: u64 = 200;

/// Makes anew what was made by other rules, and says of how many cases. Called once at the start; a second call does
/// nothing. A case that cannot be opened is left as it is and named in the log: its pages say the same.
pub async fn refold(app: &AppState) -> Result<u64, AppError> {
    let mut renewed = 0;
    let mut after: Option<CaseId> = None;
    loop {
        let mut old = case_file::Entity::find()
            .select_only()
            .column(case_file::Column::Id)
            .filter(case_file::Column::Folding.ne(FOLDING).or(without_snapshot()))
            .order_by_asc(case_file::Column::Id)
            .limit(AT_ONCE);
        if let Some(after) = after {
            old = old.filter(case_file::Column::Id.gt(after));
        }
        let ids: Vec<CaseId> = old.into_tuple().all(app.read()).await?;
        let Some(last) = ids.last() else { return Ok(renewed) };
        after = Some(*last);
        for id in ids {
            match one(app, id).await {
                Ok(Renewed::Yes) => renewed += 1,
                Ok(Renewed::Erased) => {}
                Err(cause @ (AppError::Broken(_) | AppError::Damaged)) => {
                    tracing::error!(case = %id, cause = %cause, "a case cannot be opened, so its copies stay old");
                }
                Err(cause) => return Err(cause),
            }
        }
    }
}

/// Cases so long that a snapshot belongs to them, and that have none by these rules.
fn without_snapshot() -> Expr {
    let there = Query::select()
        .column(case_snapshot::Column::CaseId)
        .from(case_snapshot::Entity)
        .and_where(case_snapshot::Column::Folding.eq(FOLDING))
        .to_owned();
    case_file::Column::Version.gte(version::small(snapshot::EVERY)).and(case_file::Column::Id.not_in_subquery(there))
}

/// What became of a case.
enum Renewed {
    /// Its copies are made anew.
    Yes,
    /// Its keys are gone, and with them whatever a copy could hold.
    Erased,
}

async fn one(app: &AppState, id: CaseId) -> Result<Renewed, AppError> {
    let Some(keys) = app.keys().case(id).await? else { return Ok(Renewed::Erased) };
    let tx = app.db().begin().await?;
    load::hold(&tx, id).await?;
    let history = load::history(&tx, &keys, id).await?;
    if history.is_empty() {
        return Err(AppError::broken(anyhow::anyhow!("a case without a history")));
    }
    let file = Case::from_history(id, &history);
    if file.version >= snapshot::EVERY {
        snapshot::write(&tx, &keys, app.now(), &file).await?;
    }
    execute::renew_row(app, &tx, &keys, &file).await?;
    member_view::renew(&tx, &keys, &file).await?;
    tx.commit().await?;
    Ok(Renewed::Yes)
}
