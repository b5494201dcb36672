//! Whether the folder of the files is there and can be written.

use tokio::io::AsyncWriteExt;

use super::FileStore;
use crate::vault::Result;
use crate::vault::shelf::Temporary;

impl FileStore {
    /// Writes a small file and takes it away again.
    ///
    /// # Errors
    /// [`crate::vault::Error::Disk`] if that does not work.
    pub async fn try_writing(&self) -> Result<()> {
        let tried = Temporary::new(&self.0.folder);
        let mut file = tokio::fs::File::create_new(&tried.path).await?;
        file.write_all(b"tried").await?;
        file.sync_all().await?;
        Ok(())
    }
}
