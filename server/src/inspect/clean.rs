//! A file as it is kept.

use vault::verdict::{Kind, Liveliness};

/// A file as it is kept.
#[derive(Debug)]
pub(super) struct Clean {
    pub(super) kind: Kind,
    pub(super) bytes: Vec<u8>,
    pub(super) liveliness: Liveliness,
    pub(super) pages: Option<u32>,
}
