//! Folders and half-written files of the file store.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::Result;

/// The folder of everything that is not finished.
pub(crate) const SPOOL: &str = "tmp";

/// A file in the spool that is removed when it is dropped.
pub(crate) struct Temporary {
    pub(crate) path: PathBuf,
}

impl Temporary {
    pub(crate) fn new(folder: &Path) -> Self {
        Self { path: folder.join(SPOOL).join(Uuid::new_v4().to_string()) }
    }

    /// It has got its lasting name and stays.
    pub(crate) fn renamed(mut self) {
        self.path = PathBuf::new();
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        if self.path.as_os_str().is_empty() {
            return;
        }
        // It may never have been made; what stays is swept later.
        drop(std::fs::remove_file(&self.path));
    }
}

/// Makes a folder, and those above it, for the owner alone.
pub(crate) async fn make_folder(path: &Path) -> Result<()> {
    let mut builder = tokio::fs::DirBuilder::new();
    builder.recursive(true).mode(0o700);
    Ok(builder.create(path).await?)
}

/// Makes the names in a folder durable.
pub(crate) async fn sync_folder(path: &Path) -> Result<()> {
    Ok(tokio::fs::File::open(path).await?.sync_all().await?)
}

/// Files of a folder that were last written at such a moment, with their names.
pub(crate) async fn files(folder: &Path, fits: impl Fn(DateTime<Utc>) -> bool) -> Result<Vec<(PathBuf, String)>> {
    let mut found = Vec::new();
    let mut entries = tokio::fs::read_dir(folder).await?;
    while let Some(entry) = entries.next_entry().await? {
        // A file may vanish between listing and looking: another sweep, or an upload that ended.
        let Ok(meta) = entry.metadata().await else { continue };
        if meta.is_file() && fits(meta.modified()?.into()) {
            found.push((entry.path(), entry.file_name().to_string_lossy().into_owned()));
        }
    }
    Ok(found)
}
