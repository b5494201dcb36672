//! A file on its way out.

use std::fmt;

use bytes::Bytes;
use futures::Stream;

use crate::Result;
use crate::encrypted_file::ChunkReader;
use crate::files::held::Held;

/// A file that is being decrypted while it is sent.
pub struct Download {
    pub(super) held: Held,
    pub(super) first: Option<Bytes>,
    pub(super) reader: ChunkReader,
}

/// The same; a file that cannot be read to its end is named in the log: its row and its object, and nothing else.
pub(super) fn told<T>(held: Held, read: Result<T>) -> Result<T> {
    if let Err(cause) = &read {
        tracing::error!(table = "file", row.id = %held.file, object = %held.object, %cause, "a file cannot be read");
    }
    read
}

impl fmt::Debug for Download {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Download(…)")
    }
}

impl Download {
    /// The plain bytes, each piece verified. An error in the middle must break the connection off.
    pub fn into_stream(self) -> impl Stream<Item = Result<Bytes>> + Send + 'static {
        futures::stream::try_unfold(self, |mut this| async move {
            let next = match this.first.take() {
                Some(first) => Some(first),
                None => told(this.held, this.reader.next().await)?,
            };
            Ok(next.map(|bytes| (bytes, this)))
        })
    }

    /// All plain bytes at once; at most [`crate::inspection::MAX_CLEAN_BYTES`].
    ///
    /// # Errors
    /// [`crate::Error::Forged`] if a later part was changed, [`crate::Error::Disk`].
    pub async fn into_bytes(mut self) -> Result<Vec<u8>> {
        let mut all = self.first.take().map(Vec::from).unwrap_or_default();
        while let Some(piece) = told(self.held, self.reader.next().await)? {
            all.extend_from_slice(&piece);
        }
        Ok(all)
    }
}
