//! The label of the folder: the id of the installation whose files lie in it.

use std::path::PathBuf;

use uuid::Uuid;

use super::FileStore;
use crate::Result;
use crate::temp_file::{Temporary, sync_folder};

/// Its name in the folder.
const LABEL: &str = "installation";

impl FileStore {
    /// Where the label lies.
    pub fn label_path(&self) -> PathBuf {
        self.0.folder.join(LABEL)
    }

    /// Whose files these are. `None`: the folder has no label, or nothing that is one.
    ///
    /// # Errors
    /// [`crate::Error::Disk`] if the folder cannot be read.
    pub async fn label(&self) -> Result<Option<Uuid>> {
        match tokio::fs::read_to_string(self.label_path()).await {
            Ok(text) => Ok(Uuid::parse_str(text.trim()).ok()),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// Labels the folder, unless somebody has done it already; durable when this returns.
    ///
    /// # Errors
    /// [`crate::Error::Disk`] if it cannot be written.
    pub async fn set_label(&self, installation: Uuid) -> Result<()> {
        let draft = Temporary::new(&self.0.folder);
        tokio::fs::write(&draft.path, format!("{installation}\n")).await?;
        tokio::fs::File::open(&draft.path).await?.sync_all().await?;
        // A link is made whole or not at all, and never in place of one that is there.
        match tokio::fs::hard_link(&draft.path, self.label_path()).await {
            Ok(()) => sync_folder(&self.0.folder).await,
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => Ok(()),
            Err(error) => Err(error.into()),
        }
    }
}
