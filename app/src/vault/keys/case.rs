//! The keys of one case, unwrapped.

use std::fmt;

use entity::id::CaseId;
use serde::Serialize;
use serde::de::DeserializeOwned;
use zeroize::Zeroizing;

use crate::vault::seal::{self, Place, from_json, to_json};
use crate::vault::secret::Secret;
use crate::vault::{Error, Result};

/// The two keys of one case; cheap to clone, silent in `Debug`, wiped when the last clone goes.
#[derive(Clone)]
pub struct CaseKeys {
    pub(super) case: CaseId,
    pub(super) key: Secret,
    pub(super) identity: Option<Secret>,
}

impl fmt::Debug for CaseKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "CaseKeys {{ case: {}, … }}", self.case)
    }
}

impl CaseKeys {
    /// Whose keys these are.
    #[must_use]
    pub fn case(&self) -> CaseId {
        self.case
    }

    /// Whether the key of the identity papers still exists.
    #[must_use]
    pub fn has_identity(&self) -> bool {
        self.identity.is_some()
    }

    /// Seals the value of a column. It opens only at the same place, with the keys of the same case.
    ///
    /// # Errors
    /// [`Error::Entropy`] if the operating system gives no randomness.
    pub fn seal(&self, place: Place, plain: &[u8]) -> Result<Vec<u8>> {
        seal::seal(&self.key, &place.bound(), plain)
    }

    /// Opens what [`CaseKeys::seal`] sealed.
    ///
    /// # Errors
    /// [`Error::Forged`] if it was changed, moved, or belongs to another case.
    pub fn open(&self, place: Place, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>> {
        place.whole(seal::open(&self.key, &place.bound(), sealed))
    }

    /// [`CaseKeys::seal`] of a value written as JSON.
    ///
    /// # Errors
    /// [`Error::Json`], [`Error::Entropy`].
    pub fn seal_json<T: Serialize>(&self, place: Place, value: &T) -> Result<Vec<u8>> {
        self.seal(place, &to_json(value)?)
    }

    /// The value that [`CaseKeys::seal_json`] sealed.
    ///
    /// # Errors
    /// [`Error::Forged`], [`Error::Json`].
    pub fn open_json<T: DeserializeOwned>(&self, place: Place, sealed: &[u8]) -> Result<T> {
        let plain = self.open(place, sealed)?;
        place.whole(from_json(&plain))
    }

    pub(crate) fn text_key(&self) -> &Secret {
        &self.key
    }

    pub(crate) fn identity_key(&self) -> Result<&Secret> {
        self.identity.as_ref().ok_or(Error::IdentityDestroyed)
    }
}
