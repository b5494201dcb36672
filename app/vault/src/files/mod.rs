//! The file store: what people send is spooled encrypted, inspected in a child process, and kept encrypted under a
//! random name. Plain bytes never touch the disk.
//!
//! ```text
//! upload ──► spool under a passing key ──► child (reads, cleans) ──► file under its key ──► fsync, rename, fsync
//! ```
//!
//! The spool keeps slow senders away from the few children: a child runs only on a complete file.

use std::collections::HashSet;
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use bytes::Bytes;
use chrono::{DateTime, TimeDelta, Utc};
use entity::id::FileId;
use entity::safety::stores::Sweep;
use futures::{Stream, StreamExt};
use tokio::sync::Semaphore;
use tokio::time::timeout;
use uuid::Uuid;

mod download;
pub(crate) mod held;
mod label;
mod slots;
mod space;
mod unclaimed;
pub(super) mod unfit;

use self::slots::Slots;
use super::Result;
use super::encrypted_file::{ChunkReader, Lasting, Writer};
use super::inspection::{ActiveContent, FileKind, Guess, Inspection};
use super::inspector::{Inspector, Sink};
use super::keys::case::FileKey;
use super::seal::bound;
use super::secret::Secret;
use super::temp_file::{SPOOL, Temporary, files, make_folder, sync_folder};

pub use super::inspection::MAX_SENT_BYTES;
pub use download::Download;
pub use held::{Class, Held, Intent, Stored};
pub use slots::Sender;
pub use space::{Disk, Floor};
pub use unclaimed::Unclaimed;
pub use unfit::{Rejected, Unfit};

/// How many children inspect at a time.
const CHILDREN: usize = 2;
/// How much of a file that is too large is still read (and thrown away), so that the sender gets an answer instead of a
/// broken connection, and is told the true size.
const DRAIN_BYTES: u64 = 32 * 1024 * 1024;
/// Spools and half-written files older than this were left behind by a crash.
const LEFT_BEHIND_AGE: TimeDelta = TimeDelta::hours(1);

/// How patient the store is.
#[derive(Clone, Copy, Debug)]
pub struct Patience {
    /// Longest pause between two pieces of an upload. How slowly the pieces may come the server says, for the whole
    /// request; how long that takes nobody does.
    pub pause: Duration,
    /// Longest wait for a free child.
    pub wait: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Self { pause: Duration::from_secs(30), wait: Duration::from_secs(60) }
    }
}

/// The file store; cheap to clone.
#[derive(Clone)]
pub struct FileStore(Arc<Inner>);

struct Inner {
    folder: PathBuf,
    inspector: Inspector,
    patience: Patience,
    children: Semaphore,
    places: Slots,
    /// What stays free on the disk.
    floor: RwLock<Floor>,
    /// Whether a child can be held so that it can be given what strangers send.
    jailed: AtomicBool,
}

impl fmt::Debug for FileStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FileStore").field("folder", &self.0.folder).finish_non_exhaustive()
    }
}

impl FileStore {
    /// Opens the store in this folder, which is made if it is missing.
    ///
    /// # Errors
    /// [`super::Error::Disk`] if the folder cannot be made.
    pub async fn open(folder: PathBuf, inspector: Inspector) -> Result<Self> {
        Self::with_patience(folder, inspector, Patience::default()).await
    }

    /// [`FileStore::open`] with other times.
    ///
    /// # Errors
    /// [`super::Error::Disk`] if the folder cannot be made.
    pub async fn with_patience(folder: PathBuf, inspector: Inspector, patience: Patience) -> Result<Self> {
        make_folder(&folder.join(SPOOL)).await?;
        sync_folder(&folder).await?;
        Ok(Self(Arc::new(Inner {
            folder,
            inspector,
            patience,
            children: Semaphore::new(CHILDREN),
            places: Slots::default(),
            floor: RwLock::new(Floor::USUAL),
            jailed: AtomicBool::new(true),
        })))
    }

    /// Keeps other than the usual room on the disk free.
    pub fn keep_free(&self, floor: Floor) {
        *self.0.floor.write().unwrap_or_else(PoisonError::into_inner) = floor;
    }

    /// Takes no file any more: nothing holds the children that would look into it.
    pub fn lose_jail(&self) {
        self.0.jailed.store(false, Ordering::Relaxed);
    }

    /// Whether there is room for files.
    ///
    /// # Errors
    /// [`super::Error::Disk`] if the folder is gone.
    pub fn room(&self) -> Result<Room> {
        let floor = *self.0.floor.read().unwrap_or_else(PoisonError::into_inner);
        Ok(if floor.is_kept(space::measure(&self.0.folder)?) { Room::Enough } else { Room::TooLittle })
    }

    /// Whether the folder is there and can be written, found out by writing.
    ///
    /// # Errors
    /// [`super::Error::Disk`] if it cannot; a full disk is such an error too.
    pub async fn write_test(&self) -> Result<()> {
        let test = Temporary::new(&self.0.folder);
        let mut options = tokio::fs::OpenOptions::new();
        let mut file = options.write(true).create_new(true).mode(0o600).open(&test.path).await?;
        tokio::io::AsyncWriteExt::write_all(&mut file, b"test").await?;
        Ok(tokio::io::AsyncWriteExt::flush(&mut file).await?)
    }

    /// Takes a file: spools it, has it inspected and cleaned, and keeps it under this key. When this returns, the
    /// file survives a power cut. When the caller goes away, everything of it is removed.
    ///
    /// # Errors
    /// [`Rejected::Unfit`] if the person must send something else, [`Rejected::Broken`] if it is our fault.
    pub async fn receive<E>(
        &self,
        key: &FileKey,
        intent: Intent<'_>,
        upload: impl Stream<Item = std::result::Result<Bytes, E>> + Send,
    ) -> std::result::Result<Stored, Rejected> {
        match self.take(key, intent, upload).await {
            Err(Rejected::Broken(cause)) if cause.is_full() => Err(Unfit::NoSpace.into()),
            outcome => outcome,
        }
    }

    async fn take<E>(
        &self,
        key: &FileKey,
        intent: Intent<'_>,
        upload: impl Stream<Item = std::result::Result<Bytes, E>> + Send,
    ) -> std::result::Result<Stored, Rejected> {
        if !self.0.jailed.load(Ordering::Relaxed) {
            return Err(Unfit::NoJail.into());
        }
        let _place = self.0.places.enter(intent.sender).ok_or(Unfit::Busy)?;
        if self.room()? == Room::TooLittle {
            return Err(Unfit::NoSpace.into());
        }
        let passing = Secret::random()?;
        let spool = Temporary::new(&self.0.folder);
        let sent = self.spool(&spool, &passing, intent, upload).await?;
        let Ok(Ok(_child)) = timeout(self.0.patience.wait, self.0.children.acquire()).await else {
            return Err(Unfit::Busy.into());
        };
        let reader = ChunkReader::open(&spool.path, &passing, spool_bound()).await?;
        let target = Temporary::new(&self.0.folder);
        let aad = file_bound(key, intent.file, intent.class);
        let mut sink = Keep { path: &target.path, key: key.secret(), aad, class: intent.class, writer: None };
        let verdict = self.0.inspector.run(reader, &mut sink).await?;
        let (kind, liveliness, pages) = match verdict {
            Inspection::Fit { kind, liveliness, pages, .. } => (kind, liveliness, pages),
            Inspection::Unfit(fault) => return Err(unfit::unfit(fault, sent).into()),
        };
        // A file that passes but has no bytes left is not a file.
        let Some(writer) = sink.writer.take() else { return Err(Unfit::Damaged.into()) };
        let bytes = writer.finish(Lasting::Synced).await?;
        let object = self.keep(target).await?;
        Ok(Stored { file: intent.file, class: intent.class, object, kind, liveliness, bytes, sent, pages })
    }

    /// Has a child read a table; the bytes are never written down. `None`: the child could not.
    ///
    /// # Errors
    /// [`Unfit::Busy`] if no child becomes free, [`Rejected::Broken`] if none can be started.
    pub async fn table(&self, bytes: &[u8]) -> std::result::Result<Option<Vec<u8>>, Rejected> {
        let Ok(Ok(_child)) = timeout(self.0.patience.wait, self.0.children.acquire()).await else {
            return Err(Unfit::Busy.into());
        };
        Ok(self.0.inspector.table(bytes).await?)
    }

    async fn spool<E>(
        &self,
        spool: &Temporary,
        key: &Secret,
        intent: Intent<'_>,
        upload: impl Stream<Item = std::result::Result<Bytes, E>> + Send,
    ) -> std::result::Result<u64, Rejected> {
        let limit = intent.limit.min(MAX_SENT_BYTES);
        let mut upload = std::pin::pin!(upload);
        let mut writer = Writer::create(&spool.path, key, spool_bound()).await?;
        let mut seen: u64 = 0;
        while let Some(piece) = timeout(self.0.patience.pause, upload.next()).await.map_err(|_| Unfit::Aborted)? {
            let piece = piece.map_err(|_| Unfit::Aborted)?;
            seen = seen.saturating_add(u64::try_from(piece.len()).unwrap_or(u64::MAX));
            if seen > limit.saturating_add(DRAIN_BYTES) {
                break;
            }
            if seen <= limit {
                writer.write(&piece).await?;
            }
        }
        if seen == 0 {
            return Err(Unfit::Empty.into());
        }
        if seen > limit {
            return Err(Unfit::TooLarge { seen }.into());
        }
        Ok(writer.finish(Lasting::Passing).await?)
    }

    /// Gives a finished file its random name and makes the name durable.
    async fn keep(&self, target: Temporary) -> Result<Uuid> {
        let object = Uuid::new_v4();
        let path = self.path(object);
        let folder = path.parent().unwrap_or(&self.0.folder);
        if !tokio::fs::try_exists(folder).await? {
            make_folder(folder).await?;
            sync_folder(&self.0.folder).await?;
        }
        tokio::fs::rename(&target.path, &path).await?;
        target.renamed();
        sync_folder(folder).await?;
        Ok(object)
    }

    /// Opens a file for reading. Its first bytes are verified before this returns, so that a damaged file is an error
    /// and not a broken download.
    ///
    /// # Errors
    /// [`super::Error::Disk`] if the file is gone, [`super::Error::Forged`] if it was changed, lies under another key or
    /// belongs to another row.
    pub async fn read(&self, key: &FileKey, held: Held) -> Result<Download> {
        let opened = async {
            let aad = file_bound(key, held.file, held.class);
            let mut reader = ChunkReader::open(&self.path(held.object), key.secret(), aad).await?;
            let first = reader.next().await?;
            Ok((first, reader))
        };
        let (first, reader) = download::told(held, opened.await)?;
        Ok(Download { held, first, reader })
    }

    /// The file as something that is removed again unless it is claimed.
    pub fn unclaimed(&self, object: Uuid) -> Unclaimed {
        Unclaimed::new(self.path(object))
    }

    /// Removes a file. One that is gone already is no error.
    ///
    /// # Errors
    /// [`super::Error::Disk`] if it cannot be removed.
    pub async fn destroy(&self, object: Uuid) -> Result<()> {
        let path = self.path(object);
        match tokio::fs::remove_file(&path).await {
            Ok(()) => sync_folder(path.parent().unwrap_or(&self.0.folder)).await,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(()),
            Err(error) => Err(error.into()),
        }
    }

    /// Whether the file lies in the store.
    ///
    /// # Errors
    /// [`super::Error::Disk`] if the folder cannot be read.
    pub async fn holds(&self, object: Uuid) -> Result<Presence> {
        Ok(if tokio::fs::try_exists(self.path(object)).await? { Presence::There } else { Presence::Missing })
    }

    /// Objects that no row knows and the sweep may take. Ask the data for `known` before calling.
    ///
    /// # Errors
    /// [`super::Error::Disk`] if the folder cannot be read.
    pub async fn orphans(&self, known: &HashSet<Uuid>, sweep: &Sweep) -> Result<Vec<Uuid>> {
        let mut orphans = Vec::new();
        let mut folders = tokio::fs::read_dir(&self.0.folder).await?;
        while let Some(folder) = folders.next_entry().await? {
            if folder.file_name() == SPOOL || !folder.file_type().await?.is_dir() {
                continue;
            }
            for (path, name) in files(&folder.path(), |written| sweep.takes(written)).await? {
                let Ok(object) = Uuid::parse_str(&name) else { continue };
                if path == self.path(object) && !known.contains(&object) {
                    orphans.push(object);
                }
            }
        }
        Ok(orphans)
    }

    /// Removes what crashes left behind half-written, and says how many files that were.
    ///
    /// # Errors
    /// [`super::Error::Disk`] if a folder cannot be read or a file not removed.
    pub async fn sweep_spool(&self, now: DateTime<Utc>) -> Result<usize> {
        let old = |written: DateTime<Utc>| now.signed_duration_since(written) > LEFT_BEHIND_AGE;
        let left = files(&self.0.folder.join(SPOOL), old).await?;
        for (path, _) in &left {
            tokio::fs::remove_file(path).await?;
        }
        Ok(left.len())
    }

    fn path(&self, object: Uuid) -> PathBuf {
        let name = object.to_string();
        let shelf = name.get(..2).unwrap_or_default();
        self.0.folder.join(shelf).join(&name)
    }
}

/// Whether files can be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    Enough,
    /// What is left belongs to the database.
    TooLittle,
}

/// Whether a file is where its row says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    There,
    /// It is not: a reason for alarm.
    Missing,
}

/// Takes the child's cleaned bytes into the encrypted file.
struct Keep<'a> {
    path: &'a Path,
    key: &'a Secret,
    aad: Vec<u8>,
    class: Class,
    writer: Option<Writer>,
}

impl Sink for Keep<'_> {
    fn verdict(&mut self, verdict: &Inspection) -> std::result::Result<(), Rejected> {
        match (self.class, verdict) {
            (Class::Identity, Inspection::Fit { kind: FileKind::Text, .. }) => Err(Unfit::Kind(Guess::Text).into()),
            (Class::Identity, Inspection::Fit { liveliness: ActiveContent::Active, .. }) => Err(Unfit::Active.into()),
            (Class::Evidence | Class::Identity, Inspection::Fit { .. } | Inspection::Unfit(_)) => Ok(()),
        }
    }

    async fn bytes(&mut self, bytes: &[u8]) -> Result<()> {
        let writer = match &mut self.writer {
            Some(writer) => writer,
            None => self.writer.insert(Writer::create(self.path, self.key, std::mem::take(&mut self.aad)).await?),
        };
        writer.write(bytes).await
    }
}

fn file_bound(key: &FileKey, file: FileId, class: Class) -> Vec<u8> {
    bound("file", &[key.case().0.as_bytes(), file.0.as_bytes(), class.code().as_bytes()])
}

fn spool_bound() -> Vec<u8> {
    bound("spool", &[])
}
