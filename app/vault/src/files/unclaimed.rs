//! A file that nothing refers to yet.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};

/// A file in the store that is removed when this is dropped, unless somebody has claimed it: whoever goes away between
/// the file and its row leaves nothing behind.
#[derive(Debug)]
pub struct Unclaimed {
    path: PathBuf,
    claimed: AtomicBool,
}

impl Unclaimed {
    pub(super) fn new(path: PathBuf) -> Self {
        Self { path, claimed: AtomicBool::new(false) }
    }

    /// From here on its row decides: a transaction that may have been committed names it.
    pub fn claim(&self) {
        self.claimed.store(true, Ordering::Relaxed);
    }
}

impl Drop for Unclaimed {
    fn drop(&mut self) {
        if !self.claimed.load(Ordering::Relaxed) {
            // What stays is found by the sweep.
            drop(std::fs::remove_file(&self.path));
        }
    }
}
