//! Sealing of short values: XChaCha20-Poly1305 with a random nonce of 24 bytes; and the codes that authenticate.

use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};
use hmac::{Hmac, Mac};
use serde::Serialize;
use serde::de::DeserializeOwned;
use sha2::Sha256;
use uuid::Uuid;
use zeroize::Zeroizing;

use super::secret::{self, Secret};
use super::{Error, Result};

/// First byte of everything sealed here.
const VERSION: u8 = 1;
const NONCE_BYTES: usize = 24;
const TAG_BYTES: usize = 16;

/// How many bytes longer a sealed value is than its plain text.
pub(crate) const OVERHEAD: usize = 1 + NONCE_BYTES + TAG_BYTES;

/// Where a sealed value lives; it opens nowhere else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SealContext {
    /// Name of the table.
    pub table: &'static str,
    /// Name of the column.
    pub column: &'static str,
    /// Id of the row, or of what the row belongs to.
    pub row: Uuid,
    /// What else it belongs to.
    pub with: Option<Uuid>,
}

impl SealContext {
    /// The place `table.column` of the row.
    pub const fn new(table: &'static str, column: &'static str, row: Uuid) -> Self {
        Self { table, column, row, with: None }
    }

    /// The place `table.column` of the row that belongs to these two.
    pub const fn pair(table: &'static str, column: &'static str, row: Uuid, with: Uuid) -> Self {
        Self { table, column, row, with: Some(with) }
    }

    /// The same; of a value that does not open, table, column and row are written into the log, and nothing of what is in
    /// it.
    ///
    /// # Errors
    /// Those that were there.
    pub(crate) fn whole<T>(&self, opened: Result<T>) -> Result<T> {
        if let Err(Error::Forged | Error::Json(_)) = &opened {
            tracing::error!(table = self.table, column = self.column, row.id = %self.row, "a sealed value is damaged");
        }
        opened
    }

    pub(crate) fn bound(&self) -> Vec<u8> {
        let row = [self.table.as_bytes(), self.column.as_bytes(), self.row.as_bytes()];
        match &self.with {
            None => bound("field", &row),
            Some(with) => bound("field", &[row.as_slice(), &[with.as_bytes()]].concat()),
        }
    }
}

/// What a sealed value is bound to: version and purpose, then the parts, each with its length before it so that no two
/// different lists give the same bytes.
pub(crate) fn bound(purpose: &str, parts: &[&[u8]]) -> Vec<u8> {
    let mut out = Vec::with_capacity(64);
    out.extend_from_slice(b"madoguchi");
    out.push(VERSION);
    for part in std::iter::once(purpose.as_bytes()).chain(parts.iter().copied()) {
        let length = u64::try_from(part.len()).unwrap_or(u64::MAX);
        out.extend_from_slice(&length.to_be_bytes());
        out.extend_from_slice(part);
    }
    out
}

/// Version ‖ nonce ‖ cipher text ‖ tag.
pub(crate) fn seal(key: &Secret, aad: &[u8], plain: &[u8]) -> Result<Vec<u8>> {
    let mut nonce = [0; NONCE_BYTES];
    secret::random(&mut nonce)?;
    let cipher = XChaCha20Poly1305::new(key.expose().into());
    let sealed = cipher.encrypt(&XNonce::from(nonce), Payload { msg: plain, aad }).map_err(|_| Error::TooLong)?;
    let mut out = Vec::with_capacity(1 + NONCE_BYTES + sealed.len());
    out.push(VERSION);
    out.extend_from_slice(&nonce);
    out.extend_from_slice(&sealed);
    Ok(out)
}

/// The plain text, wiped when dropped.
pub(crate) fn open(key: &Secret, aad: &[u8], sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>> {
    let Some((&VERSION, rest)) = sealed.split_first() else { return Err(Error::Forged) };
    let (nonce, body) = rest.split_first_chunk::<NONCE_BYTES>().ok_or(Error::Forged)?;
    let cipher = XChaCha20Poly1305::new(key.expose().into());
    let plain = cipher.decrypt(&XNonce::from(*nonce), Payload { msg: body, aad }).map_err(|_| Error::Forged)?;
    Ok(Zeroizing::new(plain))
}

/// HMAC-SHA256.
pub(crate) fn mac(key: &Secret, message: &[u8]) -> [u8; 32] {
    // A key of exactly one block (64 bytes: ours and zeros, as RFC 2104 pads it) has no way to be refused.
    let mut block = Zeroizing::new([0_u8; 64]);
    if let Some(start) = block.first_chunk_mut() {
        *start = *key.expose();
    }
    let mut mac = <Hmac<Sha256> as KeyInit>::new((&*block).into());
    mac.update(message);
    mac.finalize().into_bytes().into()
}

/// JSON grows in a buffer that is wiped; the copies left behind by its growth are the allocator's.
pub(crate) fn to_json<T: Serialize>(value: &T) -> Result<Zeroizing<Vec<u8>>> {
    serde_json::to_vec(value).map(Zeroizing::new).map_err(|error| json(&error))
}

pub(crate) fn from_json<T: DeserializeOwned>(plain: &[u8]) -> Result<T> {
    serde_json::from_slice(plain).map_err(|error| json(&error))
}

/// serde's messages may quote the value, so only kind and place are kept.
fn json(error: &serde_json::Error) -> Error {
    Error::Json(format!("{:?} at {}:{}", error.classify(), error.line(), error.column()))
}
