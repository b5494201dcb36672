//! The keys of one case and of single files, unwrapped.

use std::fmt;

use entity::id::CaseId;
use serde::Serialize;
use serde::de::DeserializeOwned;
use zeroize::Zeroizing;

use crate::Result;
use crate::seal::{self, SealContext, from_json, to_json};
use crate::secret::Secret;

/// The key of one case; cheap to clone, silent in `Debug`, wiped when the last clone goes.
#[derive(Clone)]
pub struct CaseKeys {
    pub(super) case: CaseId,
    pub(super) key: Secret,
}

impl fmt::Debug for CaseKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "CaseKeys {{ case: {}, … }}", self.case)
    }
}

impl CaseKeys {
    /// Whose keys these are.
    pub fn case(&self) -> CaseId {
        self.case
    }

    /// The key of evidence and answers: the one of the case.
    pub fn evidence(&self) -> FileKey {
        FileKey { case: self.case, key: self.key.clone() }
    }

    /// A new random key for one paper of proof of this case. It is worth nothing before [`super::Keys::keep_paper`] has
    /// taken it.
    ///
    /// # Errors
    /// [`crate::Error::Entropy`] if the operating system gives no randomness.
    pub fn new_paper(&self) -> Result<FileKey> {
        Ok(FileKey { case: self.case, key: Secret::random()? })
    }

    /// Seals the value of a column. It opens only at the same place, with the keys of the same case.
    ///
    /// # Errors
    /// [`crate::Error::Entropy`] if the operating system gives no randomness.
    pub fn seal(&self, place: SealContext, plain: &[u8]) -> Result<Vec<u8>> {
        seal::seal(&self.key, &place.bound(), plain)
    }

    /// Opens what [`CaseKeys::seal`] sealed.
    ///
    /// # Errors
    /// [`crate::Error::Forged`] if it was changed, moved, or belongs to another case.
    pub fn open(&self, place: SealContext, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>> {
        place.whole(seal::open(&self.key, &place.bound(), sealed))
    }

    /// [`CaseKeys::seal`] of a value written as JSON.
    ///
    /// # Errors
    /// [`crate::Error::Json`], [`crate::Error::Entropy`].
    pub fn seal_json<T: Serialize>(&self, place: SealContext, value: &T) -> Result<Vec<u8>> {
        self.seal(place, &to_json(value)?)
    }

    /// The value that [`CaseKeys::seal_json`] sealed.
    ///
    /// # Errors
    /// [`crate::Error::Forged`], [`crate::Error::Json`].
    pub fn open_json<T: DeserializeOwned>(&self, place: SealContext, sealed: &[u8]) -> Result<T> {
        let plain = self.open(place, sealed)?;
        place.whole(from_json(&plain))
    }
}

/// The key that a file lies under, with the case it belongs to; cheap to clone, silent in `Debug`, wiped when the last
/// clone goes.
#[derive(Clone)]
pub struct FileKey {
    pub(super) case: CaseId,
    pub(super) key: Secret,
}

impl fmt::Debug for FileKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "FileKey {{ case: {}, … }}", self.case)
    }
}

impl FileKey {
    /// Whose file it is for.
    pub(crate) fn case(&self) -> CaseId {
        self.case
    }

    pub(crate) fn secret(&self) -> &Secret {
        &self.key
    }
}
