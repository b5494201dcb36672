//! Files that come in through a form: first the bytes, durable and encrypted; then the row. A staged file belongs
//! to a draft or a case but is part of nothing yet; the step that names it binds it.

pub mod coming;

use bytes::Bytes;
use entity::application::answer::{FileGiven, FilePurpose};
use entity::id::FileId;
use futures::Stream;
use http::StatusCode;
use schema::file;

pub use coming::{Coming, MOST_BYTES, MOST_FILES, Owner, There, UploadRefused};

use crate::case::follow_up::{DESTROYED, STAGED};
use crate::prelude::*;
use crate::support::file_destruction;
use crate::support::job::{self, Job};
use crate::support::retry::Tries;
use crate::support::storage;
use crate::support::unclaimed_files;
use text::case::denied;
use text::complain::{error as words, file as file_words};
use text::{Lang, Word, upload_types};
use vault::file_name::FileName;
use vault::files::{Class, Intent, MAX_SENT_BYTES, Rejected, Stored, Unclaimed, Unfit};
use vault::inspection::Guess;
use vault::keys::{CaseKeys, SealContext};

/// What is told of a file that was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefusedFile {
    pub words: String,
    /// The status of the answer: whose fault it is.
    pub status: StatusCode,
}

impl RefusedFile {
    /// Something that the person can put right.
    pub fn to_correct(words: impl Into<String>) -> Self {
        Self { words: words.into(), status: StatusCode::UNPROCESSABLE_ENTITY }
    }

    /// Whether it lies with us: no file would be taken now.
    pub fn is_ours(&self) -> bool {
        self.status.is_server_error()
    }

    /// The same with how to go on, where it lies with us.
    pub fn with_way_on(self, lang: Lang, way_on: Word) -> Self {
        if !self.is_ours() {
            return self;
        }
        Self { words: file_words::with_way_on(lang, &self.words, way_on), ..self }
    }
}

impl UploadRefused {
    /// What to tell the person; an error of ours is passed on.
    ///
    /// # Errors
    /// The error of ours.
    pub fn told(self, lang: Lang, purpose: FilePurpose) -> Result<RefusedFile, AppError> {
        let status = match &self {
            Self::Unfit(Unfit::NoSpace, _) => StatusCode::INSUFFICIENT_STORAGE,
            Self::Unfit(Unfit::NoJail, _) => StatusCode::SERVICE_UNAVAILABLE,
            _ => StatusCode::UNPROCESSABLE_ENTITY,
        };
        let words = match self {
            Self::TooMany => words::FILE_COUNT.get(lang).to_owned(),
            Self::TooMuch => words::FILE_TOTAL.get(lang).to_owned(),
            Self::Full(full) => denied::enough(full).get(lang).to_owned(),
            Self::TooMuchInCase => words::FILE_TOTAL_CASE.get(lang).to_owned(),
            Self::TooMuchUnsent => words::FILE_UNSENT.get(lang).to_owned(),
            Self::Unfit(unfit, extension) => unfit_words(lang, unfit, &extension, purpose),
            Self::Failed(error) => return Err(error),
        };
        Ok(RefusedFile { words, status })
    }
}

fn unfit_words(lang: Lang, unfit: Unfit, extension: &str, purpose: FilePurpose) -> String {
    match unfit {
        Unfit::Empty => words::FILE_EMPTY.get(lang).to_owned(),
        Unfit::TooLarge { seen } => words::file_too_large(lang, (seen > MAX_SENT_BYTES).then(|| size(seen)).as_deref()),
        Unfit::Kind(guess) => kind_words(lang, guess, extension, purpose),
        Unfit::Encrypted => words::FILE_LOCKED.get(lang).to_owned(),
        Unfit::Active => words::FILE_ACTIVE.get(lang).to_owned(),
        Unfit::Damaged => words::FILE_UNREADABLE.get(lang).to_owned(),
        Unfit::Truncated => words::FILE_BROKEN.get(lang).to_owned(),
        Unfit::TooManyPixels => words::FILE_PIXELS.get(lang).to_owned(),
        Unfit::Busy => words::FILE_BUSY.get(lang).to_owned(),
        Unfit::Aborted => words::FILE_FAILED.get(lang).to_owned(),
        Unfit::NoSpace => words::FILE_SPACE.get(lang).to_owned(),
        Unfit::NoJail => words::FILE_JAIL.get(lang).to_owned(),
    }
}

fn kind_words(lang: Lang, guess: Guess, extension: &str, purpose: FilePurpose) -> String {
    match (guess, class_of(purpose)) {
        (Guess::Heic, _) => upload_types::HEIC_REFUSED.get(lang).to_owned(),
        (Guess::Word | Guess::Excel | Guess::Slides, Class::Evidence) => {
            upload_types::OFFICE_REFUSED.get(lang).to_owned()
        }
        (_, Class::Identity) => upload_types::IDENTITY_REFUSED.get(lang).to_owned(),
        (_, Class::Evidence) => upload_types::evidence_refused(lang, extension),
    }
}

/// Under which key a file lies: papers that prove who somebody is die first, so each has a key of its own.
pub fn class_of(purpose: FilePurpose) -> Class {
    if matches!(purpose, FilePurpose::Identity | FilePurpose::Authority) { Class::Identity } else { Class::Evidence }
}

/// A size as people say it: 14MB, 340KB.
pub fn size(bytes: u64) -> String {
    const KB: u64 = 1024;
    const MB: u64 = 1024 * 1024;
    if bytes < KB {
        return format!("{bytes}B");
    }
    if bytes < MB {
        return format!("{}KB", bytes.div_ceil(KB));
    }
    let tenths = (bytes * 10).div_ceil(MB);
    if tenths >= 100 || tenths.is_multiple_of(10) {
        return format!("{}MB", tenths.div_ceil(10));
    }
    format!("{}.{}MB", tenths / 10, tenths % 10)
}

/// A file whose bytes are safe, and the row that is still to be written. Dropped before that, its bytes go.
#[derive(Debug)]
pub struct ReceivedFile {
    /// What the application or message says of it.
    pub given: FileGiven,
    row: file::ActiveModel,
    object: Uuid,
    unclaimed: Unclaimed,
}

/// Takes the bytes. When this returns the file and its key are durable; nothing refers to it until [`keep`] or [`stage`]
/// has written its row. Of one that never gets a row the bytes go at once, and what was left goes with the nightly sweep.
///
/// # Errors
/// [`UploadRefused`].
pub async fn receive<E>(
    app: &AppState,
    keys: &CaseKeys,
    coming: Coming<'_>,
    bytes: impl Stream<Item = Result<Bytes, E>> + Send,
) -> Result<ReceivedFile, UploadRefused> {
    unclaimed_files::room(app.read(), app, &coming, 0).await?;
    let name = FileName::clean(coming.sent_name);
    let file = FileId(Uuid::now_v7());
    let intent = Intent { file, class: class_of(coming.purpose), limit: MAX_SENT_BYTES, sender: coming.sender };
    // A paper of proof has a key of its own, which dies with it.
    let key = match intent.class {
        Class::Identity => keys.new_paper().map_err(AppError::from)?,
        Class::Evidence => keys.evidence(),
    };
    let stored = match app.files().receive(&key, intent, bytes).await {
        Ok(stored) => stored,
        Err(Rejected::Unfit(unfit)) => {
            if unfit == Unfit::NoSpace {
                storage::look_at_room(app);
            }
            return Err(UploadRefused::Unfit(unfit, extension(coming.sent_name)));
        }
        Err(Rejected::Broken(cause)) => {
            storage::look_at_room(app);
            return Err(AppError::from(cause).into());
        }
    };
    let unclaimed = app.files().unclaimed(stored.object);
    unclaimed_files::room(app.read(), app, &coming, stored.bytes).await?;
    if stored.class == Class::Identity {
        app.keys().keep_paper(stored.object, &key, app.now()).await.map_err(AppError::from)?;
    }
    let name = name.with_extension(stored.kind.extension()).to_string();
    let (given, row) = describe(app, keys, &coming, &stored, name)?;
    Ok(ReceivedFile { given, row, object: stored.object, unclaimed })
}

fn describe(
    app: &AppState,
    keys: &CaseKeys,
    coming: &Coming<'_>,
    stored: &Stored,
    name: String,
) -> Result<(FileGiven, file::ActiveModel), AppError> {
    let id = stored.file;
    let row = file::ActiveModel {
        id: Set(id),
        case_id: Set(coming.case),
        owner_kind: Set(coming.owner.kind().to_owned()),
        owner_id: Set(coming.owner.id()),
        purpose: Set(coming.purpose.code().to_owned()),
        object: Set(stored.object),
        sealed_name: Set(keys.seal(SealContext::new("file", "sealed_name", id.0), name.as_bytes())?),
        class: Set(stored.class.code().to_owned()),
        kind: Set(stored.kind.code().to_owned()),
        liveliness: Set(stored.liveliness.code().to_owned()),
        bytes: Set(i64::try_from(stored.bytes).unwrap_or(i64::MAX)),
        active: Set(true),
        state: Set(STAGED.to_owned()),
        created_at: Set(app.now()),
        destroyed_at: Set(None),
        loose_since: Set(None),
        network: Set(unclaimed_files::network(app, coming)),
    };
    let given = FileGiven {
        id,
        purpose: coming.purpose,
        name,
        media_type: stored.kind.media_type().to_owned(),
        size: stored.bytes,
        note: coming.note.clone(),
    };
    Ok((given, row))
}

/// Writes the row of a received file, in the transaction that makes it part of a draft, an answer or a bulletin.
pub async fn keep<C: ConnectionTrait>(tx: &C, received: &ReceivedFile) -> Result<(), AppError> {
    received.unclaimed.claim();
    file::Entity::insert(received.row.clone()).exec_without_returning(tx).await?;
    Ok(())
}

/// Writes the row of a file that came with a form, before it is known whether the form is taken. The step that names the
/// file binds it; else the form can be sent again without it, and after a day it goes.
///
/// # Errors
/// [`UploadRefused::TooMany`] and [`UploadRefused::TooMuch`] if other forms filled the last place meanwhile; an error of ours.
pub async fn stage(app: &AppState, received: ReceivedFile) -> Result<FileGiven, UploadRefused> {
    let mut row = received.row.clone();
    row.loose_since = Set(Some(app.now()));
    let staged = ReceivedFile { row, ..received };
    let mut tries = Tries::default();
    let written = loop {
        match write(app, &staged).await {
            Err(UploadRefused::Failed(error)) if tries.again(&error).await => {}
            written => break written,
        }
    };
    match written {
        Ok(()) => Ok(staged.given),
        Err(refused) => {
            forget(app, &staged).await;
            Err(refused)
        }
    }
}

async fn write(app: &AppState, staged: &ReceivedFile) -> Result<(), UploadRefused> {
    let tx = app.db().begin().await.map_err(AppError::from)?;
    unclaimed_files::room_for(&tx, &staged.given, &staged.row).await?;
    keep(&tx, staged).await?;
    tx.commit().await.map_err(AppError::from)?;
    Ok(())
}

/// Gives up a received file whose row could not be written. What fails here is found by the sweep.
pub async fn forget(app: &AppState, received: &ReceivedFile) {
    // An answer that was lost on the way may have been a good one: what a row names stays.
    match file::Entity::find_by_id(received.given.id).one(app.read()).await {
        Ok(None) => discard(app, received.object).await,
        Ok(Some(_)) => {}
        Err(cause) => tracing::warn!(file = %received.given.id, cause = %cause, "a file stays until the sweep"),
    }
}

async fn discard(app: &AppState, object: Uuid) {
    if let Err(cause) = file_destruction::destroy(app, object).await {
        tracing::warn!(object = %object, cause = %cause, "a file that belongs to nothing stays until the sweep");
    }
}

/// Takes back a staged file: its row says so at once, its bytes go as soon as the worker comes by.
pub async fn take_back<C: ConnectionTrait>(tx: &C, app: &AppState, case: CaseId, id: FileId) -> Result<(), AppError> {
    let row = file::Entity::find_by_id(id)
        .filter(file::Column::CaseId.eq(case))
        .filter(file::Column::State.eq(STAGED))
        .one(tx)
        .await?;
    match row {
        Some(row) => destroy(tx, app, &row).await,
        None => Ok(()),
    }
}

/// Destroys a file: its row says so at once, its bytes go as soon as the worker comes by.
pub(crate) async fn destroy<C: ConnectionTrait>(tx: &C, app: &AppState, row: &file::Model) -> Result<(), AppError> {
    let now = app.now();
    file::Entity::update_many()
        .col_expr(file::Column::State, Expr::value(DESTROYED))
        .col_expr(file::Column::DestroyedAt, Expr::value(now))
        .col_expr(file::Column::Active, Expr::value(false))
        .col_expr(file::Column::LooseSince, Expr::value(None::<DateTime<Utc>>))
        .col_expr(file::Column::Network, Expr::value(None::<String>))
        .filter(file::Column::Id.eq(row.id))
        .exec(tx)
        .await?;
    job::enqueue(tx, now, now, &format!("destroy:{}", row.object), &Job::DestroyFile { object: row.object }).await
}

/// The ending of a file name, if it is one that can be said in a message.
fn extension(sent_name: &str) -> String {
    match sent_name.rsplit_once('.') {
        Some((_, ending))
            if !ending.is_empty() && ending.len() <= 5 && ending.bytes().all(|b| b.is_ascii_alphanumeric()) =>
        {
            ending.to_ascii_lowercase()
        }
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests;
