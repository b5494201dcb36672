//! At the start: database, key store and folder of files must be of one installation. One that has no marks yet gets
//! them, the keys first, then the folder, then the database: so a row in the database says that the others are marked.

use anyhow::{Context, bail, ensure};
use chrono::TimeDelta;
use entity::id::BulletinId;
use entity::safety::stores::Gap;
use schema::{bulletin, case_file, draft, file, installation};
use sea_orm::sea_query::OnConflict;

use super::{installation as row, newest};
use crate::case::follow_up::LINKED;
use crate::prelude::*;
use vault::files::Presence;
use vault::keys::KeyMark;

/// So many of the newest files are looked for in a folder without a label.
const LOOKED_FOR: u64 = 20;
/// A key is made before the row that refers to it, by no more than this.
const AHEAD_OF_ITS_ROW: TimeDelta = TimeDelta::seconds(1);

/// Holds the three against each other and marks what has no mark.
///
/// # Errors
/// One sentence for the operator: what is missing, and where it was looked for.
pub async fn adopt(app: &AppState) -> anyhow::Result<()> {
    let cases = case_file::Entity::find().count(app.read()).await.context("the cases")?;
    ensure!(
        cases == 0 || app.keys().count().await? > 0,
        "the key store is empty, but the database holds {cases} cases: put the key store back, nothing can be read without it"
    );
    let known = row::find(app).await?;
    if known.is_none() && cases == 0 && draft::Entity::find().count(app.read()).await.context("the drafts")? == 0 {
        let keys = app.keys().count().await?;
        ensure!(
            keys == 0,
            "the database is empty, but the key store holds the keys of {keys} cases and drafts: put back the database that \
             belongs to them. Only if it is lost for good, begin with an empty folder of keys and of files"
        );
    }
    let mark = match (app.keys().mark().await?, &known) {
        (Some(mark), _) => mark,
        // A key store from before there were marks belongs to no generation that counts; an empty one begins here.
        (None, Some(row)) => {
            let generation = if app.keys().count().await? == 0 { row.generation } else { 0 };
            app.keys().set_mark(KeyMark { installation: row.id, generation }).await?
        }
        (None, None) => {
            let label = app.files().label().await?;
            ensure!(label.is_none(), "{}", strange_folder(app));
            app.keys().set_mark(KeyMark { installation: Uuid::new_v4(), generation: 0 }).await?
        }
    };
    let row = match known {
        Some(row) => row,
        None => first(app, mark).await?,
    };
    ensure!(
        row.id == mark.installation,
        "the key store belongs to another installation than the database: put back the one that belongs to it"
    );
    match app.files().label().await? {
        Some(label) if label == row.id => {}
        Some(_) => bail!("{}", strange_folder(app)),
        None => bail!(
            "the folder of files is missing, or is not the one that belongs to this database: {} is not there. Mount or put \
             back the folder (several servers share one). Only if the files are lost for good, write {} into that file",
            app.files().label_path().display(),
            row.id
        ),
    }
    spare_newer(app, &row).await?;
    name(app, &row).await
}

/// Where keys that belong to nothing are newer than everything in the database, somebody may have put an older copy of it there, too young to be
/// told by the marks. What was made since then is spared, as after a silence.
async fn spare_newer(app: &AppState, row: &installation::Model) -> anyhow::Result<()> {
    let Some(newest) = newest(app, None).await? else { return Ok(()) };
    let made = app.keys().made_after(newest + AHEAD_OF_ITS_ROW).await?;
    let Some((_, key)) = made.last().copied() else { return Ok(()) };
    let mut all_known = true;
    for (id, _) in made {
        all_known = all_known && knows(app, id).await?;
    }
    if all_known {
        return Ok(());
    }
    // Files may have come after the last key.
    let to = (key + entity::safety::stores::SILENCE).min(app.now()).max(key);
    tracing::warn!(
        database = %newest,
        keys = %key,
        "there are keys of newer cases than the database knows, it may be an older copy: what was made since then is kept for \
         30 days although nothing refers to it"
    );
    row::spare(app, Gap { from: newest, to }.joined(row::gap(row))).await?;
    Ok(())
}

/// Whether the database knows what lies under the keys of this id: a case, a draft, or the attachments of a bulletin.
async fn knows(app: &AppState, id: CaseId) -> anyhow::Result<bool> {
    Ok(case_file::Entity::find_by_id(id).one(app.read()).await?.is_some()
        || draft::Entity::find_by_id(id).one(app.read()).await?.is_some()
        || bulletin::Entity::find_by_id(BulletinId(id.0)).one(app.read()).await?.is_some())
}

fn strange_folder(app: &AppState) -> String {
    format!(
        "the folder of files belongs to another installation than the database ({} says so): put back the one that belongs \
         to it",
        app.files().label_path().display()
    )
}

/// Marks folder and database of an installation that has no marks yet.
async fn first(app: &AppState, mark: KeyMark) -> anyhow::Result<installation::Model> {
    if app.files().label().await?.is_none() {
        ensure!(
            has_its_files(app).await?,
            "the database knows files, and none of them is in the folder of {}: put back the folder that belongs to it",
            app.files().label_path().display()
        );
        app.files().set_label(mark.installation).await.context("the label of the folder of files")?;
    }
    let now = app.now();
    let good = newest(app, None).await?.unwrap_or(now);
    installation::Entity::insert(installation::ActiveModel {
        slot: Set(1),
        id: Set(mark.installation),
        // A database that comes to keys which have gone on without it is an older one, or none at all.
        generation: Set(if mark.generation <= 1 { mark.generation } else { 0 }),
        clock_at: Set(good),
        distrusted_until: Set(None),
        gap_from: Set(None),
        gap_to: Set(None),
        named: Set(false),
    })
    .on_conflict(OnConflict::column(installation::Column::Slot).do_nothing().to_owned())
    .exec_without_returning(&app.db().write)
    .await
    .context("the mark of the database")?;
    Ok(row::load(app).await?)
}

/// Whether at least one of the newest files is there, if there are any.
async fn has_its_files(app: &AppState) -> anyhow::Result<bool> {
    let objects: Vec<Uuid> = file::Entity::find()
        .select_only()
        .column(file::Column::Object)
        .filter(file::Column::State.eq(LINKED))
        .order_by_desc(file::Column::CreatedAt)
        .limit(LOOKED_FOR)
        .into_tuple()
        .all(app.read())
        .await?;
    let mut found = objects.is_empty();
    for object in objects {
        found |= app.files().holds(object).await? == Presence::There;
    }
    Ok(found)
}

/// A body that had a name is never served without one.
async fn name(app: &AppState, row: &installation::Model) -> anyhow::Result<()> {
    let is_named = !app.organization().name.trim().is_empty();
    ensure!(
        is_named || !row.named,
        "the settings name no body, but these data belong to one that has a name: is the settings file missing \
         (madoguchi.toml in the data folder, or the one named with --config)?"
    );
    if is_named && !row.named {
        installation::Entity::update_many()
            .col_expr(installation::Column::Named, Expr::value(true))
            .filter(installation::Column::Slot.eq(1))
            .exec(&app.db().write)
            .await?;
    }
    Ok(())
}
