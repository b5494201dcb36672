//! A file as it is kept.

use vault::inspection::{ActiveContent, FileKind};

/// A file as it is kept.
#[derive(Debug)]
pub(super) struct Clean {
    pub(super) kind: FileKind,
    pub(super) bytes: Vec<u8>,
    pub(super) liveliness: ActiveContent,
    pub(super) pages: Option<u32>,
}
