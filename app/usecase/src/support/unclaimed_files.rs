//! Files that came with a form and belong to nothing yet. A form that is refused keeps its file, so that nobody sends it
//! twice; it counts in every limit, and after a day it goes, rows and bytes.

use chrono::TimeDelta;
use entity::application::answer::{FileGiven, FilePurpose};
use entity::id::FileId;
use schema::{case_file, file};
use sea_orm::ActiveValue;
use sea_orm::sea_query::{Alias, ExprTrait, Func};

use crate::case::follow_up::STAGED;
use crate::prelude::*;
use crate::safety;
use crate::state::health::Fault;
use crate::support::damaged;
use crate::support::job::{self, Job};
use crate::support::upload::coming::{self, Coming, Owner, There, UploadRefused};
use vault::files::Unfit;
use vault::inspection::FileKind;
use vault::keys::CaseKeys;

/// How long a file waits for the step that takes it, in hours.
const HOURS: i64 = 24;
/// The most bytes that one network has sent and not handed in: twenty drafts filled to the brim. Many people share the
/// address of a provider, and drafts lie for weeks.
const MOST_OF_NETWORK: u64 = 1024 * 1024 * 1024;
/// The most bytes of all drafts and forms together; more is no run of people but somebody who fills the disk.
const MOST_IN_ALL: u64 = 20 * 1024 * 1024 * 1024;
/// Files swept in one transaction.
const AT_A_TIME: u64 = 100;

/// The network of a file, as its row keeps it: a keyed digest. Those who work here, and members, have limits of their own
/// and no budget that strangers could use up.
pub(crate) fn network(app: &AppState, coming: &Coming<'_>) -> Option<String> {
    match coming.owner {
        Owner::Applicant => Some(app.keys().form_fingerprint(format!("network {}", coming.sender.network).as_bytes())),
        Owner::Staff(_) | Owner::Member(_) => None,
    }
}

/// Whether there is room for one more file of this size: in the case or draft, from this network, and in all.
pub(crate) async fn room<C: ConnectionTrait>(
    db: &C,
    app: &AppState,
    coming: &Coming<'_>,
    bytes: u64,
) -> Result<(), UploadRefused> {
    let loose = of_case(db, coming.case, coming.owner.kind()).await?;
    match coming.there {
        There::Form(there) => coming::room_beside(there, &loose, bytes)?,
        There::Case(case) => coming::room_in(case, app.today(), &loose, bytes)?,
    }
    let Some(network) = network(app, coming) else { return Ok(()) };
    if sum(db, file::Column::Network.eq(network)).await?.saturating_add(bytes) > MOST_OF_NETWORK {
        return Err(UploadRefused::TooMuchUnsent);
    }
    if sum(db, file::Column::Network.is_not_null()).await?.saturating_add(bytes) > MOST_IN_ALL {
        tracing::warn!("so much was sent and not handed in that no more files are taken from applicants");
        return Err(UploadRefused::Unfit(Unfit::NoSpace, String::new()));
    }
    Ok(())
}

/// The same for a row that is about to be written, among the files that came with forms; the case is held meanwhile, so that
/// two forms at once do not both take the last place.
pub(crate) async fn room_for<C: ConnectionTrait>(
    tx: &C,
    given: &FileGiven,
    row: &file::ActiveModel,
) -> Result<(), UploadRefused> {
    let (ActiveValue::Set(case), ActiveValue::Set(kind)) = (&row.case_id, &row.owner_kind) else {
        return Err(AppError::broken(anyhow::anyhow!("a file without a case")).into());
    };
    case_file::Entity::find_by_id(*case).lock_exclusive().one(tx).await.map_err(AppError::from)?;
    let loose = of_case(tx, *case, kind).await?;
    coming::room_beside(&[], &loose, given.size)
}

/// The sizes of the files that came with forms of this case, from this side of it.
async fn of_case<C: ConnectionTrait>(db: &C, case: CaseId, owner_kind: &str) -> Result<Vec<u64>, AppError> {
    let sizes: Vec<i64> = file::Entity::find()
        .select_only()
        .column(file::Column::Bytes)
        .filter(file::Column::CaseId.eq(case))
        .filter(file::Column::OwnerKind.eq(owner_kind))
        .filter(file::Column::LooseSince.is_not_null())
        .into_tuple()
        .all(db)
        .await?;
    Ok(sizes.into_iter().map(|size| u64::try_from(size).unwrap_or_default()).collect())
}

async fn sum<C: ConnectionTrait>(db: &C, which: Expr) -> Result<u64, AppError> {
    // PostgreSQL adds whole numbers up to a decimal one.
    let bytes = Func::cast_as(Expr::col(file::Column::Bytes).sum(), Alias::new("bigint"));
    let sum: Option<Option<i64>> =
        file::Entity::find().select_only().expr_as(bytes, "bytes").filter(which).into_tuple().one(db).await?;
    Ok(sum.flatten().and_then(|sum| u64::try_from(sum).ok()).unwrap_or_default())
}

/// Those of the named files that came with an earlier form of this case from this person and still wait.
pub async fn kept(
    app: &AppState,
    keys: &CaseKeys,
    owner: Owner,
    named: impl IntoIterator<Item = FileId>,
) -> Result<Vec<FileGiven>, AppError> {
    let named: Vec<FileId> = named.into_iter().take(coming::MOST_FILES).collect();
    if named.is_empty() {
        return Ok(Vec::new());
    }
    let mut waiting = waiting(app, keys, owner).await?;
    waiting.retain(|given| named.contains(&given.id));
    Ok(waiting)
}

/// The files that came with forms of this case from this person and still wait.
pub(crate) async fn waiting(app: &AppState, keys: &CaseKeys, owner: Owner) -> Result<Vec<FileGiven>, AppError> {
    let own = match owner.id() {
        Some(id) => file::Column::OwnerId.eq(id),
        None => file::Column::OwnerId.is_null(),
    };
    let rows = file::Entity::find()
        .filter(file::Column::CaseId.eq(keys.case()))
        .filter(file::Column::OwnerKind.eq(owner.kind()))
        .filter(own)
        .filter(file::Column::State.eq(STAGED))
        .filter(file::Column::LooseSince.is_not_null())
        .order_by_asc(file::Column::Id)
        .all(app.read())
        .await?;
    rows.iter().map(|row| given(keys, row)).collect()
}

/// What an application or message says of a file.
fn given(keys: &CaseKeys, row: &file::Model) -> Result<FileGiven, AppError> {
    let name = damaged::file_name(keys, row.id, &row.sealed_name)?;
    let (Some(purpose), Some(kind)) = (FilePurpose::from_code(&row.purpose), FileKind::from_code(&row.kind)) else {
        return Err(AppError::broken(anyhow::anyhow!("a file row holds a code that nobody wrote")));
    };
    Ok(FileGiven {
        id: row.id,
        purpose,
        name: name.to_string(),
        media_type: kind.media_type().to_owned(),
        size: u64::try_from(row.bytes).unwrap_or_default(),
        note: None,
    })
}

/// Lets go what has waited for a day: rows at once, bytes as soon as the worker comes by. Where the clock or the stores
/// are not to be believed nothing goes. Says how many files that were.
pub async fn sweep(app: &AppState) -> Result<usize, AppError> {
    if [Fault::Clock, Fault::Stores, Fault::Amount].into_iter().any(|fault| app.health().has(fault)) {
        return Ok(0);
    }
    // What is known of them may be some seconds old, and the clock has jumped since.
    if app.is_settling() || safety::check(app).await?.is_some() {
        return Ok(0);
    }
    let mut gone = 0;
    loop {
        let batch = sweep_some(app, app.now()).await?;
        if batch == 0 {
            break;
        }
        gone += batch;
    }
    if gone > 0 {
        app.job_signal().notify_one();
        tracing::info!(gone, "files of forms that were never taken");
    }
    Ok(gone)
}

async fn sweep_some(app: &AppState, now: DateTime<Utc>) -> Result<usize, AppError> {
    let tx = app.db().begin().await?;
    let rows = file::Entity::find()
        .filter(file::Column::LooseSince.lte(now - TimeDelta::hours(HOURS)))
        .order_by_asc(file::Column::LooseSince)
        .limit(AT_A_TIME)
        .all(&tx)
        .await?;
    for row in &rows {
        let deleted = file::Entity::delete_many()
            .filter(file::Column::Id.eq(row.id))
            .filter(file::Column::LooseSince.is_not_null())
            .exec(&tx)
            .await?;
        // A step may take it in this very moment; then it stays.
        if deleted.rows_affected == 1 {
            let job = Job::DestroyFile { object: row.object };
            job::enqueue(&tx, now, now, &format!("destroy:{}", row.object), &job).await?;
        }
    }
    tx.commit().await?;
    Ok(rows.len())
}
