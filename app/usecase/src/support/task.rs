//! A task about a topic is written once while it is open, however often its cause comes up.

use schema::{staff_task, task_topic};
use sea_orm::sea_query::OnConflict;

use crate::letter::content::TaskContent;
use crate::prelude::*;
use vault::keys::SealContext;

/// What a task of the house is about.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Topic {
    /// The code of the task in the column `kind`.
    pub(crate) kind: &'static str,
    /// About whom or what.
    pub(crate) about: Uuid,
}

/// Writes the task, unless one about the same topic is still open. Says whether it was written.
pub(crate) async fn once(
    tx: &DatabaseTransaction,
    app: &AppState,
    topic: Topic,
    content: &TaskContent,
) -> Result<bool, AppError> {
    let id = Uuid::now_v7();
    let name = format!("{}:{}", topic.kind, topic.about);
    // The row of the topic is held from here on, so that two at once are one after the other.
    task_topic::Entity::insert(task_topic::ActiveModel { topic: Set(name.clone()), task_id: Set(id) })
        .on_conflict(OnConflict::column(task_topic::Column::Topic).do_nothing().to_owned())
        .exec_without_returning(tx)
        .await?;
    let held = task_topic::Entity::find_by_id(name.clone()).lock_exclusive().one(tx).await?;
    if let Some(newest) = held.filter(|held| held.task_id != id) {
        let open =
            staff_task::Entity::find_by_id(newest.task_id).filter(staff_task::Column::DoneAt.is_null()).one(tx).await?;
        if open.is_some() {
            return Ok(false);
        }
        task_topic::Entity::update_many()
            .col_expr(task_topic::Column::TaskId, Expr::value(id))
            .filter(task_topic::Column::Topic.eq(name))
            .exec(tx)
            .await?;
    }
    write(tx, app, id, topic.kind, content).await?;
    Ok(true)
}

/// Writes a task of the house for today. It rests on no case and is sealed with a key of the installation.
///
/// # Errors
/// When it cannot be sealed; database failures.
pub async fn write<C: ConnectionTrait>(
    tx: &C,
    app: &AppState,
    id: Uuid,
    kind: &str,
    content: &TaskContent,
) -> Result<(), AppError> {
    let sealed = app.keys().seal_json(SealContext::new("staff_task", "sealed", id), content)?;
    staff_task::Entity::insert(staff_task::ActiveModel {
        id: Set(id),
        case_id: Set(None),
        kind: Set(kind.to_owned()),
        sealed: Set(sealed),
        due_on: Set(Some(app.today())),
        created_at: Set(app.now()),
        done_at: Set(None),
        done_by: Set(None),
    })
    .exec_without_returning(tx)
    .await?;
    Ok(())
}
