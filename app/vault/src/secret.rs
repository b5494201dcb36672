//! 32 secret bytes that never show themselves, and random tokens.

use std::fmt;
use std::sync::Arc;

use rand::TryRng;
use rand::rngs::SysRng;
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use super::{Error, Result};

/// Bytes of a key.
pub const KEY_BYTES: usize = 32;

/// Fills a buffer from the operating system's generator.
pub(crate) fn random(buffer: &mut [u8]) -> Result<()> {
    SysRng.try_fill_bytes(buffer).map_err(|_| Error::Entropy)
}

/// A key of 256 bits: shared by its clones, wiped when the last one goes, silent in `Debug`.
#[derive(Clone)]
pub struct Secret(Arc<Zeroizing<[u8; KEY_BYTES]>>);

impl Secret {
    /// A fresh random key.
    ///
    /// # Errors
    /// [`Error::Entropy`] if the operating system gives no randomness.
    pub fn random() -> Result<Self> {
        let mut bytes = Zeroizing::new([0; KEY_BYTES]);
        random(bytes.as_mut_slice())?;
        Ok(Self(Arc::new(bytes)))
    }

    /// The key with these bytes, or `None` if they are not exactly 32.
    pub fn from_slice(bytes: &[u8]) -> Option<Self> {
        let mut key = Zeroizing::new([0; KEY_BYTES]);
        if bytes.len() != KEY_BYTES {
            return None;
        }
        key.copy_from_slice(bytes);
        Some(Self(Arc::new(key)))
    }

    /// The bytes, for handing to a cipher.
    pub fn expose(&self) -> &[u8; KEY_BYTES] {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// A random token of 256 bits in 43 characters that may stand in a URL or a cookie: sessions, invitations, form keys,
/// draft secrets. The database holds only a hash of it: [`super::keys::Keys::token_index`], or [`Token::digest`] for a session.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(Zeroizing<String>);

impl Token {
    /// A fresh random token.
    ///
    /// # Errors
    /// [`Error::Entropy`] if the operating system gives no randomness.
    pub fn random() -> Result<Self> {
        let mut bytes = Zeroizing::new([0; KEY_BYTES]);
        random(bytes.as_mut_slice())?;
        Ok(Self(Zeroizing::new(data_encoding::BASE64URL_NOPAD.encode(bytes.as_slice()))))
    }

    /// The token that somebody sent, or `None` if it does not have the shape of one.
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = Zeroizing::new(data_encoding::BASE64URL_NOPAD.decode(text.as_bytes()).ok()?);
        (bytes.len() == KEY_BYTES).then(|| Self(Zeroizing::new(text.to_owned())))
    }

    /// SHA-256 of it, 64 hexadecimal digits. Of 256 random bits a plain hash gives nothing away.
    pub fn digest(&self) -> String {
        let digest: [u8; 32] = Sha256::digest(self.0.as_bytes()).into();
        data_encoding::HEXLOWER.encode(&digest)
    }

    /// The characters, for the link or the cookie.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}
