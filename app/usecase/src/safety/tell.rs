//! What is refused is said: in the log for operators, in a task for people.

use entity::safety::clock::Belief;
use entity::time::day_in_japan;
use schema::staff_task;

use crate::letter::content::TaskContent;
use crate::prelude::*;
use crate::state::health::Fault;
use text::machine as words;
use vault::keys::SealContext;

/// One line in the log, when it begins.
pub(super) fn aloud(fault: Fault, belief: Belief) {
    match fault {
        Fault::Clock => tracing::error!(
            ?belief,
            "the clock is not believed: nothing is destroyed, reminded or published by itself. Put the clock right, or, if \
             it is right, say so: madoguchi jobs trust-clock --by LOGIN"
        ),
        Fault::Stores => tracing::error!(
            "database and key store do not belong together: one of them is an older copy. Nothing is destroyed, reminded or \
             published by itself. Bring the newer copy, or, if there is none, say so: madoguchi jobs trust-stores --by LOGIN"
        ),
        Fault::Folder => tracing::error!(
            "the folder of files is gone or is not the one that belongs to this database; nothing is destroyed"
        ),
        Fault::Amount => {
            tracing::error!(
                "a destruction waits until a person allows it: madoguchi jobs allow-destruction --by LOGIN"
            );
        }
        Fault::Database | Fault::Keys | Fault::Files | Fault::Space | Fault::Worker | Fault::Mail => {}
    }
}

/// A task, unless one about the same is open. `at` is a time that is believed.
pub(super) async fn people(app: &AppState, fault: Fault, at: DateTime<Utc>) -> Result<(), AppError> {
    let (what, say) = match fault {
        Fault::Clock => (words::CLOCK, words::CLOCK_SAY),
        Fault::Stores => (words::STORES, words::STORES_SAY),
        Fault::Folder => (words::FILES, words::FILES_SAY),
        Fault::Amount => (words::AMOUNT, words::AMOUNT_SAY),
        Fault::Database | Fault::Keys | Fault::Files | Fault::Space | Fault::Worker | Fault::Mail => return Ok(()),
    };
    let kind = format!("fault_{}", fault.code());
    let tx = app.db().begin().await?;
    let open = staff_task::Entity::find()
        .filter(staff_task::Column::Kind.eq(kind.as_str()))
        .filter(staff_task::Column::DoneAt.is_null())
        .count(&tx)
        .await?;
    if open > 0 {
        return Ok(());
    }
    let content = TaskContent {
        what: what.to_owned(),
        whom: words::ADMINISTRATOR.to_owned(),
        say: vec![say.to_owned()],
        ..TaskContent::default()
    };
    let id = Uuid::now_v7();
    staff_task::Entity::insert(staff_task::ActiveModel {
        id: Set(id),
        case_id: Set(None),
        kind: Set(kind),
        sealed: Set(app.keys().seal_json(SealContext::new("staff_task", "sealed", id), &content)?),
        due_on: Set(Some(day_in_japan(at))),
        created_at: Set(at),
        done_at: Set(None),
        done_by: Set(None),
    })
    .exec_without_returning(&tx)
    .await?;
    tx.commit().await?;
    Ok(())
}
