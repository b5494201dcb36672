//! What goes into the file store, and what is known of it afterwards.

use entity::id::FileId;
use uuid::Uuid;

use super::slots::Sender;
use crate::inspection::{ActiveContent, FileKind};

entity::coded! {
    /// Which key a file lies under, and what may be sent for it.
    pub enum Class {
        /// Evidence, powers of attorney, answers: under the case key.
        Evidence = "evidence",
        /// Papers of proof: each under a key of its own; pictures and PDFs without scripts only.
        Identity = "identity",
    }
}

/// What somebody is about to send.
#[derive(Clone, Copy, Debug)]
pub struct Intent<'a> {
    /// The id that the file's row will have.
    pub file: FileId,
    /// Evidence or identity paper.
    pub class: Class,
    /// Largest number of bytes taken; at most [`super::MAX_SENT_BYTES`].
    pub limit: u64,
    pub sender: &'a Sender,
}

/// A file in the store. These facts belong into its row; the object is found by nothing else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stored {
    /// The id it was stored for.
    pub file: FileId,
    /// Evidence or identity paper.
    pub class: Class,
    /// Its random name in the store.
    pub object: Uuid,
    /// What it is now, after cleaning.
    pub kind: FileKind,
    /// Whether it can do something by itself; then it is served as a download only, never shown.
    pub liveliness: ActiveContent,
    pub bytes: u64,
    /// Bytes that were sent.
    pub sent: u64,
    /// Pages of a PDF, 1 for a picture, nothing for text.
    pub pages: Option<u32>,
}

/// Where a stored file is and what it is bound to: the columns of its row that are needed to read it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Held {
    /// The id of the row.
    pub file: FileId,
    /// Evidence or identity paper.
    pub class: Class,
    /// Its random name in the store.
    pub object: Uuid,
}

impl From<Stored> for Held {
    fn from(stored: Stored) -> Self {
        Self { file: stored.file, class: stored.class, object: stored.object }
    }
}
