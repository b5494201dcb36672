//! What keeps secrets secret: the root keys, the keys of every case, sealed columns, blind indexes, the
//! confirmation code and the encrypted file store.
//!
//! The order that makes a receipt true is: key of the case → files, and the own key of a paper when its bytes are found
//! fit → the one transaction. Deletion goes by the row, then the key, then the bytes.

pub mod code;
pub mod file_name;
pub mod files;
pub mod inspection;
pub mod inspector;
pub mod keys;
pub mod root;
pub mod secret;
pub mod store;

mod cache;
mod encrypted_file;
mod seal;
mod temp_file;

#[cfg(test)]
mod tests;

/// Why the vault could not do what it was asked for.
///
/// No variant holds a key, a plain text or a path that a person chose, so the error may be logged.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The operating system gave no randomness.
    #[error("the operating system gave no randomness")]
    Entropy,
    /// The cipher text was changed, moved to another place, or sealed under another key.
    #[error("a sealed value does not open: changed, moved, or sealed under another key")]
    Forged,
    /// The plain text is too long to be sealed.
    #[error("a value is too long to be sealed")]
    TooLong,
    /// What was opened is not the JSON it should be.
    #[error("a sealed value is not the JSON it should be: {0}")]
    Json(String),
    /// The keys of this case do not exist or were destroyed.
    #[error("the keys of the case do not exist or were destroyed")]
    NoKeys,
    /// The key of this identity paper was destroyed.
    #[error("the key of the identity paper was destroyed")]
    IdentityDestroyed,
    /// A row of the key store names a root key which the key file does not hold.
    #[error("the key file does not hold the root key {0}")]
    UnknownRoot(String),
    /// The key file does not belong to this key store.
    #[error("the key file does not belong to this key store (entry {0})")]
    WrongRoot(String),
    /// The key file cannot be used; the text says why, without its contents.
    #[error("the key file cannot be used: {0}")]
    KeyFile(String),
    /// The key store's database failed.
    #[error("the key store failed")]
    Store(#[from] sea_orm::DbErr),
    /// The file store's disk failed.
    #[error("the file store failed")]
    Disk(#[from] std::io::Error),
    /// The program that inspects files could not be started.
    #[error("the inspection program could not be started")]
    Inspector(#[source] std::io::Error),
}

impl Error {
    /// Whether it failed because a disk is full.
    #[must_use]
    pub fn is_full(&self) -> bool {
        match self {
            Self::Disk(cause) => {
                matches!(cause.kind(), std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded)
            }
            Self::Store(cause) => schema::failure::is_full(cause),
            _ => false,
        }
    }
}

/// Result of the vault.
pub type Result<T> = std::result::Result<T, Error>;
