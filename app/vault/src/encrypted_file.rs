//! Encrypted files on the disk: a header, then chunks of 64 KiB under XChaCha20-Poly1305 in STREAM-BE32, which notices
//! every changed, moved, missing or added chunk.
//!
//! ```text
//! "MDGF" ‖ 1 ‖ wrapped key (89 bytes) ‖ nonce prefix (19 bytes) ‖ chunk … ‖ last chunk
//! ```
//!
//! Every file has a random key of its own, wrapped under the key it is given here.

use std::path::Path;

use aead_stream::{DecryptorBE32, EncryptorBE32};
use bytes::Bytes;
use chacha20poly1305::aead::Payload;
use chacha20poly1305::{KeyInit, XChaCha20Poly1305};
use tokio::fs::File;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use zeroize::Zeroizing;

use super::seal::{self, OVERHEAD};
use super::secret::{self, KEY_BYTES, Secret};
use super::{Error, Result};

const MAGIC: &[u8; 4] = b"MDGF";
const VERSION: u8 = 1;
const PREFIX_BYTES: usize = 19;
const WRAPPED_BYTES: usize = KEY_BYTES + OVERHEAD;
const CHUNK_BYTES: usize = 64 * 1024;
const TAG_BYTES: usize = 16;
const SEALED_CHUNK_BYTES: usize = CHUNK_BYTES + TAG_BYTES;

/// Writes one encrypted file.
pub(crate) struct Writer {
    file: File,
    cipher: EncryptorBE32<XChaCha20Poly1305>,
    aad: Vec<u8>,
    pending: Zeroizing<Vec<u8>>,
    bytes: u64,
}

impl Writer {
    /// Starts a new file that must not exist; `aad` is what its contents are bound to.
    pub(crate) async fn create(path: &Path, key: &Secret, aad: Vec<u8>) -> Result<Self> {
        let own = Secret::random()?;
        let mut prefix = [0; PREFIX_BYTES];
        secret::random(&mut prefix)?;
        let wrapped = seal::seal(key, &aad, own.expose())?;
        let mut options = tokio::fs::OpenOptions::new();
        let mut file = options.write(true).create_new(true).mode(0o600).open(path).await?;
        let mut head = Vec::with_capacity(MAGIC.len() + 1 + WRAPPED_BYTES + PREFIX_BYTES);
        head.extend_from_slice(MAGIC);
        head.push(VERSION);
        head.extend_from_slice(&wrapped);
        head.extend_from_slice(&prefix);
        file.write_all(&head).await?;
        let cipher = EncryptorBE32::from_aead(XChaCha20Poly1305::new(own.expose().into()), &prefix.into());
        let pending = Zeroizing::new(Vec::with_capacity(CHUNK_BYTES));
        Ok(Self { file, cipher, aad, pending, bytes: 0 })
    }

    /// Adds bytes. A full chunk is written only when more follows, because the last one is sealed differently.
    pub(crate) async fn write(&mut self, mut bytes: &[u8]) -> Result<()> {
        self.bytes = self.bytes.saturating_add(u64::try_from(bytes.len()).unwrap_or(u64::MAX));
        while !bytes.is_empty() {
            if self.pending.len() == CHUNK_BYTES {
                let sealed = self
                    .cipher
                    .encrypt_next(Payload { msg: &self.pending, aad: &self.aad })
                    .map_err(|_| Error::TooLong)?;
                self.file.write_all(&sealed).await?;
                self.pending.clear();
            }
            let room = CHUNK_BYTES.saturating_sub(self.pending.len());
            let (now, later) = bytes.split_at_checked(room).unwrap_or((bytes, &[]));
            self.pending.extend_from_slice(now);
            bytes = later;
        }
        Ok(())
    }

    /// Writes the last chunk. `Lasting::Synced` returns only after the disk has everything.
    pub(crate) async fn finish(mut self, lasting: Lasting) -> Result<u64> {
        let sealed =
            self.cipher.encrypt_last(Payload { msg: &self.pending, aad: &self.aad }).map_err(|_| Error::TooLong)?;
        self.file.write_all(&sealed).await?;
        self.file.flush().await?;
        match lasting {
            Lasting::Synced => self.file.sync_all().await?,
            Lasting::Passing => {}
        }
        Ok(self.bytes)
    }
}

/// Whether a finished file must survive a power cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lasting {
    Synced,
    /// It is gone in a moment anyway.
    Passing,
}

/// Reads one encrypted file; no byte leaves it before its chunk is verified.
pub(crate) struct ChunkReader {
    file: File,
    cipher: Option<DecryptorBE32<XChaCha20Poly1305>>,
    aad: Vec<u8>,
    /// The chunk that was read ahead, to know whether the one before it was the last.
    ahead: Vec<u8>,
}

impl ChunkReader {
    /// Opens a file that was written with the same key and `aad`.
    pub(crate) async fn open(path: &Path, key: &Secret, aad: Vec<u8>) -> Result<Self> {
        let mut file = File::open(path).await?;
        let mut head = [0; MAGIC.len() + 1 + WRAPPED_BYTES + PREFIX_BYTES];
        if file.read_exact(&mut head).await.is_err() {
            return Err(Error::Forged);
        }
        let rest = head.strip_prefix(MAGIC).and_then(|rest| rest.strip_prefix(&[VERSION])).ok_or(Error::Forged)?;
        let (wrapped, prefix) = rest.split_at_checked(WRAPPED_BYTES).ok_or(Error::Forged)?;
        let prefix: [u8; PREFIX_BYTES] = prefix.try_into().map_err(|_| Error::Forged)?;
        let own = Secret::from_slice(&seal::open(key, &aad, wrapped)?).ok_or(Error::Forged)?;
        let cipher = DecryptorBE32::from_aead(XChaCha20Poly1305::new(own.expose().into()), &prefix.into());
        let ahead = read_chunk(&mut file).await?;
        Ok(Self { file, cipher: Some(cipher), aad, ahead })
    }

    /// The next verified chunk, or `None` after the last one.
    pub(crate) async fn next(&mut self) -> Result<Option<Bytes>> {
        let Some(mut cipher) = self.cipher.take() else { return Ok(None) };
        let after = read_chunk(&mut self.file).await?;
        let sealed = std::mem::replace(&mut self.ahead, after);
        let payload = Payload { msg: &sealed, aad: &self.aad };
        if self.ahead.is_empty() {
            let plain = cipher.decrypt_last(payload).map_err(|_| Error::Forged)?;
            return Ok(Some(Bytes::from(plain)));
        }
        let plain = cipher.decrypt_next(payload).map_err(|_| Error::Forged)?;
        self.cipher = Some(cipher);
        Ok(Some(Bytes::from(plain)))
    }
}

/// One sealed chunk, shorter only at the end of the file.
async fn read_chunk(file: &mut File) -> Result<Vec<u8>> {
    let mut chunk = Vec::with_capacity(SEALED_CHUNK_BYTES);
    let limit = u64::try_from(SEALED_CHUNK_BYTES).unwrap_or(u64::MAX);
    file.take(limit).read_to_end(&mut chunk).await?;
    Ok(chunk)
}
